package vn.ansinh.reporting.plan;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ansinh.reporting.catalogue.OpenedWork;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.engine.Rows;

/** The plans of all agencies, as they stand. */
@Repository
class Plans implements OpenedWork {

    private static final Rows<Plan> ROWS = Rows.of(Plan.class);

    private final JdbcClient jdbc;

    Plans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return whether the agency had none yet */
    boolean add(PlanKey key, String agencyName, LocalDate requestedOn) {
        return jdbc.sql("""
                        insert into plan (key, agency, holder, agency_name, requested_on, open_version)
                        values (:key, :agency, :agency, :name, :on, 1)
                        on conflict do nothing
                        """)
                        .param("key", key.toString())
                        .param("agency", key.agency())
                        .param("name", agencyName)
                        .param("on", requestedOn)
                        .update()
                == 1;
    }

    Optional<Plan> find(PlanKey key) {
        return jdbc.sql("select * from plan where key = :key")
                .param("key", key.toString())
                .query(ROWS)
                .optional();
    }

    Optional<Plan> findBySlug(String slug) {
        return jdbc.sql("select * from plan where replace(key, '/', '-') = :slug")
                .param("slug", slug)
                .query(ROWS)
                .optional();
    }

    /** @throws Refusal when there is no such plan */
    Plan get(PlanKey key) {
        return find(key).orElseThrow(() -> unknown(key));
    }

    /** The plan, locked until the transaction ends: for every change. */
    Plan lock(PlanKey key) {
        return jdbc.sql("select * from plan where key = :key for update")
                .param("key", key.toString())
                .query(ROWS)
                .optional()
                .orElseThrow(() -> unknown(key));
    }

    private static Refusal unknown(PlanKey key) {
        return Refusal.notFound("plan.unknown", key.toString());
    }

    Set<PlanKey> keys() {
        return jdbc.sql("select key from plan").query(String.class).stream()
                .map(PlanKey::parse)
                .collect(Collectors.toSet());
    }

    List<Plan> all() {
        return jdbc.sql("select * from plan order by key").query(ROWS).list();
    }

    List<Plan> of(Collection<String> agencies) {
        return agencies.isEmpty()
                ? List.of()
                : jdbc.sql("select * from plan where agency in (:agencies) or holder in (:agencies) order by key")
                        .param("agencies", agencies)
                        .query(ROWS)
                        .list();
    }

    /** The plans are those of the province's plan, whichever regime is asked about. */
    @Override
    public boolean anyOf(String regime) {
        return jdbc.sql("select exists (select from plan)").query(Boolean.class).single();
    }

    /** Those an agency's people answer for: its own, and what it has inherited. */
    List<Plan> heldBy(String holder) {
        return jdbc.sql("select * from plan where holder = :holder order by key")
                .param("holder", holder)
                .query(ROWS)
                .list();
    }

    void opened(PlanKey key, int version) {
        set(key, "open_version = :value", version);
    }

    void started(PlanKey key, String instanceId) {
        set(key, "instance_id = :value", instanceId);
    }

    void holder(PlanKey key, String holder) {
        set(key, "holder = :value", holder);
    }

    /** From now on this version is in force, and none is being worked on. */
    void registered(PlanKey key, int version) {
        set(key, "registered_version = :value, open_version = null, instance_id = null", version);
    }

    void withdrawn(PlanKey key) {
        jdbc.sql("update plan set open_version = null, instance_id = null where key = :key")
                .param("key", key.toString())
                .update();
    }

    /** The next number for a task of the plan. */
    int nextTask(PlanKey key) {
        return jdbc.sql("update plan set last_task = last_task + 1 where key = :key returning last_task")
                .param("key", key.toString())
                .query(Integer.class)
                .single();
    }

    private void set(PlanKey key, String assignment, Object value) {
        jdbc.sql("update plan set " + assignment + " where key = :key")
                .param("value", value)
                .param("key", key.toString())
                .update();
    }
}
