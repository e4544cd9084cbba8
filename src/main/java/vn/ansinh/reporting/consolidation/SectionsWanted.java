package vn.ansinh.reporting.consolidation;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.catalogue.Outline;
import vn.ansinh.reporting.catalogue.Outline.Part;
import vn.ansinh.reporting.catalogue.OutlineSection.Document;
import vn.ansinh.reporting.catalogue.OutlineSection.Kind;
import vn.ansinh.reporting.document.Section;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.report.AskedOutlines;

/** Without which words a consolidated report is none, and what has to be looked at before it is handed up. */
@Component
class SectionsWanted {

    private final ConsolidatedTexts sections;
    private final AskedOutlines outlines;
    private final Synthesis synthesis;
    private final AdjustmentWork adjustments;

    SectionsWanted(
            ConsolidatedTexts sections, AskedOutlines outlines, Synthesis synthesis, AdjustmentWork adjustments) {
        this.sections = sections;
        this.outlines = outlines;
        this.synthesis = synthesis;
        this.adjustments = adjustments;
    }

    /** @throws Refusal when a section is empty, or was written from something that says something else now */
    void refuseUnready(ConsolidatedReport report) {
        refuseEmpty(report);
        synthesis.refuseUnseen(report);
        adjustments.refuseStale(report);
    }

    /** @throws Refusal at the first section that has to say something and does not; of the areas one is enough */
    private void refuseEmpty(ConsolidatedReport report) {
        Outline outline = outlines.of(report.key().cycle(), report.regime(), report.cutOff(), Document.CONSOLIDATED);
        List<Section> wanted = sections.of(report.key()).stream()
                .filter(section ->
                        outline.find(section.code()).filter(Part::required).isPresent())
                .toList();
        for (Section section : wanted) {
            // A supplement adds what came late: it has to say who it is about, and nothing more.
            boolean needed = !report.key().supplement() || outline.is(section.code(), Kind.GENERAL);
            if (needed
                    && outline.headingOf(section.code()).isEmpty()
                    && section.content().isBlank()) {
                throw Refusal.invalid("section:" + section.code(), "consolidation.section-empty", section.code());
            }
        }
        List<Section> results = wanted.stream()
                .filter(section -> outline.is(section.code(), Kind.AREAS))
                .toList();
        boolean silent = !results.isEmpty()
                && results.stream().allMatch(section -> section.content().isBlank());
        if (!report.key().supplement() && silent) {
            String first = results.get(0).code();
            throw Refusal.invalid(
                    "section:" + first,
                    "consolidation.results-empty",
                    outline.headingOf(first).map(Part::code).orElse(first));
        }
    }
}
