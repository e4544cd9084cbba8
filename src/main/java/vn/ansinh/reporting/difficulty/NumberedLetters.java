package vn.ansinh.reporting.difficulty;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ansinh.reporting.document.LetterColumns;
import vn.ansinh.reporting.engine.Rows;

/**
 * A case's letters of one kind, numbered within the case: one is worked on at a time, and once it is issued the next has the
 * next number.
 *
 * @param <T> one of them
 */
final class NumberedLetters<T extends Record> {

    private record Place(int number, Instant issuedAt) {}

    private final JdbcClient jdbc;
    private final String table;
    private final Rows<T> rows;

    /** @param rows with {@code difficulty_key} and the letter said how to read */
    NumberedLetters(JdbcClient jdbc, String table, Rows<T> rows) {
        this.jdbc = jdbc;
        this.table = table;
        this.rows = rows;
    }

    /** The newest; issued or not. */
    Optional<T> latest(String key) {
        return latest(key, "", Map.of());
    }

    /** @param condition that begins with {@code and}, or empty */
    Optional<T> latest(String key, String condition, Map<String, ?> parameters) {
        return jdbc.sql("select t.*, " + LetterColumns.SELECTED + " from " + table + " t " + LetterColumns.of("t")
                        + " where difficulty_key = :key " + condition + " order by t.number desc limit 1")
                .param("key", key)
                .params(parameters)
                .query(rows)
                .optional();
    }

    /** The number of the one that is being worked on. */
    int current(String key) {
        return jdbc.sql("select number, issued_at from " + table
                        + " where difficulty_key = :key order by number desc limit 1")
                .param("key", key)
                .query(Rows.of(Place.class))
                .optional()
                .map(last -> last.issuedAt == null ? last.number : last.number + 1)
                .orElse(1);
    }

    /** @param done what the person did, as the columns are called: {@code approved} */
    void signed(String key, String done, String person, Instant at) {
        jdbc.sql("update %1$s set %2$s_by = :person, %2$s_at = :at".formatted(table, done)
                        + " where difficulty_key = :key and number = :number")
                .param("person", person)
                .param("at", Timestamp.from(at))
                .param("key", key)
                .param("number", current(key))
                .update();
    }

    /** @param letterId the letter's place in the register */
    void issued(String key, long letterId, String person, Instant at) {
        jdbc.sql("update " + table + " set letter = :letter, issued_by = :person, issued_at = :at"
                        + " where difficulty_key = :key and number = :number")
                .param("letter", letterId)
                .param("person", person)
                .param("at", Timestamp.from(at))
                .param("key", key)
                .param("number", current(key))
                .update();
    }
}
