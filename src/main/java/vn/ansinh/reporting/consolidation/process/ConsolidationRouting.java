package vn.ansinh.reporting.consolidation.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.consolidation.ConsolidatedKey;
import vn.ansinh.reporting.consolidation.ConsolidationLimits;
import vn.ansinh.reporting.engine.CalledByModels;
import vn.ansinh.reporting.engine.Standing;

/**
 * Who gets a task of a consolidated report, and by when. Read from the tables whenever the engine asks: a process
 * variable could be written by whoever completes a task.
 */
@Component("consolidationRouting")
@CalledByModels
public class ConsolidationRouting {

    private final ConsolidationLimits limits;

    ConsolidationRouting(ConsolidationLimits limits) {
        this.limits = limits;
    }

    public String coordinators(DelegateExecution execution) {
        return Standing.COORDINATORS.group(key(execution).regime());
    }

    public String standingLeaders(DelegateExecution execution) {
        return Standing.LEADERS.group(key(execution).regime());
    }

    /** The clerks of the agency that is the standing agency today. */
    public String standingClerks(DelegateExecution execution) {
        return limits.standingClerks(key(execution));
    }

    public Date prepareConsolidatedReport(DelegateExecution execution) {
        return limits.prepare(key(execution));
    }

    public Date signConsolidatedReport(DelegateExecution execution) {
        return limits.sign(key(execution));
    }

    public Date issueConsolidatedReport(DelegateExecution execution) {
        return limits.issue(key(execution));
    }

    public Date receiveConsolidatedReport(DelegateExecution execution) {
        return limits.receive(key(execution));
    }

    public Date prepareSupplement(DelegateExecution execution) {
        return limits.prepare(key(execution));
    }

    public Date signSupplement(DelegateExecution execution) {
        return limits.sign(key(execution));
    }

    public Date issueSupplement(DelegateExecution execution) {
        return limits.issue(key(execution));
    }

    public Date receiveSupplement(DelegateExecution execution) {
        return limits.receive(key(execution));
    }

    private static ConsolidatedKey key(DelegateExecution execution) {
        return ConsolidatedKey.ofBusinessKey(execution.getProcessBusinessKey());
    }
}
