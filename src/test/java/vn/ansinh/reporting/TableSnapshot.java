package vn.ansinh.reporting;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * All tables as they stood at one moment, to go back to: quicker than to play the same again. Who is signed in stays so.
 */
@Fixture
public class TableSnapshot {

    /** What is read anew when they have counted on: they do not go back. */
    private static final List<String> REVISIONS = List.of("catalogue_revision", "directory_revision");

    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private List<DataTable> tables = List.of();

    TableSnapshot(JdbcClient jdbc, TransactionOperations transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    public void take() {
        tables = DataTable.of(jdbc).stream()
                .filter(table -> !table.name().equals("schema_history") && !REVISIONS.contains(table.name()))
                .toList();

        transaction.executeWithoutResult(status -> {
            jdbc.sql("drop schema if exists snapshot cascade").update();
            jdbc.sql("create schema snapshot").update();
            tables.forEach(table -> jdbc.sql("create table snapshot.%1$s as select %2$s from public.%1$s"
                            .formatted(table.name(), table.columns()))
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
                                            .map(table -> "public." + table.name())
                                            .toList()))
                    .update();
            tables.forEach(table -> jdbc.sql(
                            "insert into public.%1$s (%2$s) overriding system value select %2$s from snapshot.%1$s"
                                    .formatted(table.name(), table.columns()))
                    .update());
            REVISIONS.forEach(table ->
                    jdbc.sql("update " + table + " set revision = revision + 1").update());
        });
    }

    public void forget() {
        jdbc.sql("drop schema if exists snapshot cascade").update();
    }
}
