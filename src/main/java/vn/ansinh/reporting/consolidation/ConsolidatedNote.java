package vn.ansinh.reporting.consolidation;

/** What is said about a consolidated report. */
enum ConsolidatedNote {
    /** The leader sent it back; the standing agency's own. */
    RETURNED,
    /** The PPC's office asks for something to be made clear. */
    CLARIFICATION,
    /** What the PPC directs with the receipt. */
    DIRECTIONS
}
