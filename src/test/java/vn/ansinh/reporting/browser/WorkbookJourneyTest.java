package vn.ansinh.reporting.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.ansinh.reporting.report.FilledWorkbook.cell;
import static vn.ansinh.reporting.report.FilledWorkbook.changed;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.poi.ss.usermodel.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.engine.Downloads;
import vn.ansinh.reporting.report.FilledWorkbook;
import vn.ansinh.reporting.report.ReportingFixture;

/** An officer fills in the figures in a file, sees what it would change and what is wrong, and has it written. */
@EngineTest
@NeedsChromium
class WorkbookJourneyTest {

    @RegisterExtension
    private final Office office = new Office();

    @Autowired
    private ReportingFixture reporting;

    @Test
    void theFiguresOfAFileStandInTheDraftOnceTheyAreConfirmed() {
        reporting.asked("LONGHO");
        Desk officer = office.signIn("longho-officer");
        DraftForm draft = officer.drafts();
        draft.press("Điền bằng Excel");
        Locator box = draft.root.locator(".as-workbook");
        byte[] template = content(officer.page()
                .waitForDownload(() -> box.getByText("Tải tệp mẫu", exactly()).click()));

        choose(box, changed(template, book -> {
            Sheet sheet = book.getSheetAt(0);
            cell(sheet, "A2-02", 'G').setCellValue(40);
            cell(sheet, "A2-02", 'H').setCellValue(44);
            cell(sheet, "A2-03", 'G').setCellValue(38);
            cell(sheet, "A2-03", 'H').setCellValue(41);
            cell(sheet, "A2-05", 'I').setCellValue("Chưa có số liệu");
            cell(sheet, "A2-05", 'J').setCellValue("Đang tổng hợp từ các xã");
            cell(sheet, "A3-11", 'G').setCellValue("mười");
        }));
        assertThat(box.locator("tbody tr")).hasCount(3);
        assertThat(box).containsText("3 chỉ tiêu sẽ thay đổi; chưa ghi gì.");
        assertThat(box.locator("tr[data-code=\"A2-02\"]")).containsText("40 | 44");
        assertThat(box).containsText("1 ô cần sửa");
        assertThat(box).containsText("“mười” không phải là số nguyên");
        assertThat(draft.actual("A2-02")).hasValue("");
        box.locator("tbody tr").last().scrollIntoViewIfNeeded();
        officer.screenshot("draft-report-excel");

        byte[] marked = content(officer.page()
                .waitForDownload(
                        () -> box.getByText("Tải tệp đã ghi lỗi vào từng ô").click()));
        FilledWorkbook.read(marked, book -> {
            assertThat(cell(book.getSheetAt(0), "A3-11", 'G')
                            .getCellComment()
                            .getString()
                            .getString())
                    .contains("“mười” không phải là số nguyên");
            return null;
        });

        box.getByText("Ghi 3 chỉ tiêu vào báo cáo").click();
        assertThat(draft.root).containsText("Đã ghi 3 chỉ tiêu từ tệp Excel.");
        assertThat(draft.actual("A2-02")).hasValue("40");
        assertThat(draft.estimate("A2-03")).hasValue("41");
        assertThat(draft.actual("A3-11")).hasValue("");
        assertThat(draft.root.locator("tr[data-anchor=\"cell:A2-04\"]")).containsText("95");
        draft.saved();
    }

    @Test
    void theUnitsOfAnAgencyHaveASheetEach() {
        reporting.asked("LONGHO");
        Desk officer = office.signIn("longho-officer");
        DraftForm draft = officer.drafts();
        draft.press("Điền bằng Excel");
        Locator box = draft.root.locator(".as-workbook");
        box.getByText("Chia cho phòng, xã").click();
        box.locator("textarea").fill("Xã An Bình\nXã Bình Hòa Phước\n");
        byte[] template = content(officer.page()
                .waitForDownload(() ->
                        box.getByText("Tải tệp mẫu có trang của từng đơn vị").click()));

        choose(box, changed(template, book -> {
            cell(book.getSheet("Xã An Bình"), "A2-01", 'G').setCellValue(3);
            cell(book.getSheet("Xã Bình Hòa Phước"), "A2-01", 'G').setCellValue(4);
        }));
        assertThat(box.locator("tr[data-code=\"A2-01\"]")).containsText("cộng 2 trong 2 phần");
        box.getByText("Ghi 1 chỉ tiêu vào báo cáo").click();
        assertThat(draft.actual("A2-01")).hasValue("7");
        draft.saved();
    }

    private static Locator.GetByTextOptions exactly() {
        return new Locator.GetByTextOptions().setExact(true);
    }

    private static void choose(Locator box, byte[] file) {
        box.locator("input[type=file]").setInputFiles(new FilePayload("so-lieu.xlsx", Downloads.XLSX, file));
    }

    private static byte[] content(Download download) {
        try (InputStream in = download.createReadStream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
