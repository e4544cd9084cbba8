package vn.ansinh.reporting.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.ansinh.reporting.report.ReportingFixture.key;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.joda.time.DateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.util.ClassUtils;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.Officials;
import vn.ansinh.reporting.report.ReportingFixture;

/** S1, the second layer: an expression that did reach the engine reaches nothing there but what the models need. */
@EngineTest
class ExpressionFenceTest {

    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([^}]*)}");
    private static final Pattern CALL = Pattern.compile("(?<![.'\\w])(\\w+)(?:\\.(\\w+)\\()?");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private RepositoryService repositoryService;

    @Autowired
    private RuntimeService runtimeService;

    @Autowired
    private FilterService filterService;

    @Autowired
    private ReportingFixture reporting;

    @Autowired
    private Officials officials;

    @Test
    void whatIsOpenIsWhatTheModelsNeedAndNoMore() throws IOException {
        var fence = new ExpressionFence(context);
        Map<String, Set<String>> needed = new TreeMap<>();
        for (String model : models()) {
            Matcher expressions = EXPRESSION.matcher(model);
            while (expressions.find()) {
                Matcher calls = CALL.matcher(expressions.group(1));
                while (calls.find()) {
                    if (context.containsBean(calls.group(1))) {
                        Set<String> methods = needed.computeIfAbsent(calls.group(1), bean -> new TreeSet<>());
                        if (calls.group(2) != null) {
                            methods.add(calls.group(2));
                        }
                    }
                }
            }
        }

        Map<String, Set<String>> open = Arrays.stream(context.getBeanDefinitionNames())
                .filter(fence::isOpen)
                .collect(Collectors.toMap(
                        bean -> bean,
                        bean -> new TreeSet<>(
                                ExpressionFence.openMethods(ClassUtils.getUserClass(context.getType(bean))))));

        assertThat(open).containsExactlyInAnyOrderEntriesOf(needed);
    }

    @Test
    void theStoredFiltersKeepTheirFunctions() {
        officials.as(Officials.administrator(), () -> {
            assertThat(filterService.createFilterQuery().list())
                    .isNotEmpty()
                    .allSatisfy(filter -> filterService.count(filter.getId()));
        });
        assertThat(value("${now()}")).isInstanceOf(Date.class);
        assertThat(value("${dateTime().plusDays(5).minusHours(1)}")).isInstanceOf(DateTime.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${''.getClass()}",
                "${''.class}",
                "${'x'.class.forName('java.lang.Runtime')}",
                "${now().getTime()}",
                "${now().class}",
                "${dateTime().getClass()}",
                "${dateTime().plusDays('x')}",
                "${dateTime().plusDays(99999999999)}",
                "${dateTime().toString()}",
                "${dateTime().plus(dateTime())}",
                "${authenticatedUserId.length()}",
                "${execution['id']}",
                "${jdbcClient}",
                "${dataSource.connection}",
                "${repositoryService.createDeployment()}",
                "${environment.systemProperties}",
                "${systemProperties}",
                "${administrators.add('x','x','x','x')}",
                "${reportRouting.getClass()}",
                "${reportRouting.class}",
                "${reportRouting.hashCode()}",
                "${reportRouting.toString()}",
                "${dailyRound.request()}",
                "${taskCompletion.notify(null)}",
                "${acceptReport.execute(null)}",
                "${execution.processEngineServices}",
                "${execution.getProcessEngineServices()}",
                "${execution.setVariable('a','b')}"
            })
    void anythingElseIsRefused(String expression) {
        reporting.asked("SYT");
        String instance = instance();

        officials.as(Officials.officer("SYT"), () -> {
            assertThatThrownBy(() -> value(expression, instance)).isInstanceOf(ProcessEngineException.class);
        });
    }

    @Test
    void noVariableHidesABean() {
        reporting.asked("SYT");
        runtimeService.setVariable(instance(), "reportRouting", "a stranger's");

        assertThat(value("${reportRouting.officers(execution)}", instance())).isEqualTo("syt-officers");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<scriptTask id=\"s\" scriptFormat=\"juel\"><script>${1}</script></scriptTask>",
                "<serviceTask id=\"s\" camunda:class=\"java.util.Date\"/>",
                "<task id=\"s\"><extensionElements><camunda:executionListener event=\"start\" class=\"java.util.Date\"/></extensionElements></task>",
                "<task id=\"s\"><extensionElements><camunda:executionListener event=\"start\"><camunda:script scriptFormat=\"juel\">${1}</camunda:script></camunda:executionListener></extensionElements></task>",
                "<userTask id=\"s\"><extensionElements><camunda:inputOutput><camunda:inputParameter name=\"a\"><camunda:script scriptFormat=\"juel\">${1}</camunda:script></camunda:inputParameter></camunda:inputOutput></extensionElements></userTask>",
                "<subProcess id=\"s\"><serviceTask id=\"t\" camunda:class=\"java.util.Date\"/></subProcess>"
            })
    void noModelBringsCode(String element) {
        String model = "<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\""
                + " xmlns:camunda=\"http://camunda.org/schema/1.0/bpmn\" targetNamespace=\"x\">"
                + "<process id=\"code\" isExecutable=\"true\" camunda:historyTimeToLive=\"1\"><startEvent id=\"a\"/>"
                + element
                + "</process></definitions>";

        assertThatThrownBy(() -> repositoryService
                        .createDeployment()
                        .addString("code.bpmn", model)
                        .deploy())
                .isInstanceOf(ProcessEngineException.class)
                .hasMessageContaining("A model brings no code");
        assertThat(repositoryService
                        .createProcessDefinitionQuery()
                        .processDefinitionKey("code")
                        .count())
                .isZero();
    }

    private static List<String> models() throws IOException {
        var models = new ArrayList<String>();
        try (Stream<Path> files = Files.list(Path.of("bpmn"))) {
            for (Path file : files.filter(file -> file.toString().matches(".*\\.(bpmn|dmn)"))
                    .toList()) {
                models.add(Files.readString(file));
            }
        }
        models.add(Files.readString(Path.of("src/test/resources/notice/notice.bpmn")));
        return models;
    }

    private String instance() {
        return runtimeService
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(key("SYT").toString())
                .singleResult()
                .getId();
    }

    private Object value(String expression) {
        return value(expression, null);
    }

    private Object value(String expression, String execution) {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        return configuration.getCommandExecutorTxRequired().execute((CommandContext command) -> {
            VariableScope scope =
                    execution == null ? null : command.getExecutionManager().findExecutionById(execution);
            return configuration
                    .getExpressionManager()
                    .createExpression(expression)
                    .getValue(scope);
        });
    }
}
