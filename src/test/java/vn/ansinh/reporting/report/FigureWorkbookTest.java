package vn.ansinh.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ansinh.reporting.report.FilledWorkbook.cell;
import static vn.ansinh.reporting.report.FilledWorkbook.changed;
import static vn.ansinh.reporting.report.FilledWorkbook.figures;
import static vn.ansinh.reporting.report.ReportingFixture.key;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.Officials;
import vn.ansinh.reporting.SignedIn;
import vn.ansinh.reporting.SignedIn.Answer;
import vn.ansinh.reporting.catalogue.Period;

/** Figures filled in away from the system: shown before they are written, and named by their cell where they are wrong. */
@EngineTest
class FigureWorkbookTest {

    private static final String REPORT = "/api/reports/" + key("LONGHO").slug();
    private static final String WORKBOOK = REPORT + "/workbook";

    @LocalServerPort
    private int port;

    @Autowired
    private ReportingFixture reporting;

    @Autowired
    private Drafts drafts;

    @Autowired
    private Officials officials;

    private SignedIn officer;

    @BeforeEach
    void oneReportIsAskedFor() {
        reporting.asked("LONGHO", "STC");
        officer = SignedIn.as("longho-officer", port);
    }

    @Test
    void aTemplateHasWhatTheFormHas() throws Exception {
        byte[] file = officer.file(WORKBOOK);

        Path kept = Files.createDirectories(Path.of("target/documents")).resolve("so-lieu.xlsx");
        Files.write(kept, file);
        FilledWorkbook.read(file, book -> {
            Sheet sheet = book.getSheetAt(0);
            assertThat(sheet.getSheetName()).isEqualTo("Số liệu");
            assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).contains("Long Hồ");
            assertThat(sheet.getProtect()).isTrue();
            assertThat(cell(sheet, "A2-01", 'G').getCellStyle().getLocked()).isFalse();
            assertThat(cell(sheet, "A2-01", 'B').getCellStyle().getLocked()).isTrue();
            assertThat(cell(sheet, "A2-01", 'J').getCellStyle().getQuotePrefixed())
                    .isTrue();
            assertThat(cell(sheet, "A2-04", 'G').getCellFormula()).contains("ROUND");
            assertThat(sheet.isColumnHidden(11)).isTrue();
            assertThat(sheet.getRow(FigureSheet.MARK).getZeroHeight()).isTrue();
            assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("6:6");
            assertThat(sheet.getFitToPage()).isTrue();
            return null;
        });
    }

    @Test
    void whatIsFilledInIsShownAndWrittenOnceItIsConfirmed() {
        byte[] file = changed(officer.file(WORKBOOK), figures("A2-01", 12, 15));

        JsonNode preview = preview(file);

        assertThat(preview.path("problems")).isEmpty();
        assertThat(preview.path("changes")).hasSize(1);
        JsonNode change = preview.path("changes").get(0);
        assertThat(change.path("code").asText()).isEqualTo("A2-01");
        assertThat(change.at("/before/state").asText()).isEqualTo("EMPTY");
        assertThat(change.at("/after/actual").asInt()).isEqualTo(12);
        assertThat(draft("A2-01").state()).isEqualTo(CellState.EMPTY);

        assertThat(confirm(preview).status()).isEqualTo(200);
        assertThat(draft("A2-01").actual()).isEqualByComparingTo("12");
        assertThat(draft("A2-01").estimate()).isEqualByComparingTo("15");
        assertThat(preview(file).path("changes")).isEmpty();
        assertThat(preview(file).path("same").asInt()).isEqualTo(1);
    }

    @Test
    void anUntouchedTemplateChangesNothing() {
        reporting.fill("LONGHO", Officials.officer("LONGHO"));

        JsonNode preview = preview(officer.file(WORKBOOK));

        assertThat(preview.path("problems")).isEmpty();
        assertThat(preview.path("changes")).isEmpty();
    }

    @Test
    void whatAColleagueTypedMeanwhileIsNotOverwrittenUnseen() {
        byte[] file = officer.file(WORKBOOK);
        type("A2-01", 7);
        type("A2-02", 8);
        byte[] filled = changed(file, figures("A2-01", 12, 15));

        JsonNode preview = preview(filled);

        assertThat(preview.path("changes")).hasSize(1);
        assertThat(preview.at("/changes/0/overtaken").asBoolean()).isTrue();
        assertThat(preview.at("/changes/0/before/actual").asInt()).isEqualTo(7);

        type("A2-01", 9);
        Answer late = confirm(preview);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.json().at("/conflicts/0/anchor").asText()).isEqualTo("cell:A2-01");
        assertThat(draft("A2-01").actual()).isEqualByComparingTo("9");
        assertThat(draft("A2-02").actual()).isEqualByComparingTo("8");
    }

    @Test
    void remarksAndAnswersStay() {
        reporting.returned("LONGHO", LocalDate.of(2021, 4, 16));
        long remark = officer.get(REPORT).json().at("/remarks/0/id").asLong();
        officer.put(REPORT + "/remarks/" + remark + "/answer", "{\"answer\":\"Đã đối chiếu\",\"base\":\"\"}");

        JsonNode preview = preview(changed(officer.file(WORKBOOK), figures("A2-01", 12, 15)));

        assertThat(confirm(preview).status()).isEqualTo(200);
        JsonNode seen = officer.get(REPORT).json();
        assertThat(seen.at("/remarks/0/answer").asText()).isEqualTo("Đã đối chiếu");
        assertThat(draft("A2-01").actual()).isEqualByComparingTo("12");
    }

    @Test
    void aStateComesWithItsReasonAndNeverWithANumber() {
        byte[] file = officer.file(WORKBOOK);

        JsonNode preview = preview(changed(file, book -> {
            Sheet sheet = book.getSheetAt(0);
            cell(sheet, "A2-01", 'I').setCellValue("chưa có số liệu");
            cell(sheet, "A2-01", 'J').setCellValue("=Chờ xã báo cáo");
            cell(sheet, "A2-02", 'I').setCellValue("Không áp dụng");
            cell(sheet, "A2-03", 'I').setCellValue("Không áp dụng");
            cell(sheet, "A2-03", 'J').setCellValue("Không có đối tượng");
            cell(sheet, "A2-03", 'G').setCellValue(3);
            cell(sheet, "A2-05", 'J').setCellValue("Thiếu tình trạng");
            cell(sheet, "A3-11", 'I').setCellValue("bỏ trống");
        }));

        assertThat(problems(preview))
                .containsExactlyInAnyOrder(
                        "J" + row(file, "A2-02") + ": Chưa có lý do; ghi vì sao chưa có số liệu hoặc không áp dụng.",
                        "I" + row(file, "A2-03") + ": Vừa ghi số vừa chọn tình trạng không có số; bỏ một trong hai.",
                        "I" + row(file, "A2-05")
                                + ": Có lý do nhưng chưa chọn tình trạng; chọn “Chưa có số liệu” hoặc “Không áp dụng”.",
                        "I" + row(file, "A3-11")
                                + ": Không có tình trạng “bỏ trống”; chọn “Chưa có số liệu” hoặc “Không áp dụng”, hoặc để trống khi đã ghi số.");
        assertThat(preview.path("changes")).hasSize(1);
        assertThat(confirm(preview).status()).isEqualTo(200);
        assertThat(draft("A2-01").state()).isEqualTo(CellState.NOT_AVAILABLE);
        assertThat(draft("A2-01").reason()).isEqualTo("=Chờ xã báo cáo");
        assertThat(draft("A2-03").state()).isEqualTo(CellState.EMPTY);
    }

    @Test
    void eachWrongCellIsNamedAndItsRowLeftAsItIs() {
        byte[] file = officer.file(WORKBOOK);

        JsonNode preview = preview(changed(file, book -> {
            Sheet sheet = book.getSheetAt(0);
            cell(sheet, "A2-01", 'G').setCellValue(-1);
            cell(sheet, "A2-01", 'H').setCellValue(5);
            cell(sheet, "A2-02", 'G').setCellValue(1.5);
            cell(sheet, "A2-03", 'G').setCellValue("mười");
            cell(sheet, "A2-05", 'G').setCellValue(true);
            cell(sheet, "A3-11", 'G').setCellFormula("1/0");
            Cell day = cell(sheet, "A3-12", 'G');
            day.setCellValue(LocalDate.of(2021, 5, 1));
            var style = book.createCellStyle();
            style.setDataFormat(book.createDataFormat().getFormat("dd/mm/yyyy"));
            day.setCellStyle(style);
            cell(sheet, "A5-01", 'G').setCellValue(4);
        }));

        assertThat(problems(preview))
                .satisfiesExactlyInAnyOrder(
                        one -> assertThat(one)
                                .startsWith("G" + row(file, "A2-01"))
                                .contains("không được âm"),
                        one -> assertThat(one)
                                .startsWith("G" + row(file, "A2-02"))
                                .contains("số nguyên"),
                        one -> assertThat(one)
                                .startsWith("G" + row(file, "A2-03"))
                                .contains("“mười”"),
                        one -> assertThat(one)
                                .startsWith("G" + row(file, "A2-05"))
                                .contains("TRUE"),
                        one -> assertThat(one)
                                .startsWith("G" + row(file, "A3-11"))
                                .contains("#DIV/0!"),
                        one -> assertThat(one)
                                .startsWith("G" + row(file, "A3-12"))
                                .contains("đổi số thành ngày"));
        assertThat(preview.path("changes"))
                .extracting(change -> change.path("code").asText())
                .containsExactly("A5-01");
    }

    @Test
    void numbersAsTextsAreReadAsTheFileWritesThem() {
        byte[] file = SignedIn.as("stc-officer", port)
                .file("/api/reports/" + key("STC").slug() + "/workbook");

        JsonNode vietnamese = previewOf("STC", texts(file, "1.234,5", "1.250"));
        assertThat(vietnamese.path("problems")).isEmpty();
        assertThat(vietnamese.at("/changes/1/after/actual").decimalValue()).isEqualByComparingTo("1250");

        JsonNode english = previewOf("STC", texts(file, "1,234.5", "1,250"));
        assertThat(english.at("/changes/0/after/actual").decimalValue()).isEqualByComparingTo("1234.5");
        assertThat(english.at("/changes/1/after/actual").decimalValue()).isEqualByComparingTo("1250");

        assertThat(problems(previewOf("STC", texts(file, "7", "1,250"))))
                .singleElement()
                .asString()
                .contains("“1,250” có thể là 1,25 hoặc 1250");
    }

    private static byte[] texts(byte[] file, String first, String second) {
        return changed(file, book -> {
            cell(book.getSheetAt(0), "A0-02", 'G').setCellValue(first);
            cell(book.getSheetAt(0), "A0-04", 'G').setCellValue(second);
        });
    }

    @Test
    void aTemplateOfAnotherAgencyPeriodOrCatalogueIsRefused() {
        byte[] own = officer.file(WORKBOOK);
        byte[] foreign = SignedIn.as("stc-officer", port)
                .file("/api/reports/" + key("STC").slug() + "/workbook");
        reporting.asked(Period.annual(2021), "LONGHO");
        byte[] year = officer.file("/api/reports/KL92-2021-LONGHO/workbook");

        assertRefused(upload(foreign), "Tệp “so-lieu.xlsx” là mẫu của cơ quan khác (mã STC)");
        assertRefused(upload(year), "Tệp “so-lieu.xlsx” là mẫu của kỳ báo cáo khác (năm 2021)");
        assertRefused(
                upload(changed(own, marked("\"catalogue\":\"[0-9a-f]+\"", "\"catalogue\":\"000000000000\""))),
                "Tệp “so-lieu.xlsx” được tạo khi danh mục chỉ tiêu của báo cáo còn khác.");
        assertThat(preview(changed(own, marked("\"round\":1", "\"round\":3")))
                        .at("/notices/0")
                        .asText())
                .contains("lần gửi thứ 3", "lần gửi thứ 1");
    }

    private static Consumer<XSSFWorkbook> marked(String pattern, String with) {
        return book -> {
            Cell mark = book.getSheetAt(0).getRow(FigureSheet.MARK).getCell(0);
            mark.setCellValue(mark.getStringCellValue().replaceFirst(pattern, with));
        };
    }

    @Test
    void aTemplateBentOutOfShapeIsRefusedOrNamedByItsCells() {
        byte[] own = officer.file(WORKBOOK);

        assertRefused(
                upload(changed(own, book -> book.getSheetAt(0).shiftColumns(6, 8, 1))),
                "Tệp “so-lieu.xlsx”, trang “Số liệu”, ô G6 phải là “Thực hiện đến ngày chốt”");
        assertRefused(
                upload(changed(
                        own,
                        book -> book.getSheetAt(0).removeRow(book.getSheetAt(0).getRow(FigureSheet.MARK)))),
                "Tệp “so-lieu.xlsx” không phải tệp số liệu của báo cáo.");
        assertThat(preview(changed(own, book -> {
                            book.setSheetName(0, "Bản của tôi");
                            figures("A2-01", 3, 4).accept(book);
                        }))
                        .path("changes"))
                .hasSize(1);
        JsonNode bent = preview(changed(own, book -> {
            Sheet sheet = book.getSheetAt(0);
            cell(sheet, "A2-02", 'A').setCellValue("X9-99");
            sheet.getRow(row(own, "A2-02") - 1).getCell(6).setCellValue(4);
            cell(sheet, "A2-03", 'A').setCellValue("A2-01");
            cell(sheet, "A3-12", 'B').setCellValue("Tên khác");
            sheet.removeRow(cell(sheet, "A5-01", 'A').getRow());
        }));
        assertThat(problems(bent))
                .satisfiesExactlyInAnyOrder(
                        one -> assertThat(one).contains("không có chỉ tiêu “X9-99”"),
                        one -> assertThat(one).contains("Chỉ tiêu A2-01 đã có ở dòng trên"),
                        one -> assertThat(one).contains("chỉ tiêu A3-12 không khớp nhau"));
        assertThat(bent.at("/notices/0").asText()).contains("A5-01");
    }

    @Test
    void whatIsWrongComesBackInTheOfficersOwnFile() {
        byte[] file = changed(officer.file(WORKBOOK), book -> {
            cell(book.getSheetAt(0), "A2-01", 'G').setCellValue("mười");
            book.createSheet("Của tôi").createRow(0).createCell(0).setCellValue("giữ lại");
        });

        byte[] copy = officer.fileFor(WORKBOOK + "/marked", Map.of("so-lieu.xlsx", file), "file", Map.of());

        FilledWorkbook.read(copy, book -> {
            Cell wrong = cell(book.getSheetAt(0), "A2-01", 'G');
            assertThat(wrong.getStringCellValue()).isEqualTo("mười");
            assertThat(wrong.getCellComment().getString().getString()).contains("“mười” không phải là số nguyên");
            assertThat(cell(book.getSheetAt(0), "A2-02", 'G').getCellComment()).isNull();
            assertThat(book.getSheet("Của tôi").getRow(0).getCell(0).getStringCellValue())
                    .isEqualTo("giữ lại");
            return null;
        });
        assertThat(problems(preview(copy))).hasSize(1);
    }

    @Test
    void aSheetForEachAreaComesBackAlone() {
        byte[] file = officer.file(WORKBOOK + "?byArea=true");

        byte[] one = changed(file, book -> {
            Sheet sheet = sheetOf(book, "A2-01");
            cell(sheet, "A2-01", 'G').setCellValue(5);
            for (int index = book.getNumberOfSheets() - 1; index >= 0; index--) {
                if (book.getSheetAt(index) != sheet) {
                    book.removeSheetAt(index);
                }
            }
        });

        JsonNode preview = preview(one);
        assertThat(preview.path("problems")).isEmpty();
        assertThat(preview.path("notices")).isEmpty();
        assertThat(preview.path("changes"))
                .extracting(change -> change.path("code").asText())
                .containsExactly("A2-01");
    }

    @Test
    void partsAreSummedWhereverTheyComeFrom() throws Exception {
        byte[] file =
                officer.fileFor(WORKBOOK + "/parts", "{\"parts\":[\"Xã An Bình\",\"Xã Bình Hòa\",\"Phòng/Nội vụ\"]}");
        Files.write(Files.createDirectories(Path.of("target/documents")).resolve("so-lieu-phan.xlsx"), file);
        byte[] whole = changed(file, book -> {
            cell(book.getSheetAt(1), "A2-01", 'G').setCellValue(5);
            cell(book.getSheetAt(2), "A2-01", 'G').setCellValue(7);
            cell(book.getSheetAt(0), "A2-02", 'I').setCellValue("Không áp dụng");
            cell(book.getSheetAt(0), "A2-02", 'J').setCellValue("Không có đối tượng");
        });
        FilledWorkbook.read(whole, book -> {
            assertThat(cell(book.getSheetAt(0), "A2-01", 'G').getNumericCellValue())
                    .isEqualTo(12);
            return null;
        });

        JsonNode preview = preview(whole);

        assertThat(preview.path("problems")).isEmpty();
        assertThat(preview.path("changes")).hasSize(2);
        assertThat(preview.at("/changes/0/parts").asInt()).isEqualTo(2);
        assertThat(preview.at("/changes/0/allParts").asInt()).isEqualTo(3);
        assertThat(preview.at("/changes/0/after/actual").asInt()).isEqualTo(12);
        assertThat(preview.at("/notices/0").asText())
                .isEqualTo("Mới có số liệu của 2 trong 3 phần; số cộng chưa gồm: Phòng/Nội vụ.");

        Map<String, byte[]> alone = new LinkedHashMap<>();
        alone.put("an-binh.xlsx", only(whole, 1));
        alone.put("binh-hoa.xlsx", only(whole, 2));
        JsonNode together = officer.upload(WORKBOOK, alone, "file", Map.of()).json();
        assertThat(together.at("/changes/0/after/actual").asInt()).isEqualTo(12);
        assertThat(together.path("changes")).hasSize(1);

        alone.put("lan-hai.xlsx", changed(only(whole, 2), figuresOn(0, "A2-01", 8)));
        assertThat(problems(officer.upload(WORKBOOK, alone, "file", Map.of()).json()))
                .singleElement()
                .asString()
                .contains("Phần “Xã Bình Hòa” có hai số khác nhau");
    }

    @Test
    void partsHaveNamesAndNoneTwice() {
        assertRefused(officer.post(WORKBOOK + "/parts", "{\"parts\":[\" \"]}"), "Ghi từ 1 đến 150 đơn vị");
        assertRefused(
                officer.post(WORKBOOK + "/parts", "{\"parts\":[\"Xã A\",\"xã a\"]}"),
                "Đơn vị “xã a” được ghi hai lần.");
        assertRefused(officer.post(WORKBOOK + "/parts", "{\"parts\":[\"" + "x".repeat(61) + "\"]}"), "Tên đơn vị “xxx");
    }

    @Test
    void onlyWhoMayChangeTheDraftHasItsFile() {
        byte[] file = officer.file(WORKBOOK);

        for (String own : List.of("longho-leader", "longho-clerk")) {
            SignedIn person = SignedIn.as(own, port);
            assertThat(person.get(WORKBOOK).status()).as(own).isEqualTo(409);
            assertThat(person.upload(WORKBOOK, Map.of("a.xlsx", file), "file", Map.of())
                            .status())
                    .as(own)
                    .isEqualTo(409);
        }
        for (String stranger : List.of("stc-officer", "reviewer", "ppc-office", "manager")) {
            SignedIn person = SignedIn.as(stranger, port);
            assertThat(person.get(WORKBOOK).status()).as(stranger).isEqualTo(404);
            assertThat(person.post(WORKBOOK + "/parts", "{\"parts\":[\"Xã A\"]}")
                            .status())
                    .as(stranger)
                    .isEqualTo(404);
            for (String path : List.of(WORKBOOK, WORKBOOK + "/marked")) {
                assertThat(person.upload(path, Map.of("a.xlsx", file), "file", Map.of())
                                .status())
                        .as(stranger)
                        .isEqualTo(404);
            }
        }
        reporting.drafted("LONGHO");
        assertThat(officer.get(WORKBOOK).status()).isEqualTo(409);
        assertThat(SignedIn.as("longho-leader", port).get(WORKBOOK).status()).isEqualTo(200);
    }

    private static Consumer<XSSFWorkbook> figuresOn(int sheet, String code, double actual) {
        return book -> cell(book.getSheetAt(sheet), code, 'G').setCellValue(actual);
    }

    private static byte[] only(byte[] file, int sheet) {
        return changed(file, book -> {
            for (int index = book.getNumberOfSheets() - 1; index >= 0; index--) {
                if (index != sheet) {
                    book.removeSheetAt(index);
                }
            }
        });
    }

    private static Sheet sheetOf(XSSFWorkbook book, String code) {
        for (Sheet sheet : book) {
            if (sheet.getSheetName().startsWith(code.substring(0, 2) + ".")) {
                return sheet;
            }
        }
        throw new AssertionError("no sheet has " + code);
    }

    /** As Excel numbers it. */
    private static int row(byte[] file, String code) {
        return FilledWorkbook.read(
                file, book -> cell(book.getSheetAt(0), code, 'A').getRowIndex() + 1);
    }

    private Answer upload(byte[] file) {
        return officer.upload(WORKBOOK, Map.of("so-lieu.xlsx", file), "file", Map.of());
    }

    private JsonNode preview(byte[] file) {
        Answer answer = upload(file);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private JsonNode previewOf(String agency, byte[] file) {
        Answer answer = SignedIn.as(agency.toLowerCase() + "-officer", port)
                .upload(
                        "/api/reports/" + key(agency).slug() + "/workbook",
                        Map.of("so-lieu.xlsx", file),
                        "file",
                        Map.of());
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    /** As the form does: everything that was shown. */
    private Answer confirm(JsonNode preview) {
        var cells = new ArrayList<String>();
        preview.path("changes").forEach(change -> cells.add(change.path("after").toString()));
        return officer.patch(REPORT + "/draft", "{\"cells\":[" + String.join(",", cells) + "],\"sections\":[]}");
    }

    private void type(String code, int number) {
        Cell6 cell = new Cell6(code, number, draft(code).version());
        assertThat(officer.patch(REPORT + "/draft", cell.json()).status()).isEqualTo(200);
    }

    private record Cell6(String code, int number, int version) {

        String json() {
            return "{\"cells\":[{\"indicator\":\"%s\",\"state\":\"VALUE\",\"actual\":%d,\"version\":%d}],\"sections\":[]}"
                    .formatted(code, number, version);
        }
    }

    private vn.ansinh.reporting.report.Cell draft(String code) {
        return drafts.of(key("LONGHO")).content().cells().stream()
                .filter(cell -> cell.indicator().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> problems(JsonNode preview) {
        var problems = new ArrayList<String>();
        preview.path("problems")
                .forEach(problem -> problems.add(problem.path("cell").asText() + ": "
                        + problem.path("sentence").asText()));
        return problems;
    }

    private static void assertRefused(Answer answer, String sentence) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        assertThat(answer.json().path("detail").asText()).startsWith(sentence);
    }
}
