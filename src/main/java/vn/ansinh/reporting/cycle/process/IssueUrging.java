package vn.ansinh.reporting.cycle.process;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.cycle.UrgingLifecycle;
import vn.ansinh.reporting.cycle.process.UrgingLetterProcess.Elements;
import vn.ansinh.reporting.document.Letters;
import vn.ansinh.reporting.engine.TaskInput;
import vn.ansinh.reporting.engine.TaskInputs;
import vn.ansinh.reporting.engine.UserTask;

/** The clerk enters a letter of urging into the register, or lets it be where those it urges have delivered since. */
@Component
class IssueUrging implements UserTask {

    private final UrgingLifecycle lifecycle;
    private final TaskInputs inputs;
    private final Letters letters;

    IssueUrging(UrgingLifecycle lifecycle, TaskInputs inputs, Letters letters) {
        this.lifecycle = lifecycle;
        this.inputs = inputs;
        this.letters = letters;
    }

    @Override
    public String elementId() {
        return Elements.ISSUE;
    }

    @Override
    public Set<String> outcomes() {
        return Set.of("issue", "withdraw");
    }

    @Override
    public void completed(DelegateTask task, String outcome, String actor) {
        String key = task.getExecution().getProcessBusinessKey();
        TaskInput typed = inputs.of(task.getId());
        if (outcome.equals("withdraw")) {
            lifecycle.notIssued(key, actor, typed.requiredText("reason", "cycle.reason-missing"));
        } else {
            lifecycle.issued(key, actor, letters.read(typed));
        }
    }
}
