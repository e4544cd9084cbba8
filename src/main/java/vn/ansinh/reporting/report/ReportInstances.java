package vn.ansinh.reporting.report;

import java.util.Collection;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.engine.CurrentUser;
import vn.ansinh.reporting.engine.Instances;
import vn.ansinh.reporting.engine.Standing;
import vn.ansinh.reporting.report.process.AgencyReportProcess.Elements;
import vn.ansinh.reporting.report.process.ExtensionRequestProcess;

/** What reports have of their instances beyond what every document has: a review, and a request that stands beside. */
@Component
class ReportInstances {

    private final Instances instances;
    private final RuntimeService runtimeService;
    private final TaskService taskService;
    private final CurrentUser currentUser;

    ReportInstances(
            Instances instances, RuntimeService runtimeService, TaskService taskService, CurrentUser currentUser) {
        this.instances = instances;
        this.runtimeService = runtimeService;
        this.taskService = taskService;
        this.currentUser = currentUser;
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

    /** The open review task; empty when the report is not under review. */
    Optional<Task> reviewTask(AgencyReport report) {
        return instances.task(report.instanceId(), Elements.REVIEW);
    }

    /** The ids of the agencies' open tasks: any but the review. */
    Map<ReportKey, String> agencyTasks(Collection<AgencyReport> reports) {
        Map<String, ReportKey> byInstance =
                reports.stream().collect(Collectors.toMap(AgencyReport::instanceId, AgencyReport::key));
        if (byInstance.isEmpty()) {
            return Map.of();
        }
        return currentUser.asSystem(() ->
                taskService
                        .createTaskQuery()
                        .processInstanceIdIn(byInstance.keySet().toArray(String[]::new))
                        .list()
                        .stream()
                        .filter(ReportInstances::withTheAgency)
                        .collect(Collectors.toMap(
                                task -> byInstance.get(task.getProcessInstanceId()),
                                Task::getId,
                                (one, other) -> one)));
    }

    /** Lets the leaders of the standing agency see, and take over, a review that takes too long. */
    void escalateReview(AgencyReport report) {
        reviewTask(report)
                .ifPresent(review -> currentUser.asSystem(() -> {
                    taskService.addCandidateGroup(review.getId(), Standing.LEADERS.group(report.regime()));
                    return null;
                }));
    }

    /** Moves the due date of the agency's open task. */
    void due(AgencyReport report, Date due) {
        instances.tasks(report.instanceId()).stream()
                .filter(ReportInstances::withTheAgency)
                .forEach(task -> currentUser.asSystem(() -> {
                    task.setDueDate(due);
                    taskService.saveTask(task);
                    return null;
                }));
    }

    private static boolean withTheAgency(Task task) {
        return !task.getTaskDefinitionKey().equals(Elements.REVIEW);
    }
}
