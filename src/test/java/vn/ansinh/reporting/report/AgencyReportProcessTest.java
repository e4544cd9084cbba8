package vn.ansinh.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.ansinh.reporting.report.ReportingFixture.key;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;
import vn.ansinh.reporting.CoversProcess;
import vn.ansinh.reporting.EngineDriver;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.Officials;
import vn.ansinh.reporting.catalogue.ReferenceData;
import vn.ansinh.reporting.directory.reference.CsvSource;
import vn.ansinh.reporting.document.DocumentState;
import vn.ansinh.reporting.engine.FormInputs;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.report.process.AgencyReportProcess.Elements;

@EngineTest
@CoversProcess("agency-report")
class AgencyReportProcessTest {

    private static final String REPORT = key("SYT").toString();

    @Autowired
    private ReportingFixture reporting;

    @Autowired
    private Officials officials;

    @Autowired
    private FormInputs forms;

    @Autowired
    private EngineDriver engine;

    @Autowired
    private AgencyReports reports;

    @Autowired
    private Submissions submissions;

    @Autowired
    private Reviewing reviewing;

    @Autowired
    private Remarks remarks;

    @Autowired
    private AgencyRequests requests;

    @Autowired
    private Obligations obligations;

    @Autowired
    private ReferenceData referenceData;

    @Autowired
    private HistoryService historyService;

    @Autowired
    private TaskService taskService;

    @Autowired
    private TransactionOperations transaction;

    @BeforeEach
    void theDepartmentOfHealthIsAsked() {
        reporting.asked("SYT");
    }

    @Test
    void aReportGoesFromDraftToAcceptance() {
        reporting.submitted("SYT");
        assertThat(state()).isEqualTo(DocumentState.UNDER_REVIEW);

        officials.complete(Officials.reviewer(), REPORT, Elements.REVIEW, "accept");
        engine.runJobs("agency-report");

        assertThat(state()).isEqualTo(DocumentState.ACCEPTED);
        assertThat(endedAt("EndEvent_ReportAccepted")).isTrue();
        assertThat(reports.get(key("SYT")).acceptedSubmission()).isEqualTo(1);
    }

    @Test
    void anIncompleteDraftDoesNotReachTheLeader() {
        assertThatThrownBy(() -> officials.complete(Officials.officer("SYT"), REPORT, Elements.DRAFT, null))
                .rootCause()
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("report.incomplete");

        assertThat(state()).isEqualTo(DocumentState.DRAFTING);
        assertThat(officials.task(REPORT, Elements.APPROVE)).isNull();
    }

    @Test
    void theLeaderSendsTheDraftBackWithAReason() {
        reporting.drafted("SYT");

        assertThatThrownBy(() -> officials.complete(Officials.leader("SYT"), REPORT, Elements.APPROVE, "return"))
                .rootCause()
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("report.reason-missing");
        forms.type(REPORT, Elements.APPROVE, Map.of("reason", "Thiếu số liệu bệnh lao quý I"));
        officials.complete(Officials.leader("SYT"), REPORT, Elements.APPROVE, "return");

        assertThat(state()).isEqualTo(DocumentState.DRAFTING);
        assertThat(officials.task(REPORT, Elements.DRAFT)).isNotNull();
    }

    @Test
    void whatWasDecidedInOneRoundDecidesNothingInTheNext() {
        reporting.submitted("SYT");
        officials.as(Officials.officer("SYT"), () -> requests.recall(key("SYT"), "Gửi nhầm"));
        officials.complete(Officials.officer("SYT"), REPORT, Elements.DRAFT, null);

        assertThatThrownBy(() -> officials.complete(Officials.leader("SYT"), REPORT, Elements.APPROVE, null))
                .rootCause()
                .hasMessageContaining("engine.task.no-outcome");
        assertThat(state()).isEqualTo(DocumentState.APPROVING);
    }

    @Test
    void whoDraftedDoesNotApprove() {
        reporting.fill("SYT", Officials.officer("SYT"));
        officials.complete(Officials.officer("SYT"), REPORT, Elements.DRAFT, null);
        var both = new vn.ansinh.reporting.engine.CurrentUser.Person(
                "syt-officer", java.util.List.of("syt-officers", "syt-leaders"));

        assertThatThrownBy(() -> officials.complete(both, REPORT, Elements.APPROVE, "approve"))
                .rootCause()
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("four-eyes.approver");
    }

    @Test
    void whereTheAgencyHasItSoADivisionHeadChecksFirst() {
        houseRules(true, false);
        try {
            reporting.drafted("SYT");
            forms.type(REPORT, Elements.CHECK, Map.of("reason", "Chưa khớp với biểu quý I"));
            officials.complete(Officials.head("SYT"), REPORT, Elements.CHECK, "return");
            assertThat(state()).isEqualTo(DocumentState.DRAFTING);

            reporting.drafted("SYT");
            officials.complete(Officials.head("SYT"), REPORT, Elements.CHECK, "approve");

            assertThat(state()).isEqualTo(DocumentState.APPROVING);
        } finally {
            houseRules(false, false);
        }
    }

    @Test
    void whereTheAgencyHasItSoTheLeaderIssuesWithTheApproval() {
        houseRules(false, true);
        try {
            reporting.drafted("SYT");
            reporting.letter("SYT", Elements.APPROVE, "7");
            officials.complete(Officials.leader("SYT"), REPORT, Elements.APPROVE, "approve");

            assertThat(state()).isEqualTo(DocumentState.UNDER_REVIEW);
            assertThat(submissions.of(key("SYT")).get(0).letter().reference()).isEqualTo("07/BC-SYT");
        } finally {
            houseRules(false, false);
        }
    }

    @Test
    void aReturnedReportCannotBeResubmittedWhileARemarkIsUnanswered() {
        reporting.submitted("SYT");
        long remark = officials.as(
                Officials.reviewer(), () -> reviewing.pin(key("SYT"), "cell:A7-01", "Đề nghị giải trình số liệu"));
        forms.type(REPORT, Elements.REVIEW, Map.of("completionDue", "2021-04-16"));
        officials.complete(Officials.reviewer(), REPORT, Elements.REVIEW, "askCompletion");
        assertThat(state()).isEqualTo(DocumentState.RETURNED);

        assertThatThrownBy(() -> officials.complete(Officials.officer("SYT"), REPORT, Elements.DRAFT, null))
                .rootCause()
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("report.remarks-unanswered");
        officials.as(Officials.officer("SYT"), () -> reviewing.answer(key("SYT"), remark, "Số liệu đã đối chiếu", ""));
        officials.complete(Officials.officer("SYT"), REPORT, Elements.DRAFT, null);
        officials.complete(Officials.leader("SYT"), REPORT, Elements.APPROVE, "approve");
        reporting.issue("SYT");

        assertThat(submissions.of(key("SYT"))).hasSize(2);
    }

    @Test
    void aSecondSubmissionGoesOutWithASignedLetterOfItsOwn() {
        reporting.returned("SYT", LocalDate.of(2021, 4, 16));
        officials.as(
                Officials.officer("SYT"),
                () -> reviewing.answer(key("SYT"), remarks.of(key("SYT")).get(0).id(), "Số liệu đã đối chiếu", ""));
        officials.complete(Officials.officer("SYT"), REPORT, Elements.DRAFT, null);
        officials.complete(Officials.leader("SYT"), REPORT, Elements.APPROVE, "approve");
        forms.type(
                REPORT,
                Elements.ISSUE,
                Map.of(
                        "number", "999",
                        "symbol", "BC-SYT",
                        "date", "2021-04-12",
                        "signer", "Nguyễn Văn Thử",
                        "signerTitle", "Giám đốc"));

        assertThatThrownBy(() -> officials.complete(Officials.clerk("SYT"), REPORT, Elements.ISSUE, null))
                .rootCause()
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("signed-file-missing");
        assertThat(submissions.find(key("SYT"), 1).orElseThrow().content()).contains("bao-cao-da-ky.pdf");
    }

    @Test
    void anAgencyRecallsWhatNobodyHasBegunToReview() {
        reporting.submitted("SYT");

        officials.as(Officials.officer("SYT"), () -> requests.recall(key("SYT"), "Gửi nhầm số liệu"));

        assertThat(state()).isEqualTo(DocumentState.DRAFTING);
        assertThat(submissions.of(key("SYT"))).hasSize(1);
    }

    @Test
    void whatAReviewerHasClaimedIsNotRecalled() {
        reporting.submitted("SYT");
        taskService.setAssignee(officials.task(REPORT, Elements.REVIEW).getId(), "reviewer");

        assertThatThrownBy(() ->
                        officials.as(Officials.officer("SYT"), () -> requests.recall(key("SYT"), "Gửi nhầm số liệu")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("report.recall.claimed");
        assertThat(state()).isEqualTo(DocumentState.UNDER_REVIEW);
    }

    /** What a reviewer had begun to write of a report he has not sent back is said to nobody. */
    @Test
    void aRecallTakesTheRemarksWithItThatNobodyHasSeen() {
        reporting.submitted("SYT");
        officials.as(Officials.reviewer(), () -> reviewing.pin(key("SYT"), "report", "Đang viết dở"));

        officials.as(Officials.officer("SYT"), () -> requests.recall(key("SYT"), "Gửi nhầm số liệu"));

        assertThat(remarks.of(key("SYT"))).isEmpty();
    }

    @Test
    void aCompletionIsAskedForWithARemark() {
        reporting.submitted("SYT");
        forms.type(REPORT, Elements.REVIEW, Map.of("completionDue", "2021-04-16"));

        refused("report.review.no-remark", "askCompletion");
        refused("report.review.no-remark", "acceptWithRemarks");
    }

    @Test
    void anAcceptanceSaysWhetherThereIsARemark() {
        reporting.submitted("SYT");
        officials.as(Officials.reviewer(), () -> reviewing.pin(key("SYT"), "report", "Lần sau ghi rõ nguồn"));

        refused("report.review.remark-left", "accept");
        officials.complete(Officials.reviewer(), REPORT, Elements.REVIEW, "acceptWithRemarks");
        assertThat(state()).isEqualTo(DocumentState.ACCEPTED);
    }

    private void refused(String refusal, String outcome) {
        assertThatThrownBy(() -> officials.complete(Officials.reviewer(), REPORT, Elements.REVIEW, outcome))
                .rootCause()
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(refusal);
        assertThat(state()).isEqualTo(DocumentState.UNDER_REVIEW);
    }

    /** Its deadline is kept already. */
    @Test
    void whatWasSentOnceIsNotAskedToComeLater() {
        reporting.returned("SYT", LocalDate.of(2021, 4, 16));

        assertThatThrownBy(() -> reporting.extensionAsked("SYT", LocalDate.of(2021, 5, 12)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("report.extension.too-late");
    }

    @Test
    void aReviewThatTakesTooLongIsShownToTheLeaders() {
        reporting.submitted("SYT");

        engine.at("2021-04-16T08:00");
        engine.runJobs("agency-report");

        assertThat(endedAt("EndEvent_ReviewEscalated")).isTrue();
        officials.complete(Officials.reviewer(), REPORT, Elements.REVIEW, "accept");
        assertThat(state()).isEqualTo(DocumentState.ACCEPTED);
    }

    @Test
    void aGrantedExtensionMovesTheDueDateAndKeepsTheOriginal() {
        officials.as(
                Officials.officer("SYT"),
                () -> requests.askExtension(key("SYT"), LocalDate.of(2021, 5, 14), "Chờ số liệu của tuyến huyện"));
        transaction.executeWithoutResult(status -> {
            requests.decideExtension(key("SYT"), "standing-leader", LocalDate.of(2021, 5, 14), "");
            requests.tellReport(key("SYT"));
        });

        AgencyReport report = reports.get(key("SYT"));
        assertThat(report.dueBefore()).isEqualTo("2021-05-14T17:00:00Z");
        assertThat(report.originalDueBefore()).isEqualTo("2021-05-09T17:00:00Z");
        assertThat(officials.task(REPORT, Elements.DRAFT).getDueDate()).isEqualTo("2021-05-14T16:59:00Z");
    }

    @Test
    void aCancelledCycleEndsTheReport() {
        transaction.executeWithoutResult(status -> obligations.cancelNext(ReportingFixture.CYCLE, 10));

        assertThat(state()).isEqualTo(DocumentState.CANCELLED);
        assertThat(endedAt("EndEvent_ReportCancelled")).isTrue();
    }

    @Test
    void aReportNeverSubmittedEndsAsNotSubmitted() {
        int left = transaction.execute(status -> obligations.closeNext(ReportingFixture.CYCLE, 10));

        assertThat(left).isZero();
        assertThat(state()).isEqualTo(DocumentState.NOT_SUBMITTED);
        assertThat(endedAt("EndEvent_NotSubmitted")).isTrue();
    }

    /** As the administrator changes them: by importing the directory anew. */
    private void houseRules(boolean checkStep, boolean issueWithApproval) {
        String wanted = yes(checkStep) + "," + yes(issueWithApproval);
        String lines = Csv.bundled("agencies.csv")
                .lines()
                .map(line -> line.startsWith("SYT,") ? line.replace(",no,no,", "," + wanted + ",") : line)
                .collect(Collectors.joining("\n"));
        assertThat(referenceData
                        .importFile(CsvSource.of("agencies.csv", lines), false)
                        .refused())
                .isFalse();
    }

    private static String yes(boolean value) {
        return value ? "yes" : "no";
    }

    private DocumentState state() {
        return reports.get(key("SYT")).state();
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
