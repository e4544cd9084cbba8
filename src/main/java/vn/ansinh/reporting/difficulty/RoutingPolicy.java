package vn.ansinh.reporting.difficulty;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntBiFunction;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.catalogue.RegimeBodies;
import vn.ansinh.reporting.catalogue.RegimeLimit.Step;
import vn.ansinh.reporting.catalogue.RegimeLimits;
import vn.ansinh.reporting.catalogue.ReportingCalendar;
import vn.ansinh.reporting.catalogue.WorkingCalendar;
import vn.ansinh.reporting.directory.Agency;
import vn.ansinh.reporting.engine.CurrentUser;

/**
 * The decision table {@code difficulty-routing}, laid over the bodies of the regime and the working days; what the regime
 * has limits of its own for goes before it.
 */
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
        APPROVE("approveDays", Step.APPROVE),
        TRIAGE("triageDays", Step.TRIAGE),
        OPINION("opinionDays", Step.OPINION),
        CLARIFY("clarifyDays", Step.CLARIFY),
        ESCALATION("escalationDays", Step.ESCALATION),
        DIRECTION("directionDays", Step.DIRECTING),
        CARRY_OUT("carryOutDays", Step.CARRY_OUT),
        MINISTRY("ministryDays", Step.MINISTRY),
        CONFIRM("confirmDays", Step.CONFIRM);

        private final String column;
        private final Step step;

        Limit(String column, Step step) {
            this.column = column;
            this.step = step;
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
    private final RegimeLimits limits;
    private final WorkingCalendar calendar;
    private final Clock clock;

    RoutingPolicy(
            DecisionService decisionService,
            CurrentUser currentUser,
            RegimeBodies bodies,
            RegimeLimits limits,
            ReportingCalendar calendar,
            Clock clock) {
        this.decisionService = decisionService;
        this.currentUser = currentUser;
        this.bodies = bodies;
        this.limits = limits;
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
        ToIntBiFunction<Step, String> own =
                (step, column) -> limits.days(regime, step, area, severity.name(), today, number(row, column));
        for (Limit limit : Limit.values()) {
            days.put(limit, own.applyAsInt(limit.step, limit.column));
        }
        return new Advice(
                limits.proposal(regime, area, severity.name(), today)
                        .map(proposal -> Proposal.valueOf(proposal.name()))
                        .orElseGet(() -> Proposal.valueOf((String) row.get("proposal"))),
                days,
                own.applyAsInt(Step.REMINDER_BEFORE, "reminderDaysBefore"),
                own.applyAsInt(Step.COORDINATORS_AFTER, "coordinatorsAfter"),
                own.applyAsInt(Step.LEADERS_AFTER, "leadersAfter"),
                own.applyAsInt(Step.COMMITTEE_AFTER, "ppcAfter"));
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
