package vn.ansinh.reporting.consolidation;

import vn.ansinh.reporting.document.DocumentState;

/** Where a consolidated report stands, as the standing agency and the PPC call it. */
public enum ConsolidatedState {
    /** The coordinators write. */
    DRAFTING,
    /** A leader of the standing agency has it. */
    SIGNING,
    /** Signed; the clerk of the standing agency has it. */
    ISSUING,
    /** With the PPC. */
    SENT,
    RECEIVED;

    static ConsolidatedState of(DocumentState state) {
        return switch (state) {
            case APPROVING -> SIGNING;
            case UNDER_REVIEW -> SENT;
            case ACCEPTED -> RECEIVED;
            default -> valueOf(state.name());
        };
    }
}
