package vn.ansinh.reporting.consolidation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.ansinh.reporting.document.Section;
import vn.ansinh.reporting.engine.Rows;

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
     * @param apart why it is not compared with the period before; null where it is
     * @param units of how many units of ground the province is made, where each is told of by itself; 0 otherwise, null in
     *     what was signed before these were known, as the two that follow
     * @param uncoveredUnits how many of them nobody has told of
     * @param uncovered their names, of several together where all of these are meant
     * @param begun from when it counts, in a sentence; empty where that is the first of the year
     * @param baseline of a fall, the words of the recalculated figure it is taken from; null otherwise
     * @param leftOut which bodies that ended within the period are not in it, in sentences; empty, or null in what was signed
     *     before this was known, for none
     * @param adjustment what bodies counted twice, beside the figure; null without, and then not written: what was signed
     *     before there were any keeps its hash
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
            String standard,
            String apart,
            Integer units,
            Integer uncoveredUnits,
            List<String> uncovered,
            String begun,
            String baseline,
            String leftOut,
            @JsonInclude(JsonInclude.Include.NON_NULL) Adjusted adjustment) {

        /** Against the period before, where both are of the whole province and counted by one standard. */
        Optional<BigDecimal> change() {
            return earlier.isEmpty()
                            || state != FigureState.COMPLETE
                            || earlier.get(0).state() != FigureState.COMPLETE
                            || otherStandard()
                            || apart != null
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

        Figure toSign() {
            return adjustment == null ? this : Rows.changed(this, "adjustment", adjustment.toSign());
        }

        /** Whether it says something else than what was signed before. */
        boolean changed() {
            return signedBefore != null && !signedBefore.says(this);
        }
    }

    /**
     * A correction beside a figure.
     *
     * @param delta how much is taken away or added
     * @param value the figure with it; null where there is no figure any more
     * @param agencies codes of those that counted the same
     * @param version of a draft, for those who change it; null in what is signed
     * @param stale of a draft, whether the sum is another than the one it was proposed for; null in what is signed
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Adjusted(
            BigDecimal delta, BigDecimal value, String reason, List<String> agencies, Integer version, Boolean stale) {

        Adjusted toSign() {
            return new Adjusted(delta, value, reason, agencies, null, null);
        }
    }

    /**
     * A figure of another time. The standard as in {@link Figure}.
     *
     * @param apart why today's is not compared with it; null where it is
     * @param baseline the words of the recalculated figure; null where it is what was reported
     */
    record Value(
            String period,
            FigureState state,
            BigDecimal actual,
            BigDecimal estimate,
            String standard,
            String apart,
            String baseline) {

        Value(String period, FigureState state, BigDecimal actual, BigDecimal estimate, String standard) {
            this(period, state, actual, estimate, standard, null, null);
        }

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
     * @param reached null while there is no figure of the whole province, and where it is not judged
     * @param apart why it is not judged: it was set for another ground; null where it is
     * @param baseline by which recalculated figure it is judged though the ground is another; null otherwise
     */
    record Target(
            BigDecimal value,
            String direction,
            Integer year,
            String source,
            Boolean reached,
            String apart,
            String baseline) {}

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
