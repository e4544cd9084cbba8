package vn.ansinh.reporting.consolidation;

import java.math.BigDecimal;
import java.util.List;
import vn.ansinh.reporting.engine.Rows;

/**
 * One figure of the province.
 *
 * @param actual up to the cut-off, in the indicator's unit; null without a value
 * @param estimate for the whole period, same unit; null where not all who gave a number expect one
 * @param reason key of the sentence that says why there is no value; empty otherwise
 * @param standard by which it was counted, see {@link vn.ansinh.reporting.catalogue.Indicator}; empty for none
 */
record ProvinceFigure(
        String indicator,
        FigureState state,
        BigDecimal actual,
        BigDecimal estimate,
        String reason,
        Coverage coverage,
        String standard) {

    /**
     * Who stands behind it; agencies by their codes.
     *
     * @param expected how many it takes: all that were asked and the reporters that were not
     * @param reported how many gave a number
     * @param missing were asked and have no accepted report
     * @param notAsked report it in the catalogue and were left out of this cycle
     * @param units of how many units of ground the province is made; 0 where that does not matter or is not known
     * @param uncovered codes of units of which nobody has told
     * @param begun gave a number that counts from the day they began, within the year
     * @param leftOut ended within the period; their part is not in the sum
     */
    record Coverage(
            int expected,
            int reported,
            List<String> notAvailable,
            List<String> notApplicable,
            List<String> missing,
            List<String> notAsked,
            int units,
            List<String> uncovered,
            List<String> begun,
            List<LeftOut> leftOut) {

        static final Coverage NOBODY = new Coverage(0, 0, List.of(), List.of(), List.of(), List.of());

        /** Of what has no ground, or a whole one. */
        Coverage(
                int expected,
                int reported,
                List<String> notAvailable,
                List<String> notApplicable,
                List<String> missing,
                List<String> notAsked) {
            this(
                    expected,
                    reported,
                    notAvailable,
                    notApplicable,
                    missing,
                    notAsked,
                    0,
                    List.of(),
                    List.of(),
                    List.of());
        }

        boolean whole() {
            return notAvailable.isEmpty()
                    && missing.isEmpty()
                    && notAsked.isEmpty()
                    && uncovered.isEmpty()
                    && leftOut.isEmpty();
        }

        boolean notApplicableToAnybody() {
            return whole() && reported == 0 && !notApplicable.isEmpty();
        }
    }

    /** One that is counted by no standard. */
    ProvinceFigure(
            String indicator,
            FigureState state,
            BigDecimal actual,
            BigDecimal estimate,
            String reason,
            Coverage coverage) {
        this(indicator, state, actual, estimate, reason, coverage, "");
    }

    static ProvinceFigure of(String indicator, BigDecimal actual, BigDecimal estimate, Coverage coverage) {
        FigureState state = coverage.whole() ? FigureState.COMPLETE : FigureState.PARTIAL;
        return new ProvinceFigure(indicator, state, actual, estimate, "", coverage);
    }

    static ProvinceFigure none(String indicator, String reason, Coverage coverage) {
        return coverage.notApplicableToAnybody()
                ? new ProvinceFigure(indicator, FigureState.NOT_APPLICABLE, null, null, "", coverage)
                : new ProvinceFigure(indicator, FigureState.NOT_AVAILABLE, null, null, reason, coverage);
    }

    /** The same, counted by a standard. */
    ProvinceFigure countedBy(String standard) {
        return Rows.changed(this, "standard", standard);
    }

    boolean complete() {
        return state == FigureState.COMPLETE;
    }
}
