package vn.ansinh.reporting.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ansinh.reporting.SignedIn.ENGINE;
import static vn.ansinh.reporting.report.ReportingFixture.key;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.Officials;
import vn.ansinh.reporting.SignedIn;
import vn.ansinh.reporting.SignedIn.Answer;
import vn.ansinh.reporting.report.ReportingFixture;
import vn.ansinh.reporting.report.process.AgencyReportProcess.Elements;

/** A refusal is an answer, a failure is for the log. */
@EngineTest
@ExtendWith(OutputCaptureExtension.class)
class RefusalsUnloggedTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ReportingFixture reporting;

    @Autowired
    private Officials officials;

    @Autowired
    private JdbcClient jdbc;

    private String task;
    private SignedIn officer;

    @BeforeEach
    void oneReportIsAskedFor() {
        reporting.asked("SYT");
        task = officials.task(key("SYT").toString(), Elements.DRAFT).getId();
        officer = SignedIn.as("syt-officer", port);
    }

    @Test
    void aRefusedCompletionIsAnsweredAndNotLogged(CapturedOutput output) {
        Answer answer = complete();

        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        assertThat(output.getAll()).doesNotContain("Refusal", "\tat ", " WARN ", " ERROR ");
    }

    @Test
    void aRefusedStartIsAnsweredAndNotLogged(CapturedOutput output) {
        Answer answer = officer.post(
                ENGINE + "/process-definition/key/difficulty-escalation/submit-form", "{\"variables\":{}}");

        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        assertThat(output.getAll()).doesNotContain("Refusal", "\tat ", " WARN ", " ERROR ");
    }

    @Test
    void aCompletionThatFailsIsLoggedWithItsStackTrace(CapturedOutput output) {
        reporting.fill("SYT", Officials.officer("SYT"));
        jdbc.sql("update document set state = 'CANCELLED' where key = :key")
                .param("key", key("SYT").toString())
                .update();

        Answer answer = complete();

        assertThat(answer.status()).as(answer.body()).isEqualTo(500);
        assertThat(output.getAll())
                .contains(" ERROR ", "KL92/2021-H1/SYT cannot go from CANCELLED", "\tat vn.ansinh.reporting.report.");
    }

    private Answer complete() {
        return officer.post(ENGINE + "/task/" + task + "/submit-form", "{}");
    }
}
