package vn.ansinh.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.ansinh.reporting.catalogue.Period;
import vn.ansinh.reporting.report.EarlierFigures.Figure;

/** What an agency's new figures are compared with. */
class EarlierFiguresTest {

    private static final List<Figure> ALL = List.of(
            figure("A3-02", Period.annual(2021), "90", false),
            figure("A3-02", Period.annual(2022), "200", true),
            figure("A3-02", Period.annual(2023), "180", true),
            figure("A3-11", Period.annual(2023), "1000", true),
            figure("A3-11", Period.halfYear(2024), "500", true),
            figure("A3-11", Period.halfYear(2023), "400", true),
            figure("A3-12", Period.annual(2023), null, true));

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
    void thePeriodBeforeIsThatOfTheYearBefore() {
        assertThat(annual().previous())
                .containsEntry("A3-02", new BigDecimal(180))
                .containsEntry("A3-11", new BigDecimal(1000))
                .doesNotContainKey("A3-12");
    }

    /** R12. */
    @Test
    void aFigureOfAnotherStandardIsShownAndNotComparedWith() {
        var after = new EarlierFigures(List.of(figure("A3-02", Period.annual(2021), "90", false)), Period.annual(2022));

        assertThat(after.shown()).hasSize(1);
        assertThat(after.previous()).isEmpty();
        assertThat(after.usual()).isEmpty();
        assertThat(annual().usual().get("A3-02").count()).isEqualTo(2);
    }

    @Test
    void aYearKnowsItsOwnFirstHalfAndAHalfYearNone() {
        assertThat(annual().halfYear()).containsOnlyKeys("A3-11").containsEntry("A3-11", new BigDecimal(500));
        assertThat(new EarlierFigures(ALL, Period.halfYear(2024)).halfYear()).isEmpty();
    }

    @Test
    void whatIsUsualFollowsFromThePeriodsOfTheSameKind() {
        assertThat(annual().usual().get("A3-11").median()).isEqualByComparingTo("1000");
        assertThat(new EarlierFigures(ALL, Period.halfYear(2024))
                        .usual()
                        .get("A3-11")
                        .median())
                .isEqualByComparingTo("450");
    }

    private static EarlierFigures annual() {
        return new EarlierFigures(ALL, Period.annual(2024));
    }

    private static Figure figure(String indicator, Period period, String actual, boolean comparable) {
        return new Figure(
                indicator,
                period,
                actual == null ? CellState.NOT_AVAILABLE : CellState.VALUE,
                actual == null ? null : new BigDecimal(actual),
                null,
                comparable);
    }
}
