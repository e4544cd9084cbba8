package vn.ansinh.reporting.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

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
                .query(Extensions::extension)
                .optional();
    }

    /** All of a report, newest first. */
    List<Extension> of(ReportKey key) {
        return jdbc.sql("select * from extension_request where report_key = :key order by id desc")
                .param("key", key.toString())
                .query(Extensions::extension)
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

    private static Extension extension(ResultSet row, int number) throws SQLException {
        return new Extension(
                row.getLong("id"),
                ReportKey.parse(row.getString("report_key")),
                row.getObject("requested_until", LocalDate.class),
                row.getString("reason"),
                row.getString("requested_by"),
                row.getTimestamp("requested_at").toInstant(),
                row.getString("state"),
                row.getObject("granted_until", LocalDate.class),
                row.getString("decision_reason"),
                row.getString("decided_by"),
                instant(row, "decided_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }
}
