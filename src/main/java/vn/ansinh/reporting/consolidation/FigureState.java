package vn.ansinh.reporting.consolidation;

/** How much of the province stands behind a figure. */
public enum FigureState {
    /** Everybody it was asked of has answered. */
    COMPLETE,
    /** Some have not: the figure is of those who have, and never shown without saying so. */
    PARTIAL,
    /** There is none, with the reason. */
    NOT_AVAILABLE,
    /** Everybody said that it does not apply. */
    NOT_APPLICABLE;

    boolean hasValue() {
        return this == COMPLETE || this == PARTIAL;
    }
}
