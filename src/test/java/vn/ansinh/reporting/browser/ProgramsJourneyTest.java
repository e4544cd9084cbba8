package vn.ansinh.reporting.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.SignedIn;
import vn.ansinh.reporting.report.ReportingFixture;

/**
 * The administrator issues a token, sees it once and revokes it, says what a body does not show, and takes a regime to another
 * installation; on a desk and on a telephone.
 */
@EngineTest
@NeedsChromium
class ProgramsJourneyTest {

    private static final String PUBLIC = "ansinh.public-side.enabled";

    @RegisterExtension
    private final Office office = new Office();

    @LocalServerPort
    private int port;

    @Autowired
    private ReportingFixture reporting;

    @AfterEach
    void close() {
        System.clearProperty(PUBLIC);
    }

    @ParameterizedTest
    @CsvSource({"1366, 768", "390, 844"})
    void aProgramGetsItsTokenAndEverybodyWhatIsOpen(int width, int height) throws Exception {
        System.setProperty(PUBLIC, "true");
        reporting.asked("SYT", "LONGHO", "STC");
        List.of("SYT", "LONGHO").forEach(reporting::accepted);
        Desk admin = office.signIn("admin").expects("status of 422");
        Page page = admin.page();
        page.setViewportSize(width, height);
        page.navigate("/ma-truy-cap");
        page.locator("#name").fill("Kho dữ liệu của tỉnh");
        page.locator("#agency").selectOption("SYT");
        page.locator("#issue button").click();
        assertThat(page.locator("#issue [role=alert]")).containsText("Chọn ít nhất một phạm vi");
        page.locator("#issue [value=figures]").check();
        page.locator("#issue button").click();
        assertThat(page.locator("#issued")).isVisible();
        String token = page.locator("#issued code").textContent();
        looked(page, "token-" + width);

        assertThat(SignedIn.nobody(port)
                        .response("GET", "/api/v1/figures", null, Map.of("Authorization", "Bearer " + token))
                        .statusCode())
                .isEqualTo(200);
        page.locator("#issued a").click();
        assertThat(page.locator("tbody tr").first()).containsText("Còn hiệu lực");
        assertThat(page.content().contains(token)).isFalse();
        page.locator("#restricted").selectOption("STC");
        page.locator("#shows").selectOption("nothing");
        page.locator("#reason").fill("Chưa rà soát");
        page.locator("#restrict button").click();
        assertThat(page.locator("main")).containsText("không công khai tình hình gửi và số liệu. Lý do: Chưa rà soát");
        narrow(page, width);
        looked(page, "tokens-" + width);
        page.locator("form.revoke button").click();
        assertThat(page.locator("tbody tr").first()).containsText("Đã thu hồi");

        page.navigate("/nhat-ky?viec=token.");
        assertThat(page.locator(".journal")).containsText("Mã truy cập “Kho dữ liệu của tỉnh”");
        narrow(page, width);
        looked(page, "journal-tokens-" + width);
        page.navigate("/cong-khai");
        narrow(page, width);
        looked(page, "public-all-" + width);
        page.locator("main a").first().click();
        assertThat(page.locator("main")).containsText("1 cơ quan không công khai");
        narrow(page, width);
        looked(page, "public-" + width);
        page.navigate("/trao-doi");
        narrow(page, width);
        looked(page, "exchange-" + width);
    }

    private static void narrow(Page page, int width) {
        assertThat(((Number) page.evaluate("document.documentElement.scrollWidth")).intValue())
                .as("nothing has to be moved sideways")
                .isLessThanOrEqualTo(width);
    }

    private static void looked(Page page, String name) throws Exception {
        assertThat(Accessibility.faults(page)).as("accessibility of " + name).isEmpty();
        Path file = Path.of("target", "looked-at", name + ".png");
        Files.createDirectories(file.getParent());
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
    }
}
