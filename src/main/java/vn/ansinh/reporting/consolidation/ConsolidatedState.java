package vn.ansinh.reporting.consolidation;

import java.util.EnumSet;
import java.util.Set;
import vn.ansinh.reporting.engine.IllegalTransition;

/** Where a consolidated report stands. */
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

    /** Whether its content is frozen. */
    public boolean signed() {
        return this == ISSUING || this == SENT || this == RECEIVED;
    }

    private Set<ConsolidatedState> next() {
        return switch (this) {
            case DRAFTING -> EnumSet.of(SIGNING);
            case SIGNING -> EnumSet.of(ISSUING, DRAFTING);
            case ISSUING -> EnumSet.of(SENT);
            case SENT -> EnumSet.of(RECEIVED, DRAFTING);
            case RECEIVED -> EnumSet.noneOf(ConsolidatedState.class);
        };
    }

    /**
     * @return the state after the step
     * @throws IllegalTransition when the step is not one from here
     */
    ConsolidatedState to(ConsolidatedState next) {
        if (!next().contains(next)) {
            throw new IllegalTransition("A consolidated report", this, next);
        }
        return next;
    }
}
