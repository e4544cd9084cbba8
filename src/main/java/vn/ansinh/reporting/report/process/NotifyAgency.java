package vn.ansinh.reporting.report.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.report.ReportMails;

/** Writes the agency what was decided about its request to send later. */
@Component("tellAgency")
class NotifyAgency implements JavaDelegate {

    private final ReportMails mails;

    NotifyAgency(ReportMails mails) {
        this.mails = mails;
    }

    @Override
    public void execute(DelegateExecution execution) {
        mails.extensionDecided(AgencyReportProcess.key(execution));
    }
}
