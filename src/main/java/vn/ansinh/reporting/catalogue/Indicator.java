package vn.ansinh.reporting.catalogue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * One figure a regime asks for, as it is defined on certain days.
 *
 * @param regime whose figure it is: another regime may have another of the same code
 * @param area one of the regime's
 * @param numerator for a ratio or a decrease: what it is computed from; null otherwise
 * @param denominator for a ratio; null otherwise
 * @param partOf the indicator whose figure is never smaller; null when there is none
 * @param frequencies the kinds of period in which it is reported
 * @param split why its reporters are disjoint; null for a computed one
 * @param target null when the plan sets none
 * @param note for the standing agency; may be null
 * @param standard by which it is counted, where that changes: a poverty line; figures of two standards are never
 *     compared; empty where there is none
 * @param plausibleMax what one reporter's figure does not reach in this province; null where none is set
 * @param validTo the last day; null while it is in use
 * @param successor the code under which the series continues after the end; null when it does not
 */
public record Indicator(
        String regime,
        String code,
        String area,
        String nameVi,
        String nameEn,
        String unit,
        ValueType type,
        TimeAxis timeAxis,
        Aggregation aggregation,
        String numerator,
        String denominator,
        String partOf,
        Set<Period.Kind> frequencies,
        Split split,
        Target target,
        String note,
        String standard,
        BigDecimal plausibleMax,
        LocalDate validFrom,
        LocalDate validTo,
        String successor) {

    public enum ValueType {
        /** A whole number. */
        COUNT,
        /** Millions of đồng. */
        MONEY,
        PERCENT
    }

    public enum TimeAxis {
        /**
         * Cumulative from the day the reporting year begins: an annual figure includes the half-year. In a period that begins
         * later it counts from that period's first day, and no other period includes it.
         */
        FLOW,
        /** Counted within the period alone: a year's figure is that of its quarters together. */
        PERIOD,
        /** Holds at the cut-off. */
        STOCK,
        /** Computed from others. */
        DERIVED;

        /** Whether it is counted over days, rather than on one. */
        public boolean counted() {
            return this == FLOW || this == PERIOD;
        }
    }

    public enum Aggregation {
        /** Typed; the province's figure is the sum over the reporters. */
        SUM,
        /** Sum of numerators over sum of denominators, in percent. */
        WEIGHTED_RATIO,
        /** Last year's minus this year's figure of the numerator. */
        DECREASE,
        /** Last year's minus this year's rate of the numerator, in percentage points. */
        RATE_DECREASE,
        /** Counted from the register of plans. */
        PLAN_REGISTER
    }

    /** Why no two reporters count the same thing. */
    public enum Split {
        /** Only one reports it. */
        SINGLE,
        /** Each its own ground. */
        TERRITORY,
        /** Each its own fund or works. */
        LEVEL,
        /** Who led the event reports it. */
        ORGANISER
    }

    public enum Direction {
        AT_LEAST,
        AT_MOST
    }

    /**
     * What the plan wants reached.
     *
     * @param year null when the plan names none
     * @param source the plan's words
     */
    public record Target(BigDecimal value, Direction direction, Integer year, String source) {

        public boolean reachedBy(BigDecimal figure) {
            return direction == Direction.AT_LEAST ? figure.compareTo(value) >= 0 : figure.compareTo(value) <= 0;
        }
    }

    public Indicator {
        frequencies = Set.copyOf(frequencies);
        standard = standard == null ? "" : standard;
    }

    /** Typed by its reporters; the others are computed and never typed. */
    public boolean typed() {
        return aggregation == Aggregation.SUM;
    }

    public boolean validOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    /** Whether it counts what happened, so that after the cut-off there is a rest to be estimated. */
    public boolean counted() {
        return timeAxis == TimeAxis.FLOW || timeAxis == TimeAxis.PERIOD;
    }

    /** In an ad hoc period anything may be asked. */
    public boolean reportedIn(Period period) {
        return period.kind() == Period.Kind.AD_HOC || frequencies.contains(period.kind());
    }

    public Optional<Target> targetSet() {
        return Optional.ofNullable(target);
    }

    /** What is counted, as people read it; in Vietnamese where no English word is known. Letters say {@link #unit()}. */
    public String unit(Locale locale) {
        return unitIn(locale, unit);
    }

    /** As {@link #unit(Locale)}, of a unit as it was signed. */
    public static String unitIn(Locale locale, String unit) {
        return locale.getLanguage().equals("en") ? UnitNames.inEnglish(unit) : unit;
    }

    public String name(Locale locale) {
        return locale.getLanguage().equals("en") ? nameEn : nameVi;
    }
}
