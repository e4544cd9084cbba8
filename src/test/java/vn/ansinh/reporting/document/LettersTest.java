package vn.ansinh.reporting.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.engine.ReportingClock;
import vn.ansinh.reporting.engine.TaskInput;

/** A symbol is written as Nghị định 30/2020 has it, and says what kind of letter it is. */
class LettersTest {

    private final Letters letters =
            new Letters(null, null, Clock.fixed(Instant.parse("2021-04-12T01:00:00Z"), ReportingClock.ZONE));

    @ParameterizedTest
    @CsvSource({
        "TTr-SLĐTBXH, SUBMISSION",
        "BC-SYT, REPORT",
        "BC-TTr, REPORT",
        "KH-UBND, PLAN",
        "TB-UBND, NOTICE",
        "QĐ-UBND, DECISION",
        "CT-UBND, DIRECTIVE",
        "HD-SNV, GUIDELINES",
        "CTr-UBND, PROGRAMME",
        "CĐ-UBND, DISPATCH",
        "UBND-VX, OFFICIAL_LETTER",
        "UBND-KT&N, OFFICIAL_LETTER",
        "VP.UBND-TH, OFFICIAL_LETTER",
        "MTTQ-BTT, OFFICIAL_LETTER",
        "SLĐTBXH, OFFICIAL_LETTER"
    })
    void aSymbolTellsTheKind(String symbol, LetterKind kind) {
        Letter letter = letters.read(input(symbol));

        assertThat(letter.kind()).isEqualTo(kind);
        assertThat(letter.reference()).isEqualTo("12/" + symbol);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ttr-SLĐTBXH",
                "12/TTr-SLĐTBXH",
                "TTr-",
                "-UBND",
                "UBND--VX",
                "UBND VX",
                "U",
                "công văn",
                "UBND-ABCDEFGHIJKLMNOPQRSTUVWXYZ-ABCDEFGHIJ"
            })
    void nonsenseIsRefused(String symbol) {
        refused(symbol, "document.letter.symbol-form");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"TTr", "TTR-SLĐTBXH", "Ttr-SLĐTBXH", "TTr/SLĐTBXH", "TTr.SLĐTBXH", "Bc-SYT", "KH", "Qđ-UBND"})
    void aKindIsWrittenAsTheDecreeWritesItAndSaysWhoseItIs(String symbol) {
        refused(symbol, "document.letter.symbol-kind");
    }

    private void refused(String symbol, String key) {
        assertThatThrownBy(() -> letters.read(input(symbol))).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.field()).isEqualTo("symbol");
            assertThat(refusal).hasMessageContaining(key);
        });
    }

    private static TaskInput input(String symbol) {
        var fields = new HashMap<>(Map.of(
                "number", "12",
                "date", "2021-04-12",
                "signingAuthority", "",
                "signer", "Nguyễn Văn Thử",
                "signerTitle", "Giám đốc"));
        fields.put("symbol", symbol);
        return new TaskInput(new ObjectMapper().valueToTree(fields), 1);
    }
}
