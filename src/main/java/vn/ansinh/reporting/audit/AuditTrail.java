package vn.ansinh.reporting.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.ansinh.reporting.audit.WrittenEnds.End;

/**
 * The trail of what was done to each object, in the transaction that did it; each entry is a line of the log too. Chained per object and not over all: one
 * global chain costs two thirds of the write rate.
 */
@Component
public class AuditTrail {

    /** Stands for the system in the place of a person. */
    public static final String SYSTEM = "system";

    private static final Logger LOG = LoggerFactory.getLogger(AuditTrail.class);

    /** As the engine is told to name it. */
    private static final String BUSINESS_KEY = "businessKey";

    /** So much of a hash tells one entry from all others. */
    private static final int LOGGED = 16;

    private static final String START = "0".repeat(64);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final WrittenEnds ends;
    private final SealKey sealKey;

    AuditTrail(JdbcClient jdbc, Clock clock, WrittenEnds ends, @Value("${ansinh.audit.seal-key:}") String sealKey) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.ends = ends;
        this.sealKey = new SealKey(sealKey);
    }

    /**
     * Adds an entry to the object's chain.
     *
     * @param objectKey the business key, for example {@code KL92/2021-H1/SYT}
     * @param actor the person's id, or {@link #SYSTEM}
     * @param action a stable word in English, for example {@code report.approved}
     * @param detail what a reader needs to understand it; empty when the action says all
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(String objectKey, String actor, String action, String detail) {
        // PostgreSQL keeps microseconds: what is hashed must be what is read back.
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        // One statement, hashed where it is written: nearly every step of a process leaves an entry.
        End end = jdbc.sql("""
                with head as (
                    insert into audit_head as h (object_key, seq, previous_hash, hash)
                    values (:key, 1, :start, audit_hash(:start, :key, 1, :said, :actor, :action, :detail))
                    on conflict (object_key) do update
                       set seq = h.seq + 1, previous_hash = h.hash,
                           hash = audit_hash(h.hash, :key, h.seq + 1, :said, :actor, :action, :detail)
                    returning seq, previous_hash, hash)
                insert into audit_entry (object_key, seq, at, actor, action, detail, previous_hash, hash, mac)
                select :key, seq, :at, :actor, :action, :detail, previous_hash, hash,
                       encode(sha256(convert_to(cast(:word as text) || hash, 'UTF8')), 'hex')
                  from head
                returning object_key, seq, hash
                """)
                .param("key", objectKey)
                .param("start", START)
                .param("at", Timestamp.from(at))
                .param("said", at.toString())
                .param("actor", actor)
                .param("action", action)
                .param("detail", detail)
                .param("word", word(sealKey, objectKey, at, actor, action, detail), Types.VARCHAR)
                .query(End::read)
                .single();
        onceCommitted(end, actor, action);
    }

    /** What is undone with its transaction has not happened. */
    private void onceCommitted(End end, String actor, String action) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                ends.written(end);
                String before = MDC.get(BUSINESS_KEY);
                MDC.put(BUSINESS_KEY, end.objectKey());
                // With its hash: what is written anew in the database has another one here.
                LOG.info(
                        "{} of {} by {}, entry {} {}",
                        action,
                        end.objectKey(),
                        actor,
                        end.seq(),
                        end.hash().substring(0, LOGGED));
                if (before == null) {
                    MDC.remove(BUSINESS_KEY);
                } else {
                    MDC.put(BUSINESS_KEY, before);
                }
            }
        });
    }

    /** The object's entries, oldest first. */
    public List<AuditEntry> entries(String objectKey) {
        return jdbc.sql("select * from audit_entry where object_key = :key order by seq")
                .param("key", objectKey)
                .query(AuditEntry::read)
                .list();
    }

    /** Whether the object's chain is whole: nothing changed, left out or added in between. */
    public boolean intact(String objectKey) {
        AuditEntry before = null;
        for (AuditEntry entry : entries(objectKey)) {
            if (!follows(entry, before)) {
                return false;
            }
            before = entry;
        }
        return true;
    }

    /**
     * Whether an entry is as it was written, right after the one before.
     *
     * @param before of any object; null before the first
     */
    static boolean follows(AuditEntry entry, AuditEntry before) {
        boolean first = before == null || !before.objectKey().equals(entry.objectKey());
        return entry.seq() == (first ? 1 : before.seq() + 1)
                && entry.previousHash().equals(first ? START : before.hash())
                && entry.hash().equals(hash(entry));
    }

    /** What only the key makes of what is said; null where there is none. */
    private static String word(SealKey key, String objectKey, Instant at, String actor, String action, String detail) {
        return key.mac(String.join("\u001f", objectKey, at.toString(), actor, action, detail));
    }

    /** The mark of an entry: of what it says, with the key, and where in its chain. */
    static String mac(AuditEntry entry, SealKey key) {
        return sha256(
                word(key, entry.objectKey(), entry.at(), entry.actor(), entry.action(), entry.detail()) + entry.hash());
    }

    /** As the function {@code audit_hash} of the database takes it when the entry is written. */
    private static String hash(AuditEntry entry) {
        return sha256(
                entry.previousHash(),
                entry.objectKey(),
                String.valueOf(entry.seq()),
                entry.at().toString(),
                entry.actor(),
                entry.action(),
                entry.detail());
    }

    /** Of these, one behind the other; hexadecimal. */
    static String sha256(String... parts) {
        String content = String.join("\u001f", parts);
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
