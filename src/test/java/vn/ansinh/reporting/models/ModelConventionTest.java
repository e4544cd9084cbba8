package vn.ansinh.reporting.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Association;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.IntermediateThrowEvent;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.TextAnnotation;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every process model keeps to, so that Tasklist, Cockpit and the code find in each what they expect. */
class ModelConventionTest {

    private static final Map<Class<? extends BaseElement>, String> ID_PREFIXES = Map.ofEntries(
            Map.entry(StartEvent.class, "StartEvent"),
            Map.entry(EndEvent.class, "EndEvent"),
            Map.entry(BoundaryEvent.class, "BoundaryEvent"),
            Map.entry(IntermediateCatchEvent.class, "IntermediateEvent"),
            Map.entry(IntermediateThrowEvent.class, "LinkEvent"),
            Map.entry(Task.class, "Task"),
            Map.entry(Gateway.class, "Gateway"),
            Map.entry(SubProcess.class, "SubProcess"),
            Map.entry(SequenceFlow.class, "Flow"),
            Map.entry(Message.class, "Message"),
            Map.entry(TextAnnotation.class, "Annotation"));

    private static final Pattern MEANING = Pattern.compile("([A-Z][a-z]+)+");

    private static final Set<String> SHARED_GROUPS = Set.of("ppc-office", "ppc-leaders");

    /** An agency's own groups follow succession, those of a standing agency the regime: a module's routing knows them. */
    private static final Pattern ROUTED_GROUP =
            Pattern.compile("\\$\\{[a-z]+Routing\\.(officers|heads|leaders|clerks|raiser|asked|directed"
                    + "|coordinators|reviewers|standingLeaders|standingClerks)\\(execution\\)}");

    private static final Pattern DUE_DATE = Pattern.compile("\\$\\{[a-z]+Routing\\.[a-zA-Z]+\\(execution\\)}");

    /** A value that a task's form or a service has left behind, compared with a constant: no logic beyond that. */
    private static final Pattern CONDITION =
            Pattern.compile("\\$\\{(\\w+|(\\w+Outcome) == '\\w+'( or \\2 == '\\w+')*)}");

    static Stream<String> processes() {
        return Models.processFiles().stream().map(Models::key);
    }

    @Test
    void everyProcessOfThisStageHasItsModel() {
        assertThat(processes())
                .contains(
                        "agency-report",
                        "daily-round",
                        "difficulty-escalation",
                        "direction-measure",
                        "extension-request",
                        "implementation-plan",
                        "mail-dispatch",
                        "reporting-cycle",
                        "supplement-report",
                        "urging-letter");
    }

    @ParameterizedTest
    @MethodSource("processes")
    void aProcessIsCalledLikeItsFileAndKeepsItsHistoryForTenYears(String key) {
        Collection<Process> found = all(Models.process(key), Process.class);

        assertThat(found).singleElement().satisfies(process -> {
            assertThat(process.getId()).isEqualTo(key);
            assertThat(process.getName()).isNotBlank();
            assertThat(process.isExecutable()).isTrue();
            assertThat(process.getCamundaHistoryTimeToLiveString()).isEqualTo("P3650D");
            assertThat(process.getCamundaVersionTag()).isNotBlank();
        });
    }

    /** Only a person who was directed to report out of turn starts a process by hand. */
    @ParameterizedTest
    @MethodSource("processes")
    void aProcessIsStartableInTasklistOnlyWhereItHasAFormForThat(String key) {
        BpmnModelInstance model = Models.process(key);
        Process process = all(model, Process.class).iterator().next();

        boolean hasStartForm = all(model, StartEvent.class).stream()
                .anyMatch(start ->
                        "embedded:deployment:forms/start-%s.html".formatted(key).equals(start.getCamundaFormKey()));

        assertThat(process.isCamundaStartableInTasklist()).isEqualTo(hasStartForm);
        assertThat(all(model, StartEvent.class))
                .filteredOn(start -> start.getParentElement() == process
                        && start.getEventDefinitions().isEmpty())
                .allSatisfy(start -> assertThat(start.getCamundaFormKey()).isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("processes")
    void idsSayWhatAnElementMeans(String key) {
        BpmnModelInstance model = Models.process(key);
        SoftAssertions softly = new SoftAssertions();

        ID_PREFIXES.forEach((type, prefix) -> all(model, type).forEach(element -> {
            softly.assertThat(element.getId()).startsWith(prefix + "_");
            softly.assertThat(element.getId().substring(prefix.length() + 1)).matches(MEANING);
        }));

        softly.assertAll();
    }

    @ParameterizedTest
    @MethodSource("processes")
    void everyElementHasANameForPeople(String key) {
        BpmnModelInstance model = Models.process(key);

        assertThat(all(model, FlowNode.class))
                .extracting(FlowNode::getName)
                .doesNotContainNull()
                .allSatisfy(name -> assertThat(name).isEqualTo(name.strip()).isNotBlank());
        assertThat(all(model, Gateway.class))
                .allSatisfy(gateway -> assertThat(gateway.getName())
                        .as("a gateway asks a question")
                        .endsWith("?"));
        assertThat(all(model, Task.class))
                .allSatisfy(task -> assertThat(task.getDocumentations())
                        .as("what %s is about", task.getId())
                        .isNotEmpty());
    }

    /** What leads on is taken only on an explicit answer; anything else takes the default exit. */
    @ParameterizedTest
    @MethodSource("processes")
    void everyExitOfAGatewayIsLabelledAndOneIsTheDefault(String key) {
        BpmnModelInstance model = Models.process(key);

        // What an event-based gateway waits for stands in the names of its events.
        assertThat(all(model, EventBasedGateway.class))
                .allSatisfy(gateway -> assertThat(gateway.getOutgoing())
                        .hasSizeGreaterThan(1)
                        .allSatisfy(exit -> assertThat(exit.getTarget()).isInstanceOf(IntermediateCatchEvent.class)));
        assertThat(all(model, Gateway.class).stream().filter(gateway -> !(gateway instanceof EventBasedGateway)))
                .allSatisfy(gateway -> {
                    assertThat(gateway).isInstanceOf(ExclusiveGateway.class);
                    assertThat(gateway.getOutgoing()).hasSizeGreaterThan(1);
                    SequenceFlow byDefault = ((ExclusiveGateway) gateway).getDefault();
                    assertThat(byDefault).isIn(gateway.getOutgoing());
                    assertThat(gateway.getOutgoing()).allSatisfy(exit -> {
                        assertThat(exit.getName()).as(exit.getId()).isNotBlank();
                        if (exit != byDefault) {
                            assertThat(exit.getConditionExpression().getTextContent())
                                    .matches(CONDITION);
                        }
                    });
                });
        assertThat(all(model, SequenceFlow.class))
                .filteredOn(flow -> !(flow.getSource() instanceof Gateway))
                .allSatisfy(flow -> assertThat(flow.getConditionExpression())
                        .as(flow.getId())
                        .isNull());
    }

    /** A form completes its task with at most one variable, named after the task. */
    @ParameterizedTest
    @MethodSource("processes")
    void anOutcomeIsThatOfAUserTaskOfTheSameProcess(String key) {
        BpmnModelInstance model = Models.process(key);
        List<String> allowed = all(model, UserTask.class).stream()
                .map(task -> bean(task.getId()) + "Outcome")
                .toList();

        assertThat(all(model, SequenceFlow.class))
                .filteredOn(flow -> flow.getConditionExpression() != null)
                .extracting(flow -> flow.getConditionExpression().getTextContent())
                .filteredOn(condition -> condition.contains("Outcome"))
                .allSatisfy(condition -> assertThat(allowed).contains(condition.substring(2, condition.indexOf(' '))));
    }

    @ParameterizedTest
    @MethodSource("processes")
    void everyUserTaskHasItsFormItsPeopleItsDueDateAndOurListeners(String key) {
        assertThat(all(Models.process(key), UserTask.class)).allSatisfy(task -> {
            assertThat(task.getCamundaFormKey())
                    .isEqualTo("embedded:deployment:forms/%s.html".formatted(kebab(task.getId())));
            assertThat(task.getCamundaCandidateGroups())
                    .satisfiesAnyOf(
                            group -> assertThat(group).isIn(SHARED_GROUPS),
                            group -> assertThat(group).matches(ROUTED_GROUP));
            assertThat(task.getCamundaAssignee()).isNull();
            assertThat(task.getCamundaDueDate()).matches(DUE_DATE);
            assertThat(task.getExtensionElements()
                            .getElementsQuery()
                            .filterByType(CamundaTaskListener.class)
                            .list())
                    .extracting(CamundaTaskListener::getCamundaEvent, CamundaTaskListener::getCamundaDelegateExpression)
                    .containsExactlyInAnyOrder(
                            tuple("create", "${taskCreation}"), tuple("complete", "${taskCompletion}"));
        });
    }

    @ParameterizedTest
    @MethodSource("processes")
    void everyServiceTaskCallsTheBeanOfItsName(String key) {
        assertThat(all(Models.process(key), ServiceTask.class))
                .allSatisfy(task -> assertThat(task.getCamundaDelegateExpression())
                        .isEqualTo("${%s}".formatted(bean(task.getId()))));
    }

    /** Each turn of a batch is a transaction of its own: nothing is done twice and no lock is held for long. */
    @ParameterizedTest
    @MethodSource("processes")
    void aServiceThatIsRepeatedIsAsynchronous(String key) {
        assertThat(all(Models.process(key), Gateway.class))
                .flatExtracting(Gateway::getOutgoing)
                .filteredOn(exit -> exit.getTarget() instanceof ServiceTask
                        && exit.getSource().getPreviousNodes().list().contains(exit.getTarget()))
                .allSatisfy(exit -> assertThat(exit.getTarget().isCamundaAsyncBefore())
                        .as(exit.getTarget().getId())
                        .isTrue());
    }

    @ParameterizedTest
    @MethodSource("processes")
    void aMessageIsCalledLikeItsId(String key) {
        assertThat(all(Models.process(key), Message.class))
                .allSatisfy(message -> assertThat(message.getId()).isEqualTo("Message_" + message.getName()));
    }

    /** The engine allows one timer start in a process and drops an overdue one on redeployment: one day, one timer. */
    @ParameterizedTest
    @MethodSource("processes")
    void datesComeFromTheDeadlineRulesAndOnlyTheDailyRoundHasAClockOfItsOwn(String key) {
        assertThat(all(Models.process(key), TimerEventDefinition.class)).allSatisfy(timer -> {
            assertThat(timer.getTimeDuration()).isNull();
            if (timer.getParentElement() instanceof StartEvent) {
                assertThat(key).isEqualTo("daily-round");
                assertThat(timer.getTimeCycle().getTextContent()).isEqualTo("R/2021-01-01T07:00:00+07:00/P1D");
            } else {
                assertThat(timer.getTimeDate().getTextContent()).matches("\\$\\{[a-zA-Z]+\\.[a-zA-Z]+\\(execution\\)}");
            }
        });
    }

    /** Routing and rules are in tables and classes: a model neither computes nor fans out over agencies. */
    @ParameterizedTest
    @MethodSource("processes")
    void noModelHasAScriptAMultiInstanceOrLogicInAnExpression(String key) throws IOException {
        String xml = Files.readString(Path.of("bpmn", key + ".bpmn"));

        assertThat(xml)
                .doesNotContainIgnoringCase("script")
                .doesNotContain(
                        "multiInstance",
                        "camunda:class=",
                        "camunda:expression=",
                        "camunda:inputOutput",
                        "callActivity");
    }

    @ParameterizedTest
    @MethodSource("processes")
    void everyElementIsDrawn(String key) {
        BpmnModelInstance model = Models.process(key);
        Map<BaseElement, BpmnShape> shapes = all(model, BpmnShape.class).stream()
                .collect(Collectors.toMap(BpmnShape::getBpmnElement, shape -> shape));
        Map<BaseElement, BpmnEdge> edges =
                all(model, BpmnEdge.class).stream().collect(Collectors.toMap(BpmnEdge::getBpmnElement, edge -> edge));

        assertThat(shapes.keySet())
                .containsAll(all(model, FlowNode.class))
                .containsAll(all(model, TextAnnotation.class));
        assertThat(edges.keySet())
                .containsAll(all(model, SequenceFlow.class))
                .containsAll(all(model, Association.class));
        assertThat(edges.values())
                .allSatisfy(edge -> assertThat(edge.getWaypoints()).hasSizeGreaterThan(1));
        shapes.forEach((element, shape) -> {
            if (element instanceof Event || element instanceof Gateway) {
                assertThat(placed(shape.getBpmnLabel())).as(element.getId()).isTrue();
            }
        });
        edges.forEach((element, edge) -> {
            if (element instanceof SequenceFlow flow && flow.getName() != null) {
                assertThat(placed(edge.getBpmnLabel())).as(flow.getId()).isTrue();
            }
        });
    }

    private static boolean placed(BpmnLabel label) {
        return label != null && label.getBounds() != null;
    }

    private static <T extends ModelElementInstance> Collection<T> all(BpmnModelInstance model, Class<T> type) {
        return model.getModelElementsByType(type);
    }

    /** {@code submitReport} for {@code Task_SubmitReport}. */
    private static String bean(String taskId) {
        String meaning = taskId.substring("Task_".length());
        return Character.toLowerCase(meaning.charAt(0)) + meaning.substring(1);
    }

    /** {@code submit-report} for {@code Task_SubmitReport}. */
    private static String kebab(String taskId) {
        return bean(taskId).replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
