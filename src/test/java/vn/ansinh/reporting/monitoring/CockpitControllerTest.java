package vn.ansinh.reporting.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
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
import vn.ansinh.reporting.audit.AuditEntry;
import vn.ansinh.reporting.audit.AuditTrail;
import vn.ansinh.reporting.difficulty.DifficultyFixture;
import vn.ansinh.reporting.report.ReportingFixture;

/** What managers are told in Cockpit, by HTTP; and that nobody else is. */
@EngineTest
class CockpitControllerTest {

    private static final String SYT = "KL92/2021-H1/SYT";

    @LocalServerPort
    private int port;

    @Autowired
    private ReportingFixture reporting;

    @Autowired
    private DifficultyFixture difficulties;

    @Autowired
    private RuntimeService runtimeService;

    @Autowired
    private TaskService taskService;

    @Autowired
    private EngineDriver engine;

    @Autowired
    private ManagementService managementService;

    @Autowired
    private HistoryService historyService;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private JdbcClient jdbc;

    private SignedIn manager;

    @BeforeEach
    void twoReports() {
        reporting.asked("SYT", "STC");
        reporting.submitted("SYT");
        manager = SignedIn.as("manager", port);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "syt-officer",
                "syt-leader",
                "syt-clerk",
                "stc-officer",
                "coordinator",
                "reviewer",
                "standing-leader",
                "ppc-office",
                "ppc-leader"
            })
    void nobodyElseIsToldAnything(String user) {
        SignedIn other = SignedIn.as(user, port);
        String instance = instance(SYT);

        assertThat(List.of(
                        other.get("/api/monitoring/cycles").status(),
                        other.get("/api/monitoring/instances").status(),
                        other.get("/api/monitoring/instances/csv").status(),
                        other.get("/api/monitoring/instances/" + instance).status(),
                        other.get("/api/monitoring/groups").status(),
                        other.get("/api/monitoring/failures").status(),
                        other.post("/api/monitoring/failures/retry", "{\"jobs\":[]}")
                                .status()))
                .containsOnly(403);
    }

    /** What Cockpit's buttons would ask of the engine; the page does not offer them. */
    @Test
    void aManagerEndsStopsAndChangesNothing() {
        String engine = "/camunda/api/engine/engine/default";
        String instance = engine + "/process-instance/" + instance(SYT);
        String job = managementService
                .createJobQuery()
                .processInstanceId(instance(SYT))
                .singleResult()
                .getId();
        String variable = "{\"value\":\"x\",\"type\":\"String\"}";

        assertThat(List.of(
                        manager.delete(instance).status(),
                        manager.put(instance + "/suspended", "{\"suspended\":true}")
                                .status(),
                        manager.post(instance + "/modification", "{\"instructions\":[]}")
                                .status(),
                        manager.put(instance + "/variables/x", variable).status(),
                        manager.post(engine + "/process-instance/delete", "{\"processInstanceIds\":[]}")
                                .status(),
                        manager.put(engine + "/process-definition/key/agency-report/suspended", "{\"suspended\":true}")
                                .status(),
                        manager.put(engine + "/job/" + job + "/retries", "{\"retries\":1}")
                                .status(),
                        manager.post(engine + "/job/" + job + "/execute", "{}").status(),
                        manager.post(engine + "/migration/execute", "{}").status(),
                        manager.delete(engine + "/deployment/any").status()))
                .containsOnly(403);
        assertThat(runtimeService
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(SYT)
                        .active()
                        .count())
                .isEqualTo(1);
    }

    /** The id of something else, of nothing, and of what managers do not watch. */
    @Test
    void whatIsNoInstanceOfTheirsIsUnknown() {
        String task = engineTask();

        assertThat(List.of(
                        manager.get("/api/monitoring/instances/" + task).status(),
                        manager.get("/api/monitoring/instances/" + SYT.replace('/', '-'))
                                .status(),
                        manager.get("/api/monitoring/instances/" + instance(difficulties.raised("SYT", "Thiếu thuốc")))
                                .status()))
                .containsOnly(404);
    }

    @Test
    void groupsAreToldByTheirNames() {
        assertThat(manager.get("/api/monitoring/groups")
                        .json()
                        .path("syt-officers")
                        .asText())
                .isEqualTo("Chuyên viên tổng hợp – Sở Y tế");
    }

    @Test
    void anInstanceIsFoundByAgencyPeriodAndReference() {
        for (String words : List.of("so%20y%20te", "so%20y%20te%206%20thang%20dau", SYT, "2021-H1/SYT")) {
            assertThat(rows("?tim=" + words)).as(words).hasSize(1);
        }
        JsonNode row = rows("?tim=so%20y%20te").get(0);
        assertThat(row.path("reference").asText()).isEqualTo(SYT);
        assertThat(row.path("agency").asText()).isEqualTo("Sở Y tế");
        assertThat(row.path("period").asText()).isEqualTo("6 tháng đầu năm 2021");
        assertThat(row.path("state").asText()).isEqualTo("Đã gửi, chờ rà soát");
        assertThat(row.path("lastDay").asText()).isEqualTo("2021-05-09");
        assertThat(row.path("overdue").asBoolean()).isFalse();
        assertThat(row.path("standing").asText()).isEqualTo("RUNNING");
        assertThat(row.at("/steps/0/name").asText()).startsWith("Rà soát báo cáo");
        assertThat(row.at("/steps/0/late").asBoolean()).isFalse();
    }

    @Test
    void finishedInstancesAreFoundAndTellTheirWay() {
        reporting.accepted(ReportingFixture.key("STC"));
        engine.runJobs();

        JsonNode finished = rows("?tinh-trang=finished&tim=KL92/2021-H1/STC");
        assertThat(finished).hasSize(1);
        JsonNode detail = manager.get("/api/monitoring/instances/"
                        + finished.get(0).path("id").asText())
                .json();

        assertThat(detail.at("/row/standing").asText()).isEqualTo("FINISHED");
        assertThat(detail.at("/row/state").asText()).isEqualTo("Đã tiếp nhận");
        assertThat(detail.at("/row/ended").isNull()).isFalse();
        assertThat(detail.path("history").findValuesAsText("name"))
                .contains("Soạn thảo báo cáo", "Duyệt báo cáo", "Rà soát báo cáo", "Đã tiếp nhận báo cáo");
        assertThat(detail.path("path"))
                .extracting(JsonNode::asText)
                .contains("Task_DraftReport", "Task_ReviewReport")
                .doesNotContain("Task_CheckReport");
        assertThat(detail.path("history").findValuesAsText("by")).anyMatch(name -> !name.isEmpty());
    }

    @Test
    void whereItWaitsIsToldWithWhom() {
        JsonNode step =
                manager.get("/api/monitoring/instances/" + instance(SYT)).json().at("/row/steps/0");

        assertThat(step.path("element").asText()).isEqualTo("Task_ReviewReport");
        assertThat(step.path("with").get(0).asText()).startsWith("Rà soát");
        assertThat(step.path("due").isNull()).isFalse();
    }

    /** Names of its tasks carry what a case is about, and managers do not read it. */
    @Test
    void ofDifficultiesNothingIsTold() {
        String key = difficulties.raised("SYT", "Chậm cấp thẻ bảo hiểm y tế");

        assertThat(rows("?tinh-trang=all&tim=" + key)).isEmpty();
        assertThat(manager.get("/api/monitoring/instances/" + instance(key)).status())
                .isEqualTo(404);
    }

    /** Only administrators are told of cases and of what directions have agencies do; as of reports, where each stands. */
    @Test
    void anAdministratorIsToldWhereACaseAndItsMeasureStand() {
        String key = difficulties.raised("LONGHO", "Chậm cấp thẻ bảo hiểm y tế");
        difficulties.escalated(key);
        difficulties.directed(
                key,
                Map.of(
                        "kind", "DIRECTION",
                        "guidance", "Giao Sở Y tế chủ trì tháo gỡ",
                        "leadAgency", "SYT",
                        "deadline", "2021-04-26"));
        SignedIn admin = SignedIn.as("admin", port);

        assertThat(states(admin, key))
                .contains(
                        tuple(key, "Các cơ quan đang thực hiện chỉ đạo", "2021-04-26", false),
                        tuple(key + "/SYT", "Đang thực hiện", "2021-04-26", false));
        engine.at("2021-05-04T08:00");
        assertThat(states(admin, key)).extracting(row -> row.toList().get(3)).containsOnly(true);
        difficulties.complete(
                Officials.officer("SYT"),
                key + "/SYT",
                "Task_CarryOutDirection",
                null,
                Map.of("done", "Đã cấp đủ thẻ", "finishedOn", "2021-04-26"));
        assertThat(states(admin, key))
                .contains(tuple(key + "/SYT", "Đã báo cáo kết quả thực hiện", "2021-04-26", false));
    }

    private static List<Tuple> states(SignedIn reader, String words) {
        var rows = new ArrayList<Tuple>();
        reader.get("/api/monitoring/instances?tinh-trang=all&tim=" + words)
                .json()
                .path("rows")
                .forEach(row -> rows.add(tuple(
                        row.path("reference").asText(),
                        row.path("state").asText(),
                        row.path("lastDay").asText(),
                        row.path("overdue").asBoolean())));
        return rows;
    }

    /** Rows of the engine's history as twenty years of a province would leave them, made in SQL, each before the reports. */
    @Test
    void amongTensOfThousandsTheOldestIsFound() {
        jdbc.sql("""
                insert into act_hi_procinst (id_, proc_inst_id_, business_key_, proc_def_key_, proc_def_id_, start_time_,
                                             end_time_, state_, start_act_id_)
                select 'made-' || n, 'made-' || n,
                       case n when 30000 then 'KH/SXD' else 'KL92/2019-H1/MADE' || n end,
                       case n when 30000 then 'implementation-plan' else 'agency-report' end,
                       case n when 30000 then plan.id_ else report.id_ end,
                       timestamp '2020-01-01' - n * interval '1 hour', timestamp '2020-01-02', 'COMPLETED', 'Start'
                  from generate_series(1, 30000) n, act_re_procdef report, act_re_procdef plan
                 where report.key_ = 'agency-report' and plan.key_ = 'implementation-plan'
                """).update();

        assertThat(rows("?tinh-trang=all&tim=so%20xay%20dung%20ke%20hoach").findValuesAsText("reference"))
                .containsExactly("KH/SXD");
        assertThat(rows("?tinh-trang=finished&tim=made29999").findValuesAsText("id"))
                .containsExactly("made-29999");
        JsonNode last = manager.get("/api/monitoring/instances?tinh-trang=finished&trang=600")
                .json();
        assertThat(last.path("found").asInt()).isEqualTo(30_000);
        assertThat(last.path("rows")).hasSize(50);
        assertThat(last.path("rows").get(49).path("id").asText()).isEqualTo("made-30000");
        assertThat(manager.get("/api/monitoring/instances?tinh-trang=finished&trang=601")
                        .status())
                .isEqualTo(404);
        SignedIn.Answer tooMany = manager.get("/api/monitoring/instances/csv?tinh-trang=all");
        assertThat(tooMany.status()).isEqualTo(422);
        assertThat(tooMany.body()).contains("20.000", "30.00");
    }

    @Test
    void theListIsGivenAsCsv() {
        SignedIn.Answer csv = manager.get("/api/monitoring/instances/csv?tim=so%20y%20te");

        assertThat(csv.status()).isEqualTo(200);
        assertThat(csv.body())
                .contains("Mã hồ sơ", SYT, "Sở Y tế", "6 tháng đầu năm 2021", "Đã gửi, chờ rà soát", "2021-05-09");
        assertThat(csv.body().strip().lines()).hasSize(2);
    }

    @Test
    void whatIsNotUnderstoodIsSaid() {
        assertThat(manager.get("/api/monitoring/instances?tinh-trang=some").status())
                .isEqualTo(422);
        assertThat(manager.get("/api/monitoring/instances?trang=99").status()).isEqualTo(404);
        assertThat(manager.get("/api/monitoring/instances?tim=" + "x".repeat(10_000))
                        .status())
                .isIn(400, 414, 422, 431);
        assertThat(manager.get("/api/monitoring/instances/unknown").status()).isEqualTo(404);
        assertThat(manager.post("/api/monitoring/failures/retry", "{}").status())
                .isEqualTo(422);
    }

    @Test
    void aFailedJobIsTriedAgainOnceAndWrittenDown() {
        Job job = managementService
                .createJobQuery()
                .processInstanceId(instance(SYT))
                .singleResult();
        managementService.setJobRetries(job.getId(), 0);
        JsonNode failure = failure(job.getId());
        assertThat(failure.path("reference").asText()).isEqualTo(SYT);
        assertThat(failure.path("step").asText()).isEqualTo("Đã quá thời hạn rà soát");
        String retry = "{\"jobs\":[\"" + job.getId() + "\"]}";

        assertThat(manager.post("/api/monitoring/failures/retry", retry)
                        .json()
                        .path("count")
                        .asInt())
                .isEqualTo(1);

        assertThat(managementService
                        .createJobQuery()
                        .jobId(job.getId())
                        .singleResult()
                        .getRetries())
                .isEqualTo(1);
        assertThat(failure(job.getId())).isNull();
        assertThat(manager.post("/api/monitoring/failures/retry", retry).status())
                .isEqualTo(409);
        assertThat(audit.entries("cockpit/" + SYT))
                .extracting(AuditEntry::actor, AuditEntry::action, AuditEntry::detail)
                .containsExactly(tuple("manager", "job.retried", "Đã quá thời hạn rà soát"));
    }

    /** A job of the engine's own, as the one that removes old history, belongs to no process. */
    @Test
    void aFailedJobOfNoProcessIsToldAndTriedAgainToo() {
        Job cleanup = historyService.cleanUpHistoryAsync(true);
        managementService.setJobRetries(cleanup.getId(), 0);
        SignedIn admin = SignedIn.as("admin", port);

        JsonNode failures = admin.get("/api/monitoring/failures").json();
        assertThat(failures.findValuesAsText("job")).contains(cleanup.getId());
        assertThat(failures.findValuesAsText("process")).contains("Tác vụ chung của hệ thống");
        assertThat(admin.post("/api/monitoring/failures/retry", "{\"jobs\":[\"" + cleanup.getId() + "\"]}")
                        .status())
                .isEqualTo(200);
        assertThat(admin.get("/api/monitoring/failures").json().findValuesAsText("job"))
                .doesNotContain(cleanup.getId());
        assertThat(manager.get("/api/monitoring/failures").status()).isEqualTo(200);
    }

    @Test
    void oneThatIsNotAmongThemHasNoneTriedAgain() {
        Job job = managementService
                .createJobQuery()
                .processInstanceId(instance(SYT))
                .singleResult();
        managementService.setJobRetries(job.getId(), 0);

        assertThat(manager.post("/api/monitoring/failures/retry", "{\"jobs\":[\"" + job.getId() + "\",\"another\"]}")
                        .status())
                .isEqualTo(409);
        assertThat(failure(job.getId())).isNotNull();
    }

    @Test
    void runningCyclesAreToldWithTheirProgress() {
        runtimeService
                .createMessageCorrelation("CycleDue")
                .setVariable("regime", "KL92")
                .setVariable("period", "2022-H1")
                .correlateStartMessage();

        JsonNode cycle = manager.get("/api/monitoring/cycles").json().get(0);

        assertThat(cycle.path("reference").asText()).isEqualTo("KL92/2022-H1");
        assertThat(cycle.path("title").asText()).contains("6 tháng đầu năm 2022");
        assertThat(cycle.path("page").asText()).isEqualTo("/dot-bao-cao/KL92-2022-H1");
        assertThat(cycle.at("/progress/owed").asInt()).isPositive();
        assertThat(cycle.at("/progress/accepted").asInt()).isZero();
    }

    private String engineTask() {
        return taskService
                .createTaskQuery()
                .processInstanceBusinessKey(SYT)
                .singleResult()
                .getId();
    }

    private JsonNode rows(String query) {
        return manager.get("/api/monitoring/instances" + query).json().path("rows");
    }

    private JsonNode failure(String job) {
        for (JsonNode failure : manager.get("/api/monitoring/failures").json()) {
            if (failure.path("job").asText().equals(job)) {
                return failure;
            }
        }
        return null;
    }

    private String instance(String key) {
        return historyService
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(key)
                .singleResult()
                .getId();
    }
}
