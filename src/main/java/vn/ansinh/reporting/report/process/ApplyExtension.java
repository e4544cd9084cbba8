package vn.ansinh.reporting.report.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.report.AgencyRequests;

/** A granted extension moves the report's due dates. */
@Component
class ApplyExtension implements JavaDelegate {

    private final AgencyRequests requests;

    ApplyExtension(AgencyRequests requests) {
        this.requests = requests;
    }

    @Override
    public void execute(DelegateExecution execution) {
        requests.applyExtension(AgencyReportProcess.key(execution));
    }
}
