package vn.ansinh.reporting.directory.reference;

import java.time.LocalDate;
import java.util.Objects;

/**
 * The days on which something holds, both ends included.
 *
 * @param to the last day; null while no end is known
 */
public record Validity(LocalDate from, LocalDate to) {

    public Validity {
        Objects.requireNonNull(from);
        if (to != null && to.isBefore(from)) {
            throw new IllegalArgumentException(to + " is before " + from);
        }
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    public boolean overlaps(Validity other) {
        return (other.to == null || !from.isAfter(other.to)) && (to == null || !other.from.isAfter(to));
    }
}
