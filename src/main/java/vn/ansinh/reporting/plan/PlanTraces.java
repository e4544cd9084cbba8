package vn.ansinh.reporting.plan;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ansinh.reporting.engine.Rows;

/** Who changed what in a version, why it came back, and who was told that it waits. */
@Repository
class PlanTraces {

    enum Kind {
        RETURNED_BY_LEADER,
        COMPLETION_ASKED
    }

    record Note(Kind kind, String content, String actor, Instant at) {}

    /**
     * Somebody was told that the version waits.
     *
     * @param state where it stood
     * @param due the last day it was told of
     * @param groups who was told
     */
    record Told(PlanState state, LocalDate due, Rung rung, List<String> groups, Instant at) {}

    private static final Rows<Told> TOLD = Rows.of(Told.class).from("groups", "told");

    private final JdbcClient jdbc;

    PlanTraces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Logs a change; one that changed nothing leaves no trace. */
    void changed(PlanKey key, int version, String field, String before, String after, String actor, Instant at) {
        if (before.equals(after)) {
            return;
        }
        jdbc.sql("""
                insert into plan_edit (plan_key, version, field, old_value, new_value, actor, at)
                values (:key, :version, :field, :old, :new, :actor, :at)
                """)
                .param("key", key.toString())
                .param("version", version)
                .param("field", field)
                .param("old", before)
                .param("new", after)
                .param("actor", actor)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Everybody who changed the version. */
    List<String> drafters(PlanKey key, int version) {
        return jdbc.sql("select distinct actor from plan_edit where plan_key = :key and version = :version order by 1")
                .param("key", key.toString())
                .param("version", version)
                .query(String.class)
                .list();
    }

    /** Who last changed a field; empty when nobody has. */
    String lastEditor(PlanKey key, int version, String field) {
        return jdbc.sql("""
                        select actor from plan_edit
                         where plan_key = :key and version = :version and field in (:field, 'import')
                         order by id desc limit 1
                        """)
                .param("key", key.toString())
                .param("version", version)
                .param("field", field)
                .query(String.class)
                .optional()
                .orElse("");
    }

    void note(PlanKey key, int version, Note note) {
        jdbc.sql("""
                insert into plan_note (plan_key, version, kind, content, actor, at)
                values (:key, :version, :kind, :content, :actor, :at)
                """)
                .param("key", key.toString())
                .param("version", version)
                .param("kind", note.kind.name())
                .param("content", note.content)
                .param("actor", note.actor)
                .param("at", Timestamp.from(note.at))
                .update();
    }

    /** Newest first. */
    List<Note> notes(PlanKey key, int version) {
        return jdbc.sql("select * from plan_note where plan_key = :key and version = :version order by id desc")
                .param("key", key.toString())
                .param("version", version)
                .query(Rows.of(Note.class))
                .list();
    }

    /** When the standing agency last asked for completion of the version. */
    Instant completionAskedAt(PlanKey key, int version) {
        return notes(key, version).stream()
                .filter(note -> note.kind == Kind.COMPLETION_ASKED)
                .findFirst()
                .orElseThrow()
                .at();
    }

    /** @return whether it is new: whoever has the task is told once at each step, those above once for each last day */
    boolean told(PlanKey key, int version, Told told) {
        return jdbc.sql("""
                        insert into plan_told (plan_key, version, state, due, rung, told, at)
                        values (:key, :version, :state, :due, :rung, :told, :at) on conflict do nothing
                        """)
                        .param("key", key.toString())
                        .param("version", version)
                        .param("state", told.state.name())
                        .param("due", told.due)
                        .param("rung", told.rung.name())
                        .param("told", String.join(",", told.groups))
                        .param("at", Timestamp.from(told.at))
                        .update()
                == 1;
    }

    /** Oldest first. */
    List<Told> told(PlanKey key, int version) {
        return jdbc.sql("select * from plan_told where plan_key = :key and version = :version order by id")
                .param("key", key.toString())
                .param("version", version)
                .query(TOLD)
                .list();
    }

    /** Of these versions, each oldest first; without those of which nobody was told. */
    Map<PlanVersion, List<Told>> told(Collection<PlanVersion> versions) {
        var told = new HashMap<PlanVersion, List<Told>>();
        Map<String, PlanVersion> byPlace = versions.stream()
                .collect(Collectors.toMap(version -> version.key() + " " + version.number(), Function.identity()));
        jdbc.sql("select * from plan_told where plan_key = any(:keys) order by id")
                .param(
                        "keys",
                        versions.stream()
                                .map(version -> version.key().toString())
                                .toArray(String[]::new))
                .query(row -> {
                    PlanVersion version = byPlace.get(row.getString("plan_key") + " " + row.getInt("version"));
                    if (version != null) {
                        told.computeIfAbsent(version, one -> new ArrayList<>()).add(TOLD.mapRow(row, 0));
                    }
                });
        return told;
    }
}
