package vn.ansinh.reporting.plan.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.engine.CalledByModels;
import vn.ansinh.reporting.engine.Position;
import vn.ansinh.reporting.plan.PlanLifecycle;

/** Who gets a task of an agency's plan, and by when. Read from the tables whenever the engine asks. */
@Component("planRouting")
@CalledByModels
public class PlanRouting {

    private final PlanLifecycle lifecycle;

    PlanRouting(PlanLifecycle lifecycle) {
        this.lifecycle = lifecycle;
    }

    public String officers(DelegateExecution execution) {
        return group(execution, Position.OFFICERS);
    }

    public String leaders(DelegateExecution execution) {
        return group(execution, Position.LEADERS);
    }

    public String clerks(DelegateExecution execution) {
        return group(execution, Position.CLERKS);
    }

    public Date workDue(DelegateExecution execution) {
        return lifecycle.workDue(ImplementationPlanProcess.key(execution));
    }

    public Date reviewDue(DelegateExecution execution) {
        return lifecycle.reviewDue();
    }

    private String group(DelegateExecution execution, Position position) {
        return position.group(
                lifecycle.get(ImplementationPlanProcess.key(execution)).holder());
    }
}
