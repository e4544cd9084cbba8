package vn.ansinh.reporting.plan;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ansinh.reporting.document.LetterColumns;
import vn.ansinh.reporting.engine.Rows;

/** The versions of the plans. The database refuses to change one that is registered. */
@Repository
class PlanVersions {

    private static final Rows<PlanVersion> ROWS =
            Rows.of(PlanVersion.class).from("key", "plan_key").with("letter", LetterColumns::read);

    private static final String SELECT =
            "select v.*, " + LetterColumns.SELECTED + " from plan_version v " + LetterColumns.of("v");

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
                        select distinct on (v.plan_key) v.*, %s from plan_version v %s
                         where v.state = 'REGISTERED' and v.registered_at <= :moment
                         order by v.plan_key, l.date, v.number
                        """.formatted(LetterColumns.SELECTED, LetterColumns.of("v")))
                .param("moment", Timestamp.from(moment))
                .query(ROWS)
                .list();
    }

    void state(PlanVersion version, PlanState state) {
        set(version, "state = :value", state.name());
    }

    void approved(PlanVersion version, String approver) {
        set(version, "state = 'ISSUING', approver = :value", approver);
    }

    void issued(PlanVersion version, long letterId, String actor, Instant at, String content, String sha256) {
        jdbc.sql("""
                update plan_version
                   set state = 'UNDER_REVIEW', completion_due = null, letter = :letter, issued_by = :actor, issued_at = :at,
                       content = :content, sha256 = :sha256
                 where plan_key = :key and number = :number
                """)
                .param("letter", letterId)
                .param("actor", actor)
                .param("at", Timestamp.from(at))
                .param("content", content)
                .param("sha256", sha256)
                .param("key", version.key().toString())
                .param("number", version.number())
                .update();
    }

    void completionAsked(PlanVersion version, LocalDate due) {
        set(version, "state = 'RETURNED', completion_due = :value", due);
    }

    /** Who has decided; the version is frozen with {@link #registered}. */
    void decided(PlanVersion version, String reviewer) {
        set(version, "registered_by = :value", reviewer);
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
