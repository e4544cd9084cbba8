package vn.ansinh.reporting.engine;

import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.ansinh.reporting.SignedIn.ENGINE;
import static vn.ansinh.reporting.report.ReportingFixture.key;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.Officials;
import vn.ansinh.reporting.SignedIn;
import vn.ansinh.reporting.SignedIn.Answer;
import vn.ansinh.reporting.document.DocumentState;
import vn.ansinh.reporting.report.ReportingFixture;
import vn.ansinh.reporting.report.process.AgencyReportProcess.Elements;

/** Two do something to one task at the same moment: the engine undoes the second, and he is told so in a sentence. */
@EngineTest
@ExtendWith(OutputCaptureExtension.class)
class OvertakenTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ReportingFixture reporting;

    @Autowired
    private Officials officials;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transaction;

    @BeforeEach
    void oneReportIsAskedFor() {
        reporting.asked("SYT");
    }

    @Test
    void whoCompletesATaskThatChangesAtThatMomentIsToldSo() {
        reporting.fill("SYT", Officials.officer("SYT"));
        String task = task(Elements.DRAFT);
        SignedIn officer = SignedIn.as("syt-officer", port);

        Answer answer = overtaken(task, () -> officer.post(ENGINE + "/task/" + task + "/submit-form", "{}"));

        assertThat(answer.status()).as(answer.body()).isEqualTo(409);
        assertThat(answer.json().path("message").asText()).contains("cùng lúc").doesNotContain("ENGINE");
        assertThat(task(Elements.DRAFT)).isEqualTo(task);
    }

    @Test
    void whoClaimsATaskThatChangesAtThatMomentIsToldSo() {
        String task = task(Elements.DRAFT);
        SignedIn officer = SignedIn.as("syt-officer", port);

        Answer answer = overtaken(
                task, () -> officer.post(ENGINE + "/task/" + task + "/claim", "{\"userId\":\"syt-officer\"}"));

        assertThat(answer.status()).as(answer.body()).isEqualTo(409);
        assertThat(answer.json().path("message").asText()).contains("cùng lúc");
    }

    @Test
    void whoGivesBackATaskThatChangesAtThatMomentIsToldSo() {
        String task = task(Elements.DRAFT);
        SignedIn officer = SignedIn.as("syt-officer", port);
        officer.post(ENGINE + "/task/" + task + "/claim", "{\"userId\":\"syt-officer\"}");

        Answer answer = overtaken(task, () -> officer.post(ENGINE + "/task/" + task + "/unclaim", ""));

        assertThat(answer.status()).as(answer.body()).isEqualTo(409);
        assertThat(answer.json().path("message").asText()).contains("cùng lúc");
    }

    @Test
    void whoRecallsAReportThatChangesAtThatMomentIsToldSo() {
        reporting.submitted("SYT");
        String review = task(Elements.REVIEW);
        SignedIn officer = SignedIn.as("syt-officer", port);

        Answer answer = overtaken(
                review,
                () -> officer.post("/api/reports/" + key("SYT").slug() + "/recall", "{\"reason\":\"Gửi nhầm\"}"));

        assertThat(answer.status()).as(answer.body()).isEqualTo(409);
        assertThat(answer.json().path("detail").asText()).contains("cùng lúc");
        assertThat(jdbc.sql("select state from document where key = :key")
                        .param("key", key("SYT").toString())
                        .query(String.class)
                        .single())
                .isEqualTo(DocumentState.UNDER_REVIEW.name());
    }

    /** Of two who wait for each other's rows, PostgreSQL ends one. */
    @Test
    void whoIsEndedInADeadlockIsToldTheSame() {
        reporting.fill("SYT", Officials.officer("SYT"));
        String task = task(Elements.DRAFT);
        SignedIn officer = SignedIn.as("syt-officer", port);
        jdbc.sql("""
                create function ended_in_a_deadlock() returns trigger language plpgsql as
                $$ begin raise exception 'deadlock detected' using errcode = '40P01'; end $$
                """).update();
        jdbc.sql("create trigger ended before update on document execute function ended_in_a_deadlock()")
                .update();
        try {
            Answer answer = officer.post(ENGINE + "/task/" + task + "/submit-form", "{}");

            assertThat(answer.status()).as(answer.body()).isEqualTo(409);
            assertThat(answer.json().path("message").asText()).contains("cùng lúc");
        } finally {
            jdbc.sql("drop trigger ended on document").update();
            jdbc.sql("drop function ended_in_a_deadlock").update();
        }
        assertThat(task(Elements.DRAFT)).isEqualTo(task);
    }

    /** It is an answer and nothing to look into: one line, without a trace. */
    @Test
    void itIsOneLineInTheLog(CapturedOutput output) {
        reporting.fill("SYT", Officials.officer("SYT"));
        String task = task(Elements.DRAFT);
        SignedIn officer = SignedIn.as("syt-officer", port);
        int before = output.getAll().length();

        overtaken(task, () -> officer.post(ENGINE + "/task/" + task + "/submit-form", "{}"));

        assertThat(output.getAll().substring(before).lines().filter(line -> !line.isBlank()))
                .singleElement()
                .asString()
                .contains(" INFO ", "/task/" + task + "/submit-form", "syt-officer");
    }

    /** Somebody else has changed the task, and commits once this request waits for him. */
    private Answer overtaken(String task, Supplier<Answer> request) {
        CompletableFuture<Answer> answer = transaction.execute(status -> {
            jdbc.sql("update act_ru_task set rev_ = rev_ + 1 where id_ = :task")
                    .param("task", task)
                    .update();
            CompletableFuture<Answer> asked = supplyAsync(request);
            await().until(() -> asked.isDone() || somebodyWaits());
            return asked;
        });
        return answer.join();
    }

    private boolean somebodyWaits() {
        return jdbc.sql("select exists (select 1 from pg_locks where not granted)")
                .query(Boolean.class)
                .single();
    }

    private String task(String element) {
        return officials.task(key("SYT").toString(), element).getId();
    }
}
