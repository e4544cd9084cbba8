package vn.ansinh.reporting.consolidation.process;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import vn.ansinh.reporting.consolidation.ConsolidationLifecycle;
import vn.ansinh.reporting.consolidation.ConsolidationMails;
import vn.ansinh.reporting.engine.TaskInput;
import vn.ansinh.reporting.engine.TaskInputs;

/** The PPC's office receives the report, with directions if there are any, or asks for something to be made clear. */
class ReceiveReport extends ConsolidationStep {

    private final ConsolidationLifecycle lifecycle;
    private final TaskInputs inputs;
    private final ConsolidationMails mails;

    ReceiveReport(String elementId, ConsolidationLifecycle lifecycle, TaskInputs inputs, ConsolidationMails mails) {
        super(elementId);
        this.lifecycle = lifecycle;
        this.inputs = inputs;
        this.mails = mails;
    }

    @Override
    public Set<String> outcomes() {
        return Set.of("receive", "clarify");
    }

    @Override
    public void created(DelegateTask task) {
        mails.sent(key(task), task.getId());
    }

    @Override
    public void completed(DelegateTask task, String outcome, String actor) {
        TaskInput input = inputs.of(task.getId());
        if (outcome.equals("clarify")) {
            String question = input.requiredText("question", "consolidation.question-missing");
            lifecycle.clarificationAsked(key(task), actor, question);
        } else {
            lifecycle.received(key(task), actor, input.text("directions"));
            mails.received(key(task));
        }
    }
}
