package vn.ansinh.reporting.engine;

import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.engine.CurrentUser.Person;

/** What the gate checks about a task before the engine sees a writing request. */
@Component
class GatedTasks {

    /** A variable somebody sends along; its value is null when it is not a text. */
    record Variable(String name, String text) {}

    /** As the engine tells it. */
    record GroupCount(String groupName, int taskCount) {}

    private final TaskService taskService;
    private final CurrentUser currentUser;
    private final UserTasks userTasks;
    private final People people;

    GatedTasks(TaskService taskService, CurrentUser currentUser, UserTasks userTasks, People people) {
        this.taskService = taskService;
        this.currentUser = currentUser;
        this.userTasks = userTasks;
        this.people = people;
    }

    /** A task is claimed for oneself, by one of its candidates or by an administrator for anybody; not from under another. */
    void claimable(String taskId, String userId, Person person) {
        Task task = visible(taskId, person);
        if (!person.administrator() && !person.id().equals(userId)) {
            throw Refusal.forbidden("engine.task.claim-self-only");
        }
        if (task.getAssignee() != null && !task.getAssignee().equals(userId)) {
            throw Refusal.conflict("engine.task.claimed-already", task.getName(), people.name(task.getAssignee()));
        }
    }

    /**
     * Puts a task back into the queue. TASK_WORK, all that an agency is granted, does not cover it, so the system does
     * it: for one's own task, or for anybody's by an administrator.
     */
    void unclaim(String taskId, Person person) {
        Task task = visible(taskId, person);
        if (!person.administrator() && !person.id().equals(task.getAssignee())) {
            throw Refusal.forbidden("engine.task.not-yours", task.getName());
        }
        currentUser.asSystem(() -> {
            taskService.setAssignee(task.getId(), null);
            return null;
        });
    }

    /** A form sends its outcome and nothing else; what a person typed is in our tables already. */
    void completable(String taskId, List<Variable> variables, Person person) {
        Task task = candidateTask(taskId, person);
        String allowed = UserTask.outcomeVariable(task.getTaskDefinitionKey());
        var outcomes = userTasks
                .find(task.getTaskDefinitionKey())
                .map(UserTask::outcomes)
                .orElseThrow(() -> Refusal.forbidden("engine.gate.closed"));
        List<String> smuggled = variables.stream()
                .filter(variable -> !variable.name().equals(allowed)
                        || variable.text() == null
                        || !outcomes.contains(variable.text()))
                .map(Variable::name)
                .toList();
        if (!smuggled.isEmpty()) {
            throw Refusal.invalid(null, "engine.gate.variables", String.join(", ", smuggled));
        }
    }

    /** Starting writes no variables at all: the start form's content is in our tables already. */
    void startable(List<Variable> variables) {
        if (!variables.isEmpty()) {
            throw Refusal.invalid(
                    null,
                    "engine.gate.variables",
                    String.join(", ", variables.stream().map(Variable::name).toList()));
        }
    }

    /** Who sees the task may write beside it; the same words of one person are one comment, however often they come. */
    void commentable(String taskId, String message, Person person) {
        Task task = visible(taskId, person);
        boolean there = currentUser.asSystem(() -> taskService.getTaskComments(task.getId())).stream()
                .anyMatch(
                        comment -> person.id().equals(comment.getUserId()) && message.equals(comment.getFullMessage()));
        if (there) {
            throw Refusal.conflict("engine.comment.there-already");
        }
    }

    /** How many tasks each group has; null stands for those of nobody. Numbers only, of all processes. */
    List<GroupCount> countByGroup() {
        return currentUser.asSystem(() -> taskService.createTaskReport().taskCountByCandidateGroup().stream()
                .map(count -> new GroupCount(count.getGroupName(), count.getTaskCount()))
                .toList());
    }

    /** For who may read every task: whether it is there, on which the engine itself would fail. */
    void present(String taskId) {
        find(taskId);
    }

    /** The task, for a candidate of it or an administrator. */
    Task visible(String taskId, Person person) {
        return person.administrator() ? find(taskId) : candidateTask(taskId, person);
    }

    private Task candidateTask(String taskId, Person person) {
        Task task = find(taskId);
        List<IdentityLink> links = currentUser.asSystem(() -> taskService.getIdentityLinksForTask(task.getId()));
        boolean candidate = links.stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
                .anyMatch(link -> link.getGroupId() != null && person.in(link.getGroupId()));
        // A stranger learns nothing, not even that the task exists.
        if (!candidate) {
            throw Refusal.notFound("engine.task.gone");
        }
        return task;
    }

    private Task find(String taskId) {
        Task task = currentUser.asSystem(
                () -> taskService.createTaskQuery().taskId(taskId).singleResult());
        if (task == null) {
            throw Refusal.notFound("engine.task.gone");
        }
        return task;
    }
}
