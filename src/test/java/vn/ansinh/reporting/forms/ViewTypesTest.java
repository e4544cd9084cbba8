package vn.ansinh.reporting.forms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.ResolvableType;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What the forms read is written down for the check of their scripts ({@code forms/views.d.ts}), from the records the
 * server sends: a field that is renamed in Java breaks the check and not a form. When this test fails, look at
 * {@code target/views.d.ts} and copy it.
 */
class ViewTypesTest {

    private static final Path KEPT = Path.of("forms/views.d.ts");
    private static final Path WRITTEN = Path.of("target/views.d.ts");

    private final Map<String, String> types = new LinkedHashMap<>();
    private final Map<String, Class<?>> named = new HashMap<>();

    @Test
    void theFormsKnowWhatTheServerSends() throws IOException {
        views().forEach(this::named);
        String written =
                "// Written by ViewTypesTest from the records the server sends. Days and instants are ISO 8601 texts.\n\n"
                        + String.join("\n", types.values());
        Files.createDirectories(WRITTEN.getParent());
        Files.writeString(WRITTEN, written);

        assertThat(read()).as("copy target/views.d.ts").isEqualTo(written);
    }

    /** The records that a controller answers a question with, in the order of their names. */
    private static List<Class<?>> views() {
        var controllers = new ClassPathScanningCandidateComponentProvider(false);
        controllers.addIncludeFilter(new AnnotationTypeFilter(RestController.class));
        return controllers.findCandidateComponents("vn.ansinh.reporting").stream()
                .map(found -> ClassUtils.resolveClassName(found.getBeanClassName(), null))
                .flatMap(controller -> Arrays.stream(controller.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(GetMapping.class))
                .map(method -> ResolvableType.forMethodReturnType(method))
                .map(type -> type.as(Collection.class) == ResolvableType.NONE ? type : type.getGeneric())
                .<Class<?>>map(ResolvableType::resolve)
                .filter(view -> view != null && view.isRecord())
                .distinct()
                .sorted(Comparator.comparing(Class::getName))
                .toList();
    }

    private static String read() throws IOException {
        return Files.exists(KEPT) ? Files.readString(KEPT) : "";
    }

    /** The name of a record's interface, which is written on the way. Two records of one name would be taken for one. */
    private String named(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        boolean apart =
                outer != null && (outer.isRecord() || type.getSimpleName().equals("View"));
        String name = (apart ? outer.getSimpleName().replaceFirst("View$", "") : "") + type.getSimpleName();
        assertThat(named.putIfAbsent(name, type)).as(name).isIn(null, type);
        if (!types.containsKey(name)) {
            types.put(name, "");
            String fields = fields(type)
                    .map(component -> "  " + component.getName() + ": " + of(component) + ";\n")
                    .collect(Collectors.joining());
            types.put(name, "export interface " + name + " {\n" + fields + "}\n");
        }
        return name;
    }

    private static Stream<RecordComponent> fields(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .flatMap(component -> component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)
                        ? fields(component.getType())
                        : Stream.of(component));
    }

    private String of(RecordComponent component) {
        return of(component.getGenericType());
    }

    private String of(Type type) {
        if (type instanceof ParameterizedType parameterized) {
            Class<?> raw = (Class<?>) parameterized.getRawType();
            Type last = parameterized.getActualTypeArguments()[parameterized.getActualTypeArguments().length - 1];
            if (Collection.class.isAssignableFrom(raw)) {
                return of(last) + "[]";
            }
            return Map.class.isAssignableFrom(raw) ? "Record<string, " + of(last) + ">" : "any";
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isRecord()) {
            return named(plain);
        }
        if (plain.isEnum()) {
            return "("
                    + Arrays.stream(plain.getEnumConstants())
                            .map(constant -> "'" + ((Enum<?>) constant).name() + "'")
                            .collect(Collectors.joining(" | "))
                    + ")";
        }
        if (Set.of(String.class, Instant.class, LocalDate.class).contains(plain)) {
            return "string";
        }
        boolean number = plain.isPrimitive() && plain != boolean.class
                || Set.of(Integer.class, Long.class, BigDecimal.class).contains(plain);
        return number ? "number" : plain == boolean.class || plain == Boolean.class ? "boolean" : "any";
    }
}
