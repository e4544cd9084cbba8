package vn.ansinh.reporting.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.ansinh.reporting.report.ReportingFixture.key;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.document.DocumentState;
import vn.ansinh.reporting.report.Obligations;
import vn.ansinh.reporting.report.ReportingFixture;

/** A report is filled, sent and approved without a mouse: every step is a key, and the focus is always somewhere to see. */
@NeedsChromium
@EngineTest
class KeyboardJourneyTest {

    /** Far more than any form has places to stop at. */
    private static final int FAR = 250;

    @RegisterExtension
    private final Office office = new Office();

    @Autowired
    private ReportingFixture reporting;

    @Autowired
    private Obligations obligations;

    @Test
    void aReportIsFilledSentAndApproved() {
        reporting.asked("SYT");
        Page officer = office.signIn("syt-officer").page();
        opens(officer, "Soạn thảo báo cáo");
        press(officer, "Nhận xử lý");
        assertThat(officer.locator(".as-claim")).hasCount(0);
        officer.locator("input[data-code='A1-01'][data-column='actual']").focus();
        for (Locator row : officer.locator("tr[data-code]").all()) {
            String code = row.getAttribute("data-code");
            assertThat(officer.evaluate("document.activeElement.dataset.code")).isEqualTo(code);
            officer.keyboard().type("12");
            officer.keyboard().press("Tab");
            officer.keyboard().type("15");
            officer.keyboard().press("Shift+Tab");
            officer.keyboard().press("Enter");
        }
        for (Locator section : officer.locator(".as-section textarea").all()) {
            section.focus();
            officer.keyboard().type("Đã triển khai theo kế hoạch.");
        }
        press(officer, "Trình lãnh đạo");
        assertThat(officer.locator(".as-after")).containsText("Duyệt báo cáo");

        Page leader = office.signIn("syt-leader").page();
        opens(leader, "Duyệt báo cáo");
        press(leader, "Duyệt báo cáo");
        assertThat(leader.locator(".as-after")).containsText("Phát hành báo cáo");

        assertThat(obligations.get(key("SYT")).state()).isEqualTo(DocumentState.ISSUING);
    }

    /** By Tasklist's own keys to the list, and by Enter into the task. */
    private static void opens(Page page, String task) {
        Locator link = page.locator(".tasks-list h4 a").getByText(task).first();
        assertThat(link).isVisible();
        tabTo(page, link);
        page.keyboard().press("Enter");
        assertThat(page.locator("form.ansinh-form .as-bar")).isVisible();
    }

    private static void press(Page page, String button) {
        Locator found = page.locator("form.ansinh-form button")
                .filter(new Locator.FilterOptions().setHasText(button))
                .first();
        assertThat(found).isVisible();
        tabTo(page, found);
        page.keyboard().press("Enter");
    }

    /** Goes on with Tab until the focus is there; it is never lost to a place that cannot be seen. */
    private static void tabTo(Page page, Locator target) {
        for (int i = 0; i < FAR; i++) {
            if (Boolean.TRUE.equals(target.evaluate("(element) => element === document.activeElement"))) {
                assertThat(target).isInViewport();
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("No key leads to " + target);
    }
}
