package vn.ansinh.reporting.audit;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ansinh.reporting.check.Invariant;

/** Takes the hash of every entry again, one after the other, and never holds many at a time. */
class AuditChains implements Invariant {

    private static final int ROWS_AT_ONCE = 2000;

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
        var violations = new ArrayList<String>();
        AuditEntry before = null;
        for (List<AuditEntry> next = after(before, database); !next.isEmpty(); next = after(before, database)) {
            for (AuditEntry entry : next) {
                if (!AuditTrail.follows(entry, before)) {
                    violations.add(entry.objectKey() + ": entry " + entry.seq() + ", " + entry.action()
                            + ", is not what was written there");
                }
                before = entry;
            }
        }
        return violations;
    }

    private static List<AuditEntry> after(AuditEntry before, JdbcClient database) {
        return database.sql("""
                        select * from audit_entry where (object_key, seq) > (:key, :seq)
                         order by object_key, seq limit :rows
                        """)
                .param("key", before == null ? "" : before.objectKey())
                .param("seq", before == null ? 0 : before.seq())
                .param("rows", ROWS_AT_ONCE)
                .query(AuditEntry.class)
                .list();
    }
}
