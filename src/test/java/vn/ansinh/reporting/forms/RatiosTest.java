package vn.ansinh.reporting.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.ansinh.reporting.browser.NeedsChromium;

@NeedsChromium
class RatiosTest {

    private static final String COMPUTED = "new Map([['A3-03', {numerator: 'A3-02', denominator: 'A3-01'}]])";

    private static FormScripts scripts;

    @BeforeAll
    static void open() {
        scripts = new FormScripts();
    }

    @AfterAll
    static void close() {
        scripts.close();
    }

    @Test
    void aRatioFollowsFromItsTwoFigures() {
        assertThat(ratio("{numerator: 'A3-02', denominator: 'A3-01'}", 200, 5)).isEqualTo("2.5");
    }

    @Test
    void aRatioWithoutAWholeSaysNothing() {
        assertThat(ratio("{numerator: 'A3-02', denominator: 'A3-01'}", 0, 5)).isEqualTo("null");
    }

    @Test
    void aDecreaseIsLastYearsLessThisYears() {
        assertThat(ratio("{numerator: 'A3-02', denominator: null}", 200, 5)).isEqualTo("3");
    }

    @Test
    void aDecreaseOfARatioTakesBothRatios() {
        assertThat(ratio("{numerator: 'A3-03', denominator: null}", 200, 5)).isEqualTo("1.5");
    }

    /** Last year there were 8 of 200. */
    private static Object ratio(String indicator, int whole, int part) {
        String now = "code => ({'A3-01': arg[0], 'A3-02': arg[1]})[code]";
        String before = "code => ({'A3-01': 200, 'A3-02': 8})[code]";
        return scripts.evaluate(
                "ratios.js",
                "String(m.compute(" + indicator + ", " + now + ", " + before + ", " + COMPUTED + "))",
                List.of(whole, part));
    }
}
