package vn.ansinh.reporting.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ansinh.reporting.SignedIn.ENGINE;
import static vn.ansinh.reporting.plan.PlanFixture.key;
import static vn.ansinh.reporting.plan.PlanFixture.task;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.ansinh.reporting.EngineDriver;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.Officials;
import vn.ansinh.reporting.SamplePdf;
import vn.ansinh.reporting.SignedIn;
import vn.ansinh.reporting.engine.FormInputs;
import vn.ansinh.reporting.notification.Mails;
import vn.ansinh.reporting.plan.process.ImplementationPlanProcess.Elements;

/**
 * Each role on its own and on a foreign plan, through every channel: the task list and the engine behind it, our API,
 * files and the Excel file, the pages, the mails. STP drafts its plan, SXD too and has a division head, SYT's waits for
 * its leader, SGDDT's for its clerk, STC's for its registration; SKHDT's is registered.
 */
@EngineTest
class PlanIsolationTest {

    private static final byte[] PDF = SamplePdf.bytes();

    @LocalServerPort
    private int port;

    @Autowired
    private PlanFixture planning;

    @Autowired
    private Plans plans;

    @Autowired
    private PlanViews views;

    @Autowired
    private PlanTasks tasks;

    @Autowired
    private PlanVersions versions;

    @Autowired
    private PlanTemplate template;

    @Autowired
    private Mails mails;

    @Autowired
    private FormInputs forms;

    @Autowired
    private EngineDriver engine;

    @Autowired
    private Officials officials;

    @Autowired
    private TaskService taskService;

    @Autowired
    private RuntimeService runtimeService;

    /** The open tasks by the letters of the table. */
    private final Map<String, String> open = new LinkedHashMap<>();

    @BeforeEach
    void sixPlansStandInSixPlaces() {
        planning.asked();
        planning.write("STP", Officials.officer("STP"), task("A5", "Việc của Sở Tư pháp", "2021-12-31", 5));
        planning.write("SXD", Officials.officer("SXD"), task("A8", "Việc của Sở Xây dựng", "2021-12-31", 5));
        planning.drafted("SYT");
        planning.approved("SGDDT");
        planning.sent("STC");
        planning.registered("SKHDT");
        open.put("D", officials.task("KH/STP", Elements.DRAFT).getId());
        open.put("A", officials.task("KH/SYT", Elements.APPROVE).getId());
        open.put("I", officials.task("KH/SGDDT", Elements.ISSUE).getId());
        open.put("R", officials.task("KH/STC", Elements.REGISTER).getId());
    }

    /** D drafts, A approves, I issues, R registers; a dash has none of these. */
    @Test
    void aTaskIsItsCandidatesAndNobodyElses() {
        table("""
                stp-officer     | D
                stp-leader      | -
                stp-clerk       | -
                syt-officer     | -
                syt-leader      | A
                syt-clerk       | -
                sgddt-officer   | -
                sgddt-leader    | -
                sgddt-clerk     | I
                stc-officer     | -
                stc-leader      | -
                stc-clerk       | -
                sxd-head        | -
                longho-officer  | -
                sldtbxh-officer | -
                sldtbxh-leader  | -
                sldtbxh-clerk   | -
                reviewer        | R
                coordinator     | -
                standing-leader | -
                ppc-office      | -
                ppc-leader      | -
                ubmttq-officer  | -
                """).forEach(row -> candidates(row[0], row[1]));
    }

    private void candidates(String person, String own) {
        SignedIn browser = SignedIn.as(person, port);
        String thorough = own.equals("D") ? "A" : "D";

        open.forEach((letter, task) -> {
            String as = person + " " + letter;
            if (letter.equals(own)) {
                assertThat(browser.get(ENGINE + "/task/" + task).status())
                        .as(as)
                        .isEqualTo(200);
                assertThat(browser.get(ENGINE + "/task").body()).as(as).contains(task);
                assertThat(browser.get("/api/tasks/" + task).status()).as(as).isEqualTo(200);
                return;
            }
            assertThat(browser.get(ENGINE + "/task/" + task).status()).as(as).isBetween(400, 404);
            assertThat(browser.get("/api/tasks/" + task).status()).as(as).isEqualTo(404);
            if (letter.equals(thorough)) {
                isClosed(browser, person, task);
            }
        });
    }

    private void isClosed(SignedIn browser, String person, String task) {
        for (String way : List.of("", "/form", "/form-variables", "/deployed-form", "/identity-links", "/comment")) {
            var answer = browser.get(ENGINE + "/task/" + task + way);
            assertThat(answer.status())
                    .as(person + " reads " + way + ": " + answer.body())
                    .isBetween(400, 404);
        }
        assertThat(browser.post(ENGINE + "/task/" + task + "/comment/create", "{\"message\":\"x\"}")
                        .status())
                .as(person + " comments")
                .isBetween(400, 404);
        changesNothing(browser, person, task);
        // Reviewers are granted the process as a whole: they see that a plan is worked on, as in their list of plans.
        if (!person.equals("reviewer")) {
            assertThat(browser.get(ENGINE + "/task").body()).as(person).doesNotContain(task);
        }
        String instance = instance(task);
        for (String way : List.of(
                "/process-instance/" + instance,
                "/process-instance/" + instance + "/variables",
                "/execution?processInstanceId=" + instance,
                "/history/process-instance/" + instance,
                "/history/variable-instance?processInstanceId=" + instance,
                "/history/detail?processInstanceId=" + instance,
                "/history/activity-instance?processInstanceId=" + instance)) {
            assertThat(browser.get(ENGINE + way).status()).as(person + way).isEqualTo(403);
        }
        for (String way : List.of(
                "/variable-instance?processInstanceIdIn=" + instance,
                "/history/task?processInstanceId=" + instance,
                "/history/user-operation?taskId=" + task)) {
            var answer = browser.get(ENGINE + way);
            assertThat(answer.status() == 403 || answer.json().isEmpty())
                    .as(person + way + answer.body())
                    .isTrue();
        }
    }

    private void changesNothing(SignedIn browser, String person, String task) {
        String claim = "{\"userId\":\"%s\"}".formatted(person);
        assertThat(browser.post(ENGINE + "/task/" + task + "/claim", claim).status())
                .as(person + " claims")
                .isIn(403, 404);
        assertThat(browser.post(ENGINE + "/task/" + task + "/unclaim", "").status())
                .isIn(403, 404);
        assertThat(browser.post(ENGINE + "/task/" + task + "/submit-form", "{}").status())
                .as(person + " completes")
                .isIn(403, 404);
        assertThat(browser.post(ENGINE + "/task/" + task + "/complete", "{}").status())
                .isIn(403, 404);
        assertThat(browser.put("/api/tasks/" + task + "/input", "{\"content\":{},\"version\":0}")
                        .status())
                .isEqualTo(404);
        String instance = instance(task);
        String message = "{\"messageName\":\"%s\",\"processInstanceId\":\"" + instance + "\"}";
        assertThat(browser.post(ENGINE + "/message", message.formatted("PlanWithdrawn"))
                        .status())
                .as(person + " sends a message")
                .isEqualTo(403);
        assertThat(browser.post(ENGINE + "/message", "{\"messageName\":\"PlanRequested\",\"businessKey\":\"KH/X\"}")
                        .status())
                .isEqualTo(403);
        assertThat(browser.delete(ENGINE + "/process-instance/" + instance).status())
                .isEqualTo(403);
        assertThat(browser.post(ENGINE + "/process-instance/" + instance + "/variables", "{}")
                        .status())
                .isEqualTo(403);
        assertThat(browser.post(ENGINE + "/process-definition/key/implementation-plan/start", "{}")
                        .status())
                .isEqualTo(403);
        assertThat(browser.post(ENGINE + "/process-definition/key/implementation-plan/submit-form", "{}")
                        .status())
                .isGreaterThanOrEqualTo(400);
        assertThat(taskService.createTaskQuery().taskId(task).singleResult().getAssignee())
                .isNull();
    }

    @Test
    void aManagerWatchesTheEngineAndChangesNothing() {
        SignedIn manager = SignedIn.as("manager", port);

        open.values().forEach(task -> {
            assertThat(manager.get(ENGINE + "/task/" + task).status()).isEqualTo(200);
            changesNothing(manager, "manager", task);
        });
    }

    @Test
    void whatIsPlannedIsInNoVariable() {
        SignedIn.Answer approved = SignedIn.as("syt-leader", port)
                .post(
                        ENGINE + "/task/" + open.get("A") + "/submit-form",
                        "{\"variables\":{\"approvePlanOutcome\":{\"value\":\"approve\",\"type\":\"String\"}}}");

        assertThat(approved.status()).isEqualTo(204);
        assertThat(runtimeService
                        .createVariableInstanceQuery()
                        .processInstanceIdIn(plans.all().stream()
                                .filter(Plan::open)
                                .map(plan -> plan.document().instanceId())
                                .toArray(String[]::new))
                        .list())
                .extracting(VariableInstance::getName)
                .isEmpty();
    }

    /** The statuses of: the draft page and its API, typing, adding, importing, attaching, taking out a file. */
    @Test
    void aDraftIsReadByItsAgencyAndChangedByItsOfficers() {
        table("""
                stp-officer     | 200 | 200 | 200 | 200 | 200 | 204
                stp-leader      | 200 | 409 | 409 | 409 | 409 | 409
                stp-clerk       | 200 | 409 | 409 | 409 | 409 | 409
                sxd-head        | 404 | 404 | 404 | 404 | 404 | 404
                stc-officer     | 404 | 404 | 404 | 404 | 404 | 404
                stc-leader      | 404 | 404 | 404 | 404 | 404 | 404
                stc-clerk       | 404 | 404 | 404 | 404 | 404 | 404
                sldtbxh-officer | 404 | 404 | 404 | 404 | 404 | 404
                sldtbxh-clerk   | 404 | 404 | 404 | 404 | 404 | 404
                reviewer        | 404 | 404 | 404 | 404 | 404 | 404
                coordinator     | 404 | 404 | 404 | 404 | 404 | 404
                standing-leader | 404 | 404 | 404 | 404 | 404 | 404
                ppc-office      | 404 | 404 | 404 | 404 | 404 | 404
                ppc-leader      | 404 | 404 | 404 | 404 | 404 | 404
                manager         | 404 | 404 | 404 | 404 | 404 | 404
                ubmttq-officer  | 404 | 404 | 404 | 404 | 404 | 404
                """)
                .forEach(row -> draft(
                        row[0],
                        Integer.parseInt(row[1]),
                        Integer.parseInt(row[2]),
                        Integer.parseInt(row[3]),
                        Integer.parseInt(row[4]),
                        Integer.parseInt(row[5]),
                        Integer.parseInt(row[6])));
    }

    private void draft(String person, int read, int type, int add, int importing, int attach, int detach) {
        long file = SignedIn.as("stp-officer", port)
                .upload("/api/plans/KH-STP/attachments", Map.of("a.pdf", PDF), "file", Map.of())
                .json()
                .path("id")
                .asLong();
        byte[] excel = template.write(plans.get(key("STP")), tasks.of(key("STP"), 1));
        SignedIn browser = SignedIn.as(person, port);

        for (String way : List.of(
                "/ke-hoach/KH-STP",
                "/ke-hoach/KH-STP/1",
                "/api/plans/KH-STP",
                "/api/plans/KH-STP/versions/1",
                "/api/plans/KH-STP/workbook",
                "/api/plans/KH-STP/attachments/" + file)) {
            var answer = browser.get(way);
            assertThat(answer.status()).as(person + " " + way).isEqualTo(read);
            if (read != 200) {
                assertThat(answer.body()).as(way).doesNotContain("Việc của Sở Tư pháp");
            }
        }
        assertThat(browser.patch("/api/plans/KH-STP/draft", "{\"tasks\":[]}").status())
                .as(person + " types")
                .isEqualTo(type);
        assertThat(browser.post("/api/plans/KH-STP/draft/tasks", "").status())
                .as(person + " adds")
                .isEqualTo(add);
        assertThat(browser.delete("/api/plans/KH-STP/draft/tasks/77?version=0").status())
                .as(person + " takes a task out")
                .isEqualTo(add);
        assertThat(browser.upload("/api/plans/KH-STP/workbook", Map.of("a.xlsx", excel), "file", Map.of())
                        .status())
                .as(person + " imports")
                .isEqualTo(importing);
        assertThat(browser.upload("/api/plans/KH-STP/attachments", Map.of("b.pdf", PDF), "file", Map.of())
                        .status())
                .as(person + " attaches")
                .isEqualTo(attach);
        assertThat(browser.upload(
                                "/api/plans/KH-STP/attachments",
                                Map.of("c.pdf", PDF),
                                "file",
                                Map.of("purpose", "SIGNED"))
                        .status())
                .as(person + " nobody signs a draft")
                .isIn(404, 409);
        assertThat(browser.delete("/api/plans/KH-STP/attachments/" + file).status())
                .as(person + " takes a file out")
                .isEqualTo(detach);
    }

    /** Who attaches the signed plan: the clerk whose turn it is. */
    @Test
    void theSignedPlanIsTheClerks() {
        table("""
                sgddt-clerk   | 200
                sgddt-officer | 409
                sgddt-leader  | 409
                stp-clerk     | 404
                sldtbxh-clerk | 404
                reviewer      | 404
                coordinator   | 404
                manager       | 404
                """).forEach(row -> signed(row[0], Integer.parseInt(row[1])));
    }

    private void signed(String person, int status) {
        SignedIn browser = SignedIn.as(person, port);

        assertThat(browser.upload(
                                "/api/plans/KH-SGDDT/attachments",
                                Map.of("ky.pdf", PDF),
                                "file",
                                Map.of("purpose", "SIGNED"))
                        .status())
                .as(person)
                .isEqualTo(status);
        assertThat(browser.upload("/api/plans/KH-SGDDT/attachments", Map.of("a.pdf", PDF), "file", Map.of())
                        .status())
                .as(person + " nothing is added to what is approved")
                .isIn(404, 409);
    }

    /** Reading what was sent (STC) and what is registered (SKHDT), and amending the latter. */
    @Test
    void whatWasSentIsTheStandingAgencysAndWhatIsRegisteredTheProvinces() {
        table("""
                stc-officer     | 200 | 404 | 404
                stc-clerk       | 200 | 404 | 404
                skhdt-officer   | 404 | 200 | 422
                skhdt-leader    | 404 | 200 | 403
                skhdt-clerk     | 404 | 200 | 403
                sxd-head        | 404 | 404 | 404
                sldtbxh-officer | 404 | 404 | 404
                sldtbxh-leader  | 404 | 404 | 404
                sldtbxh-clerk   | 404 | 404 | 404
                reviewer        | 200 | 200 | 404
                coordinator     | 200 | 200 | 404
                standing-leader | 200 | 200 | 404
                ppc-office      | 404 | 200 | 404
                ppc-leader      | 404 | 200 | 404
                manager         | 404 | 200 | 404
                longho-leader   | 404 | 404 | 404
                ubmttq-officer  | 404 | 404 | 404
                """)
                .forEach(row -> sentAndRegistered(
                        row[0], Integer.parseInt(row[1]), Integer.parseInt(row[2]), Integer.parseInt(row[3])));
    }

    private void sentAndRegistered(String person, int sent, int registered, int amend) {
        SignedIn browser = SignedIn.as(person, port);

        reads(browser, person, "STC", sent);
        reads(browser, person, "SKHDT", registered);
        assertThat(browser.post("/api/plans/KH-SKHDT/amendment", "{\"reason\":\" \"}")
                        .status())
                .as(person + " amends")
                .isEqualTo(amend);
        assertThat(browser.delete("/api/plans/KH-SKHDT/amendment").status())
                .as(person + " gives an amendment up")
                .isEqualTo(amend == 422 ? 409 : amend);
        assertThat(versions.of(key("SKHDT"))).hasSize(1);
    }

    private void reads(SignedIn browser, String person, String agency, int status) {
        long signed = officials.as(
                Officials.officer(agency),
                () -> views.of(plans.get(key(agency))).attachments().get(0).id());
        for (String way : List.of(
                "/ke-hoach/KH-" + agency,
                "/ke-hoach/KH-" + agency + "/1",
                "/api/plans/KH-" + agency,
                "/api/plans/KH-" + agency + "/versions/1",
                "/api/plans/KH-" + agency + "/workbook",
                "/api/plans/KH-" + agency + "/attachments/" + signed)) {
            assertThat(browser.get(way).status()).as(person + " " + way).isEqualTo(status);
        }
        assertThat(browser.delete("/api/plans/KH-" + agency + "/attachments/" + signed)
                        .status())
                .as("what was signed stays")
                .isIn(404, 409);
    }

    @Test
    void theDivisionHeadReadsHisOwnAgencysPlanAndChangesNothing() {
        SignedIn head = SignedIn.as("sxd-head", port);

        assertThat(head.get("/ke-hoach/KH-SXD").body()).contains("Việc của Sở Xây dựng");
        assertThat(head.get("/api/plans/KH-SXD/workbook").status()).isEqualTo(200);
        assertThat(head.post("/api/plans/KH-SXD/draft/tasks", "").status()).isEqualTo(409);
    }

    /** The slugs a list leads to; the standing agency sees how the others stand and cannot open them. */
    @Test
    void theListLeadsToNothingThatIsClosed() {
        table("""
                stp-officer     | KH-STP
                syt-clerk       | KH-SYT
                sxd-head        | KH-SXD
                sldtbxh-officer | KH-SLDTBXH
                sldtbxh-clerk   | KH-SLDTBXH
                reviewer        | KH-SKHDT,KH-STC
                coordinator     | KH-SKHDT,KH-STC
                standing-leader | KH-SKHDT,KH-STC
                ppc-office      | KH-SKHDT
                ppc-leader      | KH-SKHDT
                manager         | KH-SKHDT
                ubmttq-officer  | -
                """).forEach(row -> list(row[0], row[1]));
    }

    private void list(String person, String slugs) {
        SignedIn browser = SignedIn.as(person, port);
        String list = browser.get("/ke-hoach").body();

        Set<String> expected = slugs.equals("-") ? Set.of() : Set.of(slugs.split(","));
        Set<String> linked = plans.all().stream()
                .map(plan -> plan.key().slug())
                .filter(slug -> list.contains("/ke-hoach/" + slug + "\""))
                .collect(Collectors.toSet());
        assertThat(linked).as(person).isEqualTo(expected);
    }

    @Test
    void anAdministratorReadsAll() {
        SignedIn admin = SignedIn.as("admin", port);

        for (String slug : List.of("KH-STP", "KH-SXD", "KH-SYT", "KH-SGDDT", "KH-STC", "KH-SKHDT")) {
            assertThat(admin.get("/ke-hoach/" + slug).status()).as(slug).isEqualTo(200);
        }
        open.values()
                .forEach(task ->
                        assertThat(admin.get(ENGINE + "/task/" + task).status()).isEqualTo(200));
    }

    @Test
    void nobodyWhoIsNotSignedInReadsAnything() {
        SignedIn nobody = SignedIn.nobody(port);

        assertThat(nobody.get("/api/plans/KH-SKHDT").status()).isEqualTo(401);
        assertThat(nobody.get("/api/plans/KH-SKHDT/workbook").status()).isEqualTo(401);
        assertThat(nobody.get("/ke-hoach/KH-SKHDT").status()).isIn(302, 401);
        assertThat(nobody.get("/ke-hoach").status()).isIn(302, 401);
    }

    /** From the request to the last escalation: whom each mail about one plan reaches. */
    @Test
    void aMailAboutAPlanReachesItsAgencyAndTheStandingAgencyOnly() {
        forms.type("KH/STC", Elements.REGISTER, Map.of("reason", "Bổ sung kinh phí", "completionDue", "2021-04-14"));
        officials.complete(Officials.reviewer(), "KH/STC", Elements.REGISTER, "askCompletion");
        planning.handIn("STC");
        forms.type("KH/STC", Elements.APPROVE, Map.of("reason", "Xem lại"));
        officials.complete(Officials.leader("STC"), "KH/STC", Elements.APPROVE, "return");
        for (LocalDate day = LocalDate.of(2021, 4, 13); day.getDayOfMonth() < 29; day = day.plusDays(1)) {
            engine.at(day + "T07:00");
            planning.dayBegins(day);
        }
        planning.handIn("STC");
        planning.approve("STC");
        planning.issue("STC");
        planning.dayBegins(LocalDate.of(2021, 5, 20));
        planning.register("STC");

        Map<String, Set<String>> written = mails.log("KH/STC").stream()
                .collect(Collectors.groupingBy(
                        mail -> mail.template().name(),
                        Collectors.mapping(mail -> mail.recipient().replaceAll("@.*", ""), Collectors.toSet())));
        assertThat(written)
                .containsOnly(
                        Map.entry("PLAN_REQUESTED", Set.of("stc-officer", "stc-leader")),
                        Map.entry("PLAN_COMPLETION_ASKED", Set.of("stc-officer", "stc-leader")),
                        Map.entry("PLAN_RETURNED_BY_LEADER", Set.of("stc-officer")),
                        Map.entry("PLAN_DUE_SOON", Set.of("stc-officer")),
                        Map.entry("PLAN_OVERDUE", Set.of("stc-officer", "stc-leader")),
                        Map.entry("PLAN_NOT_SENT", Set.of("coordinator", "standing-leader")),
                        Map.entry("PLAN_REVIEW_OVERDUE", Set.of("reviewer", "coordinator", "standing-leader")),
                        Map.entry("PLAN_REGISTERED", Set.of("stc-officer", "stc-leader")));
    }

    private static Stream<String[]> table(String rows) {
        return rows.lines().map(row -> row.strip().split("\\s*\\|\\s*"));
    }

    private String instance(String task) {
        return taskService.createTaskQuery().taskId(task).singleResult().getProcessInstanceId();
    }
}
