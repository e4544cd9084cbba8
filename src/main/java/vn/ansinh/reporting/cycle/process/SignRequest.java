package vn.ansinh.reporting.cycle.process;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.cycle.CycleLifecycle;
import vn.ansinh.reporting.engine.TaskInputs;
import vn.ansinh.reporting.engine.UserTask;

/** A leader of the standing agency signs the request letter, or sends it back with a reason. */
@Component
class SignRequest implements UserTask {

    private final CycleLifecycle lifecycle;
    private final TaskInputs inputs;

    SignRequest(CycleLifecycle lifecycle, TaskInputs inputs) {
        this.lifecycle = lifecycle;
        this.inputs = inputs;
    }

    @Override
    public String elementId() {
        return ReportingCycleProcess.Elements.SIGN_REQUEST;
    }

    @Override
    public Set<String> outcomes() {
        return Set.of("approve", "return");
    }

    @Override
    public void completed(DelegateTask task, String outcome, String actor) {
        String key = task.getExecution().getProcessBusinessKey();
        if (outcome.equals("return")) {
            String reason = inputs.of(task.getId()).requiredText("reason", "cycle.reason-missing");
            lifecycle.requestReturned(key, actor, reason);
        } else {
            lifecycle.requestSigned(key, actor);
        }
    }
}
