package vn.ansinh.reporting.cycle.daily;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.catalogue.Duty;
import vn.ansinh.reporting.catalogue.RegimeWords;
import vn.ansinh.reporting.cycle.daily.Reminder.Recipient;
import vn.ansinh.reporting.cycle.daily.ReminderMail.Audience;
import vn.ansinh.reporting.cycle.process.ReportingCycleProcess;
import vn.ansinh.reporting.directory.BodyNames;
import vn.ansinh.reporting.document.DocumentState;
import vn.ansinh.reporting.engine.Texts;
import vn.ansinh.reporting.notification.Mails;
import vn.ansinh.reporting.report.AgencyReport;
import vn.ansinh.reporting.report.AskedFor;
import vn.ansinh.reporting.report.Obligations;
import vn.ansinh.reporting.report.ReportKey;

/** What a reminder says. */
@Component
class ReminderMails {

    private final Obligations obligations;
    private final AskedFor askedFor;
    private final Mails mails;
    private final Texts texts;
    private final RegimeWords words;
    private final TaskService taskService;
    private final BodyNames bodyNames;

    ReminderMails(
            Obligations obligations,
            AskedFor askedFor,
            Mails mails,
            Texts texts,
            RegimeWords words,
            TaskService taskService,
            BodyNames bodyNames) {
        this.obligations = obligations;
        this.askedFor = askedFor;
        this.mails = mails;
        this.texts = texts;
        this.words = words;
        this.taskService = taskService;
        this.bodyNames = bodyNames;
    }

    /** To each agency's people, one for each report. */
    void toAgencies(List<Reminder> reminders) {
        if (reminders.isEmpty()) {
            return;
        }
        Map<String, Map<String, Object>> cycles = new HashMap<>();
        Map<ReportKey, String> tasks = obligations.agencyTasks(reminders.stream()
                .filter(ReminderMails::theirs)
                .map(Reminder::report)
                .distinct()
                .toList());
        mails.toGroups(reminders.stream()
                .map(reminder -> toAgency(
                        reminder,
                        cycles.computeIfAbsent(reminder.report().key().cycle(), askedFor::told),
                        tasks.get(reminder.report().key())))
                .toList());
    }

    private Mails.Message toAgency(Reminder reminder, Map<String, Object> cycle, String task) {
        AgencyReport report = reminder.report();
        Audience audience =
                requested(report) ? Audience.REQUESTED : reminder.recipient().audience();
        Map<String, Object> values = new HashMap<>(Map.of(
                "agency", bodyNames.shown(report.agencyName()),
                "period", period(report),
                "deadline", deadline(reminder),
                "timing", timing(reminder),
                "step", step(report)));
        values.putAll(cycle);
        return new Mails.Message(
                List.of(reminder.recipient().group(report)),
                ReminderMail.of(audience, reminder.left().moment()),
                report.key().toString(),
                reminder.level() + " " + reminder.left().dueBefore(),
                values,
                theirs(reminder) && task != null ? mails.taskLink(task) : page(report));
    }

    /** Whether the report's task is this recipient's: the mail leads straight to it, else to the report. */
    private static boolean theirs(Reminder reminder) {
        DocumentState state = reminder.report().state();
        return reminder.recipient() == Recipient.OFFICERS ? state.drafting() : state == DocumentState.APPROVING;
    }

    private String page(AgencyReport report) {
        return mails.pageLink("/bao-cao/" + report.key().slug());
    }

    /** @param together of one recipient of the standing agency, one cycle and one moment */
    void list(List<Reminder> together, Instant now) {
        Reminder first = together.get(0);
        String cycle = first.report().key().cycle();
        Map<String, Object> values = new HashMap<>();
        values.put("period", period(first.report()));
        values.put("deadline", together.stream().map(this::deadline).distinct().toList());
        values.putAll(askedFor.told(cycle));
        values.put("agencies", together.stream().map(this::line).toList());
        mails.toGroups(
                List.of(first.recipient().group(first.report())),
                ReminderMail.of(first.recipient().audience(), first.left().moment()),
                cycle,
                // What was listed before is not listed again; another list on the same day is another mail.
                now.truncatedTo(ChronoUnit.SECONDS).toString(),
                values,
                first.recipient() == Recipient.STANDING_COORDINATORS ? followUp(cycle) : null);
    }

    /** Their open task; none once the follow-up has ended. */
    private String followUp(String cycle) {
        Task task = taskService
                .createTaskQuery()
                .processInstanceBusinessKey(cycle)
                .taskDefinitionKey(ReportingCycleProcess.Elements.FOLLOW_UP)
                .singleResult();
        return task == null ? null : mails.taskLink(task.getId());
    }

    private String line(Reminder reminder) {
        AgencyReport report = reminder.report();
        String key = requested(report) ? "daily.agency.requested" : "daily.agency.obliged";
        return texts.of(key, bodyNames.shown(report.agencyName()), timing(reminder), step(report));
    }

    private String period(AgencyReport report) {
        return words.period(report.regime(), report.period());
    }

    private String deadline(Reminder reminder) {
        AgencyReport report = reminder.report();
        return report.completionAsked()
                ? texts.of("daily.deadline.completion", obligations.say(report.completionDue()))
                : obligations.explain(report);
    }

    private String step(AgencyReport report) {
        return texts.of("report.state." + report.state());
    }

    private String timing(Reminder reminder) {
        TimeLeft left = reminder.left();
        if (reminder.report().urgent()) {
            return left.late()
                    ? texts.of("daily.timing.hours-late", -left.hours() - 1)
                    : texts.of("daily.timing.hours", left.hours());
        }
        if (left.late()) {
            return texts.of("daily.timing.days-late", -left.workingDays());
        }
        String day = obligations.say(left.lastDay());
        if (left.byLetter()) {
            return texts.of("daily.timing.letter", left.workingDays(), day);
        }
        if (left.workingDays() > 0) {
            return texts.of("daily.timing.days", left.workingDays());
        }
        return texts.of(left.dayOff() ? "daily.timing.day-off" : "daily.timing.last-working-day", day);
    }

    private static boolean requested(AgencyReport report) {
        return report.duty().equals(Duty.REQUESTED.name());
    }
}
