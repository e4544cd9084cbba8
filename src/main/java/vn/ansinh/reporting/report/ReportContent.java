package vn.ansinh.reporting.report;

import java.util.List;
import vn.ansinh.reporting.document.Section;
import vn.ansinh.reporting.document.StoredFile;
import vn.ansinh.reporting.report.SectionContributor.Contribution;

/**
 * All that a report says: of the draft, or of a frozen submission.
 *
 * @param tasks of the agency's plan; empty in what was frozen before there were plans
 * @param standing lines that stand in their sections by themselves, such as open difficulties; empty likewise
 */
public record ReportContent(
        boolean nilReport,
        List<Cell> cells,
        List<Section> sections,
        List<DifficultyEntry> difficulties,
        List<StoredFile> attachments,
        List<PlannedTask> tasks,
        List<Contribution> standing) {

    public ReportContent {
        tasks = tasks == null ? List.of() : tasks;
        standing = standing == null ? List.of() : standing;
    }
}
