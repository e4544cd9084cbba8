package vn.ansinh.reporting.engine;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The zone in which the engine's instants in this database are written. They are kept without one, so a database that was
 * written in another zone would move every due date and timer by hours, while our own instants stay: it is refused, and
 * nothing in it is changed.
 *
 * <p>The zone is recorded. A database from before there was a record is judged by its rows: by instants that the engine
 * and our tables wrote in one transaction, and by the timer of the daily round, which is due at 07:00 in the province.
 */
class DatabaseZone {

    /**
     * Engine's instants less what they are in truth, to a quarter of an hour, as all zones are. Reads tables of several
     * modules: it judges the database before any of them is at work.
     */
    private static final String WITNESSES = """
            select round(extract(epoch from witness.written - witness.truth) / 900) * 15 as minutes,
                   count(*) as rows, min(witness.name) as example
              from (select p.business_key_ as name, p.start_time_ as written, m.queued_at at time zone 'UTC' as truth
                      from act_hi_procinst p
                      join mail_outbox m on p.business_key_ = 'MAIL-' || lpad(m.id::text, greatest(6, length(m.id::text)), '0')
                     where p.proc_def_key_ = 'mail-dispatch'
                    union all
                    select p.business_key_, p.start_time_, c.opened_at at time zone 'UTC'
                      from act_hi_procinst p
                      join reporting_cycle c on c.key = p.business_key_
                     where p.proc_def_key_ = 'reporting-cycle'
                    union all
                    -- 07:00+07:00 is midnight in UTC. The nearest one: no zone is more than half a day away, but for a few
                    -- islands. One that failed, or that somebody has moved, says nothing.
                    select 'daily-round', j.duedate_, date_trunc('day', j.duedate_ + interval '12 hours')
                      from act_ru_job j
                     where j.process_def_key_ = 'daily-round' and j.handler_type_ = 'timer-start-event'
                       and j.exception_msg_ is null
                       and extract(epoch from j.duedate_)::bigint % 900 = 0) as witness
             group by 1
             order by 1
            """;

    private record Shift(int minutes, long rows, String example) {

        /** {@code +07:00}. */
        String zone() {
            int size = Math.abs(minutes);
            return "%s%02d:%02d".formatted(minutes < 0 ? "-" : "+", size / 60, size % 60);
        }
    }

    private final JdbcClient jdbc;

    DatabaseZone(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Before anything is written, the migrations included.
     *
     * @throws StartRefused when the engine's instants in it are not UTC
     */
    void require() {
        requireSession();
        if (!has("engine_zone") || recorded().isEmpty()) {
            judge();
        } else if (!recorded().equals(List.of(ProgramZone.UTC))) {
            throw refused("The engine's times in this database are written in the zone " + String.join(", ", recorded())
                    + ", and this program works in UTC.");
        }
    }

    /** After the migrations. */
    void record() {
        jdbc.sql("insert into engine_zone (zone) values (:zone) on conflict do nothing")
                .param("zone", ProgramZone.UTC)
                .update();
    }

    private void requireSession() {
        String session = jdbc.sql("select current_setting('TimeZone')")
                .query(String.class)
                .single();
        if (!session.equals(ProgramZone.UTC)) {
            throw new StartRefused(
                    "The sessions of this database run in the zone " + session + " instead of UTC.",
                    "Take the zone out of SPRING_DATASOURCE_URL (its options), or have the pooler before PostgreSQL pass"
                            + " on the zone that a client asks for.");
        }
    }

    private void judge() {
        if (!has("act_hi_procinst") || !has("reporting_cycle")) {
            return;
        }
        List<Shift> shifts = jdbc.sql(WITNESSES).query(Rows.of(Shift.class)).list();
        if (shifts.stream().anyMatch(shift -> shift.minutes != 0)) {
            throw refused("The engine's times in this database are not in UTC, in which this program works: "
                    + shifts.stream()
                            .map(shift -> "%d as in the zone %s (for example %s)"
                                    .formatted(shift.rows, shift.zone(), shift.example))
                            .collect(Collectors.joining(", "))
                    + ".");
        }
    }

    private static StartRefused refused(String description) {
        return new StartRefused(
                description + " Every due date and timer would move by hours; nothing was changed.",
                "Put the times right once, as docs/operations.md says under 'A database written in another zone'. Data of"
                        + " a development start may also be moved away, to begin anew.");
    }

    private List<String> recorded() {
        return jdbc.sql("select zone from engine_zone").query(String.class).list();
    }

    private boolean has(String table) {
        return jdbc.sql("select to_regclass(:table) is not null")
                .param("table", table)
                .query(Boolean.class)
                .single();
    }
}
