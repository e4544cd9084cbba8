package vn.ansinh.reporting.figures;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.catalogue.Indicator;
import vn.ansinh.reporting.catalogue.Indicator.Target;
import vn.ansinh.reporting.catalogue.IndicatorCatalogue;
import vn.ansinh.reporting.catalogue.Period;
import vn.ansinh.reporting.catalogue.RegimeIndicators;
import vn.ansinh.reporting.catalogue.SeriesData;
import vn.ansinh.reporting.catalogue.Territory;
import vn.ansinh.reporting.consolidation.SignedFigures;
import vn.ansinh.reporting.directory.AgencyCode;
import vn.ansinh.reporting.directory.AgencyDirectory;
import vn.ansinh.reporting.directory.BodyNames;
import vn.ansinh.reporting.document.Letter;
import vn.ansinh.reporting.engine.CurrentUser;
import vn.ansinh.reporting.engine.Texts;
import vn.ansinh.reporting.figures.FigureSearch.Found;
import vn.ansinh.reporting.report.AcceptedFigures;
import vn.ansinh.reporting.report.AcceptedFigures.Total;
import vn.ansinh.reporting.report.AcceptedList;
import vn.ansinh.reporting.report.AcceptedList.Figure;
import vn.ansinh.reporting.report.AcceptedList.Report;
import vn.ansinh.reporting.report.AcceptedSubmission;
import vn.ansinh.reporting.report.Obligations;
import vn.ansinh.reporting.report.ReportKey;
import vn.ansinh.reporting.sheet.Column;
import vn.ansinh.reporting.sheet.ListSheet;

/** The figures that were found as lists: the figures, what they mean, and how many agencies stand behind them. */
@Component
class FigureSheets {

    /** A figure with its definition of then; null where the catalogue knows it no more. */
    record Line(Figure figure, Indicator indicator, String area, String territory) {

        Report report() {
            return figure.report();
        }

        private <R> R of(Function<Indicator, R> part) {
            return indicator == null ? null : part.apply(indicator);
        }
    }

    /** A definition with the name of its area. */
    private record Definition(Indicator indicator, String area) {

        private <R> R target(Function<Target, R> part) {
            return indicator.targetSet().map(part).orElse(null);
        }
    }

    /**
     * How many agencies stand behind a figure of a cycle.
     *
     * @param name of the indicator
     * @param missing names of the agencies whose report does not count
     * @param signed null where no consolidated report tells of it
     */
    private record Behind(
            Report cycle, Indicator indicator, Total total, List<String> missing, SignedFigures.Line signed) {

        private <R> R signed(Function<SignedFigures.Line, R> part) {
            return signed == null ? null : part.apply(signed);
        }
    }

    private final AcceptedList accepted;
    private final AcceptedFigures totals;
    private final SignedFigures signed;
    private final Obligations obligations;
    private final IndicatorCatalogue catalogue;
    private final SeriesData series;
    private final AgencyDirectory directory;
    private final CurrentUser currentUser;
    private final Texts texts;
    private final BodyNames bodyNames;
    private final Clock clock;

    FigureSheets(
            AcceptedList accepted,
            AcceptedFigures totals,
            SignedFigures signed,
            Obligations obligations,
            IndicatorCatalogue catalogue,
            SeriesData series,
            AgencyDirectory directory,
            CurrentUser currentUser,
            Texts texts,
            BodyNames bodyNames,
            Clock clock) {
        this.accepted = accepted;
        this.totals = totals;
        this.signed = signed;
        this.obligations = obligations;
        this.catalogue = catalogue;
        this.series = series;
        this.directory = directory;
        this.currentUser = currentUser;
        this.texts = texts;
        this.bodyNames = bodyNames;
        this.clock = clock;
    }

    /** Whether there is more than the person's own: how many stand behind a figure is the province's matter. */
    boolean coverageFor(Found found) {
        return !regimesRead(found).isEmpty();
    }

    private List<String> regimesRead(Found found) {
        return found.reports().stream()
                .map(Report::regime)
                .distinct()
                .filter(regime -> accepted.readsAll(currentUser.get(), regime))
                .toList();
    }

    /** One line for each figure of each accepted report. */
    ListSheet<Line> figures(Found found) {
        var lines = new Lines();
        Map<ReportKey, Letter> letters = accepted.letters(found.reports());
        return new ListSheet<>(
                texts.of("figures.sheet.figures"),
                texts.of("figures.title"),
                found.facts(),
                figureColumns(letters),
                told -> accepted.each(
                        found.reports(), found.wanted().indicators(), figure -> told.accept(lines.of(figure))));
    }

    /** The first few of them. */
    List<Line> first(Found found, int most) {
        var lines = new Lines();
        return accepted
                .part(
                        found.reports().stream().limit(most).toList(),
                        found.wanted().indicators(),
                        "",
                        most)
                .stream()
                .map(lines::of)
                .toList();
    }

    private List<Column<Line>> figureColumns(Map<ReportKey, Letter> letters) {
        return List.of(
                Column.text(head("regime"), 12, line -> line.report().regime()),
                Column.text(head("period"), 14, line -> label(line.report())),
                Column.day(head("cut-off"), line -> line.report().cutOff()),
                Column.text(head("agency-code"), 12, line -> line.report().agency()),
                Column.text(
                        head("agency"),
                        32,
                        line -> bodyNames.shown(line.report().agencyName())),
                Column.text(head("territory"), 18, Line::territory),
                Column.text(head("area"), 24, Line::area),
                Column.text(head("code"), 9, line -> line.figure().indicator()),
                Column.text(head("indicator"), 44, line -> line.of(this::name)),
                Column.text(head("unit"), 11, line -> line.of(Indicator::unit)),
                Column.text(head("type"), 10, line -> line.of(indicator -> word("type", indicator.type()))),
                Column.text(head("time-axis"), 11, line -> line.of(indicator -> word("axis", indicator.timeAxis()))),
                Column.text(head("standard"), 16, line -> line.of(Indicator::standard)),
                Column.text(
                        head("state"),
                        15,
                        line -> texts.of("figures.state." + line.figure().state())),
                Column.number(head("actual"), line -> line.figure().actual()),
                Column.number(head("estimate"), line -> line.figure().estimate()),
                Column.text(head("reason"), 30, line -> line.figure().reason()),
                Column.text(head("note"), 30, line -> line.figure().note()),
                Column.count(head("submission"), line -> line.report().submission()),
                Column.text(head("letter"), 18, line -> letter(letters, line, Letter::reference)),
                Column.day(head("letter-date"), line -> letter(letters, line, Letter::date)),
                Column.moment(head("accepted"), line -> line.report().acceptedAt()));
    }

    private static <R> R letter(Map<ReportKey, Letter> letters, Line line, Function<Letter, R> part) {
        return Optional.ofNullable(letters.get(line.report().key())).map(part).orElse(null);
    }

    /** What the figures mean: every definition of the regimes whose figures were found, with the days on which it held. */
    ListSheet<?> definitions(Found found) {
        List<Definition> definitions = found.reports().stream()
                .map(Report::regime)
                .distinct()
                .sorted()
                .map(catalogue::of)
                .flatMap(indicators -> indicators.all().stream()
                        .filter(indicator -> found.wanted().indicators().isEmpty()
                                || found.wanted().indicators().contains(indicator.code()))
                        .map(indicator -> new Definition(indicator, area(indicators, indicator))))
                .toList();
        return ListSheet.of(
                texts.of("figures.sheet.definitions"),
                texts.of("figures.definitions.title"),
                found.facts(),
                definitionColumns(),
                definitions);
    }

    /** As it is called today, or was called at last while the definition held. */
    private String area(RegimeIndicators indicators, Indicator indicator) {
        LocalDate today = LocalDate.now(clock);
        LocalDate end = indicator.validTo();
        LocalDate on = end == null || end.isAfter(today) ? today : end;
        return indicators.areaName(
                indicator.area(), texts.locale(), on.isBefore(indicator.validFrom()) ? indicator.validFrom() : on);
    }

    private List<Column<Definition>> definitionColumns() {
        return List.of(
                of("regime", 12, Indicator::regime),
                of("code", 9, Indicator::code),
                of("indicator", 50, this::name),
                Column.text(head("area"), 24, Definition::area),
                of("unit", 11, Indicator::unit),
                of("type", 10, indicator -> word("type", indicator.type())),
                of("time-axis", 14, indicator -> word("axis", indicator.timeAxis())),
                of("aggregation", 26, indicator -> word("aggregation", indicator.aggregation())),
                of("numerator", 10, Indicator::numerator),
                of("denominator", 10, Indicator::denominator),
                of("part-of", 10, Indicator::partOf),
                of("periods", 22, this::frequencies),
                of("standard", 18, Indicator::standard),
                Column.number(head("plausible"), line -> line.indicator().plausibleMax()),
                Column.text(
                        head("target-direction"),
                        11,
                        line -> line.target(target -> word("direction", target.direction()))),
                Column.number(head("target"), line -> line.<BigDecimal>target(Target::value)),
                Column.count(head("target-year"), line -> line.<Integer>target(Target::year)),
                Column.text(head("target-source"), 30, line -> line.<String>target(Target::source)),
                Column.day(head("valid-from"), line -> line.indicator().validFrom()),
                Column.day(head("valid-to"), line -> line.indicator().validTo()),
                of("successor", 11, Indicator::successor));
    }

    private Column<Definition> of(String head, int width, Function<Indicator, String> value) {
        return Column.text(head(head), width, line -> value.apply(line.indicator()));
    }

    private String frequencies(Indicator indicator) {
        return indicator.frequencies().stream()
                .sorted()
                .map(kind -> word("frequency", kind))
                .collect(Collectors.joining(", "));
    }

    /**
     * How many agencies stand behind each figure of each cycle, whatever agencies were looked for; of the regimes of which
     * this person reads all. Some queries for each cycle.
     */
    ListSheet<?> coverage(Found found) {
        return new ListSheet<>(
                texts.of("figures.sheet.coverage"),
                texts.of("figures.coverage.title"),
                facts(found),
                coverageColumns(),
                told -> tell(found, told));
    }

    private List<String> facts(Found found) {
        var facts = new ArrayList<>(found.facts());
        facts.add(texts.of("figures.coverage.note"));
        return facts;
    }

    private void tell(Found found, Consumer<Behind> told) {
        List<String> regimes = regimesRead(found);
        Map<String, Map<String, SignedFigures.Line>> signedOf = signed.readable();
        Map<String, Report> cycles = new LinkedHashMap<>();
        found.reports().stream()
                .filter(report -> regimes.contains(report.regime()))
                .forEach(report -> cycles.putIfAbsent(report.cycleKey(), report));
        cycles.forEach((key, cycle) -> {
            List<AcceptedSubmission> counted = totals.acceptedIn(key);
            List<Total> all = totals.totals(key, counted);
            Map<String, String> names = obligations.names(
                    key, all.stream().flatMap(total -> total.missing().stream()).collect(Collectors.toSet()));
            Map<String, Total> byCode = all.stream().collect(Collectors.toMap(Total::indicator, Function.identity()));
            Map<String, SignedFigures.Line> lines = signedOf.getOrDefault(key, Map.of());
            catalogue.of(cycle.regime()).validOn(cycle.cutOff()).stream()
                    .filter(indicator -> found.wanted().indicators().isEmpty()
                            || found.wanted().indicators().contains(indicator.code()))
                    .filter(indicator -> byCode.containsKey(indicator.code()) || lines.containsKey(indicator.code()))
                    .map(indicator ->
                            behind(cycle, indicator, byCode.get(indicator.code()), names, lines.get(indicator.code())))
                    .forEach(told);
        });
    }

    private static Behind behind(
            Report cycle, Indicator indicator, Total total, Map<String, String> names, SignedFigures.Line signed) {
        List<String> missing = total == null
                ? List.of()
                : total.missing().stream()
                        .map(code -> names.getOrDefault(code, code))
                        .toList();
        return new Behind(cycle, indicator, total, missing, signed);
    }

    private List<Column<Behind>> coverageColumns() {
        BiFunction<Behind, Function<Total, Integer>, Integer> counted =
                (line, count) -> line.total() == null ? null : count.apply(line.total());
        return List.of(
                Column.text(head("regime"), 12, line -> line.cycle().regime()),
                Column.text(head("period"), 20, line -> label(line.cycle())),
                Column.day(head("cut-off"), line -> line.cycle().cutOff()),
                Column.text(head("code"), 9, line -> line.indicator().code()),
                Column.text(head("indicator"), 44, line -> name(line.indicator())),
                Column.text(head("unit"), 11, line -> line.indicator().unit(texts.locale())),
                Column.count(
                        head("expected"),
                        line -> counted.apply(line, total -> total.asked().size())),
                Column.count(
                        head("reported"),
                        line -> counted.apply(line, total -> total.sums().reported())),
                Column.count(
                        head("not-available"),
                        line -> counted.apply(
                                line, total -> total.notAvailable().size())),
                Column.count(
                        head("not-applicable"),
                        line -> counted.apply(
                                line, total -> total.notApplicable().size())),
                Column.count(
                        head("missing-count"),
                        line -> counted.apply(line, total -> total.missing().size())),
                Column.text(head("missing"), 40, line -> String.join("; ", line.missing())),
                Column.number(
                        head("sum"),
                        line -> line.total() == null
                                ? null
                                : line.total().sums().actual()),
                Column.number(head("province"), line -> line.<BigDecimal>signed(SignedFigures.Line::actual)),
                Column.number(head("province-estimate"), line -> line.<BigDecimal>signed(SignedFigures.Line::estimate)),
                Column.text(head("province-state"), 24, line -> line.<String>signed(SignedFigures.Line::state)),
                Column.text(head("province-report"), 30, line -> line.<String>signed(SignedFigures.Line::report)));
    }

    private String head(String column) {
        return texts.of("figures.column." + column);
    }

    private String word(String kind, Enum<?> value) {
        return texts.of("figures." + kind + "." + value.name());
    }

    private String name(Indicator indicator) {
        return indicator.name(texts.locale());
    }

    private String label(Report report) {
        return Period.parse(report.period()).label(texts.locale());
    }

    /** Puts definitions beside figures; what is the same of many is looked up once. */
    private final class Lines {

        private final Map<String, Map<String, Indicator>> indicators = new HashMap<>();
        private final Map<String, Map<String, String>> areas = new HashMap<>();
        private final Map<String, String> territories = new HashMap<>();

        Line of(Figure figure) {
            Report report = figure.report();
            RegimeIndicators regime = catalogue.of(report.regime());
            Indicator indicator = indicators
                    .computeIfAbsent(
                            report.cycleKey(),
                            key -> regime.validOn(report.cutOff()).stream()
                                    .collect(Collectors.toMap(Indicator::code, Function.identity())))
                    .get(figure.indicator());
            return new Line(
                    figure,
                    indicator,
                    indicator == null ? null : areas(regime, report).get(indicator.area()),
                    territories.computeIfAbsent(report.key().toString(), key -> territory(report)));
        }

        private Map<String, String> areas(RegimeIndicators regime, Report report) {
            return areas.computeIfAbsent(report.cycleKey(), key -> regime.areaNames(texts.locale(), report.cutOff()));
        }

        /** The ground it reports on; empty for a body of the whole province. */
        private String territory(Report report) {
            Locale locale = texts.locale();
            LocalDate on = report.cutOff();
            String code = directory.nearest(new AgencyCode(report.agency()), on).territory();
            return code == null
                    ? ""
                    : series.territories().stream()
                            .filter(ground -> ground.code().equals(code))
                            .min((one, other) -> Boolean.compare(other.validOn(on), one.validOn(on)))
                            .map((Territory ground) -> ground.name(locale))
                            .orElse(Objects.requireNonNull(code));
        }
    }
}
