package vn.ansinh.reporting.difficulty.process;

import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.IdentityLink;
import vn.ansinh.reporting.difficulty.CaseTasks;
import vn.ansinh.reporting.engine.TaskInput;
import vn.ansinh.reporting.engine.TaskInputs;
import vn.ansinh.reporting.engine.UserTask;

/** What all tasks of a case have in common: a clock that runs while the task is open. */
abstract class DifficultyTask implements UserTask {

    private final CaseTasks tasks;
    private final TaskInputs inputs;

    DifficultyTask(CaseTasks tasks, TaskInputs inputs) {
        this.tasks = tasks;
        this.inputs = inputs;
    }

    @Override
    public void created(DelegateTask task) {
        List<String> groups = task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
        tasks.opened(
                DifficultyEscalationProcess.key(task),
                task.getId(),
                task.getTaskDefinitionKey(),
                groups,
                task.getDueDate());
    }

    @Override
    public final void completed(DelegateTask task, String outcome, String actor) {
        carryOut(task, inputs.of(task.getId()), outcome, actor);
        tasks.closed(task.getId());
    }

    /** As {@link UserTask#completed}, with what was typed into the form. */
    abstract void carryOut(DelegateTask task, TaskInput input, String outcome, String actor);

    static String reason(TaskInput input) {
        return input.requiredText("reason", "difficulty.reason-missing");
    }
}
