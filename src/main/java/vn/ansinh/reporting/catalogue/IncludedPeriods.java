package vn.ansinh.reporting.catalogue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import vn.ansinh.reporting.catalogue.Indicator.TimeAxis;

/**
 * Which periods of the same reporting year a figure of a period includes, so that it is never less than theirs.
 *
 * <p>What is cumulative includes each period that began on the same day and ended before: the year includes the half-year
 * and the nine months, not a third quarter. What is counted within the period includes those it is made of together: the
 * year includes its four quarters, or a half-year and the quarter after it. What holds on a day includes none.
 *
 * @param periods in their order
 * @param together whether their figures add up; else each alone is included
 */
public record IncludedPeriods(List<Period> periods, boolean together) {

    /** What a figure is at least, and the periods that say so. */
    public record Least(BigDecimal figure, List<Period> of) {}

    /** Only periods in which the indicator is reported. */
    public static IncludedPeriods of(Regime regime, Period period, Indicator indicator) {
        return of(regime, period, indicator.timeAxis(), indicator::reportedIn);
    }

    static IncludedPeriods of(Regime regime, Period period, TimeAxis axis, Predicate<Period> reported) {
        Span days = regime.days(period);
        List<Period> known = before(regime, period).stream().filter(reported).toList();
        return switch (axis) {
            case FLOW ->
                new IncludedPeriods(
                        known.stream()
                                .filter(one -> regime.days(one).begins(days))
                                .sorted(regime.order())
                                .toList(),
                        false);
            case PERIOD -> new IncludedPeriods(parts(regime, days, known), true);
            case STOCK, DERIVED -> new IncludedPeriods(List.of(), false);
        };
    }

    /** The periods of the same reporting year that end before it or within it, the latest first; of an ad hoc one none. */
    public static List<Period> before(Regime regime, Period period) {
        return period.kind().dated()
                ? regime.periods(period.year()).stream()
                        .filter(one -> regime.order().compare(one, period) < 0)
                        .sorted(regime.order().reversed())
                        .toList()
                : List.of();
    }

    /** From the first day on the longest that is within and overlaps none before it. */
    private static List<Period> parts(Regime regime, Span days, List<Period> known) {
        List<Period> parts = new ArrayList<>();
        LocalDate after = days.first().minusDays(1);
        List<Period> inOrder = known.stream()
                .filter(one -> days.holds(regime.days(one)))
                .sorted(Comparator.comparing((Period one) -> regime.days(one).first())
                        .thenComparing(one -> -regime.days(one).length()))
                .toList();
        for (Period one : inOrder) {
            if (regime.days(one).first().isAfter(after)) {
                parts.add(one);
                after = regime.days(one).last();
            }
        }
        return parts;
    }

    /**
     * @param figures by period; without those that had none
     * @return empty when none of the periods included has a figure
     */
    public Optional<Least> least(Map<Period, BigDecimal> figures) {
        List<Least> known = periods.stream()
                .filter(figures::containsKey)
                .map(period -> new Least(figures.get(period), List.of(period)))
                .toList();
        return together
                ? known.stream().reduce(IncludedPeriods::sum)
                : known.stream().reduce((one, other) -> one.figure().compareTo(other.figure()) > 0 ? one : other);
    }

    private static Least sum(Least one, Least other) {
        List<Period> of = new ArrayList<>(one.of());
        of.addAll(other.of());
        return new Least(one.figure().add(other.figure()), List.copyOf(of));
    }
}
