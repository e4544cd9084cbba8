package vn.ansinh.reporting.cycle.process;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.cycle.UrgingLifecycle;
import vn.ansinh.reporting.cycle.process.UrgingLetterProcess.Elements;
import vn.ansinh.reporting.engine.TaskInputs;
import vn.ansinh.reporting.engine.UserTask;

/** A letter of urging has come back: the coordinator mends it or gives it up. */
@Component
class PrepareUrging implements UserTask {

    private final UrgingLifecycle lifecycle;
    private final TaskInputs inputs;

    PrepareUrging(UrgingLifecycle lifecycle, TaskInputs inputs) {
        this.lifecycle = lifecycle;
        this.inputs = inputs;
    }

    @Override
    public String elementId() {
        return Elements.PREPARE;
    }

    @Override
    public Set<String> outcomes() {
        return Set.of("submit", "withdraw");
    }

    @Override
    public void completed(DelegateTask task, String outcome, String actor) {
        String key = task.getExecution().getProcessBusinessKey();
        if (outcome.equals("submit")) {
            lifecycle.redrafted(key, inputs.of(task.getId()).text("words"), actor);
        } else {
            lifecycle.withdrawn(key, actor);
        }
    }
}
