package vn.ansinh.reporting.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where English is switched on, nothing that models show is left in Vietnamese, and nothing else of them is touched. */
class ModelNamesTest {

    private static final Pattern SHOWN =
            Pattern.compile("(?<=\\s)(?:name|label)=\"([^\"]*)\"|(?<=<(?:description|bpmn:text)>)([^<]*)(?=</)");
    private static final Pattern BEYOND_ASCII = Pattern.compile("[^\\x00-\\x7F’]");

    static List<Path> models() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("bpmn"))) {
            return files.filter(file -> file.toString().matches(".*\\.(bpmn|dmn)"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyNameHasItsEnglish(Path model) throws IOException {
        String english = ModelNames.of("en").in(Files.readString(model));

        assertThat(shown(english)).noneMatch(name -> BEYOND_ASCII.matcher(name).find());
    }

    @ParameterizedTest
    @MethodSource("models")
    void inVietnameseAModelIsDeployedAsItIsDrawn(Path model) throws IOException {
        String drawn = Files.readString(model);

        assertThat(ModelNames.of("vi").in(drawn)).isEqualTo(drawn);
    }

    @ParameterizedTest
    @MethodSource("models")
    void namesAreAllThatDiffers(Path model) throws IOException {
        String drawn = Files.readString(model);
        String english = ModelNames.of("en").in(drawn);

        assertThat(SHOWN.matcher(english).replaceAll(""))
                .isEqualTo(SHOWN.matcher(drawn).replaceAll(""));
    }

    @Test
    void everyUserTaskIsNamed() throws IOException {
        String drawn = Files.readString(Path.of("bpmn", "agency-report.bpmn"));
        var model = Bpmn.readModelFromStream(
                new ByteArrayInputStream(ModelNames.of("en").in(drawn).getBytes(StandardCharsets.UTF_8)));
        Map<String, String> names = model.getModelElementsByType(FlowElement.class).stream()
                .filter(element -> element.getName() != null)
                .collect(Collectors.toMap(FlowElement::getId, FlowElement::getName));

        assertThat(names)
                .containsEntry("Task_DraftReport", "Draft the report")
                .containsEntry("Gateway_CheckPassed", "Division head agrees?")
                .containsEntry("Flow_CheckReturned", "Returned");
    }

    @Test
    void noWordIsKeptThatNoModelHas() throws IOException {
        Set<String> shown = models().stream()
                .flatMap(model -> shown(read(model)).stream())
                .map(name -> name.replace("&#10;", " ").replaceAll("\\s+", " ").strip())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(shown).containsAll(ModelNames.words().keySet());
    }

    private static List<String> shown(String model) {
        return SHOWN.matcher(model)
                .results()
                .map((MatchResult found) -> found.group(1) == null ? found.group(2) : found.group(1))
                .toList();
    }

    private static String read(Path model) {
        try {
            return Files.readString(model);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
