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
import vn.ansinh.reporting.document.Section;
import vn.ansinh.reporting.engine.Rows;

/** The content of the reports being worked on, and the log of who changed what in it. */
@Repository
class Drafts {

    /**
     * A change of one field.
     *
     * @param round the submission the agency is working towards, from 1
     */
    record Edit(
            ReportKey key,
            int round,
            ReportState step,
            String field,
            String oldValue,
            String newValue,
            String actor,
            Instant at) {}

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

    /**
     * Who works on the draft now, and at which step.
     *
     * @param round the submission the agency is working towards, from 1
     */
    record Work(ReportKey key, int round, ReportState step, String actor, Instant at) {}

    /** What a field said before, and what it says now. */
    record Edited(String field, String before, String after) {}

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
                            'drafters', (select coalesce(json_agg(distinct actor order by actor), '[]')
                                from report_edit where report_key = :key and step in ('DRAFTING', 'RETURNED')),
                            'last', (select json_build_object('at', at, 'actor', actor)
                                from report_edit where report_key = :key order by id desc limit 1))
                        """).param("key", key.toString()).query(String.class).single(), Draft.class);
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

    /** Who last changed a field, for the person who meets the change. */
    String lastEditor(ReportKey key, String field) {
        return jdbc.sql("""
                        select actor from report_edit where report_key = :key and field = :field
                        order by id desc limit 1
                        """)
                .param("key", key.toString())
                .param("field", field)
                .query(String.class)
                .optional()
                .orElse("");
    }

    /** Logs changes; typing on in the same field at the same step is one change from its first old value on. */
    void log(Work work, List<Edited> edited) {
        if (edited.isEmpty()) {
            return;
        }
        jdbc.sql("""
                with edited as (
                    select * from json_to_recordset(:edited::json) as e(field text, before text, after text)),
                latest as (
                    select distinct on (field) id, field from report_edit
                     where report_key = :key order by field, id desc),
                continued as (
                    update report_edit l set new_value = e.after, at = :at
                      from latest join edited e using (field)
                     where l.id = latest.id and l.actor = :actor and l.step = :step and l.round = :round
                    returning l.field)
                insert into report_edit (report_key, round, step, field, old_value, new_value, actor, at)
                select :key, :round, :step, field, before, after, :actor, :at from edited
                 where field not in (select field from continued)
                """)
                .param("edited", CanonicalJson.write(edited))
                .param("key", work.key.toString())
                .param("round", work.round)
                .param("step", work.step.name())
                .param("actor", work.actor)
                .param("at", Timestamp.from(work.at))
                .update();
    }

    List<Edit> edits(ReportKey key, int round) {
        return jdbc.sql("select * from report_edit where report_key = :key and round = :round order by id")
                .param("key", key.toString())
                .param("round", round)
                .query(Rows.of(Edit.class).from("key", "report_key"))
                .list();
    }
}
