package vn.ansinh.reporting.consolidation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.consolidation.ConsolidationBegun;
import vn.ansinh.reporting.consolidation.FigureIntake;

/** Begins the cycle's main report, whoever is missing. */
@Component
class ConsolidateFigures implements JavaDelegate {

    private final FigureIntake intake;
    private final ApplicationEventPublisher events;

    ConsolidateFigures(FigureIntake intake, ApplicationEventPublisher events) {
        this.intake = intake;
        this.events = events;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String cycleKey = execution.getProcessBusinessKey();
        intake.begin(cycleKey);
        events.publishEvent(new ConsolidationBegun(cycleKey));
    }
}
