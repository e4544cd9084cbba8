package vn.ansinh.reporting.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.catalogue.Period;
import vn.ansinh.reporting.cycle.CycleFixture;
import vn.ansinh.reporting.report.ReportingFixture;
import vn.ansinh.reporting.sheet.Heads;

/** A manager looks for figures and takes them away, on a desk and on a telephone; the coordinator takes his follow-up. */
@EngineTest
@NeedsChromium
class FiguresJourneyTest {

    @RegisterExtension
    private final Office office = new Office();

    @Autowired
    private CycleFixture cycles;

    @Autowired
    private ReportingFixture reporting;

    @ParameterizedTest
    @CsvSource({"1366, 768", "390, 844"})
    void aManagerTakesTheFiguresOfOneAgencyAway(int width, int height) throws IOException {
        reporting.asked("SYT", "LONGHO");
        List.of("SYT", "LONGHO").forEach(reporting::accepted);
        Desk manager = office.signIn("manager").expects("status of 422");
        Page page = manager.page();
        page.setViewportSize(width, height);
        page.navigate("/so-lieu");
        assertThat(page.locator(".bar [aria-current=page]")).hasText("Số liệu");

        page.locator("#co-quan").fill("SYTE");
        page.locator(".figures-filter button").click();
        assertThat(page.locator("[role=alert]")).containsText("Gần nhất: SYT (Sở Y tế)");
        page.locator("#co-quan").fill("SYT");
        page.locator("input[name=ky]").first().check();
        page.locator(".figures-filter button").click();

        assertThat(page.locator("[role=status]")).containsText("1 cơ quan trong 1 đợt báo cáo");
        manager.screenshot(width > 1000 ? "figures" : "phone-figures");
        Sideways.nothing(page);
        Download download =
                page.waitForDownload(() -> page.locator("a.excel").first().click());
        assertThat(download.suggestedFilename()).isEqualTo("so-lieu.xlsx");
        try (XSSFWorkbook workbook = kept(download)) {
            Sheet figures = workbook.getSheet("Số liệu");
            assertThat(figures.getRow(1).getCell(0).getStringCellValue()).isEqualTo("Kỳ báo cáo: 6 tháng đầu năm 2021");
            assertThat(figures.getRow(2).getCell(0).getStringCellValue()).isEqualTo("Cơ quan: Sở Y tế");
            assertThat(workbook.getSheet("Tỷ lệ cơ quan có số liệu")).isNotNull();
        }
    }

    @Test
    void theCoordinatorTakesTheFollowUpAsItIsFiltered() throws IOException {
        cycles.due(Period.halfYear(2021));
        cycles.asked(ReportingFixture.CYCLE, "12");
        reporting.submitted("SYT");
        Desk coordinator = office.signIn("coordinator");
        coordinator.open("Theo dõi, đôn đốc báo cáo");
        Page page = coordinator.page();
        page.locator("[data-focus='filter:in-review']").click();
        assertThat(page.locator("tr[data-agency]")).hasCount(1);

        Download download =
                page.waitForDownload(() -> page.locator("a.as-excel").click());

        try (XSSFWorkbook workbook = kept(download)) {
            Sheet sheet = workbook.getSheetAt(0);
            int head = Heads.row(sheet);
            assertThat(sheet.getLastRowNum()).isEqualTo(head + 1);
            assertThat(sheet.getRow(head + 1).getCell(1).getStringCellValue()).isEqualTo("Sở Y tế");
        }
    }

    private static XSSFWorkbook kept(Download download) throws IOException {
        Path file = Path.of("target", "downloads", download.suggestedFilename());
        Files.createDirectories(file.getParent());
        download.saveAs(file);
        try (var content = Files.newInputStream(file)) {
            return new XSSFWorkbook(content);
        }
    }
}
