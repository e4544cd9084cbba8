package vn.ansinh.reporting.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of outlines, words and limits, written by imports. */
@Repository
class RegimeSayings {

    private final JdbcClient jdbc;

    RegimeSayings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Replaces all that a table says of these regimes.
     *
     * @param table its name and those of the columns are the program's own, never a file's
     */
    <T extends SaidOfRegime> void replace(
            String table, Set<String> regimes, List<T> wanted, Map<String, Function<T, Object>> columns) {
        if (!regimes.isEmpty()) {
            jdbc.sql("delete from %s where regime in (:regimes)".formatted(table))
                    .param("regimes", regimes)
                    .update();
        }
        var ordered = new TreeMap<>(columns);
        String sql = "insert into %s (regime, %s) values (:regime, %s)"
                .formatted(
                        table,
                        String.join(", ", ordered.keySet()),
                        ordered.keySet().stream().map(column -> ":" + column).collect(Collectors.joining(", ")));
        for (T row : wanted) {
            JdbcClient.StatementSpec insert = jdbc.sql(sql).param("regime", row.regime());
            ordered.forEach((column, value) -> insert.param(column, value.apply(row)));
            insert.update();
        }
    }
}
