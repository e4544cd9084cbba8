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
import vn.ansinh.reporting.document.DocumentState;
import vn.ansinh.reporting.engine.Rows;

/** Who was told that a version waits. */
@Repository
class ToldOfPlans {

    /**
     * Somebody was told that the version waits.
     *
     * @param state where it stood
     * @param due the last day it was told of
     * @param groups who was told
     */
    record Told(DocumentState state, LocalDate due, ReminderLevel level, List<String> groups, Instant at) {}

    private static final Rows<Told> TOLD = Rows.of(Told.class).from("groups", "told");

    private final JdbcClient jdbc;

    ToldOfPlans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return whether it is new: whoever has the task is told once at each step, those above once for each last day */
    boolean add(PlanKey key, int version, Told told) {
        return jdbc.sql("""
                        insert into plan_told (plan_key, version, state, due, level, told, at)
                        values (:key, :version, :state, :due, :level, :told, :at) on conflict do nothing
                        """)
                        .param("key", key.toString())
                        .param("version", version)
                        .param("state", told.state.name())
                        .param("due", told.due)
                        .param("level", told.level.name())
                        .param("told", String.join(",", told.groups))
                        .param("at", Timestamp.from(told.at))
                        .update()
                == 1;
    }

    /** Oldest first. */
    List<Told> of(PlanKey key, int version) {
        return jdbc.sql("select * from plan_told where plan_key = :key and version = :version order by id")
                .param("key", key.toString())
                .param("version", version)
                .query(TOLD)
                .list();
    }

    /** Of these versions, each oldest first; without those of which nobody was told. */
    Map<PlanVersion, List<Told>> of(Collection<PlanVersion> versions) {
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
