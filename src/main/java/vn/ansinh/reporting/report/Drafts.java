package vn.ansinh.reporting.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

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

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batch;

    Drafts(JdbcClient jdbc, NamedParameterJdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /** Fixes which figures and sections the report is asked for. */
    void create(ReportKey key, List<String> indicators, List<String> sections) {
        batch.batchUpdate(
                "insert into report_cell (report_key, indicator, position) values (:key, :code, :position)",
                rows(key, indicators));
        batch.batchUpdate(
                "insert into report_section (report_key, section, position) values (:key, :code, :position)",
                rows(key, sections));
    }

    private static MapSqlParameterSource[] rows(ReportKey key, List<String> codes) {
        return java.util.stream.IntStream.range(0, codes.size())
                .mapToObj(position -> new MapSqlParameterSource("key", key.toString())
                        .addValue("code", codes.get(position))
                        .addValue("position", position))
                .toArray(MapSqlParameterSource[]::new);
    }

    List<Cell> cells(ReportKey key) {
        return jdbc.sql("select * from report_cell where report_key = :key order by position")
                .param("key", key.toString())
                .query(Drafts::cell)
                .list();
    }

    List<Section> sections(ReportKey key) {
        return jdbc.sql("select * from report_section where report_key = :key order by position")
                .param("key", key.toString())
                .query((row, number) ->
                        new Section(row.getString("section"), row.getString("content"), row.getInt("version")))
                .list();
    }

    List<DifficultyEntry> difficulties(ReportKey key) {
        return jdbc.sql("select area, description, cause, proposal from report_difficulty"
                        + " where report_key = :key order by id")
                .param("key", key.toString())
                .query(DifficultyEntry.class)
                .list();
    }

    /** @return whether the cell still had the version the person saw */
    boolean change(ReportKey key, Cell cell, String actor, Instant at) {
        return jdbc.sql("""
                        update report_cell
                           set state = :state, actual = :actual, estimate = :estimate, reason = :reason, note = :note,
                               version = version + 1, edited_by = :actor, edited_at = :at
                         where report_key = :key and indicator = :indicator and version = :version
                        """)
                        .param("state", cell.state().name())
                        .param("actual", cell.actual())
                        .param("estimate", cell.estimate())
                        .param("reason", cell.reason())
                        .param("note", cell.note())
                        .param("actor", actor)
                        .param("at", Timestamp.from(at))
                        .param("key", key.toString())
                        .param("indicator", cell.indicator())
                        .param("version", cell.version())
                        .update()
                == 1;
    }

    /** @return whether the section still had the version the person saw */
    boolean change(ReportKey key, Section section, String actor, Instant at) {
        return jdbc.sql("""
                        update report_section
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

    /** Logs a change; typing on in the same field at the same step is one change from its first old value on. */
    void log(Edit edit) {
        int continued = jdbc.sql("""
                        update report_edit set new_value = :new, at = :at
                         where id = (select id from report_edit
                                      where report_key = :key and field = :field order by id desc limit 1)
                           and actor = :actor and step = :step and round = :round
                        """).paramSource(parameters(edit)).update();
        if (continued == 0) {
            jdbc.sql("""
                    insert into report_edit (report_key, round, step, field, old_value, new_value, actor, at)
                    values (:key, :round, :step, :field, :old, :new, :actor, :at)
                    """).paramSource(parameters(edit)).update();
        }
    }

    private static MapSqlParameterSource parameters(Edit edit) {
        return new MapSqlParameterSource("key", edit.key.toString())
                .addValue("round", edit.round)
                .addValue("step", edit.step.name())
                .addValue("field", edit.field)
                .addValue("old", edit.oldValue)
                .addValue("new", edit.newValue)
                .addValue("actor", edit.actor)
                .addValue("at", Timestamp.from(edit.at));
    }

    List<Edit> edits(ReportKey key, int round) {
        return jdbc.sql("select * from report_edit where report_key = :key and round = :round order by id")
                .param("key", key.toString())
                .param("round", round)
                .query((row, number) -> new Edit(
                        key,
                        row.getInt("round"),
                        ReportState.valueOf(row.getString("step")),
                        row.getString("field"),
                        row.getString("old_value"),
                        row.getString("new_value"),
                        row.getString("actor"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    /** Everybody who changed the draft while it was with the officers, in any round. */
    List<String> drafters(ReportKey key) {
        return jdbc.sql("""
                        select distinct actor from report_edit
                        where report_key = :key and step in ('DRAFTING', 'RETURNED') order by actor
                        """).param("key", key.toString()).query(String.class).list();
    }

    private static Cell cell(ResultSet row, int number) throws SQLException {
        return new Cell(
                row.getString("indicator"),
                CellState.valueOf(row.getString("state")),
                row.getBigDecimal("actual"),
                row.getBigDecimal("estimate"),
                row.getString("reason"),
                row.getString("note"),
                row.getInt("version"));
    }
}
