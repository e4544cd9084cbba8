package vn.ansinh.reporting.plan.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.engine.TaskSubject;
import vn.ansinh.reporting.plan.PlanLifecycle;

/** Whose plan it is: the standing agency sees many, and an heir has those of the bodies before it. */
@Component
class PlanTaskSubject implements TaskSubject {

    private final PlanLifecycle lifecycle;

    PlanTaskSubject(PlanLifecycle lifecycle) {
        this.lifecycle = lifecycle;
    }

    @Override
    public String of(DelegateTask task) {
        return switch (task.getTaskDefinitionKey()) {
            case ImplementationPlanProcess.Elements.DRAFT,
                    ImplementationPlanProcess.Elements.APPROVE,
                    ImplementationPlanProcess.Elements.ISSUE,
                    ImplementationPlanProcess.Elements.REGISTER ->
                lifecycle.get(ImplementationPlanProcess.key(task)).agencyName();
            default -> "";
        };
    }
}
