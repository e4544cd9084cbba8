package vn.ansinh.reporting.engine;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** The process instances behind documents: what a module tells them, after its own checks and therefore as the system. */
@Component
public class Instances {

    private final RuntimeService runtimeService;
    private final TaskService taskService;
    private final CurrentUser currentUser;

    Instances(RuntimeService runtimeService, TaskService taskService, CurrentUser currentUser) {
        this.runtimeService = runtimeService;
        this.taskService = taskService;
        this.currentUser = currentUser;
    }

    /** @return the id of the new instance */
    public String start(String message, String businessKey) {
        return currentUser.asSystem(() -> runtimeService
                .createMessageCorrelation(message)
                .processInstanceBusinessKey(businessKey)
                .correlateStartMessage()
                .getId());
    }

    /** To this instance alone, for another may have the same business key. */
    public void tell(String instanceId, String message) {
        currentUser.asSystem(() -> {
            runtimeService
                    .createMessageCorrelation(message)
                    .processInstanceId(instanceId)
                    .correlate();
            return null;
        });
    }

    /**
     * Its open tasks.
     *
     * @param instanceId null where the instance is only just being made: then there are none
     */
    public List<Task> tasks(String instanceId) {
        return instanceId == null
                ? List.of()
                : currentUser.asSystem(() -> taskService
                        .createTaskQuery()
                        .processInstanceId(instanceId)
                        .list());
    }

    /** Its open task of this kind. */
    public Optional<Task> task(String instanceId, String elementId) {
        return tasks(instanceId).stream()
                .filter(task -> task.getTaskDefinitionKey().equals(elementId))
                .findFirst();
    }

    /** Gives its open tasks that people of an agency that has ended may take to the same people of its successor. */
    public void passOn(String instanceId, String from, String successor) {
        List<Task> open = tasks(instanceId);
        currentUser.asSystem(() -> {
            open.forEach(task -> passOn(task, from, successor));
            return null;
        });
    }

    private void passOn(Task task, String from, String successor) {
        for (IdentityLink link : taskService.getIdentityLinksForTask(task.getId())) {
            if (link.getGroupId() == null || !IdentityLinkType.CANDIDATE.equals(link.getType())) {
                continue;
            }
            Position.of(link.getGroupId(), from).ifPresent(position -> {
                taskService.deleteCandidateGroup(task.getId(), link.getGroupId());
                taskService.addCandidateGroup(task.getId(), position.group(successor));
                taskService.setAssignee(task.getId(), null);
            });
        }
    }
}
