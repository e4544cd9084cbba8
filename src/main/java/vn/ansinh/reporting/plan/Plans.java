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
import vn.ansinh.reporting.document.Documents;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.engine.Rows;

/** The plans of all agencies, as they stand. */
@Repository
class Plans implements OpenedWork {

    private static final Rows<Plan> ROWS = Rows.of(Plan.class).with("document", Documents::read);

    /** The version that is worked on, or else in force, says who holds a plan. */
    static final String HEAD = Documents.joined("p.head");

    private static final String SELECT = "select p.*, " + Documents.SELECTED + " from plan p " + HEAD;

    private final JdbcClient jdbc;

    Plans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return whether the agency had none yet */
    boolean add(PlanKey key, String regime, String agencyName, LocalDate requestedOn) {
        return jdbc.sql("""
                        insert into plan (key, regime, agency, agency_name, requested_on)
                        values (:key, :regime, :agency, :name, :on)
                        on conflict do nothing
                        """)
                        .param("key", key.toString())
                        .param("regime", regime)
                        .param("agency", key.agency())
                        .param("name", agencyName)
                        .param("on", requestedOn)
                        .update()
                == 1;
    }

    Optional<Plan> find(PlanKey key) {
        return jdbc.sql(SELECT + " where p.key = :key")
                .param("key", key.toString())
                .query(ROWS)
                .optional();
    }

    Optional<Plan> findBySlug(String slug) {
        return jdbc.sql(SELECT + " where replace(p.key, '/', '-') = :slug")
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
        lockedOpenVersion(key);
        return get(key);
    }

    /**
     * Locks a plan until the transaction ends. Which head is its own may have changed while it was waited for: that is read
     * by another statement.
     *
     * @return the version that is worked on; null when there is none
     */
    Integer lockedOpenVersion(PlanKey key) {
        return jdbc.sql("select open_version from plan where key = :key for update")
                .param("key", key.toString())
                .query((row, number) -> Optional.ofNullable(row.getObject("open_version", Integer.class)))
                .optional()
                .orElseThrow(() -> unknown(key))
                .orElse(null);
    }

    private static Refusal unknown(PlanKey key) {
        return Refusal.notFound("plan.unknown", key.toString());
    }

    Set<PlanKey> keys() {
        return jdbc.sql("select key from plan").query(String.class).list().stream()
                .map(PlanKey::parse)
                .collect(Collectors.toSet());
    }

    List<Plan> all() {
        return jdbc.sql(SELECT + " order by p.key").query(ROWS).list();
    }

    List<Plan> of(Collection<String> agencies) {
        return agencies.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT + """
                         where p.head in (select head from plan where agency in (:agencies)
                                          union all select key from document where holder in (:agencies))
                         order by p.key
                        """).param("agencies", agencies).query(ROWS).list();
    }

    @Override
    public boolean anyOf(String regime) {
        return jdbc.sql("select exists (select from plan where regime = :regime)")
                .param("regime", regime)
                .query(Boolean.class)
                .single();
    }

    /** Those an agency's people answer for: its own, and what it has inherited. */
    List<Plan> heldBy(String holder) {
        return jdbc.sql(SELECT + " where d.holder = :holder order by p.key")
                .param("holder", holder)
                .query(ROWS)
                .list();
    }

    void withdrawn(PlanKey key) {
        jdbc.sql("update plan set open_version = null where key = :key")
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
}
