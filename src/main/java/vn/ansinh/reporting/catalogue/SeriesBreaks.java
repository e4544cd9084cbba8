package vn.ansinh.reporting.catalogue;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.ansinh.reporting.catalogue.SeriesBreak.Kind;

/**
 * What stands between two figures of a series.
 *
 * <p>A stock is counted on its day; what is cumulative is counted from the first day of its period on, so that the year in
 * which something changed compares neither with the one before nor with the one after.
 */
public final class SeriesBreaks {

    private final List<SeriesBreak> all;

    SeriesBreaks(List<SeriesBreak> all) {
        this.all = List.copyOf(all);
    }

    /**
     * The latest break between an earlier and a later figure; empty where they compare.
     *
     * @param codes of the indicator and those whose series it continues
     * @param ofProvince whether the figure is of the whole province: what changes the province's border does not concern a
     *     body of a part of it
     * @param then of the earlier figure: its day, or the first day it counts from
     * @param now the day of the later figure
     */
    public Optional<SeriesBreak> between(
            String regime, Collection<String> codes, boolean ofProvince, LocalDate then, LocalDate now) {
        return all.stream()
                .filter(row -> row.kind() != Kind.COMPARABLE && (ofProvince || row.kind() != Kind.TERRITORY))
                .filter(row -> row.day().isAfter(then) && !row.day().isAfter(now))
                .filter(row -> row.concerns(regime, codes) && !declaredComparable(regime, codes, row.day()))
                .max(Comparator.comparing(SeriesBreak::day));
    }

    /** Whether figures of a series are declared comparable across what breaks them that day. */
    public boolean declaredComparable(String regime, Collection<String> codes, LocalDate day) {
        return all.stream()
                .anyMatch(row -> row.kind() == Kind.COMPARABLE && row.day().equals(day) && row.concerns(regime, codes));
    }

    /** The same between two periods, the later cut off on a day. */
    public Optional<SeriesBreak> between(
            Regime regime,
            Indicator indicator,
            Collection<String> codes,
            boolean ofProvince,
            Period earlier,
            Period later,
            LocalDate cutOff) {
        LocalDate then = counted(regime, indicator, earlier, later, cutOff);
        return between(regime.code(), codes, ofProvince, then, cutOff);
    }

    /** Of a stock its day, of what is counted over days the first of them. */
    public static LocalDate counted(
            Regime regime, Indicator indicator, Period earlier, Period later, LocalDate cutOff) {
        Span days = regime.days(earlier);
        if (indicator.timeAxis().counted()) {
            return days.first();
        }
        LocalDate sameDay = cutOff.minusYears((long) later.year() - earlier.year());
        boolean sameKind = earlier.kind() == later.kind();
        return sameKind && sameDay.isBefore(days.last()) ? sameDay : days.last();
    }

    /** Whether the province became another ground on that day. */
    boolean borderChanged(LocalDate day) {
        return all.stream()
                .anyMatch(row -> row.kind() == Kind.TERRITORY && row.day().equals(day));
    }
}
