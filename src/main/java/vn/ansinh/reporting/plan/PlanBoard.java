package vn.ansinh.reporting.plan;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ansinh.reporting.document.Rounds;
import vn.ansinh.reporting.engine.Rows;
import vn.ansinh.reporting.report.PlannedTask;

/** How the tasks of the registered plans stand, for those who watch over them. Whoever asks decides whom he shows which. */
@Repository
public class PlanBoard {

    /**
     * A task that is past its day and was not told to be done.
     *
     * @param holder whose people have the plan: the agency, or its successor
     * @param number of the task within the plan
     * @param state as the last report that was sent tells it; null where none did
     * @param percent likewise
     * @param reason likewise; empty or null where none was given
     */
    public record Overdue(
            PlanKey key,
            String regime,
            String agency,
            String agencyName,
            String holder,
            int number,
            String area,
            String deliverable,
            String unit,
            LocalDate due,
            PlannedTask.State state,
            Integer percent,
            String reason) {

        /** As people call it, and where it stands on the plan's page. */
        public String code() {
            return PlanTask.code(key, number);
        }
    }

    private final JdbcClient jdbc;

    PlanBoard(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of the versions in force, the longest overdue first; in one statement. What a draft says of a task is its agency's. */
    public List<Overdue> overdue(LocalDate today) {
        return jdbc.sql("""
                        select p.key, p.regime, p.agency, p.agency_name, d.holder, t.number, t.area, t.deliverable, t.unit,
                               t.due, told.state, told.percent, told.reason
                          from plan p %s
                          join plan_task t on t.plan_key = p.key and t.version = p.registered_version
                          left join lateral (
                               select m.state, m.percent, m.reason from plan_progress m
                                where m.plan_key = p.key and m.task = t.number and m.state <> 'UNMARKED' and %s
                                order by m.edited_at desc limit 1) told on true
                         where t.due < :today and told.state is distinct from 'DONE'
                         order by t.due, p.key, t.number
                        """.formatted(Plans.HEAD, Rounds.anySent("m.report_key")))
                .param("today", today)
                .query(Rows.of(Overdue.class))
                .list();
    }
}
