package vn.ansinh.reporting.report;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ansinh.reporting.engine.Rows;

/** Requests to send later. */
@Repository
class Extensions {

    /**
     * A request.
     *
     * @param requestedUntil the last day on which the agency wants to send
     * @param state OPEN, GRANTED, REFUSED or WITHDRAWN
     * @param grantedUntil null unless granted; may be another than requested
     */
    record Extension(
            long id,
            ReportKey key,
            LocalDate requestedUntil,
            String reason,
            String requestedBy,
            Instant requestedAt,
            String state,
            LocalDate grantedUntil,
            String decisionReason,
            String decidedBy,
            Instant decidedAt) {}

    private static final Rows<Extension> ROWS = Rows.of(Extension.class).from("key", "report_key");

    private final JdbcClient jdbc;

    Extensions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return whether there was none open */
    boolean open(ReportKey key, LocalDate until, String reason, String actor, Instant at) {
        return jdbc.sql("""
                        insert into extension_request
                            (report_key, requested_until, reason, requested_by, requested_at, state)
                        values (:key, :until, :reason, :actor, :at, 'OPEN') on conflict do nothing
                        """)
                        .param("key", key.toString())
                        .param("until", until)
                        .param("reason", reason)
                        .param("actor", actor)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    Optional<Extension> open(ReportKey key) {
        return jdbc.sql("select * from extension_request where report_key = :key and state = 'OPEN'")
                .param("key", key.toString())
                .query(ROWS)
                .optional();
    }

    /** All of a report, newest first. */
    List<Extension> of(ReportKey key) {
        return jdbc.sql("select * from extension_request where report_key = :key order by id desc")
                .param("key", key.toString())
                .query(ROWS)
                .list();
    }

    void decide(ReportKey key, String state, LocalDate grantedUntil, String reason, String actor, Instant at) {
        jdbc.sql("""
                update extension_request
                   set state = :state, granted_until = :until, decision_reason = :reason,
                       decided_by = :actor, decided_at = :at
                 where report_key = :key and state = 'OPEN'
                """)
                .param("state", state)
                .param("until", grantedUntil)
                .param("reason", reason)
                .param("actor", actor)
                .param("at", Timestamp.from(at))
                .param("key", key.toString())
                .update();
    }
}
