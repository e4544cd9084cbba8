package vn.ansinh.reporting.engine;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The {@code create} listener of every user task: names it and lets its module prepare what the form works on. */
@Component
public class TaskCreation implements TaskListener {

    private final UserTasks userTasks;
    private final List<TaskSubject> subjects;

    TaskCreation(UserTasks userTasks, List<TaskSubject> subjects) {
        this.userTasks = userTasks;
        this.subjects = subjects;
    }

    @Override
    public void notify(DelegateTask task) {
        subjects.stream()
                .map(subject -> subject.of(task))
                .filter(about -> !about.isEmpty())
                .forEach(about -> task.setName(task.getName() + " – " + about));
        userTasks.get(task.getTaskDefinitionKey()).created(task);
    }
}
