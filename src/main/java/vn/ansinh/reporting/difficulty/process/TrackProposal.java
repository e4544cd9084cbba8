package vn.ansinh.reporting.difficulty.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.difficulty.CaseTasks;
import vn.ansinh.reporting.difficulty.DifficultyDirections;
import vn.ansinh.reporting.difficulty.process.DifficultyEscalationProcess.Elements;
import vn.ansinh.reporting.engine.TaskInput;
import vn.ansinh.reporting.engine.TaskInputs;

/** The PPC's office records what the ministry has answered. */
@Component
class TrackProposal extends DifficultyTask {

    private final DifficultyDirections directions;

    TrackProposal(CaseTasks tasks, TaskInputs inputs, DifficultyDirections directions) {
        super(tasks, inputs);
        this.directions = directions;
    }

    @Override
    public String elementId() {
        return Elements.TRACK_PROPOSAL;
    }

    @Override
    void carryOut(DelegateTask task, TaskInput input, String outcome, String actor) {
        String key = DifficultyEscalationProcess.key(task);
        directions.ministryAnswered(key, actor, input);
    }
}
