package vn.ansinh.reporting.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.ansinh.reporting.catalogue.Period;

/**
 * What was accepted of an agency's figures before, under today's codes and counted by today's standards: what its new
 * figures are compared with.
 */
record EarlierFigures(List<Figure> all, Period period) {

    /**
     * @param comparable false where it was counted by another standard than today's, see
     *     {@link vn.ansinh.reporting.catalogue.Indicator}
     * @param actual null where there was no number; sums the bodies whose series the agency continues
     */
    record Figure(
            String indicator,
            Period period,
            CellState state,
            BigDecimal actual,
            BigDecimal estimate,
            boolean comparable) {}

    static EarlierFigures none(Period period) {
        return new EarlierFigures(List.of(), period);
    }

    /** Of up to four earlier periods of the same kind, the latest first. */
    List<Figure> shown() {
        return all.stream()
                .filter(figure -> figure.period.kind() == period.kind())
                .sorted((one, other) -> other.period.compareTo(one.period))
                .toList();
    }

    /** The comparable actual figures of the period before, by indicator; without those that had none. */
    Map<String, BigDecimal> previous() {
        return actuals(period.previous());
    }

    /** In a year's report the actual figures of its first half, by indicator: what is cumulative does not fall below. */
    Map<String, BigDecimal> halfYear() {
        return period.kind() == Period.Kind.ANNUAL ? actuals(Optional.of(Period.halfYear(period.year()))) : Map.of();
    }

    /** Between what an indicator's figure lies usually, by indicator; without those that have no history. */
    Map<String, UsualRange> usual() {
        var history = new TreeMap<String, List<BigDecimal>>();
        shown().stream()
                .filter(figure -> figure.comparable && figure.actual != null)
                .forEach(figure -> history.computeIfAbsent(figure.indicator, code -> new ArrayList<>())
                        .add(figure.actual));
        var ranges = new LinkedHashMap<String, UsualRange>();
        history.forEach(
                (indicator, figures) -> UsualRange.of(figures).ifPresent(range -> ranges.put(indicator, range)));
        return ranges;
    }

    private Map<String, BigDecimal> actuals(Optional<Period> then) {
        var values = new LinkedHashMap<String, BigDecimal>();
        all.stream()
                .filter(figure -> then.isPresent() && figure.period.equals(then.get()))
                .filter(figure -> figure.comparable && figure.actual != null)
                .forEach(figure -> values.put(figure.indicator, figure.actual));
        return values;
    }
}
