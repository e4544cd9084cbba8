package vn.ansinh.reporting.report;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import vn.ansinh.reporting.engine.IllegalTransition;

/** Where an agency's report stands. */
public enum ReportState {
    /** Owed, and not asked for yet. */
    PLANNED,
    DRAFTING,
    CHECKING,
    APPROVING,
    ISSUING,
    UNDER_REVIEW,
    /** DOLISA asked for completion; the agency works on it again. */
    RETURNED,
    ACCEPTED,
    /** The cycle was called off. */
    CANCELLED,
    /** The cycle closed without a submission. */
    NOT_SUBMITTED;

    /** Those in which something is still to be done. */
    static final Set<ReportState> OPEN = Collections.unmodifiableSet(
            EnumSet.of(PLANNED, DRAFTING, CHECKING, APPROVING, ISSUING, UNDER_REVIEW, RETURNED));

    /** Whether something is still to be done. */
    public boolean open() {
        return OPEN.contains(this);
    }

    /** Whether the agency's people have it, to send or to complete it. */
    public boolean awaited() {
        return open() && this != PLANNED && this != UNDER_REVIEW;
    }

    /** Whether the officers of the agency are at it. */
    public boolean drafting() {
        return this == DRAFTING || this == RETURNED;
    }

    /** Whether what was submitted last is what counts, and nobody works on another. */
    public boolean filed() {
        return this == UNDER_REVIEW || this == ACCEPTED;
    }

    Set<ReportState> next() {
        return switch (this) {
            case PLANNED -> EnumSet.of(DRAFTING, CANCELLED);
            case DRAFTING, RETURNED -> EnumSet.of(CHECKING, APPROVING, CANCELLED, NOT_SUBMITTED);
            case CHECKING -> EnumSet.of(APPROVING, DRAFTING, RETURNED, CANCELLED, NOT_SUBMITTED);
            case APPROVING -> EnumSet.of(ISSUING, UNDER_REVIEW, DRAFTING, RETURNED, CANCELLED, NOT_SUBMITTED);
            case ISSUING -> EnumSet.of(UNDER_REVIEW, CANCELLED, NOT_SUBMITTED);
            case UNDER_REVIEW -> EnumSet.of(ACCEPTED, RETURNED, DRAFTING, CANCELLED);
            case ACCEPTED, CANCELLED, NOT_SUBMITTED -> EnumSet.noneOf(ReportState.class);
        };
    }

    /**
     * @return the state after the step
     * @throws IllegalTransition when the step is not one from here
     */
    ReportState to(ReportState next) {
        if (!next().contains(next)) {
            throw new IllegalTransition("A report", this, next);
        }
        return next;
    }
}
