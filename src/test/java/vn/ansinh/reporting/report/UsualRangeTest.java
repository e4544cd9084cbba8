package vn.ansinh.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Between what a figure lies usually: the median of its history, half and one and a half times. */
class UsualRangeTest {

    @Test
    void oneFigureIsItsOwnMedian() {
        assertThat(range("200")).isEqualTo("100–300 of 1");
    }

    @Test
    void ofAnEvenNumberTheMiddleOfTheTwoInTheMiddle() {
        assertThat(range("400", "100", "200", "300")).isEqualTo("125–375 of 4");
    }

    /** A digit too many three years ago: a mean would let anything pass up to 4,000. */
    @Test
    void oneWrongFigureDoesNotWidenTheRange() {
        assertThat(range("100", "10000", "102", "98")).isEqualTo("50.5–151.5 of 4");
    }

    @Test
    void theOrderOfTheHistoryDoesNotMatter() {
        assertThat(range("300", "100", "200"))
                .isEqualTo(range("100", "200", "300"))
                .isEqualTo("100–300 of 3");
    }

    @Test
    void theEndsAreUsual() {
        UsualRange usual = UsualRange.of(List.of(new BigDecimal(200))).orElseThrow();

        assertThat(usual.holds(new BigDecimal("100.000"))).isTrue();
        assertThat(usual.holds(new BigDecimal("300.000"))).isTrue();
        assertThat(usual.holds(new BigDecimal("99.999"))).isFalse();
        assertThat(usual.holds(new BigDecimal("300.001"))).isFalse();
    }

    @Test
    void fromNothingAndFromNoughtsFollowsNothing() {
        assertThat(UsualRange.of(List.of())).isEmpty();
        assertThat(UsualRange.of(List.of(BigDecimal.ZERO, BigDecimal.ZERO))).isEmpty();
    }

    private static String range(String... earlier) {
        UsualRange usual = UsualRange.of(
                        Arrays.stream(earlier).map(BigDecimal::new).toList())
                .orElseThrow();
        return usual.min().toPlainString() + "–" + usual.max().toPlainString() + " of " + usual.count();
    }
}
