package vn.ansinh.reporting.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ansinh.reporting.report.ReportingFixture.CYCLE;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.ansinh.reporting.EngineDriver;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.Officials;
import vn.ansinh.reporting.SignedIn;
import vn.ansinh.reporting.benchmark.CountedDatabase;
import vn.ansinh.reporting.catalogue.Period;
import vn.ansinh.reporting.consolidation.ConsolidationFixture;
import vn.ansinh.reporting.cycle.CycleFixture;
import vn.ansinh.reporting.cycle.process.ReportingCycleProcess.Elements;
import vn.ansinh.reporting.difficulty.DifficultyFixture;
import vn.ansinh.reporting.engine.FormInputs;
import vn.ansinh.reporting.plan.PlanFixture;
import vn.ansinh.reporting.report.ReportingFixture;

/** "Chỉ tiêu" and "Vướng mắc, nhiệm vụ, cảnh báo": what they say of whom to whom. */
@EngineTest
class TargetsAndConcernsTest {

    private static final String TARGETS = "/tong-quan/chi-tieu";
    private static final String CONCERNS = "/tong-quan/vuong-mac";
    private static final String SIGN = "Task_SignConsolidatedReport";
    private static final Pattern FIGURES = Pattern.compile("href=\"(/so-lieu[^\"]*)\"");
    private static final Pattern LINK = Pattern.compile("href=\"(/kho-khan[^\"]*)\"");

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
    private DifficultyFixture difficulties;

    @Autowired
    private PlanFixture plans;

    @Autowired
    private Officials officials;

    @Autowired
    private FormInputs forms;

    @Autowired
    private CountedDatabase database;

    @BeforeEach
    void aCycleRuns() {
        plans.asked();
        plans.registered("SYT");
        cycles.due(Period.halfYear(2021));
        cycles.asked(CYCLE, "12");
    }

    @Test
    void aTargetHasNoFigureBeforeOneIsSigned() {
        String page = as("manager").get(TARGETS).body();

        assertThat(page).contains("Chưa có báo cáo tổng hợp nào được duyệt");
        assertThat(row(page, "A3-08"))
                .contains("từ 65 trở lên", "–", "Chưa có số liệu")
                .doesNotContain("href");
    }

    @Test
    void whatIsSignedIsToldToWhoReadsItWithWhatItRestsOn() {
        reporting.accepted("LONGHO");
        signed();

        String page = as("manager").get(TARGETS).body();
        assertThat(page).contains("theo báo cáo tổng hợp 6 tháng đầu năm 2021", "href=\"/tong-hop/KL92-2021-H1-TH\"");
        assertThat(row(page, "A2-04"))
                .contains("href=\"/tong-hop/KL92-2021-H1-TH/chi-tieu/A2-04\"", "từ 100 trở lên", ">100<", "1/8 cơ quan")
                .doesNotContain("Còn thiếu");
        // It is not sent yet.
        for (String outside : new String[] {"ppc-office", "longho-officer"}) {
            assertThat(as(outside).get(TARGETS).body())
                    .as(outside)
                    .contains("Chưa có báo cáo tổng hợp nào được duyệt")
                    .doesNotContain("/tong-hop/");
        }
    }

    @Test
    void whatWasAcceptedOfARunningPeriodIsToldAsNotConsolidatedToWhoOverseesIt() {
        reporting.accepted("LONGHO");

        for (String person : new String[] {"manager", "coordinator", "standing-leader", "reviewer", "ppc-leader"}) {
            String page = as(person).get(TARGETS).body();
            assertThat(page)
                    .as(person)
                    .contains(
                            "Kỳ đang thực hiện: 6 tháng đầu năm 2021", "Chưa tổng hợp", "Tính từ 1 trong số 20 báo cáo")
                    .contains("Chưa có báo cáo tổng hợp nào được duyệt");
            assertThat(row(page, "A2-04"))
                    .as(person)
                    .contains("href=\"/so-lieu?che-do=KL92&amp;ky=2021-H1&amp;chi-tieu=A2-0", "1/8 cơ quan")
                    .contains("Chưa đủ cơ quan để đánh giá", "Tạm tính");
            Matcher figures = FIGURES.matcher(row(page, "A2-04"));
            assertThat(figures.find()).isTrue();
            assertThat(as(person).get(figures.group(1).replace("&amp;", "&")).status())
                    .as(person)
                    .isEqualTo(200);
            assertThat(row(page, "A3-08")).as(person).contains("Kỳ này không báo cáo chỉ tiêu này");
        }
    }

    @Test
    void anAgencyIsToldItsOwnFiguresOfARunningPeriodAndNotThoseOfOthers() {
        reporting.accepted("LONGHO");

        for (String person : new String[] {"longho-officer", "longho-leader", "syt-officer"}) {
            String page = as(person).get(TARGETS).body();
            assertThat(page)
                    .as(person)
                    .contains("href=\"/so-lieu?che-do=KL92\"")
                    .doesNotContain("Kỳ đang thực hiện", "1/8 cơ quan", "/dot-bao-cao/");
        }
    }

    @Test
    void aPeriodIsNotRunningAnyMoreForWhoReadsItsSignedReport() {
        reporting.accepted("LONGHO");
        signed();

        assertThat(as("manager").get(TARGETS).body()).doesNotContain("Kỳ đang thực hiện");
        // Not sent yet: what was accepted is all there is for him.
        assertThat(as("ppc-leader").get(TARGETS).body()).contains("Kỳ đang thực hiện");
    }

    @ParameterizedTest
    @ValueSource(strings = {"coordinator", "manager", "ppc-leader"})
    void aRunningPeriodIsToldInTwelveStatements(String person) {
        reporting.accepted("LONGHO");
        SignedIn reader = as(person);
        reader.get(TARGETS);

        assertThat(database.of(() -> reader.get(TARGETS)).statements()).isLessThanOrEqualTo(12);
    }

    @Test
    void aNumberOfDifficultiesLeadsToTheListOfThem() {
        difficulties.raised("LONGHO", "Thiếu thuốc");

        SignedIn coordinator = as("coordinator");
        String page = coordinator.get(CONCERNS).body();
        Matcher step = LINK.matcher(row(page, "tinh-trang="));
        assertThat(step.find()).isTrue();
        String narrowed = coordinator.get(step.group(1).replace("&amp;", "&")).body();
        assertThat(narrowed).contains("Thiếu thuốc", "Chỉ hiện 1 khó khăn, vướng mắc");
        Matcher excel = Pattern.compile("href=\"(/kho-khan/excel[^\"]*tinh-trang=[A-Z_]+)\"")
                .matcher(narrowed);
        assertThat(excel.find()).isTrue();
        assertThat(coordinator.get(excel.group(1).replace("&amp;", "&")).status())
                .isEqualTo(200);
        assertThat(coordinator.get("/kho-khan/excel?linh-vuc=XX").status()).isEqualTo(404);
        Matcher area = LINK.matcher(row(page, "linh-vuc="));
        assertThat(area.find()).isTrue();
        assertThat(coordinator.get(area.group(1).replace("&amp;", "&")).body()).contains("Thiếu thuốc");
        SignedIn.Answer moved = coordinator.get("/kho-khan?che-do=KL92&tinh-trang=AT_MINISTRY");
        assertThat(moved.status()).as("moved on since it was counted").isEqualTo(200);
        assertThat(moved.body()).contains("Chỉ hiện 0 khó khăn, vướng mắc").doesNotContain("AT_MINISTRY”");
        SignedIn.Answer none = coordinator.get("/kho-khan?linh-vuc=XX");
        assertThat(none.status()).isEqualTo(404);
        assertThat(none.body()).contains("thuộc “XX”", "Thiếu thuốc").doesNotContain("Chỉ hiện");
    }

    /** A number counts the whole province: who sees only his own is led to no list that has less. */
    @Test
    void whoSeesOnlyHisOwnCasesIsNotLedToAListOfAll() {
        difficulties.raised("LONGHO", "Thiếu thuốc");

        for (String person : new String[] {"syt-officer", "longho-leader", "manager"}) {
            assertThat(as(person).get(CONCERNS).body())
                    .as(person)
                    .contains("Cơ quan thường trực đang phân loại")
                    .doesNotContain("href=\"/kho-khan?");
        }
        assertThat(as("longho-leader").get(CONCERNS).body()).contains("href=\"/kho-khan\"");
        for (String person : new String[] {"coordinator", "reviewer", "ppc-leader", "admin", "sldtbxh-clerk"}) {
            Matcher link = LINK.matcher(row(as(person).get(CONCERNS).body(), "linh-vuc="));
            assertThat(link.find()).as(person).isTrue();
            assertThat(as(person).get(link.group(1).replace("&amp;", "&")).body())
                    .as(person)
                    .contains("Thiếu thuốc");
        }
    }

    @Test
    void difficultiesAreCountedByAreaStateAndAge() {
        difficulties.raised("LONGHO", "Thiếu thuốc");
        engine.at("2021-06-01T08:00");
        difficulties.raised("SYT", "Chậm cấp thẻ");

        for (String person : new String[] {"coordinator", "manager"}) {
            String page = as(person).get(CONCERNS).body();
            assertThat(row(page, "Lĩnh vực", "Đang xử lý")).isNotEmpty();
            assertThat(row(page, "Cơ quan thường trực đang phân loại"))
                    .as(person)
                    .contains(">2<", ">1<", ">1<", ">0<");
            assertThat(page).as(person).doesNotContain("Thiếu thuốc", "Chậm cấp thẻ");
        }
        assertThat(as("coordinator").get(CONCERNS).body()).contains("href=\"/kho-khan\">Mở danh sách");
        assertThat(as("manager").get(CONCERNS).body()).doesNotContain("href=\"/kho-khan\"");
    }

    @Test
    void aTaskPastItsDayIsToldUntilAReportSaysThatItIsDone() {
        engine.at("2021-05-04T08:00");

        assertThat(row(as("manager").get(CONCERNS).body(), "Tiêm chủng mở rộng"))
                .contains("href=\"/ke-hoach/KH-SYT#SYT-", "29/04/2021", ">5<", "Chưa báo cáo nào nêu");
        assertThat(as("manager").get("/ke-hoach/KH-SYT").body()).contains("id=\"SYT-1\"");
        assertThat(as("syt-officer").get(CONCERNS).body()).contains("Tiêm chủng mở rộng");
        assertThat(as("sgddt-officer").get(CONCERNS).body()).doesNotContain("Tiêm chủng mở rộng");
        assertThat(as("manager").get(CONCERNS).body()).doesNotContain("Nâng cấp 5 trạm");
    }

    /** What waits leads to a plan by its agency's name: a short list says as well that it has less than all. */
    @Test
    void aListThatIsNarrowedSaysSoHoweverShortItIs() {
        assertThat(as("coordinator").get("/ke-hoach?tim=so%20xay%20dung").body())
                .containsPattern("Tìm thấy 1 trong \\d+ dòng")
                .contains("value=\"so xay dung\"");
        assertThat(as("coordinator").get("/ke-hoach").body()).doesNotContain("Tìm thấy", "name=\"tim\"");
    }

    @Test
    void findingsAreForWhoMayReadTheReport() {
        reporting.submitted("STC");

        String page = as("coordinator").get(CONCERNS).body();
        if (page.contains("/bao-cao/KL92-2021-H1-STC")) {
            assertThat(page).contains("/bao-cao/KL92-2021-H1-STC#canh-bao");
            assertThat(row(as("manager").get(CONCERNS).body(), "Sở Tài chính"))
                    .contains("Nội dung chỉ mở cho")
                    .doesNotContain("/bao-cao/");
        }
        assertThat(as("syt-officer").get(CONCERNS).body()).doesNotContain("Sở Tài chính");
    }

    @ParameterizedTest
    @CsvSource({
        "coordinator, /tong-quan/chi-tieu",
        "coordinator, /tong-quan/vuong-mac",
        "manager, /tong-quan/chi-tieu",
        "manager, /tong-quan/vuong-mac",
        "syt-officer, /tong-quan/vuong-mac"
    })
    void nothingAsksMoreThanTwelveStatements(String person, String address) {
        reporting.accepted("LONGHO");
        reporting.submitted("STC");
        signed();
        SignedIn reader = as(person);
        reader.get(address);

        assertThat(database.of(() -> reader.get(address)).statements()).isLessThanOrEqualTo(12);
    }

    @Test
    void theListsAreThereAsExcel() throws IOException {
        try (var workbook =
                new XSSFWorkbook(new ByteArrayInputStream(as("manager").file(TARGETS + "/excel")))) {
            assertThat(workbook.getSheetAt(0).getLastRowNum()).isGreaterThanOrEqualTo(4);
        }
        try (var workbook =
                new XSSFWorkbook(new ByteArrayInputStream(as("manager").file(CONCERNS + "/excel")))) {
            assertThat(workbook.getNumberOfSheets()).isEqualTo(4);
        }
    }

    private void signed() {
        forms.type(CYCLE, Elements.FOLLOW_UP, Map.of("reason", "Đã đến ngày tổng hợp"));
        officials.complete(Officials.coordinator(), CYCLE, Elements.FOLLOW_UP, null);
        engine.runJobs("reporting-cycle");
        officials.complete(Officials.coordinator(), CYCLE, "Task_PrepareConsolidatedReport", null);
        forms.type(CYCLE, SIGN, Map.of("figuresVersion", consolidation.figuresVersion(CYCLE)));
        officials.complete(Officials.standingLeader(), CYCLE, SIGN, "approve");
    }

    /** The row of a table that has all these words. */
    private static String row(String page, String... words) {
        for (String row : page.split("<tr")) {
            String text = row.split("</tr>")[0].replaceAll("\\s+", " ");
            boolean all = row.contains("</tr>");
            for (String word : words) {
                all &= text.contains(word);
            }
            if (all) {
                return text;
            }
        }
        throw new AssertionError("no row with " + String.join(", ", words) + " in " + page);
    }

    private SignedIn as(String user) {
        return SignedIn.as(user, port);
    }
}
