package vn.ansinh.reporting.difficulty;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ansinh.reporting.engine.Rows;

/** What directions have agencies do. */
@Repository
class Measures {

    /**
     * @param direction the number of the direction within its case
     * @param leads leads the others
     * @param done null until the agency has reported
     */
    record Measure(
            long id,
            String difficultyKey,
            int direction,
            String agency,
            String agencyName,
            String holder,
            boolean leads,
            LocalDate due,
            String done,
            LocalDate finishedOn,
            String reportedBy,
            Instant reportedAt,
            Instant withdrawnAt) {

        /** {@code KK-2021-0007/SYT}. */
        String key() {
            return difficultyKey + "/" + agency;
        }
    }

    private static final Rows<Measure> ROWS = Rows.of(Measure.class);

    private final JdbcClient jdbc;

    Measures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(String key, int direction, String agency, String name, String holder, boolean leads, LocalDate due) {
        jdbc.sql("""
                insert into difficulty_measure (difficulty_key, direction, agency, agency_name, holder, leads, due)
                values (:key, :direction, :agency, :name, :holder, :leads, :due)
                """)
                .param("key", key)
                .param("direction", direction)
                .param("agency", agency)
                .param("name", name)
                .param("holder", holder)
                .param("leads", leads)
                .param("due", due)
                .update();
    }

    /** The open one of a business key. */
    Optional<Measure> open(String measureKey) {
        String[] parts = measureKey.split("/");
        return open(parts[0], "agency", parts[1]).stream().findFirst();
    }

    List<Measure> openOf(String key) {
        return jdbc.sql("""
                        select * from difficulty_measure where difficulty_key = :key
                        and reported_at is null and withdrawn_at is null order by id
                        """).param("key", key).query(ROWS).list();
    }

    private List<Measure> open(String key, String column, String value) {
        return jdbc.sql("select * from difficulty_measure where difficulty_key = :key and " + column
                        + " = :value and reported_at is null and withdrawn_at is null order by id")
                .param("key", key)
                .param("value", value)
                .query(ROWS)
                .list();
    }

    /** Of all directions of a case, oldest first; the lead agency before the others. */
    List<Measure> of(String key) {
        return jdbc.sql(
                        "select * from difficulty_measure where difficulty_key = :key order by direction, not leads, id")
                .param("key", key)
                .query(ROWS)
                .list();
    }

    List<Measure> openHeldBy(String holder) {
        return jdbc.sql("""
                        select * from difficulty_measure where holder = :holder
                        and reported_at is null and withdrawn_at is null order by id
                        """).param("holder", holder).query(ROWS).list();
    }

    void holder(long id, String holder) {
        jdbc.sql("update difficulty_measure set holder = :holder where id = :id")
                .param("holder", holder)
                .param("id", id)
                .update();
    }

    void reported(long id, String done, LocalDate finishedOn, String person, Instant at) {
        jdbc.sql("""
                update difficulty_measure set done = :done, finished_on = :finishedOn, reported_by = :person,
                       reported_at = :at where id = :id
                """)
                .param("done", done)
                .param("finishedOn", finishedOn)
                .param("person", person)
                .param("at", Timestamp.from(at))
                .param("id", id)
                .update();
    }

    void withdrawn(long id, Instant at) {
        jdbc.sql("update difficulty_measure set withdrawn_at = :at where id = :id")
                .param("at", Timestamp.from(at))
                .param("id", id)
                .update();
    }
}
