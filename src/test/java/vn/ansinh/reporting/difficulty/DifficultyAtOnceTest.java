package vn.ansinh.reporting.difficulty;

import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import vn.ansinh.reporting.EngineDriver;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.Officials;
import vn.ansinh.reporting.SignedIn;
import vn.ansinh.reporting.SignedIn.Answer;
import vn.ansinh.reporting.difficulty.DifficultyHistory.Kind;
import vn.ansinh.reporting.difficulty.process.DifficultyEscalationProcess;
import vn.ansinh.reporting.difficulty.process.DifficultyEscalationProcess.Elements;
import vn.ansinh.reporting.engine.FormInputs;
import vn.ansinh.reporting.engine.Standing;
import vn.ansinh.reporting.engine.UserTask;
import vn.ansinh.reporting.notification.MailLogEntry;
import vn.ansinh.reporting.notification.Mails;

/**
 * Two people do the same task at the same instant, each in a request and a transaction of his own: both are held at the
 * case until both are there. One wins, the other is told so, and nothing has happened twice.
 */
@EngineTest
class DifficultyAtOnceTest {

    private static final String SECOND_COORDINATOR = "reviewer";
    private static final String CLERKS = "sldtbxh-clerks";
    private static final String SECOND_CLERK = "sldtbxh-officer";

    @LocalServerPort
    private int port;

    @Autowired
    private DifficultyFixture difficulties;

    @Autowired
    private Officials officials;

    @Autowired
    private FormInputs forms;

    @Autowired
    private DifficultyHistory history;

    @Autowired
    private OpenWaits waits;

    @Autowired
    private Answers answers;

    @Autowired
    private Escalations escalations;

    @Autowired
    private Mails mails;

    @Autowired
    private EngineDriver engine;

    @Autowired
    private IdentityService identityService;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transaction;

    private final ExecutorService two = Executors.newFixedThreadPool(2);
    private String key;

    @BeforeEach
    void twoOfEach() {
        identityService.createMembership(SECOND_COORDINATOR, Standing.COORDINATORS.group("KL92"));
        identityService.createMembership(SECOND_CLERK, CLERKS);
        key = difficulties.raised("LONGHO", "Chậm cấp thẻ");
    }

    @AfterEach
    void oneOfEach() {
        two.shutdownNow();
        identityService.deleteMembership(SECOND_COORDINATOR, Standing.COORDINATORS.group("KL92"));
        identityService.deleteMembership(SECOND_CLERK, CLERKS);
    }

    @Test
    void oneAnswersWhileTheOtherEscalates() {
        String task = officials.task(key, Elements.TRIAGE).getId();
        forms.type(key, Elements.TRIAGE, Map.of("answer", "Đã rõ", "answerLetter", "", "escalationText", "Kính trình"));

        List<Answer> told = atOnce(
                completing("coordinator", task, Elements.TRIAGE, "answer"),
                completing(SECOND_COORDINATOR, task, Elements.TRIAGE, "escalate"));

        boolean answered = told.get(0).status() < 300;
        assertOneWon(told);
        assertThat(difficulties.state(key))
                .isEqualTo(answered ? DifficultyState.CONFIRMING : DifficultyState.ESCALATION_APPROVING);
        assertThat(happened(Kind.ANSWERED, Kind.ESCALATION_PROPOSED))
                .containsExactly(answered ? Kind.ANSWERED : Kind.ESCALATION_PROPOSED);
        assertThat(answers.latest(key).isPresent()).isEqualTo(answered);
        assertThat(escalations.latest(key).isPresent()).isEqualTo(!answered);
        assertOnlyTheNextStepIsWritten(
                answered ? Elements.CONFIRM : Elements.APPROVE_ESCALATION,
                answered ? new String[] {"longho-leader", "longho-officer"} : new String[] {"standing-leader"});
    }

    @Test
    void bothEscalate() {
        String task = officials.task(key, Elements.TRIAGE).getId();
        forms.type(key, Elements.TRIAGE, Map.of("escalationText", "Kính trình"));

        List<Answer> told = atOnce(
                completing("coordinator", task, Elements.TRIAGE, "escalate"),
                completing(SECOND_COORDINATOR, task, Elements.TRIAGE, "escalate"));

        assertOneWon(told);
        assertThat(happened(Kind.ESCALATION_PROPOSED)).hasSize(1);
        assertOnlyTheNextStepIsWritten(Elements.APPROVE_ESCALATION, "standing-leader");
    }

    @Test
    void twoClerksSendTheLetter() {
        difficulties.triage(key, "escalate", Map.of("escalationText", "Kính trình"));
        officials.complete(Officials.standingLeader(), key, Elements.APPROVE_ESCALATION, "approve");
        String task = officials.task(key, Elements.ISSUE_ESCALATION).getId();
        difficulties.letter(key, Elements.ISSUE_ESCALATION, CaseFiles.escalation(key, 1), "TTr-SLĐTBXH");

        List<Answer> told = atOnce(
                completing("sldtbxh-clerk", task, Elements.ISSUE_ESCALATION, null),
                completing(SECOND_CLERK, task, Elements.ISSUE_ESCALATION, null));

        assertOneWon(told);
        assertThat(difficulties.state(key)).isEqualTo(DifficultyState.DIRECTION_DRAFTING);
        assertThat(happened(Kind.ESCALATION_ISSUED)).hasSize(1);
        assertThat(jdbc.sql("select count(*) from document_register where object = :object")
                        .param("object", CaseFiles.escalation(key, 1))
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertOnlyTheNextStepIsWritten(Elements.DRAFT_DIRECTION, "ppc-office");
    }

    private static void assertOneWon(List<Answer> told) {
        assertThat(told).filteredOn(answer -> answer.status() < 300).hasSize(1);
        assertThat(told)
                .filteredOn(answer -> answer.status() >= 300)
                .singleElement()
                .satisfies(lost -> {
                    assertThat(lost.status()).as(lost.body()).isEqualTo(409);
                    assertThat(lost.json().path("message").asText())
                            .isEqualTo(
                                    "Nội dung phản ánh vừa được người khác xử lý. Tải lại để xem tình trạng mới nhất.");
                });
    }

    private List<Kind> happened(Kind... kinds) {
        return history.of(key).stream()
                .map(DifficultyHistory.Entry::kind)
                .filter(List.of(kinds)::contains)
                .toList();
    }

    /** One task is open, and everybody who has it was written once. */
    private void assertOnlyTheNextStepIsWritten(String element, String... people) {
        engine.runJobs(DifficultyEscalationProcess.KEY);
        assertThat(waits.of(key)).singleElement().satisfies(wait -> {
            assertThat(wait.element()).isEqualTo(element);
            assertThat(mails.log(key))
                    .filteredOn(mail -> mail.occasion().equals(wait.taskId()))
                    .extracting(MailLogEntry::recipient)
                    .extracting(recipient -> recipient.substring(0, recipient.indexOf('@')))
                    .containsExactlyInAnyOrder(people);
        });
        List<String> occasions =
                mails.log(key).stream().map(MailLogEntry::occasion).distinct().toList();
        assertThat(occasions).as("one a task that ever opened").hasSize(tasksOpened());
    }

    private int tasksOpened() {
        return jdbc.sql("""
                        select count(*) from act_hi_taskinst t join act_hi_procinst p on p.id_ = t.proc_inst_id_
                         where p.business_key_ = :key
                        """).param("key", key).query(Integer.class).single();
    }

    private Supplier<Answer> completing(String person, String task, String element, String outcome) {
        SignedIn browser = SignedIn.as(person, port);
        String variables = outcome == null
                ? ""
                : "\"%s\":{\"value\":\"%s\",\"type\":\"String\"}".formatted(UserTask.outcomeVariable(element), outcome);
        return () ->
                browser.post(SignedIn.ENGINE + "/task/" + task + "/submit-form", "{\"variables\":{" + variables + "}}");
    }

    /** Neither can pass the case before both have come to it. */
    private List<Answer> atOnce(Supplier<Answer> one, Supplier<Answer> other) {
        var together = new CyclicBarrier(2);
        List<CompletableFuture<Answer>> asked = transaction.execute(status -> {
            jdbc.sql("select key from difficulty where key = :key for update")
                    .param("key", key)
                    .query(String.class)
                    .single();
            var both = List.of(
                    supplyAsync(() -> after(together, one), two), supplyAsync(() -> after(together, other), two));
            await().until(() -> waiting() == 2 || both.stream().anyMatch(CompletableFuture::isDone));
            assertThat(both).as("both wait at the case").noneMatch(CompletableFuture::isDone);
            return both;
        });
        return asked.stream().map(CompletableFuture::join).toList();
    }

    private static Answer after(CyclicBarrier together, Supplier<Answer> request) {
        try {
            together.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
        return request.get();
    }

    private int waiting() {
        return jdbc.sql("select count(distinct pid) from pg_locks where not granted")
                .query(Integer.class)
                .single();
    }
}
