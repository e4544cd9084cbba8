package vn.ansinh.reporting.engine;

import java.util.Set;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.DelegateTask;

/** Tells the tasks of a module apart that have the same name: whose report it is, or of which period. */
public interface TaskSubject {

    /** Words to be added to the name of a task just created; empty when it is another module's. */
    String of(DelegateTask task);

    /** The words of these tasks alone, by the business key of their process. */
    static TaskSubject of(Set<String> elements, Function<String, String> words) {
        return task -> elements.contains(task.getTaskDefinitionKey())
                ? words.apply(task.getExecution().getProcessBusinessKey())
                : "";
    }
}
