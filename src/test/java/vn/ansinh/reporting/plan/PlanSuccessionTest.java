package vn.ansinh.reporting.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ansinh.reporting.SignedIn.ENGINE;
import static vn.ansinh.reporting.plan.PlanFixture.key;
import static vn.ansinh.reporting.plan.PlanFixture.task;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionOperations;
import vn.ansinh.reporting.EngineDriver;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.Officials;
import vn.ansinh.reporting.SignedIn;
import vn.ansinh.reporting.directory.AgencyCode;
import vn.ansinh.reporting.directory.AgencyEnded;
import vn.ansinh.reporting.document.DocumentState;
import vn.ansinh.reporting.notification.MailLogEntry;
import vn.ansinh.reporting.notification.Mails;
import vn.ansinh.reporting.plan.process.ImplementationPlanProcess.Elements;
import vn.ansinh.reporting.report.ReportingFixture;

/** A body ends: what it has open goes on with its successor's people, and what was registered for it is told by its successor. */
@EngineTest
class PlanSuccessionTest {

    private static final PlanKey ENDED = key("SXD");
    private static final String KEY = ENDED.toString();

    @LocalServerPort
    private int port;

    @Autowired
    private PlanFixture planning;

    @Autowired
    private ReportingFixture reporting;

    @Autowired
    private PassOnPlans successors;

    @Autowired
    private Plans plans;

    @Autowired
    private PlanVersions versions;

    @Autowired
    private PlanRegister register;

    @Autowired
    private Mails mails;

    @Autowired
    private TaskService taskService;

    @Autowired
    private Officials officials;

    @Autowired
    private EngineDriver engine;

    @Autowired
    private TransactionOperations transaction;

    @BeforeEach
    void everyBodyIsAsked() {
        planning.asked();
    }

    @ParameterizedTest
    @CsvSource({"Task_DraftPlan, officer", "Task_ApprovePlan, leader", "Task_IssuePlan, clerk"})
    void anOpenTaskPassesToTheSamePeopleOfTheSuccessor(String element, String position) {
        waitingAt(element);
        String task = officials.task(KEY, element).getId();
        taskService.setAssignee(task, "sxd-" + position);
        SignedIn before = SignedIn.as("sxd-" + position, port);
        SignedIn after = SignedIn.as("syt-" + position, port);
        assertThat(before.get(ENGINE + "/task/" + task).status()).isEqualTo(200);
        assertThat(after.get(ENGINE + "/task/" + task).status()).isBetween(400, 404);

        ends();

        assertThat(before.get(ENGINE + "/task/" + task).status()).isBetween(400, 404);
        assertThat(before.post(ENGINE + "/task/" + task + "/submit-form", "{}").status())
                .isEqualTo(404);
        assertThat(after.get(ENGINE + "/task").body()).contains(task);
        assertThat(officials.task(KEY, element).getAssignee())
                .as("whoever had taken it is gone")
                .isNull();
    }

    @Test
    void theHeirsPeopleTakeThePlanToItsRegistration() {
        planning.write("SXD", Officials.officer("SXD"), task("A8", "Nhà ở xã hội", "2021-12-31", 10));
        ends();

        officials.complete(Officials.officer("SYT"), KEY, Elements.DRAFT, null);
        officials.complete(Officials.leader("SYT"), KEY, Elements.APPROVE, "approve");
        assertThat(SignedIn.as("syt-clerk", port)
                        .get("/api/plans/KH-SXD")
                        .json()
                        .at("/letter/symbol")
                        .asText())
                .isEqualTo("KH-SYT");
        planning.letter("SXD", "700");
        officials.complete(Officials.clerk("SYT"), KEY, Elements.ISSUE, null);
        planning.register("SXD");

        assertThat(plans.get(ENDED).registeredVersion()).isEqualTo(1);
        assertThat(plans.get(ENDED).agency()).as("whose plan it is, stays").isEqualTo("SXD");
        assertThat(mails.log(KEY).stream()
                        .filter(mail -> mail.template() == PlanMail.PLAN_REGISTERED)
                        .map(MailLogEntry::recipient))
                .allMatch(to -> to.startsWith("syt-"));
        assertThat(register.entries("KL92"))
                .extracting(PlanRegister.Entry::agency)
                .doesNotContain("SXD");
    }

    @Test
    void whoBegunAnAmendmentAndHasEndedLeavesItToHisSuccessor() {
        planning.registered("SXD");
        planning.amended("SXD", "Bổ sung nhiệm vụ");
        ends();

        SignedIn successor = SignedIn.as("syt-officer", port);
        assertThat(successor.get("/ke-hoach").body()).contains("/ke-hoach/KH-SXD", "/ke-hoach/KH-SYT");
        assertThat(successor.get("/ke-hoach/KH-SXD").body()).contains("Hủy bản điều chỉnh");
        assertThat(successor.delete("/api/plans/KH-SXD/amendment").status()).isEqualTo(200);
        assertThat(SignedIn.as("sxd-officer", port)
                        .post("/api/plans/KH-SXD/amendment", "{\"reason\":\"Thử\"}")
                        .status())
                .as("whose body has ended changes nothing")
                .isEqualTo(403);
        assertThat(successor
                        .post("/api/plans/KH-SXD/amendment", "{\"reason\":\"Bàn giao\"}")
                        .status())
                .isEqualTo(200);
        planning.begun();
        assertThat(officials.task(KEY, Elements.DRAFT)).isNotNull();
        assertThat(versions.of(ENDED)).hasSize(3);
    }

    @Test
    void theSuccessorIsRemindedInThePlaceOfTheBodyThatHasEnded() {
        ends();

        engine.at("2021-05-14T07:00");
        planning.dayBegins(LocalDate.of(2021, 5, 14));

        assertThat(mails.log(KEY).stream()
                        .filter(mail -> mail.template() == PlanMail.PLAN_OVERDUE)
                        .map(MailLogEntry::recipient)
                        .map(to -> to.replaceAll("@.*", "")))
                .containsExactlyInAnyOrder("syt-officer", "syt-leader");
    }

    @Test
    void theHeirsReportTellsTheTasksOfBoth() {
        planning.registered("SXD");
        planning.registered("SYT");
        ends();
        reporting.asked("SYT");

        assertThat(tasks("syt-officer", "SYT")).containsExactly("SXD-1", "SXD-2", "SYT-1", "SYT-2");
        assertThat(SignedIn.as("syt-officer", port)
                        .patch(report("SYT") + "/draft", """
                                {"cells": [], "sections": [], "tasks": [
                                 {"id": "SXD-1", "state": "ON_TRACK", "percent": 50, "reason": "", "version": 0}]}
                                """)
                        .status())
                .isEqualTo(200);
        assertThat(tasksOf("syt-officer", "SYT").get(0).path("percent").asInt()).isEqualTo(50);
    }

    @Test
    void whileTheBodyStillHasAReportInTheCycleThatTellsItsTasks() {
        planning.registered("SXD");
        planning.registered("SYT");
        reporting.asked("SXD", "SYT");
        ends();

        assertThat(tasks("syt-officer", "SYT")).containsExactly("SYT-1", "SYT-2");
        assertThat(tasks("admin", "SXD")).containsExactly("SXD-1", "SXD-2");
    }

    /** Nobody has to make a plan for a body that is gone, unless the directory says so. */
    @ParameterizedTest
    @CsvSource({"Task_DraftPlan", "Task_ApprovePlan", "Task_IssuePlan"})
    void aFirstPlanThatWasNeverSentEndsWithItsBody(String element) {
        waitingAt(element);
        LocalDate day = LocalDate.of(2021, 4, 20);

        transaction.executeWithoutResult(status -> successors.endWith(
                new AgencyEnded(new AgencyCode("SXD"), List.of(), day), plans.get(ENDED), day.plusDays(1)));

        Plan ended = plans.get(ENDED);
        assertThat(ended.open()).isFalse();
        assertThat(ended.registered()).isFalse();
        assertThat(ended.document().state()).isEqualTo(DocumentState.WITHDRAWN);
        assertThat(officials.task(KEY, element)).isNull();
        assertThat(SignedIn.as("coordinator", port).get("/ke-hoach").body())
                .contains("Đã đóng vì cơ quan kết thúc hoạt động")
                .doesNotContain("/ke-hoach/KH-SXD");
        assertThat(SignedIn.as("sxd-officer", port).get("/ke-hoach/KH-SXD").body())
                .contains("Đã đóng vì cơ quan kết thúc hoạt động", "Phiên bản 1")
                .doesNotContain("Đã hủy bản điều chỉnh");

        ends();
        assertThat(plans.get(ENDED).holder()).as("nobody has it").isEqualTo("SXD");
    }

    @Test
    void aDayThatBeginsAgainPassesNothingOnTwice() {
        planning.drafted("SXD");
        ends();
        ends();

        assertThat(plans.heldBy("SXD")).isEmpty();
        assertThat(taskService.getIdentityLinksForTask(
                        officials.task(KEY, Elements.APPROVE).getId()))
                .extracting(link -> link.getGroupId())
                .containsExactly("syt-leaders");
    }

    private void waitingAt(String element) {
        switch (element) {
            case Elements.APPROVE -> planning.drafted("SXD");
            case Elements.ISSUE -> planning.approved("SXD");
            default -> {}
        }
    }

    private void ends() {
        transaction.executeWithoutResult(status -> successors.passOn("SXD", plan -> "SYT"));
    }

    private List<String> tasks(String person, String agency) {
        return tasksOf(person, agency).findValuesAsText("id");
    }

    private JsonNode tasksOf(String person, String agency) {
        return SignedIn.as(person, port).get(report(agency)).json().path("tasks");
    }

    private static String report(String agency) {
        return "/api/reports/" + ReportingFixture.key(agency).slug();
    }
}
