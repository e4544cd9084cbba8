package vn.ansinh.reporting.engine;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.ansinh.reporting.engine.CurrentUser.Person;

/** Open tasks, for whoever works on them now. */
@Component
public class WorkedTasks {

    /**
     * A task somebody works on.
     *
     * @param businessKey of its process
     */
    public record WorkedTask(String id, String elementId, String businessKey) {}

    private final GatedTasks gatedTasks;
    private final RuntimeService runtimeService;
    private final CurrentUser currentUser;
    private final People people;
    private final JdbcClient jdbc;

    WorkedTasks(
            GatedTasks gatedTasks,
            RuntimeService runtimeService,
            CurrentUser currentUser,
            People people,
            JdbcClient jdbc) {
        this.gatedTasks = gatedTasks;
        this.runtimeService = runtimeService;
        this.currentUser = currentUser;
        this.people = people;
        this.jdbc = jdbc;
    }

    /** @throws Refusal when there is no such task now, it is none of this person's, or a colleague has claimed it */
    public WorkedTask of(String taskId, Person person) {
        Task task = gatedTasks.visible(taskId, person);
        if (task.getAssignee() != null && !task.getAssignee().equals(person.id()) && !person.administrator()) {
            throw Refusal.conflict("engine.task.claimed-by-other", task.getName(), people.name(task.getAssignee()));
        }
        String businessKey = currentUser.asSystem(() -> runtimeService
                .createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult()
                .getBusinessKey());
        return new WorkedTask(task.getId(), task.getTaskDefinitionKey(), businessKey);
    }

    /**
     * As {@link #of}; until the transaction ends nobody completes it.
     *
     * @throws Refusal likewise
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public WorkedTask held(String taskId, Person person) {
        jdbc.sql("select 1 from act_ru_task where id_ = :id for key share")
                .param("id", taskId)
                .query(row -> {});
        return of(taskId, person);
    }
}
