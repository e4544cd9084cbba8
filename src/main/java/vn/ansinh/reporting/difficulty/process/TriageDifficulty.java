package vn.ansinh.reporting.difficulty.process;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.difficulty.CaseTasks;
import vn.ansinh.reporting.difficulty.DifficultyTriage;
import vn.ansinh.reporting.difficulty.process.DifficultyEscalationProcess.Elements;
import vn.ansinh.reporting.engine.TaskInput;
import vn.ansinh.reporting.engine.TaskInputs;

/** The standing agency decides what becomes of it. */
@Component
class TriageDifficulty extends DifficultyTask {

    private final DifficultyTriage triage;

    TriageDifficulty(CaseTasks tasks, TaskInputs inputs, DifficultyTriage triage) {
        super(tasks, inputs);
        this.triage = triage;
    }

    @Override
    public String elementId() {
        return Elements.TRIAGE;
    }

    @Override
    public Set<String> outcomes() {
        return Set.of("answer", "askOpinion", "merge", "escalate", "clarify");
    }

    @Override
    void carryOut(DelegateTask task, TaskInput input, String outcome, String actor) {
        String key = DifficultyEscalationProcess.key(task);
        switch (outcome) {
            case "answer" -> triage.answered(key, actor, input);
            case "askOpinion" -> triage.opinionAsked(key, actor, input);
            case "merge" -> triage.merged(key, actor, input);
            case "escalate" -> triage.escalationProposed(key, actor, input);
            default -> triage.clarificationAsked(key, actor, input);
        }
    }
}
