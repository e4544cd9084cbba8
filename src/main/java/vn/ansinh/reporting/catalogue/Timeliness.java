package vn.ansinh.reporting.catalogue;

/**
 * How a first complete submission stands to its deadline.
 *
 * @param daysLate 0 when on time; else begun days after the deadline, so a report of the first day after it is 1 late
 */
public record Timeliness(Verdict verdict, int daysLate) {

    public static final Timeliness ON_TIME = new Timeliness(Verdict.ON_TIME, 0);

    public enum Verdict {
        ON_TIME,
        /** After the deadline, which fell on a day off, but no later than the next working day. Counted apart. */
        NEXT_WORKING_DAY,
        LATE
    }

    public boolean onTime() {
        return verdict == Verdict.ON_TIME;
    }
}
