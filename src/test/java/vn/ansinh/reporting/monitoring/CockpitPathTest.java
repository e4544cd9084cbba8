package vn.ansinh.reporting.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.impl.persistence.entity.HistoricActivityInstanceEntity;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.Test;

/** By which flows an instance has come, told from what it has passed. */
class CockpitPathTest {

    private static final Collection<SequenceFlow> FLOWS = Bpmn.createExecutableProcess("p")
            .startEvent("start")
            .sequenceFlowId("to-draft")
            .userTask("draft")
            .sequenceFlowId("to-review")
            .userTask("review")
            .sequenceFlowId("to-fork")
            .exclusiveGateway("fork")
            .sequenceFlowId("accepted")
            .endEvent("end")
            .moveToNode("fork")
            .sequenceFlowId("back")
            .connectTo("draft")
            .done()
            .getModelElementsByType(SequenceFlow.class);

    @Test
    void theStraightWayHasNoWayBack() {
        assertThat(CockpitPath.of(passed("start", "draft", "review", "fork", "end"), FLOWS))
                .containsExactlyInAnyOrder(
                        "start", "to-draft", "draft", "to-review", "review", "to-fork", "fork", "accepted", "end");
    }

    @Test
    void whatCameBackHasBoth() {
        assertThat(CockpitPath.of(passed("start", "draft", "review", "fork", "draft", "review", "fork", "end"), FLOWS))
                .contains("back", "accepted");
    }

    @Test
    void whereItIsNowIsReachedAndNotPassed() {
        List<HistoricActivityInstance> passed = passed("start", "draft", "review");
        ((HistoricActivityInstanceEntity) passed.get(2)).setEndTime(null);

        assertThat(CockpitPath.of(passed, FLOWS)).contains("to-review").doesNotContain("review");
    }

    @Test
    void whatWasBrokenOffIsNotPassed() {
        List<HistoricActivityInstance> passed = passed("start", "draft");
        ((HistoricActivityInstanceEntity) passed.get(1)).setActivityInstanceState(2);

        assertThat(CockpitPath.of(passed, FLOWS)).contains("to-draft").doesNotContain("draft");
    }

    private static List<HistoricActivityInstance> passed(String... elements) {
        return Arrays.stream(elements)
                .<HistoricActivityInstance>map(element -> {
                    var one = new HistoricActivityInstanceEntity();
                    one.setActivityId(element);
                    one.setParentActivityInstanceId("p");
                    one.setEndTime(new Date(0));
                    return one;
                })
                .toList();
    }
}
