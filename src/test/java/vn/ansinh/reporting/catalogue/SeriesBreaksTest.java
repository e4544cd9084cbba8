package vn.ansinh.reporting.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ansinh.reporting.catalogue.Indicator.Aggregation;
import vn.ansinh.reporting.catalogue.Indicator.Split;
import vn.ansinh.reporting.catalogue.Indicator.TimeAxis;
import vn.ansinh.reporting.catalogue.Indicator.ValueType;
import vn.ansinh.reporting.catalogue.SeriesBreak.Kind;

class SeriesBreaksTest {

    /** Without rules: its periods are those of the calendar's year. */
    private static final Regime KL92 = new Regime("KL92", "a", "a", "a", null, LocalDate.of(2021, 1, 1), null);

    private static final LocalDate JULY = LocalDate.of(2025, 7, 1);
    private static final SeriesBreak BORDER = said(null, null, JULY, Kind.TERRITORY);

    private static SeriesBreak said(String regime, String indicator, LocalDate day, Kind kind) {
        return new SeriesBreak(regime, indicator, day, kind, "địa giới tỉnh thay đổi", "the border changed", "NQ 202");
    }

    private static Indicator indicator(TimeAxis axis) {
        return new Indicator(
                "KL92",
                "A3-02",
                "A3",
                "a",
                "a",
                "hộ",
                ValueType.COUNT,
                axis,
                Aggregation.SUM,
                null,
                null,
                null,
                Set.of(Period.Kind.ANNUAL),
                Split.TERRITORY,
                null,
                null,
                "",
                null,
                LocalDate.of(2021, 1, 1),
                null,
                null);
    }

    private static boolean compared(SeriesBreaks breaks, TimeAxis axis, String earlier, String later, String cutOff) {
        return breaks.between(
                        KL92,
                        indicator(axis),
                        Set.of("A3-02"),
                        true,
                        Period.parse(earlier),
                        Period.parse(later),
                        LocalDate.parse(cutOff))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "FLOW, 2023, 2024, 2024-11-10, true",
        "FLOW, 2024, 2025, 2025-11-10, false",
        // The year of the change was counted on two grounds.
        "FLOW, 2025, 2026, 2026-11-10, false",
        "FLOW, 2026, 2027, 2027-11-10, true",
        "FLOW, 2024-H1, 2025-H1, 2025-05-10, true",
        "FLOW, 2025-H1, 2026-H1, 2026-05-10, false",
        "FLOW, 2025-H1, 2025, 2025-11-10, false",
        "STOCK, 2024, 2025, 2025-11-10, false",
        // A stock at the end of 2025 is one of the new ground.
        "STOCK, 2025, 2026, 2026-11-10, true",
        "STOCK, 2025-H1, 2026-H1, 2026-05-10, false",
        "STOCK, 2025-H1, 2025, 2025-11-10, false",
    })
    void aBreakStandsBetweenWhatTheEarlierCountsFromAndTheLater(
            TimeAxis axis, String earlier, String later, String cutOff, boolean compared) {
        assertThat(compared(new SeriesBreaks(List.of(BORDER)), axis, earlier, later, cutOff))
                .isEqualTo(compared);
    }

    @Test
    void theBorderDoesNotConcernABodyOfAPartOfTheProvince() {
        SeriesBreaks breaks = new SeriesBreaks(List.of(BORDER));

        assertThat(between(breaks, "A3-02", true)).contains(BORDER);
        assertThat(between(breaks, "A3-02", false)).isEmpty();
    }

    @Test
    void aStandardConcernsWhomItNames() {
        SeriesBreak standard = said("KL92", "A3-02", JULY, Kind.STANDARD);
        SeriesBreaks breaks = new SeriesBreaks(List.of(standard));

        assertThat(between(breaks, "A3-02", false)).contains(standard);
        assertThat(between(breaks, "A3-03", false)).isEmpty();
        assertThat(breaks.between("CCHC", Set.of("A3-02"), true, JULY.minusDays(1), JULY))
                .isEmpty();
    }

    @Test
    void aBreakOfAnEarlierCodeBreaksTheSeriesThatGoesOn() {
        SeriesBreaks breaks = new SeriesBreaks(List.of(said("KL92", "A3-02", JULY, Kind.METHOD)));

        assertThat(breaks.between("KL92", List.of("A3-22", "A3-02"), false, JULY.minusDays(1), JULY))
                .isPresent();
    }

    @Test
    void whatIsDeclaredComparableIs() {
        SeriesBreaks breaks = new SeriesBreaks(List.of(BORDER, said("KL92", "A3-02", JULY, Kind.COMPARABLE)));

        assertThat(between(breaks, "A3-02", true)).isEmpty();
        assertThat(between(breaks, "A3-03", true)).contains(BORDER);
    }

    @Test
    void theSentenceSaysWhySinceWhenAndByWhat() {
        assertThat(BORDER.sentence(Locale.forLanguageTag("vi")))
                .isEqualTo("Không so sánh: địa giới tỉnh thay đổi từ 01/07/2025 (NQ 202)");
        assertThat(BORDER.sentence(Locale.ENGLISH)).startsWith("Not compared: the border changed from");
    }

    private static java.util.Optional<SeriesBreak> between(SeriesBreaks breaks, String code, boolean ofProvince) {
        return breaks.between("KL92", Set.of(code), ofProvince, LocalDate.of(2024, 5, 10), LocalDate.of(2026, 5, 10));
    }
}
