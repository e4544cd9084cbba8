package vn.ansinh.reporting.consolidation.process;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import vn.ansinh.reporting.consolidation.ConsolidationLifecycle;
import vn.ansinh.reporting.engine.TaskInput;
import vn.ansinh.reporting.engine.TaskInputs;

/** The leader of the standing agency signs what he sees, or sends it back with a reason. */
class SignContent extends ConsolidationStep {

    private final ConsolidationLifecycle lifecycle;
    private final TaskInputs inputs;

    SignContent(String elementId, ConsolidationLifecycle lifecycle, TaskInputs inputs) {
        super(elementId);
        this.lifecycle = lifecycle;
        this.inputs = inputs;
    }

    @Override
    public Set<String> outcomes() {
        return Set.of("approve", "return");
    }

    @Override
    public void completed(DelegateTask task, String outcome, String actor) {
        TaskInput input = inputs.of(task.getId());
        if (outcome.equals("return")) {
            lifecycle.sentBack(key(task), actor, input.requiredText("reason", "consolidation.reason-missing"));
        } else {
            lifecycle.signed(key(task), actor, figuresSeen(input));
        }
    }

    /** The version of the figures that the form showed; null when it says none. */
    private static Integer figuresSeen(TaskInput input) {
        String version = input.text("figuresVersion");
        return version.matches("[0-9]{1,9}") ? Integer.valueOf(version) : null;
    }
}
