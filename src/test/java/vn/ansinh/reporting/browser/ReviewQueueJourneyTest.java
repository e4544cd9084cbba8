package vn.ansinh.reporting.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.report.ReportingFixture;

/** DOLISA's reviewer accepts what needs no second look. */
@EngineTest
@NeedsChromium
class ReviewQueueJourneyTest {

    @RegisterExtension
    private final Office office = new Office();

    @Autowired
    private ReportingFixture reporting;

    @Test
    void severalCleanReportsAreAcceptedAtOnce() {
        reporting.asked("SYT", "STC", "STP");
        List.of("SYT", "STC", "STP").forEach(reporting::submitted);
        Desk reviewer = office.signIn("reviewer").expects("ERR_INTERNET_DISCONNECTED");

        Page page = reviewer.page();
        page.getByText("Báo cáo chờ rà soát").click();
        Locator rows = page.locator("#queue tbody tr");
        assertThat(rows).hasCount(3);
        rows.filter(new Locator.FilterOptions().setHasText("Sở Y tế"))
                .locator("input")
                .check();
        rows.filter(new Locator.FilterOptions().setHasText("Sở Tài chính"))
                .locator("input")
                .check();
        assertThat(page.locator("#queue button")).isEnabled();
        reviewer.screenshot("review-queue");
        page.context().setOffline(true);
        page.locator("#queue button").click();
        assertThat(page.locator("#outcomes")).containsText("Không kết nối được máy chủ");
        page.context().setOffline(false);
        page.locator("#queue button").click();

        assertThat(rows).hasCount(1);
        assertThat(rows).containsText("Sở Tư pháp");
    }
}
