package vn.ansinh.reporting.cycle.daily;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Opens the cycles that the regimes say are due. */
@Component
class OpenDueCycles implements JavaDelegate {

    private final DailyRound round;

    OpenDueCycles(DailyRound round) {
        this.round = round;
    }

    @Override
    public void execute(DelegateExecution execution) {
        round.openDueCycles();
    }
}
