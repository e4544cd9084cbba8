package vn.ansinh.reporting.notification;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a mail says. Subject, sentences and the label of its button stand in {@code messages/notification_*.properties}
 * under {@link #key()}; the values are listed below the sentences, each with its label, in the order given here, and
 * the sentences refer to them by number in the same order.
 *
 * <p>A value is a text ready to be read (a date written out, a deadline explained) or a list of such texts.
 */
public enum MailTemplate {
    /** The request letter is issued: to the agency's officers and clerks. */
    REPORT_REQUESTED(List.of("agency", "period", "deadline"), List.of("letter", "cutOff", "note")),
    /** The letter is late, the duty is not: to the agency's officers and clerks. */
    REPORT_DUE_WITHOUT_LETTER(List.of("agency", "period", "deadline"), List.of("cutOff", "note")),

    /** Returned inside the agency, by its leader or division head: to the officers. */
    RETURNED_BY_LEADER(List.of("agency", "period", "deadline", "person", "reason"), List.of()),
    /** Đề nghị bổ sung, hoàn thiện: to the agency's officers and leaders. */
    COMPLETION_ASKED(List.of("agency", "period", "newDeadline"), List.of("remarks", "note")),
    ACCEPTED(List.of("agency", "period"), List.of("submittedAt")),
    ACCEPTED_WITH_REMARKS(List.of("agency", "period", "remarks"), List.of("submittedAt")),

    REMINDER_OFFICER_BEFORE(Values.OF_ONE_AGENCY, Values.WHERE_IT_STANDS),
    REMINDER_OFFICER_ON(Values.OF_ONE_AGENCY, Values.WHERE_IT_STANDS),
    REMINDER_OFFICER_AFTER(Values.OF_ONE_AGENCY, Values.WHERE_IT_STANDS),
    REMINDER_LEADER_BEFORE(Values.OF_ONE_AGENCY, Values.WHERE_IT_STANDS),
    REMINDER_LEADER_ON(Values.OF_ONE_AGENCY, Values.WHERE_IT_STANDS),
    REMINDER_LEADER_AFTER(Values.OF_ONE_AGENCY, Values.WHERE_IT_STANDS),
    /** To a body that the plan requests, and does not oblige, to report: its officers and leaders. */
    REMINDER_REQUESTED_BEFORE(Values.OF_ONE_AGENCY, Values.WHERE_IT_STANDS),
    REMINDER_REQUESTED_ON(Values.OF_ONE_AGENCY, Values.WHERE_IT_STANDS),
    REMINDER_REQUESTED_AFTER(Values.OF_ONE_AGENCY, Values.WHERE_IT_STANDS),
    /** To the standing agency: one mail that lists the agencies, not one for each. */
    REMINDER_COORDINATOR_BEFORE(Values.OF_SEVERAL_AGENCIES, Values.TIMING),
    REMINDER_COORDINATOR_ON(Values.OF_SEVERAL_AGENCIES, Values.TIMING),
    REMINDER_COORDINATOR_AFTER(Values.OF_SEVERAL_AGENCIES, Values.TIMING),
    REMINDER_STANDING_LEADER_BEFORE(Values.OF_SEVERAL_AGENCIES, Values.TIMING),
    REMINDER_STANDING_LEADER_ON(Values.OF_SEVERAL_AGENCIES, Values.TIMING),
    REMINDER_STANDING_LEADER_AFTER(Values.OF_SEVERAL_AGENCIES, Values.TIMING),
    /** A coordinator reminds chosen agencies by hand, in his own words. */
    REMINDER_BY_COORDINATOR(List.of("agency", "period", "deadline", "person"), List.of("note", "timing", "step")),

    /** To the standing agency's leaders. */
    EXTENSION_ASKED(List.of("agency", "period", "deadline", "requestedUntil", "reason"), List.of()),
    EXTENSION_GRANTED(List.of("agency", "period", "deadline", "newDeadline"), List.of("requestedUntil", "note")),
    EXTENSION_REFUSED(List.of("agency", "period", "deadline", "reason"), List.of("requestedUntil")),
    /** No decision on the eve of the old deadline: tells the agency that the old date holds. */
    EXTENSION_UNDECIDED(List.of("agency", "period", "deadline", "requestedUntil"), List.of()),
    /** The same eve, to those who are to decide. */
    EXTENSION_DECISION_DUE(List.of("agency", "period", "deadline", "requestedUntil", "reason"), List.of()),

    /** To the standing agency's leaders. */
    REVIEW_OVERDUE(List.of("agency", "period", "submittedAt", "reviewDue"), List.of("person")),
    CYCLE_CANCELLED(List.of("agency", "period", "reason"), List.of()),

    /** To the PPC's office. */
    CONSOLIDATED_REPORT_SENT(List.of("period"), List.of("letter", "note")),
    /** To the standing agency's coordinators and leaders. */
    CONSOLIDATED_REPORT_RECEIVED(List.of("period", "person"), List.of("directions")),
    CLARIFICATION_ASKED(List.of("period", "person", "question"), List.of("newDeadline")),

    /** Somebody has a task of a difficulty: to those who have it. */
    DIFFICULTY_TASK(Values.OF_A_DIFFICULTY, List.of("note")),
    /** What has happened to a difficulty: to its raiser, or to those who were at it. */
    DIFFICULTY_NEWS(List.of("difficulty", "news"), List.of("note", "letter")),
    /** Before the last day: to those who have the task. */
    DIFFICULTY_REMINDER(Values.OF_A_DIFFICULTY, Values.TIMING),
    /** After the last day, one step further up each time. */
    DIFFICULTY_OVERDUE(Values.OF_A_DIFFICULTY, List.of("timing", "waitingFor")),
    /** An implementation plan is asked for: to the agency's officers and leaders, as the next ones. */
    PLAN_REQUESTED(List.of("agency", "deadline"), List.of()),
    PLAN_RETURNED_BY_LEADER(List.of("agency", "deadline", "person", "reason"), List.of()),
    PLAN_COMPLETION_ASKED(List.of("agency", "deadline", "person", "reason"), List.of()),
    PLAN_REGISTERED(List.of("agency", "letter"), List.of()),
    /** To whoever has the plan. */
    PLAN_DUE_SOON(Values.OF_A_PLAN, Values.TIMING),
    /** To the agency's officers and leaders, and to whoever has the plan. */
    PLAN_OVERDUE(Values.OF_A_PLAN, Values.TIMING),
    /** The plan is overdue: to the standing agency's coordinators, and then to its leaders. */
    PLAN_NOT_SENT(Values.OF_A_PLAN, Values.TIMING),
    /** A plan waits for its registration: to the reviewers. */
    PLAN_REVIEW_DUE_SOON(Values.OF_A_SENT_PLAN, Values.TIMING),
    /** To the reviewers and coordinators, and then to the standing agency's leaders. */
    PLAN_REVIEW_OVERDUE(Values.OF_A_SENT_PLAN, Values.TIMING),

    /** To the administrator himself, who wants to see whether mail gets out. */
    TRIAL(List.of(), List.of());

    /** Whom a reminder goes to. */
    public enum Audience {
        OFFICER,
        LEADER,
        REQUESTED,
        COORDINATOR,
        STANDING_LEADER
    }

    /** When a reminder goes out, seen from the day the report is due. */
    public enum Moment {
        BEFORE,
        ON,
        AFTER
    }

    private static final Set<MailTemplate> REMINDERS = EnumSet.range(REMINDER_OFFICER_BEFORE, REMINDER_BY_COORDINATOR);

    static {
        REMINDERS.addAll(EnumSet.of(
                EXTENSION_DECISION_DUE,
                REVIEW_OVERDUE,
                DIFFICULTY_REMINDER,
                DIFFICULTY_OVERDUE,
                PLAN_DUE_SOON,
                PLAN_OVERDUE,
                PLAN_NOT_SENT,
                PLAN_REVIEW_DUE_SOON,
                PLAN_REVIEW_OVERDUE));
    }

    private final List<String> required;
    private final List<String> optional;

    MailTemplate(List<String> required, List<String> optional) {
        this.required = required;
        this.optional = optional;
    }

    public static MailTemplate reminder(Audience audience, Moment moment) {
        return valueOf("REMINDER_" + audience + "_" + moment);
    }

    /** Tells once more of what waits: of several to the same people about one object only the last is worth keeping. */
    public boolean reminds() {
        return REMINDERS.contains(this);
    }

    /** Under which its texts stand, for example {@code notification.report-requested}. */
    public String key() {
        return "notification." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Names of the values a mail cannot do without. */
    public List<String> required() {
        return required;
    }

    /** Names of all its values, required ones first; the order in which they are numbered. */
    public List<String> valueNames() {
        Stream<String> own = Stream.concat(required.stream(), optional.stream());
        return Stream.concat(own, required.contains("period") ? Values.OF_A_REQUEST.stream() : Stream.empty())
                .toList();
    }

    /** The same in the order in which they are listed: what was asked stands below the period it was asked for. */
    List<String> listed() {
        return valueNames().stream()
                .filter(name -> !Values.OF_A_REQUEST.contains(name))
                .flatMap(name -> name.equals("period")
                        ? Stream.concat(Stream.of(name), Values.OF_A_REQUEST.stream())
                        : Stream.of(name))
                .toList();
    }

    private static final class Values {

        /** Of what was asked out of turn; every mail about a period may have them. */
        static final List<String> OF_A_REQUEST = List.of("subject", "directive", "instructions");

        static final List<String> OF_ONE_AGENCY = List.of("agency", "period", "deadline");
        static final List<String> WHERE_IT_STANDS = List.of("timing", "step");
        static final List<String> OF_SEVERAL_AGENCIES = List.of("period", "deadline", "agencies");
        static final List<String> TIMING = List.of("timing");
        static final List<String> OF_A_PLAN = List.of("agency", "deadline", "step");
        static final List<String> OF_A_SENT_PLAN = List.of("agency", "letter", "reviewDue");
        static final List<String> OF_A_DIFFICULTY = List.of("difficulty", "raiser", "task", "due");
    }
}
