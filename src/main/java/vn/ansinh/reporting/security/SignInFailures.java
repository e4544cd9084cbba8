package vn.ansinh.reporting.security;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Wrong passwords, counted by source and user for all nodes together. */
@Repository
class SignInFailures {

    /** Cleared with each failure, so that the table stays as small as an hour's failures are. */
    private static final int CLEARED_AT_ONCE = 100;

    private final JdbcClient jdbc;
    private final Clock clock;

    SignInFailures(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How long to wait still; zero when the next attempt is looked at. */
    Duration pause(Attempt attempt) {
        return jdbc.sql("select failures, last_at from sign_in_failure where source = :source and account = :account")
                .param("source", attempt.source())
                .param("account", attempt.account())
                .query((row, number) -> Pause.left(
                        row.getInt("failures"), row.getTimestamp("last_at").toInstant(), clock.instant()))
                .optional()
                .orElse(Duration.ZERO);
    }

    /** @return how many there are now */
    int count(Attempt attempt) {
        Instant now = clock.instant();
        int failures = jdbc.sql("""
                        insert into sign_in_failure as known (source, account, failures, last_at)
                        values (:source, :account, 1, :now)
                        on conflict (source, account) do update set last_at = excluded.last_at,
                            failures = case when known.last_at < :forgotten then 1 else known.failures + 1 end
                        returning failures
                        """)
                .param("source", attempt.source())
                .param("account", attempt.account())
                .param("now", Timestamp.from(now))
                .param("forgotten", forgotten(now))
                .query(Integer.class)
                .single();
        clear(now);
        return failures;
    }

    void forget(Attempt attempt) {
        jdbc.sql("delete from sign_in_failure where source = :source and account = :account")
                .param("source", attempt.source())
                .param("account", attempt.account())
                .update();
    }

    private void clear(Instant now) {
        jdbc.sql("""
                        delete from sign_in_failure where (source, account) in (
                            select source, account from sign_in_failure where last_at < :forgotten
                             limit :most for update skip locked)
                        """)
                .param("forgotten", forgotten(now))
                .param("most", CLEARED_AT_ONCE)
                .update();
    }

    private static Timestamp forgotten(Instant now) {
        return Timestamp.from(now.minus(Pause.FORGOTTEN));
    }
}
