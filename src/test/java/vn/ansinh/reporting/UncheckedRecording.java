package vn.ansinh.reporting;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateListener;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.core.model.CoreModelElement;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.community.process_test_coverage.engine.platform7.ElementCoverageParseListener;

/**
 * Lets process-test-coverage record what people do who may not read the process definition: its listener asks the
 * repository service for the definition's key, with the rights of whoever completes the task, and would fail them.
 * Runs after {@link ElementCoverageParseListener} and wraps what that has attached.
 */
class UncheckedRecording extends AbstractBpmnParseListener {

    @Override
    public void parseProcess(Element processElement, ProcessDefinitionEntity process) {
        wrapAll(process);
    }

    private static void wrapAll(ScopeImpl scope) {
        for (ActivityImpl activity : scope.getActivities()) {
            wrap(activity);
            activity.getOutgoingTransitions().forEach(flow -> wrap((TransitionImpl) flow));
            wrapAll(activity);
        }
    }

    private static void wrap(CoreModelElement element) {
        Map<String, List<DelegateListener<? extends BaseDelegateExecution>>> listeners = element.getListeners();
        listeners
                .values()
                .forEach(ofOneEvent -> ofOneEvent.replaceAll(
                        listener -> recording(listener) ? new Unchecked((ExecutionListener) listener) : listener));
    }

    private static boolean recording(DelegateListener<?> listener) {
        return listener.getClass().getName().startsWith(ElementCoverageParseListener.class.getName());
    }

    private record Unchecked(ExecutionListener recording) implements ExecutionListener {

        @Override
        public void notify(DelegateExecution execution) {
            Context.getCommandContext().runWithoutAuthorization(() -> {
                recording.notify(execution);
                return null;
            });
        }
    }
}
