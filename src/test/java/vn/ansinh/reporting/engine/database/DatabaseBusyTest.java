package vn.ansinh.reporting.engine.database;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ansinh.reporting.SignedIn.ENGINE;
import static vn.ansinh.reporting.report.ReportingFixture.key;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.Officials;
import vn.ansinh.reporting.SignedIn;
import vn.ansinh.reporting.report.ReportingFixture;
import vn.ansinh.reporting.report.process.AgencyReportProcess.Elements;

/** S10: a table that somebody has locked is "try again" within seconds, in every channel. */
@EngineTest
@ExtendWith(OutputCaptureExtension.class)
class DatabaseBusyTest {

    /** The issue says five seconds; a machine that builds something else beside is given more. */
    private static final Duration SOON = Duration.ofSeconds(8);

    @LocalServerPort
    private int port;

    @Autowired
    private ReportingFixture reporting;

    @Autowired
    private Officials officials;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transaction;

    private SignedIn officer;
    private String task;

    @BeforeEach
    void oneReportIsAskedFor() {
        reporting.asked("SYT");
        officer = SignedIn.as("syt-officer", port);
        task = officials.task(key("SYT").toString(), Elements.DRAFT).getId();
    }

    @Test
    void aSaveIsToBeTriedAgain(CapturedOutput output) {
        String path = "/api/tasks/" + task + "/input";
        String body = "{\"content\":{\"note\":\"a\"},\"version\":0}";

        HttpResponse<String> answer = locked("task_input", () -> officer.exchange("PUT", path, body));
        HttpResponse<String> again = officer.exchange("PUT", path, body);

        assertUnavailable(answer);
        assertThat(again.statusCode()).as(again.body()).isEqualTo(200);
        assertThat(output.getAll().lines().filter(line -> line.contains("is answered with 503")))
                .singleElement()
                .asString()
                .contains("PUT", path, "55P03");
        assertThat(output.getAll()).doesNotContain("\tat ");
    }

    /** The engine makes a 500 of it, and Spring a conflict where it waits for a row. */
    @Test
    void aCompletionIsToBeTriedAgainAndNothingOfItStays(CapturedOutput output) {
        reporting.fill("SYT", Officials.officer("SYT"));

        HttpResponse<String> answer = locked(
                "agency_report", () -> officer.exchange("POST", ENGINE + "/task/" + task + "/submit-form", "{}"));

        assertUnavailable(answer);
        assertThat(officials.task(key("SYT").toString(), Elements.DRAFT).getId())
                .isEqualTo(task);
        assertThat(output.getAll()).doesNotContain("\tat ");
    }

    @Test
    void aRowThatIsHeldIsNoConflict() {
        String path = "/api/reports/" + key("SYT").slug() + "/nil";

        HttpResponse<String> answer = transaction.execute(status -> {
            jdbc.sql("select 1 from agency_report for update").query(row -> {});
            return officer.exchange("PUT", path, "{\"nil\":false}");
        });

        assertUnavailable(answer);
    }

    @Test
    void theTaskListIsToBeTriedAgain(CapturedOutput output) {
        HttpResponse<String> answer = locked("act_ru_task", () -> officer.exchange("GET", ENGINE + "/task", null));

        assertUnavailable(answer);
        assertThat(output.getAll()).doesNotContain("\tat ");
    }

    /** Sessions are rows too, and are read before any rule is asked. */
    @Test
    void sessionsThatCannotBeReadSignNobodyOut() {
        HttpResponse<String> answer =
                locked("spring_session", () -> officer.exchange("GET", "/api/tasks/" + task, null));

        assertUnavailable(answer);
        assertThat(officer.get("/api/tasks/" + task).status()).isEqualTo(200);
    }

    @Test
    void aPersonGetsAPage() {
        HttpResponse<String> answer =
                locked("agency_report", () -> officer.response("/bao-cao", "Accept", "text/html"));

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("5");
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(answer.body()).contains("<main", "thực hiện lại sau ít giây").doesNotContain("\tat ");
    }

    private static void assertUnavailable(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("5");
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.body()).contains("\"status\":503", "\"message\":\"", "Nội dung đã nhập vẫn được giữ");
    }

    private HttpResponse<String> locked(String table, Supplier<HttpResponse<String>> request) {
        return transaction.execute(status -> {
            jdbc.sql("lock table " + table + " in access exclusive mode").update();
            long began = System.nanoTime();
            HttpResponse<String> answer = request.get();
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(SOON);
            return answer;
        });
    }
}
