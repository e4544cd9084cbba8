package vn.ansinh.reporting.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ansinh.reporting.EngineTest;

/** The bar above the task list, on a screen of 1366x768 where nothing else is said. */
@EngineTest
@NeedsChromium
class BarJourneyTest {

    @RegisterExtension
    private final Office office = new Office();

    /** A second line would lie over the head of the task list. */
    @ParameterizedTest
    @ValueSource(strings = {"reviewer", "coordinator", "standing-leader", "nhcsxh-officer", "ppc-office", "admin"})
    void hasOneLineHoweverManyPlacesThereAreAndHoweverLongTheName(String user) {
        Desk desk = office.signIn(user);

        Locator bar = desk.page().locator("[cam-widget-header]");
        assertThat(bar).containsText("Khó khăn, vướng mắc");
        assertThat(bar.locator(".account > a")).not().containsText(user);
        assertThat(bar.boundingBox().height).isLessThan(55);
    }

    /** R18, R25: one order of names, and on our own pages the same ways on, a mark of where one is, and the way out. */
    @Test
    void isOneOnTheTaskListAndOnOurPages() {
        Desk desk = office.signIn("syt-officer");
        assertThat(desk.page().locator("[cam-widget-header] .account")).containsText("Chuyên viên Sở Y tế");

        Page page = desk.visit("/bao-cao");

        Locator bar = page.locator(".bar");
        assertThat(bar.locator(".person")).containsText("Chuyên viên Sở Y tế");
        assertThat(bar.locator("nav a[aria-current]")).hasText("Báo cáo của cơ quan");
        assertThat(bar.locator("nav a")).hasCount(5);
        desk.screenshot("bar-of-pages");
        bar.getByText("Đăng xuất").click();
        page.waitForURL("**/login?logout");
        page.navigate("/bao-cao");
        assertThat(page.locator("form[action*=login]")).isVisible();
    }

    @Test
    void liesOverNothingOnATelephone() {
        Desk desk = office.signIn("longho-leader");
        desk.page().setViewportSize(390, 844);

        Locator bar = desk.page().locator("[cam-widget-header]");
        Locator firstFilter = desk.page().locator(".task-filter").first();
        assertThat(firstFilter).containsText("Việc của cơ quan");
        double below = bar.boundingBox().y + bar.boundingBox().height;
        assertThat(firstFilter.boundingBox().y).isGreaterThanOrEqualTo(below);
    }
}
