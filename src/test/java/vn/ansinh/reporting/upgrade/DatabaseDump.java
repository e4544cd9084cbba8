package vn.ansinh.reporting.upgrade;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import vn.ansinh.reporting.DataTable;

/**
 * All rows of a database, ours and the engine's, as a ZIP file with an entry for each table. An entry begins with the names
 * of its columns, so that it is read into a table that has them in another order. Who is signed in is not in it.
 */
final class DatabaseDump {

    private DatabaseDump() {}

    static void write(Connection database, OutputStream file) throws SQLException, IOException {
        try (var zip = new ZipOutputStream(file)) {
            for (DataTable table : DataTable.of(jdbc(database))) {
                zip.putNextEntry(new ZipEntry(table.name()));
                zip.write((table.columns() + "\n").getBytes(StandardCharsets.UTF_8));
                copying(database)
                        .copyOut("copy (select %s from %s) to stdout".formatted(table.columns(), table.name()), zip);
                zip.closeEntry();
            }
        }
    }

    /** @return what {@link #read} takes, by table */
    static Map<String, byte[]> unpack(InputStream file) throws IOException {
        var entries = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(file)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
        return entries;
    }

    /** Puts these rows in place of all that the tables hold; guards are off for the length of it. */
    static void read(Connection database, Map<String, byte[]> entries) throws SQLException, IOException {
        JdbcClient jdbc = jdbc(database);
        jdbc.sql("set session_replication_role = replica").update();
        jdbc.sql("truncate " + String.join(", ", entries.keySet())).update();
        for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
            byte[] content = entry.getValue();
            int head = headLength(content);
            String columns = new String(content, 0, head, StandardCharsets.UTF_8);
            copying(database)
                    .copyIn(
                            "copy %s (%s) from stdin".formatted(entry.getKey(), columns),
                            new ByteArrayInputStream(content, head + 1, content.length - head - 1));
        }
        countOnFrom(jdbc);
        jdbc.sql("set session_replication_role = origin").update();
    }

    /** The values of one column, in the order of the rows; for words without signs that copying escapes. */
    static List<String> column(byte[] entry, String name) {
        List<String> lines = new String(entry, StandardCharsets.UTF_8).lines().toList();
        int column = List.of(lines.get(0).split(", ")).indexOf(name);
        return lines.stream().skip(1).map(line -> line.split("\t", -1)[column]).toList();
    }

    private static int headLength(byte[] content) {
        int length = 0;
        while (content[length] != '\n') {
            length++;
        }
        return length;
    }

    /** What is numbered by the database goes on after the last, of these rows and of those that were here before. */
    private static void countOnFrom(JdbcClient jdbc) {
        List<String> statements = jdbc.sql("""
                        select format('select setval(%1$L, greatest(nextval(%1$L), coalesce((select max(%2$I) from %3$I), 0)))',
                                      sequencename, column_name, table_name)
                          from information_schema.columns join pg_sequences
                               on sequencename in (table_name || '_' || column_name, table_name || '_' || column_name || '_seq')
                         where table_schema = 'public'
                        """).query(String.class).list();
        statements.forEach(statement -> jdbc.sql(statement).query(Long.class).single());
    }

    private static JdbcClient jdbc(Connection database) {
        return JdbcClient.create(new SingleConnectionDataSource(database, true));
    }

    private static CopyManager copying(Connection database) throws SQLException {
        return database.unwrap(PGConnection.class).getCopyAPI();
    }
}
