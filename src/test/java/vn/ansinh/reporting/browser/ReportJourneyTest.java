package vn.ansinh.reporting.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static vn.ansinh.reporting.report.ReportingFixture.CYCLE;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;
import vn.ansinh.reporting.EngineDriver;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.Officials;
import vn.ansinh.reporting.document.StoredFile;
import vn.ansinh.reporting.document.StoredFiles;
import vn.ansinh.reporting.document.UploadedFile;
import vn.ansinh.reporting.engine.FormInputs;

/** One report of one district, from the request to the PPC's receipt, as the people see it who write it. */
@EngineTest
@NeedsChromium
class ReportJourneyTest {

    private static final byte[] PDF = "%PDF-1.4 thử".getBytes(StandardCharsets.UTF_8);

    /** As Excel copies two columns: thực hiện and ước cả kỳ; the estimate of a stock is left out. */
    private static final String FIGURES = """
            24\t30
            3.412\t
            2.870\t
            2.815\t
            12\t18
            3\t5
            1.245,5\t1.600
            20\t26
            2.150\t2.600
            64\t90
            6.480\t
            2.905\t
            87\t110
            """;

    private static final Map<String, String> LETTER = Map.of(
            "symbol", "BC-UBND",
            "date", "12/04/2021",
            "signer", "Nguyễn Văn Thử",
            "signerTitle", "Phó Chủ tịch");

    @RegisterExtension
    private final Office office = new Office();

    @Autowired
    private RuntimeService runtimeService;

    @Autowired
    private EngineDriver engine;

    @Autowired
    private Officials officials;

    @Autowired
    private FormInputs forms;

    @Autowired
    private StoredFiles files;

    @Autowired
    private TransactionOperations transaction;

    @Test
    void aReportGoesFromTheRequestToThePpcsReceipt() {
        Desk officer = office.signIn("longho-officer");
        Desk leader = office.signIn("longho-leader");
        Desk clerk = office.signIn("longho-clerk");
        Desk reviewer = office.signIn("reviewer");

        request();

        drafts(officer);
        returns(leader);
        corrects(officer);
        approves(leader);
        issues(clerk);
        asksForCompletion(reviewer);
        answers(officer);
        approves(leader);
        issuesAgain(clerk);
        accepts(reviewer);
    }

    private void drafts(Desk officer) {
        DraftForm draft = officer.drafts();
        officer.screenshot("draft-report");
        draft.claim();
        draft.paste(draft.actual("A1-01"), FIGURES);
        assertThat(draft.actual("A2-08")).hasValue("1.245,5");
        assertThat(draft.estimate("A5-03")).hasValue("110");
        draft.show("figures");
        officer.screenshot("draft-report-pasted");
        draft.writeSections();
        draft.attach("attachments", "phu-luc-so-lieu.pdf", "application/pdf", PDF);
        assertThat(draft.at("attachments").locator("a.as-file-name")).hasText("phu-luc-so-lieu.pdf");
        draft.show("attachments");
        officer.screenshot("draft-report-attached");
        draft.hasNothingMissing();
        draft.complete("Trình lãnh đạo");
    }

    private void returns(Desk leader) {
        TaskForm approval = leader.open("Phê duyệt báo cáo – 6 tháng đầu năm 2021");
        leader.screenshot("approve-report");
        approval.press("Trả lại để hoàn thiện…");
        approval.write(
                "reason", "Số hộ người có công ở A2-03 chưa khớp kết quả rà soát, đề nghị đối chiếu lại với các xã.");
        leader.screenshot("approve-report-return");
        approval.complete("Trả lại chuyên viên");
    }

    private void corrects(Desk officer) {
        DraftForm draft = officer.drafts();
        assertThat(draft.at("returned")).containsText("chưa khớp kết quả rà soát");
        officer.screenshot("draft-report-returned");
        draft.actual("A2-03").fill("2.798");
        draft.complete("Trình lãnh đạo");
    }

    private void approves(Desk leader) {
        TaskForm approval = leader.open("Phê duyệt báo cáo – 6 tháng đầu năm 2021");
        assertThat(approval.at("cell:A2-03")).containsText("2.798");
        approval.complete("Duyệt báo cáo");
    }

    private void issues(Desk clerk) {
        TaskForm issue = clerk.open("Phát hành báo cáo – 6 tháng đầu năm 2021");
        issue.letter("145", LETTER, PDF);
        clerk.screenshot("issue-report");
        issue.complete("Phát hành và gửi báo cáo");
    }

    private void issuesAgain(Desk clerk) {
        TaskForm issue = clerk.open("Phát hành báo cáo – 6 tháng đầu năm 2021");
        issue.letter("145", LETTER, PDF);
        issue.press("Phát hành và gửi báo cáo");
        assertThat(issue.at("number")).containsText("Số 145 đã");
        assertThat(issue.at("signer").locator("input")).hasValue("Nguyễn Văn Thử");
        clerk.screenshot("issue-report-number-taken").expects("422");
        issue.write("number", "151");
        issue.complete("Phát hành và gửi báo cáo");
    }

    private void asksForCompletion(Desk reviewer) {
        ReviewForm review = reviewer.reviews("Ủy ban nhân dân huyện Long Hồ");
        review.claim();
        reviewer.screenshot("review-report");
        review.pin("cell:A5-02", "Đề nghị giải trình số người khuyết tật tăng so với báo cáo tháng 3.");
        review.pin("section:I", "Đề nghị bổ sung số văn bản chỉ đạo đã ban hành trong kỳ.");
        review.show("remarks");
        reviewer.screenshot("review-report-pinned");
        review.press("Đề nghị bổ sung, hoàn thiện…");
        review.write("completionDue", "16/04/2021");
        reviewer.screenshot("review-report-completion");
        review.complete("Gửi đề nghị");
    }

    private void answers(Desk officer) {
        DraftForm draft = officer.drafts();
        officer.screenshot("draft-report-remarks");
        draft.answer(draft.remark(1), "Trong kỳ có thêm 85 người được xác định mức độ khuyết tật.");
        draft.press("Trình lãnh đạo");
        assertThat(draft.message()).containsText("Còn 1 ý kiến rà soát chưa được trả lời");
        assertThat(draft.remark(2).locator("textarea")).isFocused();
        officer.screenshot("draft-report-unanswered").expects("422");
        draft.answer(draft.remark(2), "Đã bổ sung: 04 kế hoạch, 07 công văn.");
        draft.section("I").fill("Ủy ban nhân dân huyện đã ban hành 04 kế hoạch, 07 công văn chỉ đạo thực hiện.");
        draft.complete("Trình lãnh đạo");
    }

    private void accepts(Desk reviewer) {
        ReviewForm review = reviewer.reviews("Ủy ban nhân dân huyện Long Hồ");
        reviewer.screenshot("review-report-again");
        review.complete("Chấp nhận");
    }

    private void request() {
        runtimeService
                .createMessageCorrelation("CycleDue")
                .setVariable("regime", "KL92")
                .setVariable("period", "2021-H1")
                .correlateStartMessage();
        officials.complete(Officials.coordinator(), CYCLE, "Task_PrepareRequest", null);
        officials.complete(Officials.standingLeader(), CYCLE, "Task_SignRequest", "approve");
        forms.type(
                CYCLE,
                "Task_IssueRequest",
                Map.of(
                        "number", "12",
                        "symbol", "SLĐTBXH-BTXH",
                        "date", "2021-04-12",
                        "signingAuthority", "KT.",
                        "signer", "Nguyễn Văn Thử",
                        "signerTitle", "Phó Giám đốc"));
        transaction.executeWithoutResult(
                status -> files.add(CYCLE, UploadedFile.accept("da-ky.pdf", PDF), StoredFile.SIGNED, "sldtbxh-clerk"));
        officials.complete(Officials.clerk("SLDTBXH"), CYCLE, "Task_IssueRequest", null);
        engine.runJobs("reporting-cycle");
    }
}
