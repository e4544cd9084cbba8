package vn.ansinh.reporting.engine;

import java.beans.FeatureDescriptor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.MethodNotFoundException;
import org.camunda.bpm.impl.juel.jakarta.el.PropertyNotFoundException;
import org.joda.time.DateTime;
import org.springframework.context.ApplicationContext;
import org.springframework.util.ClassUtils;

/**
 * What an expression of the engine can reach: delegates and listeners by name, the methods marked with
 * {@link CalledByModels}, and reckoning with a date ({@code dateTime().plusDays(5)}) for stored filters. No property of
 * any object, no other method, so neither a class nor reflection. It stands before the variables: none of them hides a
 * bean.
 */
final class ExpressionFence extends ELResolver {

    private static final Pattern RECKONING =
            Pattern.compile("(?:plus|minus)(?:Years|Months|Weeks|Days|Hours|Minutes|Seconds)");

    private final ApplicationContext context;
    private final Map<String, Boolean> open = new ConcurrentHashMap<>();
    private final Map<Class<?>, Set<String>> methods = new ConcurrentHashMap<>();

    ExpressionFence(ApplicationContext context) {
        this.context = context;
    }

    @Override
    public Object getValue(ELContext expression, Object base, Object property) {
        if (base != null) {
            throw new PropertyNotFoundException("Models read no property of an object: " + property);
        }
        String name = String.valueOf(property);
        if (!open.computeIfAbsent(name, this::isOpen)) {
            return null;
        }
        expression.setPropertyResolved(true);
        return context.getBean(name);
    }

    /** Whether an expression may name this bean. */
    boolean isOpen(String bean) {
        if (!context.containsBean(bean)) {
            return false;
        }
        Class<?> type = ClassUtils.getUserClass(context.getType(bean));
        return JavaDelegate.class.isAssignableFrom(type)
                || TaskListener.class.isAssignableFrom(type)
                || ExecutionListener.class.isAssignableFrom(type)
                || !openMethods(type).isEmpty();
    }

    /** The names of the methods an expression may call on this type's beans. */
    static Set<String> openMethods(Class<?> type) {
        return open(type).map(Method::getName).collect(Collectors.toUnmodifiableSet());
    }

    /** What a class inherits is open where the class that declares it says so. */
    private static Stream<Method> open(Class<?> type) {
        return Stream.<Class<?>>iterate(type, Objects::nonNull, Class::getSuperclass)
                .flatMap(declaring -> Arrays.stream(declaring.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .filter(method -> method.getDeclaringClass().isAnnotationPresent(CalledByModels.class)
                        || method.isAnnotationPresent(CalledByModels.class));
    }

    @Override
    public Object invoke(ELContext expression, Object base, Object method, Class<?>[] types, Object[] arguments) {
        String name = String.valueOf(method);
        Object result = base instanceof DateTime date ? reckon(date, name, arguments) : call(base, name, arguments);
        expression.setPropertyResolved(true);
        return result;
    }

    private static DateTime reckon(DateTime date, String name, Object[] arguments) {
        if (RECKONING.matcher(name).matches() && arguments.length == 1 && arguments[0] instanceof Number count) {
            try {
                return (DateTime)
                        DateTime.class.getMethod(name, int.class).invoke(date, Math.toIntExact(count.longValue()));
            } catch (ReflectiveOperationException | ArithmeticException e) {
                throw new ELException("No date: " + name, e);
            }
        }
        throw closed(name);
    }

    private Object call(Object bean, String name, Object[] arguments) {
        Class<?> type = ClassUtils.getUserClass(bean);
        if (!methods.computeIfAbsent(type, ExpressionFence::openMethods).contains(name)) {
            throw closed(name);
        }
        Optional<Method> method = open(type)
                .filter(found -> found.getName().equals(name) && found.getParameterCount() == arguments.length)
                .findFirst();
        try {
            return method.orElseThrow(() -> closed(name)).invoke(bean, arguments);
        } catch (InvocationTargetException e) {
            throw new ELException(e.getCause());
        } catch (IllegalAccessException | IllegalArgumentException e) {
            throw new ELException(e);
        }
    }

    private static MethodNotFoundException closed(String method) {
        return new MethodNotFoundException("Not open to models: " + method);
    }

    @Override
    public void setValue(ELContext expression, Object base, Object property, Object value) {
        throw new PropertyNotFoundException("Models set nothing: " + property);
    }

    @Override
    public boolean isReadOnly(ELContext expression, Object base, Object property) {
        return true;
    }

    @Override
    public Class<?> getType(ELContext expression, Object base, Object property) {
        return Object.class;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext expression, Object base) {
        return Object.class;
    }

    @Override
    public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext expression, Object base) {
        return null;
    }
}
