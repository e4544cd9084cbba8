package vn.ansinh.reporting.cycle.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.cycle.CycleLifecycle;
import vn.ansinh.reporting.cycle.daily.DailyRound;
import vn.ansinh.reporting.cycle.process.ReportingCycleProcess.Variables;

/** Asks the next agencies; the model repeats it until none is left. */
@Component
class DispatchRequests implements JavaDelegate {

    private final CycleLifecycle lifecycle;
    private final DailyRound dailyRound;

    DispatchRequests(CycleLifecycle lifecycle, DailyRound dailyRound) {
        this.lifecycle = lifecycle;
        this.dailyRound = dailyRound;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String key = execution.getProcessBusinessKey();
        boolean more = lifecycle.askNext(key);
        execution.setVariable(Variables.MORE_TO_DISPATCH, more);
        if (!more && lifecycle.get(key).urgent()) {
            // Its reminders go by the hour; the round of seven o'clock would be too late.
            dailyRound.request();
        }
    }
}
