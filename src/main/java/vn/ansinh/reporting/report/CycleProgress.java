package vn.ansinh.reporting.report;

/**
 * How far the agencies have come in a cycle.
 *
 * @param owed how many reports, without those called off
 * @param late how many were sent late, accepted or not
 * @param unsent how many were not sent so far, whether they are due yet or not
 */
public record CycleProgress(int owed, int accepted, int late, int unsent) {

    /** Of a cycle that owes nothing. */
    public static final CycleProgress NONE = new CycleProgress(0, 0, 0, 0);
}
