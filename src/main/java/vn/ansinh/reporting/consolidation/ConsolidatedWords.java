package vn.ansinh.reporting.consolidation;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ansinh.reporting.catalogue.Outline;
import vn.ansinh.reporting.catalogue.Outline.Part;
import vn.ansinh.reporting.consolidation.ConsolidatedView.ChangeView;
import vn.ansinh.reporting.consolidation.ConsolidatedView.ChangesView;
import vn.ansinh.reporting.consolidation.ConsolidatedView.SectionView;
import vn.ansinh.reporting.consolidation.ConsolidatedView.WordsView;
import vn.ansinh.reporting.document.Section;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.report.AcceptedSubmission;

/** The sections of a consolidated report: as they are read, as the agencies' words make them now, as they were changed. */
@Component
@Transactional(readOnly = true)
class ConsolidatedWords {

    /** A text of more characters does not come with the rest. */
    private static final int TEXT = 60_000;

    private final ConsolidatedReading reading;
    private final ConsolidatedFigures figures;
    private final FirstDraft firstDraft;
    private final ConsolidationAccess access;
    private final ConsolidationFormats formats;

    ConsolidatedWords(
            ConsolidatedReading reading,
            ConsolidatedFigures figures,
            FirstDraft firstDraft,
            ConsolidationAccess access,
            ConsolidationFormats formats) {
        this.reading = reading;
        this.figures = figures;
        this.firstDraft = firstDraft;
        this.access = access;
        this.formats = formats;
    }

    /** @param whole with their texts, however long they are */
    List<SectionView> sections(ConsolidatedReport report, List<Section> sections, boolean whole) {
        int length = sections.stream()
                .mapToInt(section -> section.content().length())
                .sum();
        Outline outline = formats.outline(report);
        return sections.stream()
                .map(section -> new SectionView(
                        section.code(),
                        outline.find(section.code()).map(Part::number).orElse(section.code()),
                        formats.heading(outline, section.code()),
                        formats.section(outline, section.code()),
                        formats.hint(outline, section.code()),
                        whole || length <= TEXT ? section.content() : null,
                        section.version()))
                .toList();
    }

    /**
     * The words of one section, as this person sees the report.
     *
     * @throws Refusal when there is no such section, or nothing for this person
     */
    WordsView words(ConsolidatedReport report, String code) {
        return reading.content(report).sections().stream()
                .filter(section -> section.code().equals(code))
                .map(section -> new WordsView(section.content(), section.version()))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("consolidation.section-unknown", code));
    }

    /**
     * What the agencies' words make of a section now, to take from while editing.
     *
     * @throws Refusal when there is no such section, or this person does not write the text now
     */
    WordsView assembled(ConsolidatedReport report, String code) {
        access.requireEdit(report);
        List<AcceptedSubmission> own = figures.sources(report.key().cycle()).stream()
                .filter(source -> source.key().equals(report.key()))
                .map(ConsolidatedFigures.Source::submission)
                .toList();
        String text =
                firstDraft.assemble(report, figures.counted(report.key()), own).get(code);
        if (text == null) {
            throw Refusal.notFound("consolidation.section-unknown", code);
        }
        return new WordsView(text, 0);
    }

    /** @param names of those who changed something, by their ids */
    ChangesView changes(ConsolidatedReport report, TextChanges.Changes found, Map<String, String> names) {
        Outline outline = formats.outline(report);
        return new ChangesView(
                found.since().name(),
                found.sections().stream()
                        .map(change -> new ChangeView(
                                change.section(),
                                formats.section(outline, change.section()),
                                ChangedLines.between(change.before(), change.after()),
                                change.editors().stream()
                                        .map(editor -> ConsolidatedViews.name(names, editor))
                                        .toList()))
                        .toList());
    }
}
