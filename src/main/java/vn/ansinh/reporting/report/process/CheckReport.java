package vn.ansinh.reporting.report.process;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.engine.TaskInputs;
import vn.ansinh.reporting.engine.UserTask;
import vn.ansinh.reporting.report.ReportLifecycle;

/** The division head passes the draft on, or sends it back with a reason. */
@Component
class CheckReport implements UserTask {

    private final ReportLifecycle lifecycle;
    private final TaskInputs inputs;

    CheckReport(ReportLifecycle lifecycle, TaskInputs inputs) {
        this.lifecycle = lifecycle;
        this.inputs = inputs;
    }

    @Override
    public String elementId() {
        return AgencyReportProcess.Elements.CHECK;
    }

    @Override
    public Set<String> outcomes() {
        return Set.of("approve", "return");
    }

    @Override
    public void completed(DelegateTask task, String outcome, String actor) {
        if (outcome.equals("return")) {
            String reason = inputs.of(task.getId()).requiredText("reason", "report.reason-missing");
            lifecycle.sentBack(AgencyReportProcess.key(task), actor, reason);
        } else {
            lifecycle.checked(AgencyReportProcess.key(task), actor);
        }
    }
}
