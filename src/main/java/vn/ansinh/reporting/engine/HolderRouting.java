package vn.ansinh.reporting.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;

/**
 * Which people of an agency get a task of a document that it holds. Read from the tables whenever the engine asks: a process
 * variable could be written by whoever completes a task.
 */
@CalledByModels
public abstract class HolderRouting {

    /** The agency whose people have the tasks of this business key. */
    protected abstract String holder(String businessKey);

    public final String officers(DelegateExecution execution) {
        return group(execution, Position.OFFICERS);
    }

    public final String leaders(DelegateExecution execution) {
        return group(execution, Position.LEADERS);
    }

    public final String clerks(DelegateExecution execution) {
        return group(execution, Position.CLERKS);
    }

    protected final String group(DelegateExecution execution, Position position) {
        return position.group(holder(execution.getProcessBusinessKey()));
    }
}
