package vn.ansinh.reporting.report;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.catalogue.Deadline;
import vn.ansinh.reporting.catalogue.Period;
import vn.ansinh.reporting.catalogue.Regime;
import vn.ansinh.reporting.catalogue.ReportingCalendar;
import vn.ansinh.reporting.catalogue.WorkingCalendar;
import vn.ansinh.reporting.engine.ReportingClock;
import vn.ansinh.reporting.engine.Texts;

/** A report's deadline, as the regime and the request set it and an extension moved it. */
@Component
class ReportDeadlines {

    /** Working days to complete a report in; the reviewer sets another where he sees fit. */
    private static final int TO_COMPLETE = 3;

    private static final int DAYS_TOLD = 60;

    private final ReportingCalendar calendar;
    private final Clock clock;
    private final Texts texts;

    ReportDeadlines(ReportingCalendar calendar, Clock clock, Texts texts) {
        this.calendar = calendar;
        this.clock = clock;
        this.texts = texts;
    }

    Deadline of(AgencyReport report) {
        Regime regime = calendar.regime(report.regime());
        Period period = Period.parse(report.period());
        Deadline deadline = period.kind() == Period.Kind.AD_HOC
                ? calendar.adHocDeadline(
                        regime,
                        period,
                        report.originalDueBefore().atZone(ReportingClock.ZONE).toLocalDateTime())
                : calendar.deadline(regime, period);
        if (report.letterDay() != null) {
            deadline = deadline.askedBy(report.letterDay());
        }
        if (!report.dueBefore().equals(report.originalDueBefore())) {
            deadline = deadline.extendedTo(lastDayBefore(report.dueBefore()));
        }
        return deadline;
    }

    /** In words, in the language of the installation. */
    String explain(AgencyReport report) {
        return of(report).explain(texts.locale());
    }

    /** The verdict on a first submission at this instant. */
    String judge(AgencyReport report, Instant submitted) {
        return of(report).judge(submitted).verdict().name();
    }

    /** Whether it is awaited and late. */
    boolean overdue(AgencyReport report) {
        return report.firstSubmittedAt() == null
                && report.state().open()
                && !clock.instant().isBefore(report.dueBefore());
    }

    /** Whether something of it has not come: the report itself, or a completion whose day is over. */
    boolean missing(AgencyReport report) {
        return report.state().awaited()
                && (report.submissions() == 0 || !clock.instant().isBefore(workDue(report)));
    }

    boolean mayAskExtension(AgencyReport report) {
        return report.state().drafting() && report.submissions() == 0;
    }

    /** Before this instant the agency's part of the work is due: the report, or the completion DOLISA asked for. */
    Instant workDue(AgencyReport report) {
        return report.completionDue() == null
                ? report.dueBefore()
                : report.completionDue()
                        .plusDays(1)
                        .atStartOfDay(ReportingClock.ZONE)
                        .toInstant();
    }

    /** By when DOLISA reviews a report submitted now: working days, or a quarter of what remains of an urgent one. */
    Date reviewDue(AgencyReport report) {
        Instant now = clock.instant();
        if (report.urgent()) {
            long remaining = Math.max(0, report.dueBefore().toEpochMilli() - now.toEpochMilli());
            return Date.from(now.plusMillis(Math.max(remaining / 4, 3_600_000L)));
        }
        return Date.from(calendar.reviewDue(calendar.regime(report.regime()), Period.parse(report.period()), now));
    }

    /** When the review of what was submitted then was due. */
    Instant reviewDueOf(AgencyReport report, Instant submitted) {
        return calendar.reviewDue(calendar.regime(report.regime()), Period.parse(report.period()), submitted);
    }

    /** What a reviewer needs to set a day for a completion: one to propose, and what is said of others. */
    Completion completion(AgencyReport report) {
        LocalDate today = LocalDate.now(clock);
        LocalDate last =
                report.dueBefore().atZone(ReportingClock.ZONE).toLocalDate().minusDays(1);
        List<LocalDate> off = today.plusDays(1)
                .datesUntil(today.plusDays(DAYS_TOLD))
                .filter(day -> !workingDay(day))
                .toList();
        return new Completion(workingCalendar().plusWorkingDays(today, TO_COMPLETE), last, off);
    }

    /**
     * @param suggested a working day ahead
     * @param lastDay of the report's own deadline
     * @param daysOff of the weeks that follow
     */
    record Completion(LocalDate suggested, LocalDate lastDay, List<LocalDate> daysOff) {}

    boolean workingDay(LocalDate day) {
        return workingCalendar().isWorkingDay(day);
    }

    WorkingCalendar workingCalendar() {
        return calendar.workingCalendar();
    }

    /** A day for a sentence: {@code Chủ nhật, 09/05/2021}. */
    String say(LocalDate day) {
        return texts.day(day);
    }

    static LocalDate lastDayBefore(Instant dueBefore) {
        return dueBefore.atZone(ReportingClock.ZONE).minusNanos(1).toLocalDate();
    }

    static Instant endOf(LocalDate lastDay) {
        return lastDay.plusDays(1).atStartOfDay(ReportingClock.ZONE).toInstant();
    }
}
