package vn.ansinh.reporting.document;

import org.camunda.bpm.engine.delegate.DelegateTask;
import vn.ansinh.reporting.engine.UserTask;

/** Who drafts a document is told that it is open, and hands it on. One for each task in which a kind is drafted. */
public final class HandOn implements UserTask {

    /** What a kind does when such a task has opened. */
    @FunctionalInterface
    public interface Opened {
        void opened(String businessKey, String taskId);
    }

    /** What a kind does with what is handed on. */
    @FunctionalInterface
    public interface Drafted {
        /** @throws vn.ansinh.reporting.engine.Refusal while anything is missing */
        void drafted(String businessKey, String actor);
    }

    private final String elementId;
    private final Opened opened;
    private final Drafted drafted;

    public HandOn(String elementId, Opened opened, Drafted drafted) {
        this.elementId = elementId;
        this.opened = opened;
        this.drafted = drafted;
    }

    @Override
    public String elementId() {
        return elementId;
    }

    @Override
    public void created(DelegateTask task) {
        opened.opened(task.getExecution().getProcessBusinessKey(), task.getId());
    }

    @Override
    public void completed(DelegateTask task, String outcome, String actor) {
        drafted.drafted(task.getExecution().getProcessBusinessKey(), actor);
    }
}
