package vn.ansinh.reporting.cycle;

/** What the standing agency says about a cycle. */
enum CycleNote {
    /** The leader sent the request letter back. */
    REQUEST_RETURNED,
    /** Why it is closed before its day. */
    CLOSED_EARLY,
    /** The leader sent a letter of urging back; kept with that letter. */
    URGING_RETURNED,
    /** Why an approved letter of urging did not go out; kept with that letter. */
    URGING_NOT_ISSUED
}
