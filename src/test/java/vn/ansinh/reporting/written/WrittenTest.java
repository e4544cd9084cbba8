package vn.ansinh.reporting.written;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What people write is read here as in the forms: by one table of examples. */
class WrittenTest {

    static Stream<List<String>> numbers() {
        return table("numbers.tsv");
    }

    static Stream<List<String>> days() {
        return table("days.tsv");
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void aNumberIsReadAsTheTableSays(List<String> example) {
        String text = example.get(0);
        boolean whole = example.get(1).equals("yes");
        String expected = example.get(3);

        assertThat(WrittenNumber.systemOf(text, whole)).isEqualTo(system(example.get(2)));
        assertThat(WrittenNumber.read(text, whole))
                .map(number -> number.stripTrailingZeros().toPlainString())
                .isEqualTo(
                        expected.isEmpty() || expected.equals("?")
                                ? java.util.Optional.empty()
                                : java.util.Optional.of(expected));
    }

    @ParameterizedTest
    @MethodSource("days")
    void aDayIsReadAsTheTableSays(List<String> example) {
        String expected = example.get(1);

        assertThat(WrittenDay.read(example.get(0)))
                .map(Object::toString)
                .isEqualTo(
                        expected.isEmpty() || expected.equals("?")
                                ? java.util.Optional.empty()
                                : java.util.Optional.of(expected));
    }

    @Test
    void aFileIsWrittenOneWayAndASingleNumberMayDecideIt() {
        assertThat(WrittenNumber.systemOf(List.of("1,250", "1,234.5", "7"))).contains(WrittenNumber.System.ENGLISH);
        assertThat(WrittenNumber.systemOf(List.of("1.250", "12,5"))).contains(WrittenNumber.System.VIETNAMESE);
        assertThat(WrittenNumber.systemOf(List.of("5", "-", ""))).contains(WrittenNumber.System.VIETNAMESE);
        assertThat(WrittenNumber.systemOf(List.of("1,250"))).isEmpty();
        assertThat(WrittenNumber.systemOf(List.of("1.234,5", "1,234.5"))).isEmpty();
    }

    @Test
    void theWayOfTheFileHoldsForWhatCouldBeMeantEitherWay() {
        assertThat(WrittenNumber.read("1,250", false, WrittenNumber.System.ENGLISH)
                        .orElseThrow())
                .isEqualByComparingTo("1250");
        assertThat(WrittenNumber.read("1,250", false, WrittenNumber.System.VIETNAMESE)
                        .orElseThrow())
                .isEqualByComparingTo("1.25");
    }

    @Test
    void whatCanOnlyBeMeantTheOtherWayIsNoNumberInThisOne() {
        assertThat(WrittenNumber.read("1,234.5", false, WrittenNumber.System.VIETNAMESE))
                .isEmpty();
        assertThat(WrittenNumber.read("1.234,5", false, WrittenNumber.System.ENGLISH))
                .isEmpty();
        assertThat(WrittenNumber.read("1234", false, WrittenNumber.System.ENGLISH))
                .isPresent();
    }

    private static WrittenNumber.System system(String code) {
        return switch (code) {
            case "vi" -> WrittenNumber.System.VIETNAMESE;
            case "en" -> WrittenNumber.System.ENGLISH;
            default -> WrittenNumber.System.valueOf(code.toUpperCase(Locale.ROOT));
        };
    }

    private static Stream<List<String>> table(String name) {
        try (InputStream in = WrittenTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                            .map(line -> List.of(line.split("\t", -1)))
                            .toList()
                            .stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
