package vn.ansinh.reporting.exchange;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.catalogue.Indicator;
import vn.ansinh.reporting.catalogue.IndicatorCatalogue;
import vn.ansinh.reporting.catalogue.Outline;
import vn.ansinh.reporting.catalogue.OutlineSection;
import vn.ansinh.reporting.catalogue.Period;
import vn.ansinh.reporting.catalogue.RegimeWords;
import vn.ansinh.reporting.directory.Agency;
import vn.ansinh.reporting.directory.AgencyDirectory;
import vn.ansinh.reporting.directory.BodyNames;
import vn.ansinh.reporting.engine.Choice;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.engine.Texts;
import vn.ansinh.reporting.exchange.Compared.Side;
import vn.ansinh.reporting.exchange.RegimePackage.Figure;
import vn.ansinh.reporting.exchange.RegimePackage.Narrative;
import vn.ansinh.reporting.exchange.RegimePackage.OfBody;
import vn.ansinh.reporting.report.AcceptedList;
import vn.ansinh.reporting.report.AcceptedList.Report;

/** What was accepted here beside what other installations have of the same period: figure by figure, of one regime and period. */
@Component
class Comparison {

    /**
     * What is looked for; each may be left out.
     *
     * @param agencies codes with commas, or a name; as the indicators
     * @param differing without figures that are the same
     */
    record Wanted(String regime, String period, String agencies, String indicators, boolean differing) {

        private static final int LONGEST = 1_000;

        boolean endless() {
            return regime.length() > LONGEST
                    || period.length() > LONGEST
                    || agencies.length() > LONGEST
                    || indicators.length() > LONGEST;
        }
    }

    /**
     * What can be looked for.
     *
     * @param regimes of which figures were received and which this person keeps
     * @param periods of the regime, the latest first
     * @param agencies of which figures were received in the period
     */
    record Choices(Choice regimes, Choice periods, Choice agencies, Choice indicators) {}

    /**
     * What was found.
     *
     * @param regime null, as the period, where nothing was received
     * @param compared how many figures were compared, whether or not they are shown
     * @param words what received reports say beside their figures; nothing here is compared with it
     */
    record Found(
            String regime,
            String period,
            Choices choices,
            List<Compared> lines,
            int compared,
            int differing,
            List<ReceivedWords> words) {

        static final Found NOTHING = new Found(
                null,
                null,
                new Choices(new Choice(Map.of()), new Choice(Map.of()), new Choice(Map.of()), new Choice(Map.of())),
                List.of(),
                0,
                0,
                List.of());
    }

    /**
     * What a received report says in words.
     *
     * @param report where the own report is read; null where none was accepted
     */
    record ReceivedWords(String agencyName, String source, String report, List<Said> sections) {}

    /** A section as it was received, with what it is called here. */
    record Said(String title, String content) {}

    /** Whose figures are compared: of which body and which other installation. */
    private record Pair(String agency, String source) {}

    private final ReceivedPackages received;
    private final AcceptedList accepted;
    private final IndicatorCatalogue catalogue;
    private final AgencyDirectory directory;
    private final BodyNames bodyNames;
    private final RegimeWords words;
    private final Texts texts;
    private final Clock clock;

    Comparison(
            ReceivedPackages received,
            AcceptedList accepted,
            IndicatorCatalogue catalogue,
            AgencyDirectory directory,
            BodyNames bodyNames,
            RegimeWords words,
            Texts texts,
            Clock clock) {
        this.received = received;
        this.accepted = accepted;
        this.catalogue = catalogue;
        this.directory = directory;
        this.bodyNames = bodyNames;
        this.words = words;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * Of the regime and the period asked for, or of the first and the latest.
     *
     * @param kept regimes whose figures this person may compare
     * @throws Refusal that names what there is not, and what comes nearest
     */
    Found of(Wanted wanted, Collection<String> kept) {
        if (wanted.endless()) {
            throw Refusal.malformed("chi-tieu", "figures.filter.long");
        }
        Map<String, String> regimes = new TreeMap<>();
        Map<String, List<String>> there = received.periods(kept);
        there.keySet().forEach(code -> regimes.put(code, words.name(code)));
        if (regimes.isEmpty()) {
            return Found.NOTHING;
        }
        String regime = one("che-do", "regime", wanted.regime, new Choice(regimes));
        Choice periods = periods(there.get(regime));
        String period = one("ky", "period", wanted.period, periods);
        List<Figure> figures = received.of(regime, period, Packet.FIGURES, Figure.class);
        List<Narrative> narratives = received.of(regime, period, Packet.NARRATIVES, Narrative.class);
        Map<String, Indicator> indicators = catalogue.of(regime).all().stream()
                .collect(Collectors.toMap(Indicator::code, one -> one, (one, later) -> later, TreeMap::new));
        var choices = new Choices(new Choice(regimes), periods, agencies(figures, narratives), names(indicators));
        Set<String> agencies = many("co-quan", "agency", wanted.agencies, choices.agencies);
        Set<String> codes = many("chi-tieu", "indicator", wanted.indicators, choices.indicators);
        Map<String, Report> reports = reports(regime, period);
        List<Compared> all = compare(period, figures, agencies, codes, choices, indicators, reports);
        List<Compared> differing = all.stream().filter(Compared::differs).toList();
        return new Found(
                regime,
                period,
                choices,
                wanted.differing ? differing : all,
                all.size(),
                differing.size(),
                words(
                        regime,
                        narratives.stream()
                                .filter(said -> has(agencies, said.agency()))
                                .toList(),
                        choices,
                        reports));
    }

    /** By body and source, each in the order in which it was sent. */
    private List<ReceivedWords> words(
            String regime, List<Narrative> narratives, Choices choices, Map<String, Report> reports) {
        if (narratives.isEmpty()) {
            return List.of();
        }
        Map<Pair, List<Narrative>> said = narratives.stream()
                .filter(narrative -> !narrative.content().isBlank())
                .sorted(Comparator.comparing(Narrative::agency).thenComparing(Narrative::source))
                .collect(Collectors.groupingBy(
                        narrative -> new Pair(narrative.agency(), narrative.source()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        Outline outline = catalogue.of(regime).outline(OutlineSection.Document.REPORT, LocalDate.now(clock));
        var words = new ArrayList<ReceivedWords>();
        said.forEach((pair, sections) -> words.add(new ReceivedWords(
                choices.agencies.names().get(pair.agency),
                pair.source,
                address(reports.get(pair.agency)),
                sections.stream()
                        .map(section -> new Said(outline.title(section.section(), texts.locale()), section.content()))
                        .toList())));
        return words;
    }

    private static String address(Report report) {
        return report == null ? null : "/bao-cao/" + report.key().slug();
    }

    /** Those accepted here, by body. */
    private Map<String, Report> reports(String regime, String period) {
        Map<String, Report> reports = new HashMap<>();
        accepted.reports().stream()
                .filter(report ->
                        report.regime().equals(regime) && report.period().equals(period))
                .forEach(report -> reports.put(report.agency(), report));
        return reports;
    }

    private Choice periods(List<String> codes) {
        Map<String, String> periods = new LinkedHashMap<>();
        codes.stream()
                .map(Period::parse)
                .sorted(Comparator.reverseOrder())
                .forEach(period -> periods.put(period.toString(), period.label(texts.locale())));
        return new Choice(periods);
    }

    /** As they were called last. */
    private Choice agencies(List<Figure> figures, List<Narrative> narratives) {
        Map<String, String> called = new HashMap<>();
        directory.all().stream()
                .sorted(Comparator.comparing(Agency::validFrom))
                .forEach(agency -> called.put(agency.code().value(), bodyNames.shown(agency.nameVi())));
        Map<String, String> names = new TreeMap<>();
        Stream.concat(figures.stream(), narratives.stream())
                .map(OfBody::agency)
                .forEach(agency -> names.put(agency, called.getOrDefault(agency, agency)));
        return new Choice(names);
    }

    private Choice names(Map<String, Indicator> indicators) {
        Locale locale = texts.locale();
        Map<String, String> names = new TreeMap<>();
        indicators.forEach((code, indicator) -> names.put(code, indicator.name(locale)));
        return new Choice(names);
    }

    /** The one that is asked for; the first where none is. */
    private static String one(String field, String kind, String word, Choice choice) {
        return word.isBlank() ? choice.names().keySet().iterator().next() : known(field, kind, word.strip(), choice);
    }

    private static Set<String> many(String field, String kind, String text, Choice choice) {
        return choice.split(text).stream()
                .map(word -> known(field, kind, word, choice))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String known(String field, String kind, String word, Choice choice) {
        return choice.code(word).orElseThrow(() -> choice.unknown(field, "figures.filter." + kind, word));
    }

    private List<Compared> compare(
            String period,
            List<Figure> figures,
            Set<String> agencies,
            Set<String> codes,
            Choices choices,
            Map<String, Indicator> indicators,
            Map<String, Report> reports) {
        Map<Pair, Map<String, Side>> there = new LinkedHashMap<>();
        figures.stream()
                .filter(figure -> has(agencies, figure.agency()) && has(codes, figure.indicator()))
                .sorted(Comparator.comparing(Figure::agency).thenComparing(Figure::source))
                .forEach(figure -> there.computeIfAbsent(
                                new Pair(figure.agency(), figure.source()), pair -> new TreeMap<>())
                        .put(figure.indicator(), new Side(figure.state(), figure.actual(), figure.estimate())));
        Set<String> compared = there.keySet().stream().map(Pair::agency).collect(Collectors.toSet());
        Map<String, Map<String, Side>> here = new HashMap<>();
        accepted.each(
                reports.values().stream()
                        .filter(report -> compared.contains(report.agency()))
                        .toList(),
                codes,
                figure -> here.computeIfAbsent(figure.report().agency(), agency -> new TreeMap<>())
                        .put(figure.indicator(), new Side(figure.state(), figure.actual(), figure.estimate())));
        Locale locale = texts.locale();
        var lines = new ArrayList<Compared>();
        there.forEach((pair, said) -> {
            Map<String, Side> own = here.getOrDefault(pair.agency, Map.of());
            String report = address(reports.get(pair.agency));
            var both = new TreeSet<>(said.keySet());
            both.addAll(own.keySet());
            for (String code : both) {
                Indicator indicator = indicators.get(code);
                lines.add(new Compared(
                        choices.periods.names().get(period),
                        pair.agency,
                        choices.agencies.names().get(pair.agency),
                        pair.source,
                        code,
                        indicator == null ? code : indicator.name(locale),
                        indicator == null ? "" : indicator.unit(locale),
                        own.get(code),
                        said.get(code),
                        report));
            }
        });
        return lines;
    }

    private static boolean has(Set<String> wanted, String code) {
        return wanted.isEmpty() || wanted.contains(code);
    }
}
