package vn.ansinh.reporting.consolidation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.ansinh.reporting.document.Section;

/**
 * All that a consolidated report says: what a leader signs, and what everybody sees of it from then on. Agencies and
 * indicators with their names of then.
 *
 * @param counted the agencies' submissions that the figures are taken from
 * @param missing whose report was not there
 */
record ConsolidatedContent(
        String key,
        String regime,
        String period,
        LocalDate cutOff,
        int figuresVersion,
        List<Figure> figures,
        List<Section> sections,
        List<Counted> counted,
        List<Missing> missing) {

    /**
     * A figure of the province with what it is compared to.
     *
     * @param actual null without a value
     * @param estimate null where not all who gave a number expect one
     * @param reason key of the sentence that says why there is no value; empty otherwise
     * @param notAvailable codes of agencies, as in the lists that follow
     * @param earlier the latest first
     * @param signedBefore as it was signed before: of a supplement in the report it adds to, of a report made anew in
     *     the round before; null otherwise
     * @param target null when the plan sets none
     * @param standard by which it is counted; empty, or null in what was signed before there were any, for none
     */
    record Figure(
            String code,
            String area,
            String name,
            String unit,
            FigureState state,
            BigDecimal actual,
            BigDecimal estimate,
            String reason,
            int expected,
            int reported,
            List<String> notAvailable,
            List<String> notApplicable,
            List<String> missing,
            List<String> notAsked,
            List<Value> earlier,
            Value signedBefore,
            Target target,
            String standard) {

        /** Against the period before, where both are of the whole province and counted by one standard. */
        Optional<BigDecimal> change() {
            return earlier.isEmpty()
                            || state != FigureState.COMPLETE
                            || earlier.get(0).state() != FigureState.COMPLETE
                            || otherStandard()
                    ? Optional.empty()
                    : Optional.of(actual.subtract(earlier.get(0).actual()));
        }

        /** Whether the period before was counted by another standard. */
        boolean otherStandard() {
            return !earlier.isEmpty()
                    && !known(standard).equals(known(earlier.get(0).standard()));
        }

        private static String known(String standard) {
            return Objects.toString(standard, "");
        }

        /** Whether it says something else than what was signed before. */
        boolean changed() {
            return signedBefore != null && !signedBefore.says(this);
        }
    }

    /** A figure of another time. The standard as in {@link Figure}. */
    record Value(String period, FigureState state, BigDecimal actual, BigDecimal estimate, String standard) {

        private boolean says(Figure figure) {
            return state == figure.state() && same(actual, figure.actual()) && same(estimate, figure.estimate());
        }

        private static boolean same(BigDecimal one, BigDecimal other) {
            return one == null || other == null ? one == other : one.compareTo(other) == 0;
        }
    }

    /**
     * What the plan wants.
     *
     * @param direction AT_LEAST or AT_MOST
     * @param year null when the plan names none
     * @param reached null while there is no figure of the whole province
     */
    record Target(BigDecimal value, String direction, Integer year, String source, Boolean reached) {}

    /**
     * An agency's submission that counts.
     *
     * @param report the report's key
     * @param own whether this report took it in; false for what a supplement stands on
     * @param figuresVersion with which version of the figures it came in
     */
    record Counted(String report, int submission, String agency, String agencyName, boolean own, int figuresVersion) {}

    /**
     * Somebody whose report is not there.
     *
     * @param obliged false for a body that the plan only asks to report
     * @param state where its report stood then, see {@link vn.ansinh.reporting.document.DocumentState}
     */
    record Missing(String report, String agency, String agencyName, boolean obliged, String state) {}
}
