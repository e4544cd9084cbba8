package vn.ansinh.reporting.difficulty.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.difficulty.CaseTasks;
import vn.ansinh.reporting.difficulty.DifficultyRaising;
import vn.ansinh.reporting.difficulty.process.DifficultyEscalationProcess.Elements;
import vn.ansinh.reporting.engine.TaskInput;
import vn.ansinh.reporting.engine.TaskInputs;

/** The raiser's officers make it clear. */
@Component
class ClarifyDifficulty extends DifficultyTask {

    private final DifficultyRaising raising;

    ClarifyDifficulty(CaseTasks tasks, TaskInputs inputs, DifficultyRaising raising) {
        super(tasks, inputs);
        this.raising = raising;
    }

    @Override
    public String elementId() {
        return Elements.CLARIFY;
    }

    @Override
    void carryOut(DelegateTask task, TaskInput input, String outcome, String actor) {
        String key = DifficultyEscalationProcess.key(task);
        raising.clarified(key, actor, input);
    }
}
