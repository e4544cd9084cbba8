package vn.ansinh.reporting.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ansinh.reporting.catalogue.Indicator.TimeAxis;
import vn.ansinh.reporting.catalogue.Period.Kind;

/** Which earlier periods a figure of a period includes. */
class IncludedPeriodsTest {

    private static final Predicate<Period> ALL = period -> true;

    /** Quarters I and III, the half-year and the year, from 15 December on. */
    private static final Regime ADMINISTRATION =
            regime("12-15@-1", rule(Kind.QUARTER, 1, 3), rule(Kind.HALF_YEAR, 1), rule(Kind.ANNUAL, 0));

    /** All there is, from 1 January on. */
    private static final Regime EVERYTHING = regime(
            "01-01",
            rule(Kind.MONTH, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12),
            rule(Kind.QUARTER, 1, 2, 3, 4),
            rule(Kind.HALF_YEAR, 1, 2),
            rule(Kind.NINE_MONTHS, 0),
            rule(Kind.ANNUAL, 0));

    private static final Regime QUARTERS =
            regime("01-01", rule(Kind.QUARTER, 1, 2, 3, 4), rule(Kind.ANNUAL, 0), rule(Kind.HALF_YEAR, 1));

    @ParameterizedTest
    @CsvSource({
        "2026-Q1, FLOW, ''",
        "2026-H1, FLOW, 2026-Q1",
        "2026-Q3, FLOW, ''",
        "2026, FLOW, 2026-Q1|2026-H1",
        "2026, PERIOD, 2026-H1|2026-Q3",
        "2026-H1, PERIOD, 2026-Q1",
        "2026-Q3, PERIOD, ''",
        "2026, STOCK, ''",
        "2026, DERIVED, ''",
        "2026-DX-01, FLOW, ''"
    })
    void aThirdQuarterIsNoPartOfWhatCountsFromTheYearsBeginning(String period, TimeAxis axis, String included) {
        assertThat(included(ADMINISTRATION, period, axis, ALL)).isEqualTo(included);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-M01, FLOW, ''",
        "2026-M06, FLOW, ''",
        "2026-H1, FLOW, 2026-M01|2026-Q1",
        "2026-9M, FLOW, 2026-M01|2026-Q1|2026-H1",
        "2026, FLOW, 2026-M01|2026-Q1|2026-H1|2026-9M",
        "2026-Q2, FLOW, 2026-M04",
        "2026-H2, FLOW, 2026-M07|2026-Q3",
        "2026-Q2, PERIOD, 2026-M04|2026-M05|2026-M06",
        "2026-H2, PERIOD, 2026-Q3|2026-Q4",
        "2026-9M, PERIOD, 2026-H1|2026-Q3",
        "2026, PERIOD, 2026-9M|2026-Q4"
    })
    void ofAllPeriodsTheLongestAddUp(String period, TimeAxis axis, String included) {
        assertThat(included(EVERYTHING, period, axis, ALL)).isEqualTo(included);
    }

    @Test
    void onlyPeriodsInWhichTheFigureIsReportedCount() {
        Predicate<Period> quarterly = period -> period.kind() == Kind.QUARTER;

        assertThat(included(QUARTERS, "2026", TimeAxis.PERIOD, quarterly)).isEqualTo("2026-Q1|2026-Q2|2026-Q3|2026-Q4");
        assertThat(included(QUARTERS, "2026", TimeAxis.FLOW, quarterly)).isEqualTo("2026-Q1");
        assertThat(included(QUARTERS, "2026", TimeAxis.PERIOD, ALL)).isEqualTo("2026-H1|2026-Q3|2026-Q4");
    }

    @Test
    void whatIsCumulativeIsAtLeastTheLargestAndWhatAddsUpTheSum() {
        Map<Period, BigDecimal> figures = Map.of(
                Period.quarter(2026, 1), new BigDecimal(10),
                Period.halfYear(2026), new BigDecimal(8),
                Period.quarter(2026, 3), new BigDecimal(30));

        var cumulative = IncludedPeriods.of(ADMINISTRATION, Period.annual(2026), TimeAxis.FLOW, ALL);
        assertThat(cumulative.least(figures))
                .contains(new IncludedPeriods.Least(new BigDecimal(10), List.of(Period.quarter(2026, 1))));
        var together = IncludedPeriods.of(ADMINISTRATION, Period.annual(2026), TimeAxis.PERIOD, ALL);
        assertThat(together.least(figures))
                .contains(new IncludedPeriods.Least(
                        new BigDecimal(38), List.of(Period.halfYear(2026), Period.quarter(2026, 3))));
        assertThat(together.least(Map.of())).isEmpty();
    }

    /** The regime's order: by the last day, and of those that end together the shorter first. */
    @Test
    void beforeAPeriodIsWhatHasEndedOrEndsWithinItTheLatestFirst() {
        assertThat(IncludedPeriods.before(EVERYTHING, Period.halfYear(2026)))
                .extracting(Period::toString)
                .containsExactly(
                        "2026-Q2", "2026-M06", "2026-M05", "2026-M04", "2026-Q1", "2026-M03", "2026-M02", "2026-M01");
        assertThat(IncludedPeriods.before(ADMINISTRATION, Period.quarter(2026, 3)))
                .extracting(Period::toString)
                .containsExactly("2026-H1", "2026-Q1");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-M01, 2025-12-15, 2026-01-14",
        "2026-M03, 2026-02-15, 2026-03-14",
        "2026-Q1, 2025-12-15, 2026-03-14",
        "2026-Q3, 2026-06-15, 2026-09-14",
        "2026-H1, 2025-12-15, 2026-06-14",
        "2026-H2, 2026-06-15, 2026-12-14",
        "2026-9M, 2025-12-15, 2026-09-14",
        "2026, 2025-12-15, 2026-12-14",
        "2024-M03, 2024-02-15, 2024-03-14"
    })
    void aYearThatBeginsOnAnotherDayHasItsPeriodsFromThere(String period, LocalDate first, LocalDate last) {
        Regime regime = regime(
                "12-15@-1",
                rule(Kind.MONTH, 1, 3),
                rule(Kind.QUARTER, 1, 3),
                rule(Kind.HALF_YEAR, 1, 2),
                rule(Kind.NINE_MONTHS, 0),
                rule(Kind.ANNUAL, 0));

        assertThat(regime.days(Period.parse(period))).isEqualTo(new Span(first, last));
        assertThat(regime.yearBegins(Period.parse(period)))
                .isEqualTo(LocalDate.of(Period.parse(period).year() - 1, 12, 15));
    }

    private static String included(Regime regime, String period, TimeAxis axis, Predicate<Period> reported) {
        return String.join(
                "|",
                IncludedPeriods.of(regime, Period.parse(period), axis, reported).periods().stream()
                        .map(Period::toString)
                        .toList());
    }

    private record Numbers(Kind kind, List<Integer> numbers) {}

    private static Numbers rule(Kind kind, Integer... numbers) {
        return new Numbers(kind, List.of(numbers));
    }

    private static Regime regime(String yearBegins, Numbers... kinds) {
        DayRule end = DayRule.parse("end");
        return new Regime(
                "CCHC",
                "Cải cách hành chính",
                "Administrative reform",
                "NQ",
                null,
                LocalDate.of(2020, 1, 1),
                null,
                Arrays.stream(kinds)
                        .map(kind -> new PeriodRule(
                                kind.kind(),
                                kind.numbers(),
                                "NQ",
                                DayRule.parse(yearBegins),
                                end,
                                null,
                                DayRule.parse("end+6"),
                                end,
                                end,
                                DayRule.parse("end+8"),
                                DayRule.parse("end+30"),
                                RollPolicy.NONE,
                                3,
                                LocalDate.of(2020, 1, 1),
                                null))
                        .toList());
    }
}
