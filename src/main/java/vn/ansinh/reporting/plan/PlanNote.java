package vn.ansinh.reporting.plan;

/** Why a plan came back. */
enum PlanNote {
    /** The leader sent it back; the agency's own. */
    RETURNED_BY_LEADER,
    /** The standing agency asks for completion. */
    COMPLETION_ASKED,
    /** Its body has ended and nobody writes it in its place; the day. */
    AGENCY_ENDED
}
