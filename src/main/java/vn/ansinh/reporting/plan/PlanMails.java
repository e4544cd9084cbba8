package vn.ansinh.reporting.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.catalogue.RegimeWords;
import vn.ansinh.reporting.directory.BodyNames;
import vn.ansinh.reporting.document.DocumentState;
import vn.ansinh.reporting.document.Notes;
import vn.ansinh.reporting.document.Notes.Note;
import vn.ansinh.reporting.engine.Instances;
import vn.ansinh.reporting.engine.People;
import vn.ansinh.reporting.engine.Position;
import vn.ansinh.reporting.engine.Standing;
import vn.ansinh.reporting.engine.Texts;
import vn.ansinh.reporting.notification.MailTemplate;
import vn.ansinh.reporting.notification.Mails;
import vn.ansinh.reporting.plan.ToldOfPlans.Told;

/** What people are written about their plans. */
@Component
public class PlanMails {

    private final Plans plans;
    private final PlanVersions versions;
    private final Notes notes;
    private final PlanDays days;
    private final People people;
    private final Instances instances;
    private final Mails mails;
    private final Texts texts;
    private final BodyNames bodyNames;
    private final RegimeWords words;

    PlanMails(
            Plans plans,
            PlanVersions versions,
            Notes notes,
            PlanDays days,
            People people,
            Instances instances,
            Mails mails,
            Texts texts,
            BodyNames bodyNames,
            RegimeWords words) {
        this.plans = plans;
        this.versions = versions;
        this.notes = notes;
        this.days = days;
        this.people = people;
        this.instances = instances;
        this.mails = mails;
        this.texts = texts;
        this.bodyNames = bodyNames;
        this.words = words;
    }

    /** The officers have a draft to work on: asked for it, or sent back. Who began an amendment himself knows. */
    public void draftOpened(PlanKey key, String taskId) {
        Plan plan = plans.get(key);
        PlanVersion version = versions.get(key, plan.openVersion());
        List<Note> said = notes.of(version.document().key());
        Map<String, Object> values = values(plan, version);
        if (said.isEmpty()) {
            if (version.number() == 1) {
                values.put("basis", words.planBasis(plan.regime(), plan.requestedOn()));
                write(plan, PlanMail.PLAN_REQUESTED, taskId, values, Position.OFFICERS, Position.LEADERS);
            }
            return;
        }
        Note last = said.get(0);
        values.put("person", people.name(last.actor()));
        values.put("reason", last.content());
        if (last.is(PlanNote.COMPLETION_ASKED)) {
            write(plan, PlanMail.PLAN_COMPLETION_ASKED, taskId, values, Position.OFFICERS, Position.LEADERS);
        } else {
            write(plan, PlanMail.PLAN_RETURNED_BY_LEADER, taskId, values, Position.OFFICERS);
        }
    }

    /** The standing agency has registered the version now in force. */
    public void registered(PlanKey key) {
        Plan plan = plans.get(key);
        PlanVersion version = versions.get(key, plan.registeredVersion());
        Map<String, Object> values = values(plan, version);
        values.put("letter", version.letter().reference());
        page(plan, PlanMail.PLAN_REGISTERED, "version-" + version.number(), values);
    }

    /** A version that its body never sent has ended with it: to whoever carries on, and to the coordinators. */
    void endedWithAgency(Plan plan, LocalDate lastDay, String successor) {
        List<String> groups = new ArrayList<>(List.of(Standing.COORDINATORS.group(plan.regime())));
        if (successor != null) {
            groups.addAll(Position.groups(successor, Position.OFFICERS, Position.LEADERS));
        }
        mails.toGroups(
                groups,
                PlanMail.PLAN_ENDED_WITH_AGENCY,
                plan.key().toString(),
                "agency-ended-" + lastDay,
                ended(plan, lastDay),
                mails.pageLink("/ke-hoach"));
    }

    private Map<String, Object> ended(Plan plan, LocalDate lastDay) {
        var values = new HashMap<String, Object>();
        values.put("agency", bodyNames.shown(plan.agencyName()));
        values.put("regime", words.apart(plan.regime()).orElse(null));
        values.put("reason", texts.of("plan.agency-ended", days.say(lastDay)));
        return values;
    }

    /** Somebody is told that a version waits, before its last day or after it. */
    void waiting(Plan plan, PlanVersion version, Told told, LocalDate today) {
        boolean late = today.isAfter(told.due());
        boolean review = told.state() == DocumentState.UNDER_REVIEW;
        Map<String, Object> values = values(plan, version);
        values.put("timing", timing(today, told.due()));
        if (review) {
            values.put("reviewDue", texts.of("plan.until", days.say(told.due())));
            values.put("letter", version.letter().reference());
        }
        String occasion = told.level() + "-" + version.number() + "-" + told.state() + "-" + told.due();
        mails.toGroups(
                told.groups(),
                template(told.level(), late, review),
                plan.key().toString(),
                occasion,
                values,
                link(plan, told));
    }

    private static MailTemplate template(ReminderLevel level, boolean late, boolean review) {
        if (review) {
            return late ? PlanMail.PLAN_REVIEW_OVERDUE : PlanMail.PLAN_REVIEW_DUE_SOON;
        }
        if (level == ReminderLevel.COORDINATORS || level == ReminderLevel.STANDING_LEADERS) {
            return PlanMail.PLAN_NOT_SENT;
        }
        return late ? PlanMail.PLAN_OVERDUE : PlanMail.PLAN_DUE_SOON;
    }

    private String timing(LocalDate today, LocalDate due) {
        int left = days.workingDaysBetween(today, due);
        if (today.isAfter(due)) {
            return texts.of("plan.timing.late", -left);
        }
        return left > 0 ? texts.of("plan.timing.left", left) : texts.of("plan.timing.today");
    }

    /** Whoever has the task opens it; the standing agency reads no draft, and finds the plan in its list. */
    private String link(Plan plan, Told told) {
        if (told.level() == ReminderLevel.HOLDERS) {
            return instances.tasks(plan.document().instanceId()).stream()
                    .findFirst()
                    .map(task -> mails.taskLink(task.getId()))
                    .orElseGet(() -> mails.pageLink(page(plan)));
        }
        boolean unsent =
                told.state() != DocumentState.UNDER_REVIEW && ReminderLevel.reachesStandingAgency(told.groups());
        return mails.pageLink(unsent ? "/ke-hoach" : page(plan));
    }

    private static String page(Plan plan) {
        return "/ke-hoach/" + plan.key().slug();
    }

    private Map<String, Object> values(Plan plan, PlanVersion version) {
        var values = new HashMap<String, Object>();
        values.put("agency", bodyNames.shown(plan.agencyName()));
        values.put("regime", words.apart(plan.regime()).orElse(null));
        values.put("deadline", texts.of("plan.until", days.say(version.workDue())));
        String step = texts.of("plan.state." + PlanState.of(version.state()));
        values.put("step", version.number() == 1 ? step : texts.of("plan.told.amendment", step, version.number()));
        return values;
    }

    private void write(Plan plan, MailTemplate template, String taskId, Map<String, Object> values, Position... to) {
        mails.toGroups(
                Position.groups(plan.holder(), to),
                template,
                plan.key().toString(),
                taskId,
                values,
                mails.taskLink(taskId));
    }

    private void page(Plan plan, MailTemplate template, String occasion, Map<String, Object> values) {
        mails.toGroups(
                Position.groups(plan.holder(), Position.OFFICERS, Position.LEADERS),
                template,
                plan.key().toString(),
                occasion,
                values,
                mails.pageLink(page(plan)));
    }
}
