package vn.ansinh.reporting.upgrade;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.springframework.core.io.ClassPathResource;

/**
 * A database as an older version left it: its tables are made by the migrations it had seen and by the engine's own
 * scripts, its rows are those that were written down then.
 */
final class VersionBefore {

    private static final Path KEPT = Path.of("src/test/resources/upgrade/schema-132.zip");

    private static final List<String> ENGINE = List.of(
            "engine", "history", "identity", "case.engine", "case.history", "decision.engine", "decision.history");

    private VersionBefore() {}

    /** Writes down what this database holds; only where the version before is to be another one. */
    static void keep(EmbeddedPostgres server) throws SQLException, IOException {
        Files.createDirectories(KEPT.getParent());
        try (Connection database = server.getPostgresDatabase().getConnection();
                var file = Files.newOutputStream(KEPT)) {
            DatabaseDump.write(database, file);
        }
    }

    /**
     * Migrates what was kept to today's tables, in a database of its own.
     *
     * @param flyway whose settings are taken
     * @param more what had been there too, in the language of its tables
     * @return what {@link DatabaseDump#read} takes
     */
    static Map<String, byte[]> migrated(EmbeddedPostgres server, Flyway flyway, String... more)
            throws SQLException, IOException {
        String name = "before_" + UUID.randomUUID().toString().replace("-", "");
        try (Connection main = server.getPostgresDatabase().getConnection();
                Statement statement = main.createStatement()) {
            statement.execute("create database " + name);
        }
        try (Connection database = server.getDatabase("postgres", name).getConnection()) {
            Map<String, byte[]> rows = DatabaseDump.unpack(Files.newInputStream(KEPT));
            makeTables(database, DatabaseDump.column(rows.get("schema_history"), "script"));
            DatabaseDump.read(database, rows);
            try (Statement statement = database.createStatement()) {
                for (String one : more) {
                    statement.execute(one);
                }
            }
            Flyway.configure()
                    .configuration(flyway.getConfiguration())
                    .dataSource(server.getDatabase("postgres", name))
                    .load()
                    .migrate();
            var dump = new ByteArrayOutputStream();
            DatabaseDump.write(database, dump);
            return DatabaseDump.unpack(new ByteArrayInputStream(dump.toByteArray()));
        }
    }

    private static void makeTables(Connection database, List<String> migrations) throws SQLException, IOException {
        try (Statement statement = database.createStatement()) {
            statement.execute(
                    "create table schema_history (installed_rank int primary key, version varchar(50),"
                            + " description varchar(200), type varchar(20), script varchar(1000), checksum int,"
                            + " installed_by varchar(100), installed_on timestamp default now(), execution_time int, success boolean)");
            for (String migration : migrations) {
                statement.execute(text("db/migration/" + migration));
            }
            for (String part : ENGINE) {
                statement.execute(text("org/camunda/bpm/engine/db/create/activiti.postgres.create." + part + ".sql"));
            }
        }
    }

    private static String text(String resource) throws IOException {
        try (InputStream script = new ClassPathResource(resource).getInputStream()) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
