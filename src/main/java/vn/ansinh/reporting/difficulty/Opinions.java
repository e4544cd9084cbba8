package vn.ansinh.reporting.difficulty;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ansinh.reporting.engine.Rows;

/** What agencies were asked about a case, and what they said. One question at a time. */
@Repository
class Opinions {

    /**
     * @param ppcAsked the PPC's office asked, and not the standing agency
     * @param opinion null while it is awaited, and when the asker stopped waiting
     */
    record Opinion(
            long id,
            String key,
            String agency,
            String agencyName,
            String holder,
            String question,
            boolean ppcAsked,
            String askedBy,
            Instant askedAt,
            LocalDate due,
            String opinion,
            String givenBy,
            Instant givenAt,
            Instant stoppedAt) {}

    private static final Rows<Opinion> ROWS = Rows.of(Opinion.class).from("key", "difficulty_key");

    private final JdbcClient jdbc;

    Opinions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(
            String key,
            String agency,
            String name,
            String question,
            boolean ppcAsked,
            String askedBy,
            Instant at,
            LocalDate due) {
        jdbc.sql("""
                insert into difficulty_opinion
                    (difficulty_key, agency, agency_name, holder, question, ppc_asked, asked_by, asked_at, due)
                values (:key, :agency, :name, :agency, :question, :ppcAsked, :askedBy, :at, :due)
                """)
                .param("key", key)
                .param("agency", agency)
                .param("name", name)
                .param("question", question)
                .param("ppcAsked", ppcAsked)
                .param("askedBy", askedBy)
                .param("at", Timestamp.from(at))
                .param("due", due)
                .update();
    }

    /** The one that is awaited. */
    Optional<Opinion> open(String key) {
        return jdbc.sql("""
                        select * from difficulty_opinion
                        where difficulty_key = :key and given_at is null and stopped_at is null
                        """).param("key", key).query(ROWS).optional();
    }

    /** Oldest first. */
    List<Opinion> of(String key) {
        return jdbc.sql("select * from difficulty_opinion where difficulty_key = :key order by id")
                .param("key", key)
                .query(ROWS)
                .list();
    }

    List<Opinion> openHeldBy(String holder) {
        return jdbc.sql("""
                        select * from difficulty_opinion
                        where holder = :holder and given_at is null and stopped_at is null order by id
                        """).param("holder", holder).query(ROWS).list();
    }

    void holder(long id, String holder) {
        jdbc.sql("update difficulty_opinion set holder = :holder where id = :id")
                .param("holder", holder)
                .param("id", id)
                .update();
    }

    void given(long id, String opinion, String person, Instant at) {
        jdbc.sql("update difficulty_opinion set opinion = :opinion, given_by = :person, given_at = :at where id = :id")
                .param("opinion", opinion)
                .param("person", person)
                .param("at", Timestamp.from(at))
                .param("id", id)
                .update();
    }

    void stopped(long id, String reason, Instant at) {
        jdbc.sql("update difficulty_opinion set stopped_reason = :reason, stopped_at = :at where id = :id")
                .param("reason", reason)
                .param("at", Timestamp.from(at))
                .param("id", id)
                .update();
    }
}
