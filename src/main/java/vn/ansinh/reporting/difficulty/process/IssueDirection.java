package vn.ansinh.reporting.difficulty.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.difficulty.CaseTasks;
import vn.ansinh.reporting.difficulty.DifficultyDirections;
import vn.ansinh.reporting.difficulty.DifficultyDirections.Follows;
import vn.ansinh.reporting.difficulty.process.DifficultyEscalationProcess.Elements;
import vn.ansinh.reporting.difficulty.process.DifficultyEscalationProcess.Variables;
import vn.ansinh.reporting.document.Letters;
import vn.ansinh.reporting.engine.TaskInput;
import vn.ansinh.reporting.engine.TaskInputs;

/** The PPC's office enters the direction into the committee's register. */
@Component
class IssueDirection extends DifficultyTask {

    private final DifficultyDirections directions;
    private final Letters letters;

    IssueDirection(CaseTasks tasks, TaskInputs inputs, DifficultyDirections directions, Letters letters) {
        super(tasks, inputs);
        this.directions = directions;
        this.letters = letters;
    }

    @Override
    public String elementId() {
        return Elements.ISSUE_DIRECTION;
    }

    @Override
    void carryOut(DelegateTask task, TaskInput input, String outcome, String actor) {
        String key = DifficultyEscalationProcess.key(task);
        Follows follows = directions.issued(key, actor, letters.read(input));
        task.setVariable(Variables.AGENCIES_DIRECTED, follows.agenciesDirected());
        task.setVariable(Variables.MINISTRY_ASKED, follows.ministryAsked());
    }
}
