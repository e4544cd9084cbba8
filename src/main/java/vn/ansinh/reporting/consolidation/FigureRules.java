package vn.ansinh.reporting.consolidation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.ansinh.reporting.catalogue.Ground.Cover;
import vn.ansinh.reporting.catalogue.Indicator;
import vn.ansinh.reporting.consolidation.ProvinceFigure.Coverage;
import vn.ansinh.reporting.report.AcceptedFigures.Pair;
import vn.ansinh.reporting.report.AcceptedFigures.PairTotal;
import vn.ansinh.reporting.report.AcceptedFigures.Total;

/**
 * How the province's figures follow from what the agencies reported, also when some have not.
 *
 * <ul>
 *   <li>A <b>sum</b> is taken over those that gave a number. While anybody owes one it is {@link FigureState#PARTIAL}:
 *       shown with who is missing, and compared with no other period, since a sum over six districts says nothing about
 *       one over eight. "Not applicable" is an answer; it counts as nothing and leaves the sum whole.
 *   <li>The sum of the <b>estimates</b> stands only where everybody with an actual figure gave an estimate too.
 *   <li>A <b>ratio</b> is Σ numerator / Σ denominator and never a mean of ratios. Where the same bodies report both
 *       sides, each its own ground, only those count that gave both: a district whose denominator is missing would push
 *       the province's rate up. With some missing the rate is that of the rest, and says so. Where different bodies
 *       report the two sides (A4-03: insured by BHXH, labour force by DOLISA) there is nothing to pair: the province's
 *       two sums are taken, and only if both are whole. Who gave a number for one side and says that the other does not
 *       apply contradicts himself: he does not count, and the rate is not whole.
 *   <li>A <b>decrease</b> is last year's figure minus this year's, of a rate in percentage points; both must be whole. A rate
 *       over seven districts taken from one over eight would tell a fall where there is none.
 *   <li>Figures counted by two <b>standards</b> are not compared: the poverty line of Decision 59/2015/QĐ-TTg and that of
 *       Decree 07/2021/NĐ-CP count different households.
 *   <li>Figures of two <b>grounds</b> are not compared either: {@link ProvinceSeries} says where something stands between
 *       them, and a figure recalculated on today's ground stands in the place of what was reported.
 *   <li>Where each reporter tells of its own <b>ground</b> the figure is whole when every unit of the province has been told
 *       of, whoever was asked.
 *   <li>A <b>cumulative</b> sum is not whole while a body that ended within the period is not in it and nobody carries it on.
 *   <li>What is counted from the <b>register of plans</b> is whole, since the register knows everybody that was asked; it has
 *       no figure while nobody was.
 * </ul>
 *
 * Rates have two decimals, rounded half up once, after the division.
 */
final class FigureRules {

    static final String NOBODY = "consolidation.reason.nobody";
    static final String NO_INPUT = "consolidation.reason.no-input";
    static final String ZERO_DENOMINATOR = "consolidation.reason.zero-denominator";
    static final String INCOMPLETE = "consolidation.reason.incomplete";
    static final String NO_LAST_YEAR = "consolidation.reason.no-last-year";
    static final String LAST_YEAR_INCOMPLETE = "consolidation.reason.last-year-incomplete";
    static final String OTHER_STANDARD = "consolidation.reason.other-standard";
    /** Followed by a blank and the sentence that says what stands between. */
    static final String APART = "consolidation.reason.apart";

    static final String PLAN_REGISTER = "consolidation.reason.plan-register";

    private static final int DECIMALS = 2;
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private final Map<String, Total> totals;
    private final Map<String, PairTotal> pairs;
    private final Map<String, List<String>> notAsked;
    private final Map<String, ProvinceFigure> lastYear;
    private final Register register;
    private final Around around;
    private final Map<String, ProvinceFigure> figures = new LinkedHashMap<>();

    /**
     * The register of plans on the day of the cut-off.
     *
     * @param asked how many bodies were asked for a plan
     * @param issued how many had one out
     */
    record Register(int asked, int issued) {}

    /**
     * What is known beside what was said.
     *
     * @param ground by typed indicator of whose ground it is told: which units those that answered cover
     * @param begun by typed indicator: who gave a number that counts from a day within the year
     * @param leftOut by typed indicator: who ended within the period and is not in the sum
     * @param apart by indicator, why it is not compared with the figure of a year ago; without those that are
     */
    record Around(
            Map<String, Cover> ground,
            Map<String, List<String>> begun,
            Map<String, List<LeftOut>> leftOut,
            Map<String, String> apart) {

        static final Around NOTHING = new Around(Map.of(), Map.of(), Map.of(), Map.of());
    }

    /** With nothing known beside. */
    FigureRules(
            Map<String, Total> totals,
            Map<String, PairTotal> pairs,
            Map<String, List<String>> notAsked,
            Register register,
            Map<String, ProvinceFigure> lastYear) {
        this(totals, pairs, notAsked, register, lastYear, Around.NOTHING);
    }

    /**
     * @param totals by typed indicator
     * @param pairs by ratio; without those nobody gave both sides of
     * @param notAsked by typed indicator: reporters that were left out of the cycle
     * @param register what the register of plans says
     * @param lastYear the province's figures of the same period a year ago, by today's codes
     */
    FigureRules(
            Map<String, Total> totals,
            Map<String, PairTotal> pairs,
            Map<String, List<String>> notAsked,
            Register register,
            Map<String, ProvinceFigure> lastYear,
            Around around) {
        this.totals = totals;
        this.pairs = pairs;
        this.notAsked = notAsked;
        this.register = register;
        this.lastYear = lastYear;
        this.around = around;
    }

    /** The ratios of a list of indicators, to have both their sides summed. */
    static List<Pair> pairs(List<Indicator> indicators) {
        return indicators.stream()
                .filter(indicator -> indicator.aggregation() == Indicator.Aggregation.WEIGHTED_RATIO)
                .map(ratio -> new Pair(ratio.code(), ratio.numerator(), ratio.denominator()))
                .toList();
    }

    /** The figures of these indicators, in their order. */
    List<ProvinceFigure> figures(List<Indicator> indicators) {
        // A fall of a rate needs the rate, whichever stands first in the catalogue.
        compute(indicators, Indicator::typed);
        compute(indicators, ratio -> ratio.aggregation() == Indicator.Aggregation.WEIGHTED_RATIO);
        compute(indicators, indicator -> !figures.containsKey(indicator.code()));
        return indicators.stream()
                .map(indicator -> figures.get(indicator.code()))
                .toList();
    }

    private void compute(List<Indicator> indicators, Predicate<Indicator> which) {
        indicators.stream()
                .filter(which)
                .toList()
                .forEach(indicator ->
                        figures.put(indicator.code(), compute(indicator).countedBy(indicator.standard())));
    }

    private ProvinceFigure compute(Indicator indicator) {
        return switch (indicator.aggregation()) {
            case SUM -> sum(indicator.code());
            case WEIGHTED_RATIO -> ratio(indicator);
            case DECREASE, RATE_DECREASE -> decrease(indicator);
            case PLAN_REGISTER -> registered(indicator.code());
        };
    }

    private ProvinceFigure registered(String code) {
        if (register.asked() == 0) {
            return ProvinceFigure.none(code, PLAN_REGISTER, Coverage.NOBODY);
        }
        var coverage = new Coverage(register.asked(), register.issued(), List.of(), List.of(), List.of(), List.of());
        return ProvinceFigure.of(code, BigDecimal.valueOf(register.issued()), null, coverage);
    }

    private ProvinceFigure sum(String code) {
        Total total = totals.get(code);
        List<String> leftOut = notAsked.getOrDefault(code, List.of());
        if (total == null) {
            var coverage = on(code, new Coverage(leftOut.size(), 0, List.of(), List.of(), List.of(), leftOut));
            return ProvinceFigure.none(code, NOBODY, coverage);
        }
        var coverage = on(
                code,
                new Coverage(
                        total.asked().size() + leftOut.size(),
                        total.sums().reported(),
                        total.notAvailable(),
                        total.notApplicable(),
                        total.missing(),
                        leftOut));
        if (total.sums().reported() == 0) {
            return ProvinceFigure.none(code, NOBODY, coverage);
        }
        BigDecimal estimate = total.sums().estimated() == total.sums().reported()
                ? total.sums().estimate()
                : null;
        return ProvinceFigure.of(code, total.sums().actual(), estimate, coverage);
    }

    /** With the ground of those that answered, and who counts from a later day. */
    private Coverage on(String code, Coverage said) {
        Cover ground = around.ground().get(code);
        return new Coverage(
                said.expected(),
                said.reported(),
                said.notAvailable(),
                said.notApplicable(),
                said.missing(),
                said.notAsked(),
                ground == null ? 0 : ground.units(),
                ground == null ? List.of() : List.copyOf(ground.missing()),
                around.begun().getOrDefault(code, List.of()),
                around.leftOut().getOrDefault(code, List.of()));
    }

    private ProvinceFigure ratio(Indicator ratio) {
        ProvinceFigure numerator = figures.get(ratio.numerator());
        ProvinceFigure denominator = figures.get(ratio.denominator());
        if (numerator == null || denominator == null) {
            return ProvinceFigure.none(ratio.code(), NO_INPUT, Coverage.NOBODY);
        }
        return sameReporters(ratio)
                ? pairedRatio(ratio, numerator.coverage(), denominator.coverage())
                : provinceRatio(ratio, numerator, denominator);
    }

    private boolean sameReporters(Indicator ratio) {
        return reporters(ratio.numerator()).equals(reporters(ratio.denominator()));
    }

    private Set<String> reporters(String code) {
        var reporters = new TreeSet<>(notAsked.getOrDefault(code, List.of()));
        Optional.ofNullable(totals.get(code)).ifPresent(total -> reporters.addAll(total.asked()));
        return reporters;
    }

    private ProvinceFigure pairedRatio(Indicator ratio, Coverage numerator, Coverage denominator) {
        PairTotal pair = pairs.get(ratio.code());
        Set<String> missing = union(numerator.missing(), denominator.missing());
        Set<String> unknown = union(numerator.notAvailable(), denominator.notAvailable());
        Set<String> notApplicable = union(numerator.notApplicable(), denominator.notApplicable());
        Set<String> neither = new LinkedHashSet<>(numerator.notApplicable());
        neither.retainAll(denominator.notApplicable());
        notApplicable.stream().filter(agency -> !neither.contains(agency)).forEach(unknown::add);
        notApplicable.retainAll(neither);
        var coverage = new Coverage(
                numerator.expected(),
                pair == null ? 0 : pair.reported(),
                List.copyOf(unknown),
                List.copyOf(notApplicable),
                List.copyOf(missing),
                numerator.notAsked(),
                Math.max(numerator.units(), denominator.units()),
                List.copyOf(union(numerator.uncovered(), denominator.uncovered())),
                List.copyOf(union(numerator.begun(), denominator.begun())),
                leftOut(numerator, denominator));
        if (pair == null) {
            return ProvinceFigure.none(ratio.code(), NOBODY, coverage);
        }
        if (pair.denominator().signum() == 0) {
            return ProvinceFigure.none(ratio.code(), ZERO_DENOMINATOR, coverage);
        }
        BigDecimal estimate = pair.estimated() == pair.reported()
                ? percent(pair.numeratorEstimate(), pair.denominatorEstimate())
                : null;
        return ProvinceFigure.of(ratio.code(), percent(pair.numerator(), pair.denominator()), estimate, coverage);
    }

    private static ProvinceFigure provinceRatio(Indicator ratio, ProvinceFigure numerator, ProvinceFigure denominator) {
        Coverage one = numerator.coverage();
        Coverage other = denominator.coverage();
        var coverage = new Coverage(
                one.expected() + other.expected(),
                one.reported() + other.reported(),
                List.copyOf(union(one.notAvailable(), other.notAvailable())),
                List.copyOf(union(one.notApplicable(), other.notApplicable())),
                List.copyOf(union(one.missing(), other.missing())),
                List.copyOf(union(one.notAsked(), other.notAsked())),
                Math.max(one.units(), other.units()),
                List.copyOf(union(one.uncovered(), other.uncovered())),
                List.copyOf(union(one.begun(), other.begun())),
                leftOut(one, other));
        if (!numerator.complete() || !denominator.complete()) {
            return ProvinceFigure.none(ratio.code(), INCOMPLETE, coverage);
        }
        if (denominator.actual().signum() == 0) {
            return ProvinceFigure.none(ratio.code(), ZERO_DENOMINATOR, coverage);
        }
        return ProvinceFigure.of(
                ratio.code(),
                percent(numerator.actual(), denominator.actual()),
                percent(numerator.estimate(), denominator.estimate()),
                coverage);
    }

    private ProvinceFigure decrease(Indicator decrease) {
        ProvinceFigure now = figures.get(decrease.numerator());
        ProvinceFigure before = lastYear.get(decrease.numerator());
        if (now == null) {
            return ProvinceFigure.none(decrease.code(), NO_INPUT, Coverage.NOBODY);
        }
        String reason = notComparable(now, before);
        if (reason != null) {
            return ProvinceFigure.none(decrease.code(), reason, now.coverage());
        }
        BigDecimal estimate = before.estimate() == null || now.estimate() == null
                ? null
                : before.estimate().subtract(now.estimate());
        return ProvinceFigure.of(decrease.code(), before.actual().subtract(now.actual()), estimate, now.coverage());
    }

    /** Why a figure is not compared with that of a year ago; null when it is. */
    private String notComparable(ProvinceFigure now, ProvinceFigure before) {
        if (now.actual() == null) {
            return now.reason();
        }
        if (around.apart().containsKey(now.indicator())) {
            return APART + " " + around.apart().get(now.indicator());
        }
        if (!now.complete()) {
            return INCOMPLETE;
        }
        if (before == null || before.actual() == null) {
            return NO_LAST_YEAR;
        }
        if (!now.standard().equals(before.standard())) {
            return OTHER_STANDARD;
        }
        return before.complete() ? null : LAST_YEAR_INCOMPLETE;
    }

    private static BigDecimal percent(BigDecimal numerator, BigDecimal denominator) {
        return numerator == null || denominator == null || denominator.signum() == 0
                ? null
                : numerator.multiply(HUNDRED).divide(denominator, DECIMALS, RoundingMode.HALF_UP);
    }

    private static List<LeftOut> leftOut(Coverage one, Coverage other) {
        return Stream.concat(one.leftOut().stream(), other.leftOut().stream())
                .map(LeftOut::unsaid)
                .distinct()
                .toList();
    }

    private static Set<String> union(List<String> one, List<String> other) {
        var all = new LinkedHashSet<String>(new ArrayList<>(one));
        all.addAll(other);
        return all;
    }
}
