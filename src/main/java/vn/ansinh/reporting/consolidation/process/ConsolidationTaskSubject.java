package vn.ansinh.reporting.consolidation.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.catalogue.Period;
import vn.ansinh.reporting.consolidation.ConsolidatedReport;
import vn.ansinh.reporting.consolidation.ConsolidationLifecycle;
import vn.ansinh.reporting.engine.TaskSubject;
import vn.ansinh.reporting.engine.Texts;

/** The tasks of a consolidated report name its period, those of a supplement its number too. */
@Component
class ConsolidationTaskSubject implements TaskSubject {

    private final ConsolidationLifecycle lifecycle;
    private final Texts texts;

    ConsolidationTaskSubject(ConsolidationLifecycle lifecycle, Texts texts) {
        this.lifecycle = lifecycle;
        this.texts = texts;
    }

    @Override
    public String of(DelegateTask task) {
        return switch (task.getTaskDefinitionKey()) {
            case ConsolidatedReportTasks.Elements.PREPARE,
                    ConsolidatedReportTasks.Elements.SIGN,
                    ConsolidatedReportTasks.Elements.ISSUE,
                    ConsolidatedReportTasks.Elements.RECEIVE,
                    SupplementReportProcess.Elements.PREPARE,
                    SupplementReportProcess.Elements.SIGN,
                    SupplementReportProcess.Elements.ISSUE,
                    SupplementReportProcess.Elements.RECEIVE ->
                lifecycle.find(ConsolidationStep.key(task)).map(this::subject).orElse("");
            default -> "";
        };
    }

    private String subject(ConsolidatedReport report) {
        String period = Period.parse(report.period()).label(texts.locale());
        return report.key().supplement()
                ? texts.of("consolidation.subject.task", period, report.key().number())
                : period;
    }
}
