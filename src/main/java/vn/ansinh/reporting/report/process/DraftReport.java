package vn.ansinh.reporting.report.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.engine.UserTask;
import vn.ansinh.reporting.report.AgencyRules;
import vn.ansinh.reporting.report.ReportLifecycle;
import vn.ansinh.reporting.report.ReportMails;

/** The officer hands a complete draft on. */
@Component
class DraftReport implements UserTask {

    private final ReportLifecycle lifecycle;
    private final ReportMails mails;

    DraftReport(ReportLifecycle lifecycle, ReportMails mails) {
        this.lifecycle = lifecycle;
        this.mails = mails;
    }

    @Override
    public void created(DelegateTask task) {
        mails.draftOpened(AgencyReportProcess.key(task), task.getId());
    }

    @Override
    public String elementId() {
        return AgencyReportProcess.Elements.DRAFT;
    }

    @Override
    public void completed(DelegateTask task, String outcome, String actor) {
        AgencyRules rules = lifecycle.drafted(AgencyReportProcess.key(task), actor);
        task.setVariable(AgencyReportProcess.Variables.CHECK_STEP, Variables.booleanValue(rules.checkStep(), true));
    }
}
