package vn.ansinh.reporting.plan.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.plan.PlanLifecycle;

/** The agency gives its amendment up. */
@Component
class WithdrawPlan implements JavaDelegate {

    private final PlanLifecycle lifecycle;

    WithdrawPlan(PlanLifecycle lifecycle) {
        this.lifecycle = lifecycle;
    }

    @Override
    public void execute(DelegateExecution execution) {
        lifecycle.withdrawn(ImplementationPlanProcess.key(execution));
    }
}
