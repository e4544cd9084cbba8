package vn.ansinh.reporting.consolidation;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ansinh.reporting.consolidation.Baseline.State;
import vn.ansinh.reporting.engine.Rows;

/** The recalculated figures of earlier periods. What is decided stays as it is: a later one takes its place. */
@Repository
class Baselines {

    private static final Rows<Baseline> ROWS = Rows.of(Baseline.class);

    private final JdbcClient jdbc;

    Baselines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that count, the latest decided first. */
    List<Baseline> confirmed(String regime) {
        return jdbc.sql(
                        "select * from baseline where regime = :regime and state = 'CONFIRMED' order by decided_at desc, id desc")
                .param("regime", regime)
                .query(ROWS)
                .list();
    }

    /** All, the latest first. */
    List<Baseline> of(Collection<String> regimes) {
        return regimes.isEmpty()
                ? List.of()
                : jdbc.sql("select * from baseline where regime in (:regimes) order by id desc")
                        .param("regimes", regimes)
                        .query(ROWS)
                        .list();
    }

    Baseline get(long id) {
        return jdbc.sql("select * from baseline where id = :id")
                .param("id", id)
                .query(ROWS)
                .single();
    }

    /** Locked until the transaction ends. */
    Optional<Baseline> lock(long id) {
        return jdbc.sql("select * from baseline where id = :id for update")
                .param("id", id)
                .query(ROWS)
                .optional();
    }

    long propose(
            String regime,
            String indicator,
            String period,
            LocalDate groundDay,
            BigDecimal value,
            String document,
            LocalDate documentDate,
            String source,
            String by,
            Instant at) {
        return jdbc.sql("""
                        insert into baseline (regime, indicator, period, ground_day, value, document, document_date, source,
                            proposed_by, proposed_at)
                        values (:regime, :indicator, :period, :groundDay, :value, :document, :documentDate, :source, :by, :at)
                        returning id""")
                .param("regime", regime)
                .param("indicator", indicator)
                .param("period", period)
                .param("groundDay", groundDay)
                .param("value", value)
                .param("document", document)
                .param("documentDate", documentDate)
                .param("source", source)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .query(Long.class)
                .single();
    }

    void decide(long id, State state, String by, Instant at, String reason) {
        jdbc.sql("""
                        update baseline set state = :state, decided_by = :by, decided_at = :at, reason = :reason
                         where id = :id""")
                .param("id", id)
                .param("state", state.name())
                .param("by", by)
                .param("at", Timestamp.from(at))
                .param("reason", reason)
                .update();
    }

    /** The regime of each, by its key. */
    Map<String, String> keys() {
        Map<String, String> keys = new HashMap<>();
        jdbc.sql("select id, regime from baseline").query(row -> {
            keys.put(Baseline.KEY + row.getLong("id"), row.getString("regime"));
        });
        return keys;
    }
}
