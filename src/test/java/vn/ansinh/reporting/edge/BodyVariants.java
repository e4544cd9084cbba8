package vn.ansinh.reporting.edge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Bodies for a request that is read into a record: one that fits, and all that can be wrong with it in one place. */
final class BodyVariants {

    /** No request at all, or none of this kind. */
    private static final List<String> WHOLE = List.of(
            "",
            " ",
            "{",
            "null",
            "[]",
            "[{}]",
            "5",
            "\"x\"",
            "{}",
            "{}{}",
            "{\"a\":{}}",
            "{\"\":null}",
            "{\"__proto__\":{}}",
            "[".repeat(2_000),
            "{\"a\":".repeat(2_000) + "1" + "}".repeat(2_000),
            "\ufeff{}",
            "<a/>");

    /** What may stand where something else is expected. */
    private static final List<String> VALUES = List.of(
            "null",
            "{}",
            "[]",
            "[null]",
            "[[]]",
            "[{}]",
            "\"\"",
            "\"x\"",
            "\"a\\u0000b\"",
            "\"\\ud800\"",
            "\"e\\u0301\\u200b\\u202e\"",
            "\"${1+1}\"",
            "\"2021-13-45\"",
            "\"+999999999-12-31\"",
            "\"0000-01-01\"",
            "true",
            "-1",
            "1.5",
            "99999999999999999999",
            "1e999999999",
            "-1e-999999999",
            "9".repeat(5_000),
            "\"" + "x".repeat(150_000) + "\"");

    private static final ObjectMapper JSON = new ObjectMapper();

    private BodyVariants() {}

    /** A body that fits. */
    static String fitting(Type type) {
        return sample(type).toString();
    }

    /** Everything else, each wrong in one place. */
    static Stream<String> of(Type type) {
        JsonNode fitting = sample(type);
        var bodies = new ArrayList<>(WHOLE);
        alter(fitting, (whole, place) -> bodies.add(whole));
        if (fitting instanceof ObjectNode object && !object.isEmpty()) {
            String name = object.fieldNames().next();
            bodies.add("{\"%s\":1,\"%s\":2}".formatted(name, name));
            bodies.add(fitting.toString() + "x");
        }
        return bodies.stream();
    }

    /** Walks the tree; at each place everything is put once, and what stands there is left out once. */
    private static void alter(JsonNode root, BiConsumer<String, String> altered) {
        places(root, "", (place, set) -> {
            for (String value : VALUES) {
                set.accept(root, "\u0001");
                altered.accept(root.toString().replace("\"\\u0001\"", value), place);
            }
            set.accept(root, null);
            altered.accept(root.toString(), place);
        });
    }

    private static void places(JsonNode node, String path, BiConsumer<String, BiConsumer<JsonNode, String>> visit) {
        if (node instanceof ObjectNode object) {
            for (String name : names(object)) {
                JsonNode there = object.get(name);
                visit.accept(path + "." + name, (root, mark) -> {
                    if (mark == null) {
                        object.remove(name);
                    } else {
                        object.put(name, mark);
                    }
                });
                object.set(name, there);
                places(there, path + "." + name, visit);
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                int index = i;
                JsonNode there = array.get(i);
                visit.accept(path + "[" + i + "]", (root, mark) -> {
                    if (mark == null) {
                        array.set(index, there);
                        array.add(there);
                    } else {
                        array.set(index, JsonNodeFactory.instance.textNode(mark));
                    }
                });
                array.removeAll();
                array.add(there);
                places(there, path + "[" + i + "]", visit);
            }
        }
    }

    private static List<String> names(ObjectNode object) {
        var names = new ArrayList<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static JsonNode sample(Type type) {
        if (type instanceof ParameterizedType list && list.getRawType() instanceof Class<?> raw) {
            return Collection.class.isAssignableFrom(raw)
                    ? JsonNodeFactory.instance.arrayNode().add(sample(list.getActualTypeArguments()[0]))
                    : JsonNodeFactory.instance.objectNode();
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isRecord()) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            for (RecordComponent component : plain.getRecordComponents()) {
                object.set(component.getName(), sample(component.getGenericType()));
            }
            return object;
        }
        return JSON.valueToTree(value(plain));
    }

    private static Object value(Class<?> type) {
        if (type.isEnum()) {
            return type.getEnumConstants()[0].toString();
        }
        if (type == boolean.class || type == Boolean.class) {
            return true;
        }
        if (type == LocalDate.class) {
            return "2021-05-05";
        }
        if (JsonNode.class.isAssignableFrom(type)) {
            return IntStream.of(1).boxed().collect(java.util.stream.Collectors.toMap(n -> "reason", n -> "a"));
        }
        boolean number = type == int.class
                || type == long.class
                || type == Integer.class
                || type == Long.class
                || type == BigDecimal.class;
        return number ? 0 : "a";
    }
}
