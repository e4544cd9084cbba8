package vn.ansinh.reporting;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.ansinh.reporting.engine.CurrentUser;

@EngineTest
class RecordedPathsTest {

    private final String process = "two-ways-" + UUID.randomUUID();

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private CurrentUser currentUser;

    private String deployment;

    @BeforeEach
    void aProcessWithTwoWays() {
        var model = Bpmn.createExecutableProcess(process)
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent("Start")
                .sequenceFlowId("Flow_Begin")
                .userTask("Task")
                .camundaCandidateGroups("two-ways-people")
                .sequenceFlowId("Flow_Decide")
                .exclusiveGateway("Gateway")
                .sequenceFlowId("Flow_Left")
                .condition("left", "${way == 'left'}")
                .endEvent("End_Left")
                .moveToNode("Gateway")
                .sequenceFlowId("Flow_Right")
                .condition("right", "${way == 'right'}")
                .endEvent("End_Right")
                .done();
        deployment = engine.getRepositoryService()
                .createDeployment()
                .addModelInstance(process + ".bpmn", model)
                .deploy()
                .getId();
    }

    @AfterEach
    void remove() {
        engine.getRepositoryService().deleteDeployment(deployment, true);
    }

    @Test
    void whatNoTestReachedIsNamedAndTheRestIsNot() {
        go("left");

        assertThatThrownBy(this::check)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("77.8 %")
                .hasMessageContaining("Not reached: [End_Right, Flow_Right]");
        go("right");
        assertThatCode(this::check).doesNotThrowAnyException();
    }

    @Test
    void whatOtherClassesReachedDoesNotCount() {
        go("left");
        go("right");

        assertThatThrownBy(() -> RecordedPaths.OF_THIS_JVM.assertAllCovered(process, Set.of(String.class)))
                .hasMessageContaining("0.0 %");
    }

    @Test
    void aProcessThatNeverRanIsNotCovered() {
        assertThatThrownBy(() ->
                        RecordedPaths.OF_THIS_JVM.assertAllCovered("no-such-process", Set.of(RecordedPathsTest.class)))
                .hasMessageContaining("No test has run");
    }

    private void check() {
        RecordedPaths.OF_THIS_JVM.assertAllCovered(process, Set.of(RecordedPathsTest.class));
    }

    /** As somebody who has the task and may not read the process definition. */
    private void go(String way) {
        var instance = engine.getRuntimeService().startProcessInstanceByKey(process);
        String task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance.getId())
                .singleResult()
                .getId();
        currentUser.as(new CurrentUser.Person("two-ways-person", List.of("two-ways-people")), () -> {
            engine.getTaskService().complete(task, Map.of("way", way));
            return null;
        });
    }
}
