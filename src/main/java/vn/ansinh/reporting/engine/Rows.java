package vn.ansinh.reporting.engine;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.RowMapper;

/**
 * Reads a row into a record, each component from the column of its name: {@code dueBefore} from {@code due_before}. An enum
 * is read by its name, a key by its own {@code parse} or, where it is one text, from that; a list from an array or from a
 * text with commas. What the column leaves open is null, an empty list, or 0 or false where the component cannot be null.
 */
public final class Rows<T extends Record> implements RowMapper<T> {

    /** Reads one component; what it throws is the database's. */
    @FunctionalInterface
    public interface Column {
        Object read(ResultSet row) throws SQLException;
    }

    @FunctionalInterface
    private interface Making<R> {
        R make() throws ReflectiveOperationException;
    }

    @FunctionalInterface
    private interface Reader {
        Object read(String text);
    }

    private static final Class<?>[] TEXT = {String.class};

    private static final ClassValue<Reader> READERS = new ClassValue<>() {
        @Override
        protected Reader computeValue(Class<?> type) {
            return reader(type);
        }
    };

    private static final ClassValue<Rows<?>> KNOWN = new ClassValue<>() {
        @Override
        protected Rows<?> computeValue(Class<?> type) {
            return byNames(type.asSubclass(Record.class));
        }
    };

    private final Constructor<T> constructor;
    private final List<String> components;
    private final List<Column> columns;

    private Rows(Constructor<T> constructor, List<String> components, List<Column> columns) {
        this.constructor = constructor;
        this.components = components;
        this.columns = columns;
    }

    /** A component that is none of these is to be said how to read: {@link #with}. */
    @SuppressWarnings("unchecked")
    public static <T extends Record> Rows<T> of(Class<T> type) {
        return (Rows<T>) KNOWN.get(type);
    }

    private static <T extends Record> Rows<T> byNames(Class<T> type) {
        return new Rows<>(
                canonical(type),
                Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList(),
                Arrays.stream(type.getRecordComponents())
                        .map(component -> column(component.getType(), columnOf(component.getName())))
                        .toList());
    }

    private static <T> Constructor<T> canonical(Class<T> type) {
        try {
            Constructor<T> constructor = type.getDeclaredConstructor(types(type));
            constructor.setAccessible(true);
            return constructor;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("every record has its canonical constructor", e);
        }
    }

    private static Class<?>[] types(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class[]::new);
    }

    /** The component is in a column of another name. */
    public Rows<T> from(String component, String column) {
        int place = place(component);
        return with(component, column(constructor.getParameterTypes()[place], column));
    }

    /** The component is read in a way of its own. */
    public Rows<T> with(String component, Column column) {
        var changed = new ArrayList<>(columns);
        changed.set(place(component), column);
        return new Rows<>(constructor, components, changed);
    }

    private int place(String component) {
        int place = components.indexOf(component);
        if (place < 0) {
            throw new IllegalArgumentException(constructor.getDeclaringClass() + " has no " + component);
        }
        return place;
    }

    @Override
    public T mapRow(ResultSet row, int number) throws SQLException {
        Object[] values = new Object[columns.size()];
        for (int place = 0; place < values.length; place++) {
            values[place] = columns.get(place).read(row);
        }
        return made(() -> constructor.newInstance(values));
    }

    /** Null where the column is. */
    public static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }

    /** Of an array, or of a text with commas; empty where the column is null. */
    public static List<String> texts(ResultSet row, String column) throws SQLException {
        Object value = row.getObject(column);
        if (value instanceof Array array) {
            return List.of((String[]) array.getArray());
        }
        return value == null || value.toString().isEmpty()
                ? List.of()
                : List.of(value.toString().split(","));
    }

    /**
     * A record of values that are named.
     *
     * @throws IllegalArgumentException when a component is not named, or something is that is none
     */
    public static <T extends Record> T made(Class<T> type, Map<String, ?> values) {
        List<String> components = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
        if (!values.keySet().equals(Set.copyOf(components))) {
            throw new IllegalArgumentException(type.getName() + " is " + components + ", and not " + values.keySet());
        }
        return made(() ->
                canonical(type).newInstance(components.stream().map(values::get).toArray()));
    }

    /** The record with another value of one component, which is named. */
    @SuppressWarnings("unchecked")
    public static <T extends Record> T changed(T record, String component, Object value) {
        Class<T> type = (Class<T>) record.getClass();
        Object[] values = Arrays.stream(type.getRecordComponents())
                .map(one -> one.getName().equals(component) ? value : valueOf(record, one))
                .toArray();
        return made(() -> canonical(type).newInstance(values));
    }

    private static Object valueOf(Record record, RecordComponent component) {
        Method accessor = component.getAccessor();
        accessor.setAccessible(true);
        return made(() -> accessor.invoke(record));
    }

    private static String columnOf(String component) {
        return component.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    private static Column column(Class<?> type, String column) {
        if (type == String.class) {
            return row -> row.getString(column);
        }
        if (type == int.class) {
            return row -> row.getInt(column);
        }
        if (type == long.class) {
            return row -> row.getLong(column);
        }
        if (type == boolean.class) {
            return row -> row.getBoolean(column);
        }
        if (type == BigDecimal.class) {
            return row -> row.getBigDecimal(column);
        }
        if (type == Integer.class || type == Long.class || type == LocalDate.class) {
            return row -> row.getObject(column, type);
        }
        if (type == Instant.class) {
            return row -> instant(row, column);
        }
        if (type == List.class) {
            return row -> texts(row, column);
        }
        if (type == Set.class) {
            return row -> new LinkedHashSet<>(texts(row, column));
        }
        return row -> {
            String text = row.getString(column);
            return text == null ? null : READERS.get(type).read(text);
        };
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Reader reader(Class<?> type) {
        if (type.isEnum()) {
            return text -> Enum.valueOf((Class<? extends Enum>) type, text);
        }
        Optional<Method> parse = Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isStatic(method.getModifiers()))
                .filter(method -> method.getName().equals("parse"))
                .filter(method -> Arrays.equals(method.getParameterTypes(), TEXT))
                .findFirst();
        if (parse.isPresent()) {
            parse.get().setAccessible(true);
            return text -> made(() -> parse.get().invoke(null, text));
        }
        if (type.isRecord() && Arrays.equals(types(type), TEXT)) {
            Constructor<?> constructor = canonical(type);
            return text -> made(() -> constructor.newInstance(text));
        }
        throw new IllegalStateException(type.getName() + " is not in one column: say how to read it");
    }

    private static <R> R made(Making<R> making) {
        try {
            return making.make();
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException refused ? refused : new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
