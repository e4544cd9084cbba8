package vn.ansinh.reporting.difficulty.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.difficulty.DifficultyRaising;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.engine.Refusals;

/** Makes a case of what the person has typed into the start form. */
@Component
class RecordDifficulty implements JavaDelegate {

    private final DifficultyRaising raising;
    private final Refusals refusals;

    RecordDifficulty(DifficultyRaising raising, Refusals refusals) {
        this.raising = raising;
        this.refusals = refusals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        try {
            execution.setProcessBusinessKey(raising.record(execution.getProcessInstanceId()));
        } catch (Refusal refusal) {
            // For the person at the start form: the engine's REST layer would hide the sentence in a 500.
            refusals.record(refusal);
            throw refusal;
        }
    }
}
