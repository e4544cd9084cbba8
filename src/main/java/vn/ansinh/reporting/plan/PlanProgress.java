package vn.ansinh.reporting.plan;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ansinh.reporting.engine.Rows;
import vn.ansinh.reporting.report.PlannedTask;
import vn.ansinh.reporting.report.ReportKey;

/** How the tasks of the plans stand, as each report tells it. */
@Repository
class PlanProgress {

    /** @param version counts its changes; 0 where nothing is marked */
    record Mark(int task, PlannedTask.State state, Integer percent, String reason, int version) {}

    private final JdbcClient jdbc;

    PlanProgress(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a report tells of a plan, by the numbers of its tasks. */
    Map<Integer, Mark> of(ReportKey report, PlanKey plan) {
        return jdbc
                .sql("""
                        select task, state, percent, reason, row_version as version from plan_progress
                         where report_key = :report and plan_key = :plan
                        """)
                .param("report", report.toString())
                .param("plan", plan.toString())
                .query(Rows.of(Mark.class))
                .list()
                .stream()
                .collect(Collectors.toMap(Mark::task, mark -> mark));
    }

    /** The other reports in which tasks of the plan were marked earlier, filed or not. */
    Set<ReportKey> earlier(ReportKey report, PlanKey plan) {
        return jdbc
                .sql("""
                        select distinct report_key from plan_progress
                         where report_key <> :report and plan_key = :plan and state <> 'UNMARKED'
                           and edited_at < coalesce((select min(edited_at) from plan_progress
                                                      where report_key = :report and plan_key = :plan), 'infinity')
                        """)
                .param("report", report.toString())
                .param("plan", plan.toString())
                .query(String.class)
                .list()
                .stream()
                .map(ReportKey::parse)
                .collect(Collectors.toSet());
    }

    /** What these reports told last of a plan, by the numbers of its tasks. */
    Map<Integer, Mark> last(Set<ReportKey> reports, PlanKey plan) {
        if (reports.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("""
                        select distinct on (task) task, state, percent, reason, row_version as version
                          from plan_progress
                         where report_key in (:reports) and plan_key = :plan and state <> 'UNMARKED'
                         order by task, edited_at desc
                        """)
                .param("reports", reports.stream().map(ReportKey::toString).toList())
                .param("plan", plan.toString())
                .query(Rows.of(Mark.class))
                .list()
                .stream()
                .collect(Collectors.toMap(Mark::task, mark -> mark));
    }

    /** @return whether the mark still had the version the person saw */
    boolean mark(ReportKey report, PlanKey plan, Mark mark, String actor, Instant at) {
        return jdbc.sql("""
                        insert into plan_progress
                            (report_key, plan_key, task, state, percent, reason, row_version, edited_by, edited_at)
                        select :report, :plan, :task, :state, :percent, :reason, 1, :actor, :at
                         where :version = 0
                            or exists (select 1 from plan_progress
                                        where report_key = :report and plan_key = :plan and task = :task)
                        on conflict (report_key, plan_key, task) do update
                           set state = excluded.state, percent = excluded.percent, reason = excluded.reason,
                               row_version = plan_progress.row_version + 1, edited_by = excluded.edited_by,
                               edited_at = excluded.edited_at
                         where plan_progress.row_version = :version
                        """)
                        .param("report", report.toString())
                        .param("plan", plan.toString())
                        .param("task", mark.task())
                        .param("state", mark.state().name())
                        .param("percent", mark.percent())
                        .param("reason", mark.reason())
                        .param("version", mark.version())
                        .param("actor", actor)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }
}
