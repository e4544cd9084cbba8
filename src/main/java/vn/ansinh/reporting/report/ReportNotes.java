package vn.ansinh.reporting.report;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Words that go with a report's way. */
@Repository
class ReportNotes {

    /** What kind of word it is. */
    enum Kind {
        RETURNED_BY_HEAD,
        RETURNED_BY_LEADER,
        RECALLED,
        /** A coordinator's note of a telephone call; DOLISA's own. */
        CALL
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

    /** Newest first. */
    List<Note> of(ReportKey key) {
        return jdbc.sql("select * from report_note where report_key = :key order by id desc")
                .param("key", key.toString())
                .query((row, number) -> new Note(
                        Kind.valueOf(row.getString("kind")),
                        row.getString("content"),
                        row.getString("actor"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }
}
