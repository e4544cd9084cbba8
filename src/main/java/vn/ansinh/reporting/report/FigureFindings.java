package vn.ansinh.reporting.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.catalogue.Indicator;
import vn.ansinh.reporting.engine.Texts;

/**
 * The checks of the figures. What is missing blocks; what looks wrong is shown to everybody on the way, so that the
 * agency corrects or explains it before DOLISA has to ask.
 */
@Component
class FigureFindings implements FindingRule {

    private final Texts texts;

    FigureFindings(Texts texts) {
        this.texts = texts;
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
                belowHalfYear(report, indicator, cell).ifPresent(findings::add);
                outsideUsual(report, indicator, cell).ifPresent(findings::add);
                implausible(indicator, cell).ifPresent(findings::add);
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

    private Optional<Finding> missing(CheckedReport report, Indicator indicator, Cell cell) {
        String key = switch (cell.state()) {
            case EMPTY -> "report.finding.missing";
            case VALUE ->
                cell.actual() == null
                        ? "report.finding.missing-actual"
                        : report.estimated()
                                        && indicator.timeAxis() == Indicator.TimeAxis.FLOW
                                        && cell.estimate() == null
                                ? "report.finding.missing-estimate"
                                : null;
            case NOT_AVAILABLE -> cell.reason().isBlank() ? "report.finding.missing-reason" : null;
            case NOT_APPLICABLE -> cell.reason().isBlank() ? "report.finding.missing-reason-none" : null;
        };
        return Optional.ofNullable(key)
                .map(found ->
                        Finding.blocking(anchor(indicator), found, indicator.code(), indicator.name(texts.locale())));
    }

    private static void partGreaterThanWhole(CheckedReport report, Indicator part, Cell cell, List<Finding> findings) {
        if (part.partOf() == null) {
            return;
        }
        report.value(part.partOf()).ifPresent(whole -> {
            boolean actual = greater(cell.actual(), whole.actual());
            boolean estimate = greater(cell.estimate(), whole.estimate());
            if (actual || estimate) {
                findings.add(Finding.warning(
                        anchor(part),
                        "report.finding.part-greater",
                        part.code(),
                        actual ? cell.actual() : cell.estimate(),
                        part.partOf(),
                        actual ? whole.actual() : whole.estimate()));
            }
        });
    }

    private static Optional<Finding> estimateBelowActual(Indicator indicator, Cell cell) {
        boolean below = indicator.timeAxis() == Indicator.TimeAxis.FLOW
                && cell.estimate() != null
                && cell.estimate().compareTo(cell.actual()) < 0;
        return below
                ? Optional.of(Finding.warning(
                        anchor(indicator),
                        "report.finding.estimate-below",
                        indicator.code(),
                        cell.estimate(),
                        cell.actual()))
                : Optional.empty();
    }

    /** What is counted from 1 January on includes the first half of the year. */
    private static Optional<Finding> belowHalfYear(CheckedReport report, Indicator indicator, Cell cell) {
        BigDecimal half = report.halfYear().get(indicator.code());
        return indicator.timeAxis() == Indicator.TimeAxis.FLOW && greater(half, cell.actual())
                ? Optional.of(Finding.warning(
                        anchor(indicator), "report.finding.below-half-year", indicator.code(), cell.actual(), half))
                : Optional.empty();
    }

    /** Far from what was accepted before, and not explained in the note. */
    private static Optional<Finding> outsideUsual(CheckedReport report, Indicator indicator, Cell cell) {
        UsualRange usual = report.usual().get(indicator.code());
        return usual == null || usual.holds(cell.actual()) || !cell.note().isBlank()
                ? Optional.empty()
                : Optional.of(Finding.warning(
                        anchor(indicator),
                        "report.finding.unusual",
                        indicator.code(),
                        cell.actual(),
                        usual.min(),
                        usual.max(),
                        usual.count()));
    }

    /** A digit too many; nothing explains it but the catalogue's bound being wrong. */
    private static Optional<Finding> implausible(Indicator indicator, Cell cell) {
        BigDecimal max = indicator.plausibleMax();
        boolean actual = greater(cell.actual(), max);
        return actual || greater(cell.estimate(), max)
                ? Optional.of(Finding.warning(
                        anchor(indicator),
                        "report.finding.implausible",
                        indicator.code(),
                        actual ? cell.actual() : cell.estimate(),
                        max,
                        indicator.unit()))
                : Optional.empty();
    }

    /** A number over what does not apply: one of the two is wrong, and the agency does not count in the province's rate. */
    private static Optional<Finding> oneSideOnly(CheckedReport report, Indicator ratio) {
        boolean numerator = report.value(ratio.numerator()).isPresent();
        boolean denominator = report.value(ratio.denominator()).isPresent();
        boolean contradicts = numerator && report.notApplicable(ratio.denominator())
                || denominator && report.notApplicable(ratio.numerator());
        return contradicts
                ? Optional.of(Finding.warning(
                        anchor(ratio),
                        "report.finding.one-side",
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
                        .map(denominator -> Finding.warning(
                                anchor(ratio),
                                "report.finding.over-100",
                                ratio.code(),
                                ratio.numerator(),
                                ratio.denominator())));
    }

    private static boolean greater(BigDecimal one, BigDecimal other) {
        return one != null && other != null && one.compareTo(other) > 0;
    }

    private static String anchor(Indicator indicator) {
        return "cell:" + indicator.code();
    }
}
