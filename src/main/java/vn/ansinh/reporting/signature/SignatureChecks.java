package vn.ansinh.reporting.signature;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.ansinh.reporting.audit.AuditTrail;
import vn.ansinh.reporting.engine.Refusal;

/**
 * What was found of each signed file, kept from the first time somebody asked, and why a letter went out with one that was
 * not as it should be. Nothing here checks who asks.
 */
@Component
public class SignatureChecks {

    private static final int REASON_LENGTH = 2000;

    /**
     * @param reason of the clerk; null when there was none to give
     * @param signer of the letter, where the file was signed by others; null otherwise
     * @param writtenBy null without a reason, as is when
     */
    record Kept(
            SignatureCheck check,
            Instant checkedAt,
            String reason,
            String signer,
            String writtenBy,
            Instant writtenAt) {}

    private final SignedFiles signed;
    private final ObjectProvider<ApprovedContent> approved;
    private final SignatureWords words;
    private final AuditTrail audit;
    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    SignatureChecks(
            SignedFiles signed,
            ObjectProvider<ApprovedContent> approved,
            SignatureWords words,
            AuditTrail audit,
            JdbcClient jdbc,
            ObjectMapper json,
            Clock clock) {
        this.signed = signed;
        this.approved = approved;
        this.words = words;
        this.audit = audit;
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /**
     * What was found of a file, in words. Verified now where it was not before: best outside of a transaction, it takes a
     * moment.
     *
     * @param sha256 of its content; hexadecimal
     * @param content asked for only when it is needed
     */
    public SignatureView of(long file, String sha256, Supplier<byte[]> content) {
        Kept kept = Optional.ofNullable(kept(List.of(file)).get(file)).orElseGet(() -> keep(file, sha256, content));
        return words.of(kept);
    }

    /** As far as they were verified before; by file. */
    public Map<Long, SignatureView> of(Collection<Long> files) {
        var views = new LinkedHashMap<Long, SignatureView>();
        kept(files).forEach((file, kept) -> views.put(file, words.of(kept)));
        return views;
    }

    /**
     * A letter goes out with this file. Where that needs a reason it is kept, with an entry in the trail.
     *
     * @param objectKey whose trail it is
     * @param signer of the letter
     * @param reason as the clerk has typed it; empty when he has not
     * @throws Refusal when a reason is needed and there is none, or it is too long
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void confirm(
            String objectKey,
            long file,
            String sha256,
            Supplier<byte[]> content,
            String signer,
            String reason,
            String actor) {
        Kept kept = Optional.ofNullable(kept(List.of(file)).get(file)).orElseGet(() -> keep(file, sha256, content));
        SignatureCheck check = kept.check();
        if (!check.needsReason(signer) || kept.reason() != null) {
            return;
        }
        String other = check.signedByAnother(signer) ? signer : null;
        String found = words.found(check, other);
        if (reason.isEmpty()) {
            throw Refusal.invalid("signatureReason", "signature.reason.missing", found);
        }
        if (reason.length() > REASON_LENGTH) {
            throw Refusal.invalid("signatureReason", "signature.reason.too-long", REASON_LENGTH);
        }
        jdbc.sql("insert into signature_reason (file, reason, signer, written_by, written_at)"
                        + " values (:file, :reason, :signer, :actor, :at)")
                .param("file", file)
                .param("reason", reason)
                .param("signer", other, Types.VARCHAR)
                .param("actor", actor)
                .param("at", Timestamp.from(clock.instant()))
                .update();
        audit.record(objectKey, actor, "signature.confirmed", found + " – " + reason);
    }

    private Kept keep(long file, String sha256, Supplier<byte[]> content) {
        byte[] bytes = content.get();
        SignatureCheck check = compared(file, bytes, signed.verify(bytes));
        Instant now = clock.instant();
        // Two who look at once find the same; one of them is kept.
        jdbc.sql("insert into signature_check (file, sha256, result, content, checked_at)"
                        + " values (:file, :sha256, :result, :content::jsonb, :at) on conflict do nothing")
                .param("file", file)
                .param("sha256", sha256)
                .param("result", check.result().name())
                .param("content", write(check))
                .param("at", Timestamp.from(now))
                .update();
        return new Kept(check, now, null, null, null, null);
    }

    private SignatureCheck compared(long file, byte[] bytes, SignatureCheck check) {
        String text = signed.text(bytes);
        return text.isBlank()
                ? check
                : approved.orderedStream()
                        .flatMap(content -> content.compare(file, text).stream())
                        .findFirst()
                        .map(check::with)
                        .orElse(check);
    }

    private Map<Long, Kept> kept(Collection<Long> files) {
        var found = new LinkedHashMap<Long, Kept>();
        if (!files.isEmpty()) {
            jdbc.sql("select c.file, c.content, c.checked_at, r.reason, r.signer, r.written_by, r.written_at"
                            + " from signature_check c left join signature_reason r on r.file = c.file"
                            + " where c.file in (:files) order by c.file")
                    .param("files", files)
                    .query(row -> {
                        found.put(row.getLong("file"), read(row));
                    });
        }
        return found;
    }

    private Kept read(ResultSet row) throws SQLException {
        Timestamp written = row.getTimestamp("written_at");
        try {
            return new Kept(
                    json.readValue(row.getString("content"), SignatureCheck.class),
                    row.getTimestamp("checked_at").toInstant(),
                    row.getString("reason"),
                    row.getString("signer"),
                    row.getString("written_by"),
                    written == null ? null : written.toInstant());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a check of signatures holds no JSON", e);
        }
    }

    private String write(SignatureCheck check) {
        try {
            return json.writeValueAsString(check);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
