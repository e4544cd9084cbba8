package vn.ansinh.reporting.monitoring;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstanceQuery;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.directory.AgencyDirectory;
import vn.ansinh.reporting.engine.CurrentUser;
import vn.ansinh.reporting.engine.Part;
import vn.ansinh.reporting.engine.People;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.engine.Texts;

/**
 * Instances of processes by what they are about, running and finished. The engine is asked in the name of the reader, so
 * that its own grants decide which processes are watched.
 */
@Component
class CockpitInstances {

    /** So many of the newest are looked through. */
    static final int NEWEST = 2000;

    /** Which of them. */
    enum Which {
        RUNNING,
        FINISHED,
        ALL
    }

    /** How an instance stands. */
    enum InstanceStanding {
        RUNNING,
        FINISHED,
        CANCELLED
    }

    /**
     * An instance in the list.
     *
     * @param reference its business key; empty when it is about nothing in particular
     * @param process the name of its process
     * @param ended null while it runs
     * @param steps open now; empty while the program itself is at work, and when it has ended
     */
    record InstanceRow(
            String id,
            String reference,
            String process,
            String definitionId,
            String agency,
            String period,
            Instant begun,
            Instant ended,
            InstanceStanding standing,
            List<InstanceStep> steps) {

        InstanceRow with(List<InstanceStep> open) {
            return new InstanceRow(id, reference, process, definitionId, agency, period, begun, ended, standing, open);
        }
    }

    /**
     * A step of people that is open.
     *
     * @param with who has it: the person who claimed it, else those who may; empty in a list of many
     * @param due null when it has no due date
     */
    record InstanceStep(String element, String name, List<String> with, Instant since, Instant due, boolean late) {}

    /**
     * A step that was taken or is being taken.
     *
     * @param by who did it; empty when it was the program
     * @param until null while it lasts
     */
    record PastStep(
            String element, String name, boolean byPeople, String by, Instant from, Instant until, boolean broken) {}

    /** @param cut whether there are more than were looked through */
    record FoundInstances(Part<InstanceRow> part, boolean cut) {}

    record InstanceDetail(InstanceRow row, List<PastStep> history) {}

    private static final Set<String> BY_PROGRAM = Set.of(
            "serviceTask",
            "businessRuleTask",
            "startEvent",
            "noneEndEvent",
            "messageStartEvent",
            "startTimerEvent",
            "boundaryTimer",
            "boundaryMessage",
            "intermediateTimer",
            "intermediateMessageCatch",
            "errorEndEvent");
    private static final String BY_PEOPLE = "userTask";

    private static final Part.Lookup<InstanceRow> LOOKUP = new Part.Lookup<>(
            row -> String.join(" ", row.reference(), row.process(), row.agency(), row.period()), Map.of());

    private final HistoryService historyService;
    private final TaskService taskService;
    private final IdentityService identityService;
    private final AgencyDirectory directory;
    private final People people;
    private final CurrentUser currentUser;
    private final Texts texts;
    private final Clock clock;

    CockpitInstances(
            HistoryService historyService,
            TaskService taskService,
            IdentityService identityService,
            AgencyDirectory directory,
            People people,
            CurrentUser currentUser,
            Texts texts,
            Clock clock) {
        this.historyService = historyService;
        this.taskService = taskService;
        this.identityService = identityService;
        this.directory = directory;
        this.people = people;
        this.currentUser = currentUser;
        this.texts = texts;
        this.clock = clock;
    }

    /** Those that are looked for, the newest first. */
    FoundInstances find(Which which, Part.Wanted wanted) {
        List<HistoricProcessInstance> newest = query(which, wanted.words())
                .orderByProcessInstanceStartTime()
                .desc()
                .listPage(0, NEWEST + 1);
        Map<String, String> agencies = agencies();
        List<InstanceRow> rows = newest.stream()
                .limit(NEWEST)
                .map(instance -> row(instance, agencies))
                .toList();
        Part<InstanceRow> part = LOOKUP.of(rows, wanted);
        Map<String, List<InstanceStep>> open = open(part.rows());
        List<InstanceRow> shown = part.rows().stream()
                .map(row -> row.with(open.getOrDefault(row.id(), List.of())))
                .toList();
        return new FoundInstances(
                new Part<>(shown, part.number(), part.parts(), part.found(), part.total(), part.wanted()),
                newest.size() > NEWEST);
    }

    /** What looks like a key is looked for among all instances, not only among the newest. */
    private HistoricProcessInstanceQuery query(Which which, String words) {
        HistoricProcessInstanceQuery query = historyService.createHistoricProcessInstanceQuery();
        if (words.matches("[\\w/#-]*/[\\w/#-]*")) {
            query.processInstanceBusinessKeyLike("%" + words.replace("_", "\\_") + "%");
        }
        return switch (which) {
            case RUNNING -> query.unfinished();
            case FINISHED -> query.finished();
            case ALL -> query;
        };
    }

    /** @throws Refusal when there is none, or none that the reader may see */
    InstanceDetail detail(String id) {
        HistoricProcessInstance instance = historyService
                .createHistoricProcessInstanceQuery()
                .processInstanceId(id)
                .singleResult();
        if (instance == null) {
            throw Refusal.notFound("cockpit.instance-unknown");
        }
        InstanceRow row = row(instance, agencies());
        List<Task> tasks =
                taskService.createTaskQuery().processInstanceId(id).active().list();
        Map<String, List<String>> holders = holders(tasks);
        return new InstanceDetail(
                row.with(tasks.stream()
                        .map(task -> step(task, holders.get(task.getId())))
                        .toList()),
                history(id));
    }

    private List<PastStep> history(String id) {
        List<HistoricActivityInstance> taken = historyService
                .createHistoricActivityInstanceQuery()
                .processInstanceId(id)
                .orderByHistoricActivityInstanceStartTime()
                .asc()
                .list()
                .stream()
                .filter(step -> step.getActivityName() != null)
                .filter(step -> BY_PEOPLE.equals(step.getActivityType()) || BY_PROGRAM.contains(step.getActivityType()))
                .sorted(Comparator.comparing(HistoricActivityInstance::getStartTime))
                .toList();
        Map<String, String> doers = doers(id);
        Map<String, String> names =
                people.names(taken.stream().map(step -> doer(step, doers)).toList());
        return taken.stream()
                .map(step -> new PastStep(
                        step.getActivityId(),
                        step.getActivityName(),
                        BY_PEOPLE.equals(step.getActivityType()),
                        name(doer(step, doers), names),
                        instant(step.getStartTime()),
                        instant(step.getEndTime()),
                        step.isCanceled()))
                .toList();
    }

    /** A task may be completed by one of a group without having been claimed: who did it is what the engine wrote down. */
    private Map<String, String> doers(String id) {
        return currentUser.asSystem(() -> historyService
                .createUserOperationLogQuery()
                .processInstanceId(id)
                .operationType(UserOperationLogEntry.OPERATION_TYPE_COMPLETE)
                .list()
                .stream()
                .filter(entry -> entry.getTaskId() != null && entry.getUserId() != null)
                .collect(Collectors.toMap(
                        UserOperationLogEntry::getTaskId, UserOperationLogEntry::getUserId, (first, second) -> first)));
    }

    /** An id that is nobody's any more stands for itself. */
    private static String name(String id, Map<String, String> names) {
        return id == null ? "" : names.getOrDefault(id, id);
    }

    /** Null for a step of the program's, and one that nobody has taken. */
    private static String doer(HistoricActivityInstance step, Map<String, String> doers) {
        String doer = step.getTaskId() == null ? null : doers.get(step.getTaskId());
        return doer == null ? step.getAssignee() : doer;
    }

    private Map<String, List<InstanceStep>> open(Collection<InstanceRow> rows) {
        String[] running = rows.stream()
                .filter(row -> row.standing() == InstanceStanding.RUNNING)
                .map(InstanceRow::id)
                .toArray(String[]::new);
        return running.length == 0
                ? Map.of()
                : taskService.createTaskQuery().processInstanceIdIn(running).active().list().stream()
                        .collect(Collectors.groupingBy(
                                Task::getProcessInstanceId,
                                Collectors.mapping(task -> step(task, List.of()), Collectors.toList())));
    }

    private InstanceStep step(Task task, List<String> with) {
        Instant due = instant(task.getDueDate());
        return new InstanceStep(
                task.getTaskDefinitionKey(),
                task.getName(),
                with,
                instant(task.getCreateTime()),
                due,
                due != null && due.isBefore(clock.instant()));
    }

    /** Of the few open tasks of one instance, who has each: by name. */
    private Map<String, List<String>> holders(List<Task> tasks) {
        Map<String, String> names =
                people.names(tasks.stream().map(Task::getAssignee).toList());
        Map<String, List<String>> groups = currentUser.asSystem(() -> tasks.stream()
                .filter(task -> task.getAssignee() == null)
                .collect(Collectors.toMap(Task::getId, task -> groups(task.getId()))));
        Map<String, String> called = names(groups.values().stream().flatMap(List::stream));
        var holders = new HashMap<String, List<String>>();
        for (Task task : tasks) {
            holders.put(
                    task.getId(),
                    task.getAssignee() != null
                            ? List.of(names.getOrDefault(task.getAssignee(), task.getAssignee()))
                            : groups.get(task.getId()).stream()
                                    .map(group -> called.getOrDefault(group, group))
                                    .toList());
        }
        return holders;
    }

    private List<String> groups(String task) {
        return taskService.getIdentityLinksForTask(task).stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private Map<String, String> names(Stream<String> groups) {
        String[] ids = groups.distinct().toArray(String[]::new);
        return ids.length == 0
                ? Map.of()
                : currentUser.asSystem(() -> identityService.createGroupQuery().groupIdIn(ids).list().stream()
                        .filter(group -> group.getName() != null)
                        .collect(Collectors.toMap(Group::getId, Group::getName)));
    }

    private InstanceRow row(HistoricProcessInstance instance, Map<String, String> agencies) {
        String key = instance.getBusinessKey();
        CockpitReference about = CockpitReference.of(key, agencies, locale());
        return new InstanceRow(
                instance.getId(),
                Objects.toString(key, ""),
                instance.getProcessDefinitionName(),
                instance.getProcessDefinitionId(),
                about.agency(),
                about.period(),
                instant(instance.getStartTime()),
                instant(instance.getEndTime()),
                standing(instance),
                List.of());
    }

    private static InstanceStanding standing(HistoricProcessInstance instance) {
        return switch (instance.getState()) {
            case HistoricProcessInstance.STATE_ACTIVE, HistoricProcessInstance.STATE_SUSPENDED ->
                InstanceStanding.RUNNING;
            case HistoricProcessInstance.STATE_COMPLETED -> InstanceStanding.FINISHED;
            default -> InstanceStanding.CANCELLED;
        };
    }

    private Map<String, String> agencies() {
        return CockpitReference.names(directory.all(), locale());
    }

    private Locale locale() {
        return texts.locale();
    }

    private static Instant instant(Date date) {
        return date == null ? null : date.toInstant();
    }
}
