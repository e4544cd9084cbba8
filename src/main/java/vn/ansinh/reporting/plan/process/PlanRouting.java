package vn.ansinh.reporting.plan.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.engine.CalledByModels;
import vn.ansinh.reporting.engine.HolderRouting;
import vn.ansinh.reporting.plan.PlanKey;
import vn.ansinh.reporting.plan.PlanLifecycle;

/** Who gets a task of an agency's plan, and by when. Read from the tables whenever the engine asks. */
@Component("planRouting")
@CalledByModels
public class PlanRouting extends HolderRouting {

    private final PlanLifecycle lifecycle;

    PlanRouting(PlanLifecycle lifecycle) {
        this.lifecycle = lifecycle;
    }

    @Override
    protected String holder(String businessKey) {
        return lifecycle.get(PlanKey.parse(businessKey)).holder();
    }

    @Override
    protected String regime(String businessKey) {
        return lifecycle.get(PlanKey.parse(businessKey)).regime();
    }

    public Date workDue(DelegateExecution execution) {
        return lifecycle.workDue(ImplementationPlanProcess.key(execution));
    }

    public Date reviewDue(DelegateExecution execution) {
        return lifecycle.reviewDue(ImplementationPlanProcess.key(execution));
    }
}
