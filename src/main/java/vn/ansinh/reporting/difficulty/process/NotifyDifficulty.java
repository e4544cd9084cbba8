package vn.ansinh.reporting.difficulty.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.difficulty.DifficultyDirections;

/** Tells the case when its last measure is done, in a transaction after the agency's. */
@Component("tellDifficulty")
class NotifyDifficulty implements JavaDelegate {

    private final DifficultyDirections directions;

    NotifyDifficulty(DifficultyDirections directions) {
        this.directions = directions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        directions.measureTold(DifficultyEscalationProcess.key(execution));
    }
}
