package vn.ansinh.reporting.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.ansinh.reporting.catalogue.IncludedPeriods;
import vn.ansinh.reporting.catalogue.IncludedPeriods.Least;
import vn.ansinh.reporting.catalogue.Period;

/**
 * What was accepted of an agency's figures before, under today's codes and counted by today's standards: what its new
 * figures are compared with.
 *
 * @param all of earlier years and of the same reporting year, the latest first
 * @param included which periods each indicator's figure includes
 */
record EarlierFigures(List<Figure> all, Period period, Map<String, IncludedPeriods> included) {

    /**
     * @param actual null where there was no number; sums the bodies whose series the agency continues
     * @param apart why it is not compared: another standard, another territory; null where it is
     */
    record Figure(
            String indicator, Period period, CellState state, BigDecimal actual, BigDecimal estimate, String apart) {

        boolean comparable() {
            return apart == null;
        }
    }

    static EarlierFigures none(Period period) {
        return new EarlierFigures(List.of(), period, Map.of());
    }

    /** Of the same period in up to four earlier years, the latest first. */
    List<Figure> shown() {
        return all.stream().filter(figure -> figure.period.recurs(period)).toList();
    }

    /**
     * The comparable actual figures last reported, by indicator: in the same reporting year, else in the same period of the
     * year before; without those that had none.
     */
    Map<String, BigDecimal> last() {
        var values = new LinkedHashMap<String, BigDecimal>();
        comparable()
                .filter(figure -> figure.period.year() == period.year()
                        || period.previous().equals(Optional.of(figure.period)))
                .forEach(figure -> values.putIfAbsent(figure.indicator, figure.actual));
        return values;
    }

    /** What the figures include of earlier periods of the year, by indicator; without those that include none. */
    Map<String, Least> least() {
        var byIndicator = new LinkedHashMap<String, Map<Period, BigDecimal>>();
        comparable()
                .forEach(figure -> byIndicator
                        .computeIfAbsent(figure.indicator, code -> new HashMap<>())
                        .put(figure.period, figure.actual));
        var values = new LinkedHashMap<String, Least>();
        byIndicator.forEach((code, figures) -> Optional.ofNullable(included.get(code))
                .flatMap(periods -> periods.least(figures))
                .ifPresent(least -> values.put(code, least)));
        return values;
    }

    /** "quý I năm 2026, quý II năm 2026". */
    static String names(List<Period> periods, Locale locale) {
        return periods.stream().map(period -> period.label(locale)).collect(Collectors.joining(", "));
    }

    /** Between what an indicator's figure lies usually, by indicator; without those that have no history. */
    Map<String, UsualRange> usual() {
        var history = new TreeMap<String, List<BigDecimal>>();
        shown().stream()
                .filter(figure -> figure.comparable() && figure.actual != null)
                .forEach(figure -> history.computeIfAbsent(figure.indicator, code -> new ArrayList<>())
                        .add(figure.actual));
        var ranges = new LinkedHashMap<String, UsualRange>();
        history.forEach(
                (indicator, figures) -> UsualRange.of(figures).ifPresent(range -> ranges.put(indicator, range)));
        return ranges;
    }

    private Stream<Figure> comparable() {
        return all.stream().filter(figure -> figure.comparable() && figure.actual != null);
    }
}
