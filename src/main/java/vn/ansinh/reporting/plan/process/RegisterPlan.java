package vn.ansinh.reporting.plan.process;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.engine.TaskInput;
import vn.ansinh.reporting.engine.TaskInputs;
import vn.ansinh.reporting.engine.UserTask;
import vn.ansinh.reporting.plan.PlanKey;
import vn.ansinh.reporting.plan.PlanLifecycle;

/** The standing agency registers the plan, or asks for completion with its remarks and a day. */
@Component
class RegisterPlan implements UserTask {

    private final PlanLifecycle lifecycle;
    private final TaskInputs inputs;

    RegisterPlan(PlanLifecycle lifecycle, TaskInputs inputs) {
        this.lifecycle = lifecycle;
        this.inputs = inputs;
    }

    @Override
    public String elementId() {
        return ImplementationPlanProcess.Elements.REGISTER;
    }

    @Override
    public Set<String> outcomes() {
        return Set.of("register", "askCompletion");
    }

    @Override
    public void completed(DelegateTask task, String outcome, String actor) {
        PlanKey key = ImplementationPlanProcess.key(task);
        lifecycle.refuseOwnReview(key, actor);
        if (outcome.equals("register")) {
            lifecycle.registrationDecided(key, actor);
        } else {
            TaskInput input = inputs.of(task.getId());
            lifecycle.completionAsked(
                    key,
                    actor,
                    input.requiredText("reason", "plan.reason-missing"),
                    input.requiredDate("completionDue", "plan.review.due-missing"));
        }
    }
}
