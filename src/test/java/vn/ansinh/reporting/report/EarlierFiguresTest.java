package vn.ansinh.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.ansinh.reporting.catalogue.IncludedPeriods;
import vn.ansinh.reporting.catalogue.IncludedPeriods.Least;
import vn.ansinh.reporting.catalogue.Period;
import vn.ansinh.reporting.report.EarlierFigures.Figure;

/** What an agency's new figures are compared with. */
class EarlierFiguresTest {

    private static final List<Figure> ALL = List.of(
            figure("A3-11", Period.halfYear(2024), "500", true),
            figure("A3-02", Period.annual(2023), "180", true),
            figure("A3-11", Period.annual(2023), "1000", true),
            figure("A3-12", Period.annual(2023), null, true),
            figure("A3-11", Period.halfYear(2023), "400", true),
            figure("A3-02", Period.annual(2022), "200", true),
            figure("A3-02", Period.annual(2021), "90", false));

    @Test
    void shownAreThePeriodsOfTheSameKindTheLatestFirst() {
        assertThat(annual().shown())
                .extracting(Figure::period)
                .containsExactly(
                        Period.annual(2023),
                        Period.annual(2023),
                        Period.annual(2023),
                        Period.annual(2022),
                        Period.annual(2021));
    }

    @Test
    void lastReportedIsWhatCameInTheSameYearElseInTheSamePeriodOfTheYearBefore() {
        assertThat(annual().last())
                .containsEntry("A3-02", new BigDecimal(180))
                .containsEntry("A3-11", new BigDecimal(500))
                .doesNotContainKey("A3-12");
    }

    /** R12. */
    @Test
    void aFigureOfAnotherStandardIsShownAndNotComparedWith() {
        var after = new EarlierFigures(
                List.of(figure("A3-02", Period.annual(2021), "90", false)), Period.annual(2022), Map.of());

        assertThat(after.shown()).hasSize(1);
        assertThat(after.last()).isEmpty();
        assertThat(after.usual()).isEmpty();
        assertThat(annual().usual().get("A3-02").count()).isEqualTo(2);
    }

    @Test
    void aYearKnowsItsOwnFirstHalfAndAHalfYearNone() {
        assertThat(annual().least())
                .containsOnlyKeys("A3-11")
                .containsEntry("A3-11", new Least(new BigDecimal(500), List.of(Period.halfYear(2024))));
        assertThat(halfYear().least()).isEmpty();
    }

    @Test
    void whatIsCountedWithinThePeriodIsAtLeastItsPartsTogether() {
        var quarters = List.of(
                figure("A1-01", Period.quarter(2024, 4), "1", false),
                figure("A1-01", Period.quarter(2024, 3), "30", true),
                figure("A1-01", Period.quarter(2024, 1), "10", true));
        var year = new EarlierFigures(
                quarters,
                Period.annual(2024),
                Map.of(
                        "A1-01",
                        new IncludedPeriods(
                                List.of(
                                        Period.quarter(2024, 1),
                                        Period.quarter(2024, 2),
                                        Period.quarter(2024, 3),
                                        Period.quarter(2024, 4)),
                                true)));

        Least least = year.least().get("A1-01");
        assertThat(least.figure()).isEqualByComparingTo("40");
        assertThat(EarlierFigures.names(least.of(), Locale.forLanguageTag("vi")))
                .isEqualTo("quý I năm 2024, quý III năm 2024");
    }

    @Test
    void whatIsUsualFollowsFromThePeriodsOfTheSameKind() {
        assertThat(annual().usual().get("A3-11").median()).isEqualByComparingTo("1000");
        assertThat(halfYear().usual().get("A3-11").median()).isEqualByComparingTo("450");
    }

    private static EarlierFigures annual() {
        return new EarlierFigures(
                ALL, Period.annual(2024), Map.of("A3-11", new IncludedPeriods(List.of(Period.halfYear(2024)), false)));
    }

    private static EarlierFigures halfYear() {
        return new EarlierFigures(ALL, Period.halfYear(2024), Map.of());
    }

    private static Figure figure(String indicator, Period period, String actual, boolean comparable) {
        return new Figure(
                indicator,
                period,
                actual == null ? CellState.NOT_AVAILABLE : CellState.VALUE,
                actual == null ? null : new BigDecimal(actual),
                null,
                comparable ? null : "Không so sánh");
    }
}
