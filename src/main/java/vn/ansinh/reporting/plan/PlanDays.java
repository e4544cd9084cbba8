package vn.ansinh.reporting.plan;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.catalogue.ReportingCalendar;
import vn.ansinh.reporting.catalogue.WorkingCalendar;
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

    private final ReportingCalendar calendar;
    private final Clock clock;
    private final Texts texts;

    PlanDays(ReportingCalendar calendar, Clock clock, Texts texts) {
        this.calendar = calendar;
        this.clock = clock;
        this.texts = texts;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The last day of a plan that is asked for on this one. */
    LocalDate due(LocalDate from) {
        return working().plusWorkingDays(from, TO_PLAN);
    }

    /** When offices close on the last day of a review that begins now. */
    Instant reviewDue() {
        return working()
                .plusWorkingDays(today(), TO_REVIEW)
                .atTime(WorkingCalendar.CLOSES)
                .atZone(ReportingClock.ZONE)
                .toInstant();
    }

    /** The first day on which a plan due then is reminded of. */
    LocalDate remindFrom(LocalDate due) {
        return working().plusWorkingDays(due, -TO_REMIND);
    }

    boolean workingDay(LocalDate day) {
        return working().isWorkingDay(day);
    }

    boolean overdue(PlanVersion version) {
        return version.state().withAgency() && version.workDue().isBefore(today());
    }

    /** A day for a sentence: {@code thứ Hai, 10/5/2021}. */
    String say(LocalDate day) {
        return texts.of(
                "report.day",
                texts.of("report.weekday." + day.getDayOfWeek().getValue()),
                day.getDayOfMonth(),
                day.getMonthValue(),
                String.valueOf(day.getYear()));
    }

    private WorkingCalendar working() {
        return calendar.workingCalendar();
    }
}
