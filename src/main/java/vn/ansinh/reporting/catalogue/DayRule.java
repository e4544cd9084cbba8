package vn.ansinh.reporting.catalogue;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.ansinh.reporting.directory.reference.CsvFile;

/**
 * A day as a regime says it, whatever the year: {@code 05-10}, {@code 12-15@-1} (of the year before), {@code end} and
 * {@code end+6} (days from the period's last day), {@code cut_off+15w} (working days after the cut-off).
 *
 * @param base what it is counted from
 * @param day month and day of a {@link Base#DATE}; null for the others
 * @param shift years for a date, days from the end, working days from the cut-off
 */
public record DayRule(Base base, MonthDay day, int shift) implements CsvFile.Formed {

    /** 1 January of the period's year, with which a reporting year begins where nothing else is said. */
    static final DayRule NEW_YEAR = new DayRule(Base.DATE, MonthDay.of(1, 1), 0);

    private static final Pattern DATE = Pattern.compile("(\\d\\d-\\d\\d|\\d{1,2}/\\d{1,2})(?:@([+-][01]))?");
    private static final Pattern END = Pattern.compile("end(?: ?([+-]) ?(\\d{1,3}))?");
    private static final Pattern CUT_OFF = Pattern.compile("cut_off ?\\+ ?([1-9]\\d?)w");
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("d/M");

    /** What a day is counted from. */
    enum Base {
        DATE,
        END,
        CUT_OFF
    }

    /**
     * A date may be written as in Vietnamese too: {@code 10/5}.
     *
     * @throws RuntimeException when the text is none of these, or says 29 February, which not every year has
     */
    public static DayRule parse(String text) {
        Matcher date = DATE.matcher(text);
        if (date.matches()) {
            MonthDay day = date.group(1).indexOf('/') < 0
                    ? MonthDay.parse("--" + date.group(1))
                    : MonthDay.parse(date.group(1), WRITTEN);
            if (!day.equals(MonthDay.of(2, 29))) {
                return new DayRule(Base.DATE, day, date.group(2) == null ? 0 : Integer.parseInt(date.group(2)));
            }
        }
        Matcher end = END.matcher(text);
        if (end.matches()) {
            return new DayRule(
                    Base.END, null, end.group(1) == null ? 0 : Integer.parseInt(end.group(1) + end.group(2)));
        }
        Matcher cutOff = CUT_OFF.matcher(text);
        if (cutOff.matches()) {
            return new DayRule(Base.CUT_OFF, null, Integer.parseInt(cutOff.group(1)));
        }
        throw new IllegalArgumentException("No day of a period: " + text);
    }

    /** Whether it is the same day in all periods of a year. */
    boolean fixed() {
        return base == Base.DATE;
    }

    /** Whether it needs to be known which days are worked. */
    boolean afterCutOff() {
        return base == Base.CUT_OFF;
    }

    /**
     * The day in a year, for what does not depend on the cut-off.
     *
     * @param year of the period
     * @param end the period's last day
     */
    LocalDate in(int year, LocalDate end) {
        return switch (base) {
            case DATE -> day.atYear(year + shift);
            case END -> end.plusDays(shift);
            case CUT_OFF -> throw new IllegalStateException("The cut-off is told only where it is known: " + this);
        };
    }

    @Override
    public String written() {
        return fixed() ? "%02d/%02d".formatted(day.getDayOfMonth(), day.getMonthValue()) + years() : toString();
    }

    private String years() {
        return shift == 0 ? "" : "@%+d".formatted(shift);
    }

    /** As the program keeps it: what {@link #parse} reads. */
    @Override
    public String toString() {
        return switch (base) {
            case DATE -> "%02d-%02d".formatted(day.getMonthValue(), day.getDayOfMonth()) + years();
            case END -> shift == 0 ? "end" : "end%+d".formatted(shift);
            case CUT_OFF -> "cut_off+%dw".formatted(shift);
        };
    }
}
