package vn.ansinh.reporting.consolidation;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ansinh.reporting.engine.Rows;

/** Words that go with a consolidated report's way. */
@Repository
class ConsolidationNotes {

    /** What kind of word it is. */
    enum Kind {
        /** The leader sent it back; the standing agency's own. */
        RETURNED,
        /** The PPC's office asks for something to be made clear. */
        CLARIFICATION,
        /** What the PPC directs with the receipt. */
        DIRECTIONS
    }

    record Note(int round, Kind kind, String content, String actor, Instant at) {}

    private final JdbcClient jdbc;

    ConsolidationNotes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(ConsolidatedKey key, Note note) {
        jdbc.sql("""
                insert into consolidated_note (report_key, round, kind, content, actor, at)
                values (:key, :round, :kind, :content, :actor, :at)
                """)
                .param("key", key.toString())
                .param("round", note.round)
                .param("kind", note.kind.name())
                .param("content", note.content)
                .param("actor", note.actor)
                .param("at", Timestamp.from(note.at))
                .update();
    }

    /** Newest first. */
    List<Note> of(ConsolidatedKey key) {
        return jdbc.sql("select * from consolidated_note where report_key = :key order by id desc")
                .param("key", key.toString())
                .query(Rows.of(Note.class))
                .list();
    }
}
