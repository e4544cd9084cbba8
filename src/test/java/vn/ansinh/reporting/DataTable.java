package vn.ansinh.reporting;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A table that holds data, ours or the engine's; without who is signed in.
 *
 * @param columns those that can be written, one behind the other
 */
public record DataTable(String name, String columns) {

    /** All of a database, in the order of their names. */
    public static List<DataTable> of(JdbcClient jdbc) {
        return jdbc.sql("""
                        select table_name as name, string_agg(quote_ident(column_name), ', ' order by ordinal_position) as columns
                          from information_schema.columns join information_schema.tables using (table_schema, table_name)
                         where table_schema = 'public' and table_type = 'BASE TABLE' and is_generated = 'NEVER'
                           and table_name not like 'spring_session%'
                         group by table_name
                         order by table_name
                        """).query(DataTable.class).list();
    }
}
