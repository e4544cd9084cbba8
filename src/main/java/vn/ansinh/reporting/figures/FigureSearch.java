package vn.ansinh.reporting.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.catalogue.IndicatorCatalogue;
import vn.ansinh.reporting.catalogue.Period;
import vn.ansinh.reporting.catalogue.RegimeWords;
import vn.ansinh.reporting.directory.BodyNames;
import vn.ansinh.reporting.engine.Choice;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.engine.Texts;
import vn.ansinh.reporting.report.AcceptedList;
import vn.ansinh.reporting.report.AcceptedList.Report;

/** From what a reader types to the reports and figures he means; never beyond what he may read. */
@Component
class FigureSearch {

    /** Codes that are looked for; of what is empty all is wanted. */
    record Wanted(List<String> regimes, List<String> periods, List<String> agencies, List<String> indicators) {

        static final Wanted ALL = new Wanted(List.of(), List.of(), List.of(), List.of());
    }

    /** What can be looked for: only what this person may read is offered, and known. */
    record Choices(Choice regimes, Choice periods, Choice agencies, Choice indicators) {}

    /**
     * What was found.
     *
     * @param reports those in which something may be
     * @param facts the filter in words, a line each; empty where all is wanted
     */
    record Found(Choices choices, Wanted wanted, List<Report> reports, List<String> facts) {}

    private final AcceptedList accepted;
    private final IndicatorCatalogue catalogue;
    private final RegimeWords words;
    private final Texts texts;
    private final BodyNames bodyNames;

    FigureSearch(
            AcceptedList accepted, IndicatorCatalogue catalogue, RegimeWords words, Texts texts, BodyNames bodyNames) {
        this.accepted = accepted;
        this.catalogue = catalogue;
        this.words = words;
        this.texts = texts;
        this.bodyNames = bodyNames;
    }

    /** What there is for this person, whatever he asks. */
    Found all() {
        List<Report> reports = accepted.reports();
        return new Found(choices(reports), Wanted.ALL, reports, List.of());
    }

    /** @throws Refusal that names what there is not, and what comes nearest */
    Found of(Asked asked, Found all) {
        if (asked.endless()) {
            throw Refusal.malformed("chi-tieu", "figures.filter.long");
        }
        Choices choices = all.choices;
        var wanted = new Wanted(
                known("che-do", "regime", asked.regimes(), choices.regimes),
                known("ky", "period", asked.periods(), choices.periods),
                known("co-quan", "agency", choices.agencies.split(asked.agencies()), choices.agencies),
                known("chi-tieu", "indicator", choices.indicators.split(asked.indicators()), choices.indicators));
        List<Report> reports = all.reports.stream()
                .filter(report -> contains(wanted.regimes(), report.regime())
                        && contains(wanted.periods(), report.period())
                        && contains(wanted.agencies(), report.agency()))
                .toList();
        return new Found(choices, wanted, reports, facts(wanted, choices));
    }

    private static boolean contains(List<String> wanted, String value) {
        return wanted.isEmpty() || wanted.contains(value);
    }

    private List<String> known(String field, String kind, List<String> named, Choice choice) {
        var codes = new ArrayList<String>();
        for (String word : named) {
            codes.add(choice.code(word).orElseThrow(() -> choice.unknown(field, "figures.filter." + kind, word)));
        }
        return codes.stream().distinct().toList();
    }

    private List<String> facts(Wanted wanted, Choices choices) {
        var facts = new ArrayList<String>();
        fact(facts, "regime", wanted.regimes(), choices.regimes);
        fact(facts, "period", wanted.periods(), choices.periods);
        fact(facts, "agency", wanted.agencies(), choices.agencies);
        fact(facts, "indicator", wanted.indicators(), choices.indicators);
        return facts;
    }

    private void fact(List<String> facts, String kind, List<String> codes, Choice choice) {
        if (!codes.isEmpty()) {
            facts.add(texts.of(
                    "figures.fact." + kind,
                    codes.stream()
                            .map(code -> kind.equals("indicator")
                                    ? code
                                    : choice.names().get(code))
                            .collect(Collectors.joining("; "))));
        }
    }

    private Choices choices(List<Report> reports) {
        Locale locale = texts.locale();
        // The latest name: reports are in the order of their days.
        Map<String, String> agencies = new HashMap<>();
        reports.forEach(report -> agencies.put(report.agency(), report.agencyName()));
        agencies.replaceAll((agency, name) -> bodyNames.shown(name));
        Map<String, String> regimes = new TreeMap<>();
        reports.stream().map(Report::regime).distinct().forEach(regime -> regimes.put(regime, words.name(regime)));
        Map<String, String> periods = new LinkedHashMap<>();
        reports.stream()
                .map(Report::period)
                .distinct()
                .map(Period::parse)
                .sorted(Comparator.reverseOrder())
                .forEach(period -> periods.put(period.toString(), period.label(locale)));
        Map<String, String> indicators = new TreeMap<>();
        regimes.keySet()
                .forEach(regime -> catalogue.of(regime).all().forEach(indicator -> {
                    if (indicator.typed()) {
                        indicators.put(indicator.code(), indicator.name(locale));
                    }
                }));
        return new Choices(
                new Choice(regimes), new Choice(periods), new Choice(new TreeMap<>(agencies)), new Choice(indicators));
    }
}
