package vn.ansinh.reporting.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.ansinh.reporting.report.AcceptedFigures.Sums;
import vn.ansinh.reporting.report.AcceptedFigures.Total;

/** When a sum may be told to everybody, by itself. */
class ProvinceTotalsTest {

    @Test
    void aSumOfWhatAllShowIsTold() {
        assertThat(ProvinceTotals.tells(total(List.of()), Set.of(), false)).isTrue();
        assertThat(ProvinceTotals.tells(total(List.of("A")), Set.of("X"), false))
                .isTrue();
    }

    @Test
    void oneOrTwoThatHideWouldBeFoundOut() {
        assertThat(ProvinceTotals.tells(total(List.of()), Set.of("A"), true)).isFalse();
        assertThat(ProvinceTotals.tells(total(List.of()), Set.of("A", "B"), true))
                .isFalse();
        assertThat(ProvinceTotals.tells(total(List.of()), Set.of("A", "B", "C"), true))
                .isTrue();
    }

    @Test
    void whoGaveNoNumberHidesNobody() {
        assertThat(ProvinceTotals.tells(total(List.of("C")), Set.of("A", "B", "C"), true))
                .isFalse();
        assertThat(ProvinceTotals.tells(total(List.of("C")), Set.of("C"), true)).isFalse();
    }

    @Test
    void whileReportsAreAwaitedNothingHiddenIsAddedUp() {
        assertThat(ProvinceTotals.tells(total(List.of()), Set.of("A", "B", "C"), false))
                .isFalse();
    }

    private static Total total(List<String> notAvailable) {
        return new Total(
                "A1-01",
                new Sums(BigDecimal.TEN, null, 4 - notAvailable.size(), 0),
                List.of("A", "B", "C", "D"),
                notAvailable,
                List.of(),
                List.of());
    }
}
