package vn.ansinh.reporting.cycle.daily;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.cycle.daily.DailyRoundProcess.Variables;

/** Has every module do what falls due; the model repeats it until nothing is left. */
@Component
class AskWhatIsDue implements JavaDelegate {

    private final DailyRound round;

    AskWhatIsDue(DailyRound round) {
        this.round = round;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(Variables.MORE_DUE_WORK, round.askWhatIsDue());
    }
}
