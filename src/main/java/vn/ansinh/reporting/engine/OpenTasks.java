package vn.ansinh.reporting.engine;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Whatever waits for somebody, of all processes. Whoever asks decides what of it he shows: what a task is about and that
 * there is one is not for everybody. Reads tables of the engine (7.24), whose own query asks once more for the groups of each
 * task.
 */
@Repository
public class OpenTasks {

    /**
     * A task that nobody has done yet.
     *
     * @param key the business key of its process, by which people know what it is about
     * @param name as people read it in their list, with whose report it is; holds the subject of a difficulty
     * @param due null where it is due at no time
     * @param assignee null while nobody has claimed it
     * @param groups those whose people may take it, in their order
     * @param address of the page about it; null where there is none
     */
    public record OpenTask(
            String key,
            String element,
            String name,
            Instant since,
            Instant due,
            String assignee,
            List<String> groups,
            String address) {}

    private final JdbcClient jdbc;
    private final Rows<OpenTask> rows;

    OpenTasks(JdbcClient jdbc, List<ProcessPage> pages) {
        this.jdbc = jdbc;
        this.rows = Rows.of(OpenTask.class)
                .with(
                        "address",
                        row -> address(
                                pages, row.getString("process"), row.getString("key"), row.getString("element")));
    }

    private static String address(List<ProcessPage> pages, String process, String key, String element) {
        return pages.stream()
                .filter(page -> page.processes().contains(process))
                .findFirst()
                .map(page -> page.address(key, element))
                .orElse(null);
    }

    /** Those that have waited longest, of all, the longest first; in one statement. */
    public List<OpenTask> longest(int limit) {
        return jdbc.sql("""
                        with longest as materialized (
                            select root.business_key_ as key, task.task_def_key_ as element, task.name_ as name,
                                   task.create_time_ as since, task.due_date_ as due, task.assignee_ as assignee,
                                   definition.key_ as process, task.id_ as id
                              from act_ru_task task
                              join act_ru_execution root on root.id_ = task.proc_inst_id_
                              join act_re_procdef definition on definition.id_ = task.proc_def_id_
                             where root.business_key_ is not null
                             order by task.create_time_, task.id_ limit :limit),
                        candidates as (
                            select link.task_id_ as id, array_agg(link.group_id_ order by link.group_id_) as groups
                              from act_ru_identitylink link join longest on longest.id = link.task_id_
                             where link.type_ = 'candidate' and link.group_id_ is not null
                             group by link.task_id_)
                        select key, element, name, since, due, assignee, process, groups
                          from longest left join candidates using (id)
                         order by since, id
                        """).param("limit", limit).query(rows).list();
    }
}
