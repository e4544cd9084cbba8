package vn.ansinh.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What one regime says is data: no code, message, form, model, template or mail has a word of it. */
class NoRegimeInTheProgramTest {

    /** The decision, its paragraphs and what it is called; its code is allowed as an example of a key. */
    private static final Pattern OF_ONE_REGIME =
            Pattern.compile("92-KL/TW|Kết luận|Conclusion (No|92)|\\bIII\\.[0-9]", Pattern.CASE_INSENSITIVE);

    private static final Pattern OF_A_DISSOLVED_BODY = Pattern.compile("SLĐTBXH|DOLISA|Thương binh và Xã hội");

    /**
     * Data, and what made databases of before; what npm brings is not ours. The layout of papers cites the paragraphs of a
     * decree, which are numbered alike.
     */
    private static final List<Path> NOT_THE_PROGRAM = Stream.of(
                    "src/main/java/vn/ansinh/reporting/paper/LayoutRule.java",
                    "src/main/resources/paper/paper.css",
                    "src/main/resources/reference",
                    "src/main/resources/db/migration",
                    "forms/test",
                    "forms/node_modules",
                    "bpmn/node_modules")
            .map(Path::of)
            .toList();

    private static final List<String> NO_TEXT =
            List.of(".png", ".jpg", ".woff", ".woff2", ".ico", ".jar", ".zip", ".pdf");

    @ParameterizedTest
    @ValueSource(strings = {"src/main", "bpmn", "forms"})
    void nothingOfItIsOneRegimesOwn(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            assertThat(files.filter(Files::isRegularFile)
                            .filter(file -> NOT_THE_PROGRAM.stream().noneMatch(file::startsWith))
                            .filter(file -> NO_TEXT.stream()
                                    .noneMatch(file.getFileName().toString()::endsWith))
                            .flatMap(NoRegimeInTheProgramTest::found))
                    .isEmpty();
        }
    }

    /** What people read names no body that a province of another year has none of. */
    @ParameterizedTest
    @ValueSource(strings = {"src/main/resources/messages", "src/main/resources/mail", "forms/v1"})
    void nobodyIsSentToADepartmentThatIsGone(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            assertThat(files.filter(Files::isRegularFile)
                            .filter(file -> !file.toString().endsWith(".js"))
                            .flatMap(file -> found(file, OF_A_DISSOLVED_BODY)))
                    .isEmpty();
        }
    }

    private static Stream<String> found(Path file) {
        return found(file, OF_ONE_REGIME);
    }

    /** Each line with its file. */
    private static Stream<String> found(Path file, Pattern words) {
        try {
            List<String> lines = new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return IntStream.range(0, lines.size())
                    .filter(line -> words.matcher(lines.get(line)).find())
                    .mapToObj(line ->
                            file + ":" + (line + 1) + " " + lines.get(line).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
