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

/** The words of the consolidated reports, and the log of who changed what in them. */
@Repository
class ConsolidatedTexts {

    /** A change of a section; {@code before} is what stood there. */
    record Edit(int round, String section, String before, String actor, Instant at) {}

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

    /** Who changed the section last; empty while it is the system's first draft. */
    String lastEditor(ConsolidatedKey key, String section) {
        return jdbc.sql("select coalesce(edited_by, '') from consolidated_section"
                        + " where report_key = :key and section = :section")
                .param("key", key.toString())
                .param("section", section)
                .query(String.class)
                .single();
    }

    /** Logs a change; typing on in the same section is one change from its first old text on, until it is sent back. */
    void log(ConsolidatedKey key, int round, String section, String before, String after, String actor, Instant at) {
        var edit = new MapSqlParameterSource("key", key.toString())
                .addValue("round", round)
                .addValue("section", section)
                .addValue("old", before)
                .addValue("new", after)
                .addValue("actor", actor)
                .addValue("at", Timestamp.from(at));
        int continued = jdbc.sql("""
                        update consolidated_edit set new_value = :new, at = :at
                         where id = (select id from consolidated_edit
                                      where report_key = :key and section = :section order by id desc limit 1)
                           and actor = :actor and round = :round
                           and not exists (select 1 from consolidated_note n
                                            where n.report_key = :key and n.at >= consolidated_edit.at)
                        """).paramSource(edit).update();
        if (continued == 0) {
            jdbc.sql("""
                    insert into consolidated_edit (report_key, round, section, old_value, new_value, actor, at)
                    values (:key, :round, :section, :old, :new, :actor, :at)
                    """).paramSource(edit).update();
        }
    }

    /** Who changed what, oldest first. */
    List<Edit> edits(ConsolidatedKey key) {
        return jdbc.sql("select round, section, old_value, actor, at from consolidated_edit"
                        + " where report_key = :key order by id")
                .param("key", key.toString())
                .query(Rows.of(Edit.class).from("before", "old_value"))
                .list();
    }

    /** Everybody who ever changed a word of it. */
    List<String> editors(ConsolidatedKey key) {
        return jdbc.sql("select distinct actor from consolidated_edit where report_key = :key order by actor")
                .param("key", key.toString())
                .query(String.class)
                .list();
    }
}
