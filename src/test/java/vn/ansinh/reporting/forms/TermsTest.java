package vn.ansinh.reporting.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One word for one thing, in forms, pages, mails, models and errors: the words given up do not come back. */
class TermsTest {

    /** @param instead what is written now */
    private record Term(Pattern pattern, String instead) {}

    private static final List<Term> GIVEN_UP = givenUp();

    @ParameterizedTest
    @ValueSource(strings = {"forms", "bpmn", "src/main/resources/messages", "src/main/resources/templates"})
    void noWordThatWasGivenUpIsShown(String folder) throws IOException {
        var found = new ArrayList<String>();
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            for (Path file : files.filter(TermsTest::vietnamese).toList()) {
                int number = 0;
                for (String line : Files.readAllLines(file)) {
                    number++;
                    for (Term term : GIVEN_UP) {
                        if (term.pattern.matcher(line).find()) {
                            found.add(file + ":" + number + ": " + line.strip() + " -> " + term.instead);
                        }
                    }
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void aWordThatWasGivenUpIsFound() {
        assertThat(GIVEN_UP)
                .filteredOn(term -> term.pattern
                        .matcher("report.state.ACCEPTED=Đã Chấp nhận")
                        .find())
                .extracting(Term::instead)
                .containsExactly("tiếp nhận");
    }

    private static boolean vietnamese(Path file) {
        String name = file.toString();
        return !name.contains("node_modules")
                && (name.endsWith("_vi.json")
                        || name.endsWith("_vi.properties")
                        || name.endsWith(".bpmn")
                        || name.endsWith(".dmn")
                        || name.endsWith(".html"));
    }

    private static List<Term> givenUp() {
        try {
            return Files.readAllLines(Path.of("src/test/resources/vn/ansinh/reporting/words-no-longer-used.tsv"))
                    .stream()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .map(parts -> new Term(
                            Pattern.compile(
                                    parts[0],
                                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS),
                            parts[1]))
                    .toList();
        } catch (IOException e) {
            throw new ExceptionInInitializerError(e);
        }
    }
}
