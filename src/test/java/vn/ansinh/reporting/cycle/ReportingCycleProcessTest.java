package vn.ansinh.reporting.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.ansinh.reporting.report.ReportingFixture.CYCLE;
import static vn.ansinh.reporting.report.ReportingFixture.key;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import vn.ansinh.reporting.CoversProcess;
import vn.ansinh.reporting.EngineDriver;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.Officials;
import vn.ansinh.reporting.SamplePdf;
import vn.ansinh.reporting.cycle.process.ReportingCycleProcess.Elements;
import vn.ansinh.reporting.cycle.process.ReportingCycleProcess.Messages;
import vn.ansinh.reporting.document.DocumentState;
import vn.ansinh.reporting.document.StoredFile;
import vn.ansinh.reporting.document.StoredFiles;
import vn.ansinh.reporting.document.UploadedFile;
import vn.ansinh.reporting.engine.CurrentUser.Person;
import vn.ansinh.reporting.engine.FormInputs;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.engine.StartInputs;
import vn.ansinh.reporting.notification.Mails;
import vn.ansinh.reporting.report.AgencyReport;
import vn.ansinh.reporting.report.Obligations;
import vn.ansinh.reporting.report.ReportingFixture;

@EngineTest
@CoversProcess("reporting-cycle")
class ReportingCycleProcessTest {

    private static final Person CLERK = Officials.clerk("SLDTBXH");
    private static final String PREPARE_CONSOLIDATED = "Task_PrepareConsolidatedReport";
    private static final String SIGN_CONSOLIDATED = "Task_SignConsolidatedReport";
    private static final String ISSUE_CONSOLIDATED = "Task_IssueConsolidatedReport";
    private static final String RECEIVE_CONSOLIDATED = "Task_ReceiveConsolidatedReport";

    @Autowired
    private EngineDriver engine;

    @Autowired
    private Officials officials;

    @Autowired
    private FormInputs forms;

    @Autowired
    private ReportingFixture reporting;

    @Autowired
    private ReportingCycles cycles;

    @Autowired
    private FollowUps followUps;

    @Autowired
    private StartInputs startInputs;

    @Autowired
    private Obligations obligations;

    @Autowired
    private StoredFiles files;

    @Autowired
    private Mails mails;

    @Autowired
    private RuntimeService runtimeService;

    @Autowired
    private HistoryService historyService;

    @Autowired
    private TransactionOperations transaction;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private JdbcClient jdbc;

    private int lastNumber = 300;

    @Test
    void aCycleGoesFromTheRequestToThePpcsReceipt() {
        due();
        requested();
        assertThat(obligations.ofCycle(CYCLE)).hasSize(20).allMatch(report -> report.state() == DocumentState.DRAFTING);
        assertThat(cycles.get(CYCLE).state()).isEqualTo(CycleState.FOLLOWING_UP);
        assertThat(mails.log(key("SYT").toString())).isNotEmpty();

        reporting.accepted("SYT");
        engine.at("2021-05-17T07:31");
        engine.runJobs();
        consolidated("return");
        consolidated("approve");
        issued();
        forms.type(CYCLE, RECEIVE_CONSOLIDATED, Map.of("question", "Vì sao còn cơ quan chưa gửi?"));
        officials.complete(Officials.ppcOffice(), CYCLE, RECEIVE_CONSOLIDATED, "clarify");
        consolidated("approve");
        issued();
        officials.complete(Officials.ppcOffice(), CYCLE, RECEIVE_CONSOLIDATED, "receive");
        engine.at("2021-06-30T17:01");
        engine.runJobs();

        assertThat(cycles.get(CYCLE).state()).isEqualTo(CycleState.CLOSED);
        assertThat(obligations.ofCycle(CYCLE))
                .filteredOn(report -> report.state() == DocumentState.NOT_SUBMITTED)
                .hasSize(19);
        assertThat(ended("EndEvent_CycleClosed")).isTrue();
    }

    @Test
    void itsTasksNameThePeriod() {
        due();
        assertThat(officials.task(CYCLE, Elements.PREPARE_REQUEST).getName())
                .isEqualTo("Soạn văn bản yêu cầu báo cáo – 6 tháng đầu năm 2021");
        requested();
        assertThat(officials.task(CYCLE, Elements.FOLLOW_UP).getName()).endsWith(" – 6 tháng đầu năm 2021");

        engine.at("2021-05-17T07:31");
        engine.runJobs();

        assertThat(officials.task(CYCLE, PREPARE_CONSOLIDATED).getName()).endsWith(" – 6 tháng đầu năm 2021");
    }

    @Test
    void aSecondCycleOfTheSamePeriodEndsAtOnce() {
        due();
        due();

        assertThat(ended("EndEvent_AlreadyOpen")).isTrue();
        assertThat(obligations.ofCycle(CYCLE)).hasSize(20);
    }

    @Test
    void theLeaderSendsTheRequestBackAndWhoDraftedDoesNotSign() {
        due();
        forms.type(CYCLE, Elements.PREPARE_REQUEST, Map.of("instructions", "Theo đề cương", "letterDay", "2021-05-07"));
        officials.complete(Officials.coordinator(), CYCLE, Elements.PREPARE_REQUEST, null);
        var both = new Person("coordinator", List.of("kl92-standing-leaders"));
        assertThatThrownBy(() -> officials.complete(both, CYCLE, Elements.SIGN_REQUEST, "approve"))
                .rootCause()
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("four-eyes");

        forms.type(CYCLE, Elements.SIGN_REQUEST, Map.of("reason", "Bổ sung hướng dẫn phần V"));
        officials.complete(Officials.standingLeader(), CYCLE, Elements.SIGN_REQUEST, "return");

        assertThat(officials.task(CYCLE, Elements.PREPARE_REQUEST)).isNotNull();
        assertThat(cycles.get(CYCLE).letterDay()).isEqualTo("2021-05-07");
    }

    @Test
    void anEarlierDayMustBeAWorkingDayBeforeTheDeadline() {
        due();
        for (String day : List.of("2021-05-08", "2021-05-10", "2021-04-01", "x")) {
            forms.type(CYCLE, Elements.PREPARE_REQUEST, Map.of("letterDay", day));
            assertThatThrownBy(() -> officials.complete(Officials.coordinator(), CYCLE, Elements.PREPARE_REQUEST, null))
                    .rootCause()
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("letter-day");
        }
    }

    @Test
    void withoutTheLetterTheAgenciesAreToldOnTheLatestDayAndAskedOnce() {
        due();

        engine.at("2021-04-15T17:01");
        engine.runJobs();

        assertThat(cycles.get(CYCLE).noticeGivenAt()).isNotNull();
        assertThat(obligations.ofCycle(CYCLE)).allMatch(report -> report.state() == DocumentState.DRAFTING);
        requested();
        assertThat(ended("EndEvent_LetterFollowed")).isTrue();
        assertThat(instances("agency-report")).isEqualTo(20);
        assertThat(officials.task(CYCLE, Elements.FOLLOW_UP)).isNotNull();
    }

    @Test
    void whenTheLastReportIsAcceptedTheFollowUpEnds() {
        adHoc("SYT", "STC");
        String cycle = "KL92/2021-DX-01";
        requested(cycle);
        for (AgencyReport report : obligations.ofCycle(cycle)) {
            reporting.accepted(report.key());
        }

        engine.runJobs();

        assertThat(officials.task(cycle, Elements.FOLLOW_UP)).isNull();
        assertThat(officials.task(cycle, PREPARE_CONSOLIDATED)).isNotNull();
        assertThat(cycles.get(cycle).state()).isEqualTo(CycleState.CONSOLIDATING);
    }

    @Test
    void closingEarlyNeedsAReasonWhileReportsAreOpen() {
        due();
        requested();
        assertThatThrownBy(() -> officials.complete(Officials.coordinator(), CYCLE, Elements.FOLLOW_UP, null))
                .rootCause()
                .hasMessageContaining("reason-missing");

        forms.type(CYCLE, Elements.FOLLOW_UP, Map.of("reason", "Tổng hợp sớm theo yêu cầu của UBND tỉnh"));
        officials.complete(Officials.coordinator(), CYCLE, Elements.FOLLOW_UP, null);
        engine.runJobs();

        assertThat(officials.task(CYCLE, PREPARE_CONSOLIDATED)).isNotNull();
    }

    @Test
    void aCancelledCycleEndsEveryReportAndTellsTheAgenciesWhy() {
        due();
        requested();

        officials.as(Officials.coordinator(), () -> followUps.cancel(CYCLE, "Thay bằng đợt đột xuất"));
        engine.runJobs();

        assertThat(obligations.ofCycle(CYCLE)).allMatch(report -> report.state() == DocumentState.CANCELLED);
        assertThat(ended("EndEvent_CycleCancelled")).isTrue();
        assertThat(mails.log(key("SYT").toString()))
                .anyMatch(mail -> mail.template().name().equals("CYCLE_CANCELLED"));
        assertThat(instances("agency-report")).isZero();
    }

    private void due() {
        runtimeService
                .createMessageCorrelation(Messages.CYCLE_DUE)
                .setVariable("regime", "KL92")
                .setVariable("period", "2021-H1")
                .correlateStartMessage();
    }

    private void adHoc(String... agencies) {
        Map<String, Object> form = Map.of(
                "kind", "AD_HOC",
                "subject", "Tình hình hỗ trợ hộ nghèo",
                "directiveNumber", "1234/UBND-VX",
                "directiveDate", "2021-04-12",
                "due", "2021-04-20T16:00",
                "agencies", List.of(agencies));
        officials.as(Officials.ppcOffice(), () -> {
            startInputs.save("reporting-cycle", "ppc-office", json.valueToTree(form), 0);
            runtimeService.startProcessInstanceByKey("reporting-cycle");
        });
    }

    private void requested() {
        requested(CYCLE);
    }

    private void requested(String cycle) {
        officials.complete(Officials.coordinator(), cycle, Elements.PREPARE_REQUEST, null);
        officials.complete(Officials.standingLeader(), cycle, Elements.SIGN_REQUEST, "approve");
        letter(cycle, Elements.ISSUE_REQUEST, cycle, "12");
        officials.complete(CLERK, cycle, Elements.ISSUE_REQUEST, null);
        engine.runJobs("reporting-cycle");
    }

    private void consolidated(String decision) {
        officials.complete(Officials.coordinator(), CYCLE, PREPARE_CONSOLIDATED, null);
        forms.type(CYCLE, SIGN_CONSOLIDATED, Map.of("reason", "Bổ sung phần II", "figuresVersion", figuresVersion()));
        officials.complete(Officials.standingLeader(), CYCLE, SIGN_CONSOLIDATED, decision);
    }

    private int figuresVersion() {
        return jdbc.sql("select figures_version from consolidated_report where key = :key")
                .param("key", CYCLE + "/TH")
                .query(Integer.class)
                .single();
    }

    private void issued() {
        letter(CYCLE, ISSUE_CONSOLIDATED, CYCLE + "/TH", String.valueOf(++lastNumber));
        officials.complete(CLERK, CYCLE, ISSUE_CONSOLIDATED, null);
    }

    private void letter(String cycle, String elementId, String fileKey, String number) {
        forms.type(
                cycle,
                elementId,
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

    private long instances(String process) {
        return runtimeService
                .createProcessInstanceQuery()
                .processDefinitionKey(process)
                .count();
    }

    private boolean ended(String endEvent) {
        return historyService
                        .createHistoricActivityInstanceQuery()
                        .activityId(endEvent)
                        .finished()
                        .count()
                > 0;
    }
}
