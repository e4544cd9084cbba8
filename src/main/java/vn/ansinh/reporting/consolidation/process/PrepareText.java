package vn.ansinh.reporting.consolidation.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import vn.ansinh.reporting.consolidation.ConsolidationLifecycle;
import vn.ansinh.reporting.consolidation.ConsolidationMails;

/** The coordinators hand the report up. */
class PrepareText extends ConsolidationStep {

    private final ConsolidationLifecycle lifecycle;
    private final ConsolidationMails mails;

    PrepareText(String elementId, ConsolidationLifecycle lifecycle, ConsolidationMails mails) {
        super(elementId);
        this.lifecycle = lifecycle;
        this.mails = mails;
    }

    @Override
    public void created(DelegateTask task) {
        mails.draftOpened(key(task), task.getId());
    }

    @Override
    public void completed(DelegateTask task, String outcome, String actor) {
        lifecycle.prepared(key(task), actor);
    }
}
