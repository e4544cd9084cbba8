package vn.ansinh.reporting.monitoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import vn.ansinh.reporting.catalogue.Indicator.Direction;
import vn.ansinh.reporting.catalogue.Indicator.Target;

/**
 * What is still to be done for a target, and how fast.
 *
 * @param kind what can be told
 * @param amount how much is missing, or how much a year; null where nothing is told
 * @param years how many, to one decimal; null where none are told
 */
record Pace(Kind kind, BigDecimal amount, BigDecimal years) {

    enum Kind {
        /** There is no figure. */
        UNKNOWN,
        REACHED,
        /** So much is missing, and the year the plan names is over. */
        TOO_LATE,
        /** So much is needed each year up to the one the plan names. */
        PER_YEAR,
        /** So much is missing; as fast as in the last year it takes so many years. */
        AS_LAST_YEAR,
        /** So much is missing, and in the last year it came no nearer. */
        NO_NEARER,
        /** So much is missing; nothing says how fast it goes. */
        MISSING
    }

    private static final BigDecimal DAYS = BigDecimal.valueOf(365);

    /** Of what would take longer it is only told that it is far away. */
    private static final BigDecimal CENTURY = BigDecimal.valueOf(100);

    /**
     * @param actual the figure at the cut-off; null without one
     * @param lastYear of the same period a year before; null where it is not compared
     * @param recurring whether the plan wants it anew each year, so that what was last year says nothing of how fast it goes
     */
    static Pace of(Target target, BigDecimal actual, BigDecimal lastYear, LocalDate cutOff, boolean recurring) {
        if (actual == null) {
            return new Pace(Kind.UNKNOWN, null, null);
        }
        if (target.reachedBy(actual)) {
            return new Pace(Kind.REACHED, null, null);
        }
        BigDecimal missing = target.value().subtract(actual).abs();
        if (target.year() != null && !recurring) {
            return upTo(LocalDate.of(target.year(), 12, 31), missing, cutOff);
        }
        if (lastYear == null || recurring) {
            return new Pace(Kind.MISSING, missing, null);
        }
        BigDecimal nearer =
                target.direction() == Direction.AT_LEAST ? actual.subtract(lastYear) : lastYear.subtract(actual);
        if (nearer.signum() <= 0) {
            return new Pace(Kind.NO_NEARER, missing, null);
        }
        BigDecimal years = missing.divide(nearer, 1, RoundingMode.UP);
        return years.compareTo(CENTURY) > 0
                ? new Pace(Kind.NO_NEARER, missing, null)
                : new Pace(Kind.AS_LAST_YEAR, missing, years);
    }

    private static Pace upTo(LocalDate end, BigDecimal missing, LocalDate cutOff) {
        long days = end.toEpochDay() - cutOff.toEpochDay();
        if (days <= 0) {
            return new Pace(Kind.TOO_LATE, missing, null);
        }
        BigDecimal years = BigDecimal.valueOf(days).divide(DAYS, 1, RoundingMode.HALF_UP);
        // Within the last year all of it is needed.
        BigDecimal perYear =
                days <= 365 ? missing : missing.multiply(DAYS).divide(BigDecimal.valueOf(days), 2, RoundingMode.UP);
        return new Pace(Kind.PER_YEAR, perYear, years);
    }
}
