package vn.ansinh.reporting.difficulty;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ansinh.reporting.engine.Rows;

/** Every open task of every case: who holds it up, until when, and who has been told. */
@Repository
class OpenWaits {

    /**
     * @param key of the case, for a measure too
     * @param heldBy the groups that have the task
     * @param level how far up it has been told: 0 nobody, 1 coordinators, 2 the standing agency's leaders, 3 the PPC
     */
    record Wait(
            String taskId,
            String key,
            String element,
            List<String> heldBy,
            LocalDate since,
            LocalDate due,
            LocalDate coordinatorsOn,
            LocalDate leadersOn,
            LocalDate committeeOn,
            boolean reminded,
            int level) {

        /** The same wait with others. */
        Wait heldBy(List<String> groups) {
            return Rows.changed(this, "heldBy", groups);
        }

        /** How far up it is to be told by this day. */
        int levelDue(LocalDate today) {
            if (!today.isBefore(committeeOn)) {
                return 3;
            }
            if (!today.isBefore(leadersOn)) {
                return 2;
            }
            return today.isBefore(coordinatorsOn) ? 0 : 1;
        }
    }

    private static final Rows<Wait> ROWS =
            Rows.of(Wait.class).from("key", "difficulty_key").from("committeeOn", "ppc_on");

    private final JdbcClient jdbc;

    OpenWaits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** When a wait begins and ends, and who is told when. */
    record Days(
            LocalDate since,
            LocalDate due,
            LocalDate remindOn,
            LocalDate coordinatorsOn,
            LocalDate leadersOn,
            LocalDate committeeOn) {}

    Wait add(String taskId, String key, String element, List<String> heldBy, Days days) {
        return jdbc.sql("""
                        insert into difficulty_wait (task_id, difficulty_key, element, held_by, since, due, remind_on,
                            coordinators_on, leaders_on, ppc_on)
                        values (:task, :key, :element, :heldBy, :since, :due, :remindOn, :coordinatorsOn, :leadersOn,
                            :ppcOn)
                        returning *
                        """)
                .param("task", taskId)
                .param("key", key)
                .param("element", element)
                .param("heldBy", String.join(",", heldBy))
                .param("since", days.since)
                .param("due", days.due)
                .param("remindOn", days.remindOn)
                .param("coordinatorsOn", days.coordinatorsOn)
                .param("leadersOn", days.leadersOn)
                .param("ppcOn", days.committeeOn)
                .query(ROWS)
                .single();
    }

    void remove(String taskId) {
        jdbc.sql("delete from difficulty_wait where task_id = :task")
                .param("task", taskId)
                .update();
    }

    void remove(String key, String element) {
        jdbc.sql("delete from difficulty_wait where difficulty_key = :key and element = :element")
                .param("key", key)
                .param("element", element)
                .update();
    }

    void removeAll(String key) {
        jdbc.sql("delete from difficulty_wait where difficulty_key = :key")
                .param("key", key)
                .update();
    }

    /** Of one case, the most pressing first. */
    List<Wait> of(String key) {
        return jdbc.sql("select * from difficulty_wait where difficulty_key = :key order by due, task_id")
                .param("key", key)
                .query(ROWS)
                .list();
    }

    /** Of these cases, the most pressing first. */
    List<Wait> of(Collection<String> keys) {
        return keys.isEmpty()
                ? List.of()
                : jdbc.sql("select * from difficulty_wait where difficulty_key in (:keys) order by due, task_id")
                        .param("keys", keys)
                        .query(ROWS)
                        .list();
    }

    Optional<Wait> find(String taskId) {
        return jdbc.sql("select * from difficulty_wait where task_id = :task")
                .param("task", taskId)
                .query(ROWS)
                .optional();
    }

    /** Those of which somebody is to be told by this day, and was not yet; locked, so that two rounds tell once. */
    List<Wait> toTell(LocalDate today) {
        return jdbc.sql("""
                        select * from difficulty_wait
                         where (not reminded and remind_on <= :today)
                            or (level < 1 and coordinators_on <= :today)
                            or (level < 2 and leaders_on <= :today)
                            or (level < 3 and ppc_on <= :today)
                         order by difficulty_key, task_id for update
                        """).param("today", today).query(ROWS).list();
    }

    /** Everything up to this day has been told. */
    void told(LocalDate today) {
        jdbc.sql("""
                update difficulty_wait
                   set reminded = reminded or remind_on <= :today,
                       level = case when ppc_on <= :today then 3 when leaders_on <= :today then 2
                                    when coordinators_on <= :today then 1 else level end
                 where remind_on <= :today or coordinators_on <= :today
                """).param("today", today).update();
    }

    /** Those that people of this body hold up. */
    List<Wait> heldBy(String prefix) {
        return jdbc.sql(
                        "select * from difficulty_wait where ',' || held_by like '%,' || :prefix || '-%' order by task_id")
                .param("prefix", prefix)
                .query(ROWS)
                .list();
    }

    void heldBy(String taskId, List<String> groups) {
        jdbc.sql("update difficulty_wait set held_by = :groups where task_id = :task")
                .param("groups", String.join(",", groups))
                .param("task", taskId)
                .update();
    }
}
