package vn.ansinh.reporting.consolidation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.document.Notes;
import vn.ansinh.reporting.document.Notes.Note;
import vn.ansinh.reporting.document.Rounds;
import vn.ansinh.reporting.document.Rounds.Round;
import vn.ansinh.reporting.engine.Groups;
import vn.ansinh.reporting.engine.People;
import vn.ansinh.reporting.engine.Standing;
import vn.ansinh.reporting.notification.Mails;
import vn.ansinh.reporting.report.AskedFor;

/** What people are written about consolidated reports. */
@Component
public class ConsolidationMails {

    private final ConsolidatedReports reports;
    private final Rounds rounds;
    private final Notes notes;
    private final ConsolidationFormats formats;
    private final People people;
    private final AskedFor askedFor;
    private final Mails mails;

    ConsolidationMails(
            ConsolidatedReports reports,
            Rounds rounds,
            Notes notes,
            ConsolidationFormats formats,
            People people,
            AskedFor askedFor,
            Mails mails) {
        this.reports = reports;
        this.rounds = rounds;
        this.notes = notes;
        this.formats = formats;
        this.people = people;
        this.askedFor = askedFor;
        this.mails = mails;
    }

    /** The PPC's office has a report to receive. */
    public void sent(ConsolidatedKey key, String taskId) {
        List<Round> sent =
                rounds.of(key.toString()).stream().filter(Round::sent).toList();
        Map<String, Object> values = values(key);
        values.put("letter", formats.reference(sent.get(sent.size() - 1).letter()));
        mails.toGroups(
                List.of(Groups.PPC_OFFICE),
                ConsolidatedMail.CONSOLIDATED_REPORT_SENT,
                key.toString(),
                taskId,
                values,
                mails.taskLink(taskId));
    }

    /** The PPC has received it: to those who made it. */
    public void received(ConsolidatedKey key) {
        ConsolidatedReport report = reports.get(key);
        Map<String, Object> values = values(key);
        values.put("person", name(report.receivedBy()));
        notes.of(key.toString()).stream()
                .filter(note -> note.is(ConsolidatedNote.DIRECTIONS))
                .findFirst()
                .ifPresent(note -> values.put("directions", note.content()));
        mails.toGroups(
                Standing.groups(key.regime(), Standing.COORDINATORS, Standing.LEADERS),
                ConsolidatedMail.CONSOLIDATED_REPORT_RECEIVED,
                key.toString(),
                "received",
                values,
                page(key));
    }

    /** The coordinators have it to work on again because the PPC asks; at other times nobody is written. */
    public void draftOpened(ConsolidatedKey key, String taskId) {
        List<Note> said = notes.of(key.toString());
        if (said.isEmpty() || !said.get(0).is(ConsolidatedNote.CLARIFICATION)) {
            return;
        }
        Map<String, Object> values = values(key);
        values.put("person", name(said.get(0).actor()));
        values.put("question", said.get(0).content());
        String occasion = "round-" + reports.get(key).round();
        clarification(key, occasion, values, Standing.COORDINATORS.group(key.regime()), mails.taskLink(taskId));
        // Not their task: they get the page.
        clarification(key, occasion, values, Standing.LEADERS.group(key.regime()), page(key));
    }

    private void clarification(
            ConsolidatedKey key, String occasion, Map<String, Object> values, String group, String link) {
        mails.toGroups(List.of(group), ConsolidatedMail.CLARIFICATION_ASKED, key.toString(), occasion, values, link);
    }

    private Map<String, Object> values(ConsolidatedKey key) {
        var values = new HashMap<String, Object>();
        values.put("period", formats.subject(reports.get(key)));
        values.putAll(askedFor.told(key.cycle()));
        return values;
    }

    private String name(String id) {
        return people.names(List.of(id)).getOrDefault(id, id);
    }

    private String page(ConsolidatedKey key) {
        return mails.pageLink("/tong-hop/" + key.slug());
    }
}
