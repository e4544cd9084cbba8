package vn.ansinh.reporting.consolidation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ansinh.reporting.catalogue.Indicator;
import vn.ansinh.reporting.catalogue.IndicatorCatalogue;
import vn.ansinh.reporting.consolidation.ConsolidatedContent.Counted;
import vn.ansinh.reporting.consolidation.ConsolidatedContent.Figure;
import vn.ansinh.reporting.directory.BodyNames;
import vn.ansinh.reporting.document.DocumentState;
import vn.ansinh.reporting.engine.Part;
import vn.ansinh.reporting.engine.People;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.engine.Texts;
import vn.ansinh.reporting.plan.RegisteredPlans;
import vn.ansinh.reporting.plan.RegisteredPlans.First;
import vn.ansinh.reporting.report.AcceptedFigures;
import vn.ansinh.reporting.report.AcceptedFigures.Filed;
import vn.ansinh.reporting.report.AcceptedFigures.Source;
import vn.ansinh.reporting.report.AcceptedSubmission;
import vn.ansinh.reporting.report.ReportKey;

/** From a figure of the province down to who said it. One query for the figures, one for the people's names. */
@Component
class DrillDown {

    /**
     * What stands behind a figure.
     *
     * @param notes why it is not compared, of which ground it is, from when it counts
     * @param inputs the typed indicators it comes from: itself, or those a computed one is taken of; of the agencies of
     *     this part
     * @param part of the agencies that were asked, in the order of the plan
     * @param notAsked names of the agencies whose ground counts but who are not asked in this cycle
     * @param lastYear of a decrease: what it is taken from; null otherwise
     * @param register of the count of plans: the plans; null otherwise
     * @param adjustment what bodies counted twice; not sent without one
     */
    record View(
            String indicator,
            String name,
            String unit,
            FigureState state,
            BigDecimal actual,
            BigDecimal estimate,
            String reason,
            List<String> notes,
            List<Input> inputs,
            Part<Asked> part,
            List<String> notAsked,
            LastYear lastYear,
            Register register,
            @JsonInclude(JsonInclude.Include.NON_NULL) Correction adjustment) {}

    /** A correction beside the figure, in words: sum, correction and what is left; why; names of who counted the same. */
    record Correction(String words, String reason, List<String> agencies) {}

    /** An agency that was asked for one of the figures. */
    record Asked(String agency, String agencyName) {}

    /**
     * One typed indicator with who was asked for it, in the order of the plan.
     *
     * @param estimated whether anybody expects a figure of the whole period
     */
    record Input(String indicator, String name, String unit, boolean estimated, List<Row> rows) {}

    /**
     * The figure of a year ago that a decrease starts from.
     *
     * @param note why it does not, or that it was recalculated; empty otherwise
     */
    record LastYear(String indicator, String name, String periodLabel, BigDecimal actual, String note) {}

    /**
     * What one agency said.
     *
     * @param slug the agency's report, for addresses
     * @param submission null, like all that follows it, where the agency's report does not count
     * @param state EMPTY where it does not count
     * @param stateLabel of the cell, or of the report that does not count
     */
    record Row(
            String agency,
            String agencyName,
            String report,
            String slug,
            Integer submission,
            String state,
            String stateLabel,
            BigDecimal actual,
            BigDecimal estimate,
            String reason,
            String note,
            List<String> drafters,
            String approver,
            Instant submittedAt,
            String letter,
            String signer,
            String timelinessLabel) {}

    /**
     * Whom the count of plans counts, and whom not, in the order of the plan.
     *
     * @param at when the figures were taken; the register is shown as it was then
     */
    record Register(Instant at, List<PlanRow> rows) {}

    /**
     * The plan of one agency.
     *
     * @param stateLabel why it does not count; empty where it does
     * @param version null, like all that follows it, where none was registered
     * @param address null where this person may not open the plan
     */
    record PlanRow(
            String agency,
            String agencyName,
            boolean counted,
            String stateLabel,
            Integer version,
            String letter,
            LocalDate date,
            Instant registeredAt,
            String registeredBy,
            String address) {}

    private static final Part.Lookup<Asked> LOOKUP =
            new Part.Lookup<>(Asked::agencyName, Map.of("co-quan", Part.byName(Asked::agencyName)));

    private final ConsolidatedReading reading;
    private final AcceptedFigures accepted;
    private final IndicatorCatalogue catalogue;
    private final RegisteredPlans plans;
    private final CycleReports cycles;
    private final FigureViews figureViews;
    private final ConsolidationFormats formats;
    private final People people;
    private final Texts texts;
    private final BodyNames bodyNames;

    DrillDown(
            ConsolidatedReading reading,
            AcceptedFigures accepted,
            IndicatorCatalogue catalogue,
            RegisteredPlans plans,
            CycleReports cycles,
            FigureViews figureViews,
            ConsolidationFormats formats,
            People people,
            Texts texts,
            BodyNames bodyNames) {
        this.reading = reading;
        this.accepted = accepted;
        this.catalogue = catalogue;
        this.plans = plans;
        this.cycles = cycles;
        this.figureViews = figureViews;
        this.formats = formats;
        this.people = people;
        this.texts = texts;
        this.bodyNames = bodyNames;
    }

    /** @throws Refusal when the report has no such figure or no such part, or there is nothing for this person */
    @Transactional(readOnly = true)
    View of(ConsolidatedReport report, String indicator, Part.Wanted wanted) {
        ConsolidatedContent content = reading.content(report);
        Figure figure = content.figures().stream()
                .filter(line -> line.code().equals(indicator))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("consolidation.figure-unknown", indicator));
        Indicator definition = catalogue.of(report.regime()).get(indicator, report.cutOff());
        Set<String> typed = new LinkedHashSet<>();
        inputs(definition, report, typed);
        List<Source> sources = accepted.sources(report.key().cycle(), typed, submissions(content.counted()));
        Part<Asked> part = LOOKUP.of(
                sources.stream()
                        .map(source -> new Asked(source.agency(), bodyNames.shown(source.agencyName())))
                        .distinct()
                        .sorted(Comparator.comparing(Asked::agency, cycles.planOrder()))
                        .toList(),
                wanted);
        Set<String> agencies = part.rows().stream().map(Asked::agency).collect(Collectors.toSet());
        List<Source> shown = sources.stream()
                .filter(source -> agencies.contains(source.agency()))
                .toList();
        var ids = new ArrayList<String>();
        shown.stream().map(Source::filed).filter(Objects::nonNull).forEach(filed -> {
            ids.addAll(filed.drafters());
            ids.add(filed.approver());
        });
        Map<String, String> names = people.names(ids);
        return new View(
                indicator,
                definition.name(texts.locale()),
                definition.unit(texts.locale()),
                figure.state(),
                figure.actual(),
                figure.estimate(),
                formats.reason(figure.reason()),
                notes(report, figure),
                typed.stream()
                        .map(code ->
                                input(catalogue.of(report.regime()).get(code, report.cutOff()), sources, shown, names))
                        .toList(),
                part,
                notAsked(report, figure),
                lastYear(definition, content, report),
                definition.aggregation() == Indicator.Aggregation.PLAN_REGISTER ? register(report) : null,
                correction(report, figure));
    }

    private List<String> notes(ConsolidatedReport report, Figure figure) {
        var notes = new ArrayList<>(figureViews.notes(report, figure));
        if (figure.apart() != null && figure.actual() != null) {
            notes.add(0, figure.apart());
        }
        return List.copyOf(notes);
    }

    private Correction correction(ConsolidatedReport report, Figure figure) {
        return figure.adjustment() == null
                ? null
                : new Correction(
                        figureViews.words(figure),
                        figure.adjustment().reason(),
                        names(report, figure.adjustment().agencies()));
    }

    private List<String> notAsked(ConsolidatedReport report, Figure figure) {
        return names(report, figure.notAsked());
    }

    private List<String> names(ConsolidatedReport report, List<String> codes) {
        Map<String, String> agencies = cycles.names(report.key().cycle(), new LinkedHashSet<>(codes), report.cutOff());
        return codes.stream().sorted(cycles.planOrder()).map(agencies::get).toList();
    }

    private void inputs(Indicator indicator, ConsolidatedReport report, Set<String> typed) {
        if (indicator.typed()) {
            typed.add(indicator.code());
        }
        for (String code : new String[] {indicator.numerator(), indicator.denominator()}) {
            if (code != null) {
                inputs(catalogue.of(report.regime()).get(code, report.cutOff()), report, typed);
            }
        }
    }

    private static List<AcceptedSubmission> submissions(List<Counted> counted) {
        return counted.stream()
                .map(source -> new AcceptedSubmission(ReportKey.parse(source.report()), source.submission()))
                .toList();
    }

    private Input input(Indicator indicator, List<Source> sources, List<Source> shown, Map<String, String> names) {
        return new Input(
                indicator.code(),
                indicator.name(texts.locale()),
                indicator.unit(texts.locale()),
                sources.stream()
                        .anyMatch(source -> source.indicator().equals(indicator.code()) && source.estimate() != null),
                shown.stream()
                        .filter(source -> source.indicator().equals(indicator.code()))
                        .sorted(Comparator.comparing(Source::agency, cycles.planOrder()))
                        .map(source -> row(source, names))
                        .toList());
    }

    private Row row(Source source, Map<String, String> names) {
        Filed filed = source.filed();
        return new Row(
                source.agency(),
                bodyNames.shown(source.agencyName()),
                source.report().toString(),
                source.report().slug(),
                source.submission(),
                filed == null ? "EMPTY" : source.state().name(),
                filed == null ? notCounted(source.reportState()) : formats.of("consolidation.cell." + source.state()),
                source.actual(),
                source.estimate(),
                source.reason(),
                source.note(),
                filed == null
                        ? List.of()
                        : filed.drafters().stream()
                                .map(id -> names.getOrDefault(id, id))
                                .toList(),
                filed == null ? null : names.getOrDefault(filed.approver(), filed.approver()),
                filed == null ? null : filed.submittedAt(),
                filed == null ? null : filed.letter(),
                filed == null ? null : filed.signer(),
                filed == null ? null : formats.of("report.timeliness." + filed.timeliness()));
    }

    /** What was accepted after these figures were taken waits for the next supplement, and is none of them. */
    private String notCounted(DocumentState state) {
        return formats.of(
                state == DocumentState.ACCEPTED ? "consolidation.page.accepted-later" : "report.state." + state);
    }

    private Register register(ConsolidatedReport report) {
        List<PlanRow> rows = plans.at(report.regime(), report.figuresAt()).stream()
                .sorted(Comparator.comparing(RegisteredPlans.Entry::agency, cycles.planOrder()))
                .map(entry -> row(entry, entry.issuedBy(report.cutOff())))
                .toList();
        return new Register(report.figuresAt(), rows);
    }

    private PlanRow row(RegisteredPlans.Entry entry, boolean counted) {
        First first = entry.first();
        String why = entry.registered() ? "consolidation.plan.after-cut-off" : "consolidation.plan.none";
        return new PlanRow(
                entry.agency(),
                bodyNames.shown(entry.agencyName()),
                counted,
                counted ? "" : formats.of(why),
                first == null ? null : first.version(),
                first == null ? null : first.letter().reference(),
                first == null ? null : first.letter().date(),
                first == null ? null : first.registeredAt(),
                first == null ? null : first.registeredBy(),
                first == null ? null : first.address());
    }

    private LastYear lastYear(Indicator indicator, ConsolidatedContent content, ConsolidatedReport report) {
        boolean fall = indicator.aggregation() == Indicator.Aggregation.DECREASE
                || indicator.aggregation() == Indicator.Aggregation.RATE_DECREASE;
        if (!fall) {
            return null;
        }
        return content.figures().stream()
                .filter(line -> line.code().equals(indicator.numerator()))
                .flatMap(line -> line.earlier().stream().limit(1))
                .findFirst()
                .map(value -> new LastYear(
                        indicator.numerator(),
                        catalogue
                                .of(report.regime())
                                .get(indicator.numerator(), report.cutOff())
                                .name(texts.locale()),
                        formats.period(value.period()),
                        value.actual(),
                        value.apart() != null ? value.apart() : Objects.toString(value.baseline(), "")))
                .orElse(null);
    }
}
