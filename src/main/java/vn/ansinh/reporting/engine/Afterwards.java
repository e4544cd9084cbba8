package vn.ansinh.reporting.engine;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.engine.CurrentUser.Person;

/** What has come of a task that a person did, or of a process he started: who has it now, until when, and what is next. */
@Component
class Afterwards {

    /** So many of the steps that are open now are told. */
    private static final int TOLD = 3;

    /**
     * What people are told after their click.
     *
     * @param done the task's name; null when a process was started
     * @param reference what the instance is about, for example {@code KK-2021-0007}
     * @param page its path; null where there is none
     * @param ended whether there is no further step
     * @param steps whose turn it is now; empty while the program itself is at work
     * @param next the task of this person that is due next; null when he has none
     */
    record Afterward(String done, String reference, String page, boolean ended, List<Step> steps, Waiting next) {}

    /** @param with who has it, by name; the groups while nobody has claimed it */
    record Step(String name, List<String> with, Instant due) {}

    record Waiting(String id, String name, Instant due) {}

    private final TaskService taskService;
    private final HistoryService historyService;
    private final IdentityService identityService;
    private final CurrentUser currentUser;
    private final People people;
    private final List<ProcessPage> pages;

    Afterwards(
            TaskService taskService,
            HistoryService historyService,
            IdentityService identityService,
            CurrentUser currentUser,
            People people,
            List<ProcessPage> pages) {
        this.taskService = taskService;
        this.historyService = historyService;
        this.identityService = identityService;
        this.currentUser = currentUser;
        this.people = people;
        this.pages = pages;
    }

    /** @throws Refusal unless this person has completed the task */
    Afterward ofTask(String taskId) {
        Person person = currentUser.get();
        HistoricTaskInstance task = currentUser.asSystem(() -> {
            boolean his = historyService
                            .createUserOperationLogQuery()
                            .taskId(taskId)
                            .operationType(UserOperationLogEntry.OPERATION_TYPE_COMPLETE)
                            .userId(person.id())
                            .count()
                    > 0;
            return his
                    ? historyService
                            .createHistoricTaskInstanceQuery()
                            .taskId(taskId)
                            .singleResult()
                    : null;
        });
        if (task == null) {
            throw Refusal.notFound("engine.task.gone");
        }
        return of(instance(task.getProcessInstanceId()), task, person);
    }

    /** @throws Refusal unless this person has started the instance */
    Afterward ofStart(String instanceId) {
        Person person = currentUser.get();
        HistoricProcessInstance instance = instance(instanceId);
        if (!person.id().equals(instance.getStartUserId())) {
            throw Refusal.notFound("engine.task.gone");
        }
        return of(instance, null, person);
    }

    private HistoricProcessInstance instance(String id) {
        return Optional.ofNullable(currentUser.asSystem(() -> historyService
                        .createHistoricProcessInstanceQuery()
                        .processInstanceId(id)
                        .singleResult()))
                .orElseThrow(() -> Refusal.notFound("engine.task.gone"));
    }

    private Afterward of(HistoricProcessInstance instance, HistoricTaskInstance done, Person person) {
        List<Step> steps =
                currentUser.asSystem(() -> taskService
                        .createTaskQuery()
                        .processInstanceId(instance.getId())
                        .orderByTaskCreateTime()
                        .desc()
                        .listPage(0, TOLD)
                        .stream()
                        .map(this::step)
                        .toList());
        return new Afterward(
                done == null ? null : done.getName(),
                instance.getBusinessKey(),
                page(instance, done),
                instance.getEndTime() != null,
                steps,
                next(person));
    }

    private String page(HistoricProcessInstance instance, HistoricTaskInstance done) {
        return pages.stream()
                .filter(page -> page.processes().contains(instance.getProcessDefinitionKey()))
                .findFirst()
                .filter(page -> instance.getBusinessKey() != null)
                .map(page -> page.address(instance.getBusinessKey(), done == null ? null : done.getTaskDefinitionKey()))
                .orElse(null);
    }

    private Step step(Task task) {
        List<String> with = task.getAssignee() == null ? groups(task) : List.of(people.name(task.getAssignee()));
        return new Step(task.getName(), with, due(task));
    }

    private List<String> groups(Task task) {
        String[] groups = taskService.getIdentityLinksForTask(task.getId()).stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()) && link.getGroupId() != null)
                .map(IdentityLink::getGroupId)
                .toArray(String[]::new);
        return groups.length == 0
                ? List.of()
                : identityService.createGroupQuery().groupIdIn(groups).orderByGroupName().asc().list().stream()
                        .map(Group::getName)
                        .toList();
    }

    /** The soonest of what this person has claimed and of what he may claim. */
    private Waiting next(Person person) {
        return currentUser
                .asSystem(() -> Stream.of(
                                taskService.createTaskQuery().taskAssignee(person.id()),
                                person.groups().isEmpty()
                                        ? null
                                        : taskService.createTaskQuery().taskCandidateGroupIn(person.groups()))
                        .filter(query -> query != null)
                        .flatMap(query -> query.orderByDueDate().asc().listPage(0, 1).stream()))
                .min(Comparator.comparing(Afterwards::due, Comparator.nullsLast(Comparator.naturalOrder())))
                .map(task -> new Waiting(task.getId(), task.getName(), due(task)))
                .orElse(null);
    }

    private static Instant due(Task task) {
        return task.getDueDate() == null ? null : task.getDueDate().toInstant();
    }
}
