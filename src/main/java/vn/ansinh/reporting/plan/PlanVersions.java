package vn.ansinh.reporting.plan;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ansinh.reporting.document.LetterColumns;
import vn.ansinh.reporting.document.Rounds;
import vn.ansinh.reporting.engine.Rows;

/** The versions of the plans. The database refuses to change one that is registered. */
@Repository
class PlanVersions {

    private static final Rows<PlanVersion> ROWS = Rows.of(PlanVersion.class)
            .from("key", "plan_key")
            .from("issuedAt", "sent_at")
            .with("letter", LetterColumns::read)
            .with(
                    "registeredBy",
                    row -> row.getTimestamp("registered_at") == null ? null : row.getString("decided_by"));

    /** With who approved the round it is in, and what it sent last. */
    private static final String COLUMNS =
            " v.*, a.approver, s.issued_by, s.sent_at, s.content, s.sha256, s.decided_by, " + LetterColumns.SELECTED;

    private static final String DOCUMENT = "v.plan_key || '#' || v.number";

    private static final String ROUNDS =
            Rounds.joined("a", DOCUMENT, "v.round") + Rounds.joinedLastSent("s", DOCUMENT) + LetterColumns.of("s");

    private static final String SELECT = "select " + COLUMNS + " from plan_version v " + ROUNDS;

    private final JdbcClient jdbc;

    PlanVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(PlanKey key, int number, String reason, Instant at, LocalDate due) {
        jdbc.sql("""
                insert into plan_version (plan_key, number, state, reason, opened_at, due)
                values (:key, :number, 'DRAFTING', :reason, :at, :due)
                """)
                .param("key", key.toString())
                .param("number", number)
                .param("reason", reason)
                .param("at", Timestamp.from(at))
                .param("due", due)
                .update();
    }

    PlanVersion get(PlanKey key, int number) {
        return find(key, number).orElseThrow();
    }

    Optional<PlanVersion> find(PlanKey key, int number) {
        return jdbc.sql(SELECT + " where plan_key = :key and v.number = :number")
                .param("key", key.toString())
                .param("number", number)
                .query(ROWS)
                .optional();
    }

    /** All of a plan, oldest first. */
    List<PlanVersion> of(PlanKey key) {
        return jdbc.sql(SELECT + " where plan_key = :key order by v.number")
                .param("key", key.toString())
                .query(ROWS)
                .list();
    }

    /** Those being worked on, of all plans. */
    List<PlanVersion> open() {
        return jdbc.sql(SELECT + " join plan p on v.plan_key = p.key and v.number = p.open_version order by p.key")
                .query(ROWS)
                .list();
    }

    /** The versions in force, of all plans. */
    List<PlanVersion> registered() {
        return jdbc.sql(SELECT
                        + " join plan p on v.plan_key = p.key and v.number = p.registered_version order by p.key")
                .query(ROWS)
                .list();
    }

    /** The registered version of each plan with the earliest letter, of those registered up to a moment. */
    List<PlanVersion> firstRegistered(Instant moment) {
        return jdbc.sql("""
                        select distinct on (v.plan_key) %s from plan_version v %s
                         where v.state = 'REGISTERED' and v.registered_at <= :moment
                         order by v.plan_key, l.date, v.number
                        """.formatted(COLUMNS, ROUNDS))
                .param("moment", Timestamp.from(moment))
                .query(ROWS)
                .list();
    }

    void state(PlanVersion version, PlanState state) {
        set(version, "state = :value", state.name());
    }

    void approved(PlanVersion version, String actor, Instant at) {
        moved(version, Rounds.APPROVED, "state = 'ISSUING'", actor, at, Map.of());
    }

    /** What it carries is fixed. */
    void issued(PlanVersion version, long letterId, String actor, Instant at, String content, String sha256) {
        moved(
                version,
                Rounds.SENT,
                "state = 'UNDER_REVIEW', completion_due = null",
                actor,
                at,
                Map.of("letter", letterId, "content", content, "sha256", sha256));
    }

    /** The round is over; the next begins. */
    void completionAsked(PlanVersion version, String actor, Instant at, LocalDate due) {
        moved(
                version,
                Rounds.DECIDED,
                "state = 'RETURNED', round = round + 1, completion_due = :due",
                actor,
                at,
                Map.of("due", due, "decision", PlanNote.COMPLETION_ASKED.name()));
    }

    /** Who has decided; the version is frozen with {@link #registered}. */
    void decided(PlanVersion version, String actor, Instant at) {
        round(version, Rounds.DECIDED, actor, at)
                .param("decision", PlanState.REGISTERED.name())
                .update();
    }

    /** Moves the version on and writes its round, at once. */
    private void moved(
            PlanVersion version, String round, String assignments, String actor, Instant at, Map<String, ?> more) {
        round(
                        version,
                        "with written as (" + round + ") update plan_version set " + assignments
                                + " where plan_key = :key and number = :number",
                        actor,
                        at)
                .param("key", version.key().toString())
                .param("number", version.number())
                .params(more)
                .update();
    }

    private JdbcClient.StatementSpec round(PlanVersion version, String sql, String actor, Instant at) {
        return jdbc.sql(sql)
                .param("document", version.document())
                .param("round", version.round())
                .param("actor", actor)
                .param("at", Timestamp.from(at));
    }

    void registered(PlanVersion version, Instant at) {
        set(version, "state = 'REGISTERED', registered_at = :value", Timestamp.from(at));
    }

    private void set(PlanVersion version, String assignment, Object value) {
        jdbc.sql("update plan_version set " + assignment + " where plan_key = :key and number = :number")
                .param("value", value)
                .param("key", version.key().toString())
                .param("number", version.number())
                .update();
    }
}
