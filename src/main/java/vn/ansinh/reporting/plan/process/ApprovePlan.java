package vn.ansinh.reporting.plan.process;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.engine.TaskInputs;
import vn.ansinh.reporting.engine.UserTask;
import vn.ansinh.reporting.plan.PlanLifecycle;

/** The leader approves, or sends the draft back with a reason. */
@Component
class ApprovePlan implements UserTask {

    private final PlanLifecycle lifecycle;
    private final TaskInputs inputs;

    ApprovePlan(PlanLifecycle lifecycle, TaskInputs inputs) {
        this.lifecycle = lifecycle;
        this.inputs = inputs;
    }

    @Override
    public String elementId() {
        return ImplementationPlanProcess.Elements.APPROVE;
    }

    @Override
    public Set<String> outcomes() {
        return Set.of("approve", "return");
    }

    @Override
    public void completed(DelegateTask task, String outcome, String actor) {
        if (outcome.equals("return")) {
            String reason = inputs.of(task.getId()).requiredText("reason", "plan.reason-missing");
            lifecycle.sentBack(ImplementationPlanProcess.key(task), actor, reason);
        } else {
            lifecycle.approved(ImplementationPlanProcess.key(task), actor);
        }
    }
}
