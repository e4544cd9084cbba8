package vn.ansinh.reporting.difficulty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import vn.ansinh.reporting.CoversProcess;
import vn.ansinh.reporting.EngineDriver;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.Officials;
import vn.ansinh.reporting.difficulty.DifficultyHistory.Entry;
import vn.ansinh.reporting.difficulty.DifficultyHistory.Kind;
import vn.ansinh.reporting.difficulty.process.DifficultyEscalationProcess;
import vn.ansinh.reporting.difficulty.process.DifficultyEscalationProcess.Elements;
import vn.ansinh.reporting.difficulty.process.DirectionMeasureProcess;
import vn.ansinh.reporting.engine.CurrentUser.Person;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.notification.Mails;
import vn.ansinh.reporting.report.DifficultyEntry;
import vn.ansinh.reporting.report.Obligations;
import vn.ansinh.reporting.report.ReportingFixture;

@EngineTest
@CoversProcess(DifficultyEscalationProcess.KEY)
class DifficultyEscalationProcessTest {

    private static final Map<String, Object> DIRECTION = Map.of(
            "kind", "DIRECTION",
            "guidance", "Giao Sở Y tế chủ trì tháo gỡ",
            "leadAgency", "SYT",
            "cooperating", List.of("STC"),
            "deadline", "2021-04-26");

    @Autowired
    private DifficultyFixture difficulties;

    @Autowired
    private Officials officials;

    @Autowired
    private EngineDriver engine;

    @Autowired
    private DifficultyClosing closing;

    @Autowired
    private DifficultyRaising raising;

    @Autowired
    private Difficulties cases;

    @Autowired
    private Directions directions;

    @Autowired
    private DifficultyHistory history;

    @Autowired
    private Answers answers;

    @Autowired
    private OpenWaits waits;

    @Autowired
    private Mails mails;

    @Autowired
    private HistoryService historyService;

    @Autowired
    private TransactionOperations transaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ReportingFixture reporting;

    @Autowired
    private Obligations obligations;

    @Test
    void aDifficultyIsAnsweredAndConfirmed() {
        String key = difficulties.raised("LONGHO", "Chậm cấp thẻ");
        assertThat(difficulties.state(key)).isEqualTo(DifficultyState.TRIAGE);

        difficulties.triage(key, "answer", Map.of("answer", "Thực hiện theo Nghị định 20", "answerLetter", "CV 12"));
        assertThat(officials.task(key, Elements.CONFIRM))
                .as("passed on by a job")
                .isNull();
        engine.runJobs(DifficultyEscalationProcess.KEY);
        difficulties.complete(Officials.officer("LONGHO"), key, Elements.CONFIRM, "resolved", Map.of("note", "Đã rõ"));

        assertThat(difficulties.state(key)).isEqualTo(DifficultyState.RESOLVED);
        assertThat(endedAt("EndEvent_DifficultyResolved")).isTrue();
        assertThat(waits.of(key)).isEmpty();
        assertThat(kinds(key)).containsExactly(Kind.RAISED, Kind.APPROVED, Kind.ANSWERED, Kind.RESOLVED);
    }

    @Test
    void theLeaderSendsItBackUntilItIsClear() {
        String key = difficulties.started("LONGHO", DifficultyFixture.text("Chậm", "A7", "Không rõ"));
        difficulties.complete(
                Officials.leader("LONGHO"), key, Elements.APPROVE, "return", Map.of("reason", "Nêu rõ số thẻ"));
        assertThat(difficulties.state(key)).isEqualTo(DifficultyState.CLARIFYING);

        difficulties.complete(
                Officials.officer("LONGHO"),
                key,
                Elements.CLARIFY,
                null,
                DifficultyFixture.text("Chậm cấp 120 thẻ", "A7", "Rõ hơn"));

        assertThat(difficulties.state(key)).isEqualTo(DifficultyState.APPROVING);
        assertThat(cases.get(key).subject()).isEqualTo("Chậm cấp 120 thẻ");
    }

    @Test
    void whoTypedItDoesNotApproveIt() {
        String key = difficulties.started("LONGHO", DifficultyFixture.text("Chậm", "A7", "Không rõ"));
        var both = new Person("longho-officer", List.of("longho-officers", "longho-leaders"));

        refused(() -> officials.complete(both, key, Elements.APPROVE, "approve"), "four-eyes.approver");
        assertThat(difficulties.state(key)).isEqualTo(DifficultyState.APPROVING);
    }

    @Test
    void coordinatorsAskForClarification() {
        String key = difficulties.raised("LONGHO", "Chậm cấp thẻ");

        difficulties.triage(key, "clarify", Map.of("reason", "Bổ sung danh sách"));

        assertThat(difficulties.state(key)).isEqualTo(DifficultyState.CLARIFYING);
        assertThat(cases.get(key).clarification()).isEqualTo("Bổ sung danh sách");
    }

    @Test
    void anOpinionIsAskedAndGiven() {
        String key = difficulties.raised("LONGHO", "Chậm cấp thẻ");
        askSocialInsurance(key);

        refused(
                () -> officials.complete(Officials.leader("BHXH"), key, Elements.GIVE_OPINION, null),
                "opinion-missing");
        difficulties.complete(
                Officials.leader("BHXH"), key, Elements.GIVE_OPINION, null, Map.of("opinion", "Do chậm dữ liệu"));

        assertThat(difficulties.state(key)).isEqualTo(DifficultyState.TRIAGE);
    }

    @Test
    void theAskerStopsWaitingForAnOpinion() {
        String key = difficulties.raised("LONGHO", "Chậm cấp thẻ");
        askSocialInsurance(key);

        act(() -> closing.stopWaiting(key, "coordinator", "Đã có hướng dẫn của bộ"));

        assertThat(difficulties.state(key)).isEqualTo(DifficultyState.TRIAGE);
        assertThat(officials.task(key, Elements.GIVE_OPINION)).isNull();
        assertThat(waits.of(key)).extracting(OpenWaits.Wait::element).containsExactly(Elements.TRIAGE);
    }

    @Test
    void thePpcDirectsAndTheAgenciesCarryOut() {
        String key = difficulties.raised("LONGHO", "Chậm cấp thẻ");
        difficulties.escalated(key);
        difficulties.directed(key, DIRECTION);
        assertThat(difficulties.state(key)).isEqualTo(DifficultyState.CARRYING_OUT);

        carryOut(key, "SYT");
        engine.runJobs(DirectionMeasureProcess.KEY);
        assertThat(difficulties.state(key)).as("one is still at it").isEqualTo(DifficultyState.CARRYING_OUT);
        carryOut(key, "STC");
        engine.runJobs(DirectionMeasureProcess.KEY);
        engine.runJobs(DifficultyEscalationProcess.KEY);

        assertThat(difficulties.state(key)).isEqualTo(DifficultyState.CONFIRMING);
        assertThat(answers.latest(key).orElseThrow().text()).contains("chủ trì tháo gỡ", "Sở Y tế: Đã làm");
        assertThat(answers.latest(key).orElseThrow().source()).contains("/UBND-VX ngày 12/04/2021");
    }

    @Test
    void theEscalationAndTheDirectionComeBackWithReasons() {
        String key = difficulties.raised("LONGHO", "Chậm cấp thẻ");
        difficulties.triage(key, "escalate", Map.of("escalationText", "Kính trình"));
        var both = new Person("coordinator", List.of("kl92-standing-coordinators", "kl92-standing-leaders"));
        refused(() -> officials.complete(both, key, Elements.APPROVE_ESCALATION, "approve"), "four-eyes.escalation");
        difficulties.complete(
                Officials.standingLeader(), key, Elements.APPROVE_ESCALATION, "return", Map.of("reason", "Tự trả lời"));
        assertThat(difficulties.state(key)).isEqualTo(DifficultyState.TRIAGE);

        difficulties.escalated(key);
        difficulties.complete(Officials.ppcOffice(), key, Elements.DRAFT_DIRECTION, "submit", DIRECTION);
        var office = new Person("ppc-office", List.of("ppc-office", "ppc-leaders"));
        refused(() -> officials.complete(office, key, Elements.GIVE_DIRECTION, "give"), "four-eyes.direction");
        difficulties.complete(
                Officials.ppcLeader(), key, Elements.GIVE_DIRECTION, "return", Map.of("reason", "Thêm Sở Tài chính"));
        assertThat(difficulties.state(key)).isEqualTo(DifficultyState.DIRECTION_DRAFTING);

        difficulties.complete(
                Officials.ppcOffice(),
                key,
                Elements.DRAFT_DIRECTION,
                "sendBack",
                Map.of("reason", "Chưa rõ thẩm quyền"));
        assertThat(difficulties.state(key)).isEqualTo(DifficultyState.TRIAGE);
    }

    @Test
    void theOfficeAsksBeforeItDrafts() {
        String key = difficulties.raised("LONGHO", "Chậm cấp thẻ");
        difficulties.escalated(key);
        difficulties.complete(
                Officials.ppcOffice(),
                key,
                Elements.DRAFT_DIRECTION,
                "askOpinion",
                Map.of(
                        "opinionAgency", "STC",
                        "question", "Nguồn kinh phí?",
                        "opinionDue", "2021-04-16",
                        "leadAgency", "SXD",
                        "deadline", "2021-05-14"));

        difficulties.complete(
                Officials.officer("STC"), key, Elements.GIVE_OPINION, null, Map.of("opinion", "Ngân sách tỉnh"));

        assertThat(difficulties.state(key)).isEqualTo(DifficultyState.DIRECTION_DRAFTING);
        assertThat(directions.latest(key).orElseThrow().draft().lead())
                .as("chosen before there were any words")
                .isEqualTo("SXD");
        assertThat(officials.task(key, Elements.DRAFT_DIRECTION)).isNotNull();
    }

    @Test
    void guidanceAloneIsAnAnswer() {
        String key = difficulties.raised("LONGHO", "Chậm cấp thẻ");
        difficulties.escalated(key);
        difficulties.directed(key, Map.of("kind", "DIRECTION", "guidance", "Thực hiện theo Kết luận 92"));

        assertThat(difficulties.state(key)).isEqualTo(DifficultyState.CONFIRMING);
        assertThat(officials.task(key, Elements.CONFIRM)).isNotNull();
    }

    @Test
    void beyondTheProvincesCompetenceItGoesToAMinistry() {
        String key = difficulties.raised("LONGHO", "Chậm cấp thẻ");
        difficulties.escalated(key);
        difficulties.directed(
                key, Map.of("kind", "MINISTRY", "guidance", "Kiến nghị sửa thông tư", "ministry", "Bộ Y tế"));
        assertThat(difficulties.state(key)).isEqualTo(DifficultyState.AT_MINISTRY);

        difficulties.complete(
                Officials.ppcOffice(),
                key,
                Elements.TRACK_PROPOSAL,
                null,
                Map.of("ministryAnswer", "Sẽ sửa", "ministryLetter", "CV 99/BYT", "answeredOn", "2021-04-12"));
        engine.runJobs(DifficultyEscalationProcess.KEY);

        assertThat(difficulties.state(key)).isEqualTo(DifficultyState.CONFIRMING);
        assertThat(answers.latest(key).orElseThrow().by().name()).isEqualTo("Bộ Y tế");
    }

    @Test
    void theAnswerReachesEveryMergedRaiserAndEachConfirmsForItself() {
        String lead = difficulties.raised("LONGHO", "Chậm cấp thẻ");
        String second = difficulties.raised("TAMBINH", "Chậm thẻ ở Tam Bình");
        String third = difficulties.raised("TRAON", "Chậm thẻ ở Trà Ôn");
        difficulties.triage(third, "merge", Map.of("mergeInto", second));
        difficulties.triage(second, "merge", Map.of("mergeInto", lead));
        assertThat(cases.get(third).mergedInto())
                .as("follows the case it waited for")
                .isEqualTo(lead);
        assertThat(waits.of(second)).as("the lead's clock counts").isEmpty();

        difficulties.answered(lead, "Cấp trước ngày 30/4");

        assertThat(List.of(lead, second, third))
                .allSatisfy(key -> assertThat(difficulties.state(key)).isEqualTo(DifficultyState.CONFIRMING));
        officials.complete(Officials.leader("TAMBINH"), second, Elements.CONFIRM, "resolved");
        difficulties.complete(
                Officials.leader("TRAON"), third, Elements.CONFIRM, "notResolved", Map.of("reason", "Chưa có thẻ"));
        assertThat(difficulties.state(second)).isEqualTo(DifficultyState.RESOLVED);
        assertThat(difficulties.state(lead)).isEqualTo(DifficultyState.CONFIRMING);
        assertThat(difficulties.state(third)).isEqualTo(DifficultyState.TRIAGE);
        assertThat(cases.get(third).round()).isEqualTo(2);
        assertThat(kinds(third)).contains(Kind.RAISED, Kind.MERGED, Kind.LEAD_ANSWERED, Kind.NOT_RESOLVED);
    }

    @Test
    void theDirectionReachesEveryMergedRaiserWheneverItWasMerged() {
        String lead = difficulties.raised("LONGHO", "Chậm cấp thẻ");
        String second = difficulties.raised("TAMBINH", "Chậm thẻ ở Tam Bình");
        String late = difficulties.raised("TRAON", "Chậm thẻ ở Trà Ôn");
        difficulties.triage(second, "merge", Map.of("mergeInto", lead));
        difficulties.escalated(lead);
        difficulties.directed(lead, DIRECTION);

        difficulties.triage(late, "merge", Map.of("mergeInto", lead));

        assertThat(List.of(lead, second, late)).allSatisfy(key -> {
            assertThat(history.of(key))
                    .filteredOn(entry -> entry.kind() == Kind.DIRECTION_ISSUED)
                    .singleElement()
                    .satisfies(entry -> {
                        assertThat(entry.text()).isEqualTo("Giao Sở Y tế chủ trì tháo gỡ");
                        assertThat(entry.letter()).contains("/UBND-VX ngày 12/04/2021");
                    });
            assertThat(mails.log(key))
                    .filteredOn(mail -> mail.template() == DifficultyMail.DIFFICULTY_NEWS)
                    .extracting(mail ->
                            mail.recipient().substring(0, mail.recipient().indexOf('@')))
                    .hasSize(2)
                    .allMatch(
                            person -> person.startsWith(cases.get(key).raiser().toLowerCase() + "-"));
        });
    }

    @Test
    void aCaseMergedAgainIsTakenOutAgainAndAWithdrawnOneIsNoLongerAmongThem() {
        String lead = difficulties.raised("LONGHO", "Chậm cấp thẻ");
        String second = difficulties.raised("TAMBINH", "Chậm thẻ ở Tam Bình");
        for (int round = 0; round < 2; round++) {
            difficulties.triage(second, "merge", Map.of("mergeInto", lead));
            act(() -> closing.unmerge(second, "coordinator", "Khác nguyên nhân"));
            assertThat(difficulties.state(second)).isEqualTo(DifficultyState.TRIAGE);
            assertThat(waits.of(second)).hasSize(1);
        }
        difficulties.triage(second, "merge", Map.of("mergeInto", lead));
        assertThat(cases.mergedInto(lead)).extracting(Difficulty::key).containsExactly(second);

        act(() -> closing.withdraw(second, "tambinh-leader", "Đã tự giải quyết"));

        assertThat(difficulties.state(second)).isEqualTo(DifficultyState.WITHDRAWN);
        assertThat(cases.mergedInto(lead)).isEmpty();
        difficulties.answered(lead, "Cấp trước ngày 30/4");
        assertThat(difficulties.state(second)).isEqualTo(DifficultyState.WITHDRAWN);
    }

    @Test
    void aMergedCaseIsTakenOutUntilTheAnswer() {
        String lead = difficulties.raised("LONGHO", "Chậm cấp thẻ");
        String second = difficulties.raised("TAMBINH", "Chậm thẻ ở Tam Bình");
        String third = difficulties.raised("TRAON", "Chậm thẻ ở Trà Ôn");
        difficulties.triage(second, "merge", Map.of("mergeInto", lead));
        difficulties.triage(third, "merge", Map.of("mergeInto", lead));

        act(() -> closing.unmerge(second, "coordinator", "Khác nguyên nhân"));
        difficulties.triage(lead, "answer", Map.of("answer", "Cấp trước ngày 30/4"));

        assertThat(difficulties.state(second)).isEqualTo(DifficultyState.TRIAGE);
        refused(() -> act(() -> closing.unmerge(third, "coordinator", "Khác")), "unmerge-answered");
        engine.runJobs(DifficultyEscalationProcess.KEY);
        assertThat(difficulties.state(third)).isEqualTo(DifficultyState.CONFIRMING);
        assertThat(officials.task(second, Elements.CONFIRM)).isNull();
    }

    @Test
    void aWithdrawnCaseEndsAndLetsGoOfWhatWaitedForIt() {
        String lead = difficulties.raised("LONGHO", "Chậm cấp thẻ");
        String second = difficulties.raised("TAMBINH", "Chậm thẻ ở Tam Bình");
        difficulties.triage(second, "merge", Map.of("mergeInto", lead));
        difficulties.escalated(lead);
        difficulties.directed(lead, DIRECTION);

        act(() -> closing.withdraw(lead, "longho-leader", "Đã tự giải quyết"));

        assertThat(difficulties.state(lead)).isEqualTo(DifficultyState.WITHDRAWN);
        assertThat(difficulties.state(second)).isEqualTo(DifficultyState.TRIAGE);
        assertThat(officials.task(lead + "/SYT", DirectionMeasureProcess.Elements.CARRY_OUT))
                .isNull();
        assertThat(endedAt("EndEvent_DifficultyWithdrawn")).isTrue();
        assertThat(endedAt("EndEvent_MeasureWithdrawn")).isTrue();
        assertThat(waits.of(lead)).isEmpty();
        refused(() -> act(() -> closing.withdraw(lead, "longho-leader", "Lần nữa")), "difficulty.withdrawn");
    }

    @Test
    void anAcceptedReportRaisesWithoutAsking() {
        reporting.asked("SYT");
        var told = new DifficultyEntry("A7", "Thiếu thuốc ở trạm y tế", "", "Cho mua sắm trực tiếp");
        act(() -> raising.raise(obligations.get(ReportingFixture.key("SYT")), 1, told));
        String key = jdbc.sql("select key from difficulty").query(String.class).single();

        assertThat(difficulties.state(key)).isEqualTo(DifficultyState.TRIAGE);
        assertThat(officials.task(key, Elements.TRIAGE).getName()).contains("Sở Y tế", key);
    }

    private void askSocialInsurance(String key) {
        difficulties.triage(
                key,
                "askOpinion",
                Map.of("opinionAgency", "BHXH", "question", "Vì sao chậm?", "opinionDue", "2021-04-16"));
        assertThat(difficulties.state(key)).isEqualTo(DifficultyState.OPINION);
    }

    private void carryOut(String key, String agency) {
        difficulties.complete(
                Officials.officer(agency),
                key + "/" + agency,
                DirectionMeasureProcess.Elements.CARRY_OUT,
                null,
                Map.of("done", "Đã làm", "finishedOn", "2021-04-12"));
    }

    private void act(Runnable action) {
        transaction.executeWithoutResult(status -> action.run());
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable action, String key) {
        assertThatThrownBy(action).satisfies(thrown -> {
            Throwable cause = thrown;
            while (!(cause instanceof Refusal) && cause.getCause() != null) {
                cause = cause.getCause();
            }
            assertThat(cause).isInstanceOf(Refusal.class).hasMessageContaining(key);
        });
    }

    private List<Kind> kinds(String key) {
        return history.of(key).stream().map(Entry::kind).toList();
    }

    private boolean endedAt(String activity) {
        return historyService
                        .createHistoricActivityInstanceQuery()
                        .activityId(activity)
                        .count()
                > 0;
    }
}
