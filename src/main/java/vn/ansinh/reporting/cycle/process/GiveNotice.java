package vn.ansinh.reporting.cycle.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.cycle.CycleLifecycle;
import vn.ansinh.reporting.cycle.process.ReportingCycleProcess.Variables;

/** The letter is late; the agencies are told without it. */
@Component
class GiveNotice implements JavaDelegate {

    private final CycleLifecycle lifecycle;

    GiveNotice(CycleLifecycle lifecycle) {
        this.lifecycle = lifecycle;
    }

    @Override
    public void execute(DelegateExecution execution) {
        lifecycle.noticeGiven(execution.getProcessBusinessKey());
        execution.setVariable(Variables.NOTICE_GIVEN, true);
    }
}
