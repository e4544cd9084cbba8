package vn.ansinh.reporting.plan;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.catalogue.ReportingCalendar;
import vn.ansinh.reporting.catalogue.WorkingCalendar;
import vn.ansinh.reporting.document.DocumentState;
import vn.ansinh.reporting.engine.ReportingClock;
import vn.ansinh.reporting.engine.Texts;

/** By when a plan is due. The province's plan sets no day: decision 0010, to be confirmed by the standing agency. */
@Component
class PlanDays {

    /** Working days from the request, or from the beginning of an amendment, to the last day. */
    static final int TO_PLAN = 20;

    /** Working days the standing agency has to look at it. */
    static final int TO_REVIEW = 3;

    /** Working days before the last day, from which on the agency is reminded. */
    static final int TO_REMIND = 3;

    /** Working days before the last day of a review, from which on the reviewers are reminded. */
    static final int TO_REMIND_OF_REVIEW = 1;

    /** On which working day after the last day each is told that a plan has not been sent. */
    private static final Map<ReminderLevel, Integer> LATE =
            Map.of(ReminderLevel.AGENCY, 1, ReminderLevel.COORDINATORS, 3, ReminderLevel.STANDING_LEADERS, 5);

    /** On which working day after the last day each is told that a plan was not looked at. */
    private static final Map<ReminderLevel, Integer> LATE_REVIEW =
            Map.of(ReminderLevel.COORDINATORS, 1, ReminderLevel.STANDING_LEADERS, 3);

    private final WorkingCalendar working;
    private final Clock clock;
    private final Texts texts;

    @Autowired
    PlanDays(ReportingCalendar calendar, Clock clock, Texts texts) {
        this(calendar.workingCalendar(), clock, texts);
    }

    PlanDays(WorkingCalendar working, Clock clock, Texts texts) {
        this.working = working;
        this.clock = clock;
        this.texts = texts;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The last day of a plan that is asked for on this one. */
    LocalDate due(LocalDate from) {
        return working.plusWorkingDays(from, TO_PLAN);
    }

    /** The last day of what a version waits for where it stands: the agency's work, or the standing agency's review. */
    LocalDate due(PlanVersion version) {
        return due(version.state(), version.workDue(), version.issuedAt());
    }

    private LocalDate due(DocumentState state, LocalDate workDue, Instant sentAt) {
        return state == DocumentState.UNDER_REVIEW
                ? reviewDue(sentAt.atZone(ReportingClock.ZONE).toLocalDate())
                : workDue;
    }

    /** When offices close on the last day of a review that begins now. */
    Instant reviewDue() {
        return reviewDue(today())
                .atTime(WorkingCalendar.CLOSES)
                .atZone(ReportingClock.ZONE)
                .toInstant();
    }

    private LocalDate reviewDue(LocalDate from) {
        return working.plusWorkingDays(from, TO_REVIEW);
    }

    /** The first day on which whoever has a version is reminded of its last day. */
    LocalDate remindFrom(PlanVersion version) {
        int before = version.state() == DocumentState.UNDER_REVIEW ? TO_REMIND_OF_REVIEW : TO_REMIND;
        return working.plusWorkingDays(due(version), -before);
    }

    /** The day on which somebody is told that the last day of a version is over. */
    LocalDate toldOn(PlanVersion version, ReminderLevel level) {
        Map<ReminderLevel, Integer> late = version.state() == DocumentState.UNDER_REVIEW ? LATE_REVIEW : LATE;
        return working.plusWorkingDays(due(version), late.get(level));
    }

    /** Working days from one day to another; 0 within one day, negative backwards. */
    int workingDaysBetween(LocalDate from, LocalDate to) {
        return working.workingDaysBetween(from, to);
    }

    boolean workingDay(LocalDate day) {
        return working.isWorkingDay(day);
    }

    boolean overdue(PlanVersion version) {
        return overdue(version.state(), version.workDue(), version.issuedAt());
    }

    /**
     * @param workDue the last day of the agency's part of the work
     * @param sentAt null before it was sent
     */
    boolean overdue(DocumentState state, LocalDate workDue, Instant sentAt) {
        return state.open() && due(state, workDue, sentAt).isBefore(today());
    }

    /** A day for a sentence: {@code thứ Hai, 10/05/2021}. */
    String say(LocalDate day) {
        return texts.day(day);
    }
}
