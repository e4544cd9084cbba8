package vn.ansinh.reporting.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.ansinh.reporting.catalogue.Ground;
import vn.ansinh.reporting.catalogue.Indicator;
import vn.ansinh.reporting.catalogue.Indicator.Aggregation;
import vn.ansinh.reporting.catalogue.Period;
import vn.ansinh.reporting.consolidation.ProvinceFigure.Coverage;
import vn.ansinh.reporting.report.AcceptedFigures.PairTotal;
import vn.ansinh.reporting.report.AcceptedFigures.Sums;
import vn.ansinh.reporting.report.AcceptedFigures.Total;

/** The province's figures: poor households, all households, the rate, and how both fell. */
class FigureRulesTest {

    private static final List<String> DISTRICTS = List.of("LONGHO", "TRAON");

    private static final Indicator ALL = indicator("ALL", Aggregation.SUM, null, null);
    private static final Indicator POOR = indicator("POOR", Aggregation.SUM, null, null);
    private static final Indicator RATE = indicator("RATE", Aggregation.WEIGHTED_RATIO, "POOR", "ALL");
    private static final Indicator FEWER = indicator("FEWER", Aggregation.DECREASE, "POOR", null);
    private static final Indicator LOWER = indicator("LOWER", Aggregation.RATE_DECREASE, "RATE", null);
    private static final Indicator PLANS = indicator("PLANS", Aggregation.PLAN_REGISTER, null, null);

    @Test
    void aFigureIsTheSumOverItsReporters() {
        ProvinceFigure poor = figures(totals(whole("POOR", "150", "160")), Map.of(), Map.of(), POOR)
                .get("POOR");

        assertThat(poor.state()).isEqualTo(FigureState.COMPLETE);
        assertThat(poor.actual()).isEqualByComparingTo("150");
        assertThat(poor.estimate()).isEqualByComparingTo("160");
    }

    @Test
    void whileAnybodyOwesItTheSumIsPartialAndNamesWhoIsMissing() {
        ProvinceFigure poor = figures(
                        totals(total("POOR", "50", "60", 1, 1, List.of("TRAON"))), Map.of(), Map.of(), POOR)
                .get("POOR");

        assertThat(poor.state()).isEqualTo(FigureState.PARTIAL);
        assertThat(poor.coverage().missing()).containsExactly("TRAON");
    }

    @Test
    void anEstimateStandsOnlyWhereEverybodyGaveOne() {
        ProvinceFigure poor = figures(totals(total("POOR", "150", "60", 2, 1, List.of())), Map.of(), Map.of(), POOR)
                .get("POOR");

        assertThat(poor.actual()).isEqualByComparingTo("150");
        assertThat(poor.estimate()).isNull();
    }

    @Test
    void whatNobodyGaveIsNoZero() {
        ProvinceFigure poor = figures(totals(total("POOR", null, null, 0, 0, DISTRICTS)), Map.of(), Map.of(), POOR)
                .get("POOR");

        assertThat(poor.state()).isEqualTo(FigureState.NOT_AVAILABLE);
        assertThat(poor.reason()).isEqualTo(FigureRules.NOBODY);
        assertThat(poor.actual()).isNull();
    }

    @Test
    void aRatioIsTheSumOverTheSumAndNeverAMeanOfRatios() {
        // 10 of 100 and 90 of 300: the mean of 10 % and 30 % would be 20 %.
        ProvinceFigure rate = figures(
                        totals(whole("POOR", "100", null), whole("ALL", "400", null)),
                        pair("100", "400", 2),
                        Map.of(),
                        POOR,
                        ALL,
                        RATE)
                .get("RATE");

        assertThat(rate.actual()).isEqualByComparingTo("25.00");
    }

    @Test
    void aRatioIsRoundedOnceToTwoDecimals() {
        ProvinceFigure rate = figures(
                        totals(whole("POOR", "1", null), whole("ALL", "3", null)),
                        pair("1", "3", 2),
                        Map.of(),
                        POOR,
                        ALL,
                        RATE)
                .get("RATE");

        assertThat(rate.actual()).isEqualTo("33.33");
    }

    /** 1 of 800 is 0.125 %: a half goes up. */
    @Test
    void aHalfIsRoundedUp() {
        ProvinceFigure rate = figures(
                        totals(whole("POOR", "1", null), whole("ALL", "800", null)),
                        pair("1", "800", 2),
                        Map.of(),
                        POOR,
                        ALL,
                        RATE)
                .get("RATE");

        assertThat(rate.actual()).isEqualTo("0.13");
    }

    @Test
    void theEstimateOfARatioStandsOnlyWhereAllWhoGaveBothSidesEstimatedBoth() {
        assertThat(estimatedRate(2)).isEqualByComparingTo("20.00");
        assertThat(estimatedRate(1)).isNull();
    }

    private static BigDecimal estimatedRate(int estimated) {
        var pair = new PairTotal("RATE", number("100"), number("400"), 2, number("80"), number("400"), estimated);
        return figures(
                        totals(whole("POOR", "100", "80"), whole("ALL", "400", "400")),
                        Map.of("RATE", pair),
                        Map.of(),
                        POOR,
                        ALL,
                        RATE)
                .get("RATE")
                .estimate();
    }

    @Test
    void whoGaveOneSideOnlyDoesNotCountInARatio() {
        // Long Hồ gave 10 of 100, Trà Ôn its poor households only: 90 more over nothing would make 100 %.
        ProvinceFigure rate = figures(
                        totals(whole("POOR", "100", null), total("ALL", "100", null, 1, 0, List.of("TRAON"))),
                        pair("10", "100", 1),
                        Map.of(),
                        POOR,
                        ALL,
                        RATE)
                .get("RATE");

        assertThat(rate.actual()).isEqualByComparingTo("10.00");
        assertThat(rate.state()).isEqualTo(FigureState.PARTIAL);
        assertThat(rate.coverage().missing()).containsExactly("TRAON");
    }

    @Test
    void aRatioOfNothingSaysWhyThereIsNone() {
        ProvinceFigure rate = figures(
                        totals(whole("POOR", "0", null), whole("ALL", "0", null)),
                        pair("0", "0", 2),
                        Map.of(),
                        POOR,
                        ALL,
                        RATE)
                .get("RATE");

        assertThat(rate.actual()).isNull();
        assertThat(rate.reason()).isEqualTo(FigureRules.ZERO_DENOMINATOR);
    }

    @Test
    void aRatioOfTwoBodiesFiguresNeedsBothWhole() {
        Total insured =
                new Total("POOR", new Sums(new BigDecimal("30"), null, 1, 0), List.of("BHXH"), none(), none(), none());
        Total force = new Total(
                "ALL", new Sums(new BigDecimal("60"), null, 1, 0), List.of("SLDTBXH"), none(), none(), none());
        Total owed =
                new Total("ALL", new Sums(null, null, 0, 0), List.of("SLDTBXH"), none(), none(), List.of("SLDTBXH"));

        assertThat(figures(totals(insured, force), Map.of(), Map.of(), POOR, ALL, RATE)
                        .get("RATE")
                        .actual())
                .isEqualByComparingTo("50.00");
        assertThat(figures(totals(insured, owed), Map.of(), Map.of(), POOR, ALL, RATE)
                        .get("RATE")
                        .reason())
                .isEqualTo(FigureRules.INCOMPLETE);
    }

    @Test
    void aDecreaseIsLastYearsLessThisYears() {
        ProvinceFigure fewer = figures(
                        totals(whole("POOR", "150", null)), Map.of(), lastYear("POOR", "200"), POOR, FEWER)
                .get("FEWER");

        assertThat(fewer.actual()).isEqualByComparingTo("50");
    }

    @Test
    void theEstimateOfADecreaseIsLastYearsLessThisYears() {
        ProvinceFigure fewer = figures(
                        totals(whole("POOR", "150", "140")), Map.of(), lastYear("POOR", "200", "190"), POOR, FEWER)
                .get("FEWER");

        assertThat(fewer.estimate()).isEqualByComparingTo("50");
        assertThat(figures(totals(whole("POOR", "150", "140")), Map.of(), lastYear("POOR", "200"), POOR, FEWER)
                        .get("FEWER")
                        .estimate())
                .as("without last year's")
                .isNull();
        assertThat(figures(totals(whole("POOR", "150", null)), Map.of(), lastYear("POOR", "200", "190"), POOR, FEWER)
                        .get("FEWER")
                        .estimate())
                .as("without this year's")
                .isNull();
    }

    @Test
    void fromAnIncompleteSumOfLastYearNothingIsTaken() {
        var incomplete = new Coverage(2, 1, none(), none(), List.of("TRAON"), none());
        ProvinceFigure fewer = figures(
                        totals(whole("POOR", "150", null)),
                        Map.of(),
                        Map.of("POOR", ProvinceFigure.of("POOR", number("90"), null, incomplete)),
                        POOR,
                        FEWER)
                .get("FEWER");

        assertThat(fewer.actual()).isNull();
        assertThat(fewer.reason()).isEqualTo(FigureRules.LAST_YEAR_INCOMPLETE);
    }

    @Test
    void withoutAFigureOfLastYearThereIsNoDecrease() {
        ProvinceFigure fewer = figures(totals(whole("POOR", "150", null)), Map.of(), Map.of(), POOR, FEWER)
                .get("FEWER");

        assertThat(fewer.actual()).isNull();
        assertThat(fewer.reason()).isEqualTo(FigureRules.NO_LAST_YEAR);
    }

    @Test
    void aDecreaseOverSixDistrictsIsNotTakenFromEight() {
        ProvinceFigure fewer = figures(
                        totals(total("POOR", "50", null, 1, 0, List.of("TRAON"))),
                        Map.of(),
                        lastYear("POOR", "200"),
                        POOR,
                        FEWER)
                .get("FEWER");

        assertThat(fewer.actual()).isNull();
        assertThat(fewer.reason()).isEqualTo(FigureRules.INCOMPLETE);
    }

    @Test
    void theFallOfARateIsInPercentagePointsWhicheverStandsFirst() {
        ProvinceFigure lower = figures(
                        totals(whole("POOR", "100", null), whole("ALL", "400", null)),
                        pair("100", "400", 2),
                        lastYear("RATE", "26.50"),
                        LOWER,
                        RATE,
                        POOR,
                        ALL)
                .get("LOWER");

        assertThat(lower.actual()).isEqualByComparingTo("1.50");
    }

    /**
     * R11: 10 of 100 in Long Hồ and 10 of 1,000 in Trà Ôn last year, 1.82 %. With Trà Ôn missing this year's rate is Long
     * Hồ's 10 %, with Long Hồ missing Trà Ôn's 1 %: a rise or a fall where nothing has changed.
     */
    @Test
    void theFallOfARateIsNotTakenFromARateOverSome() {
        var someNow = totals(
                total("POOR", "10", null, 1, 0, List.of("LONGHO")),
                total("ALL", "1000", null, 1, 0, List.of("LONGHO")));
        ProvinceFigure lower = figures(someNow, pair("10", "1000", 1), lastYear("RATE", "1.82"), POOR, ALL, RATE, LOWER)
                .get("LOWER");

        assertThat(lower.actual()).isNull();
        assertThat(lower.reason()).isEqualTo(FigureRules.INCOMPLETE);
    }

    @Test
    void theFallOfARateIsNotTakenFromLastYearsRateOverSome() {
        var incomplete = new Coverage(2, 1, none(), none(), List.of("TRAON"), none());
        ProvinceFigure lower = figures(
                        totals(whole("POOR", "20", null), whole("ALL", "1100", null)),
                        pair("20", "1100", 2),
                        Map.of("RATE", ProvinceFigure.of("RATE", number("10.00"), null, incomplete)),
                        POOR,
                        ALL,
                        RATE,
                        LOWER)
                .get("LOWER");

        assertThat(lower.actual()).isNull();
        assertThat(lower.reason()).isEqualTo(FigureRules.LAST_YEAR_INCOMPLETE);
    }

    @Test
    void aFallSaysWhyThereIsNoRateToTakeItFrom() {
        ProvinceFigure lower = figures(
                        totals(whole("POOR", "0", null), whole("ALL", "0", null)),
                        pair("0", "0", 2),
                        lastYear("RATE", "1.82"),
                        POOR,
                        ALL,
                        RATE,
                        LOWER)
                .get("LOWER");

        assertThat(lower.reason()).isEqualTo(FigureRules.ZERO_DENOMINATOR);
    }

    /** R12: the poverty line of 2016–2020 held to the end of 2021, that of Decree 07/2021/NĐ-CP holds from 2022 on. */
    @Test
    void figuresOfTwoStandardsAreNotCompared() {
        Indicator poor = indicator("POOR", Aggregation.SUM, null, null, "2022–2025");
        Indicator rate = indicator("RATE", Aggregation.WEIGHTED_RATIO, "POOR", "ALL", "2022–2025");
        var before = new HashMap<String, ProvinceFigure>();
        lastYear("POOR", "200").forEach((code, figure) -> before.put(code, figure.countedBy("2016–2020")));
        lastYear("RATE", "2.00").forEach((code, figure) -> before.put(code, figure.countedBy("2016–2020")));

        var now = figures(
                totals(whole("POOR", "400", null), whole("ALL", "10000", null)),
                pair("400", "10000", 2),
                before,
                poor,
                ALL,
                rate,
                FEWER,
                LOWER);

        assertThat(now.get("RATE").standard()).isEqualTo("2022–2025");
        for (String fall : List.of("FEWER", "LOWER")) {
            assertThat(now.get(fall).actual()).as(fall).isNull();
            assertThat(now.get(fall).reason()).as(fall).isEqualTo(FigureRules.OTHER_STANDARD);
        }
    }

    @Test
    void figuresOfOneStandardAreCompared() {
        Indicator poor = indicator("POOR", Aggregation.SUM, null, null, "2022–2025");
        Map<String, ProvinceFigure> before =
                Map.of("POOR", lastYear("POOR", "200").get("POOR").countedBy("2022–2025"));

        assertThat(figures(totals(whole("POOR", "150", null)), Map.of(), before, poor, FEWER)
                        .get("FEWER")
                        .actual())
                .isEqualByComparingTo("50");
    }

    /** R14: eighty poor households of a number of households that "does not apply" are no part of a rate. */
    @Test
    void whoSaysThatOneSideDoesNotApplyLeavesTheRateIncomplete() {
        var all = new Total("ALL", new Sums(number("7000"), null, 1, 0), DISTRICTS, none(), List.of("TRAON"), none());
        ProvinceFigure rate = figures(
                        totals(whole("POOR", "80", null), all), pair("70", "7000", 1), Map.of(), POOR, ALL, RATE)
                .get("RATE");

        assertThat(rate.state()).isEqualTo(FigureState.PARTIAL);
        assertThat(rate.actual()).isEqualByComparingTo("1.00");
        assertThat(rate.coverage().notAvailable()).containsExactly("TRAON");
        assertThat(rate.coverage().notApplicable()).isEmpty();
    }

    @Test
    void whoSaysThatNeitherSideAppliesLeavesTheRateWhole() {
        var poor = new Total("POOR", new Sums(number("70"), null, 1, 0), DISTRICTS, none(), List.of("TRAON"), none());
        var all = new Total("ALL", new Sums(number("7000"), null, 1, 0), DISTRICTS, none(), List.of("TRAON"), none());
        ProvinceFigure rate = figures(totals(poor, all), pair("70", "7000", 1), Map.of(), POOR, ALL, RATE)
                .get("RATE");

        assertThat(rate.state()).isEqualTo(FigureState.COMPLETE);
        assertThat(rate.coverage().notApplicable()).containsExactly("TRAON");
        assertThat(rate.coverage().reported()).isEqualTo(1);
    }

    @Test
    void whatTheRegisterOfPlansCountsHasNoFigureYet() {
        assertThat(figures(Map.of(), Map.of(), Map.of(), PLANS).get("PLANS").reason())
                .isEqualTo(FigureRules.PLAN_REGISTER);
    }

    private static final String BORDER = "Không so sánh: địa giới tỉnh thay đổi từ 01/07/2025 (NQ)";

    private static ProvinceFigure with(FigureRules.Around around, Map<String, ProvinceFigure> lastYear, String code) {
        return new FigureRules(
                        totals(whole("POOR", "80", null)),
                        Map.of(),
                        Map.of(),
                        new FigureRules.Register(0, 0),
                        lastYear,
                        around)
                .figures(List.of(POOR, FEWER)).stream()
                        .filter(figure -> figure.indicator().equals(code))
                        .findFirst()
                        .orElseThrow();
    }

    /** A fall from one ground to another is none, whether there is a figure of then or not. */
    @Test
    void acrossAChangeOfTheBorderNothingIsSubtractedAndItIsSaidWhy() {
        var around = new FigureRules.Around(Map.of(), Map.of(), Map.of(), Map.of("POOR", BORDER));
        ProvinceFigure before = ProvinceFigure.of("POOR", number("100"), null, Coverage.NOBODY);

        assertThat(with(around, Map.of("POOR", before), "FEWER").actual()).isNull();
        assertThat(with(around, Map.of("POOR", before), "FEWER").reason())
                .isEqualTo("consolidation.reason.apart " + BORDER);
        assertThat(with(around, Map.of(), "FEWER").reason()).endsWith(BORDER);
    }

    @Test
    void fromARecalculatedFigureItIsTaken() {
        ProvinceFigure recalculated = ProvinceFigure.of("POOR", number("100"), null, Coverage.NOBODY);

        assertThat(with(FigureRules.Around.NOTHING, Map.of("POOR", recalculated), "FEWER")
                        .actual())
                .isEqualByComparingTo("20");
    }

    /** R15: everybody who was asked has answered, and seven districts have nobody. */
    @Test
    void aFigureOfAPartOfTheGroundIsPartialWhoeverHasAnswered() {
        var cover = new Ground.Cover(8, java.util.Set.of("VUNGLIEM", "TAMBINH"), java.util.Set.of());
        var around = new FigureRules.Around(Map.of("POOR", cover), Map.of(), Map.of(), Map.of());

        ProvinceFigure poor = with(around, Map.of(), "POOR");

        assertThat(poor.state()).isEqualTo(FigureState.PARTIAL);
        assertThat(poor.coverage().units()).isEqualTo(8);
        assertThat(poor.coverage().uncovered()).containsExactlyInAnyOrder("VUNGLIEM", "TAMBINH");
        assertThat(with(around, Map.of(), "FEWER").actual()).isNull();
    }

    @Test
    void whoBeganWithinTheYearStaysWithTheFigure() {
        var around = new FigureRules.Around(Map.of(), Map.of("POOR", List.of("P28777")), Map.of(), Map.of());

        assertThat(with(around, Map.of(), "POOR").coverage().begun()).containsExactly("P28777");
        assertThat(with(around, Map.of(), "POOR").complete()).isTrue();
    }

    /** Everybody has answered; what a body did that ended within the year is told by nobody. */
    @Test
    void aSumWithoutABodyThatEndedWithinThePeriodIsNotWhole() {
        var left = new LeftOut("LONGHO", "2021-H1", number("30"));
        var around = new FigureRules.Around(Map.of(), Map.of(), Map.of("POOR", List.of(left)), Map.of());
        ProvinceFigure before = ProvinceFigure.of("POOR", number("100"), null, Coverage.NOBODY);

        ProvinceFigure poor = with(around, Map.of("POOR", before), "POOR");

        assertThat(poor.state()).isEqualTo(FigureState.PARTIAL);
        assertThat(poor.coverage().leftOut()).containsExactly(left);
        assertThat(with(around, Map.of("POOR", before), "FEWER").actual()).isNull();
    }

    @Test
    void whatIsLeftOutIsStoredAsText() {
        var told = new LeftOut("LONGHO", "2021-H1", number("30.5"));

        assertThat(told).hasToString("LONGHO 2021-H1 30.5");
        assertThat(LeftOut.parse("LONGHO 2021-H1 30.5")).isEqualTo(told);
        assertThat(LeftOut.parse(told.unsaid().toString())).isEqualTo(told.unsaid());
    }

    private static Map<String, ProvinceFigure> figures(
            Map<String, Total> totals,
            Map<String, PairTotal> pairs,
            Map<String, ProvinceFigure> lastYear,
            Indicator... indicators) {
        return new FigureRules(totals, pairs, Map.of(), new FigureRules.Register(0, 0), lastYear)
                .figures(List.of(indicators)).stream()
                        .collect(Collectors.toMap(ProvinceFigure::indicator, Function.identity()));
    }

    private static Map<String, Total> totals(Total... totals) {
        return List.of(totals).stream().collect(Collectors.toMap(Total::indicator, Function.identity()));
    }

    private static Total whole(String code, String actual, String estimate) {
        return total(code, actual, estimate, 2, estimate == null ? 0 : 2, List.of());
    }

    private static Total total(
            String code, String actual, String estimate, int reported, int estimated, List<String> missing) {
        return new Total(
                code,
                new Sums(number(actual), number(estimate), reported, estimated),
                DISTRICTS,
                none(),
                none(),
                missing);
    }

    private static Map<String, PairTotal> pair(String numerator, String denominator, int reported) {
        return Map.of("RATE", new PairTotal("RATE", number(numerator), number(denominator), reported, null, null, 0));
    }

    private static Map<String, ProvinceFigure> lastYear(String code, String actual) {
        return lastYear(code, actual, null);
    }

    private static Map<String, ProvinceFigure> lastYear(String code, String actual, String estimate) {
        var coverage = new Coverage(2, 2, none(), none(), none(), none());
        return Map.of(code, ProvinceFigure.of(code, number(actual), number(estimate), coverage));
    }

    private static BigDecimal number(String text) {
        return text == null ? null : new BigDecimal(text);
    }

    private static List<String> none() {
        return List.of();
    }

    private static Indicator indicator(String code, Aggregation aggregation, String numerator, String denominator) {
        return indicator(code, aggregation, numerator, denominator, null);
    }

    private static Indicator indicator(
            String code, Aggregation aggregation, String numerator, String denominator, String standard) {
        return new Indicator(
                "KL92",
                code,
                "A3",
                code,
                code,
                "hộ",
                Indicator.ValueType.COUNT,
                aggregation == Aggregation.SUM ? Indicator.TimeAxis.STOCK : Indicator.TimeAxis.DERIVED,
                aggregation,
                numerator,
                denominator,
                null,
                Set.of(Period.Kind.ANNUAL),
                aggregation == Aggregation.SUM ? Indicator.Split.TERRITORY : null,
                null,
                null,
                standard,
                null,
                LocalDate.of(2021, 1, 1),
                null,
                null);
    }
}
