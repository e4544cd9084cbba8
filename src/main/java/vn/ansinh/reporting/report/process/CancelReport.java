package vn.ansinh.reporting.report.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.report.AgencyRequests;
import vn.ansinh.reporting.report.ReportKey;
import vn.ansinh.reporting.report.ReportLifecycle;

/** The cycle was called off. */
@Component
class CancelReport implements JavaDelegate {

    private final ReportLifecycle lifecycle;
    private final AgencyRequests requests;

    CancelReport(ReportLifecycle lifecycle, AgencyRequests requests) {
        this.lifecycle = lifecycle;
        this.requests = requests;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ReportKey key = AgencyReportProcess.key(execution);
        requests.withdrawExtension(key);
        lifecycle.cancelled(key);
    }
}
