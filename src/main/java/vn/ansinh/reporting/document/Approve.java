package vn.ansinh.reporting.document;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import vn.ansinh.reporting.engine.TaskInputs;
import vn.ansinh.reporting.engine.UserTask;

/** A head or a leader lets a document pass, or sends it back with a reason. One for each such task of a kind. */
public final class Approve implements UserTask {

    /** What a kind does with what may pass. */
    @FunctionalInterface
    public interface Approved {
        /** @throws vn.ansinh.reporting.engine.Refusal when this person must not, or something is missing */
        void approved(String businessKey, String actor);
    }

    /** What a kind does with what must not. */
    @FunctionalInterface
    public interface SentBack {
        void sentBack(String businessKey, String actor, String reason);
    }

    private final String elementId;
    private final TaskInputs inputs;
    private final String reasonMissing;
    private final Approved approved;
    private final SentBack sentBack;

    /** @param reasonMissing the refusal of a return without a reason */
    public Approve(String elementId, TaskInputs inputs, String reasonMissing, Approved approved, SentBack sentBack) {
        this.elementId = elementId;
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
        String key = task.getExecution().getProcessBusinessKey();
        if (outcome.equals("return")) {
            sentBack.sentBack(key, actor, inputs.of(task.getId()).requiredText("reason", reasonMissing));
        } else {
            approved.approved(key, actor);
        }
    }
}
