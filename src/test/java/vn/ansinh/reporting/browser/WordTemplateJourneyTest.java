package vn.ansinh.reporting.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ansinh.reporting.EngineTest;

/** The administrator takes a template away, brings it back, looks at what it makes, and puts it in force. */
@EngineTest
@NeedsChromium
class WordTemplateJourneyTest {

    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    @RegisterExtension
    private final Office office = new Office();

    @ParameterizedTest
    @CsvSource({"1366, 768", "390, 844"})
    void aTemplateComesBackAndIsPutInForce(int width, int height) throws IOException {
        Page page = office.signIn("admin").expects("status of 422").page();
        page.setViewportSize(width, height);
        page.navigate("/che-do");
        page.getByText("Mẫu văn bản Word").click();
        assertThat(Accessibility.faults(page)).isEmpty();
        photograph(page, "word-templates", width);

        Download own = page.waitForDownload(() -> page.getByRole(
                        AriaRole.LINK, new GetByRoleOptions().setName("Tải về mẫu của hệ thống: Báo cáo của cơ quan"))
                .click());
        assertThat(own.suggestedFilename()).isEqualTo("Mau - Báo cáo của cơ quan.docx");
        byte[] template = Files.readAllBytes(own.path());

        page.locator("#upload select").selectOption("AGENCY_REPORT");
        send(page, "mau.docx", "%PDF-1.7".getBytes(StandardCharsets.UTF_8));
        assertThat(page.locator("#upload [role=alert]")).containsText("Tệp này không phải là văn bản Word");
        send(page, "mau-bao-cao.docx", template);

        assertThat(page.locator(".notice").first()).containsText("đúng thể thức của Nghị định 30/2020/NĐ-CP");
        assertThat(Accessibility.faults(page)).isEmpty();
        photograph(page, "word-template", width);
        page.locator("#force [name=from]").fill("31/02/2021");
        page.locator("#force button").click();
        assertThat(page.locator("#force [role=alert]")).containsText("“31/02/2021” không phải là một ngày");
        page.locator("#force [name=from]").fill("12/4/2021");
        page.locator("#force button").click();

        assertThat(page.locator("table.rows").first()).containsText("Cho mọi cơ quan: mau-bao-cao.docx, từ ngày");
        Sideways.nothing(page);
        photograph(page, "word-templates-held", width);
    }

    private static void send(Page page, String name, byte[] file) {
        page.locator("#file").setInputFiles(new FilePayload(name, DOCX, file));
        page.locator("#upload button").click();
    }

    private static void photograph(Page page, String name, int width) {
        if (width > 1000) {
            Screenshots.take(page, name);
        }
    }
}
