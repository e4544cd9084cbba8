package vn.ansinh.reporting.difficulty;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.ansinh.reporting.engine.CurrentUser.Person;
import vn.ansinh.reporting.engine.ReportingClock;
import vn.ansinh.reporting.engine.Rows;

/**
 * How the difficulties stand, for those who watch over the work; each answer in one statement. Numbers are for whoever asks;
 * which case is whose is told only of those that the signed-in person may see.
 */
@Service
public class CaseBoard {

    /**
     * An open case.
     *
     * @param visible whether the signed-in person may see it
     * @param approved whether its raiser's leader has let it out
     */
    public record Open(String key, String regime, boolean visible, boolean approved) {}

    /**
     * How many cases of an area are in a state.
     *
     * @param young of those that are open, raised within thirty days
     * @param grown raised before that, within ninety days
     * @param old raised before that
     */
    public record Count(
            String regime,
            String area,
            String areaName,
            DifficultyState state,
            String stateName,
            int cases,
            int young,
            int grown,
            int old) {

        /** Whether something is still to be done for them. */
        public boolean open() {
            return state.open();
        }
    }

    private final JdbcClient jdbc;
    private final DifficultyAccess access;
    private final DifficultyFormats formats;
    private final DifficultyRegimes regimes;

    CaseBoard(JdbcClient jdbc, DifficultyAccess access, DifficultyFormats formats, DifficultyRegimes regimes) {
        this.jdbc = jdbc;
        this.access = access;
        this.formats = formats;
        this.regimes = regimes;
    }

    /** Whether there is a list of cases for this person at all. */
    public boolean openTo(Person person) {
        return access.concerned(person);
    }

    /** The regimes of whose cases the signed-in person sees all that were let out: what is counted of them he can look at. */
    public Set<String> allOpenTo(Person person) {
        return person.administrator() ? Set.copyOf(regimes.all()) : Set.copyOf(access.office(person));
    }

    /** All that are open. */
    public List<Open> open() {
        Person person = access.person();
        return jdbc.sql("select d.key, d.regime, d.approved_at is not null as approved, " + Difficulties.VISIBLE
                        + " as visible from difficulty d where d.state not in ('RESOLVED', 'WITHDRAWN') order by d.key")
                .params(Difficulties.seenBy(person.agencies(), access.office(person), person.administrator()))
                .query(Rows.of(Open.class))
                .list();
    }

    /** Of all cases that were let out and not withdrawn, by regime, area as it is called now, and state. */
    public List<Count> counts(Instant now) {
        LocalDate today = now.atZone(ReportingClock.ZONE).toLocalDate();
        return jdbc.sql("""
                        select d.regime, d.area, d.state, count(*) as cases,
                               count(*) filter (where d.raised_at > :now::timestamptz - interval '30 days') as young,
                               count(*) filter (where d.raised_at <= :now::timestamptz - interval '30 days'
                                                  and d.raised_at > :now::timestamptz - interval '90 days') as grown,
                               count(*) filter (where d.raised_at <= :now::timestamptz - interval '90 days') as old
                          from difficulty d where d.approved_at is not null and d.state <> 'WITHDRAWN'
                         group by d.regime, d.area, d.state order by d.regime, d.area, d.state
                        """)
                .param("now", Timestamp.from(now))
                .query(Rows.of(Count.class)
                        .with("areaName", row -> formats.area(row.getString("regime"), row.getString("area"), today))
                        .with("stateName", row -> formats.state(DifficultyState.valueOf(row.getString("state")))))
                .list();
    }
}
