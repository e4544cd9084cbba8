package vn.ansinh.reporting.cycle.daily;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import vn.ansinh.reporting.catalogue.WorkingCalendar;
import vn.ansinh.reporting.cycle.daily.ReminderMail.Moment;
import vn.ansinh.reporting.engine.ReportingClock;
import vn.ansinh.reporting.report.AgencyReport;

/**
 * How a report stands to its deadline at a moment.
 *
 * @param dueBefore what is counted to: the deadline, or the earlier day a letter asks for until that day is over
 * @param byLetter whether it is the letter's day
 * @param workingDays working days after today up to the last day; negative when that many have passed since
 * @param hours whole hours left, rounded down; negative once it is late
 * @param dayOff whether nobody works today
 */
record TimeLeft(Instant dueBefore, boolean byLetter, int workingDays, int hours, boolean dayOff) {

    /** @param workDue before which instant the agency's work on the report is due */
    static TimeLeft of(AgencyReport report, Instant workDue, Instant now, WorkingCalendar calendar) {
        LocalDate today = now.atZone(ReportingClock.ZONE).toLocalDate();
        boolean byLetter = report.letterDay() != null
                && !today.isAfter(report.letterDay())
                && workDue.equals(report.originalDueBefore());
        Instant dueBefore = byLetter ? endOf(report.letterDay()) : workDue;
        return new TimeLeft(
                dueBefore,
                byLetter,
                calendar.workingDaysBetween(today, lastDay(dueBefore)),
                hours(now, dueBefore),
                !calendar.isWorkingDay(today));
    }

    LocalDate lastDay() {
        return lastDay(dueBefore);
    }

    boolean late() {
        return hours < 0;
    }

    /** Late, but no working day has passed since: on the weekend after a Friday nobody is told off. */
    boolean lateWithoutWorkingDay() {
        return late() && workingDays == 0;
    }

    /** Which of a reminder's texts is true now. "The last working day" is said on it alone, and of no letter's day. */
    Moment moment() {
        if (late()) {
            return Moment.AFTER;
        }
        return workingDays == 0 && !dayOff && !byLetter ? Moment.ON : Moment.BEFORE;
    }

    /** At the instant itself it is late: the report is due before it. */
    private static int hours(Instant now, Instant dueBefore) {
        Duration left = Duration.between(now, dueBefore);
        return (int) (left.isNegative() || left.isZero() ? -1 - left.negated().toHours() : left.toHours());
    }

    private static LocalDate lastDay(Instant dueBefore) {
        return dueBefore.atZone(ReportingClock.ZONE).minusNanos(1).toLocalDate();
    }

    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ReportingClock.ZONE).toInstant();
    }
}
