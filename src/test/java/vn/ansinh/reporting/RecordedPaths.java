package vn.ansinh.reporting;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateThrowEvent;
import org.camunda.bpm.model.bpmn.instance.LinkEventDefinition;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.community.process_test_coverage.core.model.Collector;
import org.camunda.community.process_test_coverage.core.model.DefaultCollector;
import org.camunda.community.process_test_coverage.core.model.Event;
import org.camunda.community.process_test_coverage.core.model.Model;
import org.camunda.community.process_test_coverage.core.model.Run;
import org.camunda.community.process_test_coverage.core.model.Suite;
import org.camunda.community.process_test_coverage.engine.platform7.ExecutionContextModelProvider;
import org.camunda.community.process_test_coverage.report.CoverageReportUtil;

/**
 * Where the tests of this JVM went in the models: process-test-coverage's own recording, one suite per process. Its
 * Spring integration keeps one suite per test class and fails whatever the engine does before the first test, which a
 * shared context does not bear.
 */
final class RecordedPaths implements Collector {

    static final RecordedPaths OF_THIS_JVM = new RecordedPaths();

    private static final String REPORTS = "target/process-test-coverage/";

    private final Map<String, DefaultCollector> byProcess = new HashMap<>();
    private final Set<String> tests = new TreeSet<>();
    private String test = "outside of tests";

    synchronized void testBegins(Class<?> testClass, String method) {
        test = testClass.getName() + "#" + method;
    }

    @Override
    public synchronized void addEvent(Event event) {
        DefaultCollector collector = byProcess.computeIfAbsent(event.getModelKey(), RecordedPaths::collector);
        tests.add(test);
        if (collector.getActiveSuite().getRun(test) == null) {
            collector.createRun(
                    new Run(test, test.substring(test.lastIndexOf('.') + 1)),
                    collector.getActiveSuite().getId());
        }
        collector.activateRun(test);
        collector.addEvent(event);
    }

    /** @throws AssertionError naming what the tests of these classes did not pass through */
    synchronized void assertAllCovered(String process, Set<Class<?>> testClasses) {
        DefaultCollector collector = byProcess.get(process);
        if (collector == null) {
            throw new AssertionError("No test has run the process " + process);
        }
        CoverageReportUtil.createReport(collector, REPORTS);
        CoverageReportUtil.createJsonReport(collector, REPORTS);
        Suite suite = runsOf(collector.getActiveSuite(), testClasses);
        Model model = collector.getModels().iterator().next();
        Set<String> missed = missed(suite, model);
        if (!missed.isEmpty()) {
            throw new AssertionError("Tests cover %.1f %% of %s. Not reached: %s"
                    .formatted(100 * suite.calculateCoverage(model), process, missed));
        }
    }

    private static DefaultCollector collector(String process) {
        var collector = new DefaultCollector(new ExecutionContextModelProvider());
        collector.createSuite(new Suite(process, process));
        collector.activateSuite(process);
        return collector;
    }

    private Suite runsOf(Suite all, Set<Class<?>> testClasses) {
        var suite = new Suite(all.getId(), all.getName());
        tests.stream()
                .filter(id -> testClasses.stream()
                        .map(Class::getName)
                        .anyMatch(name -> id.startsWith(name + "#") || id.startsWith(name + "$")))
                .map(all::getRun)
                .filter(Objects::nonNull)
                .forEach(suite::addRun);
        return suite;
    }

    private static Set<String> missed(Suite suite, Model model) {
        BpmnModelInstance bpmn =
                Bpmn.readModelFromStream(new ByteArrayInputStream(model.getXml().getBytes(StandardCharsets.UTF_8)));
        Set<String> reached = suite.getEvents(model.getKey()).stream()
                .map(Event::getDefinitionKey)
                .collect(Collectors.toSet());
        return Stream.concat(
                        bpmn.getModelElementsByType(FlowNode.class).stream(),
                        bpmn.getModelElementsByType(SequenceFlow.class).stream())
                .filter(element -> !leadsElsewhere(element))
                .map(FlowElement::getId)
                .filter(id -> !reached.contains(id))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The engine runs no activity for a link's throwing side: the flow into it leads straight on to its target. */
    private static boolean leadsElsewhere(FlowElement element) {
        return element instanceof IntermediateThrowEvent event
                && event.getEventDefinitions().stream().anyMatch(LinkEventDefinition.class::isInstance);
    }
}
