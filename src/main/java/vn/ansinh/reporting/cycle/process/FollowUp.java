package vn.ansinh.reporting.cycle.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.cycle.CycleLifecycle;
import vn.ansinh.reporting.engine.TaskInputs;
import vn.ansinh.reporting.engine.UserTask;

/** The coordinator ends the follow-up by hand, with a reason while reports are open. */
@Component
class FollowUp implements UserTask {

    private final CycleLifecycle lifecycle;
    private final TaskInputs inputs;

    FollowUp(CycleLifecycle lifecycle, TaskInputs inputs) {
        this.lifecycle = lifecycle;
        this.inputs = inputs;
    }

    @Override
    public String elementId() {
        return ReportingCycleProcess.Elements.FOLLOW_UP;
    }

    @Override
    public void completed(DelegateTask task, String outcome, String actor) {
        String key = task.getExecution().getProcessBusinessKey();
        lifecycle.followUpClosed(key, actor, inputs.of(task.getId()).text("reason"));
    }
}
