package vn.ansinh.reporting.plan;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.ansinh.reporting.document.DocumentState;
import vn.ansinh.reporting.engine.Groups;
import vn.ansinh.reporting.engine.Position;
import vn.ansinh.reporting.engine.Standing;

/** Who is told that a plan waits, the nearest first. */
enum ReminderLevel {
    /** Whoever has the task. */
    HOLDERS,
    /** The agency's officers and leaders. */
    AGENCY,
    COORDINATORS,
    STANDING_LEADERS;

    /** Who is told one after the other once the last day is over; what is with the standing agency is not the agency's. */
    static Set<ReminderLevel> above(DocumentState state) {
        return state == DocumentState.UNDER_REVIEW
                ? EnumSet.of(COORDINATORS, STANDING_LEADERS)
                : EnumSet.of(AGENCY, COORDINATORS, STANDING_LEADERS);
    }

    Set<String> groups(Plan plan, PlanVersion version) {
        return switch (this) {
            case HOLDERS -> holders(plan, version.state());
            case AGENCY -> new LinkedHashSet<>(Position.groups(plan.holder(), Position.OFFICERS, Position.LEADERS));
            case COORDINATORS -> Set.of(Standing.COORDINATORS.group(plan.regime()));
            case STANDING_LEADERS -> Set.of(Standing.LEADERS.group(plan.regime()));
        };
    }

    private static Set<String> holders(Plan plan, DocumentState state) {
        return switch (state) {
            case APPROVING -> new LinkedHashSet<>(Position.groups(plan.holder(), Position.LEADERS));
            case ISSUING -> new LinkedHashSet<>(Position.groups(plan.holder(), Position.CLERKS));
            case UNDER_REVIEW -> Set.of(Standing.REVIEWERS.group(plan.regime()));
            default -> new LinkedHashSet<>(Position.groups(plan.holder(), Position.OFFICERS));
        };
    }

    /** Whether what was told to these groups is the standing agency's to know. */
    static boolean reachesStandingAgency(List<String> groups) {
        return groups.stream().anyMatch(Groups::shared);
    }
}
