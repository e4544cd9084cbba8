package vn.ansinh.reporting.plan;

import java.time.Instant;
import java.time.LocalDate;
import vn.ansinh.reporting.document.Letter;

/**
 * One version of a plan.
 *
 * @param reason why the plan is amended; empty for the first version
 * @param due the last day for it
 * @param completionDue by when a requested completion is due; null when none is requested
 * @param approver null until approved
 * @param letter null until issued
 * @param content what was signed and sent, in canonical form; null until issued
 * @param sha256 of the content
 * @param registeredBy null until the standing agency has registered it
 */
record PlanVersion(
        PlanKey key,
        int number,
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

    /** The last day of the agency's part of the work. */
    LocalDate workDue() {
        return completionDue == null ? due : completionDue;
    }

    boolean issued() {
        return content != null;
    }
}
