package vn.ansinh.reporting.cycle.daily;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.cycle.daily.DailyRoundProcess.Variables;

/** Sends the next reminders that are due; the model repeats it until none is left, and by the hour where one is urgent. */
@Component
class SendReminders implements JavaDelegate {

    private final DailyRound round;

    SendReminders(DailyRound round) {
        this.round = round;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String last = round.sendReminders((String) execution.getVariable(Variables.REMINDED_UP_TO));
        execution.setVariable(Variables.REMINDED_UP_TO, last);
        execution.setVariable(Variables.MORE_REMINDERS, last != null);
        execution.setVariable(Variables.MORE_HOURLY_REMINDERS, last == null && round.moreHourlyReminders());
    }
}
