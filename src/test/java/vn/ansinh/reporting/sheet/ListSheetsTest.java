package vn.ansinh.reporting.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How lists are written: what is a number stays one, and no text becomes a formula. */
class ListSheetsTest {

    private record Line(String words, BigDecimal number, LocalDate day, Instant moment) {

        Line(String words) {
            this(words, null, null, null);
        }
    }

    private static final List<Column<Line>> COLUMNS = List.of(
            Column.text("Chữ", 20, Line::words),
            Column.number("Số", Line::number),
            Column.day("Ngày", Line::day),
            Column.moment("Lúc", Line::moment));

    private static final Line ALL = new Line(
            "Sở Y tế, “đủ”",
            new BigDecimal("1234.500"),
            LocalDate.of(2021, 5, 9),
            Instant.parse("2021-05-09T18:30:00Z"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+84 270 3822 000",
                "-2+3",
                "@SUM(A1)",
                "\t=1+1",
                "\r=1+1",
                "\n=1+1",
                "  =HYPERLINK(\"http://x\")",
                "＝1+1",
                "=cmd|' /C calc'!A0"
            })
    void whatLooksLikeAFormulaStaysText(String words) throws IOException {
        Cell cell = written(List.of(new Line(words))).getSheetAt(0).getRow(4).getCell(0);

        assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
        assertThat(cell.getStringCellValue()).isEqualToNormalizingNewlines(words);
        assertThat(cell.getCellStyle().getQuotePrefixed())
                .as("stays text when it is edited")
                .isEqualTo(!words.startsWith("＝"));
        assertThat(CsvSheet.harmless(words)).isEqualTo("'" + words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5", "+1", "-1.234,5", "12/BC-SYT", "Sở Y tế = đủ", "", "a-b", "1=1"})
    void whatIsNoFormulaStaysAsItIs(String words) {
        assertThat(CsvSheet.harmless(words)).isEqualTo(words);
    }

    @Test
    void titlesAndHeadsAreNoFormulasEither() throws IOException {
        var out = new ByteArrayOutputStream();
        ExcelSheets.write(
                out,
                List.of(ListSheet.of(
                        "=A1", "=B1", List.of("+C1"), List.of(Column.text("-D1", 5, Line::words)), List.of())),
                "@E1");

        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            for (Row row : workbook.getSheetAt(0)) {
                for (Cell cell : row) {
                    assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
                    assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
                }
            }
        }
        assertThat(csv(new Line("x"), "=head")).contains("'=head");
    }

    @Test
    void numbersAreNumbersAndDaysAreDays() throws IOException {
        Row row = written(List.of(ALL)).getSheetAt(0).getRow(4);

        assertThat(row.getCell(1).getNumericCellValue()).isEqualTo(1234.5);
        assertThat(new DataFormatter(java.util.Locale.forLanguageTag("vi")).formatCellValue(row.getCell(1)))
                .isEqualTo("1.234,5");
        assertThat(DateUtil.isCellDateFormatted(row.getCell(2))).isTrue();
        assertThat(row.getCell(2).getLocalDateTimeCellValue()).isEqualTo("2021-05-09T00:00");
        assertThat(row.getCell(3).getLocalDateTimeCellValue())
                .as("in the province's time")
                .isEqualTo(LocalDateTime.of(2021, 5, 10, 1, 30));
    }

    /** Excel keeps fifteen digits; what it would change is left as it is written. */
    @Test
    void aNumberOfMoreDigitsThanExcelKeepsIsText() throws IOException {
        Line line = new Line("x", new BigDecimal("12345678901234567.123"), null, null);

        Cell cell = written(List.of(line)).getSheetAt(0).getRow(4).getCell(1);

        assertThat(cell.getStringCellValue()).isEqualTo("12345678901234567.123");
    }

    @Test
    void whatItIsStandsAboveAndTheHeadsStayInSight() throws IOException {
        XSSFSheet sheet = written(List.of(ALL, ALL)).getSheetAt(0);

        assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("Danh sách");
        assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo("Lập lúc 08:00");
        assertThat(sheet.getRow(3).getCell(1).getStringCellValue()).isEqualTo("Số");
        assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 4);
        assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("4:4");
        assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A4:D6");
        assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
        assertThat(sheet.getFitToPage()).isTrue();
    }

    @Test
    void whatASheetDoesNotHoldGoesOnInTheNext() throws IOException {
        var out = new ByteArrayOutputStream();
        List<Line> lines =
                IntStream.range(0, 25).mapToObj(i -> new Line("dòng " + i)).toList();
        ExcelSheets.write(out, List.of(ListSheet.of("Dài", "Dài", List.of(), COLUMNS, lines)), "", 14);

        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(workbook.getNumberOfSheets()).isEqualTo(3);
            assertThat(workbook.getSheetName(1)).isEqualTo("Dài (2)");
            assertThat(workbook.getSheetAt(2).getRow(8).getCell(0).getStringCellValue())
                    .isEqualTo("dòng 24");
        }
    }

    @Test
    void csvIsForProgramsThatKnowNothingOfTheProvince() throws IOException {
        assertThat(csv(ALL, "Chữ"))
                .isEqualTo("\uFEFFChữ,Số,Ngày,Lúc\r\n"
                        + "\"Sở Y tế, “đủ”\",1234.5,2021-05-09,2021-05-10T01:30:00+07:00\r\n");
    }

    private static String csv(Line line, String head) throws IOException {
        var out = new ByteArrayOutputStream();
        var columns = new java.util.ArrayList<>(COLUMNS);
        columns.set(0, Column.text(head, 20, Line::words));
        CsvSheet.write(out, ListSheet.of("x", "x", List.of(), columns, List.of(line)));
        return out.toString(StandardCharsets.UTF_8);
    }

    private static XSSFWorkbook written(List<Line> lines) throws IOException {
        var out = new ByteArrayOutputStream();
        ExcelSheets.write(
                out, List.of(ListSheet.of("Danh sách", "Danh sách", List.of(), COLUMNS, lines)), "Lập lúc 08:00");
        return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
    }
}
