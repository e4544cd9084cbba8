package vn.ansinh.reporting.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ansinh.reporting.check.Invariant;

/** The seals are as they were made: none is missing, changed or put in, and each lists what it listed. */
class AuditSealChain implements Invariant {

    private record Listed(int seal, int heads, String headsHash) {}

    private final SealKey key;

    AuditSealChain(SealKey key) {
        this.key = key;
    }

    @Override
    public String name() {
        return "audit-seals";
    }

    @Override
    public String sentence() {
        return "The seals of the audit trail are whole, follow each other and list what they listed.";
    }

    @Override
    public List<String> violations(JdbcClient database) {
        List<AuditSeal> seals = database.sql("select * from audit_seal order by number")
                .query(AuditSeal::read)
                .list();
        Map<Integer, Listed> listed = listed(database);
        var violations = new ArrayList<String>();
        AuditSeal before = null;
        boolean entriesToo = false;
        for (AuditSeal seal : seals) {
            int expected = before == null ? 1 : before.number() + 1;
            if (seal.number() != expected) {
                violations.add(missing(expected, seal.number() - 1));
            } else if (!seal.previousHash().equals(before == null ? AuditSeal.START : before.hash())) {
                violations.add(said(seal, "does not follow the one before"));
            }
            look(seal, listed.remove(seal.number()), violations);
            if (key.isSet()
                    && seal.mac() != null
                    && !seal.marksEntries(key)
                    && (entriesToo || !seal.marksSealsOnly(key))) {
                violations.add(said(seal, "was not made with this key"));
            }
            entriesToo |= seal.marksEntries(key);
            if (before != null && before.mac() != null && seal.mac() == null) {
                violations.add(said(seal, "was made without the key, the one before with it"));
            }
            before = seal;
        }
        if (key.isSet() && before != null && before.mac() == null) {
            violations.add(said(before, "is the last one, and was made without the key"));
        }
        listed.keySet().forEach(seal -> violations.add("seal " + seal + ": is missing, what it listed is there"));
        return violations;
    }

    private void look(AuditSeal seal, Listed listed, List<String> violations) {
        if (!seal.whole()) {
            violations.add(said(seal, "is not what was sealed"));
        }
        boolean same = listed == null
                ? seal.heads() == 0
                : listed.heads == seal.heads() && listed.headsHash.equals(seal.headsHash());
        if (!same) {
            violations.add(said(
                    seal,
                    "lists other ends than were sealed, " + (listed == null ? 0 : listed.heads) + " instead of "
                            + seal.heads()));
        }
    }

    private static String missing(int first, int last) {
        return first == last ? "seal " + first + ": is missing" : "seal " + first + ": is missing, up to " + last;
    }

    private static String said(AuditSeal seal, String words) {
        return "seal " + seal.number() + ": " + words;
    }

    private static Map<Integer, Listed> listed(JdbcClient database) {
        return database
                .sql("select seal, count(*) as heads, " + AuditSeals.HEADS_HASH
                        + " as heads_hash from audit_sealed_head group by seal")
                .query((row, number) ->
                        new Listed(row.getInt("seal"), row.getInt("heads"), row.getString("heads_hash")))
                .list()
                .stream()
                .collect(Collectors.toMap(Listed::seal, Function.identity(), (one, other) -> one, TreeMap::new));
    }
}
