package vn.ansinh.reporting.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ansinh.reporting.report.ReportingFixture.CYCLE;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.SignedIn;
import vn.ansinh.reporting.SignedIn.Answer;
import vn.ansinh.reporting.catalogue.Period;
import vn.ansinh.reporting.report.ReportKey;
import vn.ansinh.reporting.report.ReportingFixture;
import vn.ansinh.reporting.sheet.Heads;

/** "Số liệu": who takes out which accepted figures, and that they are those of the database. */
@EngineTest
class FiguresPageTest {

    private static final String PAGE = "/so-lieu";

    @LocalServerPort
    private int port;

    @Autowired
    private ReportingFixture reporting;

    @Autowired
    private JdbcClient jdbc;

    /** SYT and LONGHO are accepted in the half-year, SYT in the year too; STC has sent and waits. */
    @BeforeEach
    void someReportsAreAccepted() {
        reporting.asked("SYT", "LONGHO", "STC");
        reporting.accepted("SYT");
        reporting.accepted("LONGHO");
        reporting.submitted("STC");
        reporting.asked(Period.annual(2021), "SYT");
        reporting.accepted(new ReportKey("KL92/2021", "SYT"));
    }

    @Test
    void theFiguresOfTheCsvAreThoseOfTheDatabase() throws IOException {
        List<CSVRecord> rows = csv("manager", PAGE + "/csv/so-lieu");

        assertThat(rows.stream()
                        .map(row -> row.get("Kỳ báo cáo") + "|" + row.get("Mã cơ quan") + "|" + row.get("Mã chỉ tiêu")
                                + "|" + decimal(row.get("Thực hiện")) + "|" + decimal(row.get("Ước cả kỳ")))
                        .toList())
                .containsExactlyInAnyOrderElementsOf(inTheDatabase());
        assertThat(rows).extracting(row -> row.get("Mã cơ quan")).doesNotContain("STC");
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.get("Số, ký hiệu văn bản")).endsWith("/BC-" + row.get("Mã cơ quan"));
            assertThat(row.get("Lần gửi")).isEqualTo("1");
            assertThat(row.get("Tiếp nhận lúc")).startsWith("2021-04-12T").endsWith("+07:00");
        });
        assertThat(rows.stream()
                        .filter(row -> row.get("Mã cơ quan").equals("LONGHO"))
                        .map(row -> row.get("Địa bàn")))
                .allMatch(territory -> territory.contains("Long Hồ"));
    }

    @Test
    void theSheetSaysTheSameInNumbers() throws IOException {
        try (XSSFWorkbook workbook = workbook("ppc-office", PAGE + "/excel")) {
            Sheet figures = workbook.getSheet("Số liệu");
            Map<String, Integer> column = Heads.of(figures);
            List<String> rows = new ArrayList<>();
            for (int number = Heads.row(figures) + 1; number <= figures.getLastRowNum(); number++) {
                Row row = figures.getRow(number);
                rows.add(row.getCell(column.get("Kỳ báo cáo")).getStringCellValue() + "|"
                        + row.getCell(column.get("Mã cơ quan")).getStringCellValue() + "|"
                        + row.getCell(column.get("Mã chỉ tiêu")).getStringCellValue() + "|"
                        + number(row.getCell(column.get("Thực hiện"))) + "|"
                        + number(row.getCell(column.get("Ước cả kỳ"))));
            }
            assertThat(rows).containsExactlyInAnyOrderElementsOf(inTheDatabase());
            assertThat(figures.getRow(1).getCell(0).getStringCellValue()).startsWith("Lập lúc 08:");
            assertThat(workbook.getSheet("Chỉ tiêu")).isNotNull();
        }
    }

    private List<String> inTheDatabase() {
        return jdbc.sql("""
                        select case r.period when '2021' then 'năm 2021' else '6 tháng đầu năm 2021' end || '|' || r.agency
                               || '|' || v.indicator || '|' || coalesce(trim_scale(v.actual)::text, '')
                               || '|' || coalesce(trim_scale(v.estimate)::text, '')
                          from agency_report r
                          join submission_value v on (v.report_key, v.number) = (r.key, r.accepted_submission)
                        """).query(String.class).list();
    }

    @Test
    void howManyStandBehindAFigureIsToldForEachCycle() throws IOException {
        List<CSVRecord> rows = csv("coordinator", PAGE + "/csv/ty-le?ky=2021-H1");

        Map<String, String> expected = jdbc
                .sql("""
                        select c.indicator, count(*) || '/' || count(v.actual) || '/' || count(*) filter (where r.accepted_submission is null)
                          from agency_report r join report_cell c on c.report_key = r.key
                          left join submission_value v
                            on (v.report_key, v.number, v.indicator) = (r.key, r.accepted_submission, c.indicator)
                         where r.cycle_key = :cycle group by c.indicator
                        """)
                .param("cycle", CYCLE)
                .query((row, number) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        assertThat(rows.stream()
                        .collect(Collectors.toMap(
                                row -> row.get("Mã chỉ tiêu"),
                                row -> row.get("Được yêu cầu") + "/" + row.get("Có số liệu") + "/"
                                        + row.get("Chưa tiếp nhận"))))
                .isEqualTo(expected);
        assertThat(rows)
                .anySatisfy(row -> assertThat(row.get("Cơ quan chưa có báo cáo đã tiếp nhận"))
                        .isEqualTo("Sở Tài chính"));
    }

    @Test
    void whatIndicatorsMeanGoesWithThem() throws IOException {
        List<CSVRecord> rows = csv("manager", PAGE + "/csv/chi-tieu?chi-tieu=A2-01");

        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.get("Loại số")).isEqualTo("Số đếm");
            assertThat(row.get("Áp dụng từ")).matches("20\\d\\d-\\d\\d-\\d\\d");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"coordinator", "reviewer", "standing-leader", "ppc-office", "ppc-leader", "manager", "admin"})
    void whoFollowsTheReportsSeesAllThatIsAccepted(String person) {
        Answer page = as(person).get(PAGE);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("2 cơ quan trong 2 đợt báo cáo", "/so-lieu/excel", "/so-lieu/csv/ty-le");
    }

    @ParameterizedTest
    @ValueSource(strings = {"syt-officer", "syt-leader", "syt-clerk"})
    void anAgencysPeopleSeeTheirOwnAndNotWhoElseOwes(String person) throws IOException {
        SignedIn officer = as(person);

        assertThat(officer.get(PAGE).body())
                .contains("1 cơ quan trong 2 đợt báo cáo")
                .doesNotContain("Long Hồ", "/csv/ty-le");
        assertThat(csv(person, PAGE + "/csv/so-lieu"))
                .extracting(row -> row.get("Mã cơ quan"))
                .containsOnly("SYT");
        assertThat(officer.get(PAGE + "/csv/ty-le").status()).isEqualTo(403);
        try (XSSFWorkbook workbook = workbook(person, PAGE + "/excel")) {
            assertThat(workbook.getNumberOfSheets()).isEqualTo(2);
        }
        Answer others = officer.get(PAGE + "/csv/so-lieu?co-quan=LONGHO");
        assertThat(others.status()).isEqualTo(422);
        assertThat(others.body()).contains("Không có cơ quan “LONGHO”").doesNotContain("huyện Long Hồ");
    }

    @Test
    void whoHasNothingAcceptedIsToldSo() {
        Answer page = as("stc-officer").get(PAGE);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("Chưa tiếp nhận báo cáo nào.");
    }

    @Test
    void onlyWhatIsLookedForIsTakenOut() throws IOException {
        List<String> two = jdbc.sql("select indicator from report_cell where report_key = :report order by 1 limit 2")
                .param("report", CYCLE + "/SYT")
                .query(String.class)
                .list();

        assertThat(csv("manager", PAGE + "/csv/so-lieu?ky=2021-H1&co-quan=syt&chi-tieu=" + String.join(",", two)))
                .hasSize(2)
                .allSatisfy(row -> {
                    assertThat(row.get("Kỳ báo cáo")).isEqualTo("6 tháng đầu năm 2021");
                    assertThat(row.get("Mã cơ quan")).isEqualTo("SYT");
                    assertThat(row.get("Mã chỉ tiêu")).isIn(two);
                });
    }

    @ParameterizedTest
    @CsvSource({
        "ky=2021-H3, Không có kỳ báo cáo “2021-H3” có số liệu đã tiếp nhận. Gần nhất: 2021-H1",
        "co-quan=SYTE, Gần nhất: SYT (Sở Y tế)",
        "chi-tieu=A2-1, Gần nhất: A2-01",
        "che-do=KL93, Gần nhất: KL92",
        "co-quan=xyzxyz, Chọn trong danh sách gợi ý"
    })
    void whatThereIsNotIsSaidWithWhatComesNearest(String filter, String sentence) {
        SignedIn manager = as("manager");

        Answer page = manager.get(PAGE + "?" + filter);
        Answer file = manager.get(PAGE + "/excel?" + filter);

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.body()).contains(sentence, "<form");
        assertThat(file.status()).isEqualTo(422);
        assertThat(file.body()).contains(sentence);
    }

    private static String decimal(String text) {
        return text.isEmpty() ? "" : new BigDecimal(text).stripTrailingZeros().toPlainString();
    }

    private static String number(Cell cell) {
        return cell.getCellType() == CellType.BLANK
                ? ""
                : BigDecimal.valueOf(cell.getNumericCellValue())
                        .stripTrailingZeros()
                        .toPlainString();
    }

    private List<CSVRecord> csv(String person, String path) throws IOException {
        String text = new String(as(person).file(path), StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFF");
        try (var parser = CSVParser.parse(
                new StringReader(text.substring(1)),
                CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get())) {
            return parser.getRecords();
        }
    }

    private XSSFWorkbook workbook(String person, String path) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(as(person).file(path)));
    }

    private SignedIn as(String person) {
        return SignedIn.as(person, port);
    }
}
