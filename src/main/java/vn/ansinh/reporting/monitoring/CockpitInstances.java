package vn.ansinh.reporting.monitoring;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
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
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.GroupQuery;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.directory.AgencyDirectory;
import vn.ansinh.reporting.engine.CurrentUser;
import vn.ansinh.reporting.engine.InstanceBoard;
import vn.ansinh.reporting.engine.InstanceBoard.Found;
import vn.ansinh.reporting.engine.InstanceBoard.Sought;
import vn.ansinh.reporting.engine.InstanceBoard.Step;
import vn.ansinh.reporting.engine.InstanceBoard.Which;
import vn.ansinh.reporting.engine.Part;
import vn.ansinh.reporting.engine.People;
import vn.ansinh.reporting.engine.ProcessAccess;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.engine.SubjectStates;
import vn.ansinh.reporting.engine.SubjectStates.State;
import vn.ansinh.reporting.engine.Texts;

/**
 * Instances of processes by what they are about, running and finished: of those processes that {@link ProcessAccess} lets
 * the reader watch. For one of them the engine is asked in his name, so that its own grants decide once more.
 */
@Component
class CockpitInstances {

    /** So many are written into one file. */
    static final int MOST = 20_000;

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
     * @param state of what it is about, as its kind calls it: "Đã gửi, chờ rà soát"; empty where it has none
     * @param lastDay by when what it is about is due; null when on no day
     * @param overdue whether that day is over and it was not sent, or it was sent late
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
            String state,
            LocalDate lastDay,
            boolean overdue,
            Instant begun,
            Instant ended,
            InstanceStanding standing,
            List<InstanceStep> steps) {

        InstanceRow with(List<InstanceStep> open) {
            return new InstanceRow(
                    id,
                    reference,
                    process,
                    definitionId,
                    agency,
                    period,
                    state,
                    lastDay,
                    overdue,
                    begun,
                    ended,
                    standing,
                    open);
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

    /**
     * All that is told of one.
     *
     * @param path the elements of the model that it has passed, its flows and gateways among them
     */
    record InstanceDetail(InstanceRow row, List<PastStep> history, Set<String> path) {}

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

    private final InstanceBoard board;
    private final CockpitSearch search;
    private final List<SubjectStates> subjects;
    private final HistoryService historyService;
    private final RepositoryService repositoryService;
    private final IdentityService identityService;
    private final AgencyDirectory directory;
    private final People people;
    private final CurrentUser currentUser;
    private final Texts texts;
    private final Clock clock;

    CockpitInstances(
            InstanceBoard board,
            CockpitSearch search,
            List<SubjectStates> subjects,
            HistoryService historyService,
            RepositoryService repositoryService,
            IdentityService identityService,
            AgencyDirectory directory,
            People people,
            CurrentUser currentUser,
            Texts texts,
            Clock clock) {
        this.board = board;
        this.search = search;
        this.subjects = subjects;
        this.historyService = historyService;
        this.repositoryService = repositoryService;
        this.identityService = identityService;
        this.directory = directory;
        this.people = people;
        this.currentUser = currentUser;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * Those that are looked for among all there are, the newest first.
     *
     * @throws Refusal when the whole list is wanted and is longer than {@link #MOST}
     */
    Part<InstanceRow> find(Which which, Part.Wanted wanted) {
        Sought sought = search.sought(which, wanted.looked());
        int found = board.count(sought);
        if (wanted.all() && found > MOST) {
            throw Refusal.invalid("tim", "cockpit.too-many", MOST, found);
        }
        return Part.of(found, wanted, (first, most) -> rows(board.found(sought, first, most)));
    }

    private List<InstanceRow> rows(List<Found> found) {
        Map<String, String> agencies = agencies();
        Map<String, Map<String, State>> states = new HashMap<>();
        found.stream()
                .collect(Collectors.groupingBy(Found::process))
                .forEach((process, those) -> states.put(
                        process, states(process, those.stream().map(Found::key).toList())));
        Map<String, List<InstanceStep>> open =
                board
                        .open(found.stream()
                                .filter(one -> one.ended() == null)
                                .map(Found::id)
                                .toList())
                        .stream()
                        .collect(Collectors.groupingBy(
                                Step::instance,
                                Collectors.mapping(step -> step(step, List.of()), Collectors.toList())));
        return found.stream()
                .map(one -> row(one, agencies, states.get(one.process()).get(one.key()))
                        .with(open.getOrDefault(one.id(), List.of())))
                .toList();
    }

    private Map<String, State> states(String process, List<String> keys) {
        return subjects.stream()
                .filter(subject -> subject.processes().contains(process))
                .findFirst()
                .map(subject -> subject.of().apply(keys))
                .orElse(Map.of());
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
        Found found = new Found(
                instance.getId(),
                Objects.toString(instance.getBusinessKey(), ""),
                instance.getProcessDefinitionKey(),
                instance.getProcessDefinitionName(),
                instance.getProcessDefinitionId(),
                instant(instance.getStartTime()),
                instant(instance.getEndTime()),
                instance.getState());
        InstanceRow row = row(
                found, agencies(), states(found.process(), List.of(found.key())).get(found.key()));
        List<Step> steps = board.open(List.of(id));
        List<HistoricActivityInstance> passed = historyService
                .createHistoricActivityInstanceQuery()
                .processInstanceId(id)
                .orderPartiallyByOccurrence()
                .asc()
                .list();
        return new InstanceDetail(
                row.with(holders(steps)), history(id, passed), CockpitPath.of(passed, flows(found.definition())));
    }

    private Collection<SequenceFlow> flows(String definition) {
        return repositoryService.getBpmnModelInstance(definition).getModelElementsByType(SequenceFlow.class);
    }

    private List<PastStep> history(String id, List<HistoricActivityInstance> passed) {
        List<HistoricActivityInstance> taken = passed.stream()
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

    private InstanceStep step(Step step, List<String> with) {
        return new InstanceStep(
                step.element(),
                step.name(),
                with,
                step.since(),
                step.due(),
                step.due() != null && step.due().isBefore(clock.instant()));
    }

    /** The few open steps of one instance, each with who has it, by name. */
    private List<InstanceStep> holders(List<Step> steps) {
        Map<String, String> names =
                people.names(steps.stream().map(Step::assignee).toList());
        Map<String, String> called = names(steps.stream().map(Step::groups).flatMap(List::stream));
        return steps.stream()
                .map(step -> step(
                        step,
                        step.assignee() != null
                                ? List.of(names.getOrDefault(step.assignee(), step.assignee()))
                                : step.groups().stream()
                                        .map(group -> called.getOrDefault(group, group))
                                        .toList()))
                .toList();
    }

    /** Of every group by its id its name; managers are not granted to read them in the engine. */
    Map<String, String> groups() {
        return called(identityService.createGroupQuery());
    }

    private Map<String, String> names(Stream<String> groups) {
        String[] ids = groups.distinct().toArray(String[]::new);
        return ids.length == 0
                ? Map.of()
                : called(identityService.createGroupQuery().groupIdIn(ids));
    }

    private Map<String, String> called(GroupQuery groups) {
        return currentUser.asSystem(() -> groups.list().stream()
                .filter(group -> group.getName() != null)
                .collect(Collectors.toMap(Group::getId, Group::getName)));
    }

    /** @param state null where what it is about has none */
    private InstanceRow row(Found one, Map<String, String> agencies, State state) {
        CockpitReference about = CockpitReference.of(one.key(), agencies, locale());
        return new InstanceRow(
                one.id(),
                one.key(),
                one.processName(),
                one.definition(),
                about.agency(),
                about.period(),
                state == null ? "" : state.words(),
                state == null ? null : state.lastDay(),
                state != null && state.late(),
                one.begun(),
                one.ended(),
                standing(one.state()),
                List.of());
    }

    private static InstanceStanding standing(String state) {
        return switch (state) {
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
