package vn.ansinh.reporting.catalogue;

/** What a body owes under a regime. */
public enum Duty {
    /** The regime obliges it to report. */
    OBLIGED,
    /** The regime asks it to report (đề nghị). */
    REQUESTED,
    /** It receives the consolidated report. */
    RECIPIENT,
    /** It owes no report and raises difficulties. */
    DIFFICULTIES;

    /** Obliged or requested. */
    public boolean reports() {
        return this == OBLIGED || this == REQUESTED;
    }
}
