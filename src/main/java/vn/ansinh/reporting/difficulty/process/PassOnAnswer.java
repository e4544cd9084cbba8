package vn.ansinh.reporting.difficulty.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.difficulty.DifficultyClosing;

/** The answer reaches the cases that waited for it, in a transaction after the one that answered. */
@Component
class PassOnAnswer implements JavaDelegate {

    private final DifficultyClosing closing;

    PassOnAnswer(DifficultyClosing closing) {
        this.closing = closing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        closing.passOnAnswer(DifficultyEscalationProcess.key(execution));
    }
}
