package vn.ansinh.reporting.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.catalogue.Indicator;
import vn.ansinh.reporting.document.Check;
import vn.ansinh.reporting.document.Finding;

/**
 * The checks of the figures. What is missing blocks; what looks wrong is shown to everybody on the way, so that the
 * agency corrects or explains it before DOLISA has to ask.
 */
@Component
class FigureFindings implements FindingRule {

    private static final Check MISSING = Check.blocking("report.finding.missing");
    private static final Check MISSING_ACTUAL = Check.blocking("report.finding.missing-actual");
    private static final Check MISSING_ESTIMATE = Check.blocking("report.finding.missing-estimate");
    private static final Check MISSING_REASON = Check.blocking("report.finding.missing-reason");
    private static final Check MISSING_REASON_NONE = Check.blocking("report.finding.missing-reason-none");
    private static final Check PART_GREATER = Check.warning("report.finding.part-greater");
    private static final Check ESTIMATE_BELOW = Check.warning("report.finding.estimate-below");
    private static final Check BELOW_EARLIER = Check.warning("report.finding.below-earlier");
    private static final Check UNUSUAL = Check.warning("report.finding.unusual");
    private static final Check IMPLAUSIBLE = Check.warning("report.finding.implausible");
    private static final Check ONE_SIDE = Check.warning("report.finding.one-side");
    private static final Check OVER_100 = Check.warning("report.finding.over-100");

    @Override
    public List<Check> checks() {
        return List.of(
                MISSING,
                MISSING_ACTUAL,
                MISSING_ESTIMATE,
                MISSING_REASON,
                MISSING_REASON_NONE,
                PART_GREATER,
                ESTIMATE_BELOW,
                BELOW_EARLIER,
                UNUSUAL,
                IMPLAUSIBLE,
                ONE_SIDE,
                OVER_100);
    }

    @Override
    public List<Finding> check(CheckedReport report) {
        var findings = new ArrayList<Finding>();
        for (Cell cell : report.content().cells()) {
            Indicator indicator = report.indicators().get(cell.indicator());
            if (indicator == null) {
                continue;
            }
            missing(report, indicator, cell).ifPresent(findings::add);
            if (cell.hasValue()) {
                partGreaterThanWhole(report, indicator, cell, findings);
                estimateBelowActual(indicator, cell).ifPresent(findings::add);
                belowEarlier(report, indicator, cell).ifPresent(findings::add);
                outsideUsual(report, indicator, cell).ifPresent(findings::add);
                implausible(report, indicator, cell).ifPresent(findings::add);
            }
        }
        report.indicators().values().stream()
                .filter(indicator -> indicator.aggregation() == Indicator.Aggregation.WEIGHTED_RATIO)
                .forEach(ratio -> {
                    over100(report, ratio).ifPresent(findings::add);
                    oneSideOnly(report, ratio).ifPresent(findings::add);
                });
        return findings;
    }

    private static Optional<Finding> missing(CheckedReport report, Indicator indicator, Cell cell) {
        Check check = switch (cell.state()) {
            case EMPTY -> MISSING;
            case VALUE ->
                cell.actual() == null
                        ? MISSING_ACTUAL
                        : report.estimated() && indicator.counted() && cell.estimate() == null
                                ? MISSING_ESTIMATE
                                : null;
            case NOT_AVAILABLE -> cell.reason().isBlank() ? MISSING_REASON : null;
            case NOT_APPLICABLE -> cell.reason().isBlank() ? MISSING_REASON_NONE : null;
        };
        return Optional.ofNullable(check)
                .map(found -> found.at(anchor(indicator), indicator.code(), indicator.name(report.locale())));
    }

    private static void partGreaterThanWhole(CheckedReport report, Indicator part, Cell cell, List<Finding> findings) {
        if (part.partOf() == null) {
            return;
        }
        report.value(part.partOf()).ifPresent(whole -> {
            boolean actual = greater(cell.actual(), whole.actual());
            boolean estimate = greater(cell.estimate(), whole.estimate());
            if (actual || estimate) {
                findings.add(PART_GREATER.at(
                        anchor(part),
                        part.code(),
                        actual ? cell.actual() : cell.estimate(),
                        part.partOf(),
                        actual ? whole.actual() : whole.estimate()));
            }
        });
    }

    private static Optional<Finding> estimateBelowActual(Indicator indicator, Cell cell) {
        boolean below = indicator.counted()
                && cell.estimate() != null
                && cell.estimate().compareTo(cell.actual()) < 0;
        return below
                ? Optional.of(ESTIMATE_BELOW.at(anchor(indicator), indicator.code(), cell.estimate(), cell.actual()))
                : Optional.empty();
    }

    /** What counts on from earlier periods of the year includes their figures. */
    private static Optional<Finding> belowEarlier(CheckedReport report, Indicator indicator, Cell cell) {
        return Optional.ofNullable(report.least().get(indicator.code()))
                .filter(least -> indicator.counted() && greater(least.figure(), cell.actual()))
                .map(least -> BELOW_EARLIER.at(
                        anchor(indicator),
                        indicator.code(),
                        cell.actual(),
                        least.figure(),
                        EarlierFigures.names(least.of(), report.locale())));
    }

    /** Far from what was accepted before, and not explained in the note. */
    private static Optional<Finding> outsideUsual(CheckedReport report, Indicator indicator, Cell cell) {
        UsualRange usual = report.usual().get(indicator.code());
        return usual == null || usual.holds(cell.actual()) || !cell.note().isBlank()
                ? Optional.empty()
                : Optional.of(UNUSUAL.at(
                        anchor(indicator), indicator.code(), cell.actual(), usual.min(), usual.max(), usual.count()));
    }

    /** A digit too many; nothing explains it but the catalogue's bound being wrong. */
    private static Optional<Finding> implausible(CheckedReport report, Indicator indicator, Cell cell) {
        BigDecimal max = indicator.plausibleMax();
        boolean actual = greater(cell.actual(), max);
        return actual || greater(cell.estimate(), max)
                ? Optional.of(IMPLAUSIBLE.at(
                        anchor(indicator),
                        indicator.code(),
                        actual ? cell.actual() : cell.estimate(),
                        max,
                        indicator.unit(report.locale())))
                : Optional.empty();
    }

    /** A number over what does not apply: one of the two is wrong, and the agency does not count in the province's rate. */
    private static Optional<Finding> oneSideOnly(CheckedReport report, Indicator ratio) {
        boolean numerator = report.value(ratio.numerator()).isPresent();
        boolean denominator = report.value(ratio.denominator()).isPresent();
        boolean contradicts = numerator && report.notApplicable(ratio.denominator())
                || denominator && report.notApplicable(ratio.numerator());
        return contradicts
                ? Optional.of(ONE_SIDE.at(
                        anchor(ratio),
                        ratio.code(),
                        numerator ? ratio.numerator() : ratio.denominator(),
                        numerator ? ratio.denominator() : ratio.numerator()))
                : Optional.empty();
    }

    private static Optional<Finding> over100(CheckedReport report, Indicator ratio) {
        Map<String, Indicator> indicators = report.indicators();
        if (!indicators.containsKey(ratio.numerator()) || !indicators.containsKey(ratio.denominator())) {
            return Optional.empty();
        }
        return report.value(ratio.numerator())
                .flatMap(numerator -> report.value(ratio.denominator())
                        .filter(denominator -> greater(numerator.actual(), denominator.actual())
                                || greater(numerator.estimate(), denominator.estimate()))
                        .map(denominator ->
                                OVER_100.at(anchor(ratio), ratio.code(), ratio.numerator(), ratio.denominator())));
    }

    private static boolean greater(BigDecimal one, BigDecimal other) {
        return one != null && other != null && one.compareTo(other) > 0;
    }

    private static String anchor(Indicator indicator) {
        return "cell:" + indicator.code();
    }
}
