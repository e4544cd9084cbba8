package vn.ansinh.reporting.check;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An invariant that one statement finds the exceptions of. */
record SqlInvariant(String name, String sentence, boolean warning, String sql) implements Invariant {

    @Override
    public List<String> violations(JdbcClient database) {
        return database.sql(sql)
                .query((row, number) -> row.getString(1) + ": " + row.getString(2))
                .list();
    }
}
