package vn.ansinh.reporting.difficulty;

import java.time.Instant;

/**
 * A difficulty as it stands.
 *
 * @param key {@code KK-2021-0007}
 * @param regime under which it is raised, whose standing agency answers it
 * @param raiser the code of the body that raised it
 * @param holder the body whose people have the raiser's tasks: itself, or its successor
 * @param raiserName as it was called when it raised it
 * @param area one of the regime's
 * @param raisedBy a person's id, or {@code system} for one out of a report
 * @param typedBy who typed it last; does not approve it
 * @param approvedAt null until the raiser's leader has let it out
 * @param round counted up each time it was not resolved
 * @param mergedInto the case whose answer it waits for, or got; null for a case of its own
 * @param clarification what the raiser is asked to make clear; null when nothing is asked
 * @param returnReason why the last thing handed on came back; null when nothing came back
 * @param answeredAt when it was answered last; null before the first answer
 * @param closedAt null while it is open
 */
public record Difficulty(
        String key,
        String regime,
        String raiser,
        String holder,
        String raiserName,
        String area,
        Severity severity,
        String subject,
        String description,
        String cause,
        String proposal,
        Origin origin,
        String raisedBy,
        String typedBy,
        Instant raisedAt,
        Instant approvedAt,
        DifficultyState state,
        int round,
        String mergedInto,
        String clarification,
        String returnReason,
        Instant answeredAt,
        Instant closedAt) {

    /** How it came to be a case. */
    public enum Origin {
        /** Typed by an officer. */
        FORM,
        /** Out of an accepted report. */
        REPORT
    }

    /** Whether the standing agency and the PPC see it. */
    public boolean approved() {
        return approvedAt != null;
    }

    /** As people recognise it: {@code KK-2021-0007 – Chậm cấp thẻ BHYT}; shortened for subjects of mails. */
    public String title() {
        return key + " – " + (subject.length() > 80 ? subject.substring(0, 79).strip() + "…" : subject);
    }
}
