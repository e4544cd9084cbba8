package vn.ansinh.reporting.difficulty.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.difficulty.CaseTasks;
import vn.ansinh.reporting.difficulty.DifficultyTriage;
import vn.ansinh.reporting.difficulty.process.DifficultyEscalationProcess.Elements;
import vn.ansinh.reporting.engine.TaskInput;
import vn.ansinh.reporting.engine.TaskInputs;

/** The agency that was asked says what it thinks. */
@Component
class GiveOpinion extends DifficultyTask {

    private final DifficultyTriage triage;

    GiveOpinion(CaseTasks tasks, TaskInputs inputs, DifficultyTriage triage) {
        super(tasks, inputs);
        this.triage = triage;
    }

    @Override
    public String elementId() {
        return Elements.GIVE_OPINION;
    }

    @Override
    void carryOut(DelegateTask task, TaskInput input, String outcome, String actor) {
        String key = DifficultyEscalationProcess.key(task);
        boolean ppcAsked = triage.opinionGiven(key, actor, input);
        task.setVariable(DifficultyEscalationProcess.Variables.PPC_ASKED, ppcAsked);
    }
}
