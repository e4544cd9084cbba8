package vn.ansinh.reporting.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.ansinh.reporting.SignedIn.ENGINE;
import static vn.ansinh.reporting.report.ReportingFixture.key;

import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ansinh.reporting.EngineDriver;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.Officials;
import vn.ansinh.reporting.SignedIn;
import vn.ansinh.reporting.report.ReportingFixture;
import vn.ansinh.reporting.report.process.AgencyReportProcess.Elements;

/** Each way around the isolation of agencies that a bare Camunda 7.24 leaves open, tried through the real server. */
@EngineTest
class TrapsTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ReportingFixture reporting;

    @Autowired
    private Officials officials;

    @Autowired
    private EngineDriver engine;

    @Autowired
    private TaskService taskService;

    @Autowired
    private RuntimeService runtimeService;

    @Autowired
    private JdbcClient jdbc;

    private String own;
    private String foreign;

    @BeforeEach
    void twoDepartmentsAreAsked() {
        reporting.asked("SYT", "SGDDT");
        own = task("SYT");
        foreign = task("SGDDT");
    }

    @Test
    void aPersonSeesHisAgencysTasksAndNoOthers() {
        SignedIn officer = officer();

        assertThat(officer.get(ENGINE + "/task").json()).hasSize(1);
        assertThat(officer.get(ENGINE + "/task/" + own).status()).isEqualTo(200);
        assertThat(officer.get(ENGINE + "/task/" + foreign).status()).isBetween(400, 404);
        assertThat(officer.get("/api/tasks/" + own).status()).isEqualTo(200);
        assertThat(officer.get("/api/tasks/" + foreign).status()).isEqualTo(404);
    }

    @Test
    void aForeignTaskIsNeitherClaimedNorCompleted() {
        SignedIn officer = officer();

        assertThat(officer.post(ENGINE + "/task/" + foreign + "/claim", claimFor("syt-officer"))
                        .status())
                .isEqualTo(404);
        assertThat(officer.post(ENGINE + "/task/" + foreign + "/submit-form", "{}")
                        .status())
                .isEqualTo(404);
        assertThat(officer.put("/api/tasks/" + foreign + "/input", "{\"content\":{},\"version\":0}")
                        .status())
                .isEqualTo(404);
        assertThat(task("SGDDT")).isEqualTo(foreign);
    }

    @Test
    void aTaskIsNotClaimedInAnothersName() {
        SignedIn officer = officer();

        var answer = officer.post(ENGINE + "/task/" + own + "/claim", claimFor("sgddt-officer"));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.json().path("message").asText()).contains("chính mình");
        assertThat(officials.task(key("SYT").toString(), Elements.DRAFT).getAssignee())
                .isNull();
    }

    @Test
    void aTaskClaimedByAColleagueIsNotCompletedByAnother() {
        reporting.fill("SYT", Officials.officer("SYT"));
        taskService.setAssignee(own, "a-colleague");

        var answer = officer().post(ENGINE + "/task/" + own + "/submit-form", "{}");

        assertThat(answer.status()).as(answer.body()).isEqualTo(409);
        assertThat(answer.json().path("message").asText()).contains("a-colleague");
        assertThat(task("SYT")).isEqualTo(own);
    }

    @Test
    void oneGivesBackOnesOwnTaskOnly() {
        SignedIn officer = officer();
        officer.post(ENGINE + "/task/" + own + "/claim", claimFor("syt-officer"));

        assertThat(officer.post(ENGINE + "/task/" + own + "/unclaim", "").status())
                .isEqualTo(204);
        assertThat(officials.task(key("SYT").toString(), Elements.DRAFT).getAssignee())
                .isNull();
        taskService.setAssignee(own, "a-colleague");
        assertThat(officer.post(ENGINE + "/task/" + own + "/unclaim", "").status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/task/{id}/bpmnError",
                "/task/{id}/bpmnEscalation",
                "/task/{id}/resolve",
                "/task/{id}/assignee",
                "/task/{id}/delegate",
                "/task/{id}/identity-links",
                "/task/{id}/variables",
                "/task/{id}/localVariables",
                "/task/create",
                "/message",
                "/process-instance/delete",
                "/process-definition/key/agency-report/start",
                "/authorization/create",
                "/user/create",
                "/filter/create",
                "/deployment/create",
                "/signal",
                "/condition",
                "/external-task/fetchAndLock"
            })
    void whatIsNotListedIsClosed(String path) {
        var answer = officer().post(ENGINE + path.replace("{id}", own), "{}");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(task("SYT")).isEqualTo(own);
    }

    @Test
    void nobodyAssignsATaskToAnotherAgency() {
        var answer = officer().put(ENGINE + "/task/" + own, "{\"assignee\":\"sgddt-officer\",\"name\":\"x\"}");

        assertThat(answer.status()).isEqualTo(403);
    }

    @Test
    void variablesAreNotSmuggledIntoTheProcess() {
        reporting.fill("SYT", Officials.officer("SYT"));

        var answer = officer()
                .post(
                        ENGINE + "/task/" + own + "/submit-form",
                        "{\"variables\":{\"checkStep\":{\"value\":\"x\",\"type\":\"String\"}}}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("message").asText()).contains("checkStep");
        assertThat(task("SYT")).isEqualTo(own);
    }

    @Test
    void anOutcomeTheTaskDoesNotHaveIsRefused() {
        reporting.drafted("SYT");
        String approval =
                officials.task(key("SYT").toString(), Elements.APPROVE).getId();

        var answer = SignedIn.as("syt-leader", port)
                .post(
                        ENGINE + "/task/" + approval + "/submit-form",
                        "{\"variables\":{\"approveReportOutcome\":{\"value\":\"publish\",\"type\":\"String\"}}}");

        assertThat(answer.status()).isEqualTo(422);
    }

    @Test
    void aRefusedCompletionSaysOneSentenceAndKeepsTheDraft() {
        var answer = officer().post(ENGINE + "/task/" + own + "/submit-form", "{}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("message").asText())
                .contains("chưa hoàn chỉnh")
                .doesNotContain("ENGINE");
        assertThat(answer.json().path("field").asText()).startsWith("cell:");
        assertThat(task("SYT")).isEqualTo(own);
    }

    @Test
    void whoIsNoCandidateAnyMoreLosesTheTask() {
        SignedIn officer = officer();
        officer.post(ENGINE + "/task/" + own + "/claim", claimFor("syt-officer"));

        taskService.deleteCandidateGroup(own, "syt-officers");

        assertThat(officer.get(ENGINE + "/task/" + own).status()).isBetween(400, 404);
        assertThat(officer.post(ENGINE + "/task/" + own + "/submit-form", "{}").status())
                .isEqualTo(404);
    }

    @Test
    void whoHadATaskBeforeItWasGivenToAnotherHasItNoMore() {
        SignedIn stranger = SignedIn.as("sgddt-officer", port);
        taskService.setAssignee(own, "sgddt-officer");
        assertThat(stranger.get(ENGINE + "/task/" + own).status()).isBetween(400, 404);
        assertThat(stranger.get("/api/tasks/" + own).status()).isEqualTo(404);

        taskService.setAssignee(own, "a-colleague");

        assertThat(stranger.get(ENGINE + "/task/" + own).status()).isBetween(400, 404);
        assertThat(stranger.post(ENGINE + "/task/" + own + "/submit-form", "{}").status())
                .isEqualTo(404);
        assertThat(stranger.get(ENGINE + "/task").json())
                .extracting(task -> task.path("id").asText())
                .containsExactly(foreign);
    }

    /** Without the gate too: what a candidate is granted is work on the task and no more. */
    @Test
    void theEngineItselfLetsNoCandidatePassATaskOn() {
        assertThatThrownBy(() -> officials.as(Officials.officer("SYT"), () -> {
                    taskService.setAssignee(own, "sgddt-officer");
                }))
                .isInstanceOf(AuthorizationException.class);
    }

    @Test
    void theEnginesOwnAttachmentsAreClosed() {
        String attachment = taskService
                .createAttachment("pdf", foreign, null, "secret", null, "http://localhost/secret")
                .getId();

        assertThat(officer()
                        .get(ENGINE + "/task/" + foreign + "/attachment/" + attachment)
                        .status())
                .isEqualTo(403);
        assertThat(officer()
                        .get(ENGINE + "/task/" + foreign + "/attachment/" + attachment + "/data")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void anAgencysReportAndItsFilesAreItsOwn() {
        reporting.submitted("SGDDT");
        String foreignReport = "/api/reports/" + key("SGDDT").slug();
        SignedIn officer = officer();

        assertThat(officer.get("/api/reports/" + key("SYT").slug()).status()).isEqualTo(200);
        assertThat(officer.get(foreignReport).status()).isEqualTo(404);
        assertThat(officer.get(foreignReport + "/attachments/1").status()).isEqualTo(404);
        assertThat(officer.get(foreignReport + "/submissions/1").status()).isEqualTo(404);
        assertThat(officer.patch(foreignReport + "/draft", "{\"cells\":[],\"sections\":[]}")
                        .status())
                .isEqualTo(404);
        assertThat(SignedIn.as("sgddt-officer", port)
                        .get(foreignReport + "/attachments/1")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void dolisaSeesWhatWasFiledAndNoDraft() {
        SignedIn reviewer = SignedIn.as("reviewer", port);
        String report = "/api/reports/" + key("SYT").slug();
        assertThat(reviewer.get(report).status()).isEqualTo(404);

        reporting.submitted("SYT");

        assertThat(reviewer.get(report).status()).isEqualTo(200);
        assertThat(SignedIn.as("ppc-office", port).get(report).status()).isEqualTo(404);
    }

    @Test
    void engineRestIsOffUnlessSwitchedOn() {
        assertThat(SignedIn.nobody(port).get("/engine-rest/task").status()).isEqualTo(404);
        assertThat(officer().get("/engine-rest/task").status()).isEqualTo(404);
        assertThat(SignedIn.as("admin", port)
                        .get("/engine-rest/engine/default/task")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void oneChangesOnesOwnPasswordOnlyAndOnlyKnowingTheOldOne() {
        SignedIn clerk = SignedIn.as("syt-clerk", port);
        String address = ENGINE + "/user/%s/credentials";
        String change = "{\"password\":\"%s\",\"authenticatedUserPassword\":\"%s\"}";

        assertThat(clerk.put(address.formatted("syt-leader"), change.formatted("mot-hai-ba-bon", "an-sinh-2021"))
                        .status())
                .isEqualTo(403);
        assertThat(clerk.put(address.formatted("syt-clerk"), change.formatted("mot-hai-ba-bon", "sai-mat-khau"))
                        .status())
                .isEqualTo(400);
        // After a wrong one the engine waits a few seconds before it looks at the next.
        engine.at("2021-04-12T08:01");
        assertThat(clerk.put(address.formatted("syt-clerk"), change.formatted("ngan", "an-sinh-2021"))
                        .status())
                .isEqualTo(422);
        assertThat(clerk.put(address.formatted("syt-clerk"), change.formatted("mot-hai-ba-bon", "an-sinh-2021"))
                        .status())
                .isEqualTo(204);
        assertThat(clerk.put(address.formatted("syt-clerk"), change.formatted("an-sinh-2021", "mot-hai-ba-bon"))
                        .status())
                .isEqualTo(204);
    }

    @Test
    void withoutLoginNothingAnswers() {
        SignedIn nobody = SignedIn.nobody(port);

        assertThat(nobody.get(ENGINE + "/task").status()).isEqualTo(401);
        assertThat(nobody.get("/api/tasks/" + own).status()).isEqualTo(401);
        assertThat(nobody.get("/api/reports/" + key("SYT").slug()).status()).isEqualTo(401);
        assertThat(nobody.get("/camunda/app/tasklist/default/").status()).isEqualTo(302);
    }

    @Test
    void camundasOwnWaysInAreClosed() {
        SignedIn officer = officer();

        assertThat(officer.post("/camunda/api/admin/auth/user/default/login/tasklist", "username=admin&password=x")
                        .status())
                .isEqualTo(403);
        assertThat(officer.post("/camunda/api/admin/setup/default/user/create", "{}")
                        .status())
                .isEqualTo(403);
        assertThat(SignedIn.nobody(port)
                        .get("/camunda/app/admin/default/setup/")
                        .status())
                .isIn(302, 403);
        assertThat(officer.get("/camunda/app/admin/default/").status()).isEqualTo(403);
        assertThat(officer.get("/camunda/app/cockpit/default/").status()).isEqualTo(403);
    }

    @Test
    void camundasLogoutEndsOurSession() {
        SignedIn officer = officer();

        assertThat(officer.post("/camunda/api/admin/auth/user/default/logout", "")
                        .status())
                .isEqualTo(204);

        assertThat(officer.get("/api/tasks/" + own).status()).isEqualTo(401);
        assertThat(officer.get(ENGINE + "/task").status()).isEqualTo(401);
    }

    @Test
    void aManagerReadsCockpitAndChangesNothing() {
        SignedIn manager = SignedIn.as("manager", port);
        String instance = runtimeService
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(key("SYT").toString())
                .singleResult()
                .getId();

        assertThat(manager.get("/camunda/app/cockpit/default/").status()).isEqualTo(200);
        assertThat(manager.get(ENGINE + "/process-instance/" + instance).status())
                .isEqualTo(200);
        assertThat(manager.post(ENGINE + "/process-instance", "{}").status()).isEqualTo(200);
        assertThat(manager.delete(ENGINE + "/process-instance/" + instance).status())
                .isEqualTo(403);
        assertThat(manager.put(ENGINE + "/process-instance/" + instance + "/suspended", "{\"suspended\":true}")
                        .status())
                .isEqualTo(403);
        assertThat(manager.post(ENGINE + "/process-instance/" + instance + "/variables", "{}")
                        .status())
                .isEqualTo(403);
        assertThat(manager.post(ENGINE + "/task/" + own + "/submit-form", "{}").status())
                .isIn(403, 404);
    }

    @Test
    void anAdministratorSeesAndDoesAll() {
        SignedIn admin = SignedIn.as("admin", port);

        assertThat(admin.get(ENGINE + "/task").json().size()).isGreaterThanOrEqualTo(2);
        assertThat(admin.get("/camunda/app/admin/default/").status()).isEqualTo(200);
        assertThat(admin.post(ENGINE + "/task/" + own + "/assignee", "{\"userId\":\"syt-officer\"}")
                        .status())
                .isEqualTo(204);
    }

    @Test
    void aSessionThatCannotBeReadAfterAnUpgradeMeansLogin() {
        SignedIn officer = officer();
        jdbc.sql("update spring_session_attributes set attribute_bytes = '\\x00'")
                .update();

        assertThat(officer.get("/camunda/app/tasklist/default/").status()).isEqualTo(302);
        assertThat(officer.get("/api/tasks/" + own).status()).isEqualTo(401);
        assertThat(officer.get(ENGINE + "/task").status()).isEqualTo(401);
        assertThat(officer.login("syt-officer", "an-sinh-2021").status()).isEqualTo(302);
        assertThat(officer.get("/api/tasks/" + own).status()).isEqualTo(200);
    }

    @Test
    void wrongPasswordsLockNobodyOutForGood() {
        SignedIn stranger = SignedIn.nobody(port);
        for (int minute = 1; minute <= 12; minute++) {
            stranger.login("syt-clerk", "sai-mat-khau");
            engine.at("2021-04-12T09:%02d".formatted(minute));
        }
        engine.at("2021-04-12T10:00");

        assertThat(SignedIn.as("syt-clerk", port).get("/bao-cao").status()).isEqualTo(200);
    }

    @Test
    void passwordsAreKeptAsBcrypt() {
        assertThat(jdbc.sql("select pwd_ from act_id_user where pwd_ is not null")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .allMatch(password -> password.matches("\\{bcrypt\\w*}\\$2.\\$1[0-9]\\$.*"));
    }

    @Test
    void everyPageLoadKeepsItsOwnNonce() {
        SignedIn officer = officer();
        Pattern inHeader = Pattern.compile("'nonce-([^']+)'");
        Pattern inPage = Pattern.compile("nonce=\"([^\"]+)\"");

        var loads = IntStream.range(0, 200)
                .mapToObj(
                        load -> CompletableFuture.supplyAsync(() -> officer.response("/camunda/app/tasklist/default/")))
                .toList();

        for (var load : loads) {
            var response = load.join();
            Matcher header = inHeader.matcher(
                    response.headers().firstValue("Content-Security-Policy").orElseThrow());
            Matcher page = inPage.matcher(response.body());
            assertThat(header.find() && page.find()).isTrue();
            assertThat(page.group(1)).isEqualTo(header.group(1));
        }
    }

    @Test
    void aRequestWithoutTheTokenIsRefused() {
        SignedIn officer = officer();
        officer.forgetToken();

        assertThat(officer.put("/api/tasks/" + own + "/input", "{\"content\":{},\"version\":0}")
                        .status())
                .isEqualTo(403);
    }

    private SignedIn officer() {
        return SignedIn.as("syt-officer", port);
    }

    private String task(String agency) {
        var task = officials.task(key(agency).toString(), Elements.DRAFT);
        return task == null ? null : task.getId();
    }

    private static String claimFor(String user) {
        return "{\"userId\":\"" + user + "\"}";
    }
}
