package vn.ansinh.reporting.engine;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How days, moments and numbers are written for people: 09/05/2021, 17:00, 09/05/2021 in the province's time, 1.234,5. One
 * way in a whole office, whatever the server's or the reader's computer; pages know it as {@code formats}.
 */
public final class Formats {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd/MM/yyyy").withZone(ReportingClock.ZONE);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("HH:mm, dd/MM/yyyy").withZone(ReportingClock.ZONE);

    Formats() {}

    /** Empty for null. */
    public static String day(LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    /** The day of a moment, in the province's time; empty for null. */
    public static String dayOf(Instant instant) {
        return instant == null ? "" : DAY.format(instant);
    }

    /** Empty for null. */
    public static String moment(Instant instant) {
        return instant == null ? "" : MOMENT.format(instant);
    }

    /** The last day of a deadline, which is before this instant, with the hour where it does not end with a day. */
    public static String lastDay(Instant dueBefore) {
        return dueBefore.atZone(ReportingClock.ZONE).toLocalTime().equals(LocalTime.MIDNIGHT)
                ? dayOf(dueBefore.minusNanos(1))
                : moment(dueBefore);
    }

    /** With at most three decimals; empty for null. */
    public static String number(BigDecimal number) {
        // The format is not made for several threads at once.
        var format = new DecimalFormat("#,##0.###", DecimalFormatSymbols.getInstance(Locale.forLanguageTag("vi")));
        return number == null ? "" : format.format(number);
    }

    /** What is known of these, one behind the other. */
    public static String line(String... parts) {
        return Stream.of(parts).filter(part -> part != null && !part.isBlank()).collect(Collectors.joining(", "));
    }
}
