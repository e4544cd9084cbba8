package vn.ansinh.reporting.difficulty.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.difficulty.DifficultyDirections;

/** Opens a measure for each agency that the direction names. */
@Component
class DirectAgencies implements JavaDelegate {

    private final DifficultyDirections directions;

    DirectAgencies(DifficultyDirections directions) {
        this.directions = directions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        directions.directAgencies(DifficultyEscalationProcess.key(execution));
    }
}
