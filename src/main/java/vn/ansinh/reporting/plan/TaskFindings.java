package vn.ansinh.reporting.plan;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.document.Check;
import vn.ansinh.reporting.document.Finding;
import vn.ansinh.reporting.report.CheckedReport;
import vn.ansinh.reporting.report.FindingRule;
import vn.ansinh.reporting.report.PlannedTask;
import vn.ansinh.reporting.report.PlannedTask.State;

/** The checks of a plan's tasks in a report: none is left blank, a delay is explained, what is overdue is seen. */
@Component
class TaskFindings implements FindingRule {

    private static final Check UNMARKED = Check.blocking("plan.finding.unmarked");
    private static final Check PERCENT = Check.blocking("plan.finding.percent");
    private static final Check REASON = Check.blocking("plan.finding.reason");
    private static final Check OVERDUE = Check.warning("plan.finding.overdue");

    private final PlanDays days;

    TaskFindings(PlanDays days) {
        this.days = days;
    }

    @Override
    public List<Check> checks() {
        return List.of(UNMARKED, PERCENT, REASON, OVERDUE);
    }

    @Override
    public List<Finding> check(CheckedReport report) {
        var findings = new ArrayList<Finding>();
        for (PlannedTask task : report.content().tasks()) {
            String anchor = "task:" + task.id();
            if (task.state() == State.UNMARKED) {
                findings.add(UNMARKED.at(anchor, task.id()));
            } else if (task.percent() == null) {
                findings.add(PERCENT.at(anchor, task.id()));
            }
            if (task.state() == State.DELAYED && task.reason().isBlank()) {
                findings.add(REASON.at(anchor, task.id()));
            }
            if (task.overdue()) {
                findings.add(OVERDUE.at(anchor, task.id(), days.say(task.due(), report.locale())));
            }
        }
        return findings;
    }
}
