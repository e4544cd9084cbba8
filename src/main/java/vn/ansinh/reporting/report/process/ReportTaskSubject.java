package vn.ansinh.reporting.report.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.engine.TaskSubject;
import vn.ansinh.reporting.engine.Texts;
import vn.ansinh.reporting.report.AgencyReport;
import vn.ansinh.reporting.report.AskedFor;
import vn.ansinh.reporting.report.Obligations;

/** An agency's people know whose report it is and are told the period; DOLISA's are told both. */
@Component
class ReportTaskSubject implements TaskSubject {

    private final Obligations obligations;
    private final AskedFor askedFor;
    private final Texts texts;

    ReportTaskSubject(Obligations obligations, AskedFor askedFor, Texts texts) {
        this.obligations = obligations;
        this.askedFor = askedFor;
        this.texts = texts;
    }

    @Override
    public String of(DelegateTask task) {
        return switch (task.getTaskDefinitionKey()) {
            case AgencyReportProcess.Elements.DRAFT,
                    AgencyReportProcess.Elements.CHECK,
                    AgencyReportProcess.Elements.APPROVE,
                    AgencyReportProcess.Elements.ISSUE -> askedFor.name(report(task));
            case AgencyReportProcess.Elements.REVIEW, ExtensionRequestProcess.Elements.DECIDE ->
                texts.of("report.task.subject", report(task).agencyName(), askedFor.name(report(task)));
            default -> "";
        };
    }

    private AgencyReport report(DelegateTask task) {
        return obligations.get(AgencyReportProcess.key(task));
    }
}
