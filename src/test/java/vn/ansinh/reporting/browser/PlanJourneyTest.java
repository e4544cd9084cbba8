package vn.ansinh.reporting.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;
import vn.ansinh.reporting.EngineDriver;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.SamplePdf;
import vn.ansinh.reporting.consolidation.FigureIntake;
import vn.ansinh.reporting.plan.PlanFixture;
import vn.ansinh.reporting.report.ReportingFixture;

/** A plan is drafted, returned, issued and registered; its tasks stand in the next report; it is amended. */
@EngineTest
@NeedsChromium
class PlanJourneyTest {

    private static final byte[] PDF = SamplePdf.bytes();

    @RegisterExtension
    private final Office office = new Office();

    @Autowired
    private PlanFixture planning;

    @Autowired
    private ReportingFixture reporting;

    @Autowired
    private FigureIntake intake;

    @Autowired
    private EngineDriver engine;

    @Autowired
    private TransactionOperations transaction;

    @Test
    void aPlanIsDraftedReturnedRegisteredAndItsTasksAppearInTheNextReport() {
        planning.asked();
        Desk officer = office.signIn("syt-officer").expects("422");
        drafts(officer);
        Desk leader = office.signIn("syt-leader");
        returns(leader);
        completes(officer);
        approves(leader);
        issues();
        registers();

        reporting.asked("SYT");
        engine.at("2021-05-04T08:00");
        marks(officer);
        amends(officer);
    }

    @Test
    void theCountOfPlansLeadsToThePlans() {
        planning.asked();
        planning.registered("SYT");
        planning.registered("SGDDT");
        reporting.asked("SLDTBXH", "LONGHO");
        transaction.executeWithoutResult(status -> intake.begin(ReportingFixture.CYCLE));
        Desk coordinator = office.signIn("coordinator");

        Page figure = coordinator.visit("/tong-hop/KL92-2021-H1-TH/chi-tieu/A0-01");

        Locator counted = figure.locator("#plans tr", new Page.LocatorOptions().setHasText("Sở Y tế"));
        assertThat(counted).containsText("/KH-SYT, phiên bản 1");
        assertThat(figure.locator("#plans tr", new Page.LocatorOptions().setHasText("Sở Tư pháp")))
                .containsText("Chưa ghi nhận kế hoạch");
        coordinator.screenshot("figure-plans");
        counted.locator("a").click();
        assertThat(figure.locator("main")).containsText("Nâng cấp 5 trạm y tế xã");
    }

    private void drafts(Desk officer) {
        TaskForm plan = officer.open("Xây dựng kế hoạch – Sở Y tế");
        assertThat(plan.root).containsText("Kế hoạch chưa có nhiệm vụ nào");
        FileChooser chooser = officer.page().waitForFileChooser(() -> plan.press("Nhập từ tệp Excel…"));
        chooser.setFiles(new FilePayload("ke-hoach.xlsx", "application/octet-stream", PDF));
        assertThat(plan.root).containsText("Không đọc được tệp.");
        plan.press("Thêm nhiệm vụ");
        task(plan, 1, "Tiêm chủng mở rộng đạt 95% trẻ em dưới 1 tuổi", "Trung tâm Kiểm soát bệnh tật", "29/4/2021");
        Locator budget = plan.at("task:1").locator("input.as-figure");
        budget.fill("một trăm");
        assertThat(plan.at("task:1")).containsText("“một trăm” không phải số");
        budget.fill("1.250,5");
        budget.blur();
        saved(plan);
        plan.at("task:1").locator("summary").click();
        plan.at("task:1").locator("input[type=checkbox]").first().check();
        saved(plan);
        officer.screenshot("draft-plan");
        plan.complete("Trình lãnh đạo");
    }

    private void returns(Desk leader) {
        TaskForm approval = leader.open("Duyệt kế hoạch – Sở Y tế");
        assertThat(approval.root).containsText("Tiêm chủng mở rộng đạt 95% trẻ em dưới 1 tuổi");
        assertThat(approval.root).containsText("1.250,5");
        approval.press("Trả lại để hoàn thiện…");
        approval.write("reason", "Bổ sung nhiệm vụ nâng cấp trạm y tế xã");
        approval.complete("Trả lại chuyên viên");
    }

    private void completes(Desk officer) {
        TaskForm plan = officer.open("Xây dựng kế hoạch – Sở Y tế");
        assertThat(plan.root).containsText("Bổ sung nhiệm vụ nâng cấp trạm y tế xã");
        plan.press("Thêm nhiệm vụ");
        task(plan, 2, "Nâng cấp 5 trạm y tế xã đạt tiêu chí quốc gia", "Phòng Kế hoạch - Tài chính", "30/11/2021");
        plan.press("Trình lãnh đạo");
        assertThat(plan.root).containsText("Nhiệm vụ SYT-2: chưa ghi kinh phí; ghi 0 nếu không cần kinh phí.");
        plan.at("task:2").locator("input.as-figure").fill("2500");
        plan.at("task:2").locator("input.as-figure").blur();
        saved(plan);
        plan.complete("Trình lãnh đạo");
    }

    private void approves(Desk leader) {
        TaskForm approval = leader.open("Duyệt kế hoạch – Sở Y tế");
        assertThat(approval.root).containsText("2 nhiệm vụ; kinh phí 3.750,5 triệu đồng");
        leader.screenshot("approve-plan");
        approval.complete("Duyệt kế hoạch");
    }

    private void issues() {
        Desk clerk = office.signIn("syt-clerk");
        TaskForm issue = clerk.open("Phát hành kế hoạch – Sở Y tế");
        issue.write("number", "12");
        issue.write("date", "12/04/2021");
        issue.write("signerTitle", "Giám đốc");
        issue.attach("signedFile", "ke-hoach-da-ky.pdf", "application/pdf", PDF);
        assertThat(issue.at("signedFile").locator("a.as-file-name")).hasText("ke-hoach-da-ky.pdf");
        clerk.screenshot("issue-plan");
        issue.complete("Phát hành và gửi kế hoạch");
    }

    private void registers() {
        Desk reviewer = office.signIn("reviewer");
        TaskForm register = reviewer.open("Xem xét, ghi nhận kế hoạch – Sở Y tế");
        assertThat(register.root).containsText("Nâng cấp 5 trạm y tế xã đạt tiêu chí quốc gia");
        register.press("Đề nghị bổ sung, hoàn thiện…");
        reviewer.screenshot("register-plan-completion");
        register.press("Bỏ qua");
        register.complete("Ghi nhận kế hoạch");
        Page all = reviewer.visit("/ke-hoach");
        assertThat(all.locator("tr", new Page.LocatorOptions().setHasText("Sở Y tế")))
                .containsText("Đã ghi nhận");
        reviewer.screenshot("plans");
    }

    private void marks(Desk officer) {
        DraftForm draft = officer.drafts();
        draft.show("tasks");
        Locator first = draft.at("task:SYT-1");
        assertThat(first).containsText("Quá hạn");
        first.locator("select").selectOption("DELAYED");
        first.locator("input.as-figure").fill("80");
        first.locator("textarea").fill("Thiếu vắc-xin quý I");
        first.locator("textarea").blur();
        Locator second = draft.at("task:SYT-2");
        second.locator("select").selectOption("ON_TRACK");
        second.locator("input.as-figure").fill("30%");
        second.locator("input.as-figure").blur();
        draft.saved();
        first.scrollIntoViewIfNeeded();
        officer.screenshot("draft-report-tasks");
        officer.page().reload();
        draft.opened();
        assertThat(draft.at("task:SYT-1").locator("input.as-figure")).hasValue("80");
        assertThat(draft.at("task:SYT-1").locator("textarea")).hasValue("Thiếu vắc-xin quý I");
        assertThat(draft.at("section:II.A7")).containsText("Chèn");
    }

    private void amends(Desk officer) {
        Page page = officer.visit("/ke-hoach/KH-SYT/1");
        assertThat(page.locator("main")).containsText("Đang có hiệu lực");
        officer.screenshot("plan");
        page.locator("#amend textarea").fill("Bổ sung nhiệm vụ mới được giao");
        page.locator("#amend button").click();
        assertThat(page.locator("#withdraw")).isVisible();
        planning.begun();
        TaskForm plan = officer.open("Xây dựng kế hoạch – Sở Y tế");
        assertThat(plan.root).containsText("Bổ sung nhiệm vụ mới được giao");
        plan.press("Thêm nhiệm vụ");
        assertThat(plan.at("task:3")).containsText("Mới");
    }

    private static void task(TaskForm plan, int number, String deliverable, String unit, String due) {
        Locator card = plan.at("task:" + number);
        card.locator("select").selectOption("A7");
        card.locator("textarea").fill(deliverable);
        card.locator("input[type=text]").first().fill(unit);
        card.locator("input.as-date-text").fill(due);
        card.locator("input.as-date-text").blur();
        saved(plan);
    }

    private static void saved(TaskForm form) {
        assertThat(form.root.locator(".as-save-state")).hasAttribute("data-status", Pattern.compile("clean"));
    }
}
