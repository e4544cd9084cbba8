package vn.ansinh.reporting.engine;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.BpmnParseException;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Refuses a model that brings code: a script, or the name of a class. Both go past the {@link ExpressionFence}: a script
 * in {@code juel} has a resolver of its own, and {@code camunda:class} runs a constructor before its type is looked at.
 * A model that lies in the database already is read by the same parser, and not run either.
 *
 * <p>Extends an engine internal: 7.24 has no public hook in its parser.
 */
final class ModelsWithoutCode extends AbstractBpmnParseListener {

    private static final Set<String> ELEMENTS = Set.of("script", "scriptTask", "connector");

    /** With their namespace, as the parser keeps them; {@code language} and {@code scriptFormat} make a script of any text. */
    private static final Set<String> ATTRIBUTES = Set.of("class", "formHandlerClass", "language", "scriptFormat");

    @Override
    public void parseRootElement(Element root, List<ProcessDefinitionEntity> definitions) {
        refuseCode(root);
    }

    private static void refuseCode(Element element) {
        if (ELEMENTS.contains(element.getTagName())) {
            throw refused(element, "<" + element.getTagName() + ">");
        }
        for (String attribute : element.attributes()) {
            if (ATTRIBUTES.contains(attribute.substring(attribute.lastIndexOf(':') + 1))) {
                throw refused(element, attribute);
            }
        }
        element.elements().forEach(ModelsWithoutCode::refuseCode);
    }

    private static BpmnParseException refused(Element element, String what) {
        return new BpmnParseException(
                "A model brings no code, but here is " + what
                        + ": name a delegate by camunda:delegateExpression instead",
                element);
    }
}
