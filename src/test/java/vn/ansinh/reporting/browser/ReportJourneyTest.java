package vn.ansinh.reporting.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import vn.ansinh.reporting.EngineDriver;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.SamplePdf;
import vn.ansinh.reporting.cycle.process.ReportingCycleProcess.Messages;
import vn.ansinh.reporting.cycle.process.ReportingCycleProcess.Variables;
import vn.ansinh.reporting.report.ReportingFixture;

/** One report of one district, from the request to the PPC's receipt, as the people see it who write it. */
@EngineTest
@NeedsChromium
class ReportJourneyTest {

    private static final byte[] PDF = SamplePdf.bytes();

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

    private static final String SLUG = "KL92-2021-H1-TH";

    @RegisterExtension
    private final Office office = new Office();

    @Autowired
    private RuntimeService runtimeService;

    @Autowired
    private EngineDriver engine;

    @Autowired
    private ReportingFixture reporting;

    @Test
    void aReportGoesFromTheRequestToThePpcsReceipt() {
        becomesDue();
        Desk coordinator = office.signIn("coordinator");
        Desk standingLeader = office.signIn("standing-leader");
        Desk standingClerk = office.signIn("sldtbxh-clerk");
        preparesRequest(coordinator);
        signsRequest(standingLeader);
        issuesRequest(standingClerk);

        Desk officer = office.signIn("longho-officer");
        Desk leader = office.signIn("longho-leader");
        Desk clerk = office.signIn("longho-clerk");
        drafts(officer);
        returns(leader);
        corrects(officer);
        approves(leader);
        issues(clerk);

        Desk reviewer = office.signIn("reviewer");
        asksForCompletion(reviewer);
        answers(officer);
        approves(leader);
        issuesAgain(clerk);
        accepts(reviewer);
        readsOwnReports(officer);

        closesFollowUp(coordinator);
        preparesConsolidated(coordinator);
        signsConsolidated(standingLeader);
        issuesConsolidated(standingClerk);
        Desk ppcOffice = office.signIn("ppc-office");
        receives(ppcOffice);

        aLateReportIsAccepted();
        preparesSupplement(coordinator);
        signsSupplement(standingLeader);
        issuesSupplement(standingClerk);
        receivesSupplement(ppcOffice);
        looksBack(ppcOffice);
    }

    private void becomesDue() {
        runtimeService
                .createMessageCorrelation(Messages.CYCLE_DUE)
                .setVariable(Variables.REGIME, "KL92")
                .setVariable(Variables.PERIOD, "2021-H1")
                .correlateStartMessage();
    }

    private void preparesRequest(Desk coordinator) {
        TaskForm request = coordinator.open("Soạn văn bản yêu cầu báo cáo");
        request.write(
                "instructions", "Số liệu lấy đến hết ngày 30/4/2021. Liên hệ Phòng Bảo trợ xã hội khi cần hướng dẫn.");
        coordinator.screenshot("prepare-request");
        request.complete("Trình lãnh đạo duyệt");
    }

    private void signsRequest(Desk leader) {
        TaskForm request = leader.open("Duyệt văn bản yêu cầu báo cáo");
        assertThat(request.at("instructions")).containsText("Số liệu lấy đến hết ngày 30/4/2021.");
        leader.screenshot("sign-request");
        request.complete("Duyệt, trình phát hành");
    }

    private void issuesRequest(Desk clerk) {
        TaskForm request = clerk.open("Phát hành văn bản yêu cầu báo cáo");
        request.letter("812", letter("SLĐTBXH-BTXH", "Phó Giám đốc"), PDF);
        clerk.screenshot("issue-request");
        request.complete("Phát hành và gửi các cơ quan");
        engine.runJobs("reporting-cycle");
    }

    private void drafts(Desk officer) {
        DraftForm draft = officer.drafts();
        officer.screenshot("draft-report");
        draft.claim();
        draft.paste(draft.actual("A1-01"), FIGURES);
        assertThat(draft.actual("A2-08")).hasValue("1.245,5");
        assertThat(draft.estimate("A5-03")).hasValue("110");
        draft.saved();
        assertThat(draft.findings()).containsText("Còn thiếu 2 mục");
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
        TaskForm approval = leader.open("Duyệt báo cáo – 6 tháng đầu năm 2021");
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
        TaskForm approval = leader.open("Duyệt báo cáo – 6 tháng đầu năm 2021");
        assertThat(approval.at("cell:A2-03")).containsText("2.798");
        approval.complete("Duyệt báo cáo");
    }

    private void issues(Desk clerk) {
        TaskForm issue = clerk.open("Phát hành báo cáo – 6 tháng đầu năm 2021");
        issue.letter("145", letter("BC-UBND", "Phó Chủ tịch"), PDF);
        clerk.screenshot("issue-report");
        issue.complete("Phát hành và gửi báo cáo");
    }

    private void issuesAgain(Desk clerk) {
        TaskForm issue = clerk.open("Phát hành báo cáo – 6 tháng đầu năm 2021");
        issue.letter("145", letter("BC-UBND", "Phó Chủ tịch"), PDF);
        issue.press("Phát hành và gửi báo cáo");
        assertThat(issue.at("number")).containsText("Số 145 năm 2021 đã có trong sổ");
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
        assertThat(review.at("completionDue").locator("input").first()).not().hasValue("");
        assertThat(review.root.locator("button.as-primary:visible")).hasCount(1);
        review.write("completionDue", "18/04/2021");
        assertThat(review.root).containsText("Ngày 18/04/2021 là ngày nghỉ");
        review.write("completionDue", "12/05/2021");
        assertThat(review.root).containsText("Ngày này sau hạn gửi báo cáo");
        review.write("completionDue", "16/04/2021");
        assertThat(review.root).not().containsText("Ngày này sau hạn");
        reviewer.screenshot("review-report-completion");
        review.complete("Gửi đề nghị");
    }

    private void answers(Desk officer) {
        DraftForm draft = officer.drafts();
        officer.screenshot("draft-report-remarks");
        draft.answer(draft.remark(1), "Trong kỳ có thêm 85 người được xác định mức độ khuyết tật.");
        draft.press("Trình lãnh đạo");
        assertThat(draft.findings()).containsText("Ý kiến số 2 của cơ quan thường trực chưa được trả lời");
        assertThat(draft.findings()).not().containsText("Đã đủ nội dung");
        officer.screenshot("draft-report-unanswered");
        draft.findings().getByText("Ý kiến số 2").click();
        assertThat(draft.remark(2).locator("textarea")).isFocused();
        draft.answer(draft.remark(2), "Đã bổ sung: 04 kế hoạch, 07 công văn.");
        draft.section("I").fill("Ủy ban nhân dân huyện đã ban hành 04 kế hoạch, 07 công văn chỉ đạo thực hiện.");
        draft.complete("Trình lãnh đạo");
    }

    private void accepts(Desk reviewer) {
        ReviewForm review = reviewer.reviews("Ủy ban nhân dân huyện Long Hồ");
        reviewer.screenshot("review-report-again");
        review.complete("Tiếp nhận");
    }

    private void readsOwnReports(Desk officer) {
        Page page = officer.visit("/bao-cao");
        assertThat(page.locator("tbody tr")).containsText("Đã tiếp nhận");
        officer.screenshot("own-reports");
        page.getByText("6 tháng đầu năm 2021").first().click();
        assertThat(page.locator("ol.history li")).hasCount(2);
        assertThat(page.locator("main")).containsText("04 kế hoạch, 07 công văn");
        assertThat(page.locator("main")).containsText("van-ban-da-ky.pdf");
        assertThat(page.locator("main")).not().containsText("chưa gửi");
        officer.screenshot("own-report");
    }

    /** Of the other nineteen agencies nothing is told here. */
    private void closesFollowUp(Desk coordinator) {
        TaskForm followUp = coordinator.open("Theo dõi, đôn đốc báo cáo");
        assertThat(followUp.root.locator("tr[data-agency=LONGHO]")).containsText("Đã tiếp nhận");
        coordinator.screenshot("follow-up");
        followUp.press("Kết thúc theo dõi…");
        followUp.write("reason", "Tổng hợp sớm theo yêu cầu của Ủy ban nhân dân tỉnh.");
        coordinator.screenshot("follow-up-close");
        followUp.complete("Kết thúc và tổng hợp");
        engine.runJobs();
    }

    private void preparesConsolidated(Desk coordinator) {
        TaskForm report = coordinator.open("Soạn báo cáo tổng hợp");
        coordinator.screenshot("prepare-consolidated-report");
        assertThat(report.at("coverage")).containsText("Sở Y tế");
        assertThat(report.at("figure:A2-01")).containsText("3.412");
        report.show("figures");
        coordinator.screenshot("prepare-consolidated-report-figures");
        report.show("narrative");
        coordinator.screenshot("prepare-consolidated-report-text");
        report.complete("Trình lãnh đạo duyệt");
    }

    private void signsConsolidated(Desk leader) {
        TaskForm report = leader.open("Duyệt báo cáo tổng hợp");
        leader.screenshot("sign-consolidated-report");
        report.complete("Duyệt, trình phát hành");
    }

    private void issuesConsolidated(Desk clerk) {
        TaskForm report = clerk.open("Phát hành báo cáo tổng hợp");
        report.letter("96", letter("BC-SLĐTBXH", "Phó Giám đốc"), PDF);
        clerk.screenshot("issue-consolidated-report");
        report.complete("Phát hành và gửi Ủy ban nhân dân tỉnh");
    }

    private void receives(Desk ppcOffice) {
        TaskForm report = ppcOffice.open("Tiếp nhận báo cáo tổng hợp");
        ppcOffice.screenshot("receive-consolidated-report");
        report.press("Tiếp nhận…");
        report.write("directions", "Đôn đốc các cơ quan chưa gửi báo cáo.");
        ppcOffice.screenshot("receive-consolidated-report-directions");
        report.complete("Tiếp nhận báo cáo");
        Page page = ppcOffice.visit("/tong-hop/" + SLUG);
        ppcOffice.screenshot("consolidated-report");
        page.locator("a[href*='chi-tieu/A2-01']").first().click();
        assertThat(page.locator("body")).containsText("Ủy ban nhân dân huyện Long Hồ");
        ppcOffice.screenshot("consolidated-figure");
    }

    private void looksBack(Desk ppcOffice) {
        Page page = ppcOffice.visit("/dot-bao-cao");
        assertThat(page.locator("main")).containsText("6 tháng đầu năm 2021");
        ppcOffice.screenshot("cycles");
        page.getByText("6 tháng đầu năm 2021").first().click();
        assertThat(page.locator("main")).containsText("Ủy ban nhân dân huyện Long Hồ");
        ppcOffice.screenshot("cycle");
    }

    private void aLateReportIsAccepted() {
        reporting.accepted("SYT");
        engine.runJobs();
    }

    private void preparesSupplement(Desk coordinator) {
        TaskForm supplement = coordinator.open("Soạn báo cáo bổ sung");
        assertThat(supplement.at("coverage")).containsText("Sở Y tế");
        coordinator.screenshot("prepare-supplement");
        supplement.complete("Trình lãnh đạo duyệt");
    }

    private void signsSupplement(Desk leader) {
        TaskForm supplement = leader.open("Duyệt báo cáo bổ sung");
        leader.screenshot("sign-supplement");
        supplement.complete("Duyệt, trình phát hành");
    }

    private void issuesSupplement(Desk clerk) {
        TaskForm supplement = clerk.open("Phát hành báo cáo bổ sung");
        supplement.letter("104", letter("BC-SLĐTBXH", "Phó Giám đốc"), PDF);
        clerk.screenshot("issue-supplement");
        supplement.complete("Phát hành và gửi Ủy ban nhân dân tỉnh");
    }

    private void receivesSupplement(Desk ppcOffice) {
        TaskForm supplement = ppcOffice.open("Tiếp nhận báo cáo bổ sung");
        ppcOffice.screenshot("receive-supplement");
        supplement.press("Tiếp nhận…");
        supplement.complete("Tiếp nhận báo cáo");
    }

    private static Map<String, String> letter(String symbol, String title) {
        return Map.of("symbol", symbol, "date", "12/04/2021", "signer", "Nguyễn Văn Thử", "signerTitle", title);
    }
}
