package vn.ansinh.reporting.catalogue;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Days on end, the first and the last included: what a period covers. */
public record Span(LocalDate first, LocalDate last) {

    /** Whether both have a day in common. */
    boolean overlaps(Span other) {
        return !first.isAfter(other.last) && !other.first.isAfter(last);
    }

    /** Whether all days of the other are among these, and these are more. */
    boolean holds(Span other) {
        return !other.equals(this) && !other.first.isBefore(first) && !other.last.isAfter(last);
    }

    /** Whether it begins on the other's first day and ends before it. */
    boolean begins(Span other) {
        return first.equals(other.first) && last.isBefore(other.last);
    }

    /** How many days it has. */
    long length() {
        return ChronoUnit.DAYS.between(first, last) + 1;
    }
}
