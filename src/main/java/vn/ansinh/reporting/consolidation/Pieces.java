package vn.ansinh.reporting.consolidation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.catalogue.IndicatorCatalogue;
import vn.ansinh.reporting.catalogue.OutlineSection;
import vn.ansinh.reporting.catalogue.RegimeIndicators;
import vn.ansinh.reporting.consolidation.FigureSentences.Sentence;
import vn.ansinh.reporting.consolidation.Piece.Kind;
import vn.ansinh.reporting.directory.BodyNames;
import vn.ansinh.reporting.document.Section;
import vn.ansinh.reporting.engine.Texts;
import vn.ansinh.reporting.report.AcceptedSubmission;
import vn.ansinh.reporting.report.AcceptedTexts;
import vn.ansinh.reporting.report.AcceptedTexts.Words;
import vn.ansinh.reporting.report.AgencyReport;
import vn.ansinh.reporting.report.ReportKey;

/** What there is to write a consolidated report from, as it is now. */
@Component
class Pieces {

    private final FirstDraft firstDraft;
    private final FigureTexts figureTexts;
    private final ConsolidatedFigures figures;
    private final AcceptedTexts accepted;
    private final CycleReports cycles;
    private final IndicatorCatalogue catalogue;
    private final ConsolidationFormats formats;
    private final Texts texts;
    private final BodyNames bodyNames;

    Pieces(
            FirstDraft firstDraft,
            FigureTexts figureTexts,
            ConsolidatedFigures figures,
            AcceptedTexts accepted,
            CycleReports cycles,
            IndicatorCatalogue catalogue,
            ConsolidationFormats formats,
            Texts texts,
            BodyNames bodyNames) {
        this.firstDraft = firstDraft;
        this.figureTexts = figureTexts;
        this.figures = figures;
        this.accepted = accepted;
        this.cycles = cycles;
        this.catalogue = catalogue;
        this.formats = formats;
        this.texts = texts;
        this.bodyNames = bodyNames;
    }

    /** What is said of the reports and figures first, then the agencies in the order of the plan; of those alone whose reports this one took in. */
    List<Piece> of(ConsolidatedReport report) {
        Collection<AcceptedSubmission> own = figures.sources(report.key().cycle()).stream()
                .filter(source -> source.key().equals(report.key()))
                .map(ConsolidatedFigures.Source::submission)
                .toList();
        Map<ReportKey, Words> words = accepted.of(own);
        var pieces = new ArrayList<Piece>();
        formats.outline(report)
                .first(OutlineSection.Kind.GENERAL)
                .map(section ->
                        reports(section.code(), firstDraft.coverage(report, figures.counted(report.key()), words)))
                .ifPresent(pieces::add);
        RegimeIndicators indicators = catalogue.of(report.regime());
        figureTexts
                .of(report)
                .forEach((section, sentences) -> sentences.stream()
                        .map(sentence -> figure(
                                section,
                                indicators.get(sentence.code(), report.cutOff()).name(texts.locale()),
                                sentence))
                        .forEach(pieces::add));
        cycles.of(report.key().cycle()).stream()
                .filter(agency -> words.containsKey(agency.key()))
                .forEach(agency -> pieces.addAll(said(agency, submission(agency, own), words.get(agency.key()))));
        return pieces;
    }

    private Piece reports(String section, String text) {
        return new Piece(
                section, Kind.REPORTS, Piece.REPORTS, texts.of("consolidation.piece.reports"), null, text, List.of());
    }

    private static Piece figure(String section, String name, Sentence sentence) {
        return new Piece(section, Kind.FIGURE, sentence.code(), name, null, sentence.text(), sentence.notes());
    }

    private static int submission(AgencyReport agency, Collection<AcceptedSubmission> own) {
        return own.stream()
                .filter(submission -> submission.key().equals(agency.key()))
                .mapToInt(AcceptedSubmission::number)
                .max()
                .orElseThrow();
    }

    private List<Piece> said(AgencyReport agency, int submission, Words words) {
        return words.sections().stream()
                .filter(section -> !section.content().isBlank())
                .map(section -> said(agency, submission, section))
                .toList();
    }

    private Piece said(AgencyReport agency, int submission, Section section) {
        return new Piece(
                section.code(),
                Kind.AGENCY,
                agency.key().toString(),
                bodyNames.shown(agency.agencyName()),
                submission,
                section.content().strip(),
                List.of());
    }
}
