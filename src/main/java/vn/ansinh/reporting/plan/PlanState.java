package vn.ansinh.reporting.plan;

import vn.ansinh.reporting.document.DocumentState;

/** Where a version of a plan stands, as plans call it. */
public enum PlanState {
    DRAFTING,
    APPROVING,
    ISSUING,
    UNDER_REVIEW,
    RETURNED,
    REGISTERED,
    /** The agency gave the amendment up. */
    WITHDRAWN;

    /** Whether the agency's people have it. */
    public boolean withAgency() {
        return this == DRAFTING || this == RETURNED || this == APPROVING || this == ISSUING;
    }

    static PlanState of(DocumentState state) {
        return state == DocumentState.ACCEPTED ? REGISTERED : valueOf(state.name());
    }
}
