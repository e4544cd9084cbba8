package vn.ansinh.reporting.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Instances of processes, running and finished, looked for by what their keys and processes say: among all of them, however
 * many there are. Whoever asks decides of which processes he shows any. Reads tables of the engine (7.24), whose own query
 * finds neither a name in a key nor a word without its marks.
 */
@Repository
public class InstanceBoard {

    /** Which of them. */
    public enum Which {
        RUNNING,
        FINISHED,
        ALL
    }

    /**
     * A word that is looked for, with what it may stand for in a key; an instance has it in its key, in one of these parts
     * of it, or in the name of its process.
     *
     * @param text in the form of {@link Part#folded}
     * @param parts those between the strokes of a key whose names have the word: the code of a body, a period
     * @param processes keys of the processes whose names have it
     */
    public record Word(String text, Set<String> parts, Set<String> processes) {}

    /**
     * What is looked for.
     *
     * @param processes no instance of any other is told
     * @param words each of which an instance must have
     */
    public record Sought(Set<String> processes, Which which, List<Word> words) {}

    /**
     * An instance.
     *
     * @param key its business key; empty when it is about nothing in particular
     * @param process the key of its process
     * @param processName as its version calls it
     * @param ended null while it runs
     * @param state as the engine calls it
     */
    public record Found(
            String id,
            String key,
            String process,
            String processName,
            String definition,
            Instant begun,
            Instant ended,
            String state) {}

    /**
     * A task of an instance that nobody has done yet.
     *
     * @param due null where it is due at no time
     * @param assignee null while nobody has claimed it
     * @param groups those whose people may take it, in their order
     */
    public record Step(
            String instance,
            String element,
            String name,
            Instant since,
            Instant due,
            String assignee,
            List<String> groups) {}

    /** The parts of a key: of KH/SYT#2 KH and SYT. */
    private static final String PARTS = "string_to_array(split_part(i.business_key_, '#', 1), '/')";

    private final JdbcClient jdbc;

    InstanceBoard(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many there are. */
    public int count(Sought sought) {
        var values = new HashMap<String, Object>();
        return jdbc.sql("select count(*) from act_hi_procinst i where " + condition(sought, values))
                .params(values)
                .query(Integer.class)
                .single();
    }

    /** Some of them, the newest first; in one statement. */
    public List<Found> found(Sought sought, int first, int most) {
        var values = new HashMap<String, Object>(Map.of("first", first, "most", most));
        return jdbc.sql("""
                        select i.id_ as id, coalesce(i.business_key_, '') as key, i.proc_def_key_ as process,
                               definition.name_ as process_name, i.proc_def_id_ as definition,
                               i.start_time_ as begun, i.end_time_ as ended, i.state_ as state
                          from act_hi_procinst i join act_re_procdef definition on definition.id_ = i.proc_def_id_
                         where %s
                         order by i.start_time_ desc, i.id_ limit :most offset :first
                        """.formatted(condition(sought, values)))
                .params(values)
                .query(Rows.of(Found.class))
                .list();
    }

    /** What of these instances waits for somebody, the longest waiting first; in one statement. */
    public List<Step> open(Collection<String> instances) {
        return jdbc.sql("""
                        select task.proc_inst_id_ as instance, task.task_def_key_ as element, task.name_ as name,
                               task.create_time_ as since, task.due_date_ as due, task.assignee_ as assignee,
                               array(select link.group_id_ from act_ru_identitylink link
                                      where link.task_id_ = task.id_ and link.type_ = 'candidate'
                                        and link.group_id_ is not null order by 1) as groups
                          from act_ru_task task
                         where task.proc_inst_id_ = any(:instances) order by task.create_time_, task.id_
                        """)
                .param("instances", instances.toArray(String[]::new))
                .query(Rows.of(Step.class))
                .list();
    }

    private static String condition(Sought sought, Map<String, Object> values) {
        var conditions = new ArrayList<String>();
        conditions.add("i.proc_def_key_ = any(:processes)");
        values.put("processes", array(sought.processes()));
        switch (sought.which()) {
            case RUNNING -> conditions.add("i.end_time_ is null");
            case FINISHED -> conditions.add("i.end_time_ is not null");
            case ALL -> {}
        }
        for (int place = 0; place < sought.words().size(); place++) {
            Word word = sought.words().get(place);
            conditions.add("(strpos(lower(i.business_key_), :word%1$d) > 0 or %2$s && cast(:parts%1$d as text[])"
                            .formatted(place, PARTS)
                    + " or i.proc_def_key_ = any(:named%d))".formatted(place));
            values.put("word" + place, word.text());
            values.put("parts" + place, array(word.parts()));
            values.put("named" + place, array(word.processes()));
        }
        return String.join(" and ", conditions);
    }

    private static String[] array(Set<String> texts) {
        return texts.toArray(String[]::new);
    }
}
