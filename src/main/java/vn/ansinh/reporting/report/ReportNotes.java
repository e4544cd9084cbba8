package vn.ansinh.reporting.report;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ansinh.reporting.engine.Rows;
import vn.ansinh.reporting.report.AgencyContacts.Contact;

/** Words that go with a report's way. */
@Repository
class ReportNotes {

    /** What kind of word it is. */
    enum Kind {
        RETURNED_BY_HEAD,
        RETURNED_BY_LEADER,
        RECALLED,
        /** A coordinator's note of a telephone call; DOLISA's own. */
        CALL,
        /** What a coordinator wrote in a reminder; DOLISA's own, the agency has the mail. */
        REMINDER;

        boolean standing() {
            return this == CALL || this == REMINDER;
        }
    }

    record Note(Kind kind, String content, String actor, Instant at) {}

    private final JdbcClient jdbc;

    ReportNotes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(ReportKey key, Note note) {
        jdbc.sql("""
                insert into report_note (report_key, kind, content, actor, at)
                values (:key, :kind, :content, :actor, :at)
                """)
                .param("key", key.toString())
                .param("kind", note.kind.name())
                .param("content", note.content)
                .param("actor", note.actor)
                .param("at", Timestamp.from(note.at))
                .update();
    }

    /** What the standing agency said about any report of the cycle, newest first. */
    List<Contact> contacts(String cycleKey) {
        return jdbc.sql("""
                        select n.*, r.cycle_key, r.agency from report_note n join agency_report r on r.key = n.report_key
                         where r.cycle_key = :cycle and n.kind in ('CALL', 'REMINDER') order by n.id desc
                        """)
                .param("cycle", cycleKey)
                .query(Rows.of(Contact.class)
                        .with("report", row -> new ReportKey(row.getString("cycle_key"), row.getString("agency"))))
                .list();
    }

    /** Newest first. */
    List<Note> of(ReportKey key) {
        return jdbc.sql("select * from report_note where report_key = :key order by id desc")
                .param("key", key.toString())
                .query(Rows.of(Note.class))
                .list();
    }
}
