package vn.ansinh.reporting.audit;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.check.Invariant;
import vn.ansinh.reporting.check.Invariants;

/** What was done is written down as it was, all of it. */
@Component
class AuditInvariants implements Invariants {

    private final SealKey key;

    AuditInvariants(@Value("${ansinh.audit.seal-key:}") String key) {
        this.key = new SealKey(key);
    }

    @Override
    public List<Invariant> rules() {
        return List.of(
                new AuditChains(key),
                Invariant.of("audit-heads", "Every audit chain ends where its head says.", """
                        select coalesce(head.object_key, last.object_key),
                               'the head says ' || coalesce(head.seq::text, 'nothing')
                                   || ', the last entry is ' || coalesce(last.seq::text, 'none')
                          from audit_head head
                          full join (select distinct on (object_key) object_key, seq, hash from audit_entry
                                      order by object_key, seq desc) last on last.object_key = head.object_key
                         where (head.seq, head.hash) is distinct from (last.seq, last.hash)
                        """),
                Invariant.of("audit-sealed-heads", "Every entry at which a chain was sealed is there as it was.", """
                        select sealed.object_key,
                               'entry ' || sealed.seq || ', sealed by seal ' || sealed.seal || ', '
                                   || case when entry.seq is null then 'is gone' else 'is not what was sealed' end
                          from audit_sealed_head sealed
                          left join audit_entry entry on entry.object_key = sealed.object_key and entry.seq = sealed.seq
                         where entry.hash is distinct from sealed.hash
                        """),
                new AuditSealChain(key));
    }

    @Override
    public List<String> triggers() {
        return List.of(
                "audit_entry_append_only",
                "audit_entry_no_truncate",
                "audit_seal_append_only",
                "audit_seal_no_truncate",
                "audit_sealed_head_append_only",
                "audit_sealed_head_no_truncate");
    }
}
