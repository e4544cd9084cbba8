package vn.ansinh.reporting.development;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code mvn spring-boot:test-run} as a newcomer uses it: started, killed, started again, in Java processes,
 * on machines of different zones.
 */
class DurableDevelopmentIT {

    private static final Pattern TIME = Pattern.compile("\"time\":\"([^\"]+)\"");

    private static final Pattern DUE = Pattern.compile("\"due\":\"([^\"]+)\"");

    @TempDir
    private Path directory;

    @Test
    void afterAKillEverythingIsThereAndTheClockHasNotGoneBack() throws Exception {
        int port = ApplicationProcess.freePort();
        Instant before;
        List<String> dues;
        ApplicationProcess first = start(port, "Asia/Ho_Chi_Minh");
        try (first) {
            first.awaitUp();
            first.signIn("syt-officer", SampleUsers.PASSWORD);
            assertThat(first.whoIsSignedIn()).contains("syt-officer");
            before = time(first);
            assertThat(before).isAfterOrEqualTo(ClockStore.BEGINNING).isBefore("2021-04-13T00:00:00Z");

            assertThat(timersDueAfter("2023-01-01")).isEmpty();
            dues = dues(first);
            assertThat(dues).as("the plan that waits from the first day").isNotEmpty();

            await().untilAsserted(() -> assertThat(first.get("/dev/mails").body())
                    .as("who is asked for a plan is told")
                    .contains("<details"));
            theSecondRunOnTheSameDataIsToldSo();
            first.kill();
        }
        assertThat(serverLeftBehind()).isTrue();

        try (ApplicationProcess again = start(port, "America/New_York")) {
            again.takeCookiesOf(first);
            again.awaitUp();

            assertThat(again.whoIsSignedIn()).contains("syt-officer");
            assertThat(dues(again)).as("S9: on a machine in another zone").isEqualTo(dues);
            assertThat(time(again)).isAfterOrEqualTo(before).isBefore("2021-04-13T00:00:00Z");

            again.stop();
            assertThat(serverLeftBehind()).isFalse();
            assertThat(again.output())
                    .contains("admin")
                    .contains(SampleUsers.PASSWORD)
                    .contains("http://localhost:" + port + "/");
            assertThat(again.outputBefore("READY")).doesNotContain("ERROR", "WARN");
        }
    }

    private void theSecondRunOnTheSameDataIsToldSo() throws IOException, InterruptedException {
        try (ApplicationProcess second = start(ApplicationProcess.freePort(), "UTC")) {
            assertThat(second.awaitEnd())
                    .contains("The application already runs on the data in")
                    .contains("as process ")
                    .doesNotContain("\tat ");
            assertThat(second.exitCode()).isNotZero();
        }
    }

    private ApplicationProcess start(int port, String zone) throws IOException {
        return ApplicationProcess.start(
                List.of(
                        "-cp",
                        System.getProperty("java.class.path"),
                        DevelopmentApplication.class.getName(),
                        "--ansinh.data=" + directory.resolve("data")),
                Map.of("TZ", zone),
                port,
                directory);
    }

    private static Instant time(ApplicationProcess application) throws IOException, InterruptedException {
        String settings = application.get("/camunda/app/shared/settings.js").body();
        Matcher time = TIME.matcher(settings);
        assertThat(time.find()).as(settings).isTrue();
        return Instant.parse(time.group(1));
    }

    /** When the signed-in person's tasks are due, as Tasklist is told. */
    private static List<String> dues(ApplicationProcess application) throws IOException, InterruptedException {
        String tasks =
                application.get("/camunda/api/engine/engine/default/task").body();
        return DUE.matcher(tasks)
                .results()
                .map(found -> found.group(1))
                .sorted()
                .toList();
    }

    /** One that was computed before the clock was set lies years ahead. */
    private List<String> timersDueAfter(String day) throws IOException, SQLException {
        List<String> timers = new ArrayList<>();
        String port = Files.readAllLines(serverFile()).get(3);
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:postgresql://localhost:" + port + "/postgres", "postgres", "");
                Statement statement = connection.createStatement();
                ResultSet jobs = statement.executeQuery(
                        "select process_def_key_, duedate_ from act_ru_job where duedate_ > date '" + day + "'")) {
            while (jobs.next()) {
                timers.add(jobs.getString(1) + " " + jobs.getString(2));
            }
        }
        return timers;
    }

    private boolean serverLeftBehind() {
        return Files.exists(serverFile());
    }

    private Path serverFile() {
        return directory.resolve("data/postgres/postmaster.pid");
    }
}
