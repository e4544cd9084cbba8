package vn.ansinh.reporting.document;

import org.camunda.bpm.engine.delegate.DelegateTask;
import vn.ansinh.reporting.engine.TaskInputs;
import vn.ansinh.reporting.engine.UserTask;

/** A clerk enters number, symbol, date and signer from the agency's own register. One for each such task of a kind. */
public final class Issue implements UserTask {

    /** What a kind does with the letter. */
    @FunctionalInterface
    public interface Issued {
        /** @throws vn.ansinh.reporting.engine.Refusal when the number is taken or the signed file is missing */
        void issued(String businessKey, String actor, NewLetter letter);
    }

    private final String elementId;
    private final TaskInputs inputs;
    private final Letters letters;
    private final Issued issued;

    public Issue(String elementId, TaskInputs inputs, Letters letters, Issued issued) {
        this.elementId = elementId;
        this.inputs = inputs;
        this.letters = letters;
        this.issued = issued;
    }

    @Override
    public String elementId() {
        return elementId;
    }

    @Override
    public void completed(DelegateTask task, String outcome, String actor) {
        NewLetter letter = letters.read(inputs.of(task.getId()));
        issued.issued(task.getExecution().getProcessBusinessKey(), actor, letter);
    }
}
