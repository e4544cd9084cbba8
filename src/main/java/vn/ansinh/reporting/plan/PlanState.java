package vn.ansinh.reporting.plan;

import java.util.EnumSet;
import java.util.Set;
import vn.ansinh.reporting.engine.IllegalTransition;

/** Where a version of a plan stands. */
public enum PlanState {
    DRAFTING,
    APPROVING,
    ISSUING,
    UNDER_REVIEW,
    /** The standing agency asked for completion; the agency works on it again. */
    RETURNED,
    REGISTERED,
    /** The agency gave the amendment up. */
    WITHDRAWN;

    /** Whether the officers of the agency are at it. */
    public boolean drafting() {
        return this == DRAFTING || this == RETURNED;
    }

    /** Whether the agency's people have it. */
    public boolean withAgency() {
        return drafting() || this == APPROVING || this == ISSUING;
    }

    /** Whether somebody has work to do on it. */
    boolean open() {
        return withAgency() || this == UNDER_REVIEW;
    }

    private Set<PlanState> next() {
        return switch (this) {
            case DRAFTING, RETURNED -> EnumSet.of(APPROVING, WITHDRAWN);
            case APPROVING -> EnumSet.of(ISSUING, DRAFTING, RETURNED);
            case ISSUING -> EnumSet.of(UNDER_REVIEW);
            case UNDER_REVIEW -> EnumSet.of(REGISTERED, RETURNED);
            case REGISTERED, WITHDRAWN -> EnumSet.noneOf(PlanState.class);
        };
    }

    /**
     * @return the state after the step
     * @throws IllegalTransition when the step is not one from here
     */
    PlanState to(PlanState next) {
        if (!next().contains(next)) {
            throw new IllegalTransition("A plan", this, next);
        }
        return next;
    }
}
