package vn.ansinh.reporting.plan;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.report.CheckedReport;
import vn.ansinh.reporting.report.Finding;
import vn.ansinh.reporting.report.FindingRule;
import vn.ansinh.reporting.report.PlannedTask;
import vn.ansinh.reporting.report.PlannedTask.State;

/** The checks of a plan's tasks in a report: none is left blank, a delay is explained, what is overdue is seen. */
@Component
class TaskFindings implements FindingRule {

    private final PlanDays days;

    TaskFindings(PlanDays days) {
        this.days = days;
    }

    @Override
    public List<Finding> check(CheckedReport report) {
        var findings = new ArrayList<Finding>();
        for (PlannedTask task : report.content().tasks()) {
            String anchor = "task:" + task.id();
            if (task.state() == State.UNMARKED) {
                findings.add(Finding.blocking(anchor, "plan.finding.unmarked", task.id()));
            } else if (task.percent() == null) {
                findings.add(Finding.blocking(anchor, "plan.finding.percent", task.id()));
            }
            if (task.state() == State.DELAYED && task.reason().isBlank()) {
                findings.add(Finding.blocking(anchor, "plan.finding.reason", task.id()));
            }
            if (task.overdue()) {
                findings.add(Finding.warning(anchor, "plan.finding.overdue", task.id(), days.say(task.due())));
            }
        }
        return findings;
    }
}
