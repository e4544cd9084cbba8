package vn.ansinh.reporting.development;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Where the development clock stands. While the application runs, the stored instant lies ahead of the clock by up to
 * {@link #LEASE}: after a kill the clock begins there, so that it may skip a minute but never goes back.
 */
class ClockStore {

    /** Two working days after the plan was signed, four weeks before the first report is due. */
    static final Instant BEGINNING = Instant.parse("2021-04-12T01:00:00Z");

    static final Duration LEASE = Duration.ofMinutes(1);

    private final JdbcClient jdbc;

    ClockStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where the clock begins now; the first lease starts with it. */
    Instant begin() {
        jdbc.sql("insert into development_clock (reached) values (:beginning) on conflict do nothing")
                .param("beginning", at(BEGINNING))
                .update();
        Instant reached = reached();
        lease(reached);
        return reached;
    }

    Instant reached() {
        return jdbc.sql("select reached from development_clock")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    /** Before the clock shows the instant. */
    void lease(Instant instant) {
        jdbc.sql("update development_clock set reached = greatest(reached, :until)")
                .param("until", at(instant.plus(LEASE)))
                .update();
    }

    /** When the clock stops: from there it goes on at the next start. */
    void stop(Instant instant) {
        jdbc.sql("update development_clock set reached = :instant")
                .param("instant", at(instant))
                .update();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
