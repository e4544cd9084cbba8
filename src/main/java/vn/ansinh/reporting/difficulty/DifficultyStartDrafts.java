package vn.ansinh.reporting.difficulty;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.engine.TaskInput;

/** What people have typed into the start form; one draft a person. */
@Repository
class DifficultyStartDrafts {

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    DifficultyStartDrafts(JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    TaskInput of(String person) {
        return jdbc.sql("select content, version from difficulty_start_draft where person = :person")
                .param("person", person)
                .query((row, number) -> new TaskInput(read(row.getString("content")), row.getInt("version")))
                .optional()
                .orElseGet(() -> new TaskInput(json.createObjectNode(), 0));
    }

    /**
     * A draft that was sent or dropped in another window meanwhile begins anew: what is typed is never refused for it.
     *
     * @return the new version
     * @throws Refusal when another window has saved another version since
     */
    int save(String person, JsonNode content, int version) {
        return jdbc.sql("""
                        insert into difficulty_start_draft (person, content, version, saved_at)
                        values (:person, :content::jsonb, 1, :at)
                        on conflict (person) do update
                           set content = excluded.content, version = difficulty_start_draft.version + 1,
                               saved_at = excluded.saved_at
                         where difficulty_start_draft.version = :version
                        returning version
                        """)
                .param("person", person)
                .param("content", content.toString())
                .param("version", version)
                .param("at", Timestamp.from(clock.instant()))
                .query(Integer.class)
                .optional()
                .orElseThrow(() -> Refusal.conflict("engine.input.conflict"));
    }

    void remove(String person) {
        jdbc.sql("delete from difficulty_start_draft where person = :person")
                .param("person", person)
                .update();
    }

    private JsonNode read(String content) {
        try {
            return json.readTree(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("difficulty_start_draft holds no JSON", e);
        }
    }
}
