package vn.ansinh.reporting.difficulty.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.difficulty.CaseTasks;
import vn.ansinh.reporting.difficulty.DifficultyTriage;
import vn.ansinh.reporting.difficulty.process.DifficultyEscalationProcess.Elements;
import vn.ansinh.reporting.document.Letters;
import vn.ansinh.reporting.engine.TaskInput;
import vn.ansinh.reporting.engine.TaskInputs;

/** The standing agency's clerk enters the letter to the PPC into the register. */
@Component
class IssueEscalation extends DifficultyTask {

    private final DifficultyTriage triage;
    private final Letters letters;

    IssueEscalation(CaseTasks tasks, TaskInputs inputs, DifficultyTriage triage, Letters letters) {
        super(tasks, inputs);
        this.triage = triage;
        this.letters = letters;
    }

    @Override
    public String elementId() {
        return Elements.ISSUE_ESCALATION;
    }

    @Override
    void carryOut(DelegateTask task, TaskInput input, String outcome, String actor) {
        String key = DifficultyEscalationProcess.key(task);
        triage.escalationIssued(key, actor, letters.read(input));
    }
}
