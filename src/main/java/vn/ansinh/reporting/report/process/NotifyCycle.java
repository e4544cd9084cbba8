package vn.ansinh.reporting.report.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.report.ReportAccepted;
import vn.ansinh.reporting.report.ReportKey;
import vn.ansinh.reporting.report.ReportLifecycle;

/**
 * Tells the cycle that a report was accepted, in a transaction after the acceptance: two last acceptances at the same
 * time would each still count the other as open.
 */
@Component("tellCycle")
class NotifyCycle implements JavaDelegate {

    private final ReportLifecycle lifecycle;
    private final ApplicationEventPublisher events;

    NotifyCycle(ReportLifecycle lifecycle, ApplicationEventPublisher events) {
        this.lifecycle = lifecycle;
        this.events = events;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ReportKey key = AgencyReportProcess.key(execution);
        events.publishEvent(new ReportAccepted(key, lifecycle.get(key).acceptedSubmission()));
    }
}
