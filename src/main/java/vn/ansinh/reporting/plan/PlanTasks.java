package vn.ansinh.reporting.plan;

import java.util.List;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ansinh.reporting.engine.Rows;

/** The tasks of the plans' versions, by their numbers. */
@Repository
class PlanTasks {

    private static final Rows<PlanTask> ROWS = Rows.of(PlanTask.class).from("version", "row_version");

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batch;

    PlanTasks(JdbcClient jdbc, NamedParameterJdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    List<PlanTask> of(PlanKey key, int version) {
        return jdbc.sql("select * from plan_task where plan_key = :key and version = :version order by number")
                .param("key", key.toString())
                .param("version", version)
                .query(ROWS)
                .list();
    }

    void add(PlanKey key, int version, List<PlanTask> tasks) {
        batch.batchUpdate(
                """
                insert into plan_task
                    (plan_key, version, number, area, deliverable, unit, due, budget, indicators, row_version)
                values (:key, :version, :number, :area, :deliverable, :unit, :due, :budget, :indicators, :rowVersion)
                """, tasks.stream().map(task -> row(key, version, task)).toArray(MapSqlParameterSource[]::new));
    }

    /** @return whether the task still had the version the person saw */
    boolean change(PlanKey key, int version, PlanTask task) {
        return jdbc.sql("""
                        update plan_task
                           set area = :area, deliverable = :deliverable, unit = :unit, due = :due, budget = :budget,
                               indicators = :indicators, row_version = row_version + 1
                         where plan_key = :key and version = :version and number = :number
                           and row_version = :rowVersion
                        """).paramSource(row(key, version, task)).update() == 1;
    }

    /** @return whether the task was there and still had the version the person saw */
    boolean remove(PlanKey key, int version, int number, int rowVersion) {
        return jdbc.sql("""
                        delete from plan_task where plan_key = :key and version = :version and number = :number
                                                and row_version = :rowVersion
                        """)
                        .param("key", key.toString())
                        .param("version", version)
                        .param("number", number)
                        .param("rowVersion", rowVersion)
                        .update()
                == 1;
    }

    void removeAll(PlanKey key, int version) {
        jdbc.sql("delete from plan_task where plan_key = :key and version = :version")
                .param("key", key.toString())
                .param("version", version)
                .update();
    }

    private static MapSqlParameterSource row(PlanKey key, int version, PlanTask task) {
        return new MapSqlParameterSource("key", key.toString())
                .addValue("version", version)
                .addValue("number", task.number())
                .addValue("area", task.area())
                .addValue("deliverable", task.deliverable())
                .addValue("unit", task.unit())
                .addValue("due", task.due())
                .addValue("budget", task.budget())
                .addValue("indicators", task.indicators().toArray(String[]::new))
                .addValue("rowVersion", task.version());
    }
}
