package vn.ansinh.reporting.cycle.daily;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Has every module do what falls due. */
@Component
class AskWhatIsDue implements JavaDelegate {

    private final DailyRound round;

    AskWhatIsDue(DailyRound round) {
        this.round = round;
    }

    @Override
    public void execute(DelegateExecution execution) {
        round.askWhatIsDue();
    }
}
