package vn.ansinh.reporting.consolidation;

import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ansinh.reporting.engine.Rows;

/** The corrections that stand beside the sums of the consolidated reports. */
@Repository
class Adjustments {

    private final JdbcClient jdbc;

    Adjustments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By indicator. */
    Map<String, Adjustment> of(ConsolidatedKey key) {
        List<Adjustment> all = jdbc.sql("select * from consolidated_adjustment where report_key = :key")
                .param("key", key.toString())
                .query(Rows.of(Adjustment.class))
                .list();
        return all.stream().collect(Collectors.toMap(Adjustment::indicator, Function.identity()));
    }

    /** A new one, or another in its place. */
    void put(ConsolidatedKey key, Adjustment adjustment) {
        jdbc.sql("""
                insert into consolidated_adjustment (report_key, indicator, delta, reason, agencies, base, base_reported,
                    version, proposed_by, proposed_at)
                values (:key, :indicator, :delta, :reason, :agencies, :base, :baseReported, :version, :by, :at)
                on conflict (report_key, indicator) do update
                   set delta = excluded.delta, reason = excluded.reason, agencies = excluded.agencies,
                       base = excluded.base, base_reported = excluded.base_reported, version = excluded.version,
                       proposed_by = excluded.proposed_by, proposed_at = excluded.proposed_at
                """)
                .param("key", key.toString())
                .param("indicator", adjustment.indicator())
                .param("delta", adjustment.delta())
                .param("reason", adjustment.reason())
                .param("agencies", adjustment.agencies().toArray(String[]::new))
                .param("base", adjustment.base())
                .param("baseReported", adjustment.baseReported())
                .param("version", adjustment.version())
                .param("by", adjustment.proposedBy())
                .param("at", Timestamp.from(adjustment.proposedAt()))
                .update();
    }

    void remove(ConsolidatedKey key, String indicator) {
        jdbc.sql("delete from consolidated_adjustment where report_key = :key and indicator = :indicator")
                .param("key", key.toString())
                .param("indicator", indicator)
                .update();
    }

    /** A supplement begins with the corrections of the report it adds to; where its sums are others they are confirmed anew. */
    void carry(ConsolidatedKey from, ConsolidatedKey to) {
        jdbc.sql("""
                insert into consolidated_adjustment (report_key, indicator, delta, reason, agencies, base, base_reported,
                    proposed_by, proposed_at)
                select :to, indicator, delta, reason, agencies, base, base_reported, proposed_by, proposed_at
                  from consolidated_adjustment where report_key = :from
                """).param("from", from.toString()).param("to", to.toString()).update();
    }
}
