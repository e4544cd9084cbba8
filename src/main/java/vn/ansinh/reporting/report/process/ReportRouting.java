package vn.ansinh.reporting.report.process;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.engine.CalledByModels;
import vn.ansinh.reporting.engine.Position;
import vn.ansinh.reporting.report.Obligations;

/**
 * Who gets a task of an agency's report, and by when. Read from the tables whenever the engine asks: a process variable
 * could be written by whoever completes a task.
 */
@Component("reportRouting")
@CalledByModels
public class ReportRouting {

    private final Obligations obligations;

    ReportRouting(Obligations obligations) {
        this.obligations = obligations;
    }

    public String officers(DelegateExecution execution) {
        return group(execution, Position.OFFICERS);
    }

    public String heads(DelegateExecution execution) {
        return group(execution, Position.HEADS);
    }

    public String leaders(DelegateExecution execution) {
        return group(execution, Position.LEADERS);
    }

    public String clerks(DelegateExecution execution) {
        return group(execution, Position.CLERKS);
    }

    /** When the agency's work is due: the last minute before the deadline, so that lists show the last day. */
    public Date workDue(DelegateExecution execution) {
        Instant due = obligations.workDue(AgencyReportProcess.key(execution));
        return Date.from(due.minusSeconds(60));
    }

    public Date reviewDue(DelegateExecution execution) {
        return obligations.reviewDue(AgencyReportProcess.key(execution));
    }

    /** When a decision on an extension is due: a day before the deadline that holds until then. */
    public Date decisionDue(DelegateExecution execution) {
        return obligations.decisionDue(AgencyReportProcess.key(execution));
    }

    private String group(DelegateExecution execution, Position position) {
        return position.group(
                obligations.get(AgencyReportProcess.key(execution)).holder());
    }
}
