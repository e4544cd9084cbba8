package vn.ansinh.reporting.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.rest.dto.CamundaQueryParam;
import org.camunda.bpm.engine.rest.dto.batch.BatchQueryDto;
import org.camunda.bpm.engine.rest.dto.history.HistoricActivityInstanceQueryDto;
import org.camunda.bpm.engine.rest.dto.history.HistoricDecisionInstanceQueryDto;
import org.camunda.bpm.engine.rest.dto.history.HistoricDetailQueryDto;
import org.camunda.bpm.engine.rest.dto.history.HistoricExternalTaskLogQueryDto;
import org.camunda.bpm.engine.rest.dto.history.HistoricIdentityLinkLogQueryDto;
import org.camunda.bpm.engine.rest.dto.history.HistoricIncidentQueryDto;
import org.camunda.bpm.engine.rest.dto.history.HistoricJobLogQueryDto;
import org.camunda.bpm.engine.rest.dto.history.HistoricProcessInstanceQueryDto;
import org.camunda.bpm.engine.rest.dto.history.HistoricTaskInstanceQueryDto;
import org.camunda.bpm.engine.rest.dto.history.HistoricVariableInstanceQueryDto;
import org.camunda.bpm.engine.rest.dto.history.UserOperationLogQueryDto;
import org.camunda.bpm.engine.rest.dto.history.batch.HistoricBatchQueryDto;
import org.camunda.bpm.engine.rest.dto.repository.DecisionDefinitionQueryDto;
import org.camunda.bpm.engine.rest.dto.repository.DeploymentQueryDto;
import org.camunda.bpm.engine.rest.dto.repository.ProcessDefinitionQueryDto;
import org.camunda.bpm.engine.rest.dto.runtime.EventSubscriptionQueryDto;
import org.camunda.bpm.engine.rest.dto.runtime.ExecutionQueryDto;
import org.camunda.bpm.engine.rest.dto.runtime.IncidentQueryDto;
import org.camunda.bpm.engine.rest.dto.runtime.JobQueryDto;
import org.camunda.bpm.engine.rest.dto.runtime.ProcessInstanceQueryDto;
import org.camunda.bpm.engine.rest.dto.runtime.VariableInstanceQueryDto;
import org.camunda.bpm.engine.rest.dto.task.TaskQueryDto;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.SignedIn;

/**
 * Every two fields of every query of the engine's that managers may ask by GET, with values they take: none makes the
 * engine fail. {@link RequestFuzzTest} meets such a pair by chance only. Part of {@code mvn -Pfuzz verify}.
 */
@EngineTest
class QueryPairsRun {

    private static final Map<String, Class<?>> QUERIES = new LinkedHashMap<>();

    static {
        QUERIES.put("/task", TaskQueryDto.class);
        QUERIES.put("/variable-instance", VariableInstanceQueryDto.class);
        QUERIES.put("/process-definition", ProcessDefinitionQueryDto.class);
        QUERIES.put("/decision-definition", DecisionDefinitionQueryDto.class);
        QUERIES.put("/deployment", DeploymentQueryDto.class);
        QUERIES.put("/process-instance", ProcessInstanceQueryDto.class);
        QUERIES.put("/execution", ExecutionQueryDto.class);
        QUERIES.put("/job", JobQueryDto.class);
        QUERIES.put("/incident", IncidentQueryDto.class);
        QUERIES.put("/event-subscription", EventSubscriptionQueryDto.class);
        QUERIES.put("/batch", BatchQueryDto.class);
        QUERIES.put("/history/task", HistoricTaskInstanceQueryDto.class);
        QUERIES.put("/history/process-instance", HistoricProcessInstanceQueryDto.class);
        QUERIES.put("/history/activity-instance", HistoricActivityInstanceQueryDto.class);
        QUERIES.put("/history/variable-instance", HistoricVariableInstanceQueryDto.class);
        QUERIES.put("/history/detail", HistoricDetailQueryDto.class);
        QUERIES.put("/history/incident", HistoricIncidentQueryDto.class);
        QUERIES.put("/history/job-log", HistoricJobLogQueryDto.class);
        QUERIES.put("/history/external-task-log", HistoricExternalTaskLogQueryDto.class);
        QUERIES.put("/history/identity-link-log", HistoricIdentityLinkLogQueryDto.class);
        QUERIES.put("/history/decision-instance", HistoricDecisionInstanceQueryDto.class);
        QUERIES.put("/history/user-operation", UserOperationLogQueryDto.class);
        QUERIES.put("/history/batch", HistoricBatchQueryDto.class);
    }

    @LocalServerPort
    private int port;

    @Test
    void noTwoFieldsOfAQueryMakeTheEngineFail() {
        SignedIn manager = SignedIn.as("manager", port);
        var statuses = new TreeMap<Integer, Integer>();
        var wrong = new ArrayList<String>();

        QUERIES.forEach((path, type) -> {
            List<String> fields = fields(type);
            for (int one = 0; one < fields.size(); one++) {
                for (int other = one; other < fields.size(); other++) {
                    String query = path + "?" + fields.get(one) + "&" + fields.get(other);
                    int status = manager.get(SignedIn.ENGINE + query).status();
                    statuses.merge(status, 1, Integer::sum);
                    if (status >= 500) {
                        wrong.add(query);
                    }
                }
            }
        });

        System.out.printf("[pairs] of %d queries: answers by status %s%n", QUERIES.size(), statuses);
        assertThat(wrong).as(String.join("\n", wrong)).isEmpty();
    }

    /** With a value each takes. */
    private static List<String> fields(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .filter(method -> method.isAnnotationPresent(CamundaQueryParam.class))
                .map(QueryPairsRun::withValue)
                .distinct()
                .sorted()
                .toList();
    }

    private static String withValue(Method setter) {
        CamundaQueryParam parameter = setter.getAnnotation(CamundaQueryParam.class);
        return parameter.value() + "="
                + switch (parameter.converter().getSimpleName()) {
                    case "BooleanConverter" -> "true";
                    case "DateConverter" -> "2021-04-12T08:00:00.000%2B0700";
                    case "IntegerConverter", "LongConverter" -> "1";
                    case "VariableListConverter" -> "a_eq_1";
                    case "ConditionListConverter" -> "gt_1";
                    default -> "x";
                };
    }
}
