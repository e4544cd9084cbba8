package vn.ansinh.reporting.cycle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ansinh.reporting.catalogue.Period;
import vn.ansinh.reporting.engine.Rows;

/** All cycles in short, for those who watch over them. Whoever asks decides which of them he shows to whom. */
@Repository
public class CycleBoard {

    /**
     * A cycle in a line.
     *
     * @param subject of an ad hoc request; empty for a periodic cycle
     * @param dueBefore before this instant reports are due, whatever was granted to one agency
     * @param letter the request letter; null while it is not issued
     */
    public record Line(
            String key,
            String regime,
            Period period,
            CycleState state,
            String subject,
            LocalDate cutOff,
            Instant dueBefore,
            Instant closingAt,
            String letter) {

        /** Of its page: {@code KL92-2021-H1}. */
        public String slug() {
            return key.replace('/', '-');
        }

        /** Whether the agencies have been asked and it is not over: figures come in. */
        public boolean collecting() {
            return state == CycleState.FOLLOWING_UP || state == CycleState.CONSOLIDATING;
        }

        /** Whether something of it is still to be done. */
        public boolean running() {
            return state != CycleState.CLOSED && state != CycleState.CANCELLED;
        }
    }

    private final JdbcClient jdbc;

    CycleBoard(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whatever periods there were cycles of, those called off among them; in one statement. */
    public List<String> periods() {
        return jdbc.sql("select distinct period from reporting_cycle")
                .query(String.class)
                .list();
    }

    /** Without those called off, the latest first; in one statement. */
    public List<Line> lines() {
        return jdbc.sql("""
                        select key, regime, period, state, subject, cut_off, due_before, closing_at,
                               letter_reference as letter
                          from reporting_cycle where state <> 'CANCELLED' order by cut_off desc, key
                        """).query(Rows.of(Line.class)).list();
    }
}
