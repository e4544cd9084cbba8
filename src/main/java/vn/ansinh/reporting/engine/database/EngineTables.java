package vn.ansinh.reporting.engine.database;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the engine's own tables lack (7.24), each with what it is for. They are there only after the engine's start. */
@Component
class EngineTables extends AbstractProcessEnginePlugin {

    private static final List<String> STATEMENTS = List.of(
            // With a task goes what was typed into its form, however the task ends.
            """
            do $$ begin
                if not exists (select from pg_constraint where conname = 'task_input_task') then
                    delete from task_input where not exists (select from act_ru_task where id_ = task_id);
                    alter table task_input add constraint task_input_task
                        foreign key (task_id) references act_ru_task (id_) on delete cascade;
                end if;
            exception when duplicate_object then null;
            end $$
            """,
            // All instances, the newest first and looked through by their keys, without reading the table itself.
            """
            do $$ begin
                create index if not exists act_hi_procinst_newest on act_hi_procinst (start_time_ desc, id_)
                    include (business_key_, proc_def_key_, end_time_);
            exception when duplicate_table or unique_violation then null;
            end $$
            """);

    private final JdbcClient jdbc;

    EngineTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        STATEMENTS.forEach(statement -> jdbc.sql(statement).update());
    }
}
