package vn.ansinh.reporting.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.ansinh.reporting.report.ReportingFixture.key;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.Officials;
import vn.ansinh.reporting.report.ReportingFixture;
import vn.ansinh.reporting.report.process.AgencyReportProcess.Elements;

/** What a task leaves behind when it is done: who did it and what he did, and nothing that only led the way. */
@EngineTest
class HistoryOfWorkTest {

    @Autowired
    private ReportingFixture reporting;

    @Autowired
    private Officials officials;

    @Autowired
    private HistoryService history;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskInputs inputs;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void tasksAndOperationsAreKeptAndDecisionsOfGatewaysAreNot() {
        reporting.asked("SYT");
        reporting.submitted("SYT");

        String instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(key("SYT").toString(), "agency-report")
                .singleResult()
                .getId();
        assertThat(history.createHistoricTaskInstanceQuery()
                        .processInstanceId(instance)
                        .finished()
                        .count())
                .isEqualTo(3);
        assertThat(history.createHistoricIdentityLinkLogQuery().count()).isPositive();
        assertThat(history.createUserOperationLogQuery()
                        .processInstanceId(instance)
                        .operationType("Complete")
                        .count())
                .isEqualTo(3);
        assertThat(runtime.createVariableInstanceQuery()
                        .processInstanceIdIn(instance)
                        .count())
                .isZero();
        assertThat(history.createHistoricVariableInstanceQuery()
                        .processInstanceId(instance)
                        .count())
                .isZero();
        assertThat(history.createHistoricDetailQuery()
                        .processInstanceId(instance)
                        .count())
                .isZero();
        assertThat(history.createHistoricJobLogQuery()
                        .processInstanceId(instance)
                        .count())
                .isZero();
    }

    @Test
    void whatWasTypedGoesWithItsTask() {
        reporting.asked("SYT");
        reporting.drafted("SYT");
        String approval =
                officials.task(key("SYT").toString(), Elements.APPROVE).getId();
        var typed = JsonNodeFactory.instance.objectNode().put("reason", "Bổ sung số liệu");
        inputs.save(approval, typed, 0, "syt-leader");

        officials.complete(Officials.leader("SYT"), key("SYT").toString(), Elements.APPROVE, "return");

        assertThat(jdbc.sql("select count(*) from task_input")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThatThrownBy(() -> inputs.save(approval, typed, 0, "syt-leader"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT));
    }
}
