package vn.ansinh.reporting.plan;

import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.ansinh.reporting.SignedIn.ENGINE;
import static vn.ansinh.reporting.plan.PlanFixture.key;
import static vn.ansinh.reporting.plan.PlanFixture.task;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.Officials;
import vn.ansinh.reporting.SignedIn;
import vn.ansinh.reporting.SignedIn.Answer;
import vn.ansinh.reporting.audit.AuditEntry;
import vn.ansinh.reporting.audit.AuditTrail;
import vn.ansinh.reporting.document.DocumentState;
import vn.ansinh.reporting.plan.process.ImplementationPlanProcess.Elements;

/** Two do the same to one plan at the same moment: one of them has done it, the other is told so and loses nothing. */
@EngineTest
class PlanRacesTest {

    private static final PlanKey PLAN = key("SYT");
    private static final String DRAFT = "/api/plans/KH-SYT/draft";

    @LocalServerPort
    private int port;

    @Autowired
    private PlanFixture planning;

    @Autowired
    private Plans plans;

    @Autowired
    private PlanVersions versions;

    @Autowired
    private PlanTasks tasks;

    @Autowired
    private PlanTemplate template;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private Officials officials;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transaction;

    @BeforeEach
    void everyBodyIsAsked() {
        planning.asked();
    }

    @Test
    void ofTwoOfficersWhoSaveOneTaskOneIsToldWhatStandsThere() {
        planning.write("SYT", Officials.officer("SYT"), task("A7", "Tiêm chủng", "2021-12-31", 0));

        List<Answer> answers = atOnce(
                () -> officer().patch(DRAFT, change("Tiêm chủng, đợt 1")),
                () -> officer().patch(DRAFT, change("Tiêm chủng, đợt 2")));

        String kept = tasks.of(PLAN, 1).get(0).deliverable();
        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
        Answer late = refused(answers);
        assertThat(late.json().path("detail").asText()).startsWith("Người khác đã sửa cùng nhiệm vụ");
        assertThat(late.json().at("/conflicts/0/theirs/deliverable").asText()).isEqualTo(kept);
        assertThat(late.json().at("/conflicts/0/by").asText()).isNotBlank();
    }

    @Test
    void twoOfficersWhoAddATaskHaveOneEach() {
        List<Answer> answers = atOnce(
                () -> officer().post(DRAFT + "/tasks", ""), () -> officer().post(DRAFT + "/tasks", ""));

        assertThat(answers).extracting(Answer::status).containsOnly(200);
        assertThat(tasks.of(PLAN, 1)).extracting(PlanTask::number).containsExactly(1, 2);
    }

    @Test
    void whoSavesWhileAColleagueHandsInIsToldSoAndWhatWasHandedInStays() {
        planning.write("SYT", Officials.officer("SYT"), task("A7", "Tiêm chủng", "2021-12-31", 0));
        String task = officials.task(PLAN.toString(), Elements.DRAFT).getId();
        planning.handIn("SYT");

        Answer late = officer().patch(DRAFT, change("Sửa muộn"));

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.json().path("detail").asText()).contains("hiện không ở bước do ông/bà thực hiện");
        assertThat(tasks.of(PLAN, 1)).extracting(PlanTask::deliverable).containsExactly("Tiêm chủng");
        assertThat(officer()
                        .post(ENGINE + "/task/" + task + "/submit-form", "{}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void ofTwoOfficersWhoHandInOneHasDoneIt() {
        planning.write("SYT", Officials.officer("SYT"), task("A7", "Tiêm chủng", "2021-12-31", 0));

        assertOneWins(Elements.DRAFT, "syt-officer", "{}", "plan.drafted");

        assertThat(version().state()).isEqualTo(DocumentState.APPROVING);
    }

    @Test
    void ofTwoLeadersWhoApproveOneHasDoneIt() {
        planning.drafted("SYT");

        assertOneWins(Elements.APPROVE, "syt-leader", outcome("approvePlanOutcome", "approve"), "plan.approved");

        assertThat(version().state()).isEqualTo(DocumentState.ISSUING);
    }

    @Test
    void ofTwoClerksWhoIssueOneHasDoneIt() {
        planning.approved("SYT");
        planning.letter("SYT", "901");

        assertOneWins(Elements.ISSUE, "syt-clerk", "{}", "plan.issued");

        assertThat(version().state()).isEqualTo(DocumentState.UNDER_REVIEW);
    }

    @Test
    void ofTwoReviewersWhoRegisterOneHasDoneIt() {
        planning.sent("SYT");

        assertOneWins(Elements.REGISTER, "reviewer", outcome("registerPlanOutcome", "register"), "plan.registered");

        assertThat(plans.get(PLAN).registeredVersion()).isEqualTo(1);
        assertThat(plans.get(PLAN).open()).isFalse();
    }

    @Test
    void ofTwoOfficersWhoAmendOneHasDoneIt() {
        planning.registered("SYT");
        Supplier<Answer> amend = () -> officer().post("/api/plans/KH-SYT/amendment", "{\"reason\":\"Bổ sung\"}");

        List<Answer> answers = atOnce(amend, amend);

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
        assertThat(versions.of(PLAN)).hasSize(2);
    }

    @Test
    void ofAFileAndATypedTaskNeitherIsHalfThere() {
        planning.write("SYT", Officials.officer("SYT"), task("A7", "Tiêm chủng", "2021-12-31", 0));
        byte[] file = template.write(plans.get(PLAN), tasks.of(PLAN, 1));

        List<Answer> answers = atOnce(
                () -> officer().upload("/api/plans/KH-SYT/workbook", Map.of("a.xlsx", file), "file", Map.of()),
                () -> officer().patch(DRAFT, change("Gõ tay")));

        assertThat(answers.get(0).status()).isEqualTo(200);
        assertThat(answers.get(1).status()).isIn(200, 409);
        assertThat(tasks.of(PLAN, 1)).hasSize(1);
    }

    private void assertOneWins(String element, String person, String body, String step) {
        String task = officials.task(PLAN.toString(), element).getId();
        Supplier<Answer> complete =
                () -> SignedIn.as(person, port).post(ENGINE + "/task/" + task + "/submit-form", body);

        List<Answer> answers = atOnce(complete, complete);

        assertThat(answers).as(answers.toString()).extracting(Answer::status).containsExactlyInAnyOrder(204, 409);
        assertThat(refused(answers).json().path("message").asText())
                .contains("cùng lúc")
                .doesNotContain("ENGINE");
        assertThat(audit.entries(PLAN.toString()).stream().map(AuditEntry::action))
                .containsOnlyOnce(step);
    }

    private static Answer refused(List<Answer> answers) {
        return answers.stream()
                .filter(answer -> answer.status() == 409)
                .findFirst()
                .orElseThrow();
    }

    /** Both have read what they change, and wait for the plan, before either may go on. */
    private List<Answer> atOnce(Supplier<Answer> one, Supplier<Answer> other) {
        List<CompletableFuture<Answer>> asked = transaction.execute(status -> {
            jdbc.sql("select 1 from plan where key = :key for update")
                    .param("key", PLAN.toString())
                    .query(Integer.class)
                    .single();
            List<CompletableFuture<Answer>> both =
                    Stream.of(one, other).map(request -> supplyAsync(request)).toList();
            await().until(() -> waiting() == 2);
            return both;
        });
        return asked.stream().map(CompletableFuture::join).toList();
    }

    private int waiting() {
        return jdbc.sql("select count(*) from pg_stat_activity where wait_event_type = 'Lock'")
                .query(Integer.class)
                .single();
    }

    private SignedIn officer() {
        return SignedIn.as("syt-officer", port);
    }

    private PlanVersion version() {
        return versions.get(PLAN, 1);
    }

    private static String change(String deliverable) {
        return """
                {"tasks":[{"number":1,"area":"A7","deliverable":"%s","unit":"Phòng","due":"2021-12-31","budget":0,
                           "indicators":[],"version":0}]}
                """.formatted(deliverable);
    }

    private static String outcome(String name, String value) {
        return "{\"variables\":{\"%s\":{\"value\":\"%s\",\"type\":\"String\"}}}".formatted(name, value);
    }
}
