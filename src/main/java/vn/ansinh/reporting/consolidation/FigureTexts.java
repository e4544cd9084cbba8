package vn.ansinh.reporting.consolidation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.catalogue.IndicatorCatalogue;
import vn.ansinh.reporting.catalogue.Outline;
import vn.ansinh.reporting.catalogue.Period;
import vn.ansinh.reporting.catalogue.RegimeIndicators;
import vn.ansinh.reporting.consolidation.ConsolidatedContent.Figure;
import vn.ansinh.reporting.consolidation.FigureSentences.Line;
import vn.ansinh.reporting.consolidation.FigureSentences.Sentence;
import vn.ansinh.reporting.engine.Texts;

/** The province's figures in words, by the section of the report they belong to: in Vietnamese, as the report is. */
@Component
class FigureTexts {

    private final ConsolidatedContents contents;
    private final IndicatorCatalogue catalogue;
    private final ConsolidationFormats formats;
    private final Texts texts;

    FigureTexts(
            ConsolidatedContents contents, IndicatorCatalogue catalogue, ConsolidationFormats formats, Texts texts) {
        this.contents = contents;
        this.catalogue = catalogue;
        this.formats = formats;
        this.texts = texts.official();
    }

    /** By section, in the order they are told in. A supplement tells those alone that it changes. */
    Map<String, List<Sentence>> of(ConsolidatedReport report) {
        RegimeIndicators indicators = catalogue.of(report.regime());
        Outline outline = formats.outline(report);
        var lines = new LinkedHashMap<String, List<Line>>();
        for (Figure figure : contents.figures(report)) {
            if (!report.key().supplement() || figure.changed()) {
                outline.forArea(figure.area())
                        .ifPresent(section -> lines.computeIfAbsent(section.code(), code -> new ArrayList<>())
                                .add(new Line(indicators.get(figure.code(), report.cutOff()), figure)));
            }
        }
        var sentences = new LinkedHashMap<String, List<Sentence>>();
        lines.forEach(
                (section, those) -> sentences.put(section, sentences(report).of(those)));
        return sentences;
    }

    /** As they stand in the report. */
    String paragraphs(ConsolidatedReport report, List<Sentence> sentences) {
        return sentences(report).paragraphs(sentences);
    }

    private FigureSentences sentences(ConsolidatedReport report) {
        return new FigureSentences(
                texts,
                Period.parse(report.period()),
                report.cutOff(),
                report.key().supplement());
    }
}
