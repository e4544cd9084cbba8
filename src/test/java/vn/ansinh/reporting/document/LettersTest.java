package vn.ansinh.reporting.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ansinh.reporting.document.NewLetter.Signer;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.engine.ReportingClock;
import vn.ansinh.reporting.engine.TaskInput;

/**
 * A letter's particulars are written as Nghị định 30/2020 has them; its symbol says what kind of letter it is. Today is
 * 12/4/2021.
 */
class LettersTest {

    private final Letters letters =
            new Letters(Clock.fixed(Instant.parse("2021-04-12T01:00:00Z"), ReportingClock.ZONE));

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
        NewLetter letter = letters.read(input(symbol));

        assertThat(letter.kind()).isEqualTo(kind);
        assertThat(letter.symbol()).isEqualTo(symbol);
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

    @ParameterizedTest
    @ValueSource(strings = {"1", "07", "132", "999999", "132a", "132B"})
    void aNumberIsDigitsAndAtMostOneLetter(String number) {
        assertThat(letters.read(with("number", number)).number()).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234567", "0", "000", "0a", "a", "a12", "12ab", "12/BC", "-1", "1.5", "１２", "12 a"})
    void aNumberOfAnotherFormIsRefused(String number) {
        refused(with("number", number), "number", "document.letter.number-form");
    }

    @ParameterizedTest
    @CsvSource({"7, 07", "7a, 07a", "07, 07", "10, 10", "132, 132", "12a, 12a"})
    void aNumberBelowTenIsPrintedWithANoughtBeforeIt(String number, String printed) {
        letters.read(with("number", number));
        assertThat(Letter.reference(number, "BC-SYT")).isEqualTo(printed + "/BC-SYT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "TM.", "KT.", "TL.", "TUQ.", "Q.", "TM. KT.", "TL. KT.", "TM. TUQ. KT.", "TM. Q."})
    void anAuthorityIsOneOfTheDecrees(String authority) {
        assertThat(letters.read(with("authority", authority)).signer().authority())
                .isEqualTo(authority);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"TM", "kt.", "PP.", "T/M", "Giám đốc", "KT. TM.", "TM. TM.", "KT. KT.", "Q. KT.", "KT. GIÁM ĐỐC"
            })
    void anotherAuthorityIsRefused(String authority) {
        refused(with("authority", authority), "authority", "document.letter.authority");
    }

    /** A form that was half typed before abbreviations could stand together. */
    @Test
    void anAbbreviationOfAnEarlierFormIsRead() {
        Signer signer = letters.read(with("signingAuthority", "KT.")).signer();

        assertThat(signer.authority()).isEqualTo("KT.");
        assertThat(signer.alone()).isTrue();
        assertThat(letters.read(with("authority", "KT.")).signer().alone()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021-04-12", "2021-04-11", "2020-04-12"})
    void aLetterIsOfTodayOrAtMostAYearOld(String day) {
        assertThat(letters.read(with("date", day)).date()).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({
        "2021-04-13, document.letter.date-ahead",
        "2022-04-12, document.letter.date-ahead",
        "2020-04-11, document.letter.date-old",
        "2019-12-31, document.letter.date-old"
    })
    void aLetterOfTomorrowOrOlderThanAYearIsRefused(String day, String key) {
        refused(with("date", day), "date", key);
    }

    private void refused(String symbol, String key) {
        refused(with("symbol", symbol), "symbol", key);
    }

    private void refused(TaskInput input, String field, String key) {
        assertThatThrownBy(() -> letters.read(input)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.field()).isEqualTo(field);
            assertThat(refusal).hasMessageContaining(key);
        });
    }

    private static TaskInput input(String symbol) {
        return with("symbol", symbol);
    }

    private static TaskInput with(String field, String value) {
        var fields = new HashMap<>(Map.of(
                "number", "12",
                "symbol", "BC-SYT",
                "date", "2021-04-12",
                "signer", "Nguyễn Văn Thử",
                "signerTitle", "Giám đốc"));
        fields.put(field, value);
        return new TaskInput(new ObjectMapper().valueToTree(fields), 1);
    }
}
