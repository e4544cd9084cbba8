package vn.ansinh.reporting.consolidation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.catalogue.Indicator;
import vn.ansinh.reporting.catalogue.IndicatorCatalogue;
import vn.ansinh.reporting.catalogue.Period;
import vn.ansinh.reporting.catalogue.RegimeIndicators;
import vn.ansinh.reporting.report.AcceptedFigures;
import vn.ansinh.reporting.report.AgencyReport;

/**
 * The province's figures of earlier periods: as DOLISA last signed them, and where nothing was signed as they follow
 * from the reports accepted then.
 */
@Component
class EarlierFigures {

    static final int PERIODS = 4;

    private final ConsolidatedFigures figures;
    private final ProvinceFigures province;
    private final AcceptedFigures accepted;
    private final CycleReports cycles;
    private final IndicatorCatalogue catalogue;
    private final ProvinceSeries series;

    EarlierFigures(
            ConsolidatedFigures figures,
            ProvinceFigures province,
            AcceptedFigures accepted,
            CycleReports cycles,
            IndicatorCatalogue catalogue,
            ProvinceSeries series) {
        this.figures = figures;
        this.province = province;
        this.accepted = accepted;
        this.cycles = cycles;
        this.catalogue = catalogue;
        this.series = series;
    }

    /**
     * What a period is compared with.
     *
     * @param figures of the same period a year ago, by today's codes, recalculated where they were
     * @param apart by indicator, why it is not compared; also where there is no figure
     */
    record LastYear(Map<String, ProvinceFigure> figures, Map<String, String> apart) {

        static final LastYear NONE = new LastYear(Map.of(), Map.of());
    }

    /**
     * Of up to four earlier periods of the same kind, the latest first, under the codes of today; periods without any
     * figure are left out.
     */
    Map<Period, Map<String, EarlierFigure>> before(String regime, Period period, LocalDate cutOff) {
        return of(regime, period.earlier(PERIODS), period, cutOff);
    }

    /** Of the same period a year ago. */
    LastYear lastYear(String regime, Period period, LocalDate cutOff) {
        List<Period> before = period.previous().stream().toList();
        return compared(regime, period, cutOff, of(regime, before, period, cutOff));
    }

    /** Of the same period a year ago, only as it was signed or recalculated; in one statement. */
    Map<Period, Map<String, EarlierFigure>> signedLastYear(
            String regime, Period period, LocalDate cutOff, Map<String, Map<String, Baseline>> recalculated) {
        List<Period> before = period.previous().stream().toList();
        return of(regime, before, period, cutOff, recalculated, year -> Map.of());
    }

    /** @param earlier what is known of a year ago */
    LastYear compared(String regime, Period period, LocalDate cutOff, Map<Period, Map<String, EarlierFigure>> earlier) {
        List<Period> before = period.previous().stream().toList();
        if (before.isEmpty()) {
            return LastYear.NONE;
        }
        Map<String, EarlierFigure> then = earlier.getOrDefault(before.get(0), Map.of());
        var apart = new HashMap<String, String>();
        for (Indicator indicator : catalogue.of(regime).validOn(cutOff)) {
            EarlierFigure found = then.get(indicator.code());
            Optional<String> why = found == null
                    ? series.apart(indicator, before.get(0), period, cutOff)
                    : Optional.ofNullable(found.apart());
            why.ifPresent(sentence -> apart.put(indicator.code(), sentence));
        }
        var compared = new HashMap<String, ProvinceFigure>();
        then.forEach((code, figure) -> compared.put(code, figure.figure()));
        return new LastYear(compared, apart);
    }

    private Map<Period, Map<String, EarlierFigure>> of(
            String regime, List<Period> periods, Period now, LocalDate cutOff) {
        return of(
                regime, periods, now, cutOff, series.baselines(regime, cutOff), unsigned -> accepted(regime, unsigned));
    }

    private Map<Period, Map<String, EarlierFigure>> of(
            String regime,
            List<Period> periods,
            Period now,
            LocalDate cutOff,
            Map<String, Map<String, Baseline>> recalculated,
            Function<Period, Map<String, ProvinceFigure>> unsigned) {
        Map<String, Map<String, ProvinceFigure>> signed =
                figures.signed(regime, periods.stream().map(Period::toString).toList());
        RegimeIndicators indicators = catalogue.of(regime);
        var earlier = new LinkedHashMap<Period, Map<String, EarlierFigure>>();
        for (Period before : periods) {
            Map<String, ProvinceFigure> then =
                    signed.containsKey(before.toString()) ? signed.get(before.toString()) : unsigned.apply(before);
            Map<String, EarlierFigure> found = beside(
                    indicators,
                    underCodesOf(indicators, cutOff, then),
                    recalculated.getOrDefault(before.toString(), Map.of()),
                    before,
                    now,
                    cutOff);
            if (!found.isEmpty()) {
                earlier.put(before, found);
            }
        }
        return earlier;
    }

    private Map<String, EarlierFigure> beside(
            RegimeIndicators indicators,
            Map<String, ProvinceFigure> reported,
            Map<String, Baseline> recalculated,
            Period then,
            Period now,
            LocalDate cutOff) {
        var found = new HashMap<String, EarlierFigure>();
        for (Indicator indicator : indicators.validOn(cutOff)) {
            String code = indicator.code();
            Baseline baseline = recalculated.get(code);
            ProvinceFigure figure = reported.get(code);
            if (baseline != null) {
                String standard = indicators
                        .find(code, baseline.groundDay())
                        .map(Indicator::standard)
                        .orElse(indicator.standard());
                found.put(code, EarlierFigure.of(baseline, standard, series.words(baseline)));
            } else if (figure != null) {
                String apart = series.apart(indicator, then, now, cutOff).orElse(null);
                found.put(code, new EarlierFigure(figure, apart, null));
            }
        }
        return found;
    }

    private Map<String, ProvinceFigure> accepted(String regime, Period period) {
        String cycleKey = regime + "/" + period;
        List<AgencyReport> owed = cycles.of(cycleKey);
        if (owed.isEmpty()) {
            return Map.of();
        }
        LocalDate cutOff = owed.get(0).cutOff();
        return province.of(regime, cycleKey, period, cutOff, accepted.acceptedIn(cycleKey), LastYear.NONE).stream()
                .collect(Collectors.toMap(ProvinceFigure::indicator, Function.identity()));
    }

    /** A series that goes on under a new code is one series. */
    private static Map<String, ProvinceFigure> underCodesOf(
            RegimeIndicators indicators, LocalDate day, Map<String, ProvinceFigure> then) {
        var renamed = new HashMap<String, ProvinceFigure>();
        for (Indicator indicator : indicators.validOn(day)) {
            indicators.lineage(indicator.code()).stream()
                    .filter(then::containsKey)
                    .findFirst()
                    .ifPresent(code -> renamed.put(indicator.code(), then.get(code)));
        }
        return renamed;
    }
}
