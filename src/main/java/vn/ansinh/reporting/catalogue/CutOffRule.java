package vn.ansinh.reporting.catalogue;

import java.time.LocalDate;
import java.util.Optional;

/** Between the day figures are cut off and the last day to report lies at least one working day (Nghị định 09/2019). */
final class CutOffRule {

    /** How far ahead a rule without an end is tried out. */
    private static final int LAST_YEAR = 2030;

    private CutOffRule() {}

    /** The first year in which a rule leaves no working day; empty when every year has one. */
    static Optional<Integer> firstBroken(PeriodRule rule, WorkingCalendar calendar) {
        int first = rule.validFrom().getYear();
        int last = rule.validTo() == null
                ? Math.max(first, LAST_YEAR)
                : rule.validTo().getYear();
        for (int year = first; year <= last; year++) {
            Deadline deadline =
                    Deadline.beforeDay(rule.dueBefore().atYear(year), rule.rollPolicy(), rule.legalSource(), calendar);
            if (!leavesTime(rule.cutOff().atYear(year), deadline, calendar)) {
                return Optional.of(year);
            }
        }
        return Optional.empty();
    }

    static boolean leavesTime(LocalDate cutOff, Deadline deadline, WorkingCalendar calendar) {
        return calendar.workingDaysBetween(cutOff, deadline.workBy()) >= 1;
    }
}
