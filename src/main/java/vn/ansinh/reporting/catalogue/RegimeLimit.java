package vn.ansinh.reporting.catalogue;

import java.time.LocalDate;

/**
 * How long a step may take under a regime, where it is not as the program has it.
 *
 * @param area only of this area; null for all
 * @param severity only of difficulties of this severity; null for all
 * @param position its place among the regime's rows, as the file has them
 * @param workingDays null for {@link Step#PROPOSAL}
 * @param proposal null for every other step
 */
public record RegimeLimit(
        String regime,
        Step step,
        String area,
        Severity severity,
        Integer workingDays,
        Proposal proposal,
        int position,
        LocalDate validFrom,
        LocalDate validTo)
        implements SaidOfRegime {

    /** What a limit is set for. */
    public enum Step {
        /** What a coordinator is advised to do with a difficulty. */
        PROPOSAL,
        APPROVE,
        TRIAGE,
        OPINION,
        CLARIFY,
        ESCALATION,
        DIRECTING,
        CARRY_OUT,
        MINISTRY,
        CONFIRM,
        /** How long before the last day whoever has a difficulty is reminded. */
        REMINDER_BEFORE,
        /** How long after the last day the coordinators are told, likewise the two that follow. */
        COORDINATORS_AFTER,
        LEADERS_AFTER,
        COMMITTEE_AFTER,
        /** To make a plan, from the request or the beginning of an amendment. */
        PLAN,
        PLAN_REMINDER_BEFORE,
        /** How long after the last day each is told that a plan has not been sent. */
        PLAN_AGENCY_AFTER,
        PLAN_COORDINATORS_AFTER,
        PLAN_LEADERS_AFTER,
        PLAN_REVIEW,
        PLAN_REVIEW_REMINDER_BEFORE,
        /** How long after the last day each is told that a plan was not looked at. */
        PLAN_REVIEW_COORDINATORS_AFTER,
        PLAN_REVIEW_LEADERS_AFTER,
        /** The steps of a consolidated report. */
        CONSOLIDATED_PREPARE,
        CONSOLIDATED_SIGN,
        CONSOLIDATED_ISSUE,
        CONSOLIDATED_RECEIVE;

        /** Whether it belongs to difficulties, which have an area and a severity. */
        boolean ofDifficulties() {
            return compareTo(COMMITTEE_AFTER) <= 0;
        }
    }

    /** As difficulties have them. */
    public enum Severity {
        NORMAL,
        SERIOUS,
        URGENT
    }

    /** What a coordinator can be advised to do. */
    public enum Proposal {
        ANSWER,
        ASK_OPINION,
        ESCALATE
    }

    /** Whether it says something about this. */
    boolean about(Step step, String area, String severity, LocalDate on) {
        return this.step == step
                && (this.area == null || this.area.equals(area))
                && (this.severity == null || this.severity.name().equals(severity))
                && validOn(on);
    }

    /** What names both an area and a severity goes before what names one, and an area before a severity. */
    int precision() {
        return (area == null ? 0 : 2) + (severity == null ? 0 : 1);
    }

    @Override
    public String key() {
        return regime + " " + step.name().toLowerCase(java.util.Locale.ROOT) + (area == null ? "" : " " + area)
                + (severity == null ? "" : " " + severity.name().toLowerCase(java.util.Locale.ROOT));
    }
}
