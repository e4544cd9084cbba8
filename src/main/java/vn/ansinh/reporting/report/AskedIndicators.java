package vn.ansinh.reporting.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.catalogue.IncludedPeriods;
import vn.ansinh.reporting.catalogue.Indicator;
import vn.ansinh.reporting.catalogue.IndicatorCatalogue;
import vn.ansinh.reporting.catalogue.Period;
import vn.ansinh.reporting.catalogue.Regime;
import vn.ansinh.reporting.catalogue.RegimeIndicators;
import vn.ansinh.reporting.catalogue.ReportingCalendar;
import vn.ansinh.reporting.directory.AgencyCode;
import vn.ansinh.reporting.report.Submissions.EarlierValue;

/** The indicators a report is about, and what the agency said of them before. */
@Component
class AskedIndicators {

    private static final int EARLIER_PERIODS = 4;

    private final IndicatorCatalogue indicators;
    private final ReportingCalendar calendar;
    private final Submissions submissions;

    AskedIndicators(IndicatorCatalogue indicators, ReportingCalendar calendar, Submissions submissions) {
        this.indicators = indicators;
        this.calendar = calendar;
        this.submissions = submissions;
    }

    /** Whether there is a rest of the period after the cut-off, so that the whole is to be estimated. */
    boolean estimated(AgencyReport report) {
        return calendar.estimated(calendar.regime(report.regime()), Period.parse(report.period()), report.cutOff());
    }

    /** By code, in the catalogue's order: those the agency types and those computed from them. */
    Map<String, Indicator> of(AgencyReport report) {
        var code = new AgencyCode(report.agency());
        Period period = Period.parse(report.period());
        RegimeIndicators catalogue = indicators.of(report.regime());
        Set<String> own = new LinkedHashSet<>();
        catalogue.reportedBy(code, period, report.cutOff()).forEach(indicator -> own.add(indicator.code()));
        catalogue.derivedFor(code, period, report.cutOff()).forEach(indicator -> own.add(indicator.code()));
        var all = new LinkedHashMap<String, Indicator>();
        catalogue.validOn(report.cutOff()).stream()
                .filter(indicator -> own.contains(indicator.code()))
                .forEach(indicator -> all.put(indicator.code(), indicator));
        return all;
    }

    /**
     * Accepted figures of the same period in up to four earlier years, and of earlier periods of the same year. An
     * indicator's earlier codes and the bodies whose series this agency alone continues count as its own.
     */
    EarlierFigures earlier(AgencyReport report) {
        Period period = Period.parse(report.period());
        Regime regime = calendar.regime(report.regime());
        List<Period> periods = new ArrayList<>(IncludedPeriods.before(regime, period));
        periods.addAll(period.earlier(EARLIER_PERIODS));
        Map<String, Indicator> today = of(report);
        RegimeIndicators catalogue = indicators.of(report.regime());
        Map<Series, String> series = series(report, catalogue, today.values());
        Set<String> agencies = series.keySet().stream().map(Series::agency).collect(Collectors.toSet());
        var figures = new LinkedHashMap<String, EarlierFigures.Figure>();
        submissions
                .accepted(
                        report.regime(),
                        agencies,
                        periods.stream().map(Period::toString).toList())
                .forEach(value -> {
                    String code = series.get(new Series(value.indicator(), value.agency()));
                    if (code != null) {
                        figures.merge(
                                code + " " + value.period(),
                                figure(regime, catalogue, today.get(code), value),
                                AskedIndicators::sum);
                    }
                });
        return new EarlierFigures(
                figures.values().stream()
                        .sorted(Comparator.comparing(
                                EarlierFigures.Figure::period, regime.order().reversed()))
                        .toList(),
                period,
                today.values().stream()
                        .collect(Collectors.toMap(
                                Indicator::code, indicator -> IncludedPeriods.of(regime, period, indicator))));
    }

    /** Which indicator of today a figure of then belongs to. */
    private Map<Series, String> series(
            AgencyReport report, RegimeIndicators catalogue, Collection<Indicator> indicators) {
        var agency = new AgencyCode(report.agency());
        Map<Series, String> series = new HashMap<>();
        for (Indicator indicator : indicators) {
            if (indicator.typed()) {
                var reporters = new ArrayList<>(catalogue.earlierReporters(indicator.code(), agency, report.cutOff()));
                reporters.add(agency);
                for (String code : catalogue.lineage(indicator.code())) {
                    reporters.forEach(reporter -> series.put(new Series(code, reporter.value()), indicator.code()));
                }
            }
        }
        return series;
    }

    private static EarlierFigures.Figure figure(
            Regime regime, RegimeIndicators catalogue, Indicator today, EarlierValue value) {
        Period then = Period.parse(value.period());
        String standard = catalogue
                .find(value.indicator(), regime.days(then).last())
                .map(Indicator::standard)
                .orElse("");
        return new EarlierFigures.Figure(
                today.code(), then, value.state(), value.actual(), value.estimate(), standard.equals(today.standard()));
    }

    /** Of two bodies of then that are one today; a number stands where either has one. */
    private static EarlierFigures.Figure sum(EarlierFigures.Figure one, EarlierFigures.Figure other) {
        return new EarlierFigures.Figure(
                one.indicator(),
                one.period(),
                one.actual() == null ? other.state() : one.state(),
                sum(one.actual(), other.actual()),
                sum(one.estimate(), other.estimate()),
                one.comparable() && other.comparable());
    }

    private static BigDecimal sum(BigDecimal one, BigDecimal other) {
        return one == null ? other : other == null ? one : one.add(other);
    }

    private record Series(String indicator, String agency) {}
}
