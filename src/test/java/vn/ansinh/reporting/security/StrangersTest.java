package vn.ansinh.reporting.security;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ansinh.reporting.SignedIn.ENGINE;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.SignedIn;

/** S8. Who is not signed in leaves nothing behind, and who is learns what is his. */
@EngineTest
class StrangersTest {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/login",
                "/login?error",
                "/bao-cao",
                "/ke-hoach?a=b",
                "/camunda/app/tasklist/default/",
                "/camunda/app/tasklist/camunda-tasklist-bootstrap.js",
                "/camunda/api/engine/engine/default/task",
                "/camunda/api/admin/auth/user/default",
                "/api/language",
                "/brand/page.css",
                "/favicon.ico",
                "/actuator/health",
                "/khong-co"
            })
    void aLookAtAPageKeepsNoSession(String path) {
        int before = sessions();

        for (int visit = 0; visit < 3; visit++) {
            var answer = SignedIn.nobody(port).response(path, "Accept", "text/html");
            assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("SESSION="));
        }

        assertThat(sessions()).isEqualTo(before);
    }

    @Test
    void norDoWrongPasswords() {
        int before = sessions();
        SignedIn stranger = SignedIn.nobody(port);

        for (int attempt = 0; attempt < 7; attempt++) {
            stranger.login("khong-co-ai", "sai-mat-khau");
        }

        assertThat(sessions()).isEqualTo(before);
    }

    @Test
    void whatAStrangerAskedForIsShownAfterTheLogin() {
        SignedIn stranger = SignedIn.nobody(port);
        stranger.response("/ke-hoach?nam=2021", "Accept", "text/html");

        stranger.get("/login");
        var in = stranger.response(
                "POST",
                "/login?username=syt-officer&password=an-sinh-2021",
                null,
                Map.of("Content-Type", "application/x-www-form-urlencoded"));

        assertThat(in.headers().firstValue("Location").orElse(""))
                .startsWith("http://localhost:" + port + "/ke-hoach?nam=2021");
    }

    /** Whatever lies where an id would, counts of everybody's are not an agency's to read. */
    @ParameterizedTest
    @ValueSource(strings = {"syt-officer", "syt-clerk", "coordinator", "ppc-office"})
    void theProvincesCountsAreClosedToAnAgency(String person) {
        SignedIn reader = SignedIn.as(person, port);

        for (String path : List.of(
                "/process-definition/statistics",
                "/process-definition/statistics?incidents=true&failedJobs=true",
                "/process-definition/key/statistics",
                "/process-definition/key/agency-report/statistics",
                "/deployment/count",
                "/job/count",
                "/incident/count",
                "/process-instance/count",
                "/history/process-instance/count",
                "/history/task/report",
                "/metrics",
                "/task/report/candidate-group-count")) {
            assertThat(reader.get(ENGINE + path).status()).as(path).isEqualTo(403);
        }
    }

    @Test
    void managersReadThem() {
        assertThat(SignedIn.as("manager", port)
                        .get(ENGINE + "/process-definition/statistics")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void managersCountTasksByGroupAndReadNoneOfThemThereby() {
        assertThat(SignedIn.as("manager", port)
                        .get(ENGINE + "/task/report/candidate-group-count")
                        .status())
                .isEqualTo(200);
        assertThat(SignedIn.as("syt-officer", port)
                        .get(ENGINE + "/task/report/candidate-group-count")
                        .status())
                .isEqualTo(403);
    }

    private int sessions() {
        return jdbc.sql("select count(*) from spring_session")
                .query(Integer.class)
                .single();
    }
}
