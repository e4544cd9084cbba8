package vn.ansinh.reporting;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * All tables as they stood at one moment, to go back to: quicker than to play the same again. Who is signed in stays so.
 */
public class TableSnapshot {

    private record Table(String name, String columns) {}

    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private List<Table> tables = List.of();

    TableSnapshot(JdbcClient jdbc, TransactionOperations transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    public void take() {
        tables = jdbc.sql("""
                        select table_name as name, string_agg(quote_ident(column_name), ', ' order by ordinal_position) as columns
                          from information_schema.columns join information_schema.tables using (table_schema, table_name)
                         where table_schema = 'public' and table_type = 'BASE TABLE' and is_generated = 'NEVER'
                           and table_name not like 'spring_session%' and table_name <> 'schema_history'
                         group by table_name
                         order by table_name
                        """).query(Table.class).list();
        transaction.executeWithoutResult(status -> {
            jdbc.sql("drop schema if exists snapshot cascade").update();
            jdbc.sql("create schema snapshot").update();
            tables.forEach(table -> jdbc.sql("create table snapshot.%1$s as select %2$s from public.%1$s"
                            .formatted(table.name, table.columns))
                    .update());
        });
    }

    public void goBack() {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("set local session_replication_role = replica").update();
            jdbc.sql("truncate "
                            + String.join(
                                    ", ",
                                    tables.stream()
                                            .map(table -> "public." + table.name)
                                            .toList()))
                    .update();
            tables.forEach(table -> jdbc.sql(
                            "insert into public.%1$s (%2$s) overriding system value select %2$s from snapshot.%1$s"
                                    .formatted(table.name, table.columns))
                    .update());
        });
    }

    public void forget() {
        jdbc.sql("drop schema if exists snapshot cascade").update();
    }
}
