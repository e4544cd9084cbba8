package vn.ansinh.reporting.consolidation;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ansinh.reporting.document.Rounds;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.engine.Rows;

/** All consolidated reports as they stand, and the one lock per cycle that orders what happens to them. */
@Repository
class ConsolidatedReports {

    /**
     * @param signed whether it ever was
     * @param sent whether it ever was with the PPC
     */
    record Outline(ConsolidatedReport report, boolean signed, boolean sent) {}

    private static final Rows<ConsolidatedReport> ROWS = Rows.of(ConsolidatedReport.class);

    private final JdbcClient jdbc;

    ConsolidatedReports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Locks a cycle's consolidated reports until the transaction ends: taking figures in, editing, signing and the late
     * acceptance of an agency's report each see what the one before has done.
     */
    void lockCycle(String cycleKey) {
        if (!lockedCycle(cycleKey)) {
            jdbc.sql("insert into consolidated_cycle (cycle_key) values (:cycle) on conflict do nothing")
                    .param("cycle", cycleKey)
                    .update();
            lockedCycle(cycleKey);
        }
    }

    private boolean lockedCycle(String cycleKey) {
        return jdbc.sql("select cycle_key from consolidated_cycle where cycle_key = :cycle for update")
                .param("cycle", cycleKey)
                .query(String.class)
                .optional()
                .isPresent();
    }

    /** The report, with its cycle {@linkplain #lockCycle locked}. */
    ConsolidatedReport lock(ConsolidatedKey key) {
        lockCycle(key.cycle());
        return get(key);
    }

    void add(ConsolidatedReport report, Instant at) {
        jdbc.sql("""
                insert into consolidated_report (key, cycle_key, number, regime, period, cut_off, urgent, state, created_at)
                values (:key, :cycle, :number, :regime, :period, :cutOff, :urgent, :state, :at)
                """)
                .param("key", report.key().toString())
                .param("cycle", report.key().cycle())
                .param("number", report.key().number())
                .param("regime", report.regime())
                .param("period", report.period())
                .param("cutOff", report.cutOff())
                .param("urgent", report.urgent())
                .param("state", report.state().name())
                .param("at", Timestamp.from(at))
                .update();
    }

    Optional<ConsolidatedReport> find(ConsolidatedKey key) {
        return jdbc.sql("select * from consolidated_report where key = :key")
                .param("key", key.toString())
                .query(ROWS)
                .optional();
    }

    /** By the report's own slug, or for the main report by its cycle's. */
    Optional<ConsolidatedReport> findBySlug(String slug) {
        return jdbc.sql("select * from consolidated_report where replace(key, '/', '-') in (:slug, :main)")
                .param("slug", slug)
                .param("main", slug + "-TH")
                .query(ROWS)
                .optional();
    }

    /** @throws Refusal when there is no such report */
    ConsolidatedReport get(ConsolidatedKey key) {
        return find(key).orElseThrow(() -> Refusal.notFound("consolidation.unknown", key.toString()));
    }

    /** The main report first, then the supplements. */
    List<ConsolidatedReport> ofCycle(String cycleKey) {
        return jdbc.sql("select * from consolidated_report where cycle_key = :cycle order by number")
                .param("cycle", cycleKey)
                .query(ROWS)
                .list();
    }

    /** All there are, the main report of a cycle before its supplements. */
    List<Outline> outlines() {
        return jdbc.sql("""
                        select r.*,
                               %s as signed, %s as sent
                          from consolidated_report r order by r.cycle_key, r.number
                        """.formatted(Rounds.anyFrozen("r.key"), Rounds.anySent("r.key")))
                .query(Rows.of(Outline.class).with("report", row -> ROWS.mapRow(row, 0)))
                .list();
    }

    void state(ConsolidatedKey key, ConsolidatedState state) {
        jdbc.sql("update consolidated_report set state = :state where key = :key")
                .param("state", state.name())
                .param("key", key.toString())
                .update();
    }

    void figuresTaken(ConsolidatedKey key, Instant at) {
        jdbc.sql("""
                update consolidated_report set figures_version = figures_version + 1, figures_at = :at where key = :key
                """)
                .param("at", Timestamp.from(at))
                .param("key", key.toString())
                .update();
    }

    void prepared(ConsolidatedKey key, String actor) {
        jdbc.sql("update consolidated_report set prepared_by = :actor, state = 'SIGNING' where key = :key")
                .param("actor", actor)
                .param("key", key.toString())
                .update();
    }

    /** That is what came of its round. */
    void received(ConsolidatedReport report, String actor, Instant at) {
        String received = "received_by = :actor, received_at = :at, state = 'RECEIVED'";
        decided(report, received, ConsolidatedState.RECEIVED, actor, at);
    }

    /** The round is over; the next begins. */
    void nextRound(ConsolidatedReport report, String actor, Instant at) {
        decided(report, "round = round + 1, state = 'DRAFTING'", ConsolidatedNote.CLARIFICATION, actor, at);
    }

    private void decided(ConsolidatedReport report, String assignments, Enum<?> decision, String actor, Instant at) {
        jdbc.sql("with decided as (" + Rounds.DECIDED + ") update consolidated_report set " + assignments
                        + " where key = :document")
                .param("document", report.key().toString())
                .param("round", report.round())
                .param("decision", decision.name())
                .param("actor", actor)
                .param("at", Timestamp.from(at))
                .update();
    }
}
