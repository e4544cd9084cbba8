package vn.ansinh.reporting.report.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.report.ReportLifecycle;
import vn.ansinh.reporting.report.ReportMails;

/** The figures of the accepted submission count from now on. */
@Component
class AcceptReport implements JavaDelegate {

    private final ReportLifecycle lifecycle;
    private final ReportMails mails;

    AcceptReport(ReportLifecycle lifecycle, ReportMails mails) {
        this.lifecycle = lifecycle;
        this.mails = mails;
    }

    @Override
    public void execute(DelegateExecution execution) {
        lifecycle.accept(AgencyReportProcess.key(execution));
        mails.accepted(AgencyReportProcess.key(execution));
    }
}
