package vn.ansinh.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.catalogue.Indicator;
import vn.ansinh.reporting.catalogue.Indicator.Aggregation;
import vn.ansinh.reporting.catalogue.Indicator.TimeAxis;
import vn.ansinh.reporting.catalogue.Period;

/** What the automatic check notices in the figures: poor households, of them minorities, and the rate. */
@EngineTest
class FigureFindingsTest {

    private static final String HOUSEHOLDS = "A3-01";
    private static final String POOR = "A3-02";
    private static final String RATE = "A3-03";
    private static final String TRAINED = "A3-11";

    private static final Map<String, Indicator> INDICATORS = new LinkedHashMap<>();

    static {
        INDICATORS.put(HOUSEHOLDS, indicator(HOUSEHOLDS, TimeAxis.STOCK, Aggregation.SUM, null));
        INDICATORS.put(POOR, indicator(POOR, TimeAxis.STOCK, Aggregation.SUM, HOUSEHOLDS));
        INDICATORS.put(RATE, indicator(RATE, TimeAxis.DERIVED, Aggregation.WEIGHTED_RATIO, null));
        INDICATORS.put(TRAINED, indicator(TRAINED, TimeAxis.FLOW, Aggregation.SUM, null));
    }

    @Autowired
    private FigureFindings findings;

    @Test
    void figuresThatAgreeRaiseNothing() {
        assertThat(check(value(HOUSEHOLDS, "100", null), value(POOR, "100", null), value(TRAINED, "0", "0")))
                .isEmpty();
    }

    @Test
    void aPartGreaterThanItsWholeIsFound() {
        assertThat(check(value(HOUSEHOLDS, "100", null), value(POOR, "101", null)))
                .contains("cell:A3-02 report.finding.part-greater");
    }

    @Test
    void aPartExpectedToOutgrowItsWholeIsFound() {
        assertThat(check(value(HOUSEHOLDS, "100", "100"), value(POOR, "90", "120")))
                .contains("cell:A3-02 report.finding.part-greater");
    }

    @Test
    void aRatioOver100PercentIsFound() {
        assertThat(check(value(HOUSEHOLDS, "100", null), value(POOR, "101", null)))
                .contains("cell:A3-03 report.finding.over-100");
    }

    @Test
    void aRatioExpectedToPass100PercentIsFound() {
        assertThat(check(value(HOUSEHOLDS, "100", "100"), value(POOR, "90", "101")))
                .contains("cell:A3-03 report.finding.over-100");
    }

    @Test
    void anEstimateBelowWhatIsDoneIsFoundForAFlow() {
        assertThat(check(value(TRAINED, "10", "9"))).containsExactly("cell:A3-11 report.finding.estimate-below");
    }

    @Test
    void whatIsCountedOnADayMayFall() {
        assertThat(check(value(HOUSEHOLDS, "100", "90"))).isEmpty();
    }

    @Test
    void aFigureMoreThanHalfAwayFromTheLastPeriodIsFoundEitherWay() {
        assertThat(checkAfter("100", value(HOUSEHOLDS, "151", null))).containsExactly("cell:A3-01 report.finding.far");
        assertThat(checkAfter("100", value(HOUSEHOLDS, "49", null))).containsExactly("cell:A3-01 report.finding.far");
        assertThat(checkAfter("100", value(HOUSEHOLDS, "150", null))).isEmpty();
        assertThat(checkAfter("100", value(HOUSEHOLDS, "50", null))).isEmpty();
    }

    @Test
    void whatIsExplainedInTheNoteIsNotAskedAgain() {
        var explained = new Cell(HOUSEHOLDS, CellState.VALUE, new BigDecimal("500"), null, "", "Sáp nhập hai xã", 1);

        assertThat(checkAfter("100", explained)).isEmpty();
    }

    @Test
    void withoutAnEarlierFigureOrAfterNoneThereIsNothingToCompareWith() {
        assertThat(check(value(HOUSEHOLDS, "500", null))).isEmpty();
        assertThat(checkAfter("0", value(HOUSEHOLDS, "500", null))).isEmpty();
    }

    @Test
    void aBlankIsNeverSilent() {
        assertThat(blocking(new Cell(HOUSEHOLDS, CellState.EMPTY, null, null, "", "", 0)))
                .containsExactly("report.finding.missing");
        assertThat(blocking(new Cell(HOUSEHOLDS, CellState.VALUE, null, null, "", "", 0)))
                .containsExactly("report.finding.missing-actual");
        assertThat(blocking(new Cell(HOUSEHOLDS, CellState.NOT_AVAILABLE, null, null, " ", "", 0)))
                .containsExactly("report.finding.missing-reason");
    }

    @Test
    void aFlowNeedsAnEstimateForTheWholePeriodAndAStockDoesNot() {
        assertThat(blocking(value(TRAINED, "1", null))).containsExactly("report.finding.missing-estimate");
        assertThat(blocking(value(HOUSEHOLDS, "1", null))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"NOT_AVAILABLE", "NOT_APPLICABLE"})
    void anAnswerWithoutANumberIsAnAnswer(CellState state) {
        assertThat(blocking(new Cell(HOUSEHOLDS, state, null, null, "Chờ Cục Thống kê", "", 0)))
                .isEmpty();
    }

    private List<String> check(Cell... cells) {
        return found(Map.of(), cells).stream()
                .map(finding -> finding.anchor() + " " + finding.key())
                .toList();
    }

    private List<String> checkAfter(String before, Cell cell) {
        return found(Map.of(cell.indicator(), new BigDecimal(before)), cell).stream()
                .map(finding -> finding.anchor() + " " + finding.key())
                .toList();
    }

    private List<String> blocking(Cell cell) {
        return found(Map.of(), cell).stream()
                .filter(Finding::blocking)
                .map(Finding::key)
                .toList();
    }

    private List<Finding> found(Map<String, BigDecimal> previous, Cell... cells) {
        var content = new ReportContent(false, List.of(cells), List.of(), List.of(), List.of(), List.of(), List.of());
        return findings.check(new CheckedReport(null, content, INDICATORS, previous));
    }

    private static Cell value(String indicator, String actual, String estimate) {
        return new Cell(
                indicator,
                CellState.VALUE,
                new BigDecimal(actual),
                estimate == null ? null : new BigDecimal(estimate),
                "",
                "",
                1);
    }

    private static Indicator indicator(String code, TimeAxis axis, Aggregation aggregation, String partOf) {
        boolean ratio = aggregation == Aggregation.WEIGHTED_RATIO;
        return new Indicator(
                code,
                "A3",
                code,
                code,
                ratio ? "%" : "hộ",
                ratio ? Indicator.ValueType.PERCENT : Indicator.ValueType.COUNT,
                axis,
                aggregation,
                ratio ? POOR : null,
                ratio ? HOUSEHOLDS : null,
                partOf,
                Set.of(Period.Kind.ANNUAL),
                ratio ? null : Indicator.Split.TERRITORY,
                null,
                null,
                LocalDate.of(2021, 1, 1),
                null,
                null);
    }
}
