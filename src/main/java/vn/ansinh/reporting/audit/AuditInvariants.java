package vn.ansinh.reporting.audit;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.check.Invariant;
import vn.ansinh.reporting.check.Invariants;

/** What was done is written down as it was, all of it. */
@Component
class AuditInvariants implements Invariants {

    @Override
    public List<Invariant> rules() {
        return List.of(
                new AuditChains(), Invariant.of("audit-heads", "Every audit chain ends where its head says.", """
                        select coalesce(head.object_key, last.object_key),
                               'the head says ' || coalesce(head.seq::text, 'nothing')
                                   || ', the last entry is ' || coalesce(last.seq::text, 'none')
                          from audit_head head
                          full join (select distinct on (object_key) object_key, seq, hash from audit_entry
                                      order by object_key, seq desc) last on last.object_key = head.object_key
                         where (head.seq, head.hash) is distinct from (last.seq, last.hash)
                        """));
    }

    @Override
    public List<String> triggers() {
        return List.of("audit_entry_append_only", "audit_entry_no_truncate");
    }
}
