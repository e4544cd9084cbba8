package vn.ansinh.reporting.report;

import java.util.List;
import vn.ansinh.reporting.document.StoredFile;

/** All that a report says: of the draft, or of a frozen submission. */
public record ReportContent(
        boolean nilReport,
        List<Cell> cells,
        List<Section> sections,
        List<DifficultyEntry> difficulties,
        List<StoredFile> attachments) {}
