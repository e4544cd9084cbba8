package vn.ansinh.reporting.plan;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ansinh.reporting.document.Document;
import vn.ansinh.reporting.document.DocumentState;
import vn.ansinh.reporting.document.Documents;
import vn.ansinh.reporting.document.LetterColumns;
import vn.ansinh.reporting.document.Rounds;
import vn.ansinh.reporting.engine.Rows;

/** The versions of the plans. The database refuses to change one that is registered. */
@Repository
class PlanVersions {

    private static final String TYPE = "PLAN";

    private static final Rows<PlanVersion> ROWS = Rows.of(PlanVersion.class)
            .from("key", "plan_key")
            .from("issuedAt", "sent_at")
            .with("document", Documents::read)
            .with("letter", LetterColumns::read)
            .with(
                    "registeredBy",
                    row -> row.getTimestamp("registered_at") == null ? null : row.getString("decided_by"));

    /** With who approved the round it is in, and what it sent last. */
    private static final String COLUMNS =
            " v.*, a.approver, s.issued_by, s.sent_at, s.content, s.sha256, s.decided_by, " + Documents.SELECTED + ", "
                    + LetterColumns.SELECTED;

    private static final String ROUNDS = Documents.joined("v.document")
            + Rounds.joined("a", "v.document", "d.round")
            + Rounds.joinedLastSent("s", "v.document")
            + LetterColumns.of("s");

    private static final String SELECT = "select " + COLUMNS + " from plan_version v " + ROUNDS;

    private final JdbcClient jdbc;

    PlanVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Opens a version of a plan.
     *
     * @return its key as a document
     */
    String add(PlanKey key, int number, String holder, String reason, Instant at, LocalDate due) {
        Document document = Document.begun(key.document(number), holder, DocumentState.DRAFTING);
        jdbc.sql("with head as (" + Documents.ADDED + "), opened as ("
                        + "update plan set open_version = :number where key = :key) " + """
                insert into plan_version (plan_key, number, document, reason, opened_at, due)
                values (:key, :number, :document, :reason, :at, :due)
                """)
                .params(Documents.values(document))
                .param("type", TYPE)
                .param("key", key.toString())
                .param("number", number)
                .param("reason", reason)
                .param("at", Timestamp.from(at))
                .param("due", due)
                .update();
        return document.key();
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

    /**
     * What a list tells of a version that is worked on.
     *
     * @param sentAt null before it was sent
     */
    record Awaited(PlanKey key, LocalDate due, Instant sentAt) {

        boolean issued() {
            return sentAt != null;
        }
    }

    /** Of these plans, those that have a version that is worked on. */
    Map<PlanKey, Awaited> awaited(Collection<Plan> plans) {
        if (plans.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("select v.plan_key as key, coalesce(d.completion_due, v.due) as due, s.sent_at"
                        + " from plan p join plan_version v on v.plan_key = p.key and v.number = p.open_version"
                        + Documents.joined("v.document")
                        + Rounds.joinedLastSent("s", "v.document")
                        + " where p.key = any(:plans)")
                .param(
                        "plans",
                        plans.stream().map(plan -> plan.key().toString()).toArray(String[]::new))
                .query(Rows.of(Awaited.class))
                .list()
                .stream()
                .collect(Collectors.toMap(Awaited::key, Function.identity()));
    }

    /** The registered version of each plan with the earliest letter, of those registered up to a moment. */
    List<PlanVersion> firstRegistered(Instant moment) {
        return jdbc.sql("""
                        select distinct on (v.plan_key) %s from plan_version v %s
                         where v.registered_at <= :moment
                         order by v.plan_key, l.date, v.number
                        """.formatted(COLUMNS, ROUNDS))
                .param("moment", Timestamp.from(moment))
                .query(ROWS)
                .list();
    }

    /** From now on it is in force, in the place of the one before. */
    void registered(PlanVersion version, Instant at) {
        jdbc.sql("""
                with version as (
                    update plan_version set registered_at = :at where plan_key = :key and number = :number)
                update plan set registered_version = :number, open_version = null where key = :key
                """)
                .param("at", Timestamp.from(at))
                .param("key", version.key().toString())
                .param("number", version.number())
                .update();
    }
}
