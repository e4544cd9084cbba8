package vn.ansinh.reporting.cycle.daily;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ansinh.reporting.catalogue.Period;

/** The days that had their round. */
@Repository
class DailyRounds {

    private final JdbcClient jdbc;

    DailyRounds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The last day with a round, today's included. */
    Optional<LocalDate> last() {
        return jdbc.sql("select day from daily_round order by day desc limit 1")
                .query(LocalDate.class)
                .optional();
    }

    void begin(LocalDate day, Instant at) {
        jdbc.sql("insert into daily_round (day, begun_at) values (:day, :at) on conflict do nothing")
                .param("day", day)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** A round that went on past midnight leaves the day it began on as it is. */
    void done(LocalDate day, Instant at) {
        jdbc.sql("update daily_round set done_at = :at where day = :day and done_at is null")
                .param("at", Timestamp.from(at))
                .param("day", day)
                .update();
    }

    /** Whether the cycle has been opened, however it stands now: one that was called off is not opened again. */
    boolean opened(String regime, Period period) {
        return jdbc.sql("select exists (select from reporting_cycle where regime = :regime and period = :period)")
                .param("regime", regime)
                .param("period", period.toString())
                .query(Boolean.class)
                .single();
    }
}
