package vn.ansinh.reporting.report;

import java.util.List;
import vn.ansinh.reporting.document.StoredFile;

/**
 * All that a report says: of the draft, or of a frozen submission.
 *
 * @param tasks of the agency's plan; empty in what was frozen before there were plans
 */
public record ReportContent(
        boolean nilReport,
        List<Cell> cells,
        List<Section> sections,
        List<DifficultyEntry> difficulties,
        List<StoredFile> attachments,
        List<PlannedTask> tasks) {

    public ReportContent {
        tasks = tasks == null ? List.of() : tasks;
    }
}
