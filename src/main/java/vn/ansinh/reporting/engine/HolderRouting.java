package vn.ansinh.reporting.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;

/**
 * Which people of an agency, and of the standing agency, get a task of a document that the agency holds. Read from the tables whenever the engine asks: a process
 * variable could be written by whoever completes a task.
 */
@CalledByModels
public abstract class HolderRouting {

    /** The agency whose people have the tasks of this business key. */
    protected abstract String holder(String businessKey);

    /** The regime whose standing agency judges it. */
    protected abstract String regime(String businessKey);

    public final String officers(DelegateExecution execution) {
        return group(execution, Position.OFFICERS);
    }

    public final String leaders(DelegateExecution execution) {
        return group(execution, Position.LEADERS);
    }

    public final String clerks(DelegateExecution execution) {
        return group(execution, Position.CLERKS);
    }

    public final String reviewers(DelegateExecution execution) {
        return group(execution, Standing.REVIEWERS);
    }

    protected final String group(DelegateExecution execution, Standing function) {
        return function.group(regime(execution.getProcessBusinessKey()));
    }

    protected final String group(DelegateExecution execution, Position position) {
        return position.group(holder(execution.getProcessBusinessKey()));
    }
}
