package vn.ansinh.reporting.report.process;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.document.Letters;
import vn.ansinh.reporting.engine.TaskInputs;
import vn.ansinh.reporting.engine.UserTask;
import vn.ansinh.reporting.report.AgencyRules;
import vn.ansinh.reporting.report.ReportKey;
import vn.ansinh.reporting.report.ReportLifecycle;

/**
 * The leader approves, or sends the draft back with a reason. Where the agency has it so, the approval also enters the
 * letter into the register.
 */
@Component
class ApproveReport implements UserTask {

    private final ReportLifecycle lifecycle;
    private final TaskInputs inputs;
    private final Letters letters;

    ApproveReport(ReportLifecycle lifecycle, TaskInputs inputs, Letters letters) {
        this.lifecycle = lifecycle;
        this.inputs = inputs;
        this.letters = letters;
    }

    @Override
    public String elementId() {
        return AgencyReportProcess.Elements.APPROVE;
    }

    @Override
    public Set<String> outcomes() {
        return Set.of("approve", "return");
    }

    @Override
    public void completed(DelegateTask task, String outcome, String actor) {
        ReportKey key = AgencyReportProcess.key(task);
        if (outcome.equals("return")) {
            String reason = inputs.of(task.getId()).requiredText("reason", "report.reason-missing");
            lifecycle.sentBack(key, actor, reason);
            return;
        }
        AgencyRules rules = lifecycle.approved(key, actor);
        task.setVariable(
                AgencyReportProcess.Variables.ISSUE_WITH_APPROVAL,
                Variables.booleanValue(rules.issueWithApproval(), true));
        if (rules.issueWithApproval()) {
            lifecycle.issued(key, actor, letters.read(inputs.of(task.getId())));
        }
    }
}
