package vn.ansinh.reporting.forms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds forms, their scripts, their texts and the models together. */
class FormFilesTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");
    private static final Pattern TEXT = Pattern.compile("\\bt\\(\\s*'([a-z][\\w.-]*[\\w])'");

    /** Keys put together from parts: a state, a part of a cell, a field of a letter. */
    private static final Pattern COMPOSED = Pattern.compile(
            "(anchor\\.part|difficulty|grid|paste|letter\\.authority|letter\\.missing|returned|save|state|findings"
                    + "|follow\\.(?:column|contact|filter|progress)|start\\.(?:kind|missing)|tasks\\.state)\\..*");

    @Test
    void vietnameseAndEnglishSayTheSameThings() throws IOException {
        Map<String, String> vietnamese = texts("vi");
        Map<String, String> english = texts("en");

        assertThat(english.keySet()).isEqualTo(vietnamese.keySet());
        vietnamese.forEach((key, text) ->
                assertThat(placeholders(english.get(key))).as(key).isEqualTo(placeholders(text)));
    }

    @Test
    void everyTextAScriptAsksForExistsAndNoneIsLeftOver() throws IOException {
        Set<String> asked = new TreeSet<>();
        StringBuilder scripts = new StringBuilder();
        for (Path script : files(FormScripts.MODULES, ".js")) {
            String source = Files.readString(script);
            scripts.append(source);
            TEXT.matcher(source).results().map(match -> match.group(1)).forEach(asked::add);
        }
        Set<String> known = texts("vi").keySet();

        assertThat(known).containsAll(asked);
        assertThat(known.stream()
                        .filter(key -> !asked.contains(key))
                        .filter(key -> !COMPOSED.matcher(key).matches())
                        .filter(key -> !scripts.toString().contains("'" + key + "'")))
                .isEmpty();
    }

    /** The browser's own controls write days and their buttons in its language, not in the reader's. */
    @Test
    void pagesAskForDaysAndFilesInTheReadersLanguage() throws IOException {
        List<Path> pages;
        try (Stream<Path> all = Files.walk(Path.of("src/main/resources/templates"))) {
            pages = all.filter(Files::isRegularFile).toList();
        }
        for (Path page : pages) {
            String source = Files.readString(page);
            assertThat(source).as("%s", page).doesNotContain("type=\"date\"");
            assertThat(Pattern.compile("type=\"file\"")
                            .matcher(source)
                            .results()
                            .count())
                    .as("%s", page)
                    .isEqualTo(Pattern.compile("<p class=\"file\">\\s*<input [^>]*type=\"file\"")
                            .matcher(source)
                            .results()
                            .count());
        }
    }

    /** A tag is replaced before its condition is looked at, which then says nothing: the Excel of an empty list was offered. */
    @Test
    void whatIsReplacedHasNoConditionOfItsOwn() throws IOException {
        Pattern ignored = Pattern.compile("<[^>]*\\bth:replace=[^>]*");
        try (Stream<Path> pages = Files.walk(Path.of("src/main/resources/templates"))) {
            for (Path page : pages.filter(Files::isRegularFile).toList()) {
                assertThat(ignored.matcher(Files.readString(page)).results().map(MatchResult::group))
                        .as("%s", page)
                        .noneMatch(tag -> tag.contains("th:if=") || tag.contains("th:unless="));
            }
        }
    }

    @Test
    void everyFormOpensItsOwnModuleFromTheVersionedPath() throws IOException {
        for (Path form : files(Path.of("forms"), ".html")) {
            String name = form.getFileName().toString().replace(".html", "");
            assertThat(Files.readString(form)).contains("import('/forms/v1/" + name + ".js')");
            assertThat(FormScripts.MODULES.resolve(name + ".js")).exists();
        }
    }

    @Test
    void whatPeopleWroteIsNeverReadAsMarkup() throws IOException {
        for (Path script : files(FormScripts.MODULES, ".js")) {
            assertThat(Files.readString(script))
                    .as(script.toString())
                    .doesNotContain("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write");
        }
    }

    private static Map<String, String> texts(String language) throws IOException {
        Path file = FormScripts.MODULES.resolve("texts_" + language + ".json");
        return new TreeMap<>(
                new ObjectMapper().readValue(Files.readString(file), new TypeReference<Map<String, String>>() {}));
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static Set<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
