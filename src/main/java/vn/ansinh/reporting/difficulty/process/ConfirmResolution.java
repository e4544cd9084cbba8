package vn.ansinh.reporting.difficulty.process;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.difficulty.CaseTasks;
import vn.ansinh.reporting.difficulty.DifficultyClosing;
import vn.ansinh.reporting.difficulty.process.DifficultyEscalationProcess.Elements;
import vn.ansinh.reporting.engine.TaskInput;
import vn.ansinh.reporting.engine.TaskInputs;

/** The raiser says whether the answer resolves it. */
@Component
class ConfirmResolution extends DifficultyTask {

    private final DifficultyClosing closing;

    ConfirmResolution(CaseTasks tasks, TaskInputs inputs, DifficultyClosing closing) {
        super(tasks, inputs);
        this.closing = closing;
    }

    @Override
    public String elementId() {
        return Elements.CONFIRM;
    }

    @Override
    public Set<String> outcomes() {
        return Set.of("resolved", "notResolved");
    }

    @Override
    void carryOut(DelegateTask task, TaskInput input, String outcome, String actor) {
        String key = DifficultyEscalationProcess.key(task);
        if (outcome.equals("resolved")) {
            closing.resolved(key, actor, input.text("note"));
        } else {
            closing.notResolved(key, actor, reason(input));
        }
    }
}
