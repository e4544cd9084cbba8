package vn.ansinh.reporting.report.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.report.AgencyRequests;
import vn.ansinh.reporting.report.ReportKey;
import vn.ansinh.reporting.report.ReportLifecycle;

/** Freezes what was approved and issued as the next submission. */
@Component
class SubmitReport implements JavaDelegate {

    private final ReportLifecycle lifecycle;
    private final AgencyRequests requests;

    SubmitReport(ReportLifecycle lifecycle, AgencyRequests requests) {
        this.lifecycle = lifecycle;
        this.requests = requests;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ReportKey key = AgencyReportProcess.key(execution);
        lifecycle.submit(key);
        requests.withdrawExtension(key);
    }
}
