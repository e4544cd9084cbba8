package vn.ansinh.reporting.report;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
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
            content.sections().stream()
                    .filter(section ->
                            section.code().equals("I") && section.content().isBlank())
                    .forEach(section -> findings.add(SECTION_EMPTY.at("section:I", "I")));
            boolean silent = content.sections().stream()
                    .filter(section -> section.code().startsWith("II."))
                    .allMatch(section -> section.content().isBlank());
            if (silent
                    && content.sections().stream()
                            .anyMatch(section -> section.code().startsWith("II."))) {
                String first = content.sections().stream()
                        .map(Section::code)
                        .filter(code -> code.startsWith("II."))
                        .findFirst()
                        .orElseThrow();
                findings.add(RESULTS_EMPTY.at("section:" + first));
            }
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

    private static boolean occurred(Cell cell) {
        return cell.state() == CellState.NOT_AVAILABLE;
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
