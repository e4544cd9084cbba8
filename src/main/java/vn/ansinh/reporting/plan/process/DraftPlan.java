package vn.ansinh.reporting.plan.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.engine.UserTask;
import vn.ansinh.reporting.plan.PlanLifecycle;
import vn.ansinh.reporting.plan.PlanMails;

/** The officer hands a complete draft on. */
@Component
class DraftPlan implements UserTask {

    private final PlanLifecycle lifecycle;
    private final PlanMails mails;

    DraftPlan(PlanLifecycle lifecycle, PlanMails mails) {
        this.lifecycle = lifecycle;
        this.mails = mails;
    }

    @Override
    public void created(DelegateTask task) {
        mails.draftOpened(ImplementationPlanProcess.key(task), task.getId());
    }

    @Override
    public String elementId() {
        return ImplementationPlanProcess.Elements.DRAFT;
    }

    @Override
    public void completed(DelegateTask task, String outcome, String actor) {
        lifecycle.drafted(ImplementationPlanProcess.key(task), actor);
    }
}
