package vn.ansinh.reporting.difficulty;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.catalogue.RegimeBodies;
import vn.ansinh.reporting.catalogue.ReportingCalendar;
import vn.ansinh.reporting.catalogue.WorkingCalendar;
import vn.ansinh.reporting.directory.Agency;
import vn.ansinh.reporting.engine.CurrentUser;

/** The decision table {@code difficulty-routing}, laid over the bodies of the regime and the working days. */
@Component
class RoutingPolicy {

    static final String DECISION = "difficulty-routing";

    /** What a coordinator is advised to do. */
    enum Proposal {
        ANSWER,
        ASK_OPINION,
        ESCALATE
    }

    /** What a limit is set for; the name of its column in the table. */
    enum Limit {
        APPROVE("approveDays"),
        TRIAGE("triageDays"),
        OPINION("opinionDays"),
        CLARIFY("clarifyDays"),
        ESCALATION("escalationDays"),
        DIRECTION("directionDays"),
        CARRY_OUT("carryOutDays"),
        MINISTRY("ministryDays"),
        CONFIRM("confirmDays");

        private final String column;

        Limit(String column) {
            this.column = column;
        }
    }

    /** All of it in working days; the last three after the due day. */
    record Advice(
            Proposal proposal,
            Map<Limit, Integer> days,
            int reminderBefore,
            int coordinatorsAfter,
            int leadersAfter,
            int committeeAfter) {}

    private final DecisionService decisionService;
    private final CurrentUser currentUser;
    private final RegimeBodies bodies;
    private final WorkingCalendar calendar;
    private final Clock clock;

    RoutingPolicy(
            DecisionService decisionService,
            CurrentUser currentUser,
            RegimeBodies bodies,
            ReportingCalendar calendar,
            Clock clock) {
        this.decisionService = decisionService;
        this.currentUser = currentUser;
        this.bodies = bodies;
        this.calendar = calendar.workingCalendar();
        this.clock = clock;
    }

    Advice advice(String regime, String area, Severity severity) {
        LocalDate today = LocalDate.now(clock);
        // Nobody is granted the table itself; who may read the case may know what it says.
        Map<String, Object> row = currentUser.asSystem(() -> decisionService
                .evaluateDecisionTableByKey(DECISION)
                .variables(Variables.putValue("area", area)
                        .putValue("severity", severity.name())
                        .putValue(
                                "standingLeads",
                                bodies.leading(regime, area, today).contains(bodies.standingAgency(regime, today))))
                .evaluate()
                .getSingleResult()
                .getEntryMap());
        var days = new EnumMap<Limit, Integer>(Limit.class);
        for (Limit limit : Limit.values()) {
            days.put(limit, number(row, limit.column));
        }
        return new Advice(
                Proposal.valueOf((String) row.get("proposal")),
                days,
                number(row, "reminderDaysBefore"),
                number(row, "coordinatorsAfter"),
                number(row, "leadersAfter"),
                number(row, "ppcAfter"));
    }

    /** Those that lead the area today, in the order of the plan, without the standing agency. */
    List<Agency> competent(String regime, String area) {
        LocalDate today = LocalDate.now(clock);
        Agency standing = bodies.standingAgency(regime, today);
        return bodies.leading(regime, area, today).stream()
                .filter(agency -> !agency.equals(standing))
                .toList();
    }

    /** The last day of a wait that begins today. */
    LocalDate due(Difficulty difficulty, Limit limit) {
        int days = advice(difficulty.regime(), difficulty.area(), difficulty.severity())
                .days()
                .get(limit);
        return calendar.plusWorkingDays(LocalDate.now(clock), days);
    }

    private static int number(Map<String, Object> row, String column) {
        return ((Number) row.get(column)).intValue();
    }
}
