package vn.ansinh.reporting.plan.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.document.Letters;
import vn.ansinh.reporting.engine.TaskInputs;
import vn.ansinh.reporting.engine.UserTask;
import vn.ansinh.reporting.plan.PlanLifecycle;

/** The clerk enters number, symbol, date and signer from the agency's own register. */
@Component
class IssuePlan implements UserTask {

    private final PlanLifecycle lifecycle;
    private final TaskInputs inputs;
    private final Letters letters;

    IssuePlan(PlanLifecycle lifecycle, TaskInputs inputs, Letters letters) {
        this.lifecycle = lifecycle;
        this.inputs = inputs;
        this.letters = letters;
    }

    @Override
    public String elementId() {
        return ImplementationPlanProcess.Elements.ISSUE;
    }

    @Override
    public void completed(DelegateTask task, String outcome, String actor) {
        lifecycle.issued(ImplementationPlanProcess.key(task), actor, letters.read(inputs.of(task.getId())));
    }
}
