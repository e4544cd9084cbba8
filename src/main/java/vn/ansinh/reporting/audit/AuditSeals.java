package vn.ansinh.reporting.audit;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.ansinh.reporting.audit.WrittenEnds.End;

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

    /**
     * What has become of an end that this node wrote.
     *
     * @param there whether the entry is as it was written
     * @param listed whether a seal lists it
     * @param passed whether a seal lists it or a later one of its object
     */
    private record Found(End end, boolean there, boolean listed, boolean passed) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final WrittenEnds ends;
    private final SealKey key;

    AuditSeals(JdbcClient jdbc, Clock clock, WrittenEnds ends, @Value("${ansinh.audit.seal-key:}") String key) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.ends = ends;
        this.key = new SealKey(key);
    }

    /**
     * Seals what has moved, unless that was done in this hour and all that this node has written since is there; empty when there
     * is nothing to do, or another node does it.
     */
    @Transactional
    Optional<AuditSeal> sealWhenDue() {
        if (!locked()) {
            return Optional.empty();
        }
        AuditSeal last = last().orElse(null);
        if (last != null
                && ends.lastSeal(last) == last
                && !last.at().isBefore(clock.instant().truncatedTo(ChronoUnit.HOURS))
                && gone(ends.all()).isEmpty()) {
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
                .query(AuditSeal::read)
                .optional();
    }

    private Optional<AuditSeal> seal(AuditSeal last) {
        AuditSeal before = ends.lastSeal(last);
        // A key that was set is shown by the next seal, whether or not anything has moved; as is a seal that was taken
        // away.
        boolean due = key.isSet() && last != null && last.mac() == null || before != last;
        int number = before == null ? 1 : before.number() + 1;
        Set<End> written = ends.all();
        List<End> gone = gone(written);
        if (before != last) {
            LOG.error(
                    "Audit seal {} was made by this program with hash {}, and is not in the database",
                    before.number(),
                    before.hash());
        }
        gone.forEach(end -> LOG.error(
                "Audit entry {} of {} was written by this program with hash {}, and is not in the database",
                end.seq(),
                end.objectKey(),
                end.hash()));
        Listed listed = list(number, gone);
        if (listed.heads == 0 && !due) {
            onceCommitted(written, before);
            return Optional.empty();
        }
        AuditSeal seal = AuditSeal.after(
                before, clock.instant().truncatedTo(ChronoUnit.MICROS), listed.heads, listed.headsHash, key);
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
        onceCommitted(written, seal);
        // Kept where the database's owner does not write: a seal that was made anew has another hash.
        LOG.info("Audit seal {} of {} objects at {}: {}", seal.number(), seal.heads(), seal.at(), seal.hash());
        return Optional.of(seal);
    }

    private void onceCommitted(Set<End> written, AuditSeal seal) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                ends.forget(written);
                ends.sealed(seal);
            }
        });
    }

    /** Of what was written what is not there as it was, and no seal has said so yet; what a seal has listed is forgotten. */
    private List<End> gone(Set<End> written) {
        if (written.isEmpty()) {
            return List.of();
        }
        List<Found> found = ends(jdbc.sql("""
                        select w.object_key, w.seq, w.hash,
                               exists (select from audit_entry entry
                                        where entry.object_key = w.object_key and entry.seq = w.seq and entry.hash = w.hash) as there,
                               exists (select from audit_sealed_head sealed
                                        where sealed.object_key = w.object_key and sealed.seq = w.seq) as listed,
                               exists (select from audit_sealed_head sealed
                                        where sealed.object_key = w.object_key and sealed.seq >= w.seq) as passed
                          from unnest(:keys, :numbers, :hashes) as w (object_key, seq, hash)
                        """), written)
                .query((row, place) -> new Found(
                        End.read(row, place),
                        row.getBoolean("there"),
                        row.getBoolean("listed"),
                        row.getBoolean("passed")))
                .list();
        ends.forget(found.stream()
                .filter(one -> one.listed || one.there && one.passed)
                .map(Found::end)
                .toList());
        return found.stream()
                .filter(one -> !one.there && !one.listed)
                .map(Found::end)
                .toList();
    }

    private static StatementSpec ends(StatementSpec statement, Collection<End> ends) {
        return statement
                .param("keys", ends.stream().map(End::objectKey).toArray(String[]::new))
                .param("numbers", ends.stream().map(End::seq).toArray(Integer[]::new))
                .param("hashes", ends.stream().map(End::hash).toArray(String[]::new));
    }

    /** In one statement, however many objects there are; what is gone as it was written, so that the check misses it. */
    private Listed list(int number, List<End> gone) {
        return ends(jdbc.sql("""
                        with gone as (
                            -- Where a place was taken more than once, one of those that were written there is enough to miss.
                            select distinct on (object_key, seq) object_key, seq, hash
                              from unnest(:keys, :numbers, :hashes) as w (object_key, seq, hash)
                             order by object_key, seq, hash),
                        listed as (
                            insert into audit_sealed_head (object_key, seq, hash, seal)
                            select object_key, seq, hash, :seal from audit_head head
                             where not exists (select 1 from audit_sealed_head known
                                                where known.object_key = head.object_key and known.seq = head.seq)
                               and not exists (select 1 from gone
                                                where gone.object_key = head.object_key and gone.seq = head.seq)
                            union all
                            select object_key, seq, hash, :seal from gone
                            returning object_key, seq, hash)
                        select count(*) as heads, %s as heads_hash from listed
                        """.formatted(HEADS_HASH)), gone)
                .param("seal", number)
                .query((row, place) -> new Listed(row.getInt("heads"), row.getString("heads_hash")))
                .single();
    }
}
