package vn.ansinh.reporting.forms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ansinh.reporting.browser.NeedsChromium;

@NeedsChromium
class NumbersTest {

    private static FormScripts scripts;

    @BeforeAll
    static void open() {
        scripts = new FormScripts();
    }

    @AfterAll
    static void close() {
        scripts.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.234.567,5 | 1234567.5",
                "1234,50     | 1234.5",
                "1.234       | 1234",
                "12.5        | 12.5",
                "1,234.5     | 1234.5",
                "1,234,567   | 1234567",
                "1 234,5     | 1234.5",
                "007         | 7",
                "0           | 0",
                "98,57%      | 98.57",
                "-3          | -3",
                "999999999999999,999 | 999999999999999.999",
            })
    void aNumberIsReadTheWayItIsWrittenInTheProvinceAndTheWayExcelMayHaveIt(String typed, String value) {
        assertThat(scripts.evaluate("numbers.js", "m.parseNumber(arg)", typed)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({"12a", "abc", "'1.23.4'", "'1,2,3'", "-", "12 người", "'.'"})
    void whatIsNoNumberIsNotGuessed(String typed) {
        assertThat(scripts.evaluate("numbers.js", "m.parseNumber(arg)", typed)).isEqualTo("undefined");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1,234 | 1234", "1.234 | 1234", "12,5 | undefined", "2.8 | undefined", "12,0 | 12"})
    void aFigureWithoutDecimalsTakesAThousandForAThousand(String typed, String value) {
        assertThat(scripts.evaluate("numbers.js", "m.parseNumber(arg, { whole: true })", typed))
                .isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1234567.5 | 1.234.567,5", "0 | 0", "100.000 | 100", "-1234 | -1.234"})
    void aNumberIsShownWithDotsForThousandsAndACommaForDecimals(String plain, String shown) {
        assertThat(scripts.evaluate("numbers.js", "m.formatNumber(arg)", plain)).isEqualTo(shown);
    }
}
