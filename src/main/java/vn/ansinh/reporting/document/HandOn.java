package vn.ansinh.reporting.document;

import java.util.function.Function;
import org.camunda.bpm.engine.delegate.DelegateTask;
import vn.ansinh.reporting.engine.UserTask;

/** Who drafts a document is told that it is open, and hands it on. One for each task in which a kind is drafted. */
public final class HandOn<K> implements UserTask {

    /** What a kind does when such a task has opened. */
    @FunctionalInterface
    public interface Opened<K> {
        void opened(K key, String taskId);
    }

    /** What a kind does with what is handed on. */
    @FunctionalInterface
    public interface Drafted<K> {
        /** @throws vn.ansinh.reporting.engine.Refusal while anything is missing */
        void drafted(K key, String actor);
    }

    private final String elementId;
    private final Function<String, K> keys;
    private final Opened<K> opened;
    private final Drafted<K> drafted;

    /** @param keys the key of a business key */
    public HandOn(String elementId, Function<String, K> keys, Opened<K> opened, Drafted<K> drafted) {
        this.elementId = elementId;
        this.keys = keys;
        this.opened = opened;
        this.drafted = drafted;
    }

    @Override
    public String elementId() {
        return elementId;
    }

    @Override
    public void created(DelegateTask task) {
        opened.opened(keys.apply(task.getExecution().getProcessBusinessKey()), task.getId());
    }

    @Override
    public void completed(DelegateTask task, String outcome, String actor) {
        drafted.drafted(keys.apply(task.getExecution().getProcessBusinessKey()), actor);
    }
}
