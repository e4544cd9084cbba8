package vn.ansinh.reporting.development;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What {@code docker-compose.yml} starts, without Docker: the packaged application with exactly the environment of that
 * file, a PostgreSQL server that it knows by address only, and a mail server.
 */
public final class Installation implements AutoCloseable {

    public static final String ADMINISTRATOR_PASSWORD = "mùa-lúa-chín-2021";

    private static final String DATABASE = "installed";

    private final EmbeddedPostgres server;
    private final GreenMail mailServer;
    private final ApplicationProcess application;

    private Installation(EmbeddedPostgres server, GreenMail mailServer, ApplicationProcess application) {
        this.server = server;
        this.mailServer = mailServer;
        this.application = application;
    }

    /** @param directory for the log */
    public static Installation onEmptyDatabase(Path directory) throws IOException, SQLException {
        EmbeddedPostgres server =
                EmbeddedPostgres.builder().setRegisterShutdownHook(false).start();
        createDatabase(server, DATABASE);
        var mailServer = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mailServer.start();
        Map<String, String> environment = environment(server, DATABASE, operatorSettings());
        environment.put("ANSINH_MAIL_HOST", "127.0.0.1");
        environment.put("ANSINH_MAIL_PORT", String.valueOf(mailServer.getSmtp().getPort()));
        var application = ApplicationProcess.start(program(), environment, ApplicationProcess.freePort(), directory);
        application.awaitUp();
        return new Installation(server, mailServer, application);
    }

    public String address() {
        return "http://localhost:" + application.port();
    }

    public JdbcClient database() {
        return JdbcClient.create(server.getDatabase("postgres", DATABASE));
    }

    public GreenMail mailServer() {
        return mailServer;
    }

    @Override
    public void close() throws IOException, InterruptedException {
        application.close();
        mailServer.stop();
        server.close();
    }

    static Map<String, String> environment(EmbeddedPostgres server, String database, Map<String, String> settings)
            throws IOException {
        Map<String, String> environment = ComposeFile.read().environment("application", settings);
        environment.computeIfPresent(
                "SPRING_DATASOURCE_URL",
                (name, url) ->
                        url.replace("//postgres:5432/ansinh", "//localhost:" + server.getPort() + "/" + database));
        return environment;
    }

    /** The example's, with the passwords filled in. */
    static Map<String, String> operatorSettings() throws IOException {
        Map<String, String> settings = exampleSettings();
        settings.put("ANSINH_DB_PASSWORD", "only-in-this-test");
        settings.put("ANSINH_ADMIN_PASSWORD", ADMINISTRATOR_PASSWORD);
        return settings;
    }

    static Map<String, String> exampleSettings() throws IOException {
        return Files.readAllLines(Path.of(".env.example")).stream()
                .filter(line -> line.matches("[A-Z_]+=.*"))
                .map(line -> line.split("=", 2))
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1], (a, b) -> b, TreeMap::new));
    }

    /** As the image of PostgreSQL does it, but that its user is no superuser here: the owner's rights must do. */
    static void createDatabase(EmbeddedPostgres server, String name) throws SQLException, IOException {
        Map<String, String> postgres = ComposeFile.read().environment("postgres", operatorSettings());
        String user = postgres.get("POSTGRES_USER");
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    do $$ begin
                        if not exists (select from pg_roles where rolname = '%1$s') then
                            create role %1$s login password '%2$s';
                        end if;
                    end $$
                    """.formatted(user, postgres.get("POSTGRES_PASSWORD")));
            statement.execute("create database " + name + " owner " + user + " template template0"
                    + " locale_provider builtin builtin_locale 'C.UTF-8' locale 'C'");
        }
    }

    static List<String> program(String... arguments) {
        return Stream.concat(Stream.of("-jar", System.getProperty("application.jar")), Stream.of(arguments))
                .toList();
    }
}
