package vn.ansinh.reporting.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.notice.NoticeKind;

/** Models, forms and beans belong together in both directions: none is missing, and none is left over. */
@EngineTest
class ModelsAndBeansTest {

    private static final Pattern OUTCOME = Pattern.compile("(\\w+)Outcome == '(\\w+)'");

    @Autowired
    private ApplicationContext context;

    @Test
    void everyUserTaskHasItsBeanAndEveryBeanItsUserTask() {
        assertThat(userTaskBeans().map(vn.ansinh.reporting.engine.UserTask::elementId))
                .containsExactlyInAnyOrderElementsOf(inModels(UserTask.class, UserTask::getId));
    }

    @Test
    void everyServiceTaskHasItsDelegateAndEveryDelegateItsServiceTask() {
        Set<String> delegates = beanNames(JavaDelegate.class);
        assertThat(delegates)
                .containsExactlyInAnyOrderElementsOf(inModels(
                        ServiceTask.class,
                        task -> task.getCamundaDelegateExpression().replaceAll("[${}]", "")));
    }

    @Test
    void everyFormKeyHasItsFormAndEveryFormItsFormKey() throws IOException {
        Set<String> keys = inModels(UserTask.class, UserTask::getCamundaFormKey);
        keys.addAll(inModels(StartEvent.class, StartEvent::getCamundaFormKey));
        try (Stream<Path> files = Files.list(Path.of("forms"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".html"))
                            .map(file -> "embedded:deployment:forms/" + file.getFileName()))
                    .containsExactlyInAnyOrderElementsOf(keys);
        }
    }

    @Test
    void aModelDecidesByNothingButWhatItsTasksAllow() throws IOException {
        var allowed = userTaskBeans()
                .collect(Collectors.toMap(
                        bean -> vn.ansinh.reporting.engine.UserTask.outcomeVariable(bean.elementId()),
                        vn.ansinh.reporting.engine.UserTask::outcomes));
        for (Path file : Models.processFiles()) {
            Matcher decisions = OUTCOME.matcher(Files.readString(file));
            while (decisions.find()) {
                assertThat(allowed.get(decisions.group(1) + "Outcome"))
                        .as(file + ": " + decisions.group())
                        .contains(decisions.group(2));
            }
        }
    }

    /** Which forgets it again: an outcome that stays would decide the next round as well. */
    @Test
    void whatIsDecidedInATaskIsLookedAtByTheGatewayAfterIt() {
        Set<String> deciding = userTaskBeans()
                .filter(bean -> !bean.outcomes().isEmpty())
                .map(vn.ansinh.reporting.engine.UserTask::elementId)
                .collect(Collectors.toSet());
        var next = Models.processFiles().stream()
                .flatMap(file -> Models.process(Models.key(file)).getModelElementsByType(UserTask.class).stream())
                .filter(task -> deciding.contains(task.getId()))
                .flatMap(task -> task.getOutgoing().stream())
                .map(flow -> flow.getTarget())
                .toList();

        assertThat(next).hasSizeGreaterThanOrEqualTo(deciding.size()).allMatch(ExclusiveGateway.class::isInstance);
    }

    /** Without those of the kind of document that only tests have. */
    private Stream<vn.ansinh.reporting.engine.UserTask> userTaskBeans() {
        return context.getBeansOfType(vn.ansinh.reporting.engine.UserTask.class).values().stream()
                .filter(bean -> !NoticeKind.TASKS.contains(bean.elementId()));
    }

    private Set<String> beanNames(Class<?> type) {
        return new TreeSet<>(Set.of(context.getBeanNamesForType(type)));
    }

    private static <T extends ModelElementInstance> Set<String> inModels(Class<T> type, Function<T, String> name) {
        return Models.processFiles().stream()
                .flatMap(file -> Models.process(Models.key(file)).getModelElementsByType(type).stream())
                .map(name)
                .filter(value -> value != null)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
