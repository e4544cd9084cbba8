package vn.ansinh.reporting.consolidation;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ansinh.reporting.consolidation.Piece.Decision;
import vn.ansinh.reporting.consolidation.Piece.Mark;
import vn.ansinh.reporting.engine.Rows;

/** What was decided about the pieces of a report: which are in its text, and which will not be. */
@Repository
class PieceMarks {

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batch;

    PieceMarks(JdbcClient jdbc, NamedParameterJdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    List<Mark> of(ConsolidatedKey key) {
        return jdbc.sql("select * from consolidated_piece where report_key = :key")
                .param("key", key.toString())
                .query(Rows.of(Mark.class))
                .list();
    }

    /** These pieces are used, or will not be; as they are now. */
    void put(ConsolidatedKey key, Collection<Piece> pieces, Decision state, String actor, Instant at) {
        batch.batchUpdate(
                """
                insert into consolidated_piece (report_key, section, source, state, content, decided_by, decided_at)
                values (:key, :section, :source, :state, :content, :actor, :at)
                on conflict (report_key, section, source) do update
                   set state = excluded.state, content = excluded.content, version = consolidated_piece.version + 1,
                       decided_by = excluded.decided_by, decided_at = excluded.decided_at
                """,
                pieces.stream()
                        .map(piece -> named(key, piece)
                                .addValue("state", state.name())
                                .addValue("content", piece.text())
                                .addValue("actor", actor)
                                .addValue("at", Timestamp.from(at)))
                        .toArray(MapSqlParameterSource[]::new));
    }

    /** Nothing is decided about these any more. */
    void remove(ConsolidatedKey key, Collection<Piece> pieces) {
        batch.batchUpdate(
                "delete from consolidated_piece where report_key = :key and section = :section and source = :source",
                pieces.stream().map(piece -> named(key, piece)).toArray(MapSqlParameterSource[]::new));
    }

    private static MapSqlParameterSource named(ConsolidatedKey key, Piece piece) {
        return new MapSqlParameterSource("key", key.toString())
                .addValue("section", piece.section())
                .addValue("source", piece.source());
    }
}
