package vn.ansinh.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ansinh.reporting.report.FilledWorkbook.cell;
import static vn.ansinh.reporting.report.FilledWorkbook.changed;
import static vn.ansinh.reporting.report.ReportingFixture.key;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Map;
import org.apache.poi.ss.usermodel.Sheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.LibreOffice;
import vn.ansinh.reporting.NeedsLibreOffice;
import vn.ansinh.reporting.Officials;
import vn.ansinh.reporting.SignedIn;
import vn.ansinh.reporting.SignedIn.Answer;

/** A template that was opened and saved in LibreOffice, in its own form and back, has lost nothing. */
@EngineTest
@NeedsLibreOffice
class FiguresThroughLibreOfficeIT {

    private static final String WORKBOOK = "/api/reports/" + key("LONGHO").slug() + "/workbook";

    @LocalServerPort
    private int port;

    @Autowired
    private ReportingFixture reporting;

    @TempDir
    private Path room;

    private SignedIn officer;
    private LibreOffice office;

    @BeforeEach
    void oneReportIsAskedFor() {
        reporting.asked("LONGHO");
        officer = SignedIn.as("longho-officer", port);
        office = new LibreOffice(room);
    }

    @Test
    void whatWasFilledInComesBackWhole() {
        byte[] saved = throughLibreOffice(changed(officer.file(WORKBOOK), book -> {
            Sheet sheet = book.getSheetAt(0);
            cell(sheet, "A2-02", 'G').setCellValue(1_234_567);
            cell(sheet, "A2-02", 'H').setCellValue("1.300.000");
            cell(sheet, "A2-03", 'G').setCellValue(1_000_000);
            cell(sheet, "A2-08", 'G').setCellValue(1234.567);
            cell(sheet, "A2-05", 'I').setCellValue("Chưa có số liệu");
            cell(sheet, "A2-05", 'J').setCellValue("=Chờ các xã: Bình Hòa Phước – “đợt 2”");
            cell(sheet, "A5-01", 'G').setCellFormula("3*7");
            cell(sheet, "A5-01", 'K').setCellValue("- tăng do rà soát\nhai dòng");
        }));

        JsonNode preview = preview(saved);

        assertThat(preview.path("problems")).as(preview.toString()).isEmpty();
        assertThat(preview.path("notices")).isEmpty();
        assertThat(preview.path("changes")).hasSize(5);
        assertThat(after(preview, "A2-02").path("actual").asInt()).isEqualTo(1_234_567);
        assertThat(after(preview, "A2-02").path("estimate").asInt()).isEqualTo(1_300_000);
        assertThat(after(preview, "A2-08").path("actual").decimalValue()).isEqualByComparingTo("1234.567");
        assertThat(after(preview, "A2-05").path("state").asText()).isEqualTo("NOT_AVAILABLE");
        assertThat(after(preview, "A2-05").path("reason").asText()).isEqualTo("=Chờ các xã: Bình Hòa Phước – “đợt 2”");
        assertThat(after(preview, "A5-01").path("actual").asInt()).isEqualTo(21);
        assertThat(after(preview, "A5-01").path("note").asText()).isEqualTo("- tăng do rà soát\nhai dòng");
        FilledWorkbook.read(saved, book -> {
            // The ratio, as LibreOffice works it out.
            assertThat(cell(book.getSheetAt(0), "A2-04", 'G').getNumericCellValue())
                    .isEqualTo(81.0);
            assertThat(book.getSheetAt(0).getProtect()).isTrue();
            return null;
        });
    }

    @Test
    void whatWasOnlyOpenedAndSavedChangesNothing() {
        reporting.fill("LONGHO", Officials.officer("LONGHO"));

        JsonNode preview = preview(throughLibreOffice(officer.file(WORKBOOK)));

        assertThat(preview.path("problems")).as(preview.toString()).isEmpty();
        assertThat(preview.path("changes")).isEmpty();
    }

    @Test
    void partsAreSummedByLibreOfficeAsByUs() {
        byte[] file = officer.fileFor(WORKBOOK + "/parts", "{\"parts\":[\"Xã An Bình\",\"Xã Bình's Hòa\"]}");
        byte[] saved = throughLibreOffice(changed(file, book -> {
            cell(book.getSheetAt(1), "A2-01", 'G').setCellValue(5);
            cell(book.getSheetAt(2), "A2-01", 'G').setCellValue(7);
        }));

        assertThat(after(preview(saved), "A2-01").path("actual").asInt()).isEqualTo(12);
        FilledWorkbook.read(saved, book -> {
            assertThat(cell(book.getSheetAt(0), "A2-01", 'G').getNumericCellValue())
                    .isEqualTo(12);
            return null;
        });
    }

    private byte[] throughLibreOffice(byte[] file) {
        return office.saved(office.saved(file, "xlsx", "ods"), "ods", "xlsx");
    }

    private JsonNode preview(byte[] file) {
        Answer answer = officer.upload(WORKBOOK, Map.of("so-lieu.xlsx", file), "file", Map.of());
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private static JsonNode after(JsonNode preview, String code) {
        for (JsonNode change : preview.path("changes")) {
            if (change.path("code").asText().equals(code)) {
                return change.path("after");
            }
        }
        throw new AssertionError(code + " does not change: " + preview);
    }
}
