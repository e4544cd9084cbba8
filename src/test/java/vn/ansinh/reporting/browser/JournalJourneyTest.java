package vn.ansinh.reporting.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.report.ReportingFixture;

/** An administrator looks who did what, on a desk and on a telephone; an officer finds what is his. */
@EngineTest
@NeedsChromium
class JournalJourneyTest {

    @RegisterExtension
    private final Office office = new Office();

    @Autowired
    private ReportingFixture reporting;

    @ParameterizedTest
    @CsvSource({"1366, 768", "390, 844"})
    void whoDidWhatIsFoundAndLeadsToTheReport(int width, int height) {
        reporting.asked("SYT", "LONGHO");
        reporting.accepted("SYT");
        reporting.returned("LONGHO", LocalDate.of(2021, 4, 26));
        Desk admin = office.signIn("admin").expects("status of 422");
        Page page = admin.page();
        page.setViewportSize(width, height);
        page.navigate("/dua-vao-van-hanh");
        page.locator("main a[href$='/nhat-ky']").click();
        page.locator("#nguoi").fill("reviewe");
        page.locator(".figures-filter button").click();
        assertThat(page.locator("[role=alert]")).containsText("Gần nhất: reviewer");
        assertThat(Accessibility.faults(page)).isEmpty();
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target/documents/journal-unknown-" + width + ".png")));
        page.locator("#nguoi").fill("");
        page.locator("#doi-tuong").fill("KL92/2021-H1");
        page.locator("#tu").fill("1/4/2021");
        page.locator(".figures-filter button").click();

        assertThat(page.locator(".journal tbody tr").first()).containsText("KL92/2021-H1");
        admin.screenshot(width > 1000 ? "journal" : "phone-journal");
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target/documents/journal-" + width + ".png")));
        Sideways.nothing(page);
        assertThat(Accessibility.faults(page)).isEmpty();
        page.locator("#viec").selectOption("report.completion-asked");
        page.locator(".figures-filter button").click();
        assertThat(page.locator(".journal tbody tr")).hasCount(1);
        assertThat(page.locator(".journal .detail")).hasText("Thời hạn bổ sung: 26/04/2021");
        page.locator(".journal .object a").click();
        assertThat(page.locator("h1")).containsText("Long Hồ");
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/documents/report-" + width + ".png")));
        page.locator(".facts a[href*='/nhat-ky']").click();
        assertThat(page.locator("#doi-tuong")).hasValue("KL92/2021-H1/LONGHO");
        assertThat(page.locator(".journal tbody tr").first()).containsText("KL92/2021-H1/LONGHO");
    }

    @ParameterizedTest
    @CsvSource({"1366, 768"})
    void anOfficerFindsHisOwnByHisAccount(int width, int height) {
        reporting.asked("SYT", "LONGHO");
        reporting.accepted("SYT");
        Page page = office.signIn("longho-officer").visit("/tai-khoan");
        page.setViewportSize(width, height);

        page.locator("main a[href$='/nhat-ky']").click();

        assertThat(page.locator(".journal")).containsText("KL92/2021-H1/LONGHO");
        assertThat(page.locator(".journal")).not().containsText("KL92/2021-H1/SYT");
    }
}
