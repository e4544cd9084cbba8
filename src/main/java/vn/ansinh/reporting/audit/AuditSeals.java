package vn.ansinh.reporting.audit;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Seals the ends of the chains, once an hour for all nodes together: an entry chains to the one before, and the seal says
 * from outside of the chain where it ended (decision 0049).
 */
@Repository
class AuditSeals {

    /** What the ends a seal lists come to: the same text, whoever takes it. */
    static final String HEADS_HASH = """
            encode(sha256(convert_to(coalesce(string_agg(
                concat_ws(E'\\x1f', object_key, seq::text, hash), E'\\x1e' order by object_key collate "C"), ''), 'UTF8')), 'hex')""";

    private static final Logger LOG = LoggerFactory.getLogger(AuditSeals.class);

    /** Of the lock that one node has while it seals; the name of the table, as a number. */
    private static final long LOCK = 0x6175_6469_7473_6561L;

    private record Listed(int heads, String headsHash) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final SealKey key;

    AuditSeals(JdbcClient jdbc, Clock clock, @Value("${ansinh.audit.seal-key:}") String key) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.key = new SealKey(key);
    }

    /** Seals what has moved, unless that was done in this hour; empty when there is nothing to do, or another node does it. */
    @Transactional
    Optional<AuditSeal> sealWhenDue() {
        AuditSeal last = locked() ? last().orElse(null) : null;
        if (last != null && !last.at().isBefore(clock.instant().truncatedTo(ChronoUnit.HOURS))) {
            return Optional.empty();
        }
        return seal(last);
    }

    /** Seals what has moved since the seal before, whenever that was. */
    @Transactional
    Optional<AuditSeal> seal() {
        return locked() ? seal(last().orElse(null)) : Optional.empty();
    }

    private boolean locked() {
        return jdbc.sql("select pg_try_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query(Boolean.class)
                .single();
    }

    private Optional<AuditSeal> last() {
        return jdbc.sql("select * from audit_seal order by number desc limit 1")
                .query(AuditSeal.class)
                .optional();
    }

    private Optional<AuditSeal> seal(AuditSeal last) {
        // A key that was set is shown by the next seal, whether or not anything has moved.
        boolean keyNew = key.isSet() && last != null && last.mac() == null;
        int number = last == null ? 1 : last.number() + 1;
        Listed listed = list(number);
        if (listed.heads == 0 && !keyNew) {
            return Optional.empty();
        }
        AuditSeal seal = AuditSeal.after(
                last, clock.instant().truncatedTo(ChronoUnit.MICROS), listed.heads, listed.headsHash, key);
        jdbc.sql("""
                insert into audit_seal (number, at, heads, heads_hash, previous_hash, hash, mac)
                values (:number, :at, :heads, :headsHash, :previousHash, :hash, :mac)
                """)
                .param("number", seal.number())
                .param("at", Timestamp.from(seal.at()))
                .param("heads", seal.heads())
                .param("headsHash", seal.headsHash())
                .param("previousHash", seal.previousHash())
                .param("hash", seal.hash())
                .param("mac", seal.mac())
                .update();
        // Kept where the database's owner does not write: a seal that was made anew has another hash.
        LOG.info("Audit seal {} of {} objects at {}: {}", seal.number(), seal.heads(), seal.at(), seal.hash());
        return Optional.of(seal);
    }

    /** In one statement, however many objects there are. */
    private Listed list(int number) {
        return jdbc.sql("""
                        with listed as (
                            insert into audit_sealed_head (object_key, seq, hash, seal)
                            select object_key, seq, hash, :seal from audit_head head
                             where not exists (select 1 from audit_sealed_head known
                                                where known.object_key = head.object_key and known.seq = head.seq)
                            returning object_key, seq, hash)
                        select count(*) as heads, %s as heads_hash from listed
                        """.formatted(HEADS_HASH))
                .param("seal", number)
                .query(Listed.class)
                .single();
    }
}
