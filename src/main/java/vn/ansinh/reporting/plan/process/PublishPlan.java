package vn.ansinh.reporting.plan.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.plan.PlanKey;
import vn.ansinh.reporting.plan.PlanLifecycle;
import vn.ansinh.reporting.plan.PlanMails;

/** The registered version is in force from now on; the agency is told. */
@Component
class PublishPlan implements JavaDelegate {

    private final PlanLifecycle lifecycle;
    private final PlanMails mails;

    PublishPlan(PlanLifecycle lifecycle, PlanMails mails) {
        this.lifecycle = lifecycle;
        this.mails = mails;
    }

    @Override
    public void execute(DelegateExecution execution) {
        PlanKey key = ImplementationPlanProcess.key(execution);
        lifecycle.register(key);
        mails.registered(key);
    }
}
