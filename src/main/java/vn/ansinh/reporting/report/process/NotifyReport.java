package vn.ansinh.reporting.report.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.report.AgencyRequests;

/** Tells the report's process that its extension was granted. */
@Component("tellReport")
class NotifyReport implements JavaDelegate {

    private final AgencyRequests requests;

    NotifyReport(AgencyRequests requests) {
        this.requests = requests;
    }

    @Override
    public void execute(DelegateExecution execution) {
        requests.tellReport(AgencyReportProcess.key(execution));
    }
}
