package vn.ansinh.reporting.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.engine.People;
import vn.ansinh.reporting.engine.Texts;
import vn.ansinh.reporting.notification.MailTemplate;
import vn.ansinh.reporting.notification.Mails;
import vn.ansinh.reporting.plan.PlanTraces.Kind;
import vn.ansinh.reporting.plan.PlanTraces.Note;

/** What people are written about their plans. */
@Component
public class PlanMails {

    private final Plans plans;
    private final PlanVersions versions;
    private final PlanTraces traces;
    private final PlanDays days;
    private final People people;
    private final Mails mails;
    private final Texts texts;

    PlanMails(
            Plans plans,
            PlanVersions versions,
            PlanTraces traces,
            PlanDays days,
            People people,
            Mails mails,
            Texts texts) {
        this.plans = plans;
        this.versions = versions;
        this.traces = traces;
        this.days = days;
        this.people = people;
        this.mails = mails;
        this.texts = texts;
    }

    /** The officers have a draft to work on: asked for it, or sent back. Who began an amendment himself knows. */
    public void draftOpened(PlanKey key, String taskId) {
        Plan plan = plans.get(key);
        PlanVersion version = versions.get(key, plan.openVersion());
        List<Note> notes = traces.notes(key, version.number());
        Map<String, Object> values = values(plan, version);
        if (notes.isEmpty()) {
            if (version.number() == 1) {
                write(plan, MailTemplate.PLAN_REQUESTED, taskId, values, "officers", "leaders");
            }
            return;
        }
        Note last = notes.get(0);
        values.put("person", people.name(last.actor()));
        values.put("reason", last.content());
        if (last.kind() == Kind.COMPLETION_ASKED) {
            write(plan, MailTemplate.PLAN_COMPLETION_ASKED, taskId, values, "officers", "leaders");
        } else {
            write(plan, MailTemplate.PLAN_RETURNED_BY_LEADER, taskId, values, "officers");
        }
    }

    /** The standing agency has registered the version now in force. */
    public void registered(PlanKey key) {
        Plan plan = plans.get(key);
        PlanVersion version = versions.get(key, plan.registeredVersion());
        Map<String, Object> values = values(plan, version);
        values.put("letter", version.letter().reference());
        page(plan, MailTemplate.PLAN_REGISTERED, "version-" + version.number(), values);
    }

    /** Once for each last day, however often it is asked. */
    void dueSoon(Plan plan, PlanVersion version) {
        page(plan, MailTemplate.PLAN_DUE_SOON, occasion(version), values(plan, version));
    }

    /** Once for each last day, however often it is asked. */
    void overdue(Plan plan, PlanVersion version) {
        page(plan, MailTemplate.PLAN_OVERDUE, occasion(version), values(plan, version));
    }

    private static String occasion(PlanVersion version) {
        return version.number() + "-" + version.workDue();
    }

    private Map<String, Object> values(Plan plan, PlanVersion version) {
        var values = new HashMap<String, Object>();
        values.put("agency", plan.agencyName());
        values.put("deadline", texts.of("plan.until", days.say(version.workDue())));
        values.put("step", texts.of("plan.state." + version.state()));
        return values;
    }

    private void write(Plan plan, MailTemplate template, String taskId, Map<String, Object> values, String... to) {
        mails.toGroups(groups(plan, to), template, plan.key().toString(), taskId, values, mails.taskLink(taskId));
    }

    private void page(Plan plan, MailTemplate template, String occasion, Map<String, Object> values) {
        mails.toGroups(
                groups(plan, "officers", "leaders"),
                template,
                plan.key().toString(),
                occasion,
                values,
                mails.pageLink("/ke-hoach/" + plan.key().slug()));
    }

    private static List<String> groups(Plan plan, String... positions) {
        String code = plan.holder().toLowerCase(Locale.ROOT);
        return Stream.of(positions).map(position -> code + "-" + position).toList();
    }
}
