package vn.ansinh.reporting.document;

import java.util.Set;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.DelegateTask;
import vn.ansinh.reporting.engine.TaskInputs;
import vn.ansinh.reporting.engine.UserTask;

/** A head or a leader lets a document pass, or sends it back with a reason. One for each such task of a kind. */
public final class Approve<K> implements UserTask {

    /** What a kind does with what may pass. */
    @FunctionalInterface
    public interface Approved<K> {
        /** @throws vn.ansinh.reporting.engine.Refusal when this person must not, or something is missing */
        void approved(K key, String actor);
    }

    /** What a kind does with what must not. */
    @FunctionalInterface
    public interface SentBack<K> {
        void sentBack(K key, String actor, String reason);
    }

    private final String elementId;
    private final Function<String, K> keys;
    private final TaskInputs inputs;
    private final String reasonMissing;
    private final Approved<K> approved;
    private final SentBack<K> sentBack;

    /**
     * @param keys the key of a business key
     * @param reasonMissing the refusal of a return without a reason
     */
    public Approve(
            String elementId,
            Function<String, K> keys,
            TaskInputs inputs,
            String reasonMissing,
            Approved<K> approved,
            SentBack<K> sentBack) {
        this.elementId = elementId;
        this.keys = keys;
        this.inputs = inputs;
        this.reasonMissing = reasonMissing;
        this.approved = approved;
        this.sentBack = sentBack;
    }

    @Override
    public String elementId() {
        return elementId;
    }

    @Override
    public Set<String> outcomes() {
        return Set.of("approve", "return");
    }

    @Override
    public void completed(DelegateTask task, String outcome, String actor) {
        K key = keys.apply(task.getExecution().getProcessBusinessKey());
        if (outcome.equals("return")) {
            sentBack.sentBack(key, actor, inputs.of(task.getId()).requiredText("reason", reasonMissing));
        } else {
            approved.approved(key, actor);
        }
    }
}
