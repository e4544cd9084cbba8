package vn.ansinh.reporting.report;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.ansinh.reporting.catalogue.IndicatorFacts;
import vn.ansinh.reporting.document.DocumentState;
import vn.ansinh.reporting.document.StoredFile;
import vn.ansinh.reporting.document.SuggestedLetter;

/**
 * A report as its forms and pages show it. Texts are in the language of the installation; numbers are plain decimals
 * and instants ISO 8601, shown the Vietnamese way by the page.
 *
 * @param slug the key for addresses
 * @param explanation the deadline in words
 * @param previousLabel the period before, in words; null when there is none
 * @param title what such a report is called: "Báo cáo"
 * @param asked what the cycle asks in words; null when it is not known
 * @param estimated whether the whole period is estimated beside what was reached by the cut-off
 * @param editable whether this person may change the draft now
 * @param submission the number of the submission shown; null for the draft
 * @param issueWithApproval whether the agency's leader enters the letter with the approval
 * @param series what is not compared with earlier figures and why, and from when cumulative ones count; empty mostly
 * @param letter what the letter will probably carry; null when it is not this person's to issue
 * @param differences what changed since the last submission; empty before the first
 */
record ReportView(
        String key,
        String slug,
        String agency,
        String agencyName,
        String period,
        String periodLabel,
        String previousLabel,
        String title,
        AskedFor.View asked,
        boolean estimated,
        DocumentState state,
        String stateLabel,
        boolean urgent,
        LocalDate cutOff,
        Instant dueBefore,
        String explanation,
        boolean overdue,
        LocalDate completionDue,
        ReportDeadlines.Completion completion,
        boolean nilReport,
        boolean editable,
        Integer submission,
        int submissions,
        List<AreaView> areas,
        List<IndicatorView> indicators,
        List<SectionView> sections,
        List<DifficultyEntry> difficulties,
        List<StoredFile> attachments,
        List<PlannedTaskView> tasks,
        List<RemarkView> remarks,
        List<NoteView> notes,
        List<FindingView> findings,
        List<Difference> differences,
        List<EditView> leaderEdits,
        List<SubmissionView> history,
        ExtensionView extension,
        boolean mayAskExtension,
        boolean issueWithApproval,
        List<String> series,
        SuggestedLetter letter) {

    record AreaView(String code, String name) {}

    /**
     * @param target null when the plan sets none
     * @param cell null for a computed one
     * @param standard by which it is counted; empty where there is none
     * @param since from which day it counts where that is not the first of the year; null otherwise
     * @param least what was accepted in earlier periods that it includes; null without any
     * @param usual null without a history
     * @param earlier newest first
     */
    record IndicatorView(
            @JsonUnwrapped IndicatorFacts facts,
            String partOf,
            TargetView target,
            String note,
            CellView cell,
            String standard,
            LocalDate since,
            LeastView least,
            UsualView usual,
            List<EarlierView> earlier) {}

    /**
     * What the figure is at least.
     *
     * @param periods whose figures say so, in words
     */
    record LeastView(BigDecimal figure, String periods) {}

    /** Between what the figure lies usually, see {@link UsualRange}. */
    record UsualView(BigDecimal min, BigDecimal max, int count) {}

    record TargetView(BigDecimal value, String direction, Integer year, String source) {}

    record CellView(CellState state, BigDecimal actual, BigDecimal estimate, String reason, String note, int version) {}

    /** @param apart why it is not compared with today's: another standard, another territory; null where it is */
    record EarlierView(
            String period, String label, CellState state, BigDecimal actual, BigDecimal estimate, String apart) {}

    /**
     * @param number by which it is called below its heading
     * @param heading above it; null where it stands for itself
     * @param title with its number, below a heading without
     * @param hint what is to be observed; null where nothing is
     * @param limit of characters
     * @param prepared what is offered to whoever writes the section
     * @param standing what stands in it by itself, for example open difficulties
     */
    record SectionView(
            String code,
            String number,
            String heading,
            String title,
            String hint,
            int limit,
            String content,
            int version,
            String previous,
            List<String> prepared,
            List<String> standing) {}

    /** @param stateLabel in words */
    record PlannedTaskView(
            @JsonUnwrapped TaskFacts facts,
            PlannedTask.State state,
            String stateLabel,
            Integer percent,
            String reason,
            Integer previousPercent,
            boolean overdue,
            int version) {}

    record RemarkView(
            long id,
            int submission,
            String anchor,
            String content,
            String author,
            Instant at,
            boolean published,
            boolean mustAnswer,
            String answer,
            String answeredBy,
            Instant answeredAt) {}

    record NoteView(String kind, String content, String actor, Instant at) {}

    record FindingView(String anchor, boolean blocking, String sentence) {}

    record EditView(String field, String before, String after, String actor, Instant at) {}

    record SubmissionView(
            int number,
            Instant submittedAt,
            String timeliness,
            String timelinessLabel,
            List<String> drafters,
            String approver,
            String reference,
            LocalDate date,
            String signer,
            String signingAuthority,
            String signerTitle,
            String replaces,
            String sha256,
            boolean accepted) {}

    record ExtensionView(
            String state,
            LocalDate requestedUntil,
            String reason,
            LocalDate grantedUntil,
            String decisionReason,
            Map<String, String> labels) {}
}
