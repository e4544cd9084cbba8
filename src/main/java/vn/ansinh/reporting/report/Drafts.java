package vn.ansinh.reporting.report;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ansinh.reporting.document.CanonicalJson;
import vn.ansinh.reporting.document.DocumentState;
import vn.ansinh.reporting.document.Edits;
import vn.ansinh.reporting.document.Section;

/** The content of the reports being worked on, to be changed field by field. */
@Repository
class Drafts {

    /** What stands in a draft. */
    record Content(List<Cell> cells, List<Section> sections, List<DifficultyEntry> difficulties) {}

    /** A draft's last change. */
    record Last(Instant at, String actor) {}

    /**
     * A draft, and who worked on it.
     *
     * @param drafters everybody who changed it while it was with the officers, in any round; in the order of their ids
     * @param last null where nobody has touched it
     */
    record Draft(Content content, List<String> drafters, Last last) {}

    /** Where a report is with its officers. */
    private static final String[] OFFICERS = {DocumentState.DRAFTING.name(), DocumentState.RETURNED.name()};

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batch;

    Drafts(JdbcClient jdbc, NamedParameterJdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /** Fixes which figures and sections the report is asked for. */
    void create(ReportKey key, List<String> indicators, List<String> sections) {
        jdbc.sql("""
                with asked as (
                    insert into report_cell (report_key, indicator, position)
                    select :key, code, number - 1
                      from json_array_elements_text(:indicators::json) with ordinality as w(code, number))
                insert into report_section (report_key, section, position)
                select :key, code, number - 1
                  from json_array_elements_text(:sections::json) with ordinality as w(code, number)
                """)
                .param("key", key.toString())
                .param("indicators", CanonicalJson.write(indicators))
                .param("sections", CanonicalJson.write(sections))
                .update();
    }

    /** All of it at once. */
    Draft of(ReportKey key) {
        return CanonicalJson.read(
                jdbc.sql("""
                        select json_build_object('content', json_build_object(
                            'cells', (select coalesce(json_agg(json_build_object(
                                    'indicator', indicator, 'state', state, 'actual', actual, 'estimate', estimate,
                                    'reason', reason, 'note', note, 'version', version) order by position), '[]')
                                from report_cell where report_key = :key),
                            'sections', (select coalesce(json_agg(json_build_object(
                                    'code', section, 'content', content, 'version', version) order by position), '[]')
                                from report_section where report_key = :key),
                            'difficulties', (select coalesce(json_agg(json_build_object(
                                    'area', area, 'description', description, 'cause', cause, 'proposal', proposal)
                                    order by id), '[]')
                                from report_difficulty where report_key = :key)),
                            'drafters', %s,
                            'last', %s)
                        """.formatted(Edits.DRAFTERS, Edits.LAST))
                        .param("key", key.toString())
                        .param("steps", OFFICERS)
                        .query(String.class)
                        .single(),
                Draft.class);
    }

    /** @return the indicators of those that still had the version the person saw; the others are left as they are */
    Set<String> changeCells(ReportKey key, List<Cell> cells, String actor, Instant at) {
        return changed(key, cells, actor, at, """
                update report_cell c
                   set state = w.state, actual = w.actual, estimate = w.estimate, reason = w.reason, note = w.note,
                       version = c.version + 1, edited_by = :actor, edited_at = :at
                  from json_to_recordset(:wanted::json) as w(
                           indicator text, state text, actual numeric, estimate numeric, reason text, note text,
                           version int)
                 where c.report_key = :key and c.indicator = w.indicator and c.version = w.version
                returning c.indicator
                """);
    }

    /** @return the codes of those that still had the version the person saw; the others are left as they are */
    Set<String> changeSections(ReportKey key, List<Section> sections, String actor, Instant at) {
        return changed(key, sections, actor, at, """
                update report_section s
                   set content = w.content, version = s.version + 1, edited_by = :actor, edited_at = :at
                  from json_to_recordset(:wanted::json) as w(code text, content text, version int)
                 where s.report_key = :key and s.section = w.code and s.version = w.version
                returning s.section
                """);
    }

    private Set<String> changed(ReportKey key, List<?> wanted, String actor, Instant at, String sql) {
        return wanted.isEmpty()
                ? new HashSet<>()
                : new HashSet<>(jdbc.sql(sql)
                        .param("wanted", CanonicalJson.write(wanted))
                        .param("actor", actor)
                        .param("at", Timestamp.from(at))
                        .param("key", key.toString())
                        .query(String.class)
                        .list());
    }

    void replaceDifficulties(ReportKey key, List<DifficultyEntry> difficulties) {
        jdbc.sql("delete from report_difficulty where report_key = :key")
                .param("key", key.toString())
                .update();
        batch.batchUpdate(
                """
                insert into report_difficulty (report_key, area, description, cause, proposal)
                values (:key, :area, :description, :cause, :proposal)
                """,
                difficulties.stream()
                        .map(difficulty -> new MapSqlParameterSource("key", key.toString())
                                .addValue("area", difficulty.area())
                                .addValue("description", difficulty.description())
                                .addValue("cause", difficulty.cause())
                                .addValue("proposal", difficulty.proposal()))
                        .toArray(MapSqlParameterSource[]::new));
    }
}
