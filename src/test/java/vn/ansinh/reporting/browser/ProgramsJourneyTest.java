package vn.ansinh.reporting.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
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
 * The administrator issues a token, sees it once and revokes it, he and a leader say what a body does not show, and a coordinator
 * takes in what another installation has and compares; on a desk and on a telephone.
 */
@EngineTest
@NeedsChromium
class ProgramsJourneyTest {

    private static final String PUBLIC = "ansinh.public-side.enabled";
    private static final String SOURCE = "ansinh.exchange.source";

    @RegisterExtension
    private final Office office = new Office();

    @LocalServerPort
    private int port;

    @Autowired
    private ReportingFixture reporting;

    @AfterEach
    void close() {
        System.clearProperty(PUBLIC);
        System.clearProperty(SOURCE);
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
        page.locator("#restrict [name=shows]").selectOption("nothing");
        page.locator("#restrict [name=reason]").fill("Chưa rà soát");
        page.locator("#restrict button").click();
        assertThat(page.locator("main")).containsText("Không công khai tình hình gửi và số liệu. Lý do: Chưa rà soát");
        Sideways.nothing(page);
        looked(page, "tokens-" + width);
        page.locator("form.revoke button").click();
        assertThat(page.locator("tbody tr").first()).containsText("Đã thu hồi");

        page.navigate("/nhat-ky?viec=token.");
        assertThat(page.locator(".journal")).containsText("Mã truy cập “Kho dữ liệu của tỉnh”");
        Sideways.nothing(page);
        looked(page, "journal-tokens-" + width);
        leaderDecides(width, height);
        page.navigate("/cong-khai");
        Sideways.nothing(page);
        looked(page, "public-all-" + width);
        page.locator("main a").first().click();
        assertThat(page.locator("main")).containsText("1 cơ quan không công khai");
        Sideways.nothing(page);
        looked(page, "public-" + width);
        page.locator("main a", new Page.LocatorOptions().setHasText("Tổng hợp toàn tỉnh"))
                .click();
        assertThat(page.locator("main")).containsText("Không nêu");
        Sideways.nothing(page);
        looked(page, "public-province-" + width);
    }

    /** As the administrator may for every body. */
    private void leaderDecides(int width, int height) throws Exception {
        Page page = office.signIn("syt-leader").expects("status of 422").page();
        page.setViewportSize(width, height);
        page.navigate("/tai-khoan");
        page.locator("main a", new Page.LocatorOptions().setHasText("Phạm vi công khai"))
                .click();
        page.locator("[name=shows]").selectOption("status");
        page.locator("form.restrict button").click();
        assertThat(page.locator("form.restrict [role=alert]")).containsText("Nêu lý do");
        page.locator("[name=reason]").fill("Số liệu đang được rà soát");
        page.locator("form.restrict button").click();
        assertThat(page.locator("form.restrict"))
                .containsText("Không công khai số liệu. Lý do: Số liệu đang được rà soát.");
        Sideways.nothing(page);
        looked(page, "scope-" + width);
    }

    @ParameterizedTest
    @CsvSource({"1366, 768", "390, 844"})
    void whatAnotherInstallationHasStandsBesideOnesOwn(int width, int height) throws Exception {
        System.setProperty(SOURCE, "tinh-ben.gov.example");
        reporting.asked("SYT", "LONGHO", "STC");
        List.of("SYT", "LONGHO").forEach(reporting::accepted);
        Path file = Path.of("target", "trao-doi.zip");
        Files.write(file, changed(SignedIn.as("admin", port).file("/api/exchange/KL92.zip")));
        System.setProperty(SOURCE, "vinh-long.gov.example");
        Page page = office.signIn("coordinator").page();
        page.setViewportSize(width, height);
        page.navigate("/trao-doi");
        Sideways.nothing(page);
        looked(page, "exchange-" + width);
        page.locator("#file").setInputFiles(file);
        page.locator("[name=check]").click();
        assertThat(page.locator("#outcome")).containsText("tên trong tệp là “Sở Y tế tỉnh Vĩnh Long”");
        Sideways.nothing(page);
        looked(page, "exchange-checked-" + width);
        page.locator("[name=take]").click();
        assertThat(page.locator("#outcome")).containsText("Đã áp dụng");
        assertThat(page.locator("#outcome")).containsText("Giữ riêng dữ liệu của tinh-ben.gov.example");
        page.navigate("/trao-doi");
        page.locator("main a", new Page.LocatorOptions().setHasText("Đối chiếu"))
                .click();
        assertThat(page.locator("[role=status]")).containsText(", 1 khác nhau");
        Sideways.nothing(page);
        looked(page, "comparison-" + width);
        page.locator("[name=chi-khac]").check();
        page.locator("main form button").click();
        assertThat(page.locator("tbody")).not().containsText("Khớp");
        Sideways.nothing(page);
        looked(page, "comparison-differing-" + width);
        page.locator("tbody a").first().click();
        assertThat(page.locator("h1")).isVisible();
    }

    /** The health department is called otherwise there, and the first figure has a one before it. */
    private static byte[] changed(byte[] zip) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip));
                var out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                if (entry.getName().startsWith("12-")) {
                    text = text.replace("\"Sở Y tế\"", "\"Sở Y tế tỉnh Vĩnh Long\"");
                } else if (entry.getName().startsWith("04-")) {
                    text = text.replaceFirst("\"actual\" : (\\d+)\\.\\d+", "\"actual\" : 1$1");
                }
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(text.getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static void looked(Page page, String name) throws Exception {
        assertThat(Accessibility.faults(page)).as("accessibility of " + name).isEmpty();
        Path file = Path.of("target", "looked-at", name + ".png");
        Files.createDirectories(file.getParent());
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
    }
}
