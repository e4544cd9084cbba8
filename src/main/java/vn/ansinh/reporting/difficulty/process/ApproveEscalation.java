package vn.ansinh.reporting.difficulty.process;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.difficulty.CaseTasks;
import vn.ansinh.reporting.difficulty.DifficultyTriage;
import vn.ansinh.reporting.difficulty.process.DifficultyEscalationProcess.Elements;
import vn.ansinh.reporting.engine.TaskInput;
import vn.ansinh.reporting.engine.TaskInputs;

/** A leader of the standing agency agrees to put it to the PPC, or sends it back with a reason. */
@Component
class ApproveEscalation extends DifficultyTask {

    private final DifficultyTriage triage;

    ApproveEscalation(CaseTasks tasks, TaskInputs inputs, DifficultyTriage triage) {
        super(tasks, inputs);
        this.triage = triage;
    }

    @Override
    public String elementId() {
        return Elements.APPROVE_ESCALATION;
    }

    @Override
    public Set<String> outcomes() {
        return Set.of("approve", "return");
    }

    @Override
    void carryOut(DelegateTask task, TaskInput input, String outcome, String actor) {
        String key = DifficultyEscalationProcess.key(task);
        if (outcome.equals("approve")) {
            triage.escalationApproved(key, actor);
        } else {
            triage.escalationReturned(key, actor, reason(input));
        }
    }
}
