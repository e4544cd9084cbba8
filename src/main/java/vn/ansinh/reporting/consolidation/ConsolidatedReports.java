package vn.ansinh.reporting.consolidation;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ansinh.reporting.document.Document;
import vn.ansinh.reporting.document.DocumentState;
import vn.ansinh.reporting.document.Documents;
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

    private static final String TYPE = "CONSOLIDATED_REPORT";

    private static final Rows<ConsolidatedReport> ROWS =
            Rows.of(ConsolidatedReport.class).with("document", Documents::read);

    /** Who received it is who decided on the round that was accepted. */
    private static final String COLUMNS = "r.*, " + Documents.SELECTED + ", case when "
            + DocumentState.in("d.state", DocumentState.ACCEPTED)
            + " then a.decided_by end as received_by, case when "
            + DocumentState.in("d.state", DocumentState.ACCEPTED)
            + " then a.decided_at end as received_at ";

    private static final String FROM =
            " from consolidated_report r " + Documents.joined("r.key") + Rounds.joined("a", "d.key", "d.round");

    private static final String SELECT = "select " + COLUMNS + FROM;

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

    /** Begins one. */
    ConsolidatedReport add(
            ConsolidatedKey key, String regime, String period, LocalDate cutOff, boolean urgent, Instant at) {
        Document document = Document.begun(key.toString(), null, DocumentState.DRAFTING);
        return jdbc.sql("""
                        with d as (%s returning *),
                        r as (
                            insert into consolidated_report
                                (key, cycle_key, number, regime, period, cut_off, urgent, created_at)
                            values (:document, :cycle, :number, :regime, :period, :cutOff, :urgent, :at)
                            returning *)
                        select r.*, null as received_by, null::timestamptz as received_at, %s from r, d
                        """.formatted(Documents.ADDED, Documents.SELECTED))
                .params(Documents.values(document))
                .param("type", TYPE)
                .param("cycle", key.cycle())
                .param("number", key.number())
                .param("regime", regime)
                .param("period", period)
                .param("cutOff", cutOff)
                .param("urgent", urgent)
                .param("at", Timestamp.from(at))
                .query(ROWS)
                .single();
    }

    Optional<ConsolidatedReport> find(ConsolidatedKey key) {
        return jdbc.sql(SELECT + " where r.key = :key")
                .param("key", key.toString())
                .query(ROWS)
                .optional();
    }

    /** Those of these keys that there are. */
    List<ConsolidatedReport> of(Collection<String> keys) {
        return jdbc.sql(SELECT + " where r.key = any(:keys)")
                .param("keys", keys.toArray(String[]::new))
                .query(ROWS)
                .list();
    }

    /** By the report's own slug, or for the main report by its cycle's. */
    Optional<ConsolidatedReport> findBySlug(String slug) {
        return jdbc.sql(SELECT + " where replace(r.key, '/', '-') in (:slug, :main)")
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
        return jdbc.sql(SELECT + " where r.cycle_key = :cycle order by r.number")
                .param("cycle", cycleKey)
                .query(ROWS)
                .list();
    }

    /** All there are, the main report of a cycle before its supplements. */
    List<Outline> outlines() {
        return jdbc.sql("""
                        select %s, %s as signed, %s as sent %s order by r.cycle_key, r.number
                        """.formatted(COLUMNS, Rounds.anyFrozen("r.key"), Rounds.anySent("r.key"), FROM))
                .query(Rows.of(Outline.class).with("report", row -> ROWS.mapRow(row, 0)))
                .list();
    }

    void figuresTaken(ConsolidatedKey key, Instant at) {
        jdbc.sql("""
                update consolidated_report set figures_version = figures_version + 1, figures_at = :at where key = :key
                """)
                .param("at", Timestamp.from(at))
                .param("key", key.toString())
                .update();
    }

    /** Handed up. */
    void prepared(Document next, String actor) {
        jdbc.sql("with moved as (" + Documents.MOVED + ")"
                        + " update consolidated_report set prepared_by = :actor where key = :document")
                .params(Documents.values(next))
                .param("actor", actor)
                .update();
    }
}
