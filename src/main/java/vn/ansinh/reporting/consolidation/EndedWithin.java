package vn.ansinh.reporting.consolidation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.catalogue.IncludedPeriods;
import vn.ansinh.reporting.catalogue.Indicator;
import vn.ansinh.reporting.catalogue.IndicatorCatalogue;
import vn.ansinh.reporting.catalogue.Period;
import vn.ansinh.reporting.catalogue.Regime;
import vn.ansinh.reporting.catalogue.RegimeIndicators;
import vn.ansinh.reporting.catalogue.ReportingCalendar;
import vn.ansinh.reporting.directory.AgencyCode;
import vn.ansinh.reporting.directory.AgencyDirectory;
import vn.ansinh.reporting.directory.AgencyEnded;
import vn.ansinh.reporting.engine.Formats;
import vn.ansinh.reporting.engine.Texts;
import vn.ansinh.reporting.report.AcceptedFigures;
import vn.ansinh.reporting.report.AcceptedFigures.Said;
import vn.ansinh.reporting.report.AcceptedFigures.Total;

/**
 * Bodies that ended within a period, whose part of its cumulative figures nobody carries on alone. It is not in the sum: their
 * last report ends on its own cut-off, and what they did after that nobody has told. It is said, with what they told.
 */
@Component
class EndedWithin {

    private static final int NAMED = 10;

    private final AgencyDirectory directory;
    private final IndicatorCatalogue catalogue;
    private final ReportingCalendar calendar;
    private final AcceptedFigures accepted;
    private final Texts texts;

    EndedWithin(
            AgencyDirectory directory,
            IndicatorCatalogue catalogue,
            ReportingCalendar calendar,
            AcceptedFigures accepted,
            Texts texts) {
        this.directory = directory;
        this.catalogue = catalogue;
        this.calendar = calendar;
        this.accepted = accepted;
        this.texts = texts.official();
    }

    /**
     * By typed indicator. One query where a body ended within the period, else none.
     *
     * @param totals what was said in the cycle itself, by indicator: who is among those counts
     */
    Map<String, List<LeftOut>> of(
            String regimeCode, List<Indicator> shown, Map<String, Total> totals, Period period, LocalDate cutOff) {
        Regime regime = calendar.regime(regimeCode);
        Map<String, List<String>> parts = parts(regime, shown, totals, period, cutOff);
        if (parts.isEmpty()) {
            return Map.of();
        }
        Map<String, Map<Period, BigDecimal>> said = said(regime, parts, period);
        var leftOut = new HashMap<String, List<LeftOut>>();
        shown.stream().filter(indicator -> parts.containsKey(indicator.code())).forEach(indicator -> {
            IncludedPeriods included = IncludedPeriods.of(regime, period, indicator);
            Set<String> codes = catalogue.of(regimeCode).lineage(indicator.code());
            leftOut.put(
                    indicator.code(),
                    parts.get(indicator.code()).stream()
                            .map(agency -> told(agency, included, codes, said))
                            .toList());
        });
        return leftOut;
    }

    private static LeftOut told(
            String agency, IncludedPeriods included, Set<String> codes, Map<String, Map<Period, BigDecimal>> said) {
        return codes.stream()
                .flatMap(code -> Stream.ofNullable(said.get(agency + " " + code)))
                .flatMap(figures -> included.least(figures).stream())
                .findFirst()
                .map(least -> new LeftOut(
                        agency, least.of().get(least.of().size() - 1).toString(), least.figure()))
                .orElseGet(() -> new LeftOut(agency, null, null));
    }

    /** By indicator, who reported it until he ended within the period, is not in the sum, and has no single heir. */
    private Map<String, List<String>> parts(
            Regime regime, List<Indicator> shown, Map<String, Total> totals, Period period, LocalDate cutOff) {
        List<AgencyEnded> ended =
                period.kind().dated() ? ended(regime.days(period).first(), cutOff) : List.of();
        if (ended.isEmpty()) {
            return Map.of();
        }
        RegimeIndicators indicators = catalogue.of(regime.code());
        var parts = new HashMap<String, List<String>>();
        for (Indicator indicator : shown) {
            Total total = totals.get(indicator.code());
            if (indicator.typed() && indicator.timeAxis().counted() && total != null) {
                Set<String> there = Stream.concat(
                                total.asked().stream(),
                                indicators.reporters(indicator.code(), cutOff).stream()
                                        .flatMap(heir ->
                                                indicators.earlierReporters(indicator.code(), heir, cutOff).stream())
                                        .map(AgencyCode::value))
                        .collect(Collectors.toSet());
                List<String> missing = ended.stream()
                        .filter(one -> reported(indicators, indicator, one))
                        .map(one -> one.code().value())
                        .filter(agency -> !there.contains(agency))
                        .toList();
                if (!missing.isEmpty()) {
                    parts.put(indicator.code(), missing);
                }
            }
        }
        return parts;
    }

    private List<AgencyEnded> ended(LocalDate first, LocalDate cutOff) {
        return directory.endedBefore(cutOff).stream()
                .filter(one -> !one.on().isBefore(first))
                .sorted(Comparator.comparing(one -> one.code().value()))
                .toList();
    }

    private static boolean reported(RegimeIndicators indicators, Indicator indicator, AgencyEnded ended) {
        return indicators.lineage(indicator.code()).stream()
                .anyMatch(code -> indicators.find(code, ended.on()).isPresent()
                        && indicators.reporters(code, ended.on()).contains(ended.code()));
    }

    /** What they told in accepted reports of the periods before, by body and indicator. */
    private Map<String, Map<Period, BigDecimal>> said(Regime regime, Map<String, List<String>> parts, Period period) {
        List<String> cycles = IncludedPeriods.before(regime, period).stream()
                .map(before -> regime.code() + "/" + before)
                .toList();
        Set<String> agencies = parts.values().stream().flatMap(List::stream).collect(Collectors.toSet());
        var said = new HashMap<String, Map<Period, BigDecimal>>();
        for (Said one : accepted.saidIn(cycles, agencies)) {
            said.computeIfAbsent(one.agency() + " " + one.indicator(), key -> new HashMap<>())
                    .put(Period.parse(one.period()), one.actual());
        }
        return said;
    }

    /** "Chưa gồm 1.234 của 8 cơ quan đã kết thúc hoạt động …"; empty where nothing is left out. */
    String sentence(String regime, Collection<LeftOut> leftOut) {
        var sentences = new ArrayList<String>();
        var byPeriod = new TreeMap<String, List<LeftOut>>();
        leftOut.stream()
                .filter(one -> one.period() != null)
                .forEach(one -> byPeriod.computeIfAbsent(one.period(), period -> new ArrayList<>())
                        .add(one));
        byPeriod.forEach((period, told) -> {
            Period of = Period.parse(period);
            sentences.add(texts.of(
                    "consolidation.figure.left-out",
                    Formats.number(told.stream().map(LeftOut::actual).reduce(BigDecimal.ZERO, BigDecimal::add)),
                    String.valueOf(told.size()),
                    names(told),
                    of.label(texts.locale()),
                    Formats.day(calendar.cutOff(calendar.regime(regime), of))));
        });
        List<LeftOut> untold =
                leftOut.stream().filter(one -> one.period() == null).toList();
        if (!untold.isEmpty()) {
            sentences.add(
                    texts.of("consolidation.figure.left-out-untold", String.valueOf(untold.size()), names(untold)));
        }
        return String.join(" ", sentences);
    }

    /** Of all figures of a report together: who they are, without what each told. */
    String sentenceOfAll(Collection<LeftOut> leftOut) {
        var once = new LinkedHashMap<String, LeftOut>();
        leftOut.forEach(one -> once.putIfAbsent(one.agency(), one));
        return once.isEmpty()
                ? ""
                : texts.of("consolidation.draft.left-out", String.valueOf(once.size()), names(once.values()));
    }

    private String names(Collection<LeftOut> leftOut) {
        String names = leftOut.stream()
                .limit(NAMED)
                .map(one -> {
                    var code = new AgencyCode(one.agency());
                    return directory.nameOn(code, directory.endOf(code).orElse(LocalDate.MAX), texts.locale());
                })
                .collect(Collectors.joining("; "));
        return leftOut.size() > NAMED ? names + "; …" : names;
    }
}
