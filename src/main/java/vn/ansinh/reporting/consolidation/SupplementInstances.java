package vn.ansinh.reporting.consolidation;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.consolidation.process.SupplementReportProcess;
import vn.ansinh.reporting.engine.CurrentUser;

/** The process instances behind the supplements. */
@Component
class SupplementInstances {

    private final RuntimeService runtimeService;
    private final CurrentUser currentUser;

    SupplementInstances(RuntimeService runtimeService, CurrentUser currentUser) {
        this.runtimeService = runtimeService;
        this.currentUser = currentUser;
    }

    /** As the system: whoever brought it about needs no right to start it. */
    void start(ConsolidatedKey supplement) {
        currentUser.asSystem(() -> runtimeService
                .createMessageCorrelation(SupplementReportProcess.Messages.LATE_REPORT_ACCEPTED)
                .processInstanceBusinessKey(supplement.toString())
                .correlateStartMessage());
    }
}
