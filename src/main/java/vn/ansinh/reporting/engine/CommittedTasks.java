package vn.ansinh.reporting.engine;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
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
    boolean overtaken(DelegateTask task) {
        return task instanceof TaskEntity read
                && !jdbc.sql("select exists (select 1 from act_ru_task where id_ = :id and rev_ = :revision)")
                        .param("id", read.getId())
                        .param("revision", read.getRevision())
                        .query(Boolean.class)
                        .single();
    }
}
