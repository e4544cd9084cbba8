package vn.ansinh.reporting.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceMessagesTest {

    private static Properties messages(String module, String language) throws IOException {
        Properties messages = new Properties();
        String file = "/messages/" + module + "_" + language + ".properties";
        try (Reader reader =
                new InputStreamReader(ReferenceMessagesTest.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            messages.load(reader);
        }
        return messages;
    }

    private static TreeSet<String> placeholders(String sentence) {
        return Pattern.compile("\\{\\d+}")
                .matcher(sentence)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"directory", "catalogue"})
    void bothLanguagesSayTheSame(String module) throws IOException {
        Properties vietnamese = messages(module, "vi");
        Properties english = messages(module, "en");

        assertThat(english.stringPropertyNames()).isEqualTo(vietnamese.stringPropertyNames());
        assertThat(english.stringPropertyNames())
                .allSatisfy(key -> assertThat(placeholders(english.getProperty(key)))
                        .as(key)
                        .isEqualTo(placeholders(vietnamese.getProperty(key))));
    }

    /** A lone apostrophe would swallow the placeholders after it. */
    @ParameterizedTest
    @ValueSource(strings = {"directory", "catalogue"})
    void noSentenceHasAPlainApostrophe(String module) throws IOException {
        for (String language : List.of("vi", "en")) {
            assertThat(messages(module, language).values())
                    .noneMatch(sentence -> sentence.toString().contains("'"));
        }
    }

    @Test
    void everySentenceTheCodeNamesIsThere() throws IOException {
        TreeSet<String> known = new TreeSet<>();
        for (String module : List.of("directory", "catalogue")) {
            known.addAll(messages(module, "vi").stringPropertyNames());
        }
        Pattern key = Pattern.compile("\"((?:directory|catalogue)\\.[A-Za-z.]+[A-Za-z])\"");
        TreeSet<String> named = new TreeSet<>();
        for (String module : List.of("directory", "catalogue")) {
            try (Stream<Path> files = Files.walk(Path.of("src/main/java/vn/ansinh/reporting", module))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    key.matcher(Files.readString(file)).results().forEach(found -> named.add(found.group(1)));
                }
            }
        }

        assertThat(named).isNotEmpty().isSubsetOf(known);
    }
}
