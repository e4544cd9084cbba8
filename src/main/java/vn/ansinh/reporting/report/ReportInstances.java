package vn.ansinh.reporting.report;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.engine.CurrentUser;
import vn.ansinh.reporting.engine.Groups;
import vn.ansinh.reporting.report.process.AgencyReportProcess.Elements;
import vn.ansinh.reporting.report.process.AgencyReportProcess.Messages;
import vn.ansinh.reporting.report.process.ExtensionRequestProcess;

/** The process instances behind the reports: what the module tells them. All of it after our own checks. */
@Component
class ReportInstances {

    private final RuntimeService runtimeService;
    private final TaskService taskService;
    private final CurrentUser currentUser;

    ReportInstances(RuntimeService runtimeService, TaskService taskService, CurrentUser currentUser) {
        this.runtimeService = runtimeService;
        this.taskService = taskService;
        this.currentUser = currentUser;
    }

    /** @return the id of the new instance */
    String start(AgencyReport report) {
        return currentUser.asSystem(() -> {
            ProcessInstance instance = runtimeService
                    .createMessageCorrelation(Messages.REPORT_REQUESTED)
                    .processInstanceBusinessKey(report.key().toString())
                    .correlateStartMessage();
            return instance.getId();
        });
    }

    void cancel(AgencyReport report) {
        tell(report, Messages.CYCLE_CANCELLED);
    }

    void close(AgencyReport report) {
        tell(report, Messages.REPORTING_CLOSED);
    }

    void extensionGranted(AgencyReport report) {
        tell(report, Messages.EXTENSION_GRANTED);
    }

    void recall(AgencyReport report) {
        tell(report, Messages.SUBMISSION_RECALLED);
    }

    private void tell(AgencyReport report, String message) {
        currentUser.asSystem(() -> {
            runtimeService
                    .createMessageCorrelation(message)
                    .processInstanceId(report.instanceId())
                    .correlate();
            return null;
        });
    }

    void startExtension(AgencyReport report) {
        currentUser.asSystem(() -> runtimeService
                .createMessageCorrelation(ExtensionRequestProcess.Messages.REQUESTED)
                .processInstanceBusinessKey(report.key().toString())
                .correlateStartMessage());
    }

    /** Ends the decision on an extension that has become pointless; without one it does nothing. */
    void withdrawExtension(AgencyReport report) {
        currentUser.asSystem(() -> {
            runtimeService
                    .createMessageCorrelation(ExtensionRequestProcess.Messages.WITHDRAWN)
                    .processInstanceBusinessKey(report.key().toString())
                    .correlateAllWithResult();
            return null;
        });
    }

    /** The open review task; null when the report is not under review. */
    Task reviewTask(AgencyReport report) {
        return currentUser.asSystem(() -> taskService
                .createTaskQuery()
                .processInstanceId(report.instanceId())
                .taskDefinitionKey(Elements.REVIEW)
                .singleResult());
    }

    /** The ids of the agencies' open tasks: any but the review. */
    Map<ReportKey, String> agencyTasks(Collection<AgencyReport> reports) {
        Map<String, ReportKey> instances =
                reports.stream().collect(Collectors.toMap(AgencyReport::instanceId, AgencyReport::key));
        if (instances.isEmpty()) {
            return Map.of();
        }
        return currentUser.asSystem(() ->
                taskService
                        .createTaskQuery()
                        .processInstanceIdIn(instances.keySet().toArray(String[]::new))
                        .list()
                        .stream()
                        .filter(task -> !task.getTaskDefinitionKey().equals(Elements.REVIEW))
                        .collect(Collectors.toMap(
                                task -> instances.get(task.getProcessInstanceId()), Task::getId, (one, other) -> one)));
    }

    /** Lets the leaders of the standing agency see, and take over, a review that takes too long. */
    void escalateReview(AgencyReport report) {
        Task review = reviewTask(report);
        if (review != null) {
            currentUser.asSystem(() -> {
                taskService.addCandidateGroup(review.getId(), Groups.STANDING_LEADERS);
                return null;
            });
        }
    }

    /** Moves the due date of the agency's open task. */
    void due(AgencyReport report, java.util.Date due) {
        forEachTask(report, task -> {
            if (!task.getTaskDefinitionKey().equals(Elements.REVIEW)) {
                task.setDueDate(due);
                taskService.saveTask(task);
            }
        });
    }

    /** Gives the open tasks of a body that has ended to the same people of its heir. */
    void passOn(AgencyReport report, String heir) {
        String from = report.holder().toLowerCase(Locale.ROOT) + "-";
        String to = heir.toLowerCase(Locale.ROOT) + "-";
        forEachTask(report, task -> {
            List<IdentityLink> links = taskService.getIdentityLinksForTask(task.getId());
            for (IdentityLink link : links) {
                boolean theirs = IdentityLinkType.CANDIDATE.equals(link.getType())
                        && link.getGroupId() != null
                        && link.getGroupId().startsWith(from);
                if (theirs) {
                    taskService.deleteCandidateGroup(task.getId(), link.getGroupId());
                    taskService.addCandidateGroup(
                            task.getId(), to + link.getGroupId().substring(from.length()));
                    taskService.setAssignee(task.getId(), null);
                }
            }
        });
    }

    private void forEachTask(AgencyReport report, java.util.function.Consumer<Task> action) {
        if (report.instanceId() == null) {
            return;
        }
        currentUser.asSystem(() -> {
            taskService
                    .createTaskQuery()
                    .processInstanceId(report.instanceId())
                    .list()
                    .forEach(action);
            return null;
        });
    }
}
