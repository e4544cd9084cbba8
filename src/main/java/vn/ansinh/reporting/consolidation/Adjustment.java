package vn.ansinh.reporting.consolidation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import vn.ansinh.reporting.catalogue.Indicator;
import vn.ansinh.reporting.consolidation.ConsolidatedContent.Figure;
import vn.ansinh.reporting.engine.Refusal;

/**
 * What has to be taken from a sum of the province, or added to it, because bodies counted the same thing. It stands beside
 * the sum and never in it, and counts with the leader's signature on the report.
 *
 * @param delta in the indicator's unit; never 0
 * @param agencies codes of those that counted the same
 * @param base the sum for which it was proposed
 * @param baseReported of how many bodies that was
 * @param version counts how often it was proposed
 */
record Adjustment(
        String indicator,
        BigDecimal delta,
        String reason,
        List<String> agencies,
        BigDecimal base,
        int baseReported,
        int version,
        String proposedBy,
        Instant proposedAt) {

    /**
     * What is typed: how much to correct, or what is right. One of the two.
     *
     * @param version of the correction the person saw; 0 for none
     */
    record Proposal(BigDecimal delta, BigDecimal corrected, String reason, List<String> agencies, int version) {}

    private static final int REASON = 1000;
    private static final int DECIMALS = 3;

    /** Whether the sum is still the one for which it was proposed. */
    boolean fits(BigDecimal actual, int reported) {
        return actual != null && actual.compareTo(base) == 0 && reported == baseReported;
    }

    /**
     * @param reporters codes of the bodies whose numbers are in the sum
     * @return how much the sum is corrected by
     * @throws Refusal when the figure has no sum to correct, or what is typed cannot be
     */
    static BigDecimal checked(Indicator indicator, Figure figure, List<String> reporters, Proposal proposal) {
        if (!indicator.typed()) {
            throw Refusal.invalid("delta", "consolidation.adjustment.computed", indicator.code());
        }
        if (figure.actual() == null) {
            throw Refusal.invalid("delta", "consolidation.adjustment.no-sum", indicator.code());
        }
        BigDecimal delta = delta(figure, proposal);
        BigDecimal value = figure.actual().add(delta);
        if (value.signum() < 0) {
            throw Refusal.invalid("delta", "consolidation.adjustment.below-zero", indicator.code());
        }
        boolean count = indicator.type() == Indicator.ValueType.COUNT;
        if (delta.stripTrailingZeros().scale() > (count ? 0 : DECIMALS)) {
            throw Refusal.invalid(
                    "delta", count ? "consolidation.adjustment.not-whole" : "consolidation.adjustment.decimals");
        }
        if (proposal.reason == null
                || proposal.reason.isBlank()
                || proposal.reason.strip().length() > REASON) {
            throw Refusal.invalid("reason", "consolidation.adjustment.reason", String.valueOf(REASON));
        }
        boolean known = proposal.agencies != null
                && proposal.agencies.stream().distinct().count() > 1
                && reporters.containsAll(proposal.agencies);
        if (!known) {
            throw Refusal.invalid("agencies", "consolidation.adjustment.agencies");
        }
        return delta;
    }

    private static BigDecimal delta(Figure figure, Proposal proposal) {
        if ((proposal.delta == null) == (proposal.corrected == null)) {
            throw Refusal.invalid("delta", "consolidation.adjustment.one");
        }
        BigDecimal delta = proposal.delta == null ? proposal.corrected.subtract(figure.actual()) : proposal.delta;
        // More digits than any sum has would be a number nobody means.
        if (delta.precision() - delta.scale() > 15) {
            throw Refusal.invalid("delta", "consolidation.adjustment.below-zero", figure.code());
        }
        if (delta.signum() == 0) {
            throw Refusal.invalid("delta", "consolidation.adjustment.zero");
        }
        return delta;
    }
}
