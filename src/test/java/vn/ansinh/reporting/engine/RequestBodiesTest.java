package vn.ansinh.reporting.engine;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.ansinh.reporting.SignedIn.ENGINE;

import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.SignedIn;
import vn.ansinh.reporting.SignedIn.Answer;
import vn.ansinh.reporting.report.ReportingFixture;

/**
 * S1: no request brings an expression or anything else that is not listed into the engine, whoever sends it, at whatever
 * depth and in whatever disguise (CVE-2026-109432).
 */
@EngineTest
class RequestBodiesTest {

    private static final String EXPRESSION = "{\"orQueries\":[{\"dueAfterExpression\":\"${now()}\"}]}";

    @LocalServerPort
    private int port;

    @Autowired
    private ReportingFixture reporting;

    @Autowired
    private FilterService filterService;

    @Autowired
    private RepositoryService repositoryService;

    @BeforeEach
    void oneReportIsAskedFor() {
        reporting.asked("SYT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"syt-officer", "syt-clerk", "reviewer", "ppc-leader", "manager", "admin"})
    void nobodyBringsAnExpressionIntoAQuery(String user) {
        SignedIn person = SignedIn.as(user, port);
        String filter = filterService.createFilterQuery().list().get(0).getId();

        for (String path : List.of(
                "/task",
                "/task/count",
                "/filter/" + filter + "/list",
                "/filter/" + filter + "/count",
                "/filter/" + filter + "/singleResult",
                "/history/task",
                "/process-instance/count",
                "/history/process-instance")) {
            assertThat(person.post(ENGINE + path, EXPRESSION).status()).as(path).isIn(403, 422);
        }
        assertSentence(person.post(ENGINE + "/task/count", EXPRESSION));
        assertSentence(person.post("/camunda/api/engine/engine/default/task", EXPRESSION));
        assertThat(person.get(ENGINE + "/task?dueAfterExpression=%24%7Bnow()%7D")
                        .status())
                .isEqualTo(422);
    }

    static Stream<String> disguises() {
        return Stream.of(
                "{\"dueAfterExpression\":\"${now()}\"}",
                "{\"orQueries\":[{\"orQueries\":[{\"dueAfterExpression\":\"${now()}\"}]}]}",
                "{\"orQueries\":[{\"due\\u0041fterExpression\":\"${now()}\"}]}",
                "{\"orQueries\":[{\"dueafterexpression\":\"${now()}\"}]}",
                "{\"orQueries\":[{\"DUEAFTEREXPRESSION\":\"${now()}\"}]}",
                "{\"orQueries\":[],\"orQueries\":[{\"dueAfterExpression\":\"${now()}\"}]}",
                "{\"orQueries\":[{\"candidateGroupsExpression\":\"${currentUserGroups()}\"}]}",
                "{\"orQueries\":[{\"expressions\":{\"dueAfter\":\"${now()}\"}}]}",
                "{\"expressions\":{\"dueAfter\":\"${now()}\"}}",
                "{\"query\":{\"orQueries\":[{\"dueAfterExpression\":\"${now()}\"}]}}",
                "{\"orQueries\":{\"dueAfterExpression\":\"${now()}\"}}",
                "[{\"orQueries\":[{\"dueAfterExpression\":\"${now()}\"}]}]",
                "/*x*/{\"orQueries\":[{\"dueAfterExpression\":\"${now()}\"}]}",
                "{\"name\":\"x\"}{\"orQueries\":[{\"dueAfterExpression\":\"${now()}\"}]}");
    }

    @ParameterizedTest
    @MethodSource("disguises")
    void noDisguiseHelps(String body) {
        SignedIn officer = SignedIn.as("syt-officer", port);

        assertSentence(officer.post(ENGINE + "/task/count", body));
        assertSentence(SignedIn.as("admin", port).post(ENGINE + "/task", body));
    }

    @Test
    void anotherEncodingOrTypeIsNotRead() {
        SignedIn officer = SignedIn.as("syt-officer", port);
        String count = ENGINE + "/task/count";
        byte[] plain = EXPRESSION.getBytes(UTF_8);

        assertSentence(officer.post(count, "application/json", EXPRESSION.getBytes(UTF_16LE)));
        assertSentence(officer.post(count, "application/json;charset=UTF-16LE", EXPRESSION.getBytes(UTF_16LE)));
        assertSentence(
                officer.post(count, "application/json;charset=IBM037", EXPRESSION.getBytes(Charset.forName("IBM037"))));
        assertSentence(officer.post(count, "application/x-www-form-urlencoded", plain));
        assertSentence(officer.post(count, "multipart/form-data;boundary=x", plain));
        assertSentence(officer.post(count, "text/plain", plain));
        assertSentence(officer.post(count, "application/json", new byte[] {'{', '"', (byte) 0xff, '"', ':', '1', '}'}));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/filter/create",
                "/process-instance/delete",
                "/process-instance/message-async",
                "/history/process-instance/delete",
                "/external-task/retries-async",
                "/migration/execute",
                "/modification/execute"
            })
    void anAdministratorStoresOrSchedulesNoExpressionEither(String path) {
        long filters = filterService.createFilterQuery().count();

        assertSentence(SignedIn.as("admin", port)
                .post(
                        ENGINE + path,
                        "{\"resourceType\":\"Task\",\"name\":\"x\",\"query\":{\"orQueries\":[{\"dueAfterExpression\":\"${now()}\"}]},"
                                + "\"processInstanceQuery\":{\"orQueries\":[{\"xExpression\":\"${now()}\"}]}}"));
        assertThat(filterService.createFilterQuery().count()).isEqualTo(filters);
    }

    @Test
    void nobodyMakesAnObjectOfAnyClass() {
        assertSentence(SignedIn.as("admin", port)
                .post(
                        ENGINE + "/message",
                        "{\"messageName\":\"x\",\"processVariables\":{\"a\":{\"type\":\"Object\",\"value\":\"{}\","
                                + "\"valueInfo\":{\"objectTypeName\":\"java.util.Date\"}}}}"));
    }

    @Test
    void nobodyDeploysAModel() {
        SignedIn admin = SignedIn.as("admin", port);
        long before = repositoryService.createDeploymentQuery().count();
        String deployment =
                repositoryService.createDeploymentQuery().list().get(0).getId();

        assertThat(admin.post(ENGINE + "/deployment/create", "{}").status()).isEqualTo(403);
        assertThat(admin.post(ENGINE + "/deployment/create", "multipart/form-data;boundary=x", "--x--".getBytes(UTF_8))
                        .status())
                .isIn(403, 422);
        assertThat(admin.post(ENGINE + "/deployment/" + deployment + "/redeploy", "{}")
                        .status())
                .isEqualTo(403);
        assertThat(admin.delete(ENGINE + "/deployment/" + deployment).status()).isEqualTo(403);
        assertThat(repositoryService.createDeploymentQuery().count()).isEqualTo(before);
    }

    @Test
    void tasklistsOwnSearchPasses() {
        SignedIn officer = SignedIn.as("syt-officer", port);

        Answer all = officer.post(
                ENGINE + "/task/count",
                "{\"nameLike\":\"%a%\",\"processVariables\":[],\"taskVariables\":[],\"caseInstanceVariables\":[]}");
        Answer any = officer.post(
                ENGINE + "/task/count",
                "{\"orQueries\":[{\"nameLike\":\"%a%\",\"descriptionLike\":\"%a%\",\"processVariables\":[],"
                        + "\"taskVariables\":[],\"caseInstanceVariables\":[]}]}");

        assertThat(all.status()).as(all.body()).isEqualTo(200);
        assertThat(any.status()).as(any.body()).isEqualTo(200);
        assertThat(any.json().path("count").asInt()).isEqualTo(1);
    }

    @Test
    void aQueryThatBringsNothingAsksForAll() {
        SignedIn manager = SignedIn.as("manager", port);

        assertThat(manager.send("POST", ENGINE + "/task/count", "application/json", new byte[0])
                        .status())
                .isEqualTo(200);
        assertThat(manager.send("POST", ENGINE + "/process-instance/count", "application/json", new byte[0])
                        .status())
                .isEqualTo(200);
        assertThat(manager.get(ENGINE + "/history/user-operation").status()).isEqualTo(200);
        assertThat(manager.get(ENGINE + "/process-instance?orQueries=x").status())
                .isEqualTo(422);
    }

    /** Where they meet another, the engine's own SQL lacks an "and" (7.24); {@code QueryPairsRun} tries all pairs. */
    @ParameterizedTest
    @CsvSource({
        "/job, jobIds, activityId",
        "/job, jobId, jobIds",
        "/job/count, activityId, jobDefinitionId",
        "/job, processInstanceIds, processInstanceId",
        "/history/decision-instance, decisionInstanceIdIn, decisionInstanceId",
        "/history/user-operation, processDefinitionKey, deploymentId"
    })
    void fieldsOnWhichTheEnginesOwnSqlBreaksAreClosed(String path, String closed, String other) {
        for (String user : List.of("manager", "admin")) {
            SignedIn person = SignedIn.as(user, port);
            Answer asked = person.get(ENGINE + path + "?" + closed + "=x&" + other + "=x");

            assertSentence(asked);
            assertThat(asked.json().path("detail").asText()).contains(closed);
            if (path.startsWith("/job")) {
                assertSentence(person.post(ENGINE + path, "{\"" + closed + "\":\"x\",\"" + other + "\":\"x\"}"));
            }
        }
    }

    @Test
    void jobsAreStillFoundByWhatCockpitAsksFor() {
        SignedIn manager = SignedIn.as("manager", port);

        assertThat(manager.get(ENGINE + "/job?jobDefinitionId=x&withException=true&noRetriesLeft=true")
                        .status())
                .isEqualTo(200);
        assertThat(manager.post(ENGINE + "/job/count", "{\"processInstanceId\":\"x\",\"withException\":true}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aQuerySaysWhichFieldItDoesNotTake() {
        Answer answer = SignedIn.as("syt-officer", port).post(ENGINE + "/task/count", "{\"lieuCoTruongNay\":1}");

        assertSentence(answer);
        assertThat(answer.json().path("detail").asText()).contains("lieuCoTruongNay");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"priority\":\"cao\"}",
                "{\"dueAfter\":\"mai\"}",
                "{\"candidateGroups\":\"x\"}",
                "{\"assigned\":[]}",
                "{\"orQueries\":[null]}",
                "{\"sorting\":\"name\"}",
                "{\"firstResult\":-1}",
                "{\"maxResults\":1e99999999}",
                "{\"dueAfter\":9223372036854775807}",
                "{\"dueAfter\":\"999999999-01-01T00:00:00.000+0000\"}",
                "{\"orQueries\":[{\"sorting\":[{\"sortBy\":\"name\",\"sortOrder\":\"asc\"}]}]}",
                "{\"nameLike\":\"a\\u0000b\"}",
                "{\"nameLike\":\"\\ud800\"}",
                "{\"nam\\u0000e\":1}",
                "null",
                "7",
                "\"x\"",
                "{"
            })
    void aValueThatFitsNoFieldIsToldSo(String body) {
        assertSentence(SignedIn.as("syt-officer", port).post(ENGINE + "/task/count", body));
    }

    /** {@code {"sorting":[null]}} ended in a NullPointerException of the engine's. */
    @ParameterizedTest
    @ValueSource(strings = {"/task", "/variable-instance", "/process-instance", "/history/process-instance", "/job"})
    void aListThatHoldsNothingIsToldSo(String path) {
        SignedIn manager = SignedIn.as("manager", port);

        for (String field :
                List.of("sorting", "variables", "processVariables", "orQueries", "processDefinitionKeyIn")) {
            assertSentence(manager.post(ENGINE + path, "{\"" + field + "\":[null]}"));
            assertSentence(manager.post(ENGINE + path + "/count", "{\"" + field + "\":[null]}"));
        }
    }

    @Test
    void aBodyBeyondTheLimitIsNotRead() {
        String large = "{\"nameLike\":\"" + "a".repeat(CheckedRequest.LARGEST) + "\"}";

        Answer answer = SignedIn.as("syt-officer", port).post(ENGINE + "/task/count", large);

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.json().path("detail").asText()).contains("256 KB");
    }

    @Test
    void whatCockpitAsksBesideTheEngineIsForManagersAndByListedFields() {
        String definition = repositoryService
                .createProcessDefinitionQuery()
                .processDefinitionKey("agency-report")
                .latestVersion()
                .singleResult()
                .getId();
        String base = "/camunda/api/cockpit/plugin/base/default";
        List<String> queries = List.of(
                base + "/process-definition/" + definition + "/called-process-definitions",
                base + "/process-instance",
                base + "/process-instance/count",
                base + "/incident/",
                base + "/incident/count");

        SignedIn officer = SignedIn.as("syt-officer", port);
        queries.forEach(query ->
                assertThat(officer.post(query, "{}").status()).as(query).isEqualTo(403));
        for (String user : List.of("manager", "admin")) {
            SignedIn person = SignedIn.as(user, port);
            for (String query : queries) {
                assertThat(person.post(query, "{}").status()).as(user + query).isEqualTo(200);
                assertSentence(person.post(query, "{\"authCheck\":{\"authorizationCheckEnabled\":false}}"));
                assertSentence(person.post(query, "{\"databaseType\":\"h2\"}"));
            }
            assertThat(person.post(base + "/anything-else", "{}").status()).isEqualTo(403);
        }
    }

    private static void assertSentence(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        assertThat(answer.json().path("detail").asText()).isNotBlank().doesNotContain("ENGINE", "Exception", "org.");
    }
}
