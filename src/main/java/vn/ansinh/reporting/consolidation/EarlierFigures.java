package vn.ansinh.reporting.consolidation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    EarlierFigures(
            ConsolidatedFigures figures,
            ProvinceFigures province,
            AcceptedFigures accepted,
            CycleReports cycles,
            IndicatorCatalogue catalogue) {
        this.figures = figures;
        this.province = province;
        this.accepted = accepted;
        this.cycles = cycles;
        this.catalogue = catalogue;
    }

    /**
     * Of up to four earlier periods of the same kind, the latest first, under the codes of today; periods without any
     * figure are left out.
     */
    Map<Period, Map<String, ProvinceFigure>> before(String regime, Period period, LocalDate cutOff) {
        return of(regime, period.earlier(PERIODS), cutOff);
    }

    /** Of the same period a year ago; empty when there is nothing. */
    Map<String, ProvinceFigure> lastYear(String regime, Period period, LocalDate cutOff) {
        List<Period> before = period.previous().stream().toList();
        return of(regime, before, cutOff).values().stream().findFirst().orElse(Map.of());
    }

    private Map<Period, Map<String, ProvinceFigure>> of(String regime, List<Period> periods, LocalDate cutOff) {
        Map<String, Map<String, ProvinceFigure>> signed =
                figures.signed(regime, periods.stream().map(Period::toString).toList());
        var earlier = new LinkedHashMap<Period, Map<String, ProvinceFigure>>();
        for (Period before : periods) {
            Map<String, ProvinceFigure> then =
                    signed.containsKey(before.toString()) ? signed.get(before.toString()) : accepted(regime, before);
            if (!then.isEmpty()) {
                earlier.put(before, underCodesOf(catalogue.of(regime), cutOff, then));
            }
        }
        return earlier;
    }

    private Map<String, ProvinceFigure> accepted(String regime, Period period) {
        String cycleKey = regime + "/" + period;
        List<AgencyReport> owed = cycles.of(cycleKey);
        if (owed.isEmpty()) {
            return Map.of();
        }
        LocalDate cutOff = owed.get(0).cutOff();
        return province.of(regime, cycleKey, period, cutOff, accepted.acceptedIn(cycleKey), Map.of()).stream()
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
