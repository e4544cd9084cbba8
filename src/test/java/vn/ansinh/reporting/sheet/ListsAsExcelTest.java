package vn.ansinh.reporting.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ansinh.reporting.report.ReportingFixture.CYCLE;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ansinh.reporting.EngineDriver;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.Officials;
import vn.ansinh.reporting.SignedIn;
import vn.ansinh.reporting.catalogue.Period;
import vn.ansinh.reporting.consolidation.ConsolidationFixture;
import vn.ansinh.reporting.cycle.CycleFixture;
import vn.ansinh.reporting.difficulty.DifficultyFixture;
import vn.ansinh.reporting.plan.PlanFixture;
import vn.ansinh.reporting.report.ReportingFixture;

/** The lists of our pages as Excel: what the page shows, in order and as it is looked for; for nobody whom the page refuses. */
@EngineTest
class ListsAsExcelTest {

    private static final String FOLLOW_UP = "/dot-bao-cao/KL92-2021-H1/excel";

    @LocalServerPort
    private int port;

    @Autowired
    private EngineDriver engine;

    @Autowired
    private CycleFixture cycles;

    @Autowired
    private ReportingFixture reporting;

    @Autowired
    private ConsolidationFixture consolidation;

    @Autowired
    private PlanFixture plans;

    @Autowired
    private DifficultyFixture difficulties;

    @Autowired
    private Officials officials;

    @Autowired
    private JdbcClient jdbc;

    /** SYT and LONGHO are accepted, STC waits for review, the others owe. */
    @BeforeEach
    void aCycleIsOnItsWay() {
        cycles.due(Period.halfYear(2021));
        cycles.asked(CYCLE, "12");
        engine.at("2021-04-29T08:00");
        reporting.accepted("SYT");
        reporting.accepted("LONGHO");
        engine.at("2021-05-11T09:00");
        reporting.submitted("STC");
    }

    @Test
    void theFollowUpIsThatOfTheTableAsItIsFiltered() throws IOException {
        List<Map<String, Object>> all = rows("manager", FOLLOW_UP, 0);
        List<Map<String, Object>> overdue = rows("coordinator", FOLLOW_UP + "?loc=overdue&xep=co-quan", 0);
        List<Map<String, Object>> found = rows("ppc-office", FOLLOW_UP + "?tim=so y te", 0);

        assertThat(all).hasSize(20);
        assertThat(all.stream()
                        .filter(row -> row.get("Mã cơ quan").equals("STC"))
                        .findFirst()
                        .orElseThrow())
                .containsEntry("Tình trạng", "Đã gửi, chờ rà soát")
                .containsEntry("Số lần gửi", BigDecimal.ONE.stripTrailingZeros())
                .containsEntry("Gửi lúc", "2021-05-11T09:00")
                .containsEntry("Gửi trước lúc", "2021-05-10T00:00");
        assertThat(overdue).hasSize(17).allSatisfy(row -> assertThat(row).containsEntry("Quá hạn", "Có"));
        assertThat(found).extracting(row -> row.get("Cơ quan")).containsExactly("Sở Y tế");
        assertThat(text("ppc-office", FOLLOW_UP + "?tim=so y te")).contains("Chỉ gồm các dòng có chữ: so y te");
    }

    /** What the standing agency noted for itself is not the PPC's to read, in no file. */
    @Test
    void whatWasNotedIsOnlyInTheStandingAgencysFile() throws IOException {
        try (XSSFWorkbook ours = workbook("coordinator", FOLLOW_UP);
                XSSFWorkbook theirs = workbook("ppc-office", FOLLOW_UP)) {
            assertThat(ours.getNumberOfSheets()).isEqualTo(2);
            assertThat(theirs.getNumberOfSheets()).isEqualTo(1);
        }
    }

    @Test
    void theProvincesFiguresAreThoseOfTheDatabase() throws IOException {
        String report = consolidation.begun(CYCLE);

        List<String> written = rows("coordinator", "/tong-hop/" + report + "/excel", 0).stream()
                .map(row -> row.get("Mã") + "|" + row.get("Thực hiện") + "|" + row.get("Ước cả kỳ"))
                .toList();

        assertThat(written)
                .containsExactlyInAnyOrderElementsOf(jdbc.sql(
                                "select indicator, actual, estimate from consolidated_figure where report_key = :report")
                        .param("report", CYCLE + "/TH")
                        .query((row, number) -> row.getString(1) + "|" + plain(row.getBigDecimal(2)) + "|"
                                + plain(row.getBigDecimal(3)))
                        .list());
        assertThat(written).anyMatch(row -> row.matches(".*\\|[0-9].*"));
    }

    @Test
    void whatStandsBehindAFigureSumsUpToIt() throws IOException {
        String report = consolidation.begun(CYCLE);
        String indicator =
                jdbc.sql("""
                        select indicator from consolidated_figure
                         where report_key = :report and reported > 0 and indicator in (select indicator from report_cell)
                         order by reported desc, indicator limit 1
                        """).param("report", CYCLE + "/TH").query(String.class).single();

        List<Map<String, Object>> rows =
                rows("coordinator", "/tong-hop/" + report + "/chi-tieu/" + indicator + "/excel", 0);

        assertThat(rows.stream()
                        .map(row -> row.get("Thực hiện"))
                        .filter(BigDecimal.class::isInstance)
                        .map(BigDecimal.class::cast)
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(jdbc.sql("""
                                select actual from consolidated_figure where report_key = :report and indicator = :indicator
                                """)
                        .param("report", CYCLE + "/TH")
                        .param("indicator", indicator)
                        .query(BigDecimal.class)
                        .single());
        assertThat(rows)
                .anySatisfy(row -> assertThat(row)
                        .containsEntry("Người ký", "Nguyễn Văn Thử")
                        .containsKey("Người duyệt"));
    }

    /** A fragment takes the place of its element before a condition beside it is looked at: each stands around it. */
    @Test
    void anEmptyListIsNotOfferedAsAFile() throws IOException {
        assertThat(SignedIn.as("reviewer", port).get("/ra-soat").body()).contains("/ra-soat/excel");
        officials.complete(Officials.reviewer(), CYCLE + "/STC", "Task_ReviewReport", "accept");

        assertThat(SignedIn.as("reviewer", port).get("/ra-soat").body()).doesNotContain("/ra-soat/excel");
        assertThat(SignedIn.as("ppc-office", port).get("/ke-hoach").body()).doesNotContain("/ke-hoach/excel");
        try (Stream<Path> templates = Files.walk(Path.of("src/main/resources/templates"))) {
            assertThat(templates.filter(Files::isRegularFile))
                    .allSatisfy(template -> assertThat(template)
                            .content()
                            .doesNotContainPattern("<[^>]*th:(if|unless)=\"[^\"]*\"[^<>]*th:replace=")
                            .doesNotContainPattern("<[^>]*th:replace=\"[^\"]*\"[^<>]*th:(if|unless)="));
        }
    }

    @Test
    void everyOtherListIsThereToTakeAway() throws IOException {
        plans.asked();
        difficulties.raised("SYT", "=HYPERLINK(\"http://example.invalid\")");

        assertThat(rows("manager", "/dot-bao-cao/excel", 0))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("Đã tiếp nhận", new BigDecimal(2))
                        .containsEntry("Phải báo cáo", new BigDecimal(2 * 10)));
        assertThat(rows("syt-officer", "/bao-cao/excel", 0))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("Tình trạng", "Đã tiếp nhận"));
        assertThat(rows("reviewer", "/ra-soat/excel", 0))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("Cơ quan", "Sở Tài chính"));
        assertThat(rows("coordinator", "/ke-hoach/excel", 0)).hasSize(19);
        assertThat(rows("syt-officer", "/ke-hoach/excel", 0)).hasSize(1);
        assertThat(rows("coordinator", "/kho-khan/excel", 0))
                .singleElement()
                .satisfies(row ->
                        assertThat(row).containsEntry("Khó khăn, vướng mắc", "=HYPERLINK(\"http://example.invalid\")"));
        assertThat(rows("admin", "/can-xac-nhan/excel", 0))
                .hasSize(jdbc.sql("select count(*) from to_confirm")
                        .query(Integer.class)
                        .single());
        assertThat(rows("coordinator", "/che-do/KL92/indicators/excel", 0))
                .hasSizeGreaterThan(60)
                .anySatisfy(row -> assertThat(row.values()).contains("A2-01", "Số đếm"));
        assertThat(text("admin", "/kiem-tra-du-lieu/excel")).contains("Kiểm tra danh mục dùng chung");
    }

    /** As the page beside it; all roles stand in {@code docs/access.md}. */
    @ParameterizedTest
    @CsvSource({
        "syt-officer, /dot-bao-cao/excel, 403",
        "syt-officer, /so-goc/excel, 403",
        "syt-officer, /dot-bao-cao/KL92-2021-H1/excel, 404",
        "sldtbxh-clerk, /dot-bao-cao/KL92-2021-H1/excel, 404",
        "syt-leader, /tong-hop/KL92-2021-H1-TH/excel, 404",
        "manager, /tong-hop/KL92-2021-H1-TH/excel, 404",
        "ppc-office, /tong-hop/KL92-2021-H1-TH/chi-tieu/A2-01/excel, 404",
        "manager, /ra-soat/excel, 403",
        "reviewer, /kiem-tra-du-lieu/excel, 403",
        "manager, /can-xac-nhan/excel, 403",
        "coordinator, /che-do/tinh/agencies/excel, 403",
        "syt-officer, /che-do/KL92/indicators/excel, 404",
        "coordinator, /dot-bao-cao/KL92-2021-H1/excel?loc=nothing, 422",
        "coordinator, /dot-bao-cao/KL92-2021-H1/excel?xep=nothing, 422"
    })
    void whoIsRefusedThePageIsRefusedTheFile(String person, String path, int status) {
        consolidation.begun(CYCLE);

        assertThat(SignedIn.as(person, port).get(path).status()).isEqualTo(status);
    }

    private static String plain(BigDecimal number) {
        return number == null ? "" : number.stripTrailingZeros().toPlainString();
    }

    private List<Map<String, Object>> rows(String person, String path, int index) throws IOException {
        try (XSSFWorkbook workbook = workbook(person, path)) {
            Sheet sheet = workbook.getSheetAt(index);
            int head = Heads.row(sheet);
            Map<String, Integer> columns = Heads.of(sheet);
            var rows = new ArrayList<Map<String, Object>>();
            for (int number = head + 1; number <= sheet.getLastRowNum(); number++) {
                Row row = sheet.getRow(number);
                var values = new java.util.HashMap<String, Object>();
                columns.forEach((name, column) -> values.put(name, value(row.getCell(column))));
                rows.add(values);
            }
            return rows;
        }
    }

    private static Object value(Cell cell) {
        if (cell.getCellType() == CellType.NUMERIC) {
            return DateUtil.isCellDateFormatted(cell)
                    ? cell.getLocalDateTimeCellValue()
                            .truncatedTo(ChronoUnit.MINUTES)
                            .toString()
                    : new BigDecimal(plain(BigDecimal.valueOf(cell.getNumericCellValue())));
        }
        assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
        return cell.getStringCellValue();
    }

    private String text(String person, String path) throws IOException {
        try (XSSFWorkbook workbook = workbook(person, path)) {
            var text = new StringBuilder();
            workbook.getSheetAt(0)
                    .forEach(row -> row.forEach(cell -> {
                        if (cell.getCellType() == CellType.STRING) {
                            text.append(cell.getStringCellValue()).append('\n');
                        }
                    }));
            return text.toString();
        }
    }

    private XSSFWorkbook workbook(String person, String path) throws IOException {
        return new XSSFWorkbook(
                new ByteArrayInputStream(SignedIn.as(person, port).file(path.replace(" ", "%20"))));
    }
}
