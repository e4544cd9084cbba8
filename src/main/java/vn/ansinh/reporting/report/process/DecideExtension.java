package vn.ansinh.reporting.report.process;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.engine.TaskInput;
import vn.ansinh.reporting.engine.TaskInputs;
import vn.ansinh.reporting.engine.UserTask;
import vn.ansinh.reporting.report.AgencyRequests;
import vn.ansinh.reporting.report.ReportKey;
import vn.ansinh.reporting.report.ReportMails;

/** A leader of the standing agency grants the day asked for, another day, or none. */
@Component
class DecideExtension implements UserTask {

    private final AgencyRequests requests;
    private final TaskInputs inputs;
    private final ReportMails mails;

    DecideExtension(AgencyRequests requests, TaskInputs inputs, ReportMails mails) {
        this.requests = requests;
        this.inputs = inputs;
        this.mails = mails;
    }

    @Override
    public void created(DelegateTask task) {
        mails.extensionAsked(AgencyReportProcess.key(task), task.getId());
    }

    @Override
    public String elementId() {
        return ExtensionRequestProcess.Elements.DECIDE;
    }

    @Override
    public Set<String> outcomes() {
        return Set.of("grant", "grantOther", "refuse");
    }

    @Override
    public void completed(DelegateTask task, String outcome, String actor) {
        ReportKey key = AgencyReportProcess.key(task);
        TaskInput input = inputs.of(task.getId());
        switch (outcome) {
            case "grant" ->
                requests.decideExtension(key, actor, requests.openExtension(key).until(), input.text("reason"));
            case "grantOther" ->
                requests.decideExtension(
                        key,
                        actor,
                        input.requiredDate("grantedUntil", "report.extension.date-missing"),
                        input.text("reason"));
            default -> requests.decideExtension(key, actor, null, input.text("reason"));
        }
    }
}
