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
     * @param by the code of the body that answers
     * @param letter a reference in words; null where there is no letter
     * @param source where it comes from, for whoever looks for guidance
     */
    record Answer(
            String text,
            String lead,
            String by,
            String byName,
            String letter,
            String source,
            String actor,
            Instant at) {

        Answer from(String leadKey) {
            return new Answer(text, leadKey, by, byName, letter, source, actor, at);
        }
    }

    private static final Rows<Answer> ROWS = Rows.of(Answer.class)
            .from("text", "content")
            .from("lead", "lead_key")
            .from("by", "by_agency");

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
                .param("by", answer.by())
                .param("byName", answer.byName())
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
