package vn.ansinh.reporting.cycle.process;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.catalogue.RegimeBodies;
import vn.ansinh.reporting.cycle.CycleLifecycle;
import vn.ansinh.reporting.cycle.ReportingCycle;
import vn.ansinh.reporting.engine.CalledByModels;
import vn.ansinh.reporting.engine.Standing;

/** Who gets a task of a cycle, and by when; and when its timers fire. Read from the tables, never from variables. */
@Component("cycleRouting")
@CalledByModels
public class CycleRouting {

    private final CycleLifecycle lifecycle;
    private final RegimeBodies bodies;
    private final Clock clock;

    CycleRouting(CycleLifecycle lifecycle, RegimeBodies bodies, Clock clock) {
        this.lifecycle = lifecycle;
        this.bodies = bodies;
        this.clock = clock;
    }

    public String coordinators(DelegateExecution execution) {
        return Standing.COORDINATORS.group(cycle(execution).regime());
    }

    public String standingLeaders(DelegateExecution execution) {
        return Standing.LEADERS.group(cycle(execution).regime());
    }

    /** The clerks of the agency that is the standing agency today. */
    public String standingClerks(DelegateExecution execution) {
        return bodies.standingClerks(cycle(execution).regime(), LocalDate.now(clock));
    }

    public Date prepareRequest(DelegateExecution execution) {
        return latestRequest(execution);
    }

    public Date signRequest(DelegateExecution execution) {
        return latestRequest(execution);
    }

    public Date issueRequest(DelegateExecution execution) {
        return latestRequest(execution);
    }

    /** From when the agencies are told without the letter. */
    public Date latestRequest(DelegateExecution execution) {
        return date(cycle(execution).latestRequest());
    }

    /** The follow-up is due when the consolidation begins. */
    public Date followUp(DelegateExecution execution) {
        return consolidation(execution);
    }

    public Date consolidation(DelegateExecution execution) {
        return date(cycle(execution).consolidationAt());
    }

    public Date closing(DelegateExecution execution) {
        return date(cycle(execution).closingAt());
    }

    private ReportingCycle cycle(DelegateExecution execution) {
        return lifecycle.get(execution.getProcessBusinessKey());
    }

    private static Date date(Instant instant) {
        return Date.from(instant);
    }
}
