package vn.ansinh.reporting.plan;

import java.time.Instant;
import java.time.LocalDate;
import vn.ansinh.reporting.document.Letter;

/**
 * One version of a plan.
 *
 * @param round which it is in, from 1: each completion that is asked for begins the next
 * @param reason why the plan is amended; empty for the first version
 * @param due the last day for it
 * @param completionDue by when a requested completion is due; null when none is requested
 * @param approver of this round; null until approved
 * @param letter of the round that was sent last; null until issued, like all that follows
 * @param content what was signed and sent, in canonical form
 * @param sha256 of the content
 * @param registeredBy null until the standing agency has registered it
 */
record PlanVersion(
        PlanKey key,
        int number,
        int round,
        PlanState state,
        String reason,
        Instant openedAt,
        LocalDate due,
        LocalDate completionDue,
        String approver,
        Letter letter,
        String issuedBy,
        Instant issuedAt,
        String content,
        String sha256,
        String registeredBy,
        Instant registeredAt) {

    /** Its key as a document, which its files, notes and changes are kept by: {@code KH/SYT#2}. */
    String document() {
        return key.files(number);
    }

    /** The last day of the agency's part of the work. */
    LocalDate workDue() {
        return completionDue == null ? due : completionDue;
    }

    boolean issued() {
        return content != null;
    }
}
