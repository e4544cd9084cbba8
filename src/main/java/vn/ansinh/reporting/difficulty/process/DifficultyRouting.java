package vn.ansinh.reporting.difficulty.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.difficulty.CaseTasks;
import vn.ansinh.reporting.engine.CalledByModels;
import vn.ansinh.reporting.engine.Position;
import vn.ansinh.reporting.engine.Standing;

/** Who gets a task of a case or of a measure, and by when. Read from the tables, never from variables. */
@Component("difficultyRouting")
@CalledByModels
public class DifficultyRouting {

    private final CaseTasks tasks;

    DifficultyRouting(CaseTasks tasks) {
        this.tasks = tasks;
    }

    public String officers(DelegateExecution execution) {
        return tasks.raiserGroup(execution.getProcessBusinessKey(), Position.OFFICERS);
    }

    public String leaders(DelegateExecution execution) {
        return tasks.raiserGroup(execution.getProcessBusinessKey(), Position.LEADERS);
    }

    /** Officers and leaders of the raiser. */
    public String raiser(DelegateExecution execution) {
        return tasks.raiser(execution.getProcessBusinessKey());
    }

    /** Officers and leaders of the agency whose opinion is awaited. */
    public String asked(DelegateExecution execution) {
        return tasks.asked(execution.getProcessBusinessKey());
    }

    /** Officers and leaders of the agency that carries out a measure. */
    public String directed(DelegateExecution execution) {
        return tasks.directed(execution.getProcessBusinessKey());
    }

    public String coordinators(DelegateExecution execution) {
        return tasks.standing(execution.getProcessBusinessKey(), Standing.COORDINATORS);
    }

    public String standingLeaders(DelegateExecution execution) {
        return tasks.standing(execution.getProcessBusinessKey(), Standing.LEADERS);
    }

    /** The clerks of the agency that is the standing agency today. */
    public String standingClerks(DelegateExecution execution) {
        return tasks.standingClerks(execution.getProcessBusinessKey());
    }

    /** The last minute of the last day of the task that opens now. */
    public Date due(DelegateExecution execution) {
        return tasks.due(execution.getProcessBusinessKey(), execution.getCurrentActivityId());
    }
}
