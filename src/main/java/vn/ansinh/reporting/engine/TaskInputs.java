package vn.ansinh.reporting.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The inputs of all open forms. With its task an input goes by itself ({@code engine/database/EngineTables}). */
@Component
public class TaskInputs {

    /** PostgreSQL's SQLSTATE of a row that refers to one that is not there. */
    private static final String FOREIGN_KEY = "23503";

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    TaskInputs(JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Never null: an empty input where nothing was saved. */
    public TaskInput of(String taskId) {
        return jdbc.sql("select content, version from task_input where task_id = :task")
                .param("task", taskId)
                .query((row, number) -> TaskInput.read(row, json))
                .optional()
                .orElseGet(() -> new TaskInput(json.createObjectNode(), 0));
    }

    /**
     * Replaces what was typed so far.
     *
     * @param version the version the person saw
     * @return the new version
     * @throws Refusal when somebody has saved another version since, or the task has ended
     */
    int save(String taskId, JsonNode content, int version, String person) {
        int saved = write(taskId, content, version, person);
        if (saved == 0) {
            throw Refusal.conflict("engine.input.conflict");
        }
        return version + 1;
    }

    private int write(String taskId, JsonNode content, int version, String person) {
        try {
            return jdbc.sql("""
                            insert into task_input (task_id, content, version, saved_by, saved_at)
                            values (:task, :content::jsonb, 1, :person, :at)
                            on conflict (task_id) do update
                               set content = excluded.content, version = task_input.version + 1,
                                   saved_by = excluded.saved_by, saved_at = excluded.saved_at
                             where task_input.version = :version
                            """)
                    .param("task", taskId)
                    .param("content", TaskInput.written(content))
                    .param("version", version)
                    .param("person", person)
                    .param("at", Timestamp.from(clock.instant()))
                    .update();
        } catch (DataIntegrityViolationException e) {
            boolean taskGone =
                    e.getMostSpecificCause() instanceof SQLException cause && FOREIGN_KEY.equals(cause.getSQLState());
            if (taskGone) {
                throw Refusal.conflict("engine.task.overtaken");
            }
            throw e;
        }
    }
}
