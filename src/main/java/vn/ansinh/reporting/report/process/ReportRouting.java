package vn.ansinh.reporting.report.process;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.engine.CalledByModels;
import vn.ansinh.reporting.engine.HolderRouting;
import vn.ansinh.reporting.engine.Position;
import vn.ansinh.reporting.engine.Standing;
import vn.ansinh.reporting.report.Obligations;
import vn.ansinh.reporting.report.ReportKey;

/** Who gets a task of an agency's report, and by when. */
@Component("reportRouting")
@CalledByModels
public class ReportRouting extends HolderRouting {

    private final Obligations obligations;

    ReportRouting(Obligations obligations) {
        this.obligations = obligations;
    }

    @Override
    protected String holder(String businessKey) {
        return obligations.get(ReportKey.parse(businessKey)).holder();
    }

    @Override
    protected String regime(String businessKey) {
        return ReportKey.parse(businessKey).regime();
    }

    public String standingLeaders(DelegateExecution execution) {
        return group(execution, Standing.LEADERS);
    }

    public String heads(DelegateExecution execution) {
        return group(execution, Position.HEADS);
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
}
