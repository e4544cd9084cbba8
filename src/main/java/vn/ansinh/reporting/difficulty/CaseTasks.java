package vn.ansinh.reporting.difficulty;

import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.ansinh.reporting.catalogue.RegimeWords;
import vn.ansinh.reporting.difficulty.OpenWaits.Days;
import vn.ansinh.reporting.difficulty.OpenWaits.Wait;
import vn.ansinh.reporting.difficulty.Opinions.Opinion;
import vn.ansinh.reporting.difficulty.RoutingPolicy.Advice;
import vn.ansinh.reporting.difficulty.RoutingPolicy.Limit;
import vn.ansinh.reporting.difficulty.process.DifficultyEscalationProcess.Elements;
import vn.ansinh.reporting.difficulty.process.DirectionMeasureProcess;
import vn.ansinh.reporting.directory.BodyNames;
import vn.ansinh.reporting.engine.Position;
import vn.ansinh.reporting.engine.Standing;

/** The tasks of the cases: whose they are, by when, and what their people are told when one opens. */
@Service
public class CaseTasks {

    private final Difficulties difficulties;
    private final Opinions opinions;
    private final Directions directions;
    private final Answers answers;
    private final DifficultyTriage triage;
    private final DifficultyDirections committee;
    private final RoutingPolicy policy;
    private final OpenWaits waits;
    private final DifficultyMails mails;
    private final DifficultyDays days;
    private final DifficultyAgencies agencies;
    private final RegimeWords words;
    private final BodyNames bodyNames;

    CaseTasks(
            Difficulties difficulties,
            Opinions opinions,
            Directions directions,
            Answers answers,
            DifficultyTriage triage,
            DifficultyDirections committee,
            RoutingPolicy policy,
            OpenWaits waits,
            DifficultyMails mails,
            DifficultyDays days,
            DifficultyAgencies agencies,
            RegimeWords words,
            BodyNames bodyNames) {
        this.difficulties = difficulties;
        this.opinions = opinions;
        this.directions = directions;
        this.answers = answers;
        this.triage = triage;
        this.committee = committee;
        this.policy = policy;
        this.waits = waits;
        this.mails = mails;
        this.days = days;
        this.agencies = agencies;
        this.words = words;
        this.bodyNames = bodyNames;
    }

    /** The group of the raiser's people, or its successor's, in this position. */
    public String raiserGroup(String key, Position position) {
        return position.group(difficulties.get(key).holder());
    }

    /** Officers and leaders of the raiser. */
    public String raiser(String key) {
        return both(difficulties.get(key).holder());
    }

    /** Officers and leaders of the agency whose opinion is awaited. */
    public String asked(String key) {
        return both(triage.askedBody(key));
    }

    /** Officers and leaders of the agency that carries out a measure. */
    public String directed(String measureKey) {
        return both(committee.measureHolder(measureKey));
    }

    /** The group of the standing agency's people with this function. */
    public String standing(String key, Standing function) {
        return function.group(difficulties.get(key).regime());
    }

    /** The group of the standing agency's clerks. */
    public String standingClerks(String key) {
        return agencies.standingClerks(difficulties.get(key).regime());
    }

    private static String both(String code) {
        return String.join(",", DifficultyAgencies.officersAndLeaders(code));
    }

    /**
     * By when the task that opens now is due.
     *
     * @param businessKey of the case, or of the measure
     */
    public Date due(String businessKey, String element) {
        LocalDate day = switch (element) {
            case Elements.GIVE_OPINION -> triage.opinionDue(businessKey);
            case DirectionMeasureProcess.Elements.CARRY_OUT -> committee.measureDue(businessKey);
            default -> policy.due(difficulties.get(businessKey), limit(element));
        };
        return DifficultyDays.lastMinute(day);
    }

    private static Limit limit(String element) {
        return switch (element) {
            case Elements.APPROVE -> Limit.APPROVE;
            case Elements.CLARIFY -> Limit.CLARIFY;
            case Elements.TRIAGE -> Limit.TRIAGE;
            case Elements.APPROVE_ESCALATION, Elements.ISSUE_ESCALATION -> Limit.ESCALATION;
            case Elements.DRAFT_DIRECTION, Elements.GIVE_DIRECTION, Elements.ISSUE_DIRECTION -> Limit.DIRECTION;
            case Elements.TRACK_PROPOSAL -> Limit.MINISTRY;
            case Elements.CONFIRM -> Limit.CONFIRM;
            default -> throw new IllegalArgumentException("No limit for " + element);
        };
    }

    /** A task has opened: its clock runs, and those who have it are told. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void opened(String businessKey, String taskId, String element, List<String> heldBy, Date due) {
        Difficulty difficulty = difficulties.get(caseKey(businessKey));
        Advice advice = policy.advice(difficulty.regime(), difficulty.area(), difficulty.severity());
        LocalDate last = DifficultyDays.day(due);
        LocalDate today = days.today();
        LocalDate remind = days.calendar().plusWorkingDays(last, -advice.reminderBefore());
        var until = new Days(
                today,
                last,
                // A limit of one day: the mail that opens the task is the reminder, and the next is on the last day
                // itself.
                remind.isAfter(today) ? remind : last,
                days.calendar().plusWorkingDays(last, advice.coordinatorsAfter()),
                days.calendar().plusWorkingDays(last, advice.leadersAfter()),
                days.calendar().plusWorkingDays(last, advice.committeeAfter()));
        Wait wait = waits.add(taskId, difficulty.key(), element, heldBy, until);
        mails.taskOpened(difficulty, wait, about(difficulty, element));
    }

    private String about(Difficulty difficulty, String element) {
        String about = switch (element) {
            case Elements.CLARIFY ->
                difficulty.clarification() == null ? difficulty.returnReason() : difficulty.clarification();
            case Elements.GIVE_OPINION ->
                opinions.open(difficulty.key()).map(Opinion::question).orElse("");
            case DirectionMeasureProcess.Elements.CARRY_OUT ->
                directions
                        .issued(difficulty.key())
                        .map(direction -> direction.draft().guidance())
                        .orElse("");
            case Elements.CONFIRM ->
                answers.latest(difficulty.key()).map(Answers.Answer::text).orElse("");
            default -> difficulty.returnReason();
        };
        return about == null ? "" : about;
    }

    /** A task is done. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void closed(String taskId) {
        waits.remove(taskId);
    }

    /** What is added to the name of a task: whose difficulty it is, and which. */
    public String subject(String businessKey, boolean raisersOwn) {
        Difficulty difficulty = difficulties.get(caseKey(businessKey));
        String subject = words.marked(difficulty.regime(), difficulty.title());
        return raisersOwn ? subject : bodyNames.shown(difficulty.raiserName()) + ": " + subject;
    }

    /** The open task of a case that one of these groups holds. */
    Optional<Wait> heldBy(String key, List<String> groups) {
        return waits.of(key).stream()
                .filter(wait -> wait.heldBy().stream().anyMatch(groups::contains))
                .findFirst();
    }

    static String caseKey(String businessKey) {
        int slash = businessKey.indexOf('/');
        return (slash < 0 ? businessKey : businessKey.substring(0, slash)).toUpperCase(Locale.ROOT);
    }
}
