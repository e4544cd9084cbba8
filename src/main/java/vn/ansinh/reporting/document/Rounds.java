package vn.ansinh.reporting.document;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ansinh.reporting.engine.Rows;

/**
 * What went out, round by round; the database refuses to write a column twice. A kind writes a round in the statement with
 * which it moves its own document on: the constants are made to be one {@code with} of it.
 */
@Repository
public class Rounds {

    /**
     * One round of a document.
     *
     * @param document its key
     * @param number from 1
     * @param approver null before it is approved
     * @param letter null before it is issued, like who issued it
     * @param drafters everybody who had changed it by the time it was sent
     * @param sentAt null before it is sent, like its content and hash
     * @param content what was sent, in canonical form
     * @param sha256 of the content's UTF-8 bytes; hexadecimal
     * @param decision what came of it, by the name that its module has for that; null before
     */
    public record Round(
            String document,
            int number,
            String approver,
            Letter letter,
            String issuedBy,
            List<String> drafters,
            Instant sentAt,
            String content,
            String sha256,
            String decision,
            String decidedBy,
            Instant decidedAt) {}

    /** {@code :document}, {@code :round}, {@code :actor}, {@code :at}. */
    public static final String APPROVED = """
            insert into document_round (document, number, approver, approved_at) values (:document, :round, :actor, :at)
            on conflict (document, number)
                do update set approver = excluded.approver, approved_at = excluded.approved_at
            """;

    /** Numbered and sent: {@code :letter}, {@code :content} and {@code :sha256} besides. */
    public static final String SENT = """
            update document_round
               set letter = :letter, issued_by = :actor, sent_at = :at, content = :content, sha256 = :sha256,
                   drafters = array(select distinct actor from document_edit where document = :document order by 1)
             where document = :document and number = :round
            """;

    /** What came of it: {@code :decision} besides. */
    public static final String DECIDED = """
            update document_round set decision = :decision, decided_by = :actor, decided_at = :at
             where document = :document and number = :round
            """;

    private static final Rows<Round> ROWS = Rows.of(Round.class).with("letter", LetterColumns::read);

    private final JdbcClient jdbc;

    Rounds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of all documents whose keys begin so, by document, oldest first. */
    public List<Round> below(String prefix) {
        return jdbc.sql(
                        "select r.*, " + LetterColumns.SELECTED + " from document_round r " + LetterColumns.of("r")
                                + " where r.document >= :prefix and r.document < :prefix || chr(1114111) order by r.document, r.number")
                .param("prefix", prefix)
                .query(ROWS)
                .list();
    }
}
