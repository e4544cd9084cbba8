package vn.ansinh.reporting.consolidation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.catalogue.Indicator;
import vn.ansinh.reporting.catalogue.IndicatorCatalogue;
import vn.ansinh.reporting.catalogue.Period;
import vn.ansinh.reporting.catalogue.RegimeIndicators;
import vn.ansinh.reporting.consolidation.ConsolidatedContent.Adjusted;
import vn.ansinh.reporting.consolidation.ConsolidatedContent.Counted;
import vn.ansinh.reporting.consolidation.ConsolidatedContent.Figure;
import vn.ansinh.reporting.consolidation.ConsolidatedContent.Missing;
import vn.ansinh.reporting.consolidation.ConsolidatedContent.Target;
import vn.ansinh.reporting.consolidation.ConsolidatedContent.Value;
import vn.ansinh.reporting.consolidation.ConsolidatedFigures.Source;
import vn.ansinh.reporting.document.CanonicalJson;
import vn.ansinh.reporting.document.Rounds;
import vn.ansinh.reporting.document.Section;
import vn.ansinh.reporting.engine.Rows;
import vn.ansinh.reporting.report.AcceptedSubmission;
import vn.ansinh.reporting.report.AgencyReport;
import vn.ansinh.reporting.report.ReportKey;

/** A consolidated report's content as a whole: as it stands, before it is frozen. */
@Component
class ConsolidatedContents {

    /** Of what the figures are: the regime whose catalogue holds, and the day on which it does. */
    record When(String regime, Period period, LocalDate cutOff) {}

    private final ConsolidatedFigures figures;
    private final ConsolidatedTexts sections;
    private final EarlierFigures earlier;
    private final Rounds rounds;
    private final CycleReports cycles;
    private final IndicatorCatalogue catalogue;
    private final ProvinceSeries series;
    private final EndedWithin ended;
    private final Adjustments adjustments;

    ConsolidatedContents(
            ConsolidatedFigures figures,
            ConsolidatedTexts sections,
            EarlierFigures earlier,
            Rounds rounds,
            CycleReports cycles,
            IndicatorCatalogue catalogue,
            ProvinceSeries series,
            EndedWithin ended,
            Adjustments adjustments) {
        this.figures = figures;
        this.sections = sections;
        this.earlier = earlier;
        this.rounds = rounds;
        this.cycles = cycles;
        this.catalogue = catalogue;
        this.series = series;
        this.ended = ended;
        this.adjustments = adjustments;
    }

    /** What it says now, sections with the versions an editor needs. */
    ConsolidatedContent ofDraft(ConsolidatedReport report) {
        List<Source> sources = figures.sources(report.key().cycle()).stream()
                .filter(source -> source.key().number() <= report.key().number())
                .toList();
        List<AgencyReport> owed = cycles.of(report.key().cycle());
        return new ConsolidatedContent(
                report.key().toString(),
                report.regime(),
                report.period(),
                report.cutOff(),
                report.figuresVersion(),
                figures(report),
                sections.of(report.key()),
                counted(report, owed, sources),
                missing(owed, sources.stream().map(Source::submission).toList()));
    }

    /** What is signed: the same, without the versions of editing. */
    static ConsolidatedContent toSign(ConsolidatedContent draft) {
        return new ConsolidatedContent(
                draft.key(),
                draft.regime(),
                draft.period(),
                draft.cutOff(),
                draft.figuresVersion(),
                draft.figures().stream().map(Figure::toSign).toList(),
                draft.sections().stream()
                        .map(section -> new Section(section.code(), section.content(), 0))
                        .toList(),
                draft.counted(),
                draft.missing());
    }

    /** The figures as they are now, with what they are compared to; in the order of the catalogue. */
    List<Figure> figures(ConsolidatedReport report) {
        When when = new When(report.regime(), Period.parse(report.period()), report.cutOff());
        Map<Period, Map<String, EarlierFigure>> before = earlier.before(when.regime, when.period, when.cutOff);
        Map<String, Value> signed = signedBefore(report);
        Map<String, Adjustment> corrections = adjustments.of(report.key());
        return beside(when, figures.of(report.key()), before, series.baselines(when.regime, when.cutOff), signed)
                .map(figure -> corrected(figure, corrections.get(figure.code())))
                .toList();
    }

    /** The same of figures that are in no report yet; what nobody decided on is not corrected. */
    List<Figure> figures(
            When when,
            List<ProvinceFigure> now,
            Map<Period, Map<String, EarlierFigure>> before,
            Map<String, Map<String, Baseline>> baselines) {
        return beside(when, now, before, baselines, Map.of()).toList();
    }

    private Stream<Figure> beside(
            When when,
            List<ProvinceFigure> now,
            Map<Period, Map<String, EarlierFigure>> before,
            Map<String, Map<String, Baseline>> baselines,
            Map<String, Value> signed) {
        RegimeIndicators indicators = catalogue.of(when.regime);
        return now.stream()
                .map(figure -> figure(
                        when,
                        figure,
                        indicators.get(figure.indicator(), when.cutOff),
                        before,
                        baselines,
                        signed.get(figure.indicator())));
    }

    private static Figure corrected(Figure figure, Adjustment adjustment) {
        if (adjustment == null) {
            return figure;
        }
        return Rows.changed(
                figure,
                "adjustment",
                new Adjusted(
                        plain(adjustment.delta()),
                        figure.actual() == null ? null : plain(figure.actual().add(adjustment.delta())),
                        adjustment.reason(),
                        adjustment.agencies(),
                        adjustment.version(),
                        !adjustment.fits(figure.actual(), figure.reported())));
    }

    /** In the report a supplement adds to, or in the round before. */
    private Map<String, Value> signedBefore(ConsolidatedReport report) {
        ConsolidatedKey key = report.key();
        if (key.supplement()) {
            return figures.of(new ConsolidatedKey(key.cycle(), key.number() - 1)).stream()
                    .collect(Collectors.toMap(ProvinceFigure::indicator, figure -> value(report.period(), figure)));
        }
        return rounds.of(key.toString()).stream()
                .filter(round -> round.number() == report.round() - 1)
                .flatMap(round -> CanonicalJson.read(round.content(), ConsolidatedContent.class).figures().stream())
                .collect(Collectors.toMap(
                        Figure::code,
                        figure -> new Value(
                                report.period(),
                                figure.state(),
                                figure.actual(),
                                figure.estimate(),
                                figure.standard())));
    }

    private Figure figure(
            When when,
            ProvinceFigure figure,
            Indicator indicator,
            Map<Period, Map<String, EarlierFigure>> before,
            Map<String, Map<String, Baseline>> baselines,
            Value signedBefore) {
        ProvinceFigure.Coverage coverage = figure.coverage();
        List<Value> earlierOnes = before.entrySet().stream()
                .filter(then -> then.getValue().containsKey(figure.indicator()))
                .map(then -> value(then.getKey().toString(), then.getValue().get(figure.indicator())))
                .toList();
        return new Figure(
                figure.indicator(),
                indicator.area(),
                indicator.nameVi(),
                indicator.unit(),
                figure.state(),
                plain(figure.actual()),
                plain(figure.estimate()),
                figure.reason(),
                coverage.expected(),
                coverage.reported(),
                coverage.notAvailable(),
                coverage.notApplicable(),
                coverage.missing(),
                coverage.notAsked(),
                earlierOnes,
                signedBefore,
                target(indicator, figure, when.cutOff, baselines),
                figure.standard(),
                apart(when, indicator, earlierOnes),
                coverage.units(),
                coverage.uncovered().size(),
                series.names(coverage.uncovered(), when.cutOff),
                series.begunSentence(coverage.begun()),
                fallFrom(when, indicator, before),
                ended.sentence(when.regime, coverage.leftOut()),
                null);
    }

    /** Also where no figure of then is there to be compared with. */
    private String apart(When when, Indicator indicator, List<Value> earlier) {
        if (!earlier.isEmpty()) {
            return earlier.get(0).apart();
        }
        return when.period
                .previous()
                .flatMap(before -> series.apart(indicator, before, when.period, when.cutOff))
                .orElse(null);
    }

    private static String fallFrom(When when, Indicator indicator, Map<Period, Map<String, EarlierFigure>> before) {
        return fall(indicator)
                ? when.period
                        .previous()
                        .map(then -> before.getOrDefault(then, Map.of()).get(indicator.numerator()))
                        .map(EarlierFigure::baseline)
                        .orElse(null)
                : null;
    }

    private static boolean fall(Indicator indicator) {
        return indicator.aggregation() == Indicator.Aggregation.DECREASE
                || indicator.aggregation() == Indicator.Aggregation.RATE_DECREASE;
    }

    private static Value value(String period, EarlierFigure then) {
        ProvinceFigure figure = then.figure();
        return new Value(
                period,
                figure.state(),
                plain(figure.actual()),
                plain(figure.estimate()),
                figure.standard(),
                then.apart(),
                then.baseline());
    }

    private static Value value(String period, ProvinceFigure figure) {
        return new Value(period, figure.state(), plain(figure.actual()), plain(figure.estimate()), figure.standard());
    }

    /** Set for another ground, it is shown and not judged, until a recalculated figure carries it over. */
    private Target target(
            Indicator indicator,
            ProvinceFigure figure,
            LocalDate cutOff,
            Map<String, Map<String, Baseline>> baselines) {
        String apart = series.targetApart(indicator, cutOff).orElse(null);
        String counted = fall(indicator) ? indicator.numerator() : indicator.code();
        String baseline = apart == null
                ? null
                : baselines.values().stream()
                        .flatMap(byIndicator -> Optional.ofNullable(byIndicator.get(counted)).stream())
                        .max(Comparator.comparing(Baseline::period))
                        .map(series::words)
                        .orElse(null);
        boolean judged = figure.complete() && (apart == null || baseline != null);
        return indicator
                .targetSet()
                .map(target -> new Target(
                        plain(target.value()),
                        target.direction().name(),
                        target.year(),
                        target.source(),
                        judged ? target.reachedBy(figure.actual()) : null,
                        baseline == null ? apart : null,
                        baseline))
                .orElse(null);
    }

    private static List<Counted> counted(ConsolidatedReport report, List<AgencyReport> owed, List<Source> sources) {
        Map<ReportKey, Source> bySubmission = sources.stream()
                .collect(Collectors.toMap(source -> source.submission().key(), Function.identity()));
        Set<ReportKey> there = bySubmission.keySet();
        return owed.stream()
                .filter(agency -> there.contains(agency.key()))
                .map(agency -> counted(report, agency, bySubmission.get(agency.key())))
                .toList();
    }

    private static Counted counted(ConsolidatedReport report, AgencyReport agency, Source source) {
        return new Counted(
                agency.key().toString(),
                source.submission().number(),
                agency.agency(),
                agency.agencyName(),
                source.key().equals(report.key()),
                source.figuresVersion());
    }

    private static List<Missing> missing(List<AgencyReport> owed, List<AcceptedSubmission> counted) {
        return CycleReports.missing(owed, counted).stream()
                .map(agency -> new Missing(
                        agency.key().toString(),
                        agency.agency(),
                        agency.agencyName(),
                        agency.duty().equals("OBLIGED"),
                        agency.state().name()))
                .toList();
    }

    private static BigDecimal plain(BigDecimal number) {
        return number == null ? null : number.stripTrailingZeros();
    }
}
