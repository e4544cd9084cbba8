package vn.ansinh.reporting.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.report.ReportingFixture;

/** Steps that not every report takes, and what Tasklist itself has to stand. */
@EngineTest
@NeedsChromium
class OtherStepsJourneyTest {

    /** Letters that no English word has. */
    private static final Pattern VIETNAMESE = Pattern.compile("[\u00c0-\u1ef9]");

    @RegisterExtension
    private final Office office = new Office();

    @Autowired
    private ReportingFixture reporting;

    @Test
    void aDivisionHeadChecksBeforeTheLeaderSeesIt() {
        reporting.asked("SXD");
        reporting.drafted("SXD");
        Desk head = office.signIn("sxd-head");

        TaskForm check = head.open("Kiểm tra dự thảo báo cáo");
        head.screenshot("check-report");
        check.complete("Chuyển lãnh đạo cơ quan duyệt");

        assertThat(head.page().locator("section.tasks-list")).not().containsText("Kiểm tra dự thảo báo cáo");
    }

    @Test
    void anOfficerRecallsWhatNobodyHasBegunToReview() {
        reporting.asked("SYT");
        reporting.submitted("SYT");
        Desk officer = office.signIn("syt-officer").expects("ERR_INTERNET_DISCONNECTED");

        Page page = officer.visit("/bao-cao/KL92-2021-H1-SYT");
        Locator form = page.locator("#recall");
        form.locator("textarea").fill("Gửi nhầm số liệu tháng trước.");
        assertThat(form.locator("button")).isEnabled();
        page.context().setOffline(true);
        form.locator("button").click();
        assertThat(form.locator("[role=alert]")).containsText("Không kết nối được máy chủ");
        page.context().setOffline(false);
        form.locator("button").click();

        page.waitForURL("**/bao-cao");
        assertThat(page.locator("main")).containsText("Đang soạn");
        assertThat(officer.visit(Desk.TASKLIST).locator("section.tasks-list")).containsText("Soạn thảo báo cáo");
    }

    @Test
    void whatOpenedOnAFailingLineIsOfUseOnceTheLineIsBack() {
        reporting.asked("SYT");
        reporting.submitted("SYT");
        Desk officer = office.signIn("syt-officer").expects("ERR_FAILED");

        noTextsAtFirst(officer);
        Page page = officer.visit("/bao-cao/KL92-2021-H1-SYT");
        assertThat(page.locator("#recall button")).isEnabled();

        reporting.asked("SXD");
        reporting.drafted("SXD");
        Desk head = office.signIn("sxd-head").expects("ERR_FAILED");
        noTextsAtFirst(head);
        head.open("Kiểm tra dự thảo báo cáo").complete("Chuyển lãnh đạo cơ quan duyệt");
    }

    private static void noTextsAtFirst(Desk person) {
        person.page().route("**/texts_vi.json", Route::abort, new Page.RouteOptions().setTimes(1));
    }

    @Test
    void thePpcsOfficeOpensAnAdHocCycle() {
        Desk ppcOffice = office.signIn("ppc-office");

        TaskForm start = ppcOffice.start("Đợt báo cáo");
        start.write("directiveNumber", "1234/UBND-VX");
        start.write("directiveDate", "12/04/2021");
        start.write("subject", "Tình hình hỗ trợ hộ nghèo sau đợt hạn mặn");
        start.at("due").locator("input.as-hour").fill("16:00");
        start.at("due").locator("input.as-date-text").fill("20/04/2021");
        ppcOffice.screenshot("start-reporting-cycle");
        start.complete("Mở đợt báo cáo");

        TaskForm request = office.signIn("coordinator").open("Soạn văn bản yêu cầu báo cáo");
        assertThat(request.root).containsText("Tình hình hỗ trợ hộ nghèo sau đợt hạn mặn");
    }

    @Test
    void theAdministratorSeesTheReferenceData() {
        Desk administrator = office.signIn("admin");

        Page page = administrator.visit("/du-lieu-nen");

        assertThat(page.locator("h1")).isVisible();
        administrator.screenshot("reference-data");
    }

    @Test
    void tasklistOpensInManyTabsAtOnce() {
        Desk officer = office.signIn("syt-officer");

        List<Page> tabs = Stream.generate(officer::tab).limit(4).toList();
        tabs.forEach(tab -> tab.evaluate(
                "address => void setTimeout(() => location.assign(address))",
                officer.page().url()));

        tabs.forEach(tab -> assertThat(tab.locator(".task-filter").first()).isVisible());
    }

    @Test
    void aSlowLineDoesNotLeaveTasklistBlank() {
        Desk officer = office.signIn("syt-officer");
        Page page = officer.page();
        page.clock().install();

        Route[] held = new Route[1];
        page.route(Pattern.compile("/plugin\\.js"), route -> held[0] = route);
        page.navigate("/camunda/app/tasklist/default/");
        page.waitForCondition(() -> held[0] != null);
        // Longer than Camunda's loader waits for a script by itself.
        page.clock().fastForward(60_000);
        held[0].resume();

        assertThat(page.locator(".task-filter").first()).isVisible();
    }

    @Test
    void englishLeavesNoVietnameseInTasklistItself() {
        reporting.asked("SYT");
        Desk officer = office.seat("syt-officer");
        officer.speaks("en");
        officer.visit("/");
        officer.logIn();
        Page page = officer.page();
        page.locator(".tasks-list h4 a").first().click();
        new TaskForm(page).opened();

        for (String part : List.of(
                "section.tasks-list .top", ".task-card .nav-tabs", "form .as-buttons", "form .as-parts", "footer")) {
            assertThat(page.locator(part).first()).not().hasText(VIETNAMESE);
        }
        assertThat(page.locator("form .as-buttons")).containsText("Ask for an extension");
    }
}
