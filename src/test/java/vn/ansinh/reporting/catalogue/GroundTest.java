package vn.ansinh.reporting.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class GroundTest {

    private static final LocalDate FROM = LocalDate.of(2021, 1, 1);
    private static final LocalDate END = LocalDate.of(2025, 6, 30);
    private static final LocalDate JULY = LocalDate.of(2025, 7, 1);

    private static final List<Territory> ALL = List.of(
            territory("TINH", null, FROM, END),
            territory("LONGHO", "TINH", FROM, END),
            territory("TRAON", "TINH", FROM, END),
            territory("XA1", "TRAON", FROM, END),
            territory("XA2", "TRAON", FROM, END),
            territory("TINH-2025", null, JULY, null),
            territory("P1", "TINH-2025", JULY, null),
            territory("P2", "TINH-2025", JULY, null),
            territory("P3", "TINH-2025", JULY, null));

    private static Territory territory(String code, String partOf, LocalDate from, LocalDate to) {
        return new Territory(code, "Địa bàn " + code, code, partOf, from, to, "NQ");
    }

    private final Ground before = Ground.on(ALL, END);
    private final Ground after = Ground.on(ALL, JULY);

    @Test
    void theSmallestPartsAreTheUnits() {
        assertThat(before.units()).containsExactly("LONGHO", "XA1", "XA2");
        assertThat(after.units()).containsExactly("P1", "P2", "P3");
    }

    @Test
    void whoTellsOfATerritoryTellsOfAllInIt() {
        assertThat(before.cover(List.of("LONGHO", "TRAON")).whole()).isTrue();
        assertThat(before.cover(List.of("TINH")).whole()).isTrue();
        assertThat(before.cover(List.of("LONGHO", "XA1")).missing()).containsExactly("XA2");
    }

    /** R15: two communes in place of all districts are two units of three. */
    @Test
    void someOfTheUnitsAreNotTheProvince() {
        Ground.Cover cover = after.cover(List.of("P1", "P3"));

        assertThat(cover.units()).isEqualTo(3);
        assertThat(cover.covered()).isEqualTo(2);
        assertThat(cover.missing()).containsExactly("P2");
        assertThat(cover.twice()).isEmpty();
    }

    @Test
    void whatADistrictAndItsCommuneBothTellIsToldTwice() {
        assertThat(before.cover(List.of("LONGHO", "TRAON", "XA1")).twice()).containsExactly("XA1");
    }

    @Test
    void groundOfAnotherTimeCoversNothing() {
        assertThat(after.cover(List.of("LONGHO", "TINH", "NOWHERE")).covered()).isZero();
    }

    @Test
    void whatIsMissingIsToldInAsFewNamesAsPossible() {
        assertThat(before.rolledUp(List.of("XA1", "XA2")))
                .extracting(Territory::code)
                .containsExactly("TRAON");
        assertThat(before.rolledUp(List.of("XA2"))).extracting(Territory::code).containsExactly("XA2");
        assertThat(before.rolledUp(List.of("LONGHO", "XA1", "XA2")))
                .extracting(Territory::code)
                .containsExactly("TINH");
        assertThat(before.rolledUp(List.of())).isEmpty();
    }

    @Test
    void whereNoGroundIsKnownNothingIsMissing() {
        Ground unknown = Ground.on(ALL, LocalDate.of(2020, 1, 1));

        assertThat(unknown.known()).isFalse();
        assertThat(unknown.cover(List.of("LONGHO")).whole()).isTrue();
        assertThat(unknown.cover(List.of()).units()).isZero();
    }
}
