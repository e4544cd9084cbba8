package vn.ansinh.reporting.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ansinh.reporting.SignedIn.ENGINE;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import vn.ansinh.reporting.AtOnce;
import vn.ansinh.reporting.EngineDriver;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.Officials;
import vn.ansinh.reporting.SamplePdf;
import vn.ansinh.reporting.SignedIn;
import vn.ansinh.reporting.SignedIn.Answer;
import vn.ansinh.reporting.audit.AuditEntry;
import vn.ansinh.reporting.audit.AuditTrail;
import vn.ansinh.reporting.cycle.process.ReportingCycleProcess.Elements;
import vn.ansinh.reporting.cycle.process.ReportingCycleProcess.Messages;
import vn.ansinh.reporting.document.StoredFile;
import vn.ansinh.reporting.document.StoredFiles;
import vn.ansinh.reporting.document.UploadedFile;
import vn.ansinh.reporting.engine.FormInputs;
import vn.ansinh.reporting.engine.UserTask;
import vn.ansinh.reporting.report.ReportingFixture;

/** S11. Two people take the same step of a cycle, or of its consolidated report, at the same instant. */
@EngineTest
class CyclesAtOnceTest {

    private static final String CYCLE = "KL92/2021-H1";
    private static final String PREPARE = "Task_PrepareConsolidatedReport";
    private static final String SIGN = "Task_SignConsolidatedReport";
    private static final String ISSUE = "Task_IssueConsolidatedReport";
    private static final String RECEIVE = "Task_ReceiveConsolidatedReport";

    @LocalServerPort
    private int port;

    @Autowired
    private ReportingFixture reporting;

    @Autowired
    private Officials officials;

    @Autowired
    private FormInputs forms;

    @Autowired
    private StoredFiles files;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private EngineDriver engine;

    @Autowired
    private RuntimeService runtimeService;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transaction;

    @BeforeEach
    void theCycleIsDue() {
        runtimeService
                .createMessageCorrelation(Messages.CYCLE_DUE)
                .setVariable("regime", "KL92")
                .setVariable("period", "2021-H1")
                .correlateStartMessage();
    }

    @Test
    void ofTwoEachStepIsTakenByOne() {
        oneWins("coordinator", Elements.PREPARE_REQUEST, null);
        oneWins("standing-leader", Elements.SIGN_REQUEST, "approve");
        letter(Elements.ISSUE_REQUEST, CYCLE, "7001");
        oneWins("sldtbxh-clerk", Elements.ISSUE_REQUEST, null);
        engine.runJobs("reporting-cycle");
        reporting.accepted("SYT");
        forms.type(CYCLE, Elements.FOLLOW_UP, Map.of("reason", "Tổng hợp sớm"));
        oneWins("coordinator", Elements.FOLLOW_UP, null);
        engine.runJobs();

        oneWins("coordinator", PREPARE, null);
        forms.type(CYCLE, SIGN, Map.of("figuresVersion", figuresVersion()));
        oneWins("standing-leader", SIGN, "approve");
        letter(ISSUE, CYCLE + "/TH", "7002");
        oneWins("sldtbxh-clerk", ISSUE, null);
        oneWins("ppc-office", RECEIVE, "receive");

        assertThat(steps(CYCLE))
                .containsOnlyOnce("request.prepared")
                .containsOnlyOnce("request.signed")
                .containsOnlyOnce("request.issued")
                .containsOnlyOnce("cycle.follow-up-closed");
        assertThat(steps(CYCLE + "/TH"))
                .containsOnlyOnce("consolidated.prepared")
                .containsOnlyOnce("consolidated.signed")
                .containsOnlyOnce("consolidated.issued")
                .containsOnlyOnce("consolidated.received");
    }

    @Test
    void ofTwoWhoCallItOffOneHasDoneIt() {
        SignedIn browser = SignedIn.as("coordinator", port);
        Supplier<Answer> cancel =
                () -> browser.post("/api/cycles/KL92-2021-H1/cancellation", "{\"reason\":\"Thay bằng đợt khác\"}");

        List<Answer> answers = atOnce("reporting_cycle", "key", cancel, cancel);

        assertThat(answers).as(answers.toString()).extracting(Answer::status).containsExactlyInAnyOrder(204, 409);
        assertThat(steps(CYCLE)).containsOnlyOnce("cycle.cancelled");
    }

    private void oneWins(String person, String element, String outcome) {
        String task = officials.task(CYCLE, element).getId();
        SignedIn one = SignedIn.as(person, port);
        SignedIn other = SignedIn.as(person, port);
        String variables = outcome == null
                ? ""
                : "\"%s\":{\"value\":\"%s\",\"type\":\"String\"}".formatted(UserTask.outcomeVariable(element), outcome);
        String body = "{\"variables\":{" + variables + "}}";
        boolean consolidated = List.of(PREPARE, SIGN, ISSUE, RECEIVE).contains(element);

        AtOnce.assertOneWon(atOnce(
                consolidated ? "consolidated_cycle" : "reporting_cycle",
                consolidated ? "cycle_key" : "key",
                () -> one.post(ENGINE + "/task/" + task + "/submit-form", body),
                () -> other.post(ENGINE + "/task/" + task + "/submit-form", body)));
    }

    private List<Answer> atOnce(String table, String column, Supplier<Answer> one, Supplier<Answer> other) {
        String row = "select %s from %s where %s = :key".formatted(column, table, column);
        return AtOnce.both(jdbc, transaction, row, CYCLE, one, other);
    }

    private void letter(String element, String fileKey, String number) {
        forms.type(
                CYCLE,
                element,
                Map.of(
                        "number", number,
                        "symbol", "SLĐTBXH-BTXH",
                        "date", "2021-04-12",
                        "authority", "KT.",
                        "signer", "Nguyễn Văn Thử",
                        "signerTitle", "Phó Giám đốc"));
        byte[] pdf = SamplePdf.bytes();
        transaction.executeWithoutResult(status ->
                files.add(fileKey, UploadedFile.accept("da-ky.pdf", pdf), StoredFile.SIGNED, "sldtbxh-clerk"));
    }

    private int figuresVersion() {
        return jdbc.sql("select figures_version from consolidated_report where key = :key")
                .param("key", CYCLE + "/TH")
                .query(Integer.class)
                .single();
    }

    private List<String> steps(String key) {
        return audit.entries(key).stream().map(AuditEntry::action).toList();
    }
}
