package vn.ansinh.reporting.plan.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import vn.ansinh.reporting.plan.PlanKey;

/** The names of {@code bpmn/implementation-plan.bpmn}. Its business key is the plan's. */
public final class ImplementationPlanProcess {

    public static final String KEY = "implementation-plan";

    private ImplementationPlanProcess() {}

    /** Elements of the model. */
    public static final class Elements {
        public static final String DRAFT = "Task_DraftPlan";
        public static final String APPROVE = "Task_ApprovePlan";
        public static final String ISSUE = "Task_IssuePlan";
        public static final String REGISTER = "Task_RegisterPlan";

        private Elements() {}
    }

    /** Messages the process receives. */
    public static final class Messages {
        public static final String PLAN_REQUESTED = "PlanRequested";
        public static final String PLAN_WITHDRAWN = "PlanWithdrawn";

        private Messages() {}
    }

    static PlanKey key(DelegateTask task) {
        return key(task.getExecution());
    }

    static PlanKey key(DelegateExecution execution) {
        return PlanKey.parse(execution.getProcessBusinessKey());
    }
}
