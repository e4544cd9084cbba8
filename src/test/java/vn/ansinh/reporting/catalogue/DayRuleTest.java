package vn.ansinh.reporting.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DayRuleTest {

    /** Of the period that ends on 14/12/2026, in files of the program and of an office. */
    @ParameterizedTest
    @CsvSource({
        "05-10, 10/05, 2026-05-10",
        "01-20@+1, 20/01@+1, 2027-01-20",
        "12-15@-1, 15/12@-1, 2025-12-15",
        "end, end, 2026-12-14",
        "end+6, end+6, 2026-12-20",
        "end-30, end-30, 2026-11-14"
    })
    void aDayIsReadWrittenAndFound(String text, String written, LocalDate day) {
        DayRule rule = DayRule.parse(text);

        assertThat(rule).hasToString(text);
        assertThat(rule.written()).isEqualTo(written);
        assertThat(DayRule.parse(written)).isEqualTo(rule);
        assertThat(rule.in(2026, LocalDate.of(2026, 12, 14))).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({
        "10/5, 05-10",
        "1/1, 01-01",
        "end + 6, end+6",
        "end+0, end",
        "cut_off +2w, cut_off+2w",
        "05-10@+0, 05-10"
    })
    void otherWaysToWriteItAreRead(String text, String rule) {
        assertThat(DayRule.parse(text)).hasToString(rule);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "02-29",
                "29/2",
                "29/2@+1",
                "13-01",
                "05-10@2",
                "05-10@+2",
                "end+6w",
                "end+",
                "end+1000",
                "cut_off",
                "cut_off+0w",
                "cut_off-2w",
                "cut_off+15",
                "cut_off+100w",
                "tomorrow",
                "2026-05-10",
                ""
            })
    void whatIsNoDayOfEveryYearIsRefused(String text) {
        assertThatThrownBy(() -> DayRule.parse(text)).isInstanceOf(RuntimeException.class);
    }
}
