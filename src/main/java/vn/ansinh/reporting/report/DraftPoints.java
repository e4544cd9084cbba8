package vn.ansinh.reporting.report;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ansinh.reporting.document.CanonicalJson;
import vn.ansinh.reporting.engine.Rows;

/** Earlier states of drafts. They are kept by themselves, and an officer takes from them what he wants back. */
@Repository
class DraftPoints {

    /** A person who goes on after so long may want back what stood there before. */
    private static final Duration PAUSE = Duration.ofMinutes(10);

    /** Whoever changes so many fields at once (a paste, a whole nil report) may want them all back. */
    private static final int MUCH = 3;

    /** So many of a report are kept; the oldest go. */
    private static final int KEPT = 40;

    /** @param actor id of the person whose work it was */
    record Point(long id, Instant at, String actor, String content) {

        /** Versions are those of then and mean nothing any more. */
        Drafts.Content draft() {
            return CanonicalJson.read(content, Drafts.Content.class);
        }
    }

    private final JdbcClient jdbc;

    DraftPoints(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Keeps what stands there before it is changed, where somebody may want it back.
     *
     * @param fields how many are about to change
     * @param draft what stands there
     */
    void before(ReportKey key, int fields, String actor, Instant now, Drafts.Draft draft) {
        Drafts.Last last = draft.last();
        boolean worthwhile = last != null
                && (fields >= MUCH
                        || !last.actor().equals(actor)
                        || last.at().plus(PAUSE).isBefore(now));
        if (!worthwhile) {
            return;
        }
        jdbc.sql("""
                insert into report_draft_point (report_key, kept_at, actor, content)
                select :key, :at, :actor, :content
                 where :content is distinct from
                       (select content from report_draft_point where report_key = :key order by id desc limit 1)
                """)
                .param("key", key.toString())
                .param("at", Timestamp.from(last.at()))
                .param("actor", last.actor())
                .param("content", CanonicalJson.write(draft.content()))
                .update();
        jdbc.sql("""
                delete from report_draft_point where report_key = :key and id <=
                    (select id from report_draft_point where report_key = :key order by id desc offset :kept limit 1)
                """).param("key", key.toString()).param("kept", KEPT).update();
    }

    /** Newest first. */
    List<Point> of(ReportKey key) {
        return jdbc.sql(
                        "select id, kept_at, actor, content from report_draft_point where report_key = :key order by id desc")
                .param("key", key.toString())
                .query(Rows.of(Point.class).from("at", "kept_at"))
                .list();
    }
}
