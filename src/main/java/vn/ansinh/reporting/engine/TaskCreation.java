package vn.ansinh.reporting.engine;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The {@code create} listener of every user task: lets the task's module prepare what the form works on. */
@Component
public class TaskCreation implements TaskListener {

    private final UserTasks userTasks;

    TaskCreation(UserTasks userTasks) {
        this.userTasks = userTasks;
    }

    @Override
    public void notify(DelegateTask task) {
        // A decision holds for one round: what was decided the last time must not decide again.
        task.getExecution().removeVariable(UserTask.outcomeVariable(task.getTaskDefinitionKey()));
        userTasks.get(task.getTaskDefinitionKey()).created(task);
    }
}
