package vn.ansinh.reporting.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What this node has written and no seal has listed yet, and the last seal, kept where the database's owner does not write: what is
 * cut off the end of a chain before the next seal is listed by that seal all the same, and a seal that was taken away is missed.
 */
@Component
class WrittenEnds {

    /** An entry as it was written. */
    record End(String objectKey, int seq, String hash) {

        static End read(ResultSet row, int number) throws SQLException {
            return new End(row.getString("object_key"), row.getInt("seq"), row.getString("hash"));
        }
    }

    /** So many objects at most; some five megabytes. */
    private static final int MOST = 20_000;

    private final boolean kept;
    private final Map<String, End> ends = new ConcurrentHashMap<>();

    /** Those after which the same place was written once more. */
    private final Queue<End> overwritten = new ConcurrentLinkedQueue<>();

    /** The last seal that this node has made or gone on from; null before the first. */
    private volatile AuditSeal seal;

    /** @param kept where seals are made by themselves: a test clears tables that it has written */
    WrittenEnds(@Value("${camunda.bpm.job-execution.enabled:true}") boolean kept) {
        this.kept = kept;
    }

    /** An entry is there for good: its transaction is committed. */
    void written(End end) {
        if (!kept || ends.size() >= MOST && !ends.containsKey(end.objectKey)) {
            return;
        }
        ends.merge(end.objectKey, end, (before, now) -> {
            if (now.seq > before.seq) {
                return now;
            }
            if (now.seq == before.seq && !now.hash.equals(before.hash) && overwritten.size() < MOST) {
                overwritten.add(before);
            }
            return before.seq > now.seq ? before : now;
        });
    }

    /** This seal is there for good. */
    void sealed(AuditSeal last) {
        if (kept) {
            seal = last;
        }
    }

    /**
     * From which seal the next one goes on: the last in the database, unless this node knows of one that is not there any more. The next
     * one then has a number after that one's, and the check misses those in between.
     *
     * @param last in the database; null where it has none, as what is returned
     */
    AuditSeal lastSeal(AuditSeal last) {
        AuditSeal known = seal;
        boolean there = known == null
                || last != null
                        && (last.number() > known.number()
                                || last.number() == known.number()
                                        && last.hash().equals(known.hash()));
        return there ? last : known;
    }

    Set<End> all() {
        Set<End> all = new HashSet<>(ends.values());
        all.addAll(overwritten);
        return all;
    }

    /** A seal has listed them, or what comes after them. */
    void forget(Collection<End> sealed) {
        sealed.forEach(end -> ends.remove(end.objectKey, end));
        overwritten.removeAll(sealed);
    }
}
