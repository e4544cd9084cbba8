package vn.ansinh.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages for newcomers name what there is. */
class RecipesTest {

    private static final Path CODE = Path.of("src/main/java/vn/ansinh/reporting");

    /** A file of the tree, from its root on. */
    private static final Pattern FILE = Pattern.compile("`([\\w.-]+(?:/[\\w.-]+)+\\.\\w+)`");

    /** A class, from the modules' root on: {@code plan/PlanState}. */
    private static final Pattern TYPE = Pattern.compile("`([a-z]+(?:/[a-z]+)*/[A-Z]\\w+)`");

    private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)\\)");

    @Test
    void aRecipeNamesFilesThatThereAre() throws IOException {
        List<String> named = found(FILE, "docs/recipes.md");

        assertThat(named)
                .hasSizeGreaterThan(30)
                .allSatisfy(file -> assertThat(Path.of(file)).exists());
    }

    @ParameterizedTest
    @ValueSource(strings = {"docs/glossary.md", "README.md"})
    void aPageNamesClassesThatThereAre(String page) throws IOException {
        assertThat(found(TYPE, page))
                .hasSizeGreaterThan(15)
                .allSatisfy(type -> assertThat(CODE.resolve(type + ".java")).exists());
    }

    @ParameterizedTest
    @ValueSource(strings = {"docs/recipes.md", "docs/glossary.md", "README.md"})
    void aPageLeadsToPagesThatThereAre(String page) throws IOException {
        Path folder = Path.of(page).toAbsolutePath().getParent();

        assertThat(found(LINK, page))
                .allSatisfy(link -> assertThat(folder.resolve(link)).exists());
    }

    @Test
    void thePictureOfAClickNamesWhatThereIs() throws IOException {
        String picture = Files.readString(Path.of("docs/images/how-a-click-travels.svg"));

        assertThat(Stream.of(
                        "engine/EngineRestGate", "engine/CheckedRequest", "document/Issue", "plan/process/PlanSteps"))
                .allSatisfy(type -> {
                    assertThat(picture).contains(type);
                    assertThat(CODE.resolve(type + ".java")).exists();
                });
        assertThat(Path.of("forms/v1/issue-plan.js")).exists();
        assertThat(Files.readString(Path.of("bpmn/implementation-plan.bpmn"))).contains("Task_IssuePlan");
        assertThat(Files.readString(CODE.resolve("plan/PlanLifecycle.java"))).contains(" issued(PlanKey");
    }

    private static List<String> found(Pattern pattern, String page) throws IOException {
        return pattern.matcher(Files.readString(Path.of(page)))
                .results()
                .map((MatchResult one) -> one.group(1))
                .distinct()
                .toList();
    }
}
