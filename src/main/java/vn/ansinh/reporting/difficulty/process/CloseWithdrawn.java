package vn.ansinh.reporting.difficulty.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.difficulty.DifficultyClosing;

/** The raiser wants no answer any more. */
@Component
class CloseWithdrawn implements JavaDelegate {

    private final DifficultyClosing closing;

    CloseWithdrawn(DifficultyClosing closing) {
        this.closing = closing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        closing.closeWithdrawn(DifficultyEscalationProcess.key(execution));
    }
}
