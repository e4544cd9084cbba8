package vn.ansinh.reporting.consolidation;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ansinh.reporting.document.Section;
import vn.ansinh.reporting.engine.Rows;

/** The words of the consolidated reports. */
@Repository
class ConsolidatedTexts {

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batch;

    ConsolidatedTexts(JdbcClient jdbc, NamedParameterJdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /** The first draft; the system's, so no edit of anybody. */
    void create(ConsolidatedKey key, Map<String, String> sections) {
        var position = new AtomicInteger();
        batch.batchUpdate(
                """
                insert into consolidated_section (report_key, section, position, content)
                values (:key, :section, :position, :content)
                """,
                sections.entrySet().stream()
                        .map(section -> new MapSqlParameterSource("key", key.toString())
                                .addValue("section", section.getKey())
                                .addValue("position", position.getAndIncrement())
                                .addValue("content", section.getValue()))
                        .toArray(MapSqlParameterSource[]::new));
    }

    List<Section> of(ConsolidatedKey key) {
        return jdbc.sql("select section, content, version from consolidated_section"
                        + " where report_key = :key order by position")
                .param("key", key.toString())
                .query(Rows.of(Section.class).from("code", "section"))
                .list();
    }

    /** @return whether the section still had the version the person saw */
    boolean change(ConsolidatedKey key, Section section, String actor, Instant at) {
        return jdbc.sql("""
                        update consolidated_section
                           set content = :content, version = version + 1, edited_by = :actor, edited_at = :at
                         where report_key = :key and section = :section and version = :version
                        """)
                        .param("content", section.content())
                        .param("actor", actor)
                        .param("at", Timestamp.from(at))
                        .param("key", key.toString())
                        .param("section", section.code())
                        .param("version", section.version())
                        .update()
                == 1;
    }
}
