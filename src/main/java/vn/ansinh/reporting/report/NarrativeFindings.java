package vn.ansinh.reporting.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.catalogue.Outline;
import vn.ansinh.reporting.catalogue.Outline.Part;
import vn.ansinh.reporting.document.Check;
import vn.ansinh.reporting.document.Finding;
import vn.ansinh.reporting.document.Section;

/** The checks of the text: a report without a word on the work done is no report, unless nothing occurred. */
@Component
class NarrativeFindings implements FindingRule {

    private static final Check SECTION_EMPTY = Check.blocking("report.finding.section-empty");
    private static final Check RESULTS_EMPTY = Check.blocking("report.finding.results-empty");
    private static final Check DIFFICULTY_INCOMPLETE = Check.blocking("report.finding.difficulty-incomplete");
    private static final Check NIL_WITH_FIGURES = Check.warning("report.finding.nil-with-figures");

    @Override
    public List<Check> checks() {
        return List.of(SECTION_EMPTY, RESULTS_EMPTY, DIFFICULTY_INCOMPLETE, NIL_WITH_FIGURES);
    }

    @Override
    public List<Finding> check(CheckedReport report) {
        var findings = new ArrayList<Finding>();
        ReportContent content = report.content();
        if (!content.nilReport()) {
            findings.addAll(silent(report.outline(), content.sections()));
        }
        boolean incomplete = content.difficulties().stream()
                .anyMatch(difficulty ->
                        blank(difficulty.area()) || blank(difficulty.description()) || blank(difficulty.proposal()));
        if (incomplete) {
            findings.add(DIFFICULTY_INCOMPLETE.at("difficulty"));
        }
        if (content.nilReport() && content.cells().stream().anyMatch(NarrativeFindings::occurred)) {
            findings.add(NIL_WITH_FIGURES.at("report"));
        }
        return findings;
    }

    /** The sections that say nothing though they have to; of the areas one that speaks is enough. */
    private static List<Finding> silent(Outline outline, List<Section> sections) {
        var findings = new ArrayList<Finding>();
        Set<String> judged = new HashSet<>();
        for (Section section : sections) {
            Optional<Part> part = outline.find(section.code()).filter(Part::required);
            Optional<Part> heading = outline.headingOf(section.code());
            if (part.isEmpty()) {
                continue;
            }
            if (heading.isEmpty() && section.content().isBlank()) {
                findings.add(SECTION_EMPTY.at("section:" + section.code(), section.code()));
            }
            if (heading.isPresent() && judged.add(heading.get().code())) {
                String above = heading.get().code();
                boolean silent = sections.stream()
                        .filter(one -> outline.headingOf(one.code()).equals(heading))
                        .allMatch(one -> one.content().isBlank());
                if (silent) {
                    findings.add(RESULTS_EMPTY.at("section:" + section.code(), above));
                }
            }
        }
        return findings;
    }

    private static boolean occurred(Cell cell) {
        return cell.state() == CellState.NOT_AVAILABLE;
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
