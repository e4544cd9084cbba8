package vn.ansinh.reporting.report;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The checks of the text: a report without a word on the work done is no report, unless nothing occurred. */
@Component
class NarrativeFindings implements FindingRule {

    @Override
    public List<Finding> check(CheckedReport report) {
        var findings = new ArrayList<Finding>();
        ReportContent content = report.content();
        if (!content.nilReport()) {
            content.sections().stream()
                    .filter(section ->
                            section.code().equals("I") && section.content().isBlank())
                    .forEach(section ->
                            findings.add(Finding.blocking("section:I", "report.finding.section-empty", "I")));
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
                findings.add(Finding.blocking("section:" + first, "report.finding.results-empty"));
            }
        }
        boolean incomplete = content.difficulties().stream()
                .anyMatch(difficulty ->
                        blank(difficulty.area()) || blank(difficulty.description()) || blank(difficulty.proposal()));
        if (incomplete) {
            findings.add(Finding.blocking("difficulty", "report.finding.difficulty-incomplete"));
        }
        if (content.nilReport() && content.cells().stream().anyMatch(NarrativeFindings::occurred)) {
            findings.add(Finding.warning("report", "report.finding.nil-with-figures"));
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
