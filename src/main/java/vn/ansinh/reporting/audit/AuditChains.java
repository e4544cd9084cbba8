package vn.ansinh.reporting.audit;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ansinh.reporting.check.Invariant;

/**
 * Takes the hash of every entry again, one after the other, and with the key its mark, and never holds many at a time. From the
 * first seal on that says entries are marked, one without a mark is none of the program's.
 */
class AuditChains implements Invariant {

    /**
     * An entry with its mark.
     *
     * @param mac null where the program had no key
     * @param excused whether it was written before entries were marked
     */
    private record Kept(AuditEntry entry, String mac, boolean excused) {

        boolean sameObject(Kept other) {
            return other != null && other.entry.objectKey().equals(entry.objectKey());
        }
    }

    private static final int ROWS_AT_ONCE = 2000;

    private final SealKey key;

    AuditChains(SealKey key) {
        this.key = key;
    }

    @Override
    public String name() {
        return "audit-chains";
    }

    @Override
    public String sentence() {
        return "Every audit entry is as it was written and follows the one before.";
    }

    @Override
    public List<String> violations(JdbcClient database) {
        int marked = firstThatMarksEntries(database);
        var violations = new ArrayList<String>();
        Kept before = null;
        for (List<Kept> next = after(before, marked, database);
                !next.isEmpty();
                next = after(before, marked, database)) {
            for (Kept kept : next) {
                String wrong = wrong(kept, before);
                if (wrong != null) {
                    violations.add("%s: entry %d, %s, %s"
                            .formatted(kept.entry.objectKey(), kept.entry.seq(), kept.entry.action(), wrong));
                }
                before = kept;
            }
        }
        return violations;
    }

    /** Null where nothing is. */
    private String wrong(Kept kept, Kept before) {
        if (!AuditTrail.follows(kept.entry, before == null ? null : before.entry)) {
            return "is not what was written there";
        }
        if (kept.mac == null) {
            return kept.sameObject(before) && before.mac != null || key.isSet() && !kept.excused
                    ? "was not written by the program: it has no mark of the key"
                    : null;
        }
        return key.isSet() && !kept.mac.equals(AuditTrail.mac(kept.entry, key))
                ? "was not written with this key"
                : null;
    }

    /** The number of the seal; none is as great where there is none yet. */
    private int firstThatMarksEntries(JdbcClient database) {
        return key.isSet()
                ? database.sql("select * from audit_seal order by number").query(AuditSeal::read).list().stream()
                        .filter(seal -> seal.marksEntries(key))
                        .mapToInt(AuditSeal::number)
                        .findFirst()
                        .orElse(Integer.MAX_VALUE)
                : Integer.MAX_VALUE;
    }

    private static List<Kept> after(Kept before, int marked, JdbcClient database) {
        return database.sql("""
                        select entry.*,
                               entry.mac is null
                                   and (:marked = %d
                                        or exists (select from audit_sealed_head sealed
                                                    where sealed.object_key = entry.object_key and sealed.seq >= entry.seq
                                                      and sealed.seal <= :marked)) as excused
                          from audit_entry entry where (object_key, seq) > (:key, :seq)
                         order by object_key, seq limit :rows
                        """.formatted(Integer.MAX_VALUE))
                .param("key", before == null ? "" : before.entry.objectKey())
                .param("seq", before == null ? 0 : before.entry.seq())
                .param("marked", marked)
                .param("rows", ROWS_AT_ONCE)
                .query((row, number) ->
                        new Kept(AuditEntry.read(row, number), row.getString("mac"), row.getBoolean("excused")))
                .list();
    }
}
