package vn.ansinh.reporting.cycle.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.audit.AuditTrail;
import vn.ansinh.reporting.catalogue.Period;
import vn.ansinh.reporting.cycle.CycleOpening;
import vn.ansinh.reporting.cycle.CycleOpening.Opened;
import vn.ansinh.reporting.cycle.process.ReportingCycleProcess.Variables;
import vn.ansinh.reporting.engine.CurrentUser;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.engine.Refusals;

/** Opens the cycle that the regime says is due, or that a person asked for in the start form. */
@Component
class OpenCycle implements JavaDelegate {

    private final CycleOpening opening;
    private final CurrentUser currentUser;
    private final Refusals refusals;

    OpenCycle(CycleOpening opening, CurrentUser currentUser, Refusals refusals) {
        this.opening = opening;
        this.currentUser = currentUser;
        this.refusals = refusals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        try {
            Opened opened = open(execution);
            execution.setProcessBusinessKey(opened.key());
            execution.setVariable(Variables.ALREADY_OPEN, opened.alreadyOpen());
            execution.setVariable(Variables.NOTICE_GIVEN, false);
        } catch (Refusal refusal) {
            // For the person at the start form: the engine's REST layer would hide the sentence in a 500.
            refusals.record(refusal);
            throw refusal;
        }
    }

    private Opened open(DelegateExecution execution) {
        Object regime = execution.getVariable(Variables.REGIME);
        return regime == null
                ? opening.requestedBy(currentUser.get())
                : opening.periodic(
                        (String) regime,
                        Period.parse((String) execution.getVariable(Variables.PERIOD)),
                        AuditTrail.SYSTEM);
    }
}
