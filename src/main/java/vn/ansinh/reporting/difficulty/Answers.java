package vn.ansinh.reporting.difficulty;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ansinh.reporting.engine.Rows;

/** What raisers were answered; one answer a round. */
@Repository
class Answers {

    /**
     * @param lead the case whose answer it was first; null for a case's own
     * @param letter a reference in words; null where there is no letter
     * @param source the letter in words, or who answered without one; in Vietnamese, as official reports tell it
     */
    record Answer(String text, String lead, By by, String letter, String source, String actor, Instant at) {

        Answer from(String leadKey) {
            return Rows.changed(this, "lead", leadKey);
        }
    }

    /** The body that answered, and what it was called then, in Vietnamese. */
    record By(String agency, String name) {}

    private static final Rows<Answer> ROWS = Rows.of(Answer.class)
            .from("text", "content")
            .from("lead", "lead_key")
            .with("by", row -> new By(row.getString("by_agency"), row.getString("by_name")));

    private final JdbcClient jdbc;

    Answers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(String key, int round, Answer answer) {
        jdbc.sql("""
                insert into difficulty_answer
                    (difficulty_key, round, lead_key, content, by_agency, by_name, letter, source, actor, at)
                values (:key, :round, :lead, :content, :by, :byName, :letter, :source, :actor, :at)
                """)
                .param("key", key)
                .param("round", round)
                .param("lead", answer.lead())
                .param("content", answer.text())
                .param("by", answer.by().agency())
                .param("byName", answer.by().name())
                .param("letter", answer.letter())
                .param("source", answer.source())
                .param("actor", answer.actor())
                .param("at", Timestamp.from(answer.at()))
                .update();
    }

    /** The latest, of whichever round. */
    Optional<Answer> latest(String key) {
        return jdbc.sql("select * from difficulty_answer where difficulty_key = :key order by round desc limit 1")
                .param("key", key)
                .query(ROWS)
                .optional();
    }

    /** The source of the latest answer, by case; without those not answered yet. */
    Map<String, String> sources(Collection<String> keys) {
        var sources = new HashMap<String, String>();
        if (!keys.isEmpty()) {
            jdbc.sql("""
                    select distinct on (difficulty_key) difficulty_key, source from difficulty_answer
                     where difficulty_key in (:keys) order by difficulty_key, round desc
                    """).param("keys", keys).query(row -> {
                sources.put(row.getString("difficulty_key"), row.getString("source"));
            });
        }
        return sources;
    }
}
