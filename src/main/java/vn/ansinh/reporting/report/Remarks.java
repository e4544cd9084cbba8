package vn.ansinh.reporting.report;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ansinh.reporting.engine.LockedRows;
import vn.ansinh.reporting.engine.Rows;

/** DOLISA's remarks and the agencies' answers. */
@Repository
class Remarks {

    private static final Rows<Remark> ROWS = Rows.of(Remark.class);

    private final JdbcClient jdbc;

    /** They change only with their report locked. */
    private final LockedRows<ReportKey, List<Remark>> read = new LockedRows<>();

    Remarks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Remark> of(ReportKey key) {
        return read.find(key)
                .orElseGet(() -> read.hold(
                        key,
                        jdbc.sql("select * from remark where report_key = :key order by id")
                                .param("key", key.toString())
                                .query(ROWS)
                                .list()));
    }

    long add(ReportKey key, int submission, String anchor, String content, String author, Instant at) {
        read.forget();
        return jdbc.sql("""
                        insert into remark (report_key, submission, anchor, content, author, at)
                        values (:key, :submission, :anchor, :content, :author, :at) returning id
                        """)
                .param("key", key.toString())
                .param("submission", submission)
                .param("anchor", anchor)
                .param("content", content)
                .param("author", author)
                .param("at", Timestamp.from(at))
                .query(Long.class)
                .single();
    }

    /** Takes an unpublished remark back. */
    boolean remove(ReportKey key, long id) {
        read.forget();
        return jdbc.sql("delete from remark where report_key = :key and id = :id and published_at is null")
                        .param("key", key.toString())
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Shows the reviewer's remarks to the agency. */
    void publish(ReportKey key, boolean mustAnswer, Instant at) {
        read.forget();
        jdbc.sql("""
                update remark set published_at = :at, must_answer = :mustAnswer
                 where report_key = :key and published_at is null
                """)
                .param("at", Timestamp.from(at))
                .param("mustAnswer", mustAnswer)
                .param("key", key.toString())
                .update();
    }

    /** What was pinned to a submission that the agency has recalled. */
    void removeUnpublished(ReportKey key) {
        read.forget();
        jdbc.sql("delete from remark where report_key = :key and published_at is null")
                .param("key", key.toString())
                .update();
    }

    boolean answer(ReportKey key, long id, String answer, String actor, Instant at) {
        read.forget();
        return jdbc.sql("""
                        update remark set answer = :answer, answered_by = :actor, answered_at = :at
                         where report_key = :key and id = :id and published_at is not null
                        """)
                        .param("answer", answer)
                        .param("actor", actor)
                        .param("at", Timestamp.from(at))
                        .param("key", key.toString())
                        .param("id", id)
                        .update()
                == 1;
    }
}
