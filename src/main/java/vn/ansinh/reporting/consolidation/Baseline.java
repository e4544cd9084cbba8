package vn.ansinh.reporting.consolidation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The province's figure of an earlier period, recalculated on the ground of a later day: what figures of that ground are
 * compared with in place of what was reported then.
 *
 * @param period whose figure it is
 * @param groundDay a day of the ground and the standard it was recalculated for
 * @param value in the indicator's unit
 * @param document number and symbol of the paper it stands in
 * @param source how it came about
 * @param decidedBy another person than who proposed it; null, like the moment, while nobody has decided
 * @param reason why it was refused; empty otherwise
 */
public record Baseline(
        long id,
        String regime,
        String indicator,
        String period,
        LocalDate groundDay,
        BigDecimal value,
        String document,
        LocalDate documentDate,
        String source,
        State state,
        String proposedBy,
        Instant proposedAt,
        String decidedBy,
        Instant decidedAt,
        String reason) {

    static final String KEY = "BASELINE/";

    /** Under which it stands in the trail and in mails. */
    String key() {
        return KEY + id;
    }

    public enum State {
        PROPOSED,
        CONFIRMED,
        REFUSED
    }
}
