package vn.ansinh.reporting.plan;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.ansinh.reporting.document.StoredFile;
import vn.ansinh.reporting.document.SuggestedLetter;
import vn.ansinh.reporting.report.TaskFacts;

/**
 * A plan as its forms and pages show it, in one of its versions. Texts are in the language of the installation; numbers
 * are plain decimals and instants ISO 8601.
 *
 * @param slug the key for addresses
 * @param title what such a plan is called
 * @param version the number of the version shown
 * @param reason why it is an amendment; empty for the first version
 * @param explanation the deadline in words
 * @param editable whether this person may change it now
 * @param areas to choose from
 * @param indicators the agency's own, to choose from
 * @param removed tasks in force that this version no longer has
 * @param findings what is still missing in a draft
 * @param told oldest first
 * @param history newest last
 * @param letter what the letter will probably carry; null when it is not this person's to issue
 */
record PlanView(
        String key,
        String slug,
        String agency,
        String agencyName,
        String title,
        int version,
        Integer registeredVersion,
        PlanState state,
        String stateLabel,
        String reason,
        LocalDate due,
        String explanation,
        boolean overdue,
        boolean editable,
        List<Choice> areas,
        List<Choice> indicators,
        List<TaskView> tasks,
        List<TaskView> removed,
        BigDecimal budget,
        List<StoredFile> attachments,
        List<FindingView> findings,
        List<NoteView> notes,
        List<ToldView> told,
        List<VersionView> history,
        boolean mayAmend,
        boolean mayWithdraw,
        SuggestedLetter letter) {

    record Choice(String code, String name) {}

    /**
     * @param change NEW, CHANGED or empty, seen from the version in force
     */
    record TaskView(
            int number,
            @JsonUnwrapped TaskFacts facts,
            BigDecimal budget,
            List<String> indicators,
            int version,
            String change) {}

    record FindingView(String anchor, boolean blocking, String sentence) {}

    record NoteView(String kind, String content, String actor, Instant at) {}

    /** Who was told that the version waits, in a sentence. */
    record ToldView(String sentence, Instant at) {}

    /** @param inForce whether it is the one that holds */
    record VersionView(
            int number,
            PlanState state,
            String stateLabel,
            String reason,
            String reference,
            LocalDate date,
            String signer,
            String replaces,
            Instant registeredAt,
            String sha256,
            boolean inForce,
            List<RoundView> rounds) {}

    /**
     * What was sent once, of those that were.
     *
     * @param decision what came of it, in words
     * @param decidedAt null while nothing has
     */
    record RoundView(
            int number,
            String reference,
            LocalDate date,
            String signer,
            Instant sentAt,
            String sha256,
            String decision,
            Instant decidedAt) {}
}
