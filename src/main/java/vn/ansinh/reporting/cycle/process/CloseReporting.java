package vn.ansinh.reporting.cycle.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.cycle.CycleLifecycle;
import vn.ansinh.reporting.cycle.process.ReportingCycleProcess.Variables;

/** Ends the next reports never submitted; the model repeats it until none is left. */
@Component
class CloseReporting implements JavaDelegate {

    private final CycleLifecycle lifecycle;

    CloseReporting(CycleLifecycle lifecycle) {
        this.lifecycle = lifecycle;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(Variables.MORE_TO_CLOSE, lifecycle.closeNext(execution.getProcessBusinessKey()));
    }
}
