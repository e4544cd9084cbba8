package vn.ansinh.reporting.cycle;

import java.util.EnumSet;
import java.util.Set;
import vn.ansinh.reporting.engine.IllegalTransition;

/** Where a cycle stands. */
public enum CycleState {
    /** The request letter is being made. */
    REQUESTING,
    /** The agencies are at it. */
    FOLLOWING_UP,
    /** Figures are taken in; the consolidated report is made, signed, issued and received. */
    CONSOLIDATING,
    CLOSED,
    CANCELLED;

    private Set<CycleState> next() {
        return switch (this) {
            case REQUESTING -> EnumSet.of(FOLLOWING_UP, CANCELLED);
            case FOLLOWING_UP -> EnumSet.of(CONSOLIDATING, CANCELLED);
            case CONSOLIDATING -> EnumSet.of(CLOSED, CANCELLED);
            case CLOSED, CANCELLED -> EnumSet.noneOf(CycleState.class);
        };
    }

    /** @throws IllegalTransition when the step is not one from here */
    CycleState to(CycleState target) {
        if (!next().contains(target)) {
            throw new IllegalTransition("A cycle", this, target);
        }
        return target;
    }
}
