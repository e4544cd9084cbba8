package vn.ansinh.reporting.report;

/** What is said about a report. */
enum ReportNote {
    RETURNED_BY_HEAD,
    RETURNED_BY_LEADER,
    RECALLED,
    /** Its body has ended and nobody writes it in its place; the day. */
    AGENCY_ENDED,
    /** A coordinator's note of a telephone call; DOLISA's own. */
    CALL,
    /** What a coordinator wrote in a reminder; DOLISA's own, the agency has the mail. */
    REMINDER;

    boolean standing() {
        return this == CALL || this == REMINDER;
    }
}
