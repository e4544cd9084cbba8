package vn.ansinh.reporting.cycle.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.cycle.CycleLifecycle;
import vn.ansinh.reporting.document.Letters;
import vn.ansinh.reporting.engine.TaskInputs;
import vn.ansinh.reporting.engine.UserTask;

/** The clerk of the standing agency enters the request letter into the register. */
@Component
class IssueRequest implements UserTask {

    private final CycleLifecycle lifecycle;
    private final TaskInputs inputs;
    private final Letters letters;

    IssueRequest(CycleLifecycle lifecycle, TaskInputs inputs, Letters letters) {
        this.lifecycle = lifecycle;
        this.inputs = inputs;
        this.letters = letters;
    }

    @Override
    public String elementId() {
        return ReportingCycleProcess.Elements.ISSUE_REQUEST;
    }

    @Override
    public void completed(DelegateTask task, String outcome, String actor) {
        String key = task.getExecution().getProcessBusinessKey();
        lifecycle.requestIssued(key, actor, letters.read(inputs.of(task.getId())));
    }
}
