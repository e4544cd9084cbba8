package vn.ansinh.reporting.document;

import java.util.function.Function;
import org.camunda.bpm.engine.delegate.DelegateTask;
import vn.ansinh.reporting.engine.TaskInputs;
import vn.ansinh.reporting.engine.UserTask;

/** A clerk enters number, symbol, date and signer from the agency's own register. One for each such task of a kind. */
public final class Issue<K> implements UserTask {

    /** What a kind does with the letter. */
    @FunctionalInterface
    public interface Issued<K> {
        /** @throws vn.ansinh.reporting.engine.Refusal when the number is taken or the signed file is missing */
        void issued(K key, String actor, NewLetter letter);
    }

    private final String elementId;
    private final Function<String, K> keys;
    private final TaskInputs inputs;
    private final Letters letters;
    private final Issued<K> issued;

    /** @param keys the key of a business key */
    public Issue(String elementId, Function<String, K> keys, TaskInputs inputs, Letters letters, Issued<K> issued) {
        this.elementId = elementId;
        this.keys = keys;
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
        issued.issued(keys.apply(task.getExecution().getProcessBusinessKey()), actor, letter);
    }
}
