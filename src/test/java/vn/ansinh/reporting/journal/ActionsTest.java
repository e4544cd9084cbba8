package vn.ansinh.reporting.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the program writes into the trail has its words in both languages; and no words are left over. */
class ActionsTest {

    private static final Path MAIN = Path.of("src/main/java/vn/ansinh/reporting");

    /** An action as it is written out. */
    private static final Pattern ACTION = Pattern.compile("\"([a-z]+(?:-[a-z]+)*\\.[a-z]+(?:-[a-z]+)*)\"");

    private static final Pattern CONSTANT = Pattern.compile("^        ([A-Z_]+)[,;]?$", Pattern.MULTILINE);

    @Test
    void everythingThatIsWrittenIsKnown() throws IOException {
        assertThat(Actions.all()).containsExactlyInAnyOrderElementsOf(written());
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void everythingHasItsWords(String language) throws IOException {
        Properties words = new Properties();
        try (var reader = Files.newBufferedReader(
                Path.of("src/main/resources/messages/journal_" + language + ".properties"), StandardCharsets.UTF_8)) {
            words.load(reader);
        }

        assertThat(below(words, "journal.action.")).containsExactlyInAnyOrderElementsOf(Actions.all());
        assertThat(below(words, "journal.detail.")).containsExactlyInAnyOrderElementsOf(Actions.WITH_SENTENCE);
        assertThat(below(words, "journal.kind."))
                .containsExactlyInAnyOrderElementsOf(
                        Actions.KINDS.stream().map(Actions.Kind::name).toList());
        assertThat(Actions.all()).containsAll(Actions.OF_A_BODY).containsAll(Actions.WITH_SENTENCE);
    }

    @Test
    void aKindIsLookedForByItsWordAndAPoint() {
        assertThat(Actions.kind("report.")).isTrue();
        assertThat(Actions.kind("report")).isFalse();
        assertThat(Actions.known("report.submitted")).isTrue();
        assertThat(Actions.known("report.eaten")).isFalse();
    }

    private static List<String> below(Properties words, String prefix) {
        return words.stringPropertyNames().stream()
                .filter(key -> key.startsWith(prefix))
                .map(key -> key.substring(prefix.length()))
                .toList();
    }

    /** By literals beside a call of the trail, and by the enums of which an action is made. */
    private static Set<String> written() throws IOException {
        Set<String> actions = new TreeSet<>();
        try (Stream<Path> files = Files.walk(MAIN)) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .map(ActionsTest::text)
                    .filter(source -> source.contains("AuditTrail"))
                    .forEach(source -> actions.addAll(literals(source)));
        }
        constants("difficulty/DifficultyHistory.java").forEach(kind -> actions.add("difficulty." + kind));
        constants("report/AgencyContacts.java").forEach(kind -> actions.add("report." + kind));
        return actions;
    }

    private static Set<String> literals(String source) {
        Set<String> literals = new TreeSet<>();
        for (int at = source.indexOf("audit.record("); at >= 0; at = source.indexOf("audit.record(", at + 1)) {
            Matcher action = ACTION.matcher(call(source, at));
            while (action.find()) {
                literals.add(action.group(1));
            }
        }
        if (source.contains("implements IdentityWatch")) {
            Matcher put = Pattern.compile("ACTIONS\\.put\\(Change\\.\\w+, \"([^\"]+)\"\\)")
                    .matcher(source);
            put.results().map(match -> match.group(1)).forEach(literals::add);
        }
        return literals;
    }

    /** Up to the bracket that ends it. */
    private static String call(String source, int from) {
        int depth = 0;
        for (int at = source.indexOf('(', from); at < source.length(); at++) {
            char sign = source.charAt(at);
            depth += sign == '(' ? 1 : sign == ')' ? -1 : 0;
            if (depth == 0) {
                return source.substring(from, at);
            }
        }
        return source.substring(from);
    }

    private static List<String> constants(String file) {
        String source = text(MAIN.resolve(file));
        int begin = source.indexOf("enum Kind {");
        int end = source.indexOf("\n    }\n", begin);
        return CONSTANT.matcher(source.substring(begin, end))
                .results()
                .map(match -> match.group(1).toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
