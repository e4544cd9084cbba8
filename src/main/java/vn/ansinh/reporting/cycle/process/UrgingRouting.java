package vn.ansinh.reporting.cycle.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.catalogue.RegimeBodies;
import vn.ansinh.reporting.catalogue.ReportingCalendar;
import vn.ansinh.reporting.cycle.UrgingLifecycle;
import vn.ansinh.reporting.engine.CalledByModels;
import vn.ansinh.reporting.engine.ReportingClock;
import vn.ansinh.reporting.engine.Standing;

/** Who gets a task of a letter of urging, and by when. Read from the tables, never from variables. */
@Component("urgingRouting")
@CalledByModels
public class UrgingRouting {

    private final UrgingLifecycle lifecycle;
    private final RegimeBodies bodies;
    private final ReportingCalendar calendar;
    private final Clock clock;

    UrgingRouting(UrgingLifecycle lifecycle, RegimeBodies bodies, ReportingCalendar calendar, Clock clock) {
        this.lifecycle = lifecycle;
        this.bodies = bodies;
        this.calendar = calendar;
        this.clock = clock;
    }

    public String coordinators(DelegateExecution execution) {
        return Standing.COORDINATORS.group(regime(execution));
    }

    public String standingLeaders(DelegateExecution execution) {
        return Standing.LEADERS.group(regime(execution));
    }

    /** The clerks of the agency that is the standing agency today. */
    public String standingClerks(DelegateExecution execution) {
        return bodies.standingClerks(regime(execution), LocalDate.now(clock));
    }

    /** Somebody is late already: each step is for the next working day. */
    public Date nextWorkingDay(DelegateExecution execution) {
        LocalDate day = calendar.workingCalendar().plusWorkingDays(LocalDate.now(clock), 1);
        return Date.from(
                day.plusDays(1).atStartOfDay(ReportingClock.ZONE).toInstant().minusSeconds(60));
    }

    private String regime(DelegateExecution execution) {
        return lifecycle.regime(execution.getProcessBusinessKey());
    }
}
