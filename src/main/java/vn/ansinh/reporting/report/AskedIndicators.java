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
    private final OwnSeries ownSeries;

    AskedIndicators(
            IndicatorCatalogue indicators, ReportingCalendar calendar, Submissions submissions, OwnSeries ownSeries) {
        this.indicators = indicators;
        this.calendar = calendar;
        this.submissions = submissions;
        this.ownSeries = ownSeries;
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
        var said = new LinkedHashMap<Then, List<EarlierValue>>();
        submissions
                .accepted(
                        report.regime(),
                        agencies,
                        periods.stream().map(Period::toString).toList())
                .forEach(value -> {
                    String code = series.get(new Series(value.indicator(), value.agency()));
                    if (code != null) {
                        said.computeIfAbsent(new Then(code, value.period()), then -> new ArrayList<>())
                                .add(value);
                    }
                });
        return new EarlierFigures(
                said.entrySet().stream()
                        .map(then -> figure(
                                report,
                                regime,
                                catalogue,
                                today.get(then.getKey().indicator()),
                                then.getValue()))
                        .sorted(Comparator.comparing(
                                EarlierFigures.Figure::period, regime.order().reversed()))
                        .toList(),
                period,
                today.values().stream()
                        .collect(Collectors.toMap(
                                Indicator::code, indicator -> IncludedPeriods.of(regime, period, indicator))));
    }

    /** What has to be known of this agency's figures before they are read, see {@link OwnSeries}. */
    OwnSeries.Said series(AgencyReport report) {
        return ownSeries.said(report, of(report));
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

    /** Of several bodies of then that are one today; a number stands where any has one. */
    private EarlierFigures.Figure figure(
            AgencyReport report,
            Regime regime,
            RegimeIndicators catalogue,
            Indicator today,
            List<EarlierValue> values) {
        Period then = Period.parse(values.get(0).period());
        String standard = values.stream()
                .map(value -> catalogue
                        .find(value.indicator(), regime.days(then).last())
                        .map(Indicator::standard)
                        .orElse(""))
                .filter(counted -> !counted.equals(today.standard()))
                .findFirst()
                .orElse(today.standard());
        Set<String> told = values.stream()
                .filter(value -> value.actual() != null || value.state() == CellState.NOT_APPLICABLE)
                .map(EarlierValue::agency)
                .collect(Collectors.toSet());
        EarlierValue shown = values.stream()
                .filter(value -> value.actual() != null)
                .findFirst()
                .orElse(values.get(0));
        return new EarlierFigures.Figure(
                today.code(),
                then,
                shown.state(),
                values.stream().map(EarlierValue::actual).reduce(null, AskedIndicators::sum),
                values.stream().map(EarlierValue::estimate).reduce(null, AskedIndicators::sum),
                ownSeries.apart(report, today, then, standard, told).orElse(null));
    }

    private static BigDecimal sum(BigDecimal one, BigDecimal other) {
        return one == null ? other : other == null ? one : one.add(other);
    }

    private record Series(String indicator, String agency) {}

    private record Then(String indicator, String period) {}
}
