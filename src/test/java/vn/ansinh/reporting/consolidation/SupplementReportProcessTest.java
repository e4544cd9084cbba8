package vn.ansinh.reporting.consolidation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.ansinh.reporting.report.ReportingFixture.CYCLE;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;
import vn.ansinh.reporting.CoversProcess;
import vn.ansinh.reporting.EngineDriver;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.Officials;
import vn.ansinh.reporting.SamplePdf;
import vn.ansinh.reporting.consolidation.process.SupplementReportProcess;
import vn.ansinh.reporting.consolidation.process.SupplementReportProcess.Elements;
import vn.ansinh.reporting.document.LetterFixture;
import vn.ansinh.reporting.document.StoredFile;
import vn.ansinh.reporting.document.StoredFiles;
import vn.ansinh.reporting.document.UploadedFile;
import vn.ansinh.reporting.engine.CurrentUser.Person;
import vn.ansinh.reporting.engine.FormInputs;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.report.ReportingFixture;

/** What is accepted before the signature is taken in; what comes later is reported to the PPC in a supplement. */
@EngineTest
@CoversProcess("supplement-report")
class SupplementReportProcessTest {

    private static final ConsolidatedKey MAIN = ConsolidatedKey.main(CYCLE);
    private static final ConsolidatedKey FIRST = ConsolidatedKey.supplement(CYCLE, 1);
    private static final Person CLERK = Officials.clerk("SLDTBXH");

    @Autowired
    private ReportingFixture reporting;

    @Autowired
    private EngineDriver engine;

    @Autowired
    private FigureIntake intake;

    @Autowired
    private ConsolidationLifecycle lifecycle;

    @Autowired
    private ConsolidatedReports reports;

    @Autowired
    private StoredFiles files;

    @Autowired
    private Officials officials;

    @Autowired
    private FormInputs forms;

    @Autowired
    private RuntimeService runtimeService;

    @Autowired
    private HistoryService historyService;

    @Autowired
    private TransactionOperations transaction;

    private int lastNumber = 500;

    @BeforeEach
    void theConsolidationHasBegunWithOneOfThreeReports() {
        reporting.asked("SYT", "LONGHO", "TRAON");
        accepted("SYT");
        transaction.executeWithoutResult(status -> intake.begin(CYCLE));
    }

    @Test
    void aReportAcceptedBeforeTheSignatureNeedsNoSupplement() {
        accepted("LONGHO");

        assertThat(running()).isZero();
        assertThat(reports.findBySlug(FIRST.slug())).isEmpty();
    }

    @Test
    void theFiguresHaveChangedUnderTheLeadersEyesAndTheStaleSignatureIsRefused() {
        int seen = reports.get(MAIN).figuresVersion();
        transaction.executeWithoutResult(status -> lifecycle.prepared(MAIN, "coordinator"));
        accepted("LONGHO");

        assertThatThrownBy(() ->
                        transaction.executeWithoutResult(status -> lifecycle.signed(MAIN, "standing-leader", seen)))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void aSupplementGoesFromTheLateReportToThePpcsReceipt() {
        mainReportSigned();
        accepted("LONGHO");
        assertThat(running()).isEqualTo(1);
        assertThat(officials.task(FIRST.toString(), Elements.PREPARE).getName())
                .endsWith(" – 6 tháng đầu năm 2021, lần 1");

        officials.complete(Officials.coordinator(), FIRST.toString(), Elements.PREPARE, null);
        forms.type(FIRST.toString(), Elements.SIGN, Map.of("reason", "Nêu lý do gửi muộn"));
        officials.complete(Officials.standingLeader(), FIRST.toString(), Elements.SIGN, "return");
        officials.complete(Officials.coordinator(), FIRST.toString(), Elements.PREPARE, null);
        signed();
        issued();
        forms.type(FIRST.toString(), Elements.RECEIVE, Map.of("question", "Vì sao gửi muộn?"));
        officials.complete(Officials.ppcOffice(), FIRST.toString(), Elements.RECEIVE, "clarify");
        officials.complete(Officials.coordinator(), FIRST.toString(), Elements.PREPARE, null);
        signed();
        issued();
        officials.complete(Officials.ppcOffice(), FIRST.toString(), Elements.RECEIVE, "receive");

        assertThat(running()).isZero();
        assertThat(historyService
                        .createHistoricActivityInstanceQuery()
                        .activityId("EndEvent_SupplementReceived")
                        .finished()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void aCycleHasOneOpenSupplementAndItTakesInWhatComesBeforeItsSignature() {
        mainReportSigned();
        accepted("LONGHO");
        accepted("TRAON");

        assertThat(running()).isEqualTo(1);
        assertThat(reports.findBySlug(ConsolidatedKey.supplement(CYCLE, 2).slug()))
                .isEmpty();
    }

    @Test
    void aSupplementIsSignedByAnotherThanWhoPreparedIt() {
        mainReportSigned();
        accepted("LONGHO");
        officials.complete(Officials.coordinator(), FIRST.toString(), Elements.PREPARE, null);
        forms.type(FIRST.toString(), Elements.SIGN, Map.of("figuresVersion", version()));
        var both = new Person("coordinator", List.of("kl92-standing-leaders"));

        assertThatThrownBy(() -> officials.complete(both, FIRST.toString(), Elements.SIGN, "approve"))
                .rootCause()
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("four-eyes");
    }

    private void accepted(String agency) {
        reporting.accepted(agency);
        engine.runJobs("agency-report");
    }

    private void mainReportSigned() {
        transaction.executeWithoutResult(status -> {
            lifecycle.prepared(MAIN, "coordinator");
            lifecycle.signed(MAIN, "standing-leader", reports.get(MAIN).figuresVersion());
            attach(MAIN);
            var letter = LetterFixture.ofTheHead("499", "BC-SLĐTBXH", LocalDate.of(2021, 4, 12));
            lifecycle.issued(MAIN, "sldtbxh-clerk", letter);
        });
    }

    private void signed() {
        forms.type(FIRST.toString(), Elements.SIGN, Map.of("figuresVersion", version()));
        officials.complete(Officials.standingLeader(), FIRST.toString(), Elements.SIGN, "approve");
    }

    private int version() {
        return reports.get(FIRST).figuresVersion();
    }

    private void issued() {
        forms.type(
                FIRST.toString(),
                Elements.ISSUE,
                Map.of(
                        "number", String.valueOf(++lastNumber),
                        "symbol", "BC-SLĐTBXH",
                        "date", "2021-04-12",
                        "authority", "KT.",
                        "signer", "Nguyễn Văn Thử",
                        "signerTitle", "Phó Giám đốc"));
        transaction.executeWithoutResult(status -> attach(FIRST));
        officials.complete(CLERK, FIRST.toString(), Elements.ISSUE, null);
    }

    private void attach(ConsolidatedKey key) {
        byte[] pdf = SamplePdf.bytes();
        files.add(key.toString(), UploadedFile.accept("da-ky.pdf", pdf), StoredFile.SIGNED, "sldtbxh-clerk");
    }

    private long running() {
        return runtimeService
                .createProcessInstanceQuery()
                .processDefinitionKey(SupplementReportProcess.KEY)
                .count();
    }
}
