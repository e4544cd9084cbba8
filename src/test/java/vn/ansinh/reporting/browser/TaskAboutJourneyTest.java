package vn.ansinh.reporting.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.report.ReportingFixture;

/** What an officer sees of a task without opening its form: how long he has, and where what it is about is read. */
@EngineTest
@NeedsChromium
class TaskAboutJourneyTest {

    @RegisterExtension
    private final Office office = new Office();

    @Autowired
    private ReportingFixture reporting;

    @Test
    void theCardTellsTheTimeLeftAndTheTaskLeadsToItsHistory() {
        reporting.asked("SYT");
        Page page = office.signIn("syt-officer").page();

        Locator card = page.locator(".tasks-list .task").first();
        assertThat(card.locator(".due-date")).hasAttribute("data-left", "còn 27 ngày");
        assertThat(page.locator("#footer-timezone")).containsText("giờ Việt Nam");
        card.locator("h4 a").click();
        page.locator(".task-card .nav-tabs a", new Page.LocatorOptions().setHasText("Hồ sơ"))
                .click();

        assertThat(page.locator(".ansinh-about")).containsText("KL92/2021-H1/SYT");
        assertThat(page.locator(".ansinh-about")).containsText("Đang soạn thảo");
        assertThat(page.locator(".ansinh-about")).containsText("09/05/2021");
        Screenshots.take(page, "task-about");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Mở hồ sơ và lịch sử"))
                .click();
        page.waitForURL("**/bao-cao/**");
        assertThat(page.locator("h1")).isVisible();
    }
}
