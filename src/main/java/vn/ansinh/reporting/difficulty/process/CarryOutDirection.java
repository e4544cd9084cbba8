package vn.ansinh.reporting.difficulty.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.difficulty.CaseTasks;
import vn.ansinh.reporting.difficulty.DifficultyDirections;
import vn.ansinh.reporting.engine.TaskInput;
import vn.ansinh.reporting.engine.TaskInputs;

/** An agency reports what it has done on a direction. */
@Component
class CarryOutDirection extends DifficultyTask {

    private final DifficultyDirections directions;

    CarryOutDirection(CaseTasks tasks, TaskInputs inputs, DifficultyDirections directions) {
        super(tasks, inputs);
        this.directions = directions;
    }

    @Override
    public String elementId() {
        return DirectionMeasureProcess.Elements.CARRY_OUT;
    }

    @Override
    void carryOut(DelegateTask task, TaskInput input, String outcome, String actor) {
        String key = DifficultyEscalationProcess.key(task);
        directions.carriedOut(key, actor, input);
    }
}
