package vn.ansinh.reporting.difficulty;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ansinh.reporting.audit.AuditTrail;
import vn.ansinh.reporting.engine.Rows;

/** What happened to a case, from being raised to its end; each entry stands in the audit trail too. */
@Repository
class DifficultyHistory {

    /** What happened; its name for people stands under {@code difficulty.history.<kind>}. */
    enum Kind {
        RAISED,
        REPORTED_AGAIN,
        APPROVED,
        RETURNED,
        CLARIFICATION_ASKED,
        CLARIFIED,
        ANSWERED,
        OPINION_ASKED,
        OPINION_GIVEN,
        OPINION_STOPPED,
        MERGED,
        TAKEN_IN,
        UNMERGED,
        LET_GO,
        ESCALATION_PROPOSED,
        ESCALATION_RETURNED,
        ESCALATION_APPROVED,
        ESCALATION_ISSUED,
        SENT_BACK,
        DIRECTION_DRAFTED,
        DIRECTION_RETURNED,
        DIRECTION_GIVEN,
        DIRECTION_ISSUED,
        MEASURE_DIRECTED,
        MEASURE_REPORTED,
        MINISTRY_ANSWERED,
        LEAD_ANSWERED,
        RESOLVED,
        NOT_RESOLVED,
        WITHDRAWN,
        PASSED_ON,
        REMINDED,
        OVERDUE_TOLD;

        /** What tells of other raisers: agencies do not read it. */
        static final Set<Kind> AMONG_OFFICES = EnumSet.of(TAKEN_IN, LET_GO);

        /** What the offices write to each other before anything is issued: agencies read that it happened, not what. */
        static final Set<Kind> WORDS_OF_OFFICES =
                EnumSet.of(ESCALATION_PROPOSED, ESCALATION_RETURNED, SENT_BACK, DIRECTION_DRAFTED, DIRECTION_RETURNED);

        /** As it stands in the audit trail: {@code difficulty.taken-in}. */
        String action() {
            return "difficulty." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * @param actor a person's id, or {@code system}
     * @param body the code of the body the person acted for; null for the system
     * @param letter null where there is none
     */
    record Entry(Instant at, String actor, String body, Kind kind, String text, String letter) {}

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    DifficultyHistory(JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    void add(String key, String actor, String body, Kind kind, String text) {
        add(key, actor, body, kind, text, null);
    }

    void add(String key, String actor, String body, Kind kind, String text, String letter) {
        jdbc.sql("""
                insert into difficulty_history (difficulty_key, at, actor, body, kind, content, letter)
                values (:key, :at, :actor, :body, :kind, :content, :letter)
                """)
                .param("key", key)
                .param("at", Timestamp.from(clock.instant()))
                .param("actor", actor)
                .param("body", body)
                .param("kind", kind.name())
                .param("content", text)
                .param("letter", letter)
                .update();
        audit.record(key, actor, kind.action(), letter == null ? text : letter + " " + text);
    }

    /** By the system. */
    void add(String key, Kind kind, String text) {
        add(key, AuditTrail.SYSTEM, null, kind, text, null);
    }

    /** Oldest first. */
    List<Entry> of(String key) {
        return jdbc.sql("select * from difficulty_history where difficulty_key = :key order by id")
                .param("key", key)
                .query(Rows.of(Entry.class).from("text", "content"))
                .list();
    }
}
