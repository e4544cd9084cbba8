package vn.ansinh.reporting.engine;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;

/**
 * What creating and completing one kind of user task means to a module's own tables. One bean per task of the models;
 * the engine calls it inside the transaction of the task, whichever channel the task was completed through.
 */
public interface UserTask {

    /** How the names of outcome variables end. */
    String OUTCOME = "Outcome";

    /** The element's id in the model, for example {@code Task_DraftReport}. */
    String elementId();

    /** The values the task's outcome may have; empty where the task has only one way out. */
    default Set<String> outcomes() {
        return Set.of();
    }

    /** Prepares what the task's form works on. */
    default void created(DelegateTask task) {}

    /**
     * Checks the completion and carries it out.
     *
     * @param task the task about to be completed
     * @param outcome one of {@link #outcomes()}, null where there is none
     * @param actor the id of the person who completes it
     * @throws Refusal when what the form recorded is incomplete, stale or not this person's to decide
     */
    void completed(DelegateTask task, String outcome, String actor);

    /** The name of the one variable a form may send for a task: {@code Task_ApproveReport} → approveReportOutcome. */
    static String outcomeVariable(String elementId) {
        String name = elementId.substring(elementId.indexOf('_') + 1);
        return Character.toLowerCase(name.charAt(0)) + name.substring(1) + OUTCOME;
    }

    /** Whether a variable is one of those. */
    static boolean isOutcomeVariable(String name) {
        return name.endsWith(OUTCOME);
    }
}
