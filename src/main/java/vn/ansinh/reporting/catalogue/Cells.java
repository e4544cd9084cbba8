package vn.ansinh.reporting.catalogue;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Optional;

/** Reads single cells of files for what works on any of them. */
final class Cells {

    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

    private Cells() {}

    /** {@code 01/03/2027} or {@code 2027-03-01}; empty for anything else. */
    static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(
                    text.indexOf('/') < 0 ? LocalDate.parse(text.strip()) : LocalDate.parse(text.strip(), WRITTEN));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }
}
