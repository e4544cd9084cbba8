package vn.ansinh.reporting.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
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
     * The input, to start a process with; held until the transaction ends, so that two windows of one person, or a
     * request that comes again, start it once. {@link #sent} must follow.
     *
     * @throws Refusal when it has started one already
     */
    public TaskInput take(String process, String person) {
        jdbc.sql("select 1 from start_input where process = :process and person = :person for update")
                .param("process", process)
                .param("person", person)
                .query(row -> {});
        TaskInput input = of(process, person);
        if (input.content().isEmpty()) {
            sentAs(process, person).ifPresent(number -> {
                throw Refusal.conflict("engine.start.sent-already", number);
            });
        }
        return input;
    }

    /**
     * The input has started a process.
     *
     * @param as the key of what it has become
     */
    public void sent(String process, String person, String as) {
        jdbc.sql("""
                update start_input set sent = content, sent_as = :as, content = '{}', version = version + 1
                 where process = :process and person = :person
                """)
                .param("as", as)
                .param("process", process)
                .param("person", person)
                .update();
    }

    /**
     * Replaces what was typed so far. What was sent or given up in another window meanwhile begins anew: what is typed
     * is never refused for it. Only what was sent itself, saved once more by a window that does not know of it, stays
     * sent.
     *
     * @param version the version the person saw
     * @return the new version
     * @throws Refusal when the person has saved another version since, in another window
     */
    public int save(String process, String person, JsonNode content, int version) {
        return replace(process, person, content, version)
                .or(() -> sentVersion(process, person, content))
                .orElseThrow(() -> Refusal.conflict("engine.input.conflict"));
    }

    private Optional<Integer> replace(String process, String person, JsonNode content, int version) {
        return jdbc.sql("""
                        insert into start_input (process, person, content, version, saved_at)
                        values (:process, :person, :content::jsonb, 1, :at)
                        on conflict (process, person) do update
                           set content = excluded.content, version = start_input.version + 1,
                               saved_at = excluded.saved_at
                         where start_input.version = :version
                            or start_input.content = '{}' and start_input.sent is distinct from excluded.content
                        returning version
                        """)
                .param("process", process)
                .param("person", person)
                .param("content", TaskInput.written(content))
                .param("version", version)
                .param("at", Timestamp.from(clock.instant()))
                .query(Integer.class)
                .optional();
    }

    private Optional<Integer> sentVersion(String process, String person, JsonNode content) {
        return jdbc.sql("""
                        select version from start_input
                         where process = :process and person = :person and content = '{}' and sent = :content::jsonb
                        """)
                .param("process", process)
                .param("person", person)
                .param("content", content.toString())
                .query(Integer.class)
                .optional();
    }

    private Optional<String> sentAs(String process, String person) {
        return jdbc.sql("""
                        select sent_as from start_input
                         where process = :process and person = :person and sent_as is not null
                        """)
                .param("process", process)
                .param("person", person)
                .query(String.class)
                .optional();
    }

    /** Forgets the input that the person gave up. */
    public void remove(String process, String person) {
        jdbc.sql("delete from start_input where process = :process and person = :person")
                .param("process", process)
                .param("person", person)
                .update();
    }
}
