package vn.ansinh.reporting.plan;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.catalogue.RegimeLimit.Step;
import vn.ansinh.reporting.catalogue.RegimeLimits;
import vn.ansinh.reporting.catalogue.ReportingCalendar;
import vn.ansinh.reporting.catalogue.WorkingCalendar;
import vn.ansinh.reporting.document.DocumentState;
import vn.ansinh.reporting.engine.ReportingClock;
import vn.ansinh.reporting.engine.Texts;

/** By when a plan is due: as its regime says, else as decision 0010 proposes. */
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

    private static final Map<ReminderLevel, Step> LATE_STEPS = Map.of(
            ReminderLevel.AGENCY, Step.PLAN_AGENCY_AFTER,
            ReminderLevel.COORDINATORS, Step.PLAN_COORDINATORS_AFTER,
            ReminderLevel.STANDING_LEADERS, Step.PLAN_LEADERS_AFTER);

    private static final Map<ReminderLevel, Step> LATE_REVIEW_STEPS = Map.of(
            ReminderLevel.COORDINATORS, Step.PLAN_REVIEW_COORDINATORS_AFTER,
            ReminderLevel.STANDING_LEADERS, Step.PLAN_REVIEW_LEADERS_AFTER);

    /** What a regime says of its plans. */
    interface OfRegime {

        int days(String series, Step step, LocalDate on, int otherwise);
    }

    private final WorkingCalendar working;
    private final OfRegime limits;
    private final Clock clock;
    private final Texts texts;

    @Autowired
    PlanDays(ReportingCalendar calendar, RegimeLimits limits, Clock clock, Texts texts) {
        this(calendar.workingCalendar(), limits::planDays, clock, texts);
    }

    PlanDays(WorkingCalendar working, OfRegime limits, Clock clock, Texts texts) {
        this.working = working;
        this.limits = limits;
        this.clock = clock;
        this.texts = texts;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The last day of a plan that is asked for on this one. */
    LocalDate due(PlanKey key, LocalDate from) {
        return working.plusWorkingDays(from, limits.days(key.series(), Step.PLAN, from, TO_PLAN));
    }

    /** The last day of what a version waits for where it stands: the agency's work, or the standing agency's review. */
    LocalDate due(PlanVersion version) {
        return due(version.key(), version.state(), version.workDue(), version.issuedAt());
    }

    private LocalDate due(PlanKey key, DocumentState state, LocalDate workDue, Instant sentAt) {
        return state == DocumentState.UNDER_REVIEW
                ? reviewDue(key, sentAt.atZone(ReportingClock.ZONE).toLocalDate())
                : workDue;
    }

    /** When offices close on the last day of a review that begins now. */
    Instant reviewDue(PlanKey key) {
        return reviewDue(key, today())
                .atTime(WorkingCalendar.CLOSES)
                .atZone(ReportingClock.ZONE)
                .toInstant();
    }

    private LocalDate reviewDue(PlanKey key, LocalDate from) {
        return working.plusWorkingDays(from, limits.days(key.series(), Step.PLAN_REVIEW, from, TO_REVIEW));
    }

    /** The first day on which whoever has a version is reminded of its last day. */
    LocalDate remindFrom(PlanVersion version) {
        LocalDate due = due(version);
        int before = version.state() == DocumentState.UNDER_REVIEW
                ? limits.days(version.key().series(), Step.PLAN_REVIEW_REMINDER_BEFORE, due, TO_REMIND_OF_REVIEW)
                : limits.days(version.key().series(), Step.PLAN_REMINDER_BEFORE, due, TO_REMIND);
        return working.plusWorkingDays(due, -before);
    }

    /** The day on which somebody is told that the last day of a version is over. */
    LocalDate toldOn(PlanVersion version, ReminderLevel level) {
        boolean review = version.state() == DocumentState.UNDER_REVIEW;
        LocalDate due = due(version);
        int late = limits.days(
                version.key().series(),
                (review ? LATE_REVIEW_STEPS : LATE_STEPS).get(level),
                due,
                (review ? LATE_REVIEW : LATE).get(level));
        return working.plusWorkingDays(due, late);
    }

    /** Working days from one day to another; 0 within one day, negative backwards. */
    int workingDaysBetween(LocalDate from, LocalDate to) {
        return working.workingDaysBetween(from, to);
    }

    boolean workingDay(LocalDate day) {
        return working.isWorkingDay(day);
    }

    boolean overdue(PlanVersion version) {
        return overdue(version.key(), version.state(), version.workDue(), version.issuedAt());
    }

    /**
     * @param workDue the last day of the agency's part of the work
     * @param sentAt null before it was sent
     */
    boolean overdue(PlanKey key, DocumentState state, LocalDate workDue, Instant sentAt) {
        return state.open() && due(key, state, workDue, sentAt).isBefore(today());
    }

    /** A day for a sentence: {@code thứ Hai, 10/05/2021}. */
    String say(LocalDate day) {
        return texts.day(day);
    }

    /** The same in the language of a sentence that is kept in both. */
    String say(LocalDate day, Locale locale) {
        return (locale.equals(Texts.VIETNAMESE) ? texts.official() : texts).day(day);
    }
}
