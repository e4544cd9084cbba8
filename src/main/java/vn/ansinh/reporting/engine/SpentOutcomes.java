package vn.ansinh.reporting.engine;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * A gateway forgets the outcomes it has decided on: what was decided the last time must not decide again. An outcome that
 * came with the same transaction is never written either; what was decided stands in the module's tables.
 *
 * <p>Extends an engine internal: 7.24 has no public hook in its parser.
 */
final class SpentOutcomes extends AbstractBpmnParseListener implements ExecutionListener {

    @Override
    public void parseExclusiveGateway(Element element, ScopeImpl scope, ActivityImpl activity) {
        activity.addListener(EVENTNAME_END, this);
    }

    @Override
    public void notify(DelegateExecution execution) {
        List<String> outcomes = execution.getVariableNames().stream()
                .filter(UserTask::isOutcomeVariable)
                .toList();
        execution.removeVariables(outcomes);
    }
}
