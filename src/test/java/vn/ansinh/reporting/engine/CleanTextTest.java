package vn.ansinh.reporting.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.text.Normalizer;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** S7, S17: what is kept of a text, and which text is refused. */
class CleanTextTest {

    @Test
    void whatPeopleTypeStaysAsItIs() {
        String typed = "Hỗ trợ 1.250 hộ nghèo – “đúng hạn”;\n\tđạt 98,5 % (≈ 100 %) 😀 \u00a0…";

        assertThat(CleanText.of(typed)).isEqualTo(typed);
    }

    @Test
    void lettersInPartsAreComposed() {
        String parts = Normalizer.normalize("Ủy ban nhân dân tỉnh Vĩnh Long", Normalizer.Form.NFD);

        assertThat(CleanText.of(parts)).isEqualTo("Ủy ban nhân dân tỉnh Vĩnh Long");
        assertThat(CleanText.of("o\u031b\u0323")).as("marks in the other order").isEqualTo("ợ");
        assertThat(CleanText.of("e\u200b\u0301")).as("parted by nothing").isEqualTo("é");
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                0x01, 0x08, 0x1B, 0x7F, 0x80, 0x9F, 0xAD, 0x34F, 0x61C, 0x115F, 0x180E, 0x200B, 0x200C, 0x200D, 0x200E,
                0x200F, 0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2060, 0x2061, 0x2062, 0x2063, 0x2064, 0x2065, 0x2066,
                0x2067, 0x2068, 0x2069, 0x206A, 0x206F, 0x3164, 0xFDD0, 0xFE0F, 0xFEFF, 0xFFA0, 0xFFF9, 0xFFFE, 0xFFFF,
                0x1FFFE, 0xE0001, 0xE0041, 0xE0100
            })
    void whatIsNotSeenIsDropped(int sign) {
        String text = "Bao cao" + Character.toString(sign) + " nam 2021";

        assertThat(CleanText.of(text)).isEqualTo("Bao cao nam 2021");
        assertThat(CleanText.salvaged(text)).isEqualTo("Bao cao nam 2021");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nb", "a\rb", "a\u000bb", "a\fb", "a\u0085b", "a\u2028b", "a\u2029b"})
    void everyLineBreakIsOne(String text) {
        assertThat(CleanText.of(text)).isEqualTo("a\nb");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\ud800b", "a\udc00b", "\udc00\ud800", "a\ud83d"})
    void whatNobodyTypesIsRefusedAndDroppedFromFiles(String damaged) {
        assertThatThrownBy(() -> CleanText.of(damaged))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("engine.text.damaged"));
        assertThat(CleanText.salvaged(damaged)).matches("a?b?");
    }

    /** Composing orders the marks of one letter: a million of them would take minutes. */
    @Test
    void aHeapOfMarksHoldsNobodyUp() {
        String heap = "a" + "\u0301\u0323".repeat(500_000);

        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            assertThatThrownBy(() -> CleanText.of(heap)).isInstanceOf(Refusal.class);
            assertThat(CleanText.salvaged(heap)).hasSizeLessThan(40);
        });
    }

    @Test
    void aTreeIsCleanInNamesAndTextsAtAnyDepth() throws Exception {
        JsonNode tree = new ObjectMapper().readTree("{\"a\\u200b\":[{\"b\":\"e\\u0301\\u202e\"},1.5,null,true]}");

        assertThat(CleanText.of(tree)).isEqualTo(new ObjectMapper().readTree("{\"a\":[{\"b\":\"é\"},1.5,null,true]}"));
        assertThatThrownBy(() -> CleanText.of(new ObjectMapper().readTree("{\"a\":[1e999]}")))
                .as("a number that is none in JSON")
                .isInstanceOf(Refusal.class);
    }

    @Test
    void aPasswordStaysWhatItIs() throws Exception {
        String body = "{\"credentials\":{\"password\":\"e\u0301\u200b\"}}";

        assertThat(CleanText.of(new ObjectMapper().readTree(body))).isEqualTo(new ObjectMapper().readTree(body));
    }

    @Test
    void aFileNameIsOneLineWithoutItsPath() {
        assertThat(CleanText.fileName("bao\u200b-cao\u202efdp.exe")).isEqualTo("bao-caofdp.exe");
        assertThat(CleanText.fileName("C:\\Users\\An\\báo cáo.pdf")).isEqualTo("báo cáo.pdf");
        assertThat(CleanText.fileName("../../etc/passwd")).isEqualTo("passwd");
        assertThat(CleanText.fileName("a\u0000b\r\nc\ud800.pdf")).isEqualTo("ab c.pdf");
        assertThat(CleanText.fileName("\u2029\u200b")).isEmpty();
        assertThat(CleanText.fileName(null)).isEmpty();
    }
}
