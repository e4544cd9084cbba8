package vn.ansinh.reporting.catalogue;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A rule in one year: the days of one period.
 *
 * @param consolidation a working day
 * @param closing a working day
 */
record PeriodDays(
        Period period,
        LocalDate opens,
        LocalDate requestLatest,
        LocalDate cutOff,
        Deadline deadline,
        LocalDate consolidation,
        LocalDate closing) {

    /**
     * What is wrong with the days of a period.
     *
     * @param column of the file
     * @param later the day that should be later; null where there is only no time left
     */
    record Broken(Period period, String column, LocalDate later, LocalDate earlier) {}

    /** Only for a dated period that the rule covers. */
    static PeriodDays of(PeriodRule rule, Period period, WorkingCalendar calendar) {
        int year = period.year();
        LocalDate end = rule.days(period).last();
        LocalDate cutOff = rule.cutOff().in(year, end);
        return new PeriodDays(
                period,
                rule.opensOn(period),
                day(rule.requestLatest(), year, end, cutOff, calendar),
                cutOff,
                deadline(rule, year, end, cutOff, calendar),
                calendar.onOrAfter(day(rule.consolidation(), year, end, cutOff, calendar)),
                calendar.onOrBefore(day(rule.closing(), year, end, cutOff, calendar)));
    }

    private static Deadline deadline(
            PeriodRule rule, int year, LocalDate end, LocalDate cutOff, WorkingCalendar calendar) {
        return rule.dueBy() == null
                ? Deadline.beforeDay(
                        day(rule.dueBefore(), year, end, cutOff, calendar),
                        rule.rollPolicy(),
                        rule.legalSource(),
                        calendar)
                : Deadline.byDay(
                        day(rule.dueBy(), year, end, cutOff, calendar),
                        rule.rollPolicy(),
                        rule.legalSource(),
                        calendar);
    }

    private static LocalDate day(DayRule rule, int year, LocalDate end, LocalDate cutOff, WorkingCalendar calendar) {
        return rule.afterCutOff() ? calendar.plusWorkingDays(cutOff, rule.shift()) : rule.in(year, end);
    }

    /**
     * Opening, request, deadline, consolidation and closing follow each other, and between the day figures are cut off and
     * the deadline lies at least one working day (Nghị định 09/2019).
     */
    Optional<Broken> broken(WorkingCalendar calendar) {
        LocalDate tooLate = deadline.originalLastDay().plusDays(1);
        return inOrder("request_latest", opens, requestLatest)
                .or(() -> inOrder(
                        deadline.saysLastDay() ? "due_by" : "due_before", requestLatest, deadline.originalLastDay()))
                .or(() -> leavesTime(cutOff, deadline, calendar)
                        ? Optional.empty()
                        : Optional.of(new Broken(period, "cut_off", null, null)))
                .or(() -> inOrder("consolidation", tooLate, consolidation))
                .or(() -> inOrder("closing", consolidation, closing));
    }

    private Optional<Broken> inOrder(String column, LocalDate earlier, LocalDate later) {
        return later.isBefore(earlier) ? Optional.of(new Broken(period, column, later, earlier)) : Optional.empty();
    }

    static boolean leavesTime(LocalDate cutOff, Deadline deadline, WorkingCalendar calendar) {
        return calendar.workingDaysBetween(cutOff, deadline.workBy()) >= 1;
    }
}
