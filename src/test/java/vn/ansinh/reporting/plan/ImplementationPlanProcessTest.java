package vn.ansinh.reporting.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.ansinh.reporting.plan.PlanFixture.key;
import static vn.ansinh.reporting.plan.PlanFixture.task;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ansinh.reporting.CoversProcess;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.Officials;
import vn.ansinh.reporting.audit.AuditTrail;
import vn.ansinh.reporting.document.CanonicalJson;
import vn.ansinh.reporting.document.DocumentState;
import vn.ansinh.reporting.engine.CurrentUser.Person;
import vn.ansinh.reporting.engine.FormInputs;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.notification.MailLogEntry;
import vn.ansinh.reporting.notification.Mails;
import vn.ansinh.reporting.plan.process.ImplementationPlanProcess;
import vn.ansinh.reporting.plan.process.ImplementationPlanProcess.Elements;

@EngineTest
@CoversProcess(ImplementationPlanProcess.KEY)
class ImplementationPlanProcessTest {

    private static final PlanKey PLAN = key("SYT");
    private static final String KEY = PLAN.toString();

    @Autowired
    private PlanFixture planning;

    @Autowired
    private Plans plans;

    @Autowired
    private PlanVersions versions;

    @Autowired
    private PlanTasks tasks;

    @Autowired
    private PlanDrafting drafting;

    @Autowired
    private PlanRequests requests;

    @Autowired
    private Officials officials;

    @Autowired
    private FormInputs forms;

    @Autowired
    private Mails mails;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private HistoryService historyService;

    @Autowired
    private RuntimeService runtimeService;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void everyBodyIsAsked() {
        planning.asked();
    }

    @Test
    void everyObligedBodyIsAskedOnceHoweverOftenTheDayBegins() {
        planning.asked();
        planning.dayBegins(LocalDate.of(2021, 4, 13));

        assertThat(plans.all()).hasSize(19).extracting(Plan::agency).contains("SLDTBXH", "SYT", "LONGHO");
        assertThat(plans.all()).extracting(Plan::agency).doesNotContain("UBMTTQ", "UBND", "VPUBND");
        assertThat(runtimeService
                        .createProcessInstanceQuery()
                        .processDefinitionKey(ImplementationPlanProcess.KEY)
                        .count())
                .isEqualTo(19);
        assertThat(written("PLAN_REQUESTED")).isEqualTo(2);
        assertThat(version().due()).as("20 working days, two of them off").isEqualTo("2021-05-13");
    }

    @Test
    void whereNoRegimeIsInForceNobodyIsAsked() {
        jdbc.sql("delete from plan_version where plan_key = 'KH/SYT'").update();
        jdbc.sql("delete from document where key = 'KH/SYT#1'").update();
        jdbc.sql("delete from plan where key = 'KH/SYT'").update();

        planning.dayBegins(LocalDate.of(2020, 12, 31));

        assertThat(plans.find(PLAN)).isEmpty();
    }

    @Test
    void aPlanGoesFromRequestToRegistration() {
        planning.sent("SYT");
        assertThat(version().state()).isEqualTo(DocumentState.UNDER_REVIEW);

        planning.register("SYT");

        assertThat(plans.get(PLAN).registeredVersion()).isEqualTo(1);
        assertThat(plans.get(PLAN).open()).isFalse();
        assertThat(endedAt("EndEvent_PlanRegistered")).isTrue();
        assertThat(version().registeredBy()).isEqualTo("reviewer");
        assertThat(version().sha256()).isEqualTo(CanonicalJson.sha256(version().content()));
        assertThat(PlanContent.parse(version().content()).tasks())
                .extracting(PlanTask::number, PlanTask::budget)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, new BigDecimal("150")),
                        org.assertj.core.groups.Tuple.tuple(2, new BigDecimal("2500")));
        assertThat(written("PLAN_REGISTERED")).isEqualTo(2);
        assertThat(audit.intact(KEY)).isTrue();
    }

    @Test
    void anEmptyPlanDoesNotReachTheLeader() {
        refused("plan.incomplete", () -> planning.handIn("SYT"));

        assertThat(version().state()).isEqualTo(DocumentState.DRAFTING);
    }

    @Test
    void aTaskForADayThatIsPastIsNotPlanned() {
        planning.write("SYT", Officials.officer("SYT"), task("A7", "Việc đã qua", "2021-04-11", 0));

        refused("plan.incomplete", () -> planning.handIn("SYT"));
    }

    @ParameterizedTest
    @CsvSource({"A7, -1, A7-01, plan.invalid", "A9, 1, A7-01, plan.invalid", "A7, 1, A2-01, plan.invalid"})
    void whatCannotBeIsNotSaved(String area, String budget, String indicator, String refusal) {
        PlanTask added = officials.as(Officials.officer("SYT"), () -> drafting.add(PLAN));
        var wrong = new PlanTask(
                added.number(), area, "Việc", "Phòng", null, new BigDecimal(budget), List.of(indicator), 0);

        refused(
                refusal,
                () -> officials.as(Officials.officer("SYT"), () -> {
                    drafting.change(PLAN, new PlanDrafting.Change(List.of(wrong)));
                }));
        assertThat(tasks.of(PLAN, 1)).extracting(PlanTask::deliverable).containsExactly("");
    }

    @Test
    void aTaskChangedMeanwhileIsNotOverwritten() {
        PlanTask added = officials.as(Officials.officer("SYT"), () -> drafting.add(PLAN));
        change(added, "Một");

        refused("plan.conflict", () -> change(added, "Hai"));
        refused("plan.conflict", () -> officials.as(Officials.officer("SYT"), () -> drafting.remove(PLAN, 1, 0)));

        assertThat(tasks.of(PLAN, 1)).extracting(PlanTask::deliverable).containsExactly("Một");
        officials.as(Officials.officer("SYT"), () -> drafting.remove(PLAN, 1, 1));
        assertThat(tasks.of(PLAN, 1)).isEmpty();
    }

    @Test
    void theLeaderSendsThePlanBackWithAReason() {
        planning.drafted("SYT");

        refused(
                "plan.reason-missing",
                () -> officials.complete(Officials.leader("SYT"), KEY, Elements.APPROVE, "return"));
        forms.type(KEY, Elements.APPROVE, Map.of("reason", "Thiếu nhiệm vụ về dân số"));
        officials.complete(Officials.leader("SYT"), KEY, Elements.APPROVE, "return");

        assertThat(version().state()).isEqualTo(DocumentState.DRAFTING);
        assertThat(officials.task(KEY, Elements.DRAFT)).isNotNull();
        assertThat(written("PLAN_RETURNED_BY_LEADER")).isEqualTo(1);
    }

    @Test
    void whoDraftedNeitherApprovesNorRegisters() {
        var officer = new Person("syt-officer", List.of("syt-officers", "syt-leaders", "kl92-standing-reviewers"));
        planning.drafted("SYT");

        refused("plan.four-eyes.approver", () -> officials.complete(officer, KEY, Elements.APPROVE, "approve"));
        planning.approve("SYT");
        planning.issue("SYT");

        refused("plan.four-eyes.reviewer", () -> officials.complete(officer, KEY, Elements.REGISTER, "register"));
        var leader = new Person("syt-leader", List.of("syt-leaders", "kl92-standing-reviewers"));
        refused("plan.four-eyes.reviewer", () -> officials.complete(leader, KEY, Elements.REGISTER, "register"));
        assertThat(version().state()).isEqualTo(DocumentState.UNDER_REVIEW);
    }

    @Test
    void nothingIsIssuedWithoutTheSignedFile() {
        planning.approved("SYT");
        forms.type(
                KEY,
                Elements.ISSUE,
                Map.of(
                        "number", "5",
                        "symbol", "KH-SYT",
                        "date", "2021-04-12",
                        "signer", "Nguyễn Văn Thử",
                        "signerTitle", "Giám đốc"));

        refused(
                "document.letter.signed-file-missing",
                () -> officials.complete(Officials.clerk("SYT"), KEY, Elements.ISSUE, null));
    }

    @ParameterizedTest
    @CsvSource({
        "2021-04-12, plan.review.due-past",
        "2021-04-09, plan.review.due-past",
        "2021-04-21, plan.review.due-not-working-day",
        "2021-04-24, plan.review.due-not-working-day"
    })
    void completionIsAskedForAWorkingDayAhead(String day, String refusal) {
        planning.sent("SYT");
        forms.type(KEY, Elements.REGISTER, Map.of("reason", "Bổ sung kinh phí", "completionDue", day));

        refused(refusal, () -> officials.complete(Officials.reviewer(), KEY, Elements.REGISTER, "askCompletion"));
    }

    @Test
    void theStandingAgencyAsksForCompletionAndTheAgencySendsItAgainUnderANewLetter() {
        planning.sent("SYT");
        forms.type(KEY, Elements.REGISTER, Map.of("completionDue", "2021-04-16"));
        refused(
                "plan.reason-missing",
                () -> officials.complete(Officials.reviewer(), KEY, Elements.REGISTER, "askCompletion"));
        forms.type(KEY, Elements.REGISTER, Map.of("reason", "Bổ sung kinh phí", "completionDue", "2021-04-16"));
        officials.complete(Officials.reviewer(), KEY, Elements.REGISTER, "askCompletion");

        assertThat(version().state()).isEqualTo(DocumentState.RETURNED);
        assertThat(officials.task(KEY, Elements.DRAFT).getDueDate()).isEqualTo("2021-04-16T16:59:00Z");
        assertThat(written("PLAN_COMPLETION_ASKED")).isEqualTo(2);
        planning.handIn("SYT");
        forms.type(KEY, Elements.APPROVE, Map.of("reason", "Xem lại kinh phí"));
        officials.complete(Officials.leader("SYT"), KEY, Elements.APPROVE, "return");
        assertThat(version().state()).as("what was asked for still is").isEqualTo(DocumentState.RETURNED);
        planning.handIn("SYT");
        planning.approve("SYT");
        forms.type(
                KEY,
                Elements.ISSUE,
                Map.of(
                        "number", "999",
                        "symbol", "KH-SYT",
                        "date", "2021-04-12",
                        "signer", "Nguyễn Văn Thử",
                        "signerTitle", "Giám đốc"));
        refused(
                "document.letter.signed-file-missing",
                () -> officials.complete(Officials.clerk("SYT"), KEY, Elements.ISSUE, null));
        planning.issue("SYT");
        planning.register("SYT");

        assertThat(version().letter().number()).isNotNull();
        assertThat(plans.get(PLAN).registeredVersion()).isEqualTo(1);
    }

    @Test
    void whatIsRegisteredIsNeverChanged() {
        planning.registered("SYT");

        for (String change : List.of(
                "update document_round set sha256 = repeat('0', 64) where document = 'KH/SYT#1'",
                "update document_round set decision = null where document = 'KH/SYT#1'",
                "delete from document_round where document = 'KH/SYT#1'",
                "update plan_version set reason = 'x' where plan_key = 'KH/SYT'",
                "delete from plan_version where plan_key = 'KH/SYT'",
                "update document set state = 'DRAFTING' where key = 'KH/SYT#1'",
                "update document set round = 2 where key = 'KH/SYT#1'",
                "delete from document where key = 'KH/SYT#1'",
                "truncate document cascade",
                "update plan_task set budget = 0 where plan_key = 'KH/SYT'",
                "delete from plan_task where plan_key = 'KH/SYT'",
                "insert into plan_task (plan_key, version, number) values ('KH/SYT', 1, 99)")) {
            assertThatThrownBy(() -> jdbc.sql(change).update())
                    .as(change)
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageMatching("(?s).*(never changed|stays so|append-only).*");
        }
    }

    @Test
    void anAmendmentTakesThePlaceOfWhatIsInForceOnlyWhenItIsRegistered() {
        planning.registered("SYT");
        refused("plan.amend.reason-missing", () -> planning.amended("SYT", " "));
        refused("plan.amend.reason-long", () -> planning.amended("SYT", "x".repeat(2001)));
        planning.amended("SYT", "Bổ sung nhiệm vụ mới giao");
        refused("plan.amend.open", () -> planning.amended("SYT", "Lần nữa"));

        PlanTask added = officials.as(Officials.officer("SYT"), () -> drafting.add(PLAN));
        assertThat(added.number()).as("a new number; the others keep theirs").isEqualTo(3);
        officials.as(Officials.officer("SYT"), () -> drafting.remove(PLAN, 1, 0));
        change(added, "Việc mới");
        planning.handIn("SYT");
        planning.approve("SYT");
        planning.issue("SYT");
        assertThat(plans.get(PLAN).registeredVersion()).isEqualTo(1);
        planning.register("SYT");

        assertThat(plans.get(PLAN).registeredVersion()).isEqualTo(2);
        assertThat(versions.of(PLAN)).extracting(PlanVersion::state).containsOnly(DocumentState.ACCEPTED);
        assertThat(tasks.of(PLAN, 2)).extracting(PlanTask::number).containsExactly(2, 3);
        assertThat(tasks.of(PLAN, 1)).extracting(PlanTask::number).containsExactly(1, 2);
    }

    @Test
    void anAmendmentIsGivenUpAndTheFirstPlanIsNot() {
        refused("plan.withdraw.nothing", () -> officials.as(Officials.officer("SYT"), () -> requests.withdraw(PLAN)));
        planning.registered("SYT");
        planning.amended("SYT", "Bổ sung nhiệm vụ");

        officials.as(Officials.officer("SYT"), () -> requests.withdraw(PLAN));

        assertThat(endedAt("EndEvent_PlanWithdrawn")).isTrue();
        assertThat(versions.get(PLAN, 2).state()).isEqualTo(DocumentState.WITHDRAWN);
        assertThat(plans.get(PLAN).registeredVersion()).isEqualTo(1);
        planning.amended("SYT", "Lần sau");
        assertThat(plans.get(PLAN).openVersion()).isEqualTo(3);
    }

    private void change(PlanTask task, String deliverable) {
        var changed = new PlanTask(
                task.number(),
                "A7",
                deliverable,
                "Phòng Kế hoạch",
                LocalDate.of(2021, 12, 31),
                BigDecimal.ZERO,
                List.of("A7-01"),
                0);
        officials.as(Officials.officer("SYT"), () -> {
            drafting.change(PLAN, new PlanDrafting.Change(List.of(changed)));
        });
    }

    private PlanVersion version() {
        List<PlanVersion> all = versions.of(PLAN);
        return all.get(all.size() - 1);
    }

    private long written(String template) {
        return mails.log(KEY).stream()
                .filter(mail -> template(mail).equals(template))
                .count();
    }

    private static String template(MailLogEntry mail) {
        return mail.template().name();
    }

    private static void refused(String key, ThrowingCallable action) {
        assertThatThrownBy(action)
                .satisfies(thrown ->
                        assertThat(root(thrown)).isInstanceOf(Refusal.class).hasMessageContaining(key));
    }

    private static Throwable root(Throwable thrown) {
        return thrown.getCause() == null ? thrown : root(thrown.getCause());
    }

    private boolean endedAt(String endEvent) {
        return historyService
                        .createHistoricActivityInstanceQuery()
                        .activityId(endEvent)
                        .finished()
                        .count()
                > 0;
    }
}
