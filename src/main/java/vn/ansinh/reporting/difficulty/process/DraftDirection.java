package vn.ansinh.reporting.difficulty.process;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.difficulty.CaseTasks;
import vn.ansinh.reporting.difficulty.DifficultyDirections;
import vn.ansinh.reporting.difficulty.process.DifficultyEscalationProcess.Elements;
import vn.ansinh.reporting.engine.TaskInput;
import vn.ansinh.reporting.engine.TaskInputs;

/** The PPC's office drafts a direction, asks an agency first, or sends the case back. */
@Component
class DraftDirection extends DifficultyTask {

    private final DifficultyDirections directions;

    DraftDirection(CaseTasks tasks, TaskInputs inputs, DifficultyDirections directions) {
        super(tasks, inputs);
        this.directions = directions;
    }

    @Override
    public String elementId() {
        return Elements.DRAFT_DIRECTION;
    }

    @Override
    public Set<String> outcomes() {
        return Set.of("submit", "askOpinion", "sendBack");
    }

    @Override
    void carryOut(DelegateTask task, TaskInput input, String outcome, String actor) {
        String key = DifficultyEscalationProcess.key(task);
        switch (outcome) {
            case "submit" -> directions.drafted(key, actor, input);
            case "askOpinion" -> directions.opinionAsked(key, actor, input);
            default -> directions.sentBack(key, actor, reason(input));
        }
    }
}
