package vn.ansinh.reporting.document;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.StringJoiner;

/** Where a document stands. A kind that has no such step never comes there, and each has its own words for them. */
public enum DocumentState {
    /** Owed, and not asked for yet. */
    PLANNED,
    DRAFTING,
    /** A division head has it. */
    CHECKING,
    /** A leader has it. */
    APPROVING,
    /** Approved; a clerk has it. */
    ISSUING,
    /** With those it was sent to. */
    UNDER_REVIEW,
    /** They asked for completion; it is worked on again, up to a day. */
    RETURNED,
    /** It counts from now on. */
    ACCEPTED,
    /** Called off from above. */
    CANCELLED,
    /** Given up by those who drafted it. */
    WITHDRAWN,
    /** Closed without ever having been sent. */
    NOT_SUBMITTED;

    /** Those in which something is still to be done. */
    public static final Set<DocumentState> OPEN = Collections.unmodifiableSet(
            EnumSet.of(PLANNED, DRAFTING, CHECKING, APPROVING, ISSUING, UNDER_REVIEW, RETURNED));

    /** Those in which it is its own people's, to send or to complete. */
    public static final Set<DocumentState> AWAITED =
            Collections.unmodifiableSet(EnumSet.of(DRAFTING, CHECKING, APPROVING, ISSUING, RETURNED));

    /** Those behind the approval: what a kind freezes with it stays as it is. */
    public static final Set<DocumentState> APPROVED =
            Collections.unmodifiableSet(EnumSet.of(ISSUING, UNDER_REVIEW, ACCEPTED));

    /** Those in which what was sent last is what counts, and nobody works on another. */
    public static final Set<DocumentState> FILED = Collections.unmodifiableSet(EnumSet.of(UNDER_REVIEW, ACCEPTED));

    /** Whether something is still to be done. */
    public boolean open() {
        return OPEN.contains(this);
    }

    /** Whether it is its own people's, to send or to complete. */
    public boolean awaited() {
        return AWAITED.contains(this);
    }

    /** Whether it is behind the approval. */
    public boolean approved() {
        return APPROVED.contains(this);
    }

    /** Whether those who write it are at it. */
    public boolean drafting() {
        return this == DRAFTING || this == RETURNED;
    }

    /** Whether what was sent last is what counts, and nobody works on another. */
    public boolean filed() {
        return FILED.contains(this);
    }

    Set<DocumentState> next() {
        return switch (this) {
            case PLANNED -> EnumSet.of(DRAFTING, CANCELLED, NOT_SUBMITTED);
            case DRAFTING, RETURNED -> EnumSet.of(CHECKING, APPROVING, CANCELLED, WITHDRAWN, NOT_SUBMITTED);
            case CHECKING -> EnumSet.of(APPROVING, DRAFTING, RETURNED, CANCELLED, WITHDRAWN, NOT_SUBMITTED);
            case APPROVING ->
                EnumSet.of(ISSUING, UNDER_REVIEW, DRAFTING, RETURNED, CANCELLED, WITHDRAWN, NOT_SUBMITTED);
            case ISSUING -> EnumSet.of(UNDER_REVIEW, CANCELLED, WITHDRAWN, NOT_SUBMITTED);
            case UNDER_REVIEW -> EnumSet.of(ACCEPTED, RETURNED, DRAFTING, CANCELLED);
            case ACCEPTED, CANCELLED, WITHDRAWN, NOT_SUBMITTED -> EnumSet.noneOf(DocumentState.class);
        };
    }

    /** A condition for a statement of a kind: that {@code column} is one of these. */
    public static String in(String column, DocumentState... states) {
        return in(column, Arrays.asList(states));
    }

    /** A condition for a statement of a kind: that {@code column} is one of these. */
    public static String in(String column, Iterable<DocumentState> states) {
        var names = new StringJoiner("', '", " " + column + " in ('", "') ");
        states.forEach(state -> names.add(state.name()));
        return names.toString();
    }
}
