package vn.ansinh.reporting.difficulty.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.difficulty.CaseTasks;
import vn.ansinh.reporting.difficulty.process.DifficultyEscalationProcess.Elements;
import vn.ansinh.reporting.engine.TaskSubject;

/** The raiser's people are told which difficulty it is, others whose as well. */
@Component
class DifficultyTaskSubject implements TaskSubject {

    private final CaseTasks tasks;

    DifficultyTaskSubject(CaseTasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public String of(DelegateTask task) {
        String process = task.getProcessDefinitionId().split(":")[0];
        boolean ours = process.equals(DifficultyEscalationProcess.KEY) || process.equals(DirectionMeasureProcess.KEY);
        return ours
                ? tasks.subject(
                        DifficultyEscalationProcess.key(task),
                        Elements.OF_THE_RAISER.contains(task.getTaskDefinitionKey()))
                : "";
    }
}
