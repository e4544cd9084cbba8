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
        assertThat(tells(total(List.of()), Set.of(), false, 3)).isTrue();
        assertThat(tells(total(List.of("A")), Set.of("X"), false, 3)).isTrue();
    }

    @Test
    void oneOrTwoThatHideWouldBeFoundOut() {
        assertThat(tells(total(List.of()), Set.of("A"), true, 3)).isFalse();
        assertThat(tells(total(List.of()), Set.of("A", "B"), true, 3)).isFalse();
        assertThat(tells(total(List.of()), Set.of("A", "B", "C"), true, 3)).isTrue();
    }

    /** Of a sum of nought everybody would know the three, and who alone gave something the other two. */
    @Test
    void whereAllOrAllButOneGaveNoughtTheirNoughtsWouldBeFoundOut() {
        Set<String> hiding = Set.of("A", "B", "C");

        assertThat(tells(total(List.of()), hiding, true, 0)).isFalse();
        assertThat(tells(total(List.of()), hiding, true, 1)).isFalse();
        assertThat(tells(total(List.of()), hiding, true, 2)).isTrue();
    }

    @Test
    void whoGaveNoNumberHidesNobody() {
        assertThat(tells(total(List.of("C")), Set.of("A", "B", "C"), true, 3)).isFalse();
        assertThat(tells(total(List.of("C")), Set.of("C"), true, 3)).isFalse();
    }

    @Test
    void whileReportsAreAwaitedNothingHiddenIsAddedUp() {
        assertThat(tells(total(List.of()), Set.of("A", "B", "C"), false, 3)).isFalse();
    }

    /** What it gave has been seen: whoever takes that from the sum has the sum of the others. */
    @Test
    void whoHidesWhatEverybodyHasSeenHidesNobodyElse() {
        Set<String> hiding = Set.of("A", "B", "C", "D");

        assertThat(ProvinceTotals.tells(total(List.of()), hiding, Set.of("A", "B"), true, 2))
                .isFalse();
        assertThat(ProvinceTotals.tells(total(List.of()), hiding, Set.of("A", "B", "C"), true, 3))
                .isTrue();
        assertThat(ProvinceTotals.tells(total(List.of()), Set.of("A"), Set.of(), true, 0))
                .isFalse();
    }

    private static boolean tells(Total total, Set<String> hiding, boolean settled, long given) {
        return ProvinceTotals.tells(total, hiding, hiding, settled, given);
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
