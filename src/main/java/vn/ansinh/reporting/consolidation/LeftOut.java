package vn.ansinh.reporting.consolidation;

import java.math.BigDecimal;

/**
 * A body that ended within the period and whose part of a cumulative figure is not in the sum.
 *
 * @param agency its code
 * @param period whose accepted report told the part, up to its cut-off; null where none did, as both that follow
 * @param actual in the unit of the figure
 */
record LeftOut(String agency, String period, BigDecimal actual) {

    static LeftOut parse(String text) {
        String[] parts = text.split(" ");
        return parts.length == 1
                ? new LeftOut(parts[0], null, null)
                : new LeftOut(parts[0], parts[1], new BigDecimal(parts[2]));
    }

    /** Of a ratio: a part of one is no number. */
    LeftOut unsaid() {
        return new LeftOut(agency, null, null);
    }

    /** As it is stored. */
    @Override
    public String toString() {
        return period == null ? agency : agency + " " + period + " " + actual.toPlainString();
    }
}
