package vn.ansinh.reporting.report;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.ansinh.reporting.audit.AuditTrail;
import vn.ansinh.reporting.document.Notes;
import vn.ansinh.reporting.document.Notes.Note;
import vn.ansinh.reporting.engine.Refusal;

/** What the standing agency said to the agencies about their reports while it waited for them. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class AgencyContacts {

    /** How it was said. */
    public enum Kind {
        /** A telephone call, noted by the coordinator. */
        CALL,
        /** A reminder by mail, in the coordinator's own words; empty when he added none. */
        REMINDER
    }

    /** @param actor the coordinator's user id */
    public record Contact(ReportKey report, Kind kind, String content, String actor, Instant at) {}

    private static final Duration RESENT_WITHIN = Duration.ofMinutes(10);

    private final AgencyReports reports;
    private final Notes notes;
    private final ReportMails mails;
    private final AuditTrail audit;
    private final Clock clock;

    AgencyContacts(AgencyReports reports, Notes notes, ReportMails mails, AuditTrail audit, Clock clock) {
        this.reports = reports;
        this.notes = notes;
        this.mails = mails;
        this.audit = audit;
        this.clock = clock;
    }

    /** Notes a telephone call to an agency about its report; one that is noted already stays one. */
    public void called(ReportKey key, String actor, String content) {
        if (content.isBlank()) {
            throw Refusal.invalid("call", "report.call.empty");
        }
        AgencyReport report = reports.lock(key);
        if (!saidJustNow(key, Kind.CALL, actor, content)) {
            note(report, Kind.CALL, actor, content);
        }
    }

    /**
     * Reminds an agency by mail; one that has sent its report meanwhile is not bothered, and nobody twice when the
     * request comes again.
     *
     * @return how many mails were written
     */
    public int remind(ReportKey key, String actor, String words) {
        AgencyReport report = reports.lock(key);
        if (saidJustNow(key, Kind.REMINDER, actor, words)) {
            return 0;
        }
        int written = mails.remindedBy(key, actor, words);
        if (written > 0) {
            note(report, Kind.REMINDER, actor, words);
        }
        return written;
    }

    /** Of all reports of a cycle, newest first. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public List<Contact> ofCycle(String cycleKey) {
        return notes.below(cycleKey + "/", ReportNote.CALL, ReportNote.REMINDER).stream()
                .map(AgencyContacts::contact)
                .toList();
    }

    /** What was said last about each of these reports; without those of which nothing was. One query. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Map<ReportKey, Contact> last(Collection<ReportKey> reports) {
        if (reports.isEmpty()) {
            return Map.of();
        }
        return notes
                .last(reports.stream().map(ReportKey::toString).toList(), ReportNote.CALL, ReportNote.REMINDER)
                .stream()
                .map(AgencyContacts::contact)
                .collect(Collectors.toMap(Contact::report, contact -> contact));
    }

    private static Contact contact(Note note) {
        return new Contact(
                ReportKey.parse(note.document()), note.kind(Kind.class), note.content(), note.actor(), note.at());
    }

    /** The same words by the same person within minutes are the same request once more. */
    private boolean saidJustNow(ReportKey key, Kind kind, String actor, String content) {
        Instant since = clock.instant().minus(RESENT_WITHIN);
        return notes.of(key.toString()).stream()
                .anyMatch(note -> note.is(kind)
                        && note.actor().equals(actor)
                        && note.content().equals(content)
                        && note.at().isAfter(since));
    }

    private void note(AgencyReport report, Kind kind, String actor, String content) {
        notes.add(report.key().toString(), report.submissions() + 1, kind, content, actor);
        audit.record(report.key().toString(), actor, "report." + kind.name().toLowerCase(Locale.ROOT), content);
    }
}
