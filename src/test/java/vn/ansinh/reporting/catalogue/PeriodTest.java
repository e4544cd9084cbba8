package vn.ansinh.reporting.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ansinh.reporting.directory.ReferenceRefusal;

class PeriodTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2021-M03   | MONTH       | tháng 3 năm 2021         | month 3 of 2021
            2021-M12   | MONTH       | tháng 12 năm 2021        | month 12 of 2021
            2021-Q1    | QUARTER     | quý I năm 2021           | quarter I of 2021
            2021-Q4    | QUARTER     | quý IV năm 2021          | quarter IV of 2021
            2021-H1    | HALF_YEAR   | 6 tháng đầu năm 2021     | first six months of 2021
            2021-H2    | HALF_YEAR   | 6 tháng cuối năm 2021    | last six months of 2021
            2021-9M    | NINE_MONTHS | 9 tháng đầu năm 2021     | first nine months of 2021
            2021       | ANNUAL      | năm 2021                 | year 2021
            2021-DX-03 | AD_HOC      | đột xuất số 03 năm 2021  | ad hoc no. 03 of 2021
            """)
    void aPeriodIsReadWrittenAndNamed(String text, Period.Kind kind, String vietnamese, String english) {
        Period period = Period.parse(text);

        assertThat(period.kind()).isEqualTo(kind);
        assertThat(period.year()).isEqualTo(2021);
        assertThat(period).hasToString(text);
        assertThat(period.label(Locale.forLanguageTag("vi"))).isEqualTo(vietnamese);
        assertThat(period.label(Locale.ENGLISH)).isEqualTo(english);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "2021-H3",
                "2021-M13",
                "2021-M3",
                "2021-M00",
                "2021-Q0",
                "2021-Q5",
                "2021-9m",
                "21",
                "2021-DX-3",
                "2021-DX-00",
                "1999",
                "2021-h1",
                "2021-H1 "
            })
    void whatIsNoPeriodIsRefused(String text) {
        assertThatThrownBy(() -> Period.parse(text)).isInstanceOf(ReferenceRefusal.class);
    }

    @Test
    void earlierPeriodsAreOfTheSameKindAndTheLatestFirst() {
        assertThat(Period.parse("2024-H1").earlier(4))
                .extracting(Period::toString)
                .containsExactly("2023-H1", "2022-H1", "2021-H1", "2020-H1");
        assertThat(Period.parse("2024-Q3").earlier(2))
                .extracting(Period::toString)
                .containsExactly("2023-Q3", "2022-Q3");
        assertThat(Period.parse("2024").previous()).contains(Period.annual(2023));
    }

    @Test
    void anAdHocPeriodHasNothingToCompareWith() {
        assertThat(Period.adHoc(2021, 3).previous()).isEmpty();
        assertThat(Period.adHoc(2021, 3).earlier(4)).isEmpty();
    }

    @Test
    void periodsAreOrderedByWhereTheyEndAndTheShorterFirst() {
        List<String> ordered = Stream.of(
                        "2022-H1", "2021-DX-02", "2021", "2021-M06", "2021-Q3", "2021-9M", "2021-DX-01", "2021-H1")
                .map(Period::parse)
                .sorted()
                .map(Period::toString)
                .toList();

        assertThat(ordered)
                .containsExactly(
                        "2021-M06", "2021-H1", "2021-Q3", "2021-9M", "2021", "2021-DX-01", "2021-DX-02", "2022-H1");
    }
}
