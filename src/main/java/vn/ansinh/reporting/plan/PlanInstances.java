package vn.ansinh.reporting.plan;

import java.util.Locale;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.engine.CurrentUser;
import vn.ansinh.reporting.plan.process.ImplementationPlanProcess.Messages;

/** The process instances behind the plans: what the module tells them. All of it after our own checks. */
@Component
class PlanInstances {

    private final RuntimeService runtimeService;
    private final TaskService taskService;
    private final CurrentUser currentUser;

    PlanInstances(RuntimeService runtimeService, TaskService taskService, CurrentUser currentUser) {
        this.runtimeService = runtimeService;
        this.taskService = taskService;
        this.currentUser = currentUser;
    }

    /** @return the id of the new instance, which begins in a transaction of its own */
    String start(PlanKey key) {
        return currentUser.asSystem(() -> runtimeService
                .createMessageCorrelation(Messages.PLAN_REQUESTED)
                .processInstanceBusinessKey(key.toString())
                .correlateStartMessage()
                .getId());
    }

    void withdraw(Plan plan) {
        currentUser.asSystem(() -> {
            runtimeService
                    .createMessageCorrelation(Messages.PLAN_WITHDRAWN)
                    .processInstanceId(plan.instanceId())
                    .correlate();
            return null;
        });
    }

    /** The id of the open task; empty while the process has just begun. */
    Optional<String> task(Plan plan) {
        return plan.instanceId() == null
                ? Optional.empty()
                : currentUser.asSystem(() -> Optional.ofNullable(taskService
                                .createTaskQuery()
                                .processInstanceId(plan.instanceId())
                                .singleResult())
                        .map(Task::getId));
    }

    /** Gives the open task of a body that has ended to the same people of its heir. */
    void passOn(Plan plan, String heir) {
        String from = plan.holder().toLowerCase(Locale.ROOT) + "-";
        String to = heir.toLowerCase(Locale.ROOT) + "-";
        task(plan)
                .ifPresent(task -> currentUser.asSystem(() -> {
                    for (IdentityLink link : taskService.getIdentityLinksForTask(task)) {
                        boolean theirs = IdentityLinkType.CANDIDATE.equals(link.getType())
                                && link.getGroupId() != null
                                && link.getGroupId().startsWith(from);
                        if (theirs) {
                            taskService.deleteCandidateGroup(task, link.getGroupId());
                            taskService.addCandidateGroup(
                                    task, to + link.getGroupId().substring(from.length()));
                            taskService.setAssignee(task, null);
                        }
                    }
                    return null;
                }));
    }
}
