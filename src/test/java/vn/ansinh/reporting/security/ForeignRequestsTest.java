package vn.ansinh.reporting.security;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ansinh.reporting.SignedIn.ENGINE;
import static vn.ansinh.reporting.report.ReportingFixture.key;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.Officials;
import vn.ansinh.reporting.SignedIn;
import vn.ansinh.reporting.report.ReportingFixture;
import vn.ansinh.reporting.report.process.AgencyReportProcess.Elements;

/** S2. What changes something is taken from our own pages only, whoever answers it. */
@EngineTest
class ForeignRequestsTest {

    private static final String WEBAPP_TOKEN = "X-XSRF-TOKEN";
    private static final String OUR_TOKEN = "X-ANSINH-CSRF";
    private static final String LOGOUT = "/camunda/api/admin/auth/user/default/logout";

    @LocalServerPort
    private int port;

    @Autowired
    private ReportingFixture reporting;

    @Autowired
    private Officials officials;

    @Autowired
    private TaskService taskService;

    private String task;
    private SignedIn officer;

    @BeforeEach
    void anOfficerAtWork() {
        reporting.asked("SYT");
        task = officials.task(key("SYT").toString(), Elements.DRAFT).getId();
        officer = SignedIn.as("syt-officer", port);
        officer.post(ENGINE + "/task/" + task + "/claim", "{\"userId\":\"syt-officer\"}");
    }

    private static final List<Map<String, String>> FOREIGN = List.of(
            Map.of(WEBAPP_TOKEN, "", OUR_TOKEN, ""),
            Map.of(WEBAPP_TOKEN, "0F1E2D3C4B5A69788796A5B4C3D2E1F0", OUR_TOKEN, "of-somebody-else"),
            Map.of("Origin", "https://evil.example"),
            Map.of("Origin", "http://localhost.evil.example"),
            Map.of("Origin", "null"),
            Map.of("Sec-Fetch-Site", "cross-site"),
            Map.of("Sec-Fetch-Site", "same-site"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                ENGINE + "/task/{task}/unclaim",
                ENGINE + "/task/{task}/claim",
                ENGINE + "/task/{task}/submit-form",
                ENGINE + "/task/{task}/comment/create",
                LOGOUT,
                "/logout",
                "/api/reviews/acceptance"
            })
    void aRequestThatIsNotFromAPageOfOursDoesNothingAndEndsNothing(String path) {
        for (Map<String, String> headers : FOREIGN) {
            HttpResponse<String> answer = officer.response("POST", path.replace("{task}", task), "{}", headers);

            assertThat(answer.statusCode()).as(headers + answer.body()).isEqualTo(403);
            assertThat(taskService.createTaskQuery().taskId(task).singleResult().getAssignee())
                    .isEqualTo("syt-officer");
            assertThat(officer.get("/api/tasks/" + task).status()).isEqualTo(200);
        }
        assertThat(officer.post(ENGINE + "/task/" + task + "/unclaim", "").status())
                .as("the person himself goes on")
                .isEqualTo(204);
    }

    @Test
    void everyWritingVerbIsGuarded() {
        for (String verb : List.of("POST", "PUT", "PATCH", "DELETE")) {
            for (String path : List.of(ENGINE + "/task/x", "/camunda/api/admin/x", "/api/reports/x/draft")) {
                assertThat(officer.response(verb, path, "{}", Map.of("Origin", "https://evil.example"))
                                .statusCode())
                        .as(verb + path)
                        .isEqualTo(403);
                assertThat(officer.response(verb, path, "{}", Map.of(WEBAPP_TOKEN, "", OUR_TOKEN, ""))
                                .statusCode())
                        .as(verb + path)
                        .isEqualTo(403);
            }
        }
    }

    @Test
    void anotherPersonsTokenIsAsGoodAsNone() {
        SignedIn colleague = SignedIn.as("syt-leader", port);

        HttpResponse<String> answer = officer.response(
                "POST",
                ENGINE + "/task/" + task + "/unclaim",
                "{}",
                Map.of(WEBAPP_TOKEN, colleague.cookie("XSRF-TOKEN")));

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    /** The cookie is lost, for example because a browser clears some of them: told to load the page again, one goes on. */
    @Test
    void aLostCookieEndsNoSessionAndComesBackWithThePage() {
        String before = officer.cookie("XSRF-TOKEN");
        officer.loseCookie("XSRF-TOKEN");

        SignedIn.Answer refused = officer.post(ENGINE + "/task/" + task + "/unclaim", "");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.json().path("message").asText()).contains("Tải lại trang");

        assertThat(officer.get("/camunda/app/tasklist/default/").status()).isEqualTo(200);
        assertThat(officer.cookie("XSRF-TOKEN")).isEqualTo(before);
        assertThat(officer.post(ENGINE + "/task/" + task + "/unclaim", "").status())
                .isEqualTo(204);
    }

    @Test
    void ourOwnLostCookieIsToldOnAPageAndComesBackWithIt() {
        officer.loseCookie("ANSINH-CSRF");

        HttpResponse<String> refused = officer.response("POST", "/logout", "", Map.of("Accept", "text/html"));
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.headers().firstValue("Content-Type").orElse("")).contains("text/html");
        assertThat(refused.body()).contains("Tải lại trang");

        officer.get("/bao-cao");
        assertThat(officer.post("/logout", "").status()).isEqualTo(302);
    }

    @Test
    void aPageOfOursIsKnownUnderEachOfOurNames() {
        for (String origin : List.of("http://localhost:" + port, "http://localhost:8080")) {
            officer.post(ENGINE + "/task/" + task + "/claim", "{\"userId\":\"syt-officer\"}");
            assertThat(officer.response(
                                    "POST",
                                    ENGINE + "/task/" + task + "/unclaim",
                                    "{}",
                                    Map.of("Origin", origin, "Sec-Fetch-Site", "same-origin"))
                            .statusCode())
                    .as(origin)
                    .isEqualTo(204);
        }
    }
}
