package vn.ansinh.reporting.report;

/** What stands in a cell: never a silent blank. */
public enum CellState {
    /** Nothing entered yet; a report with such a cell cannot go to the leader. */
    EMPTY,
    /** A number; 0 says that nothing occurred. */
    VALUE,
    /** Chưa có số liệu, with a reason. */
    NOT_AVAILABLE,
    /** Không áp dụng, with a reason. */
    NOT_APPLICABLE;

    /** Whether what was asked is there: a number, or that none applies. */
    public boolean given() {
        return this == VALUE || this == NOT_APPLICABLE;
    }

    /** Whether it stands only with the reason why there is no number. */
    public boolean wantsReason() {
        return this == NOT_AVAILABLE || this == NOT_APPLICABLE;
    }
}
