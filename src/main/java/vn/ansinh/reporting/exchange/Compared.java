package vn.ansinh.reporting.exchange;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * A figure as it was accepted here beside what another installation has of it.
 *
 * @param period in words
 * @param source the installation that has the other at first hand
 * @param indicatorName its code, where the catalogue knows it no more
 * @param own null where nothing was accepted here
 * @param received null where the other has nothing of it
 * @param report where the own report is read; null where there is none
 */
record Compared(
        String period,
        String agency,
        String agencyName,
        String source,
        String indicator,
        String indicatorName,
        String unit,
        Side own,
        Side received,
        String report) {

    /**
     * What one of them says.
     *
     * @param state VALUE, NOT_AVAILABLE, NOT_APPLICABLE
     * @param actual null without a value
     * @param estimate null without one
     */
    record Side(String state, BigDecimal actual, BigDecimal estimate) {

        private boolean same(Side other) {
            return state.equals(other.state)
                    && Objects.equals(stripped(actual), stripped(other.actual))
                    && Objects.equals(stripped(estimate), stripped(other.estimate));
        }

        private static BigDecimal stripped(BigDecimal number) {
            return number == null ? null : number.stripTrailingZeros();
        }
    }

    /** What comes of comparing them. */
    enum Outcome {
        SAME,
        DIFFERENT,
        ONLY_HERE,
        ONLY_THERE
    }

    public Outcome outcome() {
        if (own == null) {
            return Outcome.ONLY_THERE;
        }
        if (received == null) {
            return Outcome.ONLY_HERE;
        }
        return own.same(received) ? Outcome.SAME : Outcome.DIFFERENT;
    }

    public boolean differs() {
        return outcome() != Outcome.SAME;
    }

    /** The own actual figure less the received; null where one of them is none. */
    public BigDecimal difference() {
        return own == null || received == null || own.actual == null || received.actual == null
                ? null
                : own.actual.subtract(received.actual);
    }
}
