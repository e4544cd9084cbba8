package vn.ansinh.reporting.cycle;

import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.ansinh.reporting.SignedIn.ENGINE;
import static vn.ansinh.reporting.report.ReportingFixture.CYCLE;
import static vn.ansinh.reporting.report.ReportingFixture.key;

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
import vn.ansinh.reporting.SamplePdf;
import vn.ansinh.reporting.SignedIn;
import vn.ansinh.reporting.SignedIn.Answer;
import vn.ansinh.reporting.catalogue.Period;
import vn.ansinh.reporting.report.Obligations;
import vn.ansinh.reporting.report.ReportingFixture;
import vn.ansinh.reporting.report.process.AgencyReportProcess.Elements;

/** S12, its kind: a request that comes again, since its answer was lost on the way, does nothing a second time. */
@EngineTest
class ResentRequestsTest {

    private static final byte[] PDF = SamplePdf.bytes();

    @LocalServerPort
    private int port;

    @Autowired
    private ReportingFixture reporting;

    @Autowired
    private CycleOpening opening;

    @Autowired
    private Officials officials;

    @Autowired
    private ReportingCycles cycles;

    @Autowired
    private Obligations obligations;

    @Autowired
    private TransactionOperations transaction;

    @Autowired
    private JdbcClient jdbc;

    private final String report = "/api/reports/" + key("SYT").slug();

    @BeforeEach
    void oneReportIsAskedFor() {
        transaction.executeWithoutResult(status -> {
            opening.periodic("KL92", Period.halfYear(2021), "coordinator");
            obligations.askNext(CycleOpening.asked(cycles.get(CYCLE)), "12/SLĐTBXH-BTXH", 100);
        });
    }

    @Test
    void aFileIsKeptOnce() {
        SignedIn officer = SignedIn.as("syt-officer", port);

        List<Answer> answers =
                atOnce(() -> officer.upload(report + "/attachments", Map.of("phu-luc.pdf", PDF), "file", Map.of()));

        assertThat(answers).extracting(Answer::status).containsOnly(200);
        assertThat(answers)
                .extracting(Answer::body)
                .as("told the same")
                .containsOnly(answers.get(0).body());
        assertThat(count("stored_file")).isEqualTo(1);
    }

    @Test
    void anExtensionIsAskedForOnce() {
        SignedIn officer = SignedIn.as("syt-officer", port);

        List<Answer> answers = atOnce(() ->
                officer.post(report + "/extension", "{\"until\":\"2021-05-14\",\"reason\":\"Chờ số liệu của huyện\"}"));

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(204, 409);
        assertThat(count("extension_request")).isEqualTo(1);
        assertThat(mailsTwice()).isZero();
    }

    @Test
    void aRemarkIsPinnedOnce() {
        reporting.submitted("SYT");
        SignedIn reviewer = SignedIn.as("reviewer", port);

        List<Answer> answers = atOnce(
                () -> reviewer.post(report + "/remarks", "{\"anchor\":\"cell:A2-01\",\"content\":\"Số này từ đâu?\"}"));

        assertThat(answers).extracting(Answer::status).containsOnly(200);
        assertThat(answers).extracting(Answer::body).containsOnly(answers.get(0).body());
        assertThat(count("remark")).isEqualTo(1);
    }

    @Test
    void aReminderByHandIsWrittenOnceAlsoInAnotherMinute() {
        SignedIn coordinator = SignedIn.as("coordinator", port);
        String path = "/api/cycles/" + CYCLE.replace('/', '-') + "/reminders";
        Supplier<Answer> remind = () -> coordinator.post(path, "{\"agencies\":[\"SYT\"],\"words\":\"Gửi sớm giúp\"}");

        Answer first = remind.get();
        int written = count("mail_outbox");
        jdbc.sql("update mail_outbox set occasion = 'a minute earlier' where template = 'REMINDER_BY_COORDINATOR'")
                .update();
        Answer again = remind.get();

        assertThat(first.status()).as(first.body()).isEqualTo(200);
        assertThat(again.status()).isEqualTo(200);
        assertThat(written).isPositive();
        assertThat(count("mail_outbox")).isEqualTo(written);
        assertThat(count("document_note")).isEqualTo(1);
    }

    @Test
    void aCallIsNotedOnce() {
        SignedIn coordinator = SignedIn.as("coordinator", port);
        String path = "/api/cycles/" + CYCLE.replace('/', '-') + "/calls";

        List<Answer> answers =
                atOnce(() -> coordinator.post(path, "{\"agency\":\"SYT\",\"content\":\"Hẹn trước 05/5\"}"));

        assertThat(answers).extracting(Answer::status).containsOnly(204);
        assertThat(count("document_note")).isEqualTo(1);
    }

    @Test
    void aCommentIsWrittenOnce() {
        SignedIn officer = SignedIn.as("syt-officer", port);
        String task = officials.task(key("SYT").toString(), Elements.DRAFT).getId();
        String path = ENGINE + "/task/" + task + "/comment/create";

        Answer first = officer.post(path, "{\"message\":\"Chờ số liệu\"}");
        Answer again = officer.post(path, "{\"message\":\"Chờ số liệu\"}");

        assertThat(first.status()).as(first.body()).isEqualTo(200);
        assertThat(again.status()).as(again.body()).isEqualTo(409);
        assertThat(officer.get(ENGINE + "/task/" + task + "/comment").json()).hasSize(1);
    }

    private static List<Answer> atOnce(Supplier<Answer> request) {
        var asked = Stream.of(request, request).map(one -> supplyAsync(one)).toList();
        return asked.stream().map(CompletableFuture::join).toList();
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }

    private int mailsTwice() {
        return jdbc.sql("select count(*) - count(distinct (business_key, template, recipient)) from mail_outbox")
                .query(Integer.class)
                .single();
    }
}
