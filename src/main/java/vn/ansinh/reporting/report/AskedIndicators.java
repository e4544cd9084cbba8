package vn.ansinh.reporting.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.catalogue.Indicator;
import vn.ansinh.reporting.catalogue.IndicatorCatalogue;
import vn.ansinh.reporting.catalogue.Period;
import vn.ansinh.reporting.directory.AgencyCode;
import vn.ansinh.reporting.report.Submissions.EarlierValue;

/** The indicators a report is about, and what the agency said of them before. */
@Component
class AskedIndicators {

    private static final int EARLIER_PERIODS = 4;

    private final IndicatorCatalogue catalogue;
    private final Submissions submissions;

    AskedIndicators(IndicatorCatalogue catalogue, Submissions submissions) {
        this.catalogue = catalogue;
        this.submissions = submissions;
    }

    /** By code, in the catalogue's order: those the agency types and those computed from them. */
    Map<String, Indicator> of(AgencyReport report) {
        var code = new AgencyCode(report.agency());
        Period period = Period.parse(report.period());
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
     * Accepted figures of up to four earlier periods of the same kind, under today's codes: an indicator's earlier
     * codes and the bodies whose series this agency alone continues count as its own.
     */
    List<EarlierValue> earlier(AgencyReport report) {
        List<String> periods = Period.parse(report.period()).earlier(EARLIER_PERIODS).stream()
                .map(Period::toString)
                .toList();
        var agency = new AgencyCode(report.agency());
        // Which indicator of today a figure of then belongs to.
        Map<Series, String> series = new HashMap<>();
        for (Indicator indicator : of(report).values()) {
            if (indicator.typed()) {
                var reporters = new ArrayList<>(catalogue.earlierReporters(indicator.code(), agency, report.cutOff()));
                reporters.add(agency);
                for (String code : catalogue.lineage(indicator.code())) {
                    reporters.forEach(reporter -> series.put(new Series(code, reporter.value()), indicator.code()));
                }
            }
        }
        Set<String> agencies = new LinkedHashSet<>();
        series.keySet().forEach(key -> agencies.add(key.agency));
        return submissions.accepted(report.regime(), agencies, periods).stream()
                .filter(value -> series.containsKey(new Series(value.indicator(), value.agency())))
                .map(value -> value.as(series.get(new Series(value.indicator(), value.agency()))))
                .toList();
    }

    /** The accepted actual figures of the period before, by indicator; without those that had none. */
    Map<String, BigDecimal> previousValues(AgencyReport report) {
        String before =
                Period.parse(report.period()).previous().map(Period::toString).orElse("");
        var values = new LinkedHashMap<String, BigDecimal>();
        for (EarlierValue value : earlier(report)) {
            if (value.period().equals(before) && value.actual() != null) {
                values.merge(value.indicator(), value.actual(), BigDecimal::add);
            }
        }
        return values;
    }

    private record Series(String indicator, String agency) {}
}
