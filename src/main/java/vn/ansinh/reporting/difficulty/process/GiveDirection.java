package vn.ansinh.reporting.difficulty.process;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.difficulty.CaseTasks;
import vn.ansinh.reporting.difficulty.DifficultyDirections;
import vn.ansinh.reporting.difficulty.process.DifficultyEscalationProcess.Elements;
import vn.ansinh.reporting.engine.TaskInput;
import vn.ansinh.reporting.engine.TaskInputs;

/** The PPC's leader directs, or sends the draft back with a reason. */
@Component
class GiveDirection extends DifficultyTask {

    private final DifficultyDirections directions;

    GiveDirection(CaseTasks tasks, TaskInputs inputs, DifficultyDirections directions) {
        super(tasks, inputs);
        this.directions = directions;
    }

    @Override
    public String elementId() {
        return Elements.GIVE_DIRECTION;
    }

    @Override
    public Set<String> outcomes() {
        return Set.of("give", "return");
    }

    @Override
    void carryOut(DelegateTask task, TaskInput input, String outcome, String actor) {
        String key = DifficultyEscalationProcess.key(task);
        if (outcome.equals("give")) {
            directions.given(key, actor);
        } else {
            directions.returned(key, actor, reason(input));
        }
    }
}
