package vn.ansinh.reporting.engine;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The open tasks as others have left them by now, and not as this transaction has read them. */
@Repository
class CommittedTasks {

    private final JdbcClient jdbc;

    CommittedTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether somebody has completed or changed the task since it was read; the engine itself finds out at the end. */
    boolean overtaken(String task, int revision) {
        return !jdbc.sql("select exists (select 1 from act_ru_task where id_ = :id and rev_ = :revision)")
                .param("id", task)
                .param("revision", revision)
                .query(Boolean.class)
                .single();
    }
}
