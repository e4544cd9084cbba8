package vn.ansinh.reporting.engine;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.expression.AccessException;
import org.springframework.expression.EvaluationContext;
import org.springframework.expression.PropertyAccessor;
import org.springframework.expression.TypedValue;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.model.ITemplateEnd;
import org.thymeleaf.model.ITemplateStart;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.processor.templateboundaries.AbstractTemplateBoundariesProcessor;
import org.thymeleaf.processor.templateboundaries.ITemplateBoundariesStructureHandler;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;
import org.thymeleaf.standard.StandardDialect;
import org.thymeleaf.templatemode.TemplateMode;

/**
 * Lets pages read the components of records, maps and their entries without looking for them anew each time. What Spring keeps with
 * an expression is an accessor that Thymeleaf does not offer, so it is thrown away and {@code row.name} is looked for in every row;
 * of a map, as which pages see their variables, Spring notes the type of the value in words each time it is read. Both are a good
 * part of what a long list cost ({@code docs/benchmarks.md}).
 */
@Component
class RecordsInTemplates extends AbstractProcessorDialect {

    private static final PropertyAccessor COMPONENTS = new Components();

    RecordsInTemplates() {
        super("records", null, StandardDialect.PROCESSOR_PRECEDENCE);
    }

    @Override
    public Set<IProcessor> getProcessors(String prefix) {
        return Set.of(new AtTheStart());
    }

    private static final class AtTheStart extends AbstractTemplateBoundariesProcessor {

        AtTheStart() {
            super(TemplateMode.HTML, StandardDialect.PROCESSOR_PRECEDENCE);
        }

        @Override
        public void doProcessTemplateStart(
                ITemplateContext context, ITemplateStart start, ITemplateBoundariesStructureHandler handler) {
            Object evaluation =
                    context.getVariable(ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME);
            if (evaluation instanceof ThymeleafEvaluationContext offers
                    && !offers.getPropertyAccessors().contains(COMPONENTS)) {
                offers.getPropertyAccessors().add(0, COMPONENTS);
            }
        }

        @Override
        public void doProcessTemplateEnd(
                ITemplateContext context, ITemplateEnd end, ITemplateBoundariesStructureHandler handler) {
            // Nothing is left to be done.
        }
    }

    private static final class Components implements PropertyAccessor {

        /** Named, so that it is asked before those of any class. */
        private static final Class<?>[] READ = {Record.class, Map.class, Map.Entry.class};

        private static final ClassValue<Map<String, Method>> ACCESSORS = new ClassValue<>() {
            @Override
            protected Map<String, Method> computeValue(Class<?> type) {
                return type.isRecord()
                        ? Arrays.stream(type.getRecordComponents())
                                .collect(Collectors.toMap(RecordComponent::getName, Components::accessor))
                        : Map.of();
            }
        };

        private static Method accessor(RecordComponent component) {
            Method accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor;
        }

        @Override
        public Class<?>[] getSpecificTargetClasses() {
            return READ;
        }

        @Override
        public boolean canRead(EvaluationContext context, Object target, String name) {
            if (target instanceof Record) {
                return ACCESSORS.get(target.getClass()).containsKey(name);
            }
            return target instanceof Map<?, ?> map
                    ? map.containsKey(name)
                    : target instanceof Map.Entry && (name.equals("key") || name.equals("value"));
        }

        @Override
        public TypedValue read(EvaluationContext context, Object target, String name) throws AccessException {
            if (target instanceof Record) {
                return new TypedValue(component(target, name));
            }
            if (target instanceof Map<?, ?> map) {
                return new TypedValue(map.get(name));
            }
            if (target instanceof Map.Entry<?, ?> entry) {
                return new TypedValue(name.equals("key") ? entry.getKey() : entry.getValue());
            }
            throw new AccessException("has no " + name);
        }

        private static Object component(Object target, String name) throws AccessException {
            Method accessor = ACCESSORS.get(target.getClass()).get(name);
            if (accessor == null) {
                throw new AccessException("has no " + name);
            }
            try {
                return accessor.invoke(target);
            } catch (ReflectiveOperationException e) {
                throw new AccessException("cannot tell its " + name, e);
            }
        }

        @Override
        public boolean canWrite(EvaluationContext context, Object target, String name) {
            return false;
        }

        @Override
        public void write(EvaluationContext context, Object target, String name, Object value) {
            throw new UnsupportedOperationException("pages change nothing");
        }
    }
}
