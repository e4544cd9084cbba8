package vn.ansinh.reporting.report.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.report.ReportMails;

/** No decision on the eve of the old deadline: those who decide are reminded, the agency is told that the old date holds. */
@Component
class RemindDecision implements JavaDelegate {

    private final ReportMails mails;

    RemindDecision(ReportMails mails) {
        this.mails = mails;
    }

    @Override
    public void execute(DelegateExecution execution) {
        mails.extensionUndecided(AgencyReportProcess.key(execution));
    }
}
