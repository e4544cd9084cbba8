package vn.ansinh.reporting.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The days of one kind of period. For ad hoc periods all of them are null: the request sets them.
 *
 * @param numbers which periods of the kind, ascending; only 0 where they are not counted
 * @param legalSource the paragraph that makes it an obligation, for example {@code Điều 3}
 * @param yearBegins the first day of the reporting year, of the period's year or the one before
 * @param opens the day its cycle opens
 * @param dueBefore the first day that is too late: "trước ngày 10/5"; null where the last day is said
 * @param dueBy the last day: "chậm nhất ngày 20"; null where the first that is too late is said
 * @param cutOff the last day of what is actual; at least one working day before the deadline (Nghị định 09/2019)
 * @param requestLatest the last day for the request letter; after it the agencies are told all the same
 * @param consolidation when consolidation begins without those missing
 * @param closing when reports never submitted are closed
 * @param reviewWorkingDays how long a review may take
 */
public record PeriodRule(
        Period.Kind kind,
        List<Integer> numbers,
        String legalSource,
        DayRule yearBegins,
        DayRule opens,
        DayRule dueBefore,
        DayRule dueBy,
        DayRule cutOff,
        DayRule requestLatest,
        DayRule consolidation,
        DayRule closing,
        RollPolicy rollPolicy,
        int reviewWorkingDays,
        LocalDate validFrom,
        LocalDate validTo) {

    /** How far ahead a rule without an end is tried out. */
    private static final int LAST_YEAR = 2030;

    public PeriodRule {
        numbers = List.copyOf(numbers);
    }

    boolean validOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    /** Whether it is about such a period, whatever the day. */
    boolean covers(Period period) {
        return kind == period.kind() && (!kind.dated() || numbers.contains(period.number()));
    }

    /** Whether it is about the period: it holds on the day the period opens, for an ad hoc one at its year's end. */
    boolean decides(Period period) {
        return covers(period) && validOn(kind.dated() ? opensOn(period) : LocalDate.of(period.year(), 12, 31));
    }

    /** Those of a year that it is about; none where requests set the days. */
    Stream<Period> periods(int year) {
        return !kind.dated() || year < 2000 || year > 2099
                ? Stream.empty()
                : numbers.stream().map(number -> new Period(kind, year, number)).filter(this::decides);
    }

    /** Those with which a rule is tried out: all of its time, of one without an end the years to come. */
    Stream<Period> tried() {
        int first = validFrom.getYear();
        int last = validTo == null ? Math.max(first, LAST_YEAR) : Math.min(validTo.getYear(), 2099);
        return IntStream.rangeClosed(first - 1, last + 1).boxed().flatMap(this::periods);
    }

    /** Only for a dated period. */
    LocalDate opensOn(Period period) {
        return opens.in(period.year(), days(period).last());
    }

    /** The days it is about; of an ad hoc period the whole year. */
    Span days(Period period) {
        return days(yearBegins, period);
    }

    /** The days of a period of a year that begins on 1 January, for what no rule tells. */
    static Span calendarDays(Period period) {
        return days(DayRule.NEW_YEAR, period);
    }

    private static Span days(DayRule yearBegins, Period period) {
        LocalDate begin = yearBegins.in(period.year(), null);
        return new Span(
                begin.plusMonths(period.monthsBefore()),
                begin.plusMonths(period.lastMonth()).minusDays(1));
    }
}
