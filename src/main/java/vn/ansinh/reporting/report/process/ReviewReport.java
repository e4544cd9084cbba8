package vn.ansinh.reporting.report.process;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.engine.TaskInput;
import vn.ansinh.reporting.engine.TaskInputs;
import vn.ansinh.reporting.engine.UserTask;
import vn.ansinh.reporting.report.ReportKey;
import vn.ansinh.reporting.report.ReportLifecycle;

/** DOLISA accepts, accepts with remarks, or asks for completion. */
@Component
class ReviewReport implements UserTask {

    private final ReportLifecycle lifecycle;
    private final TaskInputs inputs;

    ReviewReport(ReportLifecycle lifecycle, TaskInputs inputs) {
        this.lifecycle = lifecycle;
        this.inputs = inputs;
    }

    @Override
    public String elementId() {
        return AgencyReportProcess.Elements.REVIEW;
    }

    @Override
    public Set<String> outcomes() {
        return Set.of("accept", "acceptWithRemarks", "askCompletion");
    }

    @Override
    public void completed(DelegateTask task, String outcome, String actor) {
        ReportKey key = AgencyReportProcess.key(task);
        if (outcome.equals("askCompletion")) {
            TaskInput input = inputs.of(task.getId());
            lifecycle.completionAsked(key, actor, input.requiredDate("completionDue", "report.review.due-missing"));
        } else {
            lifecycle.acceptanceDecided(key, actor, outcome.equals("acceptWithRemarks"));
        }
    }
}
