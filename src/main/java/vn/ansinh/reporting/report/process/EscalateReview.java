package vn.ansinh.reporting.report.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.report.AgencyRequests;
import vn.ansinh.reporting.report.ReportMails;

/** A review that takes too long is shown to the leaders of the standing agency, who may take it over. */
@Component
class EscalateReview implements JavaDelegate {

    private final AgencyRequests requests;
    private final ReportMails mails;

    EscalateReview(AgencyRequests requests, ReportMails mails) {
        this.requests = requests;
        this.mails = mails;
    }

    @Override
    public void execute(DelegateExecution execution) {
        requests.escalateReview(AgencyReportProcess.key(execution));
        mails.reviewOverdue(AgencyReportProcess.key(execution));
    }
}
