package vn.ansinh.reporting.difficulty.process;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.difficulty.CaseTasks;
import vn.ansinh.reporting.difficulty.DifficultyRaising;
import vn.ansinh.reporting.difficulty.process.DifficultyEscalationProcess.Elements;
import vn.ansinh.reporting.engine.TaskInput;
import vn.ansinh.reporting.engine.TaskInputs;

/** The raiser's leader lets it out, or sends it back with a reason. */
@Component
class ApproveDifficulty extends DifficultyTask {

    private final DifficultyRaising raising;

    ApproveDifficulty(CaseTasks tasks, TaskInputs inputs, DifficultyRaising raising) {
        super(tasks, inputs);
        this.raising = raising;
    }

    @Override
    public String elementId() {
        return Elements.APPROVE;
    }

    @Override
    public Set<String> outcomes() {
        return Set.of("approve", "return");
    }

    @Override
    void carryOut(DelegateTask task, TaskInput input, String outcome, String actor) {
        String key = DifficultyEscalationProcess.key(task);
        if (outcome.equals("approve")) {
            raising.approved(key, actor);
        } else {
            raising.returned(key, actor, reason(input));
        }
    }
}
