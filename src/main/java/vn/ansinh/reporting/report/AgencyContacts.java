package vn.ansinh.reporting.report;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.ansinh.reporting.audit.AuditTrail;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.report.ReportNotes.Note;

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

    private final AgencyReports reports;
    private final ReportNotes notes;
    private final ReportMails mails;
    private final AuditTrail audit;
    private final Clock clock;

    AgencyContacts(AgencyReports reports, ReportNotes notes, ReportMails mails, AuditTrail audit, Clock clock) {
        this.reports = reports;
        this.notes = notes;
        this.mails = mails;
        this.audit = audit;
        this.clock = clock;
    }

    /** Notes a telephone call to an agency about its report. */
    public void called(ReportKey key, String actor, String content) {
        if (content.isBlank()) {
            throw Refusal.invalid("call", "report.call.empty");
        }
        note(key, Kind.CALL, actor, content);
    }

    /**
     * Reminds an agency by mail; one that has sent its report meanwhile is not bothered.
     *
     * @return how many mails were written
     */
    public int remind(ReportKey key, String actor, String words) {
        int written = mails.remindedBy(key, actor, words);
        if (written > 0) {
            note(key, Kind.REMINDER, actor, words);
        }
        return written;
    }

    /** Of all reports of a cycle, newest first. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public List<Contact> ofCycle(String cycleKey) {
        return notes.contacts(cycleKey);
    }

    private void note(ReportKey key, Kind kind, String actor, String content) {
        reports.lock(key);
        notes.add(key, new Note(ReportNotes.Kind.valueOf(kind.name()), content, actor, clock.instant()));
        audit.record(key.toString(), actor, "report." + kind.name().toLowerCase(Locale.ROOT), content);
    }
}
