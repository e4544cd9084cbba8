package vn.ansinh.reporting.plan;

import java.time.Instant;
import java.time.LocalDate;
import vn.ansinh.reporting.document.Document;
import vn.ansinh.reporting.document.DocumentState;
import vn.ansinh.reporting.document.Letter;

/**
 * One version of a plan.
 *
 * @param document where it stands; its key is {@code KH/SYT#2}
 * @param reason why the plan is amended; empty for the first version
 * @param due the last day for it
 * @param approver of this round; null until approved
 * @param letter of the round that was sent last; null until issued, like all that follows
 * @param content what was signed and sent, in canonical form
 * @param sha256 of the content
 * @param registeredBy null until the standing agency has registered it
 */
record PlanVersion(
        PlanKey key,
        int number,
        Document document,
        String reason,
        Instant openedAt,
        LocalDate due,
        String approver,
        Letter letter,
        String issuedBy,
        Instant issuedAt,
        String content,
        String sha256,
        String registeredBy,
        Instant registeredAt) {

    DocumentState state() {
        return document.state();
    }

    /** The last day of the agency's part of the work. */
    LocalDate workDue() {
        return document.completionDue() == null ? due : document.completionDue();
    }

    boolean issued() {
        return content != null;
    }
}
