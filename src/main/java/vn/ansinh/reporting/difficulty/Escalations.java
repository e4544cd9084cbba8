package vn.ansinh.reporting.difficulty;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ansinh.reporting.document.Letter;
import vn.ansinh.reporting.document.LetterColumns;
import vn.ansinh.reporting.engine.Rows;

/** What the standing agency puts to the PPC. A new one is begun after each that was issued. */
@Repository
class Escalations {

    /** @param letter null until it is issued */
    record Escalation(
            String key,
            int number,
            String text,
            String proposedBy,
            String approvedBy,
            Letter letter,
            Instant issuedAt) {}

    private static final Rows<Escalation> ROWS = Rows.of(Escalation.class)
            .from("key", "difficulty_key")
            .from("text", "content")
            .with("letter", LetterColumns::read);

    private final JdbcClient jdbc;
    private final NumberedLetters<Escalation> letters;

    Escalations(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.letters = new NumberedLetters<>(jdbc, "difficulty_escalation", ROWS);
    }

    /** The newest; issued or not. */
    Optional<Escalation> latest(String key) {
        return letters.latest(key);
    }

    /** The number of the one that is being worked on. */
    int current(String key) {
        return letters.current(key);
    }

    void propose(String key, String text, String person, Instant at) {
        jdbc.sql("""
                insert into difficulty_escalation (difficulty_key, number, content, proposed_by, proposed_at)
                values (:key, :number, :content, :person, :at)
                on conflict (difficulty_key, number) do update
                    set content = excluded.content, proposed_by = excluded.proposed_by,
                        proposed_at = excluded.proposed_at, approved_by = null, approved_at = null
                """)
                .param("key", key)
                .param("number", current(key))
                .param("content", text)
                .param("person", person)
                .param("at", Timestamp.from(at))
                .update();
    }

    void approved(String key, String person, Instant at) {
        letters.signed(key, "approved", person, at);
    }

    /** @param letterId the letter's place in the register */
    void issued(String key, long letterId, String person, Instant at) {
        letters.issued(key, letterId, person, at);
    }
}
