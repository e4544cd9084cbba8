package vn.ansinh.reporting.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people have typed into the start form of a process and not sent yet; one input a person and process. */
@Component
public class StartInputs {

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    StartInputs(JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Never null: an empty input where nothing was saved.
     *
     * @param process its key, for example {@code reporting-cycle}
     */
    public TaskInput of(String process, String person) {
        return jdbc.sql("select content, version from start_input where process = :process and person = :person")
                .param("process", process)
                .param("person", person)
                .query((row, number) -> TaskInput.read(row, json))
                .optional()
                .orElseGet(() -> new TaskInput(json.createObjectNode(), 0));
    }

    /**
     * Replaces what was typed so far. What was sent or given up in another window meanwhile begins anew: what is typed
     * is never refused for it.
     *
     * @param version the version the person saw
     * @return the new version
     * @throws Refusal when the person has saved another version since, in another window
     */
    public int save(String process, String person, JsonNode content, int version) {
        return jdbc.sql("""
                        insert into start_input (process, person, content, version, saved_at)
                        values (:process, :person, :content::jsonb, 1, :at)
                        on conflict (process, person) do update
                           set content = excluded.content, version = start_input.version + 1,
                               saved_at = excluded.saved_at
                         where start_input.version = :version
                        returning version
                        """)
                .param("process", process)
                .param("person", person)
                .param("content", TaskInput.written(content))
                .param("version", version)
                .param("at", Timestamp.from(clock.instant()))
                .query(Integer.class)
                .optional()
                .orElseThrow(() -> Refusal.conflict("engine.input.conflict"));
    }

    /** Forgets the input of a process that has started, or that the person gave up. */
    public void remove(String process, String person) {
        jdbc.sql("delete from start_input where process = :process and person = :person")
                .param("process", process)
                .param("person", person)
                .update();
    }
}
