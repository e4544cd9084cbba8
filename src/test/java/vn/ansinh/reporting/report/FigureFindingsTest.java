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
import vn.ansinh.reporting.catalogue.IncludedPeriods.Least;
import vn.ansinh.reporting.catalogue.Indicator;
import vn.ansinh.reporting.catalogue.Indicator.Aggregation;
import vn.ansinh.reporting.catalogue.Indicator.TimeAxis;
import vn.ansinh.reporting.catalogue.Outline;
import vn.ansinh.reporting.catalogue.Period;
import vn.ansinh.reporting.document.Finding;
import vn.ansinh.reporting.engine.Texts;

/** What the automatic check notices in the figures: poor households, of them minorities, and the rate. */
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

    private final FigureFindings findings = new FigureFindings();

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
    void aFigureOutsideHalfToOneAndAHalfTimesTheMedianIsFoundEitherWay() {
        for (String usual : List.of("50", "150", "100")) {
            assertThat(checkAfter("100", value(HOUSEHOLDS, usual, null)))
                    .as(usual)
                    .isEmpty();
        }
        for (String unusual : List.of("49", "151", "0")) {
            assertThat(checkAfter("100", value(HOUSEHOLDS, unusual, null)))
                    .as(unusual)
                    .containsExactly("cell:A3-01 report.finding.unusual");
        }
    }

    /** R13: 500 to June cannot be 300 to December. */
    @Test
    void aCumulativeFigureOfTheYearBelowItsHalfYearIsFound() {
        assertThat(checkAfterHalfYear("500", value(TRAINED, "300", "600")))
                .containsExactly("cell:A3-11 report.finding.below-earlier");
        assertThat(checkAfterHalfYear("500", value(TRAINED, "500", "600"))).isEmpty();
    }

    @Test
    void whatIsCountedOnADayMayFallAfterTheHalfYear() {
        assertThat(checkAfterHalfYear("500", value(HOUSEHOLDS, "300", null))).isEmpty();
    }

    /** R32: a digit too many in the first report there is, done or expected. */
    @Test
    void aFigureBeyondWhatTheProvinceCanHaveIsFound() {
        assertThat(check(value(HOUSEHOLDS, "999999999999999", null)))
                .containsExactly("cell:A3-01 report.finding.implausible");
        assertThat(check(value(HOUSEHOLDS, "1", "350001"))).containsExactly("cell:A3-01 report.finding.implausible");
        assertThat(check(value(HOUSEHOLDS, "350000", "350000"))).isEmpty();
    }

    /** R14: a number of poor households, and "does not apply" to all households. */
    @Test
    void aNumberOverWhatDoesNotApplyIsFound() {
        var none = new Cell(HOUSEHOLDS, CellState.NOT_APPLICABLE, null, null, "Không có hộ", "", 0);

        assertThat(check(none, value(POOR, "80", null))).contains("cell:A3-03 report.finding.one-side");
        assertThat(check(none, new Cell(POOR, CellState.NOT_APPLICABLE, null, null, "Không có hộ", "", 0)))
                .isEmpty();
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
        assertThat(blocking(new Cell(HOUSEHOLDS, CellState.NOT_APPLICABLE, null, null, "", "", 0)))
                .containsExactly("report.finding.missing-reason-none");
    }

    @Test
    void aFlowNeedsAnEstimateForTheWholePeriodAndAStockDoesNot() {
        assertThat(blocking(value(TRAINED, "1", null))).containsExactly("report.finding.missing-estimate");
        assertThat(blocking(value(HOUSEHOLDS, "1", null))).isEmpty();
    }

    /** R17: what was asked out of turn has no rest of a period. */
    @Test
    void whereNoRestIsLeftNoEstimateIsWanted() {
        var content = new ReportContent(
                false, List.of(value(TRAINED, "1", null)), List.of(), List.of(), List.of(), List.of(), List.of());

        assertThat(findings.check(new CheckedReport(
                        null, Texts.VIETNAMESE, false, content, Outline.NONE, INDICATORS, Map.of(), Map.of())))
                .isEmpty();
    }

    /** {@link Contents#hindrances}: what hinders is found without reading what was reported before. */
    @Test
    void whatHindersDoesNotDependOnWhatWasReportedBefore() {
        var before = Map.of(HOUSEHOLDS, halfYear("90"), TRAINED, halfYear("90"));
        var usual =
                Map.of(TRAINED, new UsualRange(new BigDecimal("50"), new BigDecimal("60"), new BigDecimal("55"), 4));
        for (Cell cell : List.of(
                value(TRAINED, "1", null),
                value(TRAINED, "1", "1"),
                value(HOUSEHOLDS, "1", null),
                new Cell(TRAINED, CellState.EMPTY, null, null, "", "", 0),
                new Cell(TRAINED, CellState.NOT_AVAILABLE, null, null, "", "", 0))) {
            assertThat(found(before, usual, cell).stream()
                            .filter(Finding::blocking)
                            .map(Finding::key))
                    .containsExactlyElementsOf(blocking(cell));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"NOT_AVAILABLE", "NOT_APPLICABLE"})
    void anAnswerWithoutANumberIsAnAnswer(CellState state) {
        assertThat(blocking(new Cell(HOUSEHOLDS, state, null, null, "Chờ Cục Thống kê", "", 0)))
                .isEmpty();
    }

    @Test
    void theSentenceTellsTheTwoNumbersThatContradictEachOther() {
        assertThat(arguments("part-greater", value(HOUSEHOLDS, "100", "110"), value(POOR, "101", "109")))
                .containsExactly(POOR, new BigDecimal("101"), HOUSEHOLDS, new BigDecimal("100"));
        assertThat(arguments("part-greater", value(HOUSEHOLDS, "100", "110"), value(POOR, "90", "120")))
                .containsExactly(POOR, new BigDecimal("120"), HOUSEHOLDS, new BigDecimal("110"));
    }

    @Test
    void theSentenceTellsWhichSideOfARatioIsMissing() {
        Cell none = new Cell(HOUSEHOLDS, CellState.NOT_APPLICABLE, null, null, "Không quản lý hộ", "", 0);
        Cell other = new Cell(POOR, CellState.NOT_APPLICABLE, null, null, "Không quản lý hộ", "", 0);

        assertThat(arguments("one-side", none, value(POOR, "5", null))).containsExactly(RATE, POOR, HOUSEHOLDS);
        assertThat(arguments("one-side", value(HOUSEHOLDS, "5", null), other)).containsExactly(RATE, HOUSEHOLDS, POOR);
    }

    @Test
    void allThatIsFoundIsAmongWhatIsListed() {
        List<Finding> all = found(
                Map.of(TRAINED, halfYear("20")),
                Map.of(),
                value(HOUSEHOLDS, "100", null),
                value(POOR, "101", null),
                value(TRAINED, "10", "9"));

        assertThat(all)
                .hasSizeGreaterThanOrEqualTo(4)
                .allMatch(finding -> findings.checks().contains(finding.check()));
    }

    private Object[] arguments(String check, Cell... cells) {
        return found(Map.of(), Map.of(), cells).stream()
                .filter(finding -> finding.key().equals("report.finding." + check))
                .map(Finding::arguments)
                .findFirst()
                .orElseThrow();
    }

    private List<String> check(Cell... cells) {
        return told(found(Map.of(), Map.of(), cells));
    }

    private List<String> checkAfter(String before, Cell cell) {
        return UsualRange.of(List.of(new BigDecimal(before)))
                .map(usual -> told(found(Map.of(), Map.of(cell.indicator(), usual), cell)))
                .orElseGet(() -> check(cell));
    }

    private List<String> checkAfterHalfYear(String half, Cell cell) {
        return told(found(Map.of(cell.indicator(), halfYear(half)), Map.of(), cell));
    }

    private static Least halfYear(String figure) {
        return new Least(new BigDecimal(figure), List.of(Period.halfYear(2021)));
    }

    private static List<String> told(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.anchor() + " " + finding.key())
                .toList();
    }

    private List<String> blocking(Cell cell) {
        return found(Map.of(), Map.of(), cell).stream()
                .filter(Finding::blocking)
                .map(Finding::key)
                .toList();
    }

    private List<Finding> found(Map<String, Least> least, Map<String, UsualRange> usual, Cell... cells) {
        var content = new ReportContent(false, List.of(cells), List.of(), List.of(), List.of(), List.of(), List.of());
        return findings.check(
                new CheckedReport(null, Texts.VIETNAMESE, true, content, Outline.NONE, INDICATORS, least, usual));
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
                "KL92",
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
                null,
                ratio ? null : new BigDecimal(350_000),
                LocalDate.of(2021, 1, 1),
                null,
                null);
    }
}
