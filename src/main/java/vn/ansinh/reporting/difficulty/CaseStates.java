package vn.ansinh.reporting.difficulty;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ansinh.reporting.engine.Rows;
import vn.ansinh.reporting.engine.SubjectStates.State;
import vn.ansinh.reporting.engine.Texts;

/** Where cases and what directions have agencies do stand, in a word and a day; of many at once, for lists of instances. */
@Repository
public class CaseStates {

    /** @param due of what waits longest; null when nothing of it waits */
    private record Case(String key, DifficultyState state, LocalDate due) {}

    /** @param standing of the last time that this agency was given something to do under this case */
    private record Measure(String key, Standing standing, LocalDate due, LocalDate finishedOn) {

        boolean late(LocalDate today) {
            return switch (standing) {
                case OPEN -> due.isBefore(today);
                case REPORTED -> due.isBefore(finishedOn);
                case WITHDRAWN -> false;
            };
        }
    }

    private enum Standing {
        OPEN,
        REPORTED,
        WITHDRAWN
    }

    private final JdbcClient jdbc;
    private final DifficultyFormats formats;
    private final Texts texts;
    private final Clock clock;

    CaseStates(JdbcClient jdbc, DifficultyFormats formats, Texts texts, Clock clock) {
        this.jdbc = jdbc;
        this.formats = formats;
        this.texts = texts;
        this.clock = clock;
    }

    /** Of those of these keys that are a case's, each with the day of what is most pressing; in one statement. */
    public Map<String, State> of(Collection<String> keys) {
        LocalDate today = LocalDate.now(clock);
        return jdbc.sql("""
                        select d.key, d.state,
                               (select min(w.due) from difficulty_wait w where w.difficulty_key = d.key) as due
                          from difficulty d where d.key = any(:keys)
                        """).param("keys", keys.toArray(String[]::new)).query(Rows.of(Case.class)).list().stream()
                .collect(Collectors.toMap(
                        Case::key,
                        one -> new State(
                                formats.state(one.state), one.due, one.due != null && one.due.isBefore(today))));
    }

    /** Of those of these keys that are a measure's, {@code KK-2021-0007/SYT}; in one statement. */
    public Map<String, State> ofMeasures(Collection<String> keys) {
        LocalDate today = LocalDate.now(clock);
        return jdbc
                .sql("""
                        select distinct on (m.difficulty_key, m.agency) m.difficulty_key || '/' || m.agency as key, m.due, m.finished_on,
                               case when m.reported_at is not null then 'REPORTED'
                                    when m.withdrawn_at is not null then 'WITHDRAWN' else 'OPEN' end as standing
                          from difficulty_measure m where m.difficulty_key = any(:cases)
                           and m.difficulty_key || '/' || m.agency = any(:keys)
                         order by m.difficulty_key, m.agency, m.id desc
                        """)
                .param("cases", keys.stream().map(key -> key.split("/")[0]).toArray(String[]::new))
                .param("keys", keys.toArray(String[]::new))
                .query(Rows.of(Measure.class))
                .list()
                .stream()
                .collect(Collectors.toMap(
                        Measure::key,
                        one -> new State(
                                texts.of("difficulty.measure.state." + one.standing), one.due, one.late(today))));
    }
}
