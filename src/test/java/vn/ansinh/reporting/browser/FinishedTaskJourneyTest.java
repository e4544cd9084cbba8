package vn.ansinh.reporting.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static vn.ansinh.reporting.report.ReportingFixture.key;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.Officials;
import vn.ansinh.reporting.report.ReportingFixture;
import vn.ansinh.reporting.report.process.AgencyReportProcess.Elements;

/** S18. The address of a task that is done, from a mail or a bookmark, or loaded anew. */
@EngineTest
@NeedsChromium
class FinishedTaskJourneyTest {

    @RegisterExtension
    private final Office office = new Office();

    @Autowired
    private ReportingFixture reporting;

    @Autowired
    private Officials officials;

    @Test
    void saysOnceAndInASentenceThatItIsDone() {
        reporting.asked("SYT");
        String task = officials.task(key("SYT").toString(), Elements.DRAFT).getId();
        reporting.drafted("SYT");

        Desk desk = office.signIn("syt-officer").expects("404");
        desk.visit("/task/" + task);

        Locator notice = desk.page().locator(".notifications-panel .notification, .notifications .alert");
        assertThat(notice).hasCount(1);
        assertThat(notice).containsText("Công việc này đã được xử lý xong hoặc không còn nữa.");
        assertThat(notice).not().containsText("<");
        assertThat(notice).not().containsText("&lt;");
        assertThat(notice.locator(".status"))
                .hasText("Công việc này đã được xử lý xong hoặc không còn nữa. Tải lại danh sách công việc.");
        assertThat(notice.locator(".message")).isEmpty();

        desk.page().reload();
        assertThat(notice).hasCount(1);
    }
}
