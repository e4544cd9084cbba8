package vn.ansinh.reporting.consolidation;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ansinh.reporting.document.Letter;
import vn.ansinh.reporting.document.LetterColumns;
import vn.ansinh.reporting.engine.Rows;

/** What was signed, and the letters it went out under. The database refuses to change either. */
@Repository
class Signatures {

    /**
     * What a leader signed.
     *
     * @param content the canonical JSON of a {@link ConsolidatedContent}
     * @param sha256 of the content's UTF-8 bytes; hexadecimal
     * @param signer id of the leader
     */
    record Signature(int round, String content, String sha256, int figuresVersion, String signer, Instant signedAt) {}

    /**
     * Under which letter a round went to the PPC.
     *
     * @param agency code of the standing agency of that day
     * @param fileId the signed file
     */
    record Sent(int round, Letter letter, String agency, long fileId, String issuedBy, Instant issuedAt) {}

    private final JdbcClient jdbc;

    Signatures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void sign(ConsolidatedKey key, Signature signature) {
        jdbc.sql("""
                insert into consolidated_signing (report_key, round, content, sha256, figures_version, signer, signed_at)
                values (:key, :round, :content, :sha256, :version, :signer, :at)
                """)
                .param("key", key.toString())
                .param("round", signature.round)
                .param("content", signature.content)
                .param("sha256", signature.sha256)
                .param("version", signature.figuresVersion)
                .param("signer", signature.signer)
                .param("at", Timestamp.from(signature.signedAt))
                .update();
    }

    /** All of a report, oldest first. */
    List<Signature> of(ConsolidatedKey key) {
        return jdbc.sql("select * from consolidated_signing where report_key = :key order by round")
                .param("key", key.toString())
                .query(Rows.of(Signature.class))
                .list();
    }

    /** @param letterId the letter's place in the register */
    void send(ConsolidatedKey key, Sent sent, long letterId) {
        jdbc.sql("""
                insert into consolidated_letter (report_key, round, letter, agency, file_id, issued_by, issued_at)
                values (:key, :round, :letter, :agency, :file, :by, :at)
                """)
                .param("key", key.toString())
                .param("round", sent.round)
                .param("letter", letterId)
                .param("agency", sent.agency)
                .param("file", sent.fileId)
                .param("by", sent.issuedBy)
                .param("at", Timestamp.from(sent.issuedAt))
                .update();
    }

    /** All of a report, oldest first. */
    List<Sent> letters(ConsolidatedKey key) {
        return jdbc.sql("select c.*, " + LetterColumns.SELECTED + " from consolidated_letter c " + LetterColumns.of("c")
                        + " where report_key = :key order by round")
                .param("key", key.toString())
                .query(Rows.of(Sent.class).with("letter", LetterColumns::read))
                .list();
    }
}
