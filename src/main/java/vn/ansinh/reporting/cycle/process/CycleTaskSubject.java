package vn.ansinh.reporting.cycle.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.cycle.CycleLifecycle;
import vn.ansinh.reporting.engine.TaskSubject;
import vn.ansinh.reporting.engine.Texts;

/** The people of the standing agency have several cycles at once; each task names its period. */
@Component
class CycleTaskSubject implements TaskSubject {

    private final CycleLifecycle lifecycle;
    private final Texts texts;

    CycleTaskSubject(CycleLifecycle lifecycle, Texts texts) {
        this.lifecycle = lifecycle;
        this.texts = texts;
    }

    @Override
    public String of(DelegateTask task) {
        return switch (task.getTaskDefinitionKey()) {
            case ReportingCycleProcess.Elements.PREPARE_REQUEST,
                    ReportingCycleProcess.Elements.SIGN_REQUEST,
                    ReportingCycleProcess.Elements.ISSUE_REQUEST,
                    ReportingCycleProcess.Elements.FOLLOW_UP ->
                lifecycle
                        .get(task.getExecution().getProcessBusinessKey())
                        .period()
                        .label(texts.locale());
            default -> "";
        };
    }
}
