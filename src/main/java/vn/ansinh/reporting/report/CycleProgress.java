package vn.ansinh.reporting.report;

/**
 * How far the agencies have come in a cycle.
 *
 * @param owed how many reports, without those called off
 * @param late how many were sent late, accepted or not
 * @param unsent how many were not sent so far, whether they are due yet or not
 * @param neverSent how many were not sent when the cycle was closed
 */
public record CycleProgress(int owed, int accepted, int late, int unsent, int neverSent) {

    /** Of a cycle that owes nothing. */
    public static final CycleProgress NONE = new CycleProgress(0, 0, 0, 0, 0);
}
