package vn.ansinh.reporting.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static vn.ansinh.reporting.plan.PlanFixture.key;
import static vn.ansinh.reporting.plan.PlanFixture.task;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.Officials;
import vn.ansinh.reporting.SignedIn;
import vn.ansinh.reporting.SignedIn.Answer;

/** The plan filled in away from the system: what is wrong is named by its cell, and then nothing is taken over. */
@EngineTest
class PlanWorkbookTest {

    private static final String WORKBOOK = "/api/plans/KH-SYT/workbook";
    private static final PlanKey PLAN = key("SYT");

    private static final String SHEET = "xl/worksheets/sheet1.xml";

    /** Of the seventh row, the first with a task. */
    private static final int FIRST = 6;

    @LocalServerPort
    private int port;

    @Autowired
    private PlanFixture planning;

    @Autowired
    private Plans plans;

    @Autowired
    private PlanTasks tasks;

    @Autowired
    private PlanWorkbook workbook;

    @Autowired
    private PlanTemplate template;

    @BeforeEach
    void oneTaskIsTyped() {
        planning.asked();
        planning.write("SYT", Officials.officer("SYT"), task("A7", "Tiêm chủng mở rộng", "2021-06-30", 150));
    }

    @Test
    void theTemplateIsDownloadedAsAFile() {
        var answer = SignedIn.as("syt-officer", port).response(WORKBOOK);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("attachment", "KH-SYT.xlsx");
    }

    @Test
    void theTemplateIsPrintedAcrossOnePage() throws IOException {
        try (var file = new XSSFWorkbook(new ByteArrayInputStream(template()))) {
            for (Sheet sheet : file) {
                assertThat(sheet.getFitToPage()).isTrue();
                assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
                assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
            }
            assertThat(file.getSheetAt(0).getRepeatingRows().formatAsString()).isEqualTo("6:6");
        }
    }

    @Test
    void whatWasWrittenIsReadBackUnchanged() {
        List<PlanTask> before = tasks.of(PLAN, 1);

        List<PlanTask> after = workbook.read(plans.get(PLAN), template(), Set.of(1));

        assertThat(after.stream().map(PlanTask::unversioned))
                .containsExactlyElementsOf(
                        before.stream().map(PlanTask::unversioned).toList());
    }

    @Test
    void aFilledFileTakesThePlaceOfTheDraftAndKeepsTheNumbersOfItsTasks() {
        Answer answer = upload(filled(sheet -> {
            row(
                    sheet,
                    FIRST,
                    "A7. Y tế",
                    "Tiêm chủng mở rộng, đợt 2",
                    "Phòng Y",
                    "15/7/2021",
                    "1.250,5",
                    "A7-01",
                    "SYT-1");
            row(sheet, FIRST + 1, "A2", "Điều dưỡng người có công", "Phòng X", "31/12/2021", "0", "", "");
        }));

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(tasks.of(PLAN, 1))
                .extracting(PlanTask::number, PlanTask::area, PlanTask::budget, PlanTask::due)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                1, "A7", new BigDecimal("1250.5"), LocalDate.of(2021, 7, 15)),
                        org.assertj.core.groups.Tuple.tuple(2, "A2", new BigDecimal("0"), LocalDate.of(2021, 12, 31)));
        assertThat(tasks.of(PLAN, 1).get(0).indicators()).containsExactly("A7-01");
    }

    /** The template with a second task, its budget a formula, saved by LibreOffice Calc 7.4. */
    @Test
    void whatLibreOfficeSavesIsTakenOver() throws IOException {
        byte[] saved =
                new ClassPathResource("saved-by-libreoffice.xlsx", PlanWorkbookTest.class).getContentAsByteArray();

        Answer answer = upload(saved);

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(tasks.of(PLAN, 1))
                .extracting(PlanTask::number, PlanTask::area, PlanTask::budget, PlanTask::due)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, "A7", new BigDecimal("150"), LocalDate.of(2021, 6, 30)),
                        org.assertj.core.groups.Tuple.tuple(
                                2, "A2", new BigDecimal("2501"), LocalDate.of(2021, 12, 31)));
    }

    @Test
    void everyWrongCellIsNamedAndNothingIsTakenOver() {
        Answer answer = upload(filled(sheet -> {
            row(sheet, FIRST, "Hàng hải", "", "Phòng Y", "31/2/2021", "năm triệu", "A2-01", "SYT-1");
            row(sheet, FIRST + 1, "A7", "Việc khác", "Phòng Y", "", "-1", "", "STC-4");
            row(sheet, FIRST + 2, "A7", "Việc nữa", "Phòng Y", "30/6/2021", "", "", "SYT-1");
        }));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("detail").asText()).contains("có 10 ô cần sửa", "Dòng 7, cột A (Lĩnh vực):");
        assertThat(problems(answer))
                .containsExactly(
                        "Dòng 7, cột A (Lĩnh vực): không có lĩnh vực “Hàng hải”; chọn trong danh sách của ô hoặc trang “Danh mục”.",
                        "Dòng 7, cột B (Nhiệm vụ, sản phẩm): chưa có nội dung.",
                        "Dòng 7, cột D (Thời hạn): “31/2/2021” không phải ngày; ghi ngày/tháng/năm, ví dụ 30/6/2021.",
                        "Dòng 7, cột E (Kinh phí (triệu đồng)): “năm triệu” không phải số; ghi bằng triệu đồng, ví dụ 1.250,5.",
                        "Dòng 7, cột F (Chỉ tiêu liên quan): cơ quan không báo cáo chỉ tiêu “A2-01”.",
                        "Dòng 8, cột D (Thời hạn): chưa có nội dung.",
                        "Dòng 8, cột E (Kinh phí (triệu đồng)): kinh phí “-1” nhỏ hơn 0.",
                        "Dòng 8, cột G (Mã nhiệm vụ): kế hoạch không có nhiệm vụ “STC-4”; để trống nếu là nhiệm vụ mới.",
                        "Dòng 9, cột E (Kinh phí (triệu đồng)): chưa có kinh phí; ghi 0 nếu không cần.",
                        "Dòng 9, cột G (Mã nhiệm vụ): mã “SYT-1” đã dùng ở dòng trên; để trống nếu là nhiệm vụ mới.");
        assertThat(tasks.of(PLAN, 1)).extracting(PlanTask::deliverable).containsExactly("Tiêm chủng mở rộng");
    }

    @Test
    void anotherFileIsRefusedWithASentence() {
        assertThat(upload("%PDF-1.4".getBytes(StandardCharsets.UTF_8))
                        .json()
                        .path("detail")
                        .asText())
                .startsWith("Không đọc được tệp.");
        assertThat(upload(new byte[0]).json().path("detail").asText()).startsWith("Không đọc được tệp.");
        assertThat(upload(filled(sheet -> sheet.getRow(5).getCell(3).setCellValue("Ngày")))
                        .json()
                        .path("detail")
                        .asText())
                .startsWith("Dòng 6, cột D phải là “Thời hạn”.");
        assertThat(upload(filled(sheet -> sheet.removeRow(sheet.getRow(FIRST))))
                        .json()
                        .path("detail")
                        .asText())
                .startsWith("Tệp chưa có nhiệm vụ nào từ dòng 7");
    }

    @Test
    void theSheetIsFoundWhereverItStands() {
        Answer answer = upload(book(book -> {
            row(book.getSheetAt(0), FIRST, "A7", "Việc mới", "Phòng Y", "30/6/2021", "1", "", "");
            book.setSheetOrder("Danh mục", 0);
        }));

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(tasks.of(PLAN, 1)).extracting(PlanTask::deliverable).containsExactly("Việc mới");
    }

    @Test
    void aFileWithOtherSheetsIsRefused() {
        assertRefused(
                upload(book(book -> book.removeSheetAt(0))),
                "Dòng 6, cột A phải là “Lĩnh vực”. Tệp này không theo mẫu");
    }

    @Test
    void ofAFormulaCountsWhatItCameTo() {
        Answer answer = upload(filled(sheet -> {
            row(sheet, FIRST, "", "", "", "", "", "", "");
            Row row = sheet.getRow(FIRST);
            row.getCell(0).setCellFormula("\"A\"&7");
            row.getCell(1).setCellFormula("\"Việc \"&1");
            row.getCell(2).setCellFormula("1+1");
            row.getCell(3).setCellFormula("DATE(2021,6,30)");
            row.getCell(4).setCellFormula("0.1+0.2");
            XSSFFormulaEvaluator.evaluateAllFormulaCells(sheet.getWorkbook());
        }));

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(tasks.of(PLAN, 1)).singleElement().satisfies(task -> {
            assertThat(task.area()).isEqualTo("A7");
            assertThat(task.deliverable()).isEqualTo("Việc 1");
            assertThat(task.unit()).isEqualTo("2");
            assertThat(task.due()).isEqualTo("2021-06-30");
            assertThat(task.budget()).isEqualByComparingTo("0.3");
        });
    }

    @Test
    void aFormulaWithoutAResultIsNotTakenForZero() {
        Answer answer = upload(filled(sheet -> {
            row(sheet, FIRST, "A7", "Việc", "Phòng Y", "30/6/2021", "", "", "");
            sheet.getRow(FIRST).createCell(4).setCellFormula("SUM(H1:H9)");
            row(sheet, FIRST + 1, "A7", "Việc", "Phòng Y", "30/6/2021", "", "", "");
            sheet.getRow(FIRST + 1).getCell(4).setCellFormula("1/0");
            sheet.getWorkbook()
                    .getCreationHelper()
                    .createFormulaEvaluator()
                    .evaluateFormulaCell(sheet.getRow(FIRST + 1).getCell(4));
        }));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(problems(answer))
                .containsExactly(
                        "Dòng 7, cột E (Kinh phí (triệu đồng)): công thức chưa được tính; mở tệp bằng Excel, lưu lại hoặc thay"
                                + " công thức bằng giá trị.",
                        "Dòng 8, cột E (Kinh phí (triệu đồng)): ô báo lỗi #DIV/0!; sửa công thức hoặc ghi giá trị.");
        nothingIsTakenOver();
    }

    @Test
    void numbersAndDaysThatCannotBeAreNamedByTheirCells() {
        Answer answer = upload(filled(sheet -> {
            row(sheet, FIRST, "A7", "Việc", "Phòng Y", "31/02/2022", "1.234,5", "", "");
            row(sheet, FIRST + 1, "A7", "Việc", "Phòng Y", "30/6/2021", "1.234.5", "", "");
            row(sheet, FIRST + 2, "A7", "Việc", "Phòng Y", "2021-06-31", "0,1234", "", "");
            row(sheet, FIRST + 3, "A7", "Việc", "Phòng Y", "", "", "", "");
            sheet.getRow(FIRST + 3).getCell(3).setCellValue(2021);
            sheet.getRow(FIRST + 3).getCell(4).setCellValue(-5);
            row(sheet, FIRST + 4, "A7", "x".repeat(2001), "Phòng Y", "30/6/2021", "1.000.000.000", "", "");
            row(sheet, FIRST + 5, "A7", "Việc", "Phòng Y", "30/6/2021", "", "", "");
            sheet.getRow(FIRST + 5).getCell(4).setCellValue(1.23456);
        }));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(problems(answer).stream().map(problem -> problem.replaceAll(" \\(.*\\): ", ": ")))
                .containsExactly(
                        "Dòng 7, cột D: “31/02/2022” không phải ngày; ghi ngày/tháng/năm, ví dụ 30/6/2021.",
                        "Dòng 8, cột E: “1.234.5” không phải số; ghi bằng triệu đồng, ví dụ 1.250,5.",
                        "Dòng 9, cột D: “2021-06-31” không phải ngày; ghi ngày/tháng/năm, ví dụ 30/6/2021.",
                        "Dòng 9, cột E: kinh phí “0,1234” có quá 3 chữ số thập phân; làm tròn trong tệp.",
                        "Dòng 10, cột D: “2021.0” không phải ngày; ghi ngày/tháng/năm, ví dụ 30/6/2021.",
                        "Dòng 10, cột E: kinh phí “-5” nhỏ hơn 0.",
                        "Dòng 11, cột B: dài quá 2.000 ký tự.",
                        "Dòng 11, cột E: kinh phí “1.000.000.000” quá lớn; đơn vị tính là triệu đồng, phải dưới 1.000.000.000.",
                        "Dòng 12, cột E: kinh phí “1.23456” có quá 3 chữ số thập phân; làm tròn trong tệp.");
        nothingIsTakenOver();
    }

    @Test
    void mergedCellsAreNamed() {
        Answer answer = upload(filled(sheet -> {
            row(sheet, FIRST, "A7", "Việc 1", "Phòng Y", "30/6/2021", "1", "", "");
            row(sheet, FIRST + 1, "", "Việc 2", "Phòng Y", "30/6/2021", "", "", "");
            sheet.addMergedRegion(new CellRangeAddress(FIRST, FIRST + 1, 0, 0));
            sheet.addMergedRegion(new CellRangeAddress(FIRST, FIRST + 1, 4, 4));
        }));

        assertThat(problems(answer))
                .containsExactly(
                        "Dòng 8, cột A (Lĩnh vực): ô bị gộp với ô khác; bỏ gộp ô và ghi nội dung ở từng dòng.",
                        "Dòng 8, cột E (Kinh phí (triệu đồng)): ô bị gộp với ô khác; bỏ gộp ô và ghi nội dung ở từng dòng.");
        nothingIsTakenOver();
    }

    /** Small when packed, and asked about for every empty cell. */
    @Test
    void hundredsOfThousandsOfMergedCellsHoldNobodyUp() {
        byte[] file = changed(SHEET, xml -> {
            var merged = new StringBuilder("</sheetData><mergeCells>");
            for (int row = 1_001; row < 301_001; row++) {
                merged.append("<mergeCell ref=\"A%1$d:B%1$d\"/>".formatted(row));
            }
            return xml.replaceAll(
                            "<c r=\"B(\\d+)\" s=\"(\\d+)\"/>",
                            "<c r=\"B$1\" s=\"$2\" t=\"inlineStr\"><is><t>Việc</t></is></c>")
                    .replace("</sheetData>", merged.append("</mergeCells>"));
        });

        Answer answer = assertTimeoutPreemptively(Duration.ofSeconds(30), () -> upload(file));

        assertThat(problems(answer)).hasSizeGreaterThan(500);
    }

    @Test
    void blankRowsAreSkippedHoweverFarDown() {
        Answer answer = upload(filled(sheet -> {
            row(sheet, FIRST, "", " ", "\u00a0", "", "", "", "");
            row(sheet, FIRST + 150, "A7", "Việc xa", "Phòng Y", "30/6/2021", "1", "", "");
            sheet.createRow(1_048_575).createCell(0).setCellValue("  ");
        }));

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(tasks.of(PLAN, 1)).extracting(PlanTask::deliverable).containsExactly("Việc xa");
    }

    @Test
    void tenThousandRowsAreTooManyForAPlan() {
        Answer answer = upload(filled(sheet -> {
            for (int line = FIRST; line < FIRST + 10_000; line++) {
                Row row = sheet.getRow(line) == null ? sheet.createRow(line) : sheet.getRow(line);
                row.createCell(1).setCellValue("Việc " + line);
            }
        }));

        assertRefused(answer, "Một kế hoạch có không quá 300 nhiệm vụ.");
    }

    @Test
    void aFileThatUnpacksToTooMuchIsNotUnpacked() {
        assertRefused(upload(zip(SHEET, 200)), "Tệp quá lớn: không quá 4 MB");
        assertRefused(upload(new byte[5 * 1024 * 1024]), "Tệp quá lớn: không quá 4 MB");
        assertThat(upload(new byte[21 * 1024 * 1024]).status()).isEqualTo(413);
        nothingIsTakenOver();
    }

    @Test
    void whatIsNoWorkbookInsideIsRefused() {
        assertRefused(upload(zip("word/document.xml", 1)), "Không đọc được tệp.");
        assertRefused(upload(new byte[] {'P', 'K', 3, 4, 0, 0}), "Không đọc được tệp.");
        byte[] ole = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
        assertRefused(upload(ole), "Không đọc được tệp.");
        byte[] half = template();
        assertRefused(upload(Arrays.copyOf(half, half.length / 2)), "Không đọc được tệp.");
        assertRefused(upload(changed(SHEET, xml -> xml.replace("<v>150.0</v>", "<v>abc</v>"))), "Không đọc được tệp.");
        assertRefused(
                upload(changed(SHEET, xml -> xml.replaceFirst("(?<=<c r=\"B7\"[^>]{0,20}><v>)", "99"))),
                "Chưa nhập được tệp: có 1 ô cần sửa");
        assertRefused(
                upload(changed(
                        SHEET,
                        xml -> xml.replaceFirst(
                                "<worksheet", "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><worksheet"))),
                "Không đọc được tệp.");
    }

    @Test
    void aFileWithMacrosIsRefused() {
        assertRefused(
                upload(book(book -> {
                    book.setWorkbookType(XSSFWorkbookType.XLSM);
                    try {
                        book.setVBAProject(new ByteArrayInputStream(new byte[] {1, 2, 3}));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })),
                "Tệp có macro nên không được nhận.");
    }

    /** The database keeps no NUL; Excel writes one as _x0000_. */
    @Test
    void aCharacterThatCannotBeKeptIsLeftOut() {
        Answer answer = upload(
                filled(sheet -> row(sheet, FIRST, "A7", "Việc_x0000_ mới", "Phòng\u0007 Y", "30/6/2021", "1", "", "")));

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(tasks.of(PLAN, 1)).extracting(PlanTask::deliverable).containsExactly("Việc mới");
    }

    /** LibreOffice writes texts into the cells, its own days, no styles of ours, and rows down to the last. */
    @Test
    void aFileWrittenByAnotherProgramIsRead() {
        Answer answer = upload(otherProgram());

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(tasks.of(PLAN, 1)).singleElement().satisfies(task -> {
            assertThat(task.number()).isEqualTo(1);
            assertThat(task.due()).isEqualTo("2021-06-30");
            assertThat(task.budget()).isEqualByComparingTo("1250.5");
        });
    }

    /** R7, R9: letters in another form of Unicode, days in any of the usual ways. */
    @ParameterizedTest
    @CsvSource({
        "area_nfd_name.xlsx, A7, Nhiệm vụ mẫu, Phòng mẫu",
        "area_zwsp.xlsx, A7, Nhiệm vụ mẫu, Phòng mẫu",
        "head_nfd.xlsx, A0, Nhiệm vụ mẫu, Phòng mẫu",
        "text_nfd.xlsx, A0, Hỗ trợ hộ nghèo, Phòng Quản lý",
        "day_text_2021_06_30.xlsx, A0, Nhiệm vụ mẫu, Phòng mẫu",
        "day_text_30-06-2021.xlsx, A0, Nhiệm vụ mẫu, Phòng mẫu",
        "day_text_30_6_2021.xlsx, A0, Nhiệm vụ mẫu, Phòng mẫu"
    })
    void whatOfficesReallySaveIsRead(String file, String area, String deliverable, String unit) throws IOException {
        Answer answer = upload(written(file));

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(tasks.of(PLAN, 1)).singleElement().satisfies(task -> {
            assertThat(task.area()).isEqualTo(area);
            assertThat(task.deliverable()).isEqualTo(deliverable);
            assertThat(task.unit()).isEqualTo(unit);
            assertThat(task.due()).isEqualTo(LocalDate.of(2021, 6, 30));
        });
    }

    /** R7: U+000B of a table from Word came back as a question mark. */
    @Test
    void aLineBreakOfWordIsALineBreak() throws IOException {
        assertThat(upload(written("vt_in_text.xlsx")).status()).isEqualTo(200);
        assertThat(tasks.of(PLAN, 1))
                .singleElement()
                .satisfies(task -> assertThat(task.deliverable()).isEqualTo("Kẻ bảng\ntừ Word"));
    }

    /** R8: "#N/A" became a task's name. */
    @Test
    void whatAFormulaCouldNotWorkOutIsNamedByItsCell() throws IOException {
        assertThat(problems(upload(written("err_text.xlsx"))))
                .singleElement()
                .asString()
                .startsWith("Dòng 7, cột B (Nhiệm vụ, sản phẩm): ô báo lỗi #N/A");
        assertThat(problems(upload(written("err_div_text.xlsx"))))
                .satisfiesExactly(
                        one -> assertThat(one).startsWith("Dòng 7, cột B").contains("#DIV/0!"),
                        other -> assertThat(other).startsWith("Dòng 7, cột C").contains("#NAME?"));
        nothingIsTakenOver();
    }

    @Test
    void aTruthValueIsNamedByItsCell() {
        assertThat(problems(
                        upload(filled(sheet -> sheet.getRow(FIRST).createCell(2).setCellValue(true)))))
                .singleElement()
                .asString()
                .startsWith("Dòng 7, cột C (Đơn vị chủ trì): “TRUE”");
        nothingIsTakenOver();
    }

    /** R2: 1,250 as a text became 1.25 million; nothing in the file says which is meant. */
    @Test
    void aNumberThatMayBeMeantInTwoWaysIsAskedAbout() throws IOException {
        assertThat(problems(upload(written("budget_text_english_1,250.xlsx"))))
                .singleElement()
                .asString()
                .startsWith("Dòng 7, cột E (Kinh phí (triệu đồng)): “1,250” có thể là 1,25 hoặc 1250 triệu đồng");
        nothingIsTakenOver();
    }

    @Test
    void oneNumberOfAFileSaysHowTheOthersAreMeant() {
        Answer answer = upload(filled(sheet -> {
            row(sheet, FIRST, "A7", "Một", "Phòng Y", "15/7/2021", "1,250", "", "SYT-1");
            row(sheet, FIRST + 1, "A7", "Hai", "Phòng Y", "15/7/2021", "1,234.5", "", "");
            row(sheet, FIRST + 2, "A7", "Ba", "Phòng Y", "15/7/2021", "-", "", "");
        }));

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(tasks.of(PLAN, 1))
                .extracting(task -> task.budget().stripTrailingZeros().toPlainString())
                .containsExactly("1250", "1234.5", "0");
    }

    /** R9: it need not be filled in anew, only saved in another form. */
    @Test
    void aWorkbookSavedInAFormNobodyReadsIsToBeSavedAnew() throws IOException {
        assertRefused(upload(written("strict.xlsx")), "Tệp có dạng chưa đọc được. Mở tệp bằng Excel, chọn “Lưu thành”");
    }

    /** R9: WPS Office says more about a file than the format allows. */
    @Test
    void aFileOfWpsOfficeIsRead() throws IOException {
        Answer answer = upload(written("wps_core.xlsx"));

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(tasks.of(PLAN, 1)).extracting(PlanTask::deliverable).containsExactly("Nhiệm vụ mẫu");
    }

    private static byte[] written(String file) throws IOException {
        return new ClassPathResource("written/" + file, PlanWorkbookTest.class).getContentAsByteArray();
    }

    @Test
    void nobodyElseUploads() {
        byte[] file = template();

        assertThat(SignedIn.as("syt-leader", port)
                        .upload(WORKBOOK, Map.of("kh.xlsx", file), "file", Map.of())
                        .status())
                .isEqualTo(409);
        for (String stranger : List.of("stc-officer", "reviewer", "ppc-office", "manager")) {
            SignedIn person = SignedIn.as(stranger, port);
            assertThat(person.get(WORKBOOK).status()).as(stranger).isEqualTo(404);
            assertThat(person.upload(WORKBOOK, Map.of("kh.xlsx", file), "file", Map.of())
                            .status())
                    .as(stranger)
                    .isEqualTo(404);
        }
    }

    private Answer upload(byte[] file) {
        return SignedIn.as("syt-officer", port).upload(WORKBOOK, Map.of("ke-hoach.xlsx", file), "file", Map.of());
    }

    private byte[] template() {
        return template.write(plans.get(PLAN), tasks.of(PLAN, 1));
    }

    private byte[] filled(Consumer<Sheet> how) {
        return book(book -> how.accept(book.getSheetAt(0)));
    }

    private void nothingIsTakenOver() {
        assertThat(tasks.of(PLAN, 1)).extracting(PlanTask::deliverable).containsExactly("Tiêm chủng mở rộng");
    }

    private void assertRefused(Answer answer, String sentence) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        assertThat(answer.json().path("detail").asText()).startsWith(sentence);
        nothingIsTakenOver();
    }

    /** Beside what makes it a workbook, an entry of so many megabytes of blanks. */
    private byte[] zip(String entry, int megabytes) {
        try (var out = new ByteArrayOutputStream()) {
            try (var zip = new ZipOutputStream(out)) {
                zip.putNextEntry(new ZipEntry(entry));
                byte[] blanks = " ".repeat(1024 * 1024).getBytes(StandardCharsets.UTF_8);
                for (int i = 0; i < megabytes; i++) {
                    zip.write(blanks);
                }
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The template with one of its parts rewritten. */
    private byte[] changed(String part, UnaryOperator<String> how) {
        try (var in = new ZipInputStream(new ByteArrayInputStream(template()));
                var out = new ByteArrayOutputStream()) {
            try (var zip = new ZipOutputStream(out)) {
                for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                    byte[] content = in.readAllBytes();
                    zip.putNextEntry(new ZipEntry(entry.getName()));
                    zip.write(
                            entry.getName().equals(part)
                                    ? how.apply(new String(content, StandardCharsets.UTF_8))
                                            .getBytes(StandardCharsets.UTF_8)
                                    : content);
                }
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] otherProgram() {
        String[] names = {
            "Lĩnh vực",
            "Nhiệm vụ, sản phẩm",
            "Đơn vị chủ trì",
            "Thời hạn",
            "Kinh phí (triệu đồng)",
            "Chỉ tiêu liên quan",
            "Mã nhiệm vụ"
        };
        var head = new StringBuilder();
        for (int column = 0; column < names.length; column++) {
            head.append(inline((char) ('A' + column) + "6", names[column]));
        }
        String rows = "<row r=\"6\">" + head + "</row><row r=\"7\">"
                + inline("A7", "A7. Y tế") + inline("B7", "Tiêm chủng") + inline("C7", "Phòng Y")
                + "<c r=\"D7\"><v>44377</v></c><c r=\"E7\" t=\"n\"><v>1250.5</v></c>" + inline("G7", "SYT-1")
                + "</row><row r=\"1048576\" hidden=\"true\"/>";
        return changed(
                SHEET, xml -> xml.replaceFirst("(?s)<sheetData>.*</sheetData>", "<sheetData>" + rows + "</sheetData>"));
    }

    private static String inline(String cell, String text) {
        return "<c r=\"" + cell + "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">" + text + "</t></is></c>";
    }

    private byte[] book(Consumer<XSSFWorkbook> how) {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(template()));
                var out = new ByteArrayOutputStream()) {
            how.accept(book);
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As people type: everything as text. */
    private static void row(Sheet sheet, int index, String... cells) {
        Row row = sheet.getRow(index);
        for (int column = 0; column < cells.length; column++) {
            row.createCell(column).setCellValue(cells[column]);
        }
    }

    private static List<String> problems(Answer answer) {
        var problems = new ArrayList<String>();
        for (JsonNode problem : answer.json().path("problems")) {
            problems.add(problem.asText());
        }
        return problems;
    }
}
