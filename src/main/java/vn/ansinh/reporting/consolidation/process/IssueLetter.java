package vn.ansinh.reporting.consolidation.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import vn.ansinh.reporting.consolidation.ConsolidationLifecycle;
import vn.ansinh.reporting.document.Letters;
import vn.ansinh.reporting.engine.TaskInputs;

/** The clerk of the standing agency enters number, symbol, date and signer from its register; the report goes out. */
class IssueLetter extends ConsolidationStep {

    private final ConsolidationLifecycle lifecycle;
    private final TaskInputs inputs;
    private final Letters letters;

    IssueLetter(String elementId, ConsolidationLifecycle lifecycle, TaskInputs inputs, Letters letters) {
        super(elementId);
        this.lifecycle = lifecycle;
        this.inputs = inputs;
        this.letters = letters;
    }

    @Override
    public void completed(DelegateTask task, String outcome, String actor) {
        lifecycle.issued(key(task), actor, letters.read(inputs.of(task.getId())));
    }
}
