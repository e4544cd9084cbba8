package vn.ansinh.reporting.cycle.process;

import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.cycle.CycleLifecycle;
import vn.ansinh.reporting.engine.TaskInput;
import vn.ansinh.reporting.engine.TaskInputs;
import vn.ansinh.reporting.engine.UserTask;

/** The coordinator drafts the request letter; it may ask for an earlier working day. */
@Component
class PrepareRequest implements UserTask {

    private final CycleLifecycle lifecycle;
    private final TaskInputs inputs;

    PrepareRequest(CycleLifecycle lifecycle, TaskInputs inputs) {
        this.lifecycle = lifecycle;
        this.inputs = inputs;
    }

    @Override
    public String elementId() {
        return ReportingCycleProcess.Elements.PREPARE_REQUEST;
    }

    @Override
    public void completed(DelegateTask task, String outcome, String actor) {
        TaskInput input = inputs.of(task.getId());
        LocalDate letterDay = input.text("letterDay").isEmpty()
                ? null
                : input.requiredDate("letterDay", "cycle.request.letter-day-form");
        String key = task.getExecution().getProcessBusinessKey();
        lifecycle.requestPrepared(key, actor, input.text("instructions"), letterDay);
    }
}
