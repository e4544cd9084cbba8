package vn.ansinh.reporting.report;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.catalogue.RegimeWords;
import vn.ansinh.reporting.directory.BodyNames;
import vn.ansinh.reporting.document.DocumentState;
import vn.ansinh.reporting.document.Notes;
import vn.ansinh.reporting.document.Notes.Note;
import vn.ansinh.reporting.document.Rounds;
import vn.ansinh.reporting.document.Rounds.Round;
import vn.ansinh.reporting.engine.People;
import vn.ansinh.reporting.engine.Position;
import vn.ansinh.reporting.engine.ReportingClock;
import vn.ansinh.reporting.engine.Standing;
import vn.ansinh.reporting.engine.Texts;
import vn.ansinh.reporting.notification.MailTemplate;
import vn.ansinh.reporting.notification.Mails;
import vn.ansinh.reporting.report.Extensions.Extension;

/** What people are written about their reports. */
@Component
public class ReportMails {

    private final AgencyReports reports;
    private final AskedFor askedFor;
    private final Remarks remarks;
    private final Notes notes;
    private final Extensions extensions;
    private final Rounds rounds;
    private final Submissions submissions;
    private final ReportDeadlines deadlines;
    private final People people;
    private final Mails mails;
    private final Texts texts;
    private final BodyNames bodyNames;
    private final RegimeWords words;
    private final Clock clock;

    ReportMails(
            AgencyReports reports,
            AskedFor askedFor,
            Remarks remarks,
            Notes notes,
            Extensions extensions,
            Rounds rounds,
            Submissions submissions,
            ReportDeadlines deadlines,
            People people,
            Mails mails,
            Texts texts,
            BodyNames bodyNames,
            RegimeWords words,
            Clock clock) {
        this.reports = reports;
        this.askedFor = askedFor;
        this.remarks = remarks;
        this.notes = notes;
        this.extensions = extensions;
        this.rounds = rounds;
        this.submissions = submissions;
        this.deadlines = deadlines;
        this.people = people;
        this.mails = mails;
        this.texts = texts;
        this.bodyNames = bodyNames;
        this.words = words;
        this.clock = clock;
    }

    /** The officers have a draft to work on: asked for the first time, sent back by their leader, or by DOLISA. */
    public void draftOpened(ReportKey key, String taskId) {
        AgencyReport report = reports.get(key);
        // A report that is only just asked for has no instance yet, and nobody has said anything about it.
        List<Note> said = report.instanceId() == null ? List.of() : notes.of(key.toString());
        Note last = said.isEmpty() ? null : said.get(0);
        Map<String, Object> values = values(report);
        if (last != null && sentBackNow(report, last)) {
            values.put("person", people.names(List.of(last.actor())).getOrDefault(last.actor(), last.actor()));
            values.put("reason", last.content());
            write(report, ReportMail.RETURNED_BY_LEADER, taskId, values, Position.OFFICERS);
        } else if (report.state() == DocumentState.RETURNED) {
            values.put("newDeadline", deadlines.say(report.completionDue()));
            values.put("remarks", lines(report));
            write(report, ReportMail.COMPLETION_ASKED, taskId, values, Position.OFFICERS, Position.LEADERS);
        } else if (report.submissions() == 0) {
            values.put("cutOff", deadlines.say(report.cutOff()));
            values.put("letter", report.requestLetter());
            values.put("basis", words.source(report.regime(), report.period()));
            askedFor.tellInstructions(report.key().cycle(), values);
            MailTemplate template =
                    report.requestLetter() == null ? ReportMail.REPORT_DUE_WITHOUT_LETTER : ReportMail.REPORT_REQUESTED;
            write(report, template, taskId, values, Position.OFFICERS, Position.CLERKS);
        }
    }

    private String noticed(int findings) {
        return findings == 0 ? texts.of("report.mail.noticed.none") : texts.of("report.mail.noticed.some", findings);
    }

    private boolean sentBackNow(AgencyReport report, Note last) {
        boolean inside = last.is(ReportNote.RETURNED_BY_LEADER) || last.is(ReportNote.RETURNED_BY_HEAD);
        Instant published = remarks.of(report.key()).stream()
                .map(Remark::publishedAt)
                .filter(at -> at != null)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
        return inside && last.at().isAfter(published);
    }

    /** The report has come in: the agency gets its receipt. */
    public void submitted(ReportKey key) {
        AgencyReport report = reports.get(key);
        int number = report.submissions();
        Submission sent = submissions.find(key, number).orElseThrow();
        Map<String, Object> values = values(report);
        values.put("submittedAt", moment(sent.submittedAt()));
        values.put("timeliness", texts.of("report.timeliness." + sent.timeliness()));
        values.put("letter", sent.letter().reference());
        values.put("noticed", noticed(sent.findings()));
        var message = new Mails.Message(
                Position.groups(report.holder(), Position.OFFICERS, Position.LEADERS, Position.CLERKS),
                ReportMail.RECEIPT,
                key.toString(),
                "submission-" + number,
                values,
                mails.pageLink("/bao-cao/" + key.slug()));
        mails.toGroups(List.of(message.attaching(MailedReceipts.of(key, number))));
    }

    /** DOLISA has accepted. */
    public void accepted(ReportKey key) {
        AgencyReport report = reports.get(key);
        Map<String, Object> values = values(report);
        values.put("submittedAt", moment(latest(report).sentAt()));
        List<String> said = lines(report);
        MailTemplate template = said.isEmpty() ? ReportMail.ACCEPTED : ReportMail.ACCEPTED_WITH_REMARKS;
        values.put("remarks", said);
        page(
                report,
                template,
                "submission-" + report.submissions(),
                values,
                Position.groups(report.holder(), Position.OFFICERS, Position.LEADERS));
    }

    /** A review takes too long: to the leaders of the standing agency. */
    public void reviewOverdue(ReportKey key) {
        AgencyReport report = reports.get(key);
        Map<String, Object> values = values(report);
        values.put("submittedAt", moment(latest(report).sentAt()));
        values.put(
                "reviewDue", moment(deadlines.reviewDueOf(report, latest(report).sentAt())));
        page(
                report,
                ReportMail.REVIEW_OVERDUE,
                "submission-" + report.submissions(),
                values,
                List.of(Standing.LEADERS.group(report.regime())));
    }

    /** The leaders of the standing agency have an extension to decide. */
    public void extensionAsked(ReportKey key, String taskId) {
        AgencyReport report = reports.get(key);
        mails.toGroups(
                List.of(Standing.LEADERS.group(report.regime())),
                ReportMail.EXTENSION_ASKED,
                key.toString(),
                taskId,
                extensionValues(report),
                mails.taskLink(taskId));
    }

    public void extensionDecided(ReportKey key) {
        AgencyReport report = reports.get(key);
        Extension decided = extensions.of(key).get(0);
        Map<String, Object> values = extensionValues(report);
        boolean granted = decided.state().equals("GRANTED");
        if (granted) {
            values.put("newDeadline", deadlines.say(decided.grantedUntil()));
            values.put("note", decided.decisionReason());
        } else {
            values.put("reason", decided.decisionReason());
        }
        MailTemplate template = granted ? ReportMail.EXTENSION_GRANTED : ReportMail.EXTENSION_REFUSED;
        page(
                report,
                template,
                "extension-" + decided.id(),
                values,
                Position.groups(report.holder(), Position.OFFICERS, Position.LEADERS));
    }

    /** On the eve of the old deadline: those who decide are reminded, and the agency is told that the old date holds. */
    public void extensionUndecided(ReportKey key) {
        AgencyReport report = reports.get(key);
        Map<String, Object> values = extensionValues(report);
        String occasion = "extension-" + extensions.of(key).get(0).id();
        page(
                report,
                ReportMail.EXTENSION_UNDECIDED,
                occasion,
                values,
                Position.groups(report.holder(), Position.OFFICERS, Position.LEADERS));
        page(
                report,
                ReportMail.EXTENSION_DECISION_DUE,
                occasion,
                values,
                List.of(Standing.LEADERS.group(report.regime())));
    }

    /** The cycle was called off. */
    public void cancelled(ReportKey key, String reason) {
        AgencyReport report = reports.get(key);
        Map<String, Object> values = values(report);
        values.put("reason", reason);
        page(
                report,
                ReportMail.CYCLE_CANCELLED,
                "cancelled",
                values,
                Position.groups(report.holder(), Position.OFFICERS, Position.LEADERS));
    }

    /**
     * A report that its body never sent has ended with it: to the coordinators, and to whoever carries on. Neither reads
     * what was never sent: they are led to where it stands with the others.
     *
     * @param successor null where nobody carries on
     */
    void endedWithAgency(AgencyReport report, LocalDate lastDay, String successor) {
        Map<String, Object> values = values(report);
        values.put("reason", texts.of("report.agency-ended", deadlines.say(lastDay)));
        String cycle = "/dot-bao-cao/" + report.key().cycle().replace('/', '-');
        ended(report, values, List.of(Standing.COORDINATORS.group(report.regime())), cycle);
        if (successor != null) {
            ended(report, values, Position.groups(successor, Position.OFFICERS, Position.LEADERS), "/bao-cao");
        }
    }

    private void ended(AgencyReport report, Map<String, Object> values, List<String> groups, String page) {
        mails.toGroups(
                groups,
                ReportMail.REPORT_ENDED_WITH_AGENCY,
                report.key().toString(),
                "agency-ended",
                values,
                mails.pageLink(page));
    }

    /**
     * A coordinator reminds an agency by hand; one that has sent its report meanwhile is not bothered.
     *
     * @return how many mails were written
     */
    public int remindedBy(ReportKey key, String person, String words) {
        AgencyReport report = reports.get(key);
        if (!report.state().awaited()) {
            return 0;
        }
        Map<String, Object> values = values(report);
        values.put("person", people.names(List.of(person)).getOrDefault(person, person));
        values.put("note", words);
        values.put("step", texts.of("report.state." + report.state()));
        return mails.toGroups(
                Position.groups(report.holder(), Position.OFFICERS, Position.LEADERS),
                ReportMail.REMINDER_BY_COORDINATOR,
                key.toString(),
                String.valueOf(clock.instant().getEpochSecond() / 60),
                values,
                mails.pageLink("/bao-cao/" + key.slug()));
    }

    private Map<String, Object> extensionValues(AgencyReport report) {
        Extension extension = extensions.of(report.key()).get(0);
        Map<String, Object> values = values(report);
        values.put("requestedUntil", deadlines.say(extension.requestedUntil()));
        values.put("reason", extension.reason());
        return values;
    }

    private Map<String, Object> values(AgencyReport report) {
        var values = new HashMap<String, Object>();
        values.put("agency", bodyNames.shown(report.agencyName()));
        values.put("period", words.period(report.regime(), report.period()));
        values.put(
                "deadline",
                report.completionDue() == null ? deadlines.explain(report) : deadlines.say(report.completionDue()));
        values.putAll(askedFor.told(report.key().cycle()));
        return values;
    }

    private List<String> lines(AgencyReport report) {
        return remarks.of(report.key()).stream()
                .filter(remark -> remark.submission() == report.submissions() && remark.publishedAt() != null)
                .map(remark -> place(remark.anchor()) + ": " + remark.content())
                .toList();
    }

    private String place(String anchor) {
        String kind = anchor.contains(":") ? anchor.substring(0, anchor.indexOf(':')) : anchor;
        return texts.of("report.anchor." + kind, anchor.substring(anchor.indexOf(':') + 1));
    }

    private Round latest(AgencyReport report) {
        return rounds.find(report.key().toString(), report.submissions()).orElseThrow();
    }

    private String moment(Instant instant) {
        var local = instant.atZone(ReportingClock.ZONE);
        LocalDate day = local.toLocalDate();
        return texts.of("report.moment", local.getHour(), local.getMinute(), deadlines.say(day));
    }

    private void write(
            AgencyReport report, MailTemplate template, String taskId, Map<String, Object> values, Position... to) {
        mails.toGroups(
                Position.groups(report.holder(), to),
                template,
                report.key().toString(),
                taskId,
                values,
                mails.taskLink(taskId));
    }

    private void page(
            AgencyReport report,
            MailTemplate template,
            String occasion,
            Map<String, Object> values,
            List<String> groups) {
        String link = mails.pageLink("/bao-cao/" + report.key().slug());
        mails.toGroups(groups, template, report.key().toString(), occasion, values, link);
    }
}
