package vn.ansinh.reporting.consolidation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.catalogue.Indicator;
import vn.ansinh.reporting.catalogue.IndicatorCatalogue;
import vn.ansinh.reporting.catalogue.Period;
import vn.ansinh.reporting.catalogue.RegimeIndicators;
import vn.ansinh.reporting.directory.AgencyCode;
import vn.ansinh.reporting.plan.PlanRegister;
import vn.ansinh.reporting.report.AcceptedFigures;
import vn.ansinh.reporting.report.AcceptedFigures.PairTotal;
import vn.ansinh.reporting.report.AcceptedFigures.Total;
import vn.ansinh.reporting.report.AcceptedSubmission;

/** The province's figures of a cycle, from the submissions that count: two queries, whatever the number of agencies, one more where a body ended. */
@Component
class ProvinceFigures {

    private final AcceptedFigures accepted;
    private final IndicatorCatalogue catalogue;
    private final PlanRegister plans;
    private final ProvinceSeries series;
    private final EndedWithin ended;

    ProvinceFigures(
            AcceptedFigures accepted,
            IndicatorCatalogue catalogue,
            PlanRegister plans,
            ProvinceSeries series,
            EndedWithin ended) {
        this.accepted = accepted;
        this.catalogue = catalogue;
        this.plans = plans;
        this.series = series;
        this.ended = ended;
    }

    /**
     * @param regime whose indicators they are
     * @param cutOff the day whose catalogue holds
     * @param lastYear the province's figures of a year ago, by today's codes, and why some are not compared
     */
    List<ProvinceFigure> of(
            String regime,
            String cycleKey,
            Period period,
            LocalDate cutOff,
            Collection<AcceptedSubmission> counted,
            EarlierFigures.LastYear lastYear) {
        Map<String, Total> totals = byIndicator(accepted.totals(cycleKey, counted));
        List<Indicator> indicators = shown(catalogue.of(regime), period, cutOff, totals.keySet());
        return of(regime, period, cutOff, counted, lastYear, totals, indicators);
    }

    /** The same of those alone that have a target, and of what these are reckoned from; in two statements less. */
    List<ProvinceFigure> withTargets(
            String regime,
            String cycleKey,
            Period period,
            LocalDate cutOff,
            Collection<AcceptedSubmission> counted,
            EarlierFigures.LastYear lastYear) {
        RegimeIndicators asked = catalogue.of(regime);
        List<Indicator> all = asked.forPeriod(period, cutOff);
        Set<String> wanted = all.stream()
                .filter(indicator -> indicator.target() != null)
                .map(Indicator::code)
                .collect(Collectors.toCollection(HashSet::new));
        int before;
        do {
            before = wanted.size();
            all.stream()
                    .filter(indicator -> wanted.contains(indicator.code()))
                    .forEach(indicator -> wanted.addAll(inputs(indicator)));
        } while (wanted.size() > before);
        List<Indicator> indicators = all.stream()
                .filter(indicator -> wanted.contains(indicator.code()))
                .toList();
        Map<String, Total> totals = byIndicator(accepted.totals(cycleKey, counted, wanted));
        return of(regime, period, cutOff, counted, lastYear, totals, indicators);
    }

    private static Map<String, Total> byIndicator(List<Total> totals) {
        return totals.stream().collect(Collectors.toMap(Total::indicator, Function.identity()));
    }

    private List<ProvinceFigure> of(
            String regime,
            Period period,
            LocalDate cutOff,
            Collection<AcceptedSubmission> counted,
            EarlierFigures.LastYear lastYear,
            Map<String, Total> totals,
            List<Indicator> indicators) {
        RegimeIndicators asked = catalogue.of(regime);
        Map<String, PairTotal> pairs = accepted.pairTotals(FigureRules.pairs(indicators), counted).stream()
                .collect(Collectors.toMap(PairTotal::ratio, Function.identity()));
        return new FigureRules(
                        totals,
                        pairs,
                        notAsked(asked, indicators, totals, cutOff),
                        registered(indicators) ? register(regime, cutOff) : new FigureRules.Register(0, 0),
                        lastYear.figures(),
                        new FigureRules.Around(
                                series.ground(indicators, totals, cutOff),
                                series.begun(asked, indicators, totals, period, cutOff),
                                ended.of(regime, indicators, totals, period, cutOff),
                                lastYear.apart()))
                .figures(indicators);
    }

    private static boolean registered(List<Indicator> indicators) {
        return indicators.stream()
                .anyMatch(indicator -> indicator.aggregation() == Indicator.Aggregation.PLAN_REGISTER);
    }

    private FigureRules.Register register(String regime, LocalDate cutOff) {
        List<PlanRegister.Entry> entries = plans.entries(regime);
        long issued = entries.stream().filter(entry -> entry.issuedBy(cutOff)).count();
        return new FigureRules.Register(entries.size(), (int) issued);
    }

    /** All that the plan wants in a period; of an ad hoc request what was asked, and what follows from that. */
    private List<Indicator> shown(RegimeIndicators indicators, Period period, LocalDate cutOff, Set<String> asked) {
        List<Indicator> all = indicators.forPeriod(period, cutOff);
        if (period.kind() != Period.Kind.AD_HOC) {
            return all;
        }
        var known = new HashSet<>(asked);
        int before;
        do {
            before = known.size();
            all.stream()
                    .filter(indicator -> !indicator.typed() && known.containsAll(inputs(indicator)))
                    .filter(indicator -> indicator.numerator() != null)
                    .forEach(indicator -> known.add(indicator.code()));
        } while (known.size() > before);
        return all.stream()
                .filter(indicator -> known.contains(indicator.code()))
                .toList();
    }

    private static List<String> inputs(Indicator indicator) {
        return Stream.of(indicator.numerator(), indicator.denominator())
                .filter(Objects::nonNull)
                .toList();
    }

    private Map<String, List<String>> notAsked(
            RegimeIndicators regime, List<Indicator> indicators, Map<String, Total> totals, LocalDate cutOff) {
        var notAsked = new HashMap<String, List<String>>();
        for (Indicator indicator : indicators) {
            if (indicator.typed()) {
                Set<String> asked = totals.containsKey(indicator.code())
                        ? Set.copyOf(totals.get(indicator.code()).asked())
                        : Set.of();
                var left = new ArrayList<String>();
                for (AgencyCode reporter : regime.reporters(indicator.code(), cutOff)) {
                    if (!asked.contains(reporter.value())) {
                        left.add(reporter.value());
                    }
                }
                // Whole is a figure of the whole province: of two communes in place of one of eight districts it is
                // not.
                regime.reportersWithoutSuccessor(indicator.code(), cutOff).forEach(ended -> left.add(ended.value()));
                notAsked.put(indicator.code(), left);
            }
        }
        return notAsked;
    }
}
