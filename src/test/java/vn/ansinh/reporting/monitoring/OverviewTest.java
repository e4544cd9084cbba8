package vn.ansinh.reporting.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ansinh.reporting.report.ReportingFixture.CYCLE;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.Sheet;
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
import vn.ansinh.reporting.SignedIn;
import vn.ansinh.reporting.SignedIn.Answer;
import vn.ansinh.reporting.TableSnapshot;
import vn.ansinh.reporting.benchmark.CountedDatabase;
import vn.ansinh.reporting.catalogue.Period;
import vn.ansinh.reporting.catalogue.ReferenceData;
import vn.ansinh.reporting.cycle.CycleFixture;
import vn.ansinh.reporting.difficulty.DifficultyFixture;
import vn.ansinh.reporting.report.ReportingFixture;
import vn.ansinh.reporting.sheet.Heads;

/** "Tổng quan": what it says of whom to whom, and how little it asks for that. */
@EngineTest
class OverviewTest {

    private static final String PAGE = "/tong-quan";
    private static final String MATRIX = PAGE + "/co-quan-ky";
    private static final String WAITING = PAGE + "/cho-xu-ly";

    @LocalServerPort
    private int port;

    @Autowired
    private EngineDriver engine;

    @Autowired
    private CycleFixture cycles;

    @Autowired
    private ReportingFixture reporting;

    @Autowired
    private DifficultyFixture difficulties;

    @Autowired
    private CountedDatabase database;

    @Autowired
    private ReferenceData referenceData;

    @Autowired
    private TableSnapshot snapshot;

    /** SYT is accepted in time, STC has sent late and is in review, the others are two days late. */
    @BeforeEach
    void aCycleIsLate() {
        cycles.due(Period.halfYear(2021));
        cycles.asked(CYCLE, "12");
        engine.at("2021-04-29T08:00");
        reporting.accepted("SYT");
        difficulties.raised("LONGHO", "Thiếu <b>thuốc</b> & vật tư");
        engine.at("2021-05-11T09:00");
        reporting.submitted("STC");
    }

    @ParameterizedTest
    @CsvSource({
        "coordinator, /tong-quan",
        "standing-leader, /tong-quan",
        "ppc-office, /tong-quan",
        "ppc-leader, /tong-quan",
        "manager, /tong-quan",
        "reviewer, /camunda/app/tasklist/default/",
        "syt-officer, /camunda/app/tasklist/default/",
        "admin, /camunda/app/tasklist/default/"
    })
    void whoWatchesOverTheWorkBeginsHere(String person, String start) {
        assertThat(SignedIn.nobody(port).landing(person)).endsWith(start);
        assertThat(as(person).response("/").headers().firstValue("Location").orElse(""))
                .endsWith(start);
    }

    @Test
    void whoAskedForAPageGetsThatOne() {
        SignedIn browser = SignedIn.nobody(port);
        browser.response("/dot-bao-cao", "Accept", "text/html");

        assertThat(browser.landing("manager")).contains("/dot-bao-cao");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"coordinator", "standing-leader", "reviewer", "ppc-office", "ppc-leader", "manager", "admin"})
    void whoOverseesTheRegimeSeesWhoIsLateAndByHowManyDays(String person) {
        String page = as(person).get(PAGE).body();

        assertThat(page)
                .contains("Tiến độ các đợt báo cáo", "6 tháng đầu năm 2021", "href=\"/dot-bao-cao/KL92-2021-H1\"")
                .contains("báo cáo quá hạn của 18 cơ quan, chậm nhất 2 ngày");
        assertThat(row(page, "6 tháng đầu năm 2021"))
                .containsSubsequence(">20<", ">1<", ">1<", ">0<", ">0<", ">18<", ">0<");
        assertThat(row(page, "Sở Tư pháp")).contains(">2<", "Chưa gửi báo cáo", "09/05/2021");
    }

    @Test
    void anAgencysPeopleSeeTheirOwnAndTheTotalsOfTheProvince() {
        String own = as("longho-officer").get(PAGE).body();

        assertThat(row(own, "6 tháng đầu năm 2021")).containsSubsequence(">20<", ">1<", ">1<", ">18<");
        assertThat(own)
                .contains("báo cáo quá hạn của 1 cơ quan", "href=\"/bao-cao/KL92-2021-H1-LONGHO\"")
                .doesNotContain("Sở Tư pháp", "/dot-bao-cao/", "Sở Tài chính");
        // Beside the counts of the whole province, in which others are late.
        assertThat(as("syt-officer").get(PAGE).body())
                .contains("Cơ quan của ông/bà không có báo cáo nào quá hạn")
                .doesNotContain("Không có báo cáo nào quá hạn");
        String waiting = as("longho-officer").get(WAITING).body();
        assertThat(waiting).contains("Soạn thảo báo cáo").doesNotContain("Sở Tư pháp", "Sở Tài chính");
    }

    @Test
    void whatWaitsIsNamedWithTheOfficeThatHasItAndSinceWhen() {
        String page = as("coordinator").get(WAITING).body();

        assertThat(row(page, "Rà soát báo cáo – Sở Tài chính"))
                .contains("Cơ quan thường trực", "Chuyên viên rà soát", "từ 11/05/2021 (0 ngày)");
        assertThat(row(page, "Soạn thảo báo cáo – 6 tháng đầu năm 2021", "Sở Tư pháp"))
                .contains("ngày)", "late");
        assertThat(row(page, "Thiếu"))
                .contains("href=\"/kho-khan/KK-2021-", "Thiếu &lt;b&gt;thuốc&lt;/b&gt; &amp; vật tư")
                .doesNotContain("<b>thuốc");
    }

    /** A number that counts leads to what it counts, as far as the reader may know of that. */
    @Test
    void anOfficeLeadsToWhatWaitsThere() throws IOException {
        String all = as("coordinator").get(WAITING).body();
        assertThat(row(all, "Sở Tư pháp", "từ"))
                .contains("href=\"/tong-quan/cho-xu-ly?che-do=KL92&amp;co-quan=STP#viec-KL92\"");
        assertThat(row(all, "Cơ quan thường trực", "ngày)"))
                .contains("href=\"/tong-quan/cho-xu-ly?che-do=KL92&amp;co-quan=thuong-truc#viec-KL92\"");

        String one = as("coordinator").get(WAITING + "?che-do=KL92&co-quan=STP").body();
        assertThat(one)
                .contains("id=\"viec-KL92\"", "Chỉ hiện việc ở Sở Tư pháp.", "excel?che-do=KL92&amp;co-quan=STP");
        String lines = one.substring(one.indexOf("id=\"viec-KL92\""));
        assertThat(lines).contains("Soạn thảo báo cáo").doesNotContain("Rà soát báo cáo", "huyện Long Hồ");
        String standing = as("coordinator")
                .get(WAITING + "?che-do=KL92&co-quan=thuong-truc")
                .body();
        assertThat(standing.substring(standing.indexOf("id=\"viec-KL92\"")))
                .contains("Rà soát báo cáo – Sở Tài chính", "Thiếu")
                .doesNotContain("Soạn thảo báo cáo");
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(
                as("coordinator").file(WAITING + "/excel?che-do=KL92&co-quan=so%20tu%20phap")))) {
            Sheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.getLastRowNum() - Heads.row(sheet)).isEqualTo(1);
            assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo("Chỉ hiện việc ở Sở Tư pháp.");
        }
    }

    @Test
    void anOfficeWhereNothingWaitsForTheReaderIsToldWithTheNearest() {
        Answer answer = as("coordinator").get(WAITING + "?che-do=KL92&co-quan=STPP");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Không có việc nào ông/bà được xem đang chờ ở “STPP”. Gần nhất: ", "co-quan=STP\"")
                .contains("Rà soát báo cáo – Sở Tài chính");
        assertThat(as("longho-officer")
                        .get(WAITING + "?che-do=KL92&co-quan=STP")
                        .status())
                .isEqualTo(422);
        assertThat(as("coordinator")
                        .get(WAITING + "/excel?che-do=KL92&co-quan=XXXXX")
                        .status())
                .isEqualTo(422);
        assertThat(as("coordinator")
                        .get(WAITING + "?co-quan=" + "x".repeat(10_000))
                        .status())
                .isEqualTo(400);
        assertThat(as("coordinator").get(WAITING + "?co-quan=%20").status()).isEqualTo(200);
        assertThat(as("coordinator")
                        .get(WAITING + "?che-do=KL92&co-quan=STP&trang=9")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whatACaseIsAboutIsNotForManagers() {
        String page = as("manager").get(WAITING).body();

        assertThat(page).contains("Ngoài ra có 1 việc về khó khăn, vướng mắc").doesNotContain("thuốc", "/kho-khan/");
    }

    @Test
    void whatIsSaidToAnAgencyIsForTheStandingAgencyOnly() {
        as("coordinator")
                .post("/api/cycles/KL92-2021-H1/calls", "{\"agency\":\"STP\",\"content\":\"Hẹn gửi <ngày> mai\"}");

        assertThat(row(as("coordinator").get(PAGE).body(), "Sở Tư pháp"))
                .contains("Gọi điện ngày 11/05/2021: Hẹn gửi &lt;ngày&gt; mai");
        assertThat(as("manager").get(PAGE).body()).doesNotContain("Hẹn gửi");
        assertThat(as("ppc-office").get(PAGE).body()).doesNotContain("Hẹn gửi");
    }

    @Test
    void anUnknownRegimeIsToldWithTheNearestOne() {
        Answer answer = as("coordinator").get(PAGE + "?che-do=KL29");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("Không có chế độ báo cáo “KL29”", "Gần nhất: KL92", "6 tháng đầu năm 2021");
        assertThat(as("coordinator").get(PAGE + "?che-do=kl92").status()).isEqualTo(200);
        assertThat(as("coordinator")
                        .get(WAITING + "/excel?che-do=X%3Cscript%3E")
                        .status())
                .isEqualTo(422);
        assertThat(as("coordinator").get(PAGE + "?che-do=%3Cscript%3E").body()).doesNotContain("“<script>");
        assertThat(as("coordinator").get(PAGE + "?che-do=" + "x".repeat(10_000)).status())
                .isEqualTo(400);
        assertThat(as("coordinator").get(PAGE + "/khong-co").status()).isEqualTo(404);
    }

    @Test
    void howEachAgencyReportedStandsBesideItsPeriodWithHowMuchIsThere() {
        reporting.asked(Period.annual(2021), "SYT", "STP");
        String page = as("coordinator").get(MATRIX).body();

        assertThat(row(page, "Toàn tỉnh")).contains("1 đúng hạn, 1 chậm, 18 chưa gửi");
        assertThat(row(page, "Sở Y tế"))
                .containsSubsequence("href=\"/bao-cao/KL92-2021-H1-SYT\"", "Đúng hạn", "số liệu 100%");
        assertThat(row(page, "Sở Tài chính")).contains("Chậm 2 ngày");
        assertThat(row(page, "Sở Tư pháp")).contains("Chưa gửi, quá 2 ngày").doesNotContain("/bao-cao/");
        assertThat(row(page, ">2021<")).containsSubsequence(">20<", ">1<", ">1<", ">18<", ">5%<");
    }

    @Test
    void whatIsBeingCompletedIsToldUnderWhenItCame() throws IOException {
        reporting.returned("STP", LocalDate.of(2021, 5, 14));

        assertThat(row(as("coordinator").get(MATRIX).body(), "Sở Tư pháp"))
                .containsSubsequence("Chậm 2 ngày", "Đang bổ sung, hoàn thiện; số liệu 100%");
        try (var workbook =
                new XSSFWorkbook(new ByteArrayInputStream(as("coordinator").file(MATRIX + "/excel")))) {
            assertThat(workbook.getSheetAt(0))
                    .anySatisfy(row -> assertThat(row)
                            .extracting(Object::toString)
                            .contains("STP", "Chậm 2 ngày; Đang bổ sung, hoàn thiện", "100.0"));
        }
    }

    @Test
    void ofAYearInWhichNothingIsDueYetNoShareIsTold() throws IOException {
        reporting.asked(Period.halfYear(2022), "SYT");

        assertThat(row(as("coordinator").get(MATRIX).body(), ">2022<")).containsSubsequence(">0<", ">–<");
        try (var workbook =
                new XSSFWorkbook(new ByteArrayInputStream(as("coordinator").file(MATRIX + "/excel")))) {
            Sheet years = workbook.getSheetAt(1);
            var cells = years.getRow(Heads.row(years) + 1);
            assertThat(cells.getCell(0).getStringCellValue()).isEqualTo("2022");
            assertThat(cells.getCell(1).getNumericCellValue()).isZero();
            assertThat(cells.getCell(5) == null ? "" : cells.getCell(5).toString())
                    .isEmpty();
        }
    }

    @Test
    void anAgencySeesItsOwnRowAndThatOfTheProvince() {
        String page = as("longho-officer").get(MATRIX).body();

        assertThat(row(page, "Toàn tỉnh")).contains("1 đúng hạn, 1 chậm, 18 chưa gửi");
        assertThat(row(page, "huyện Long Hồ")).contains("Chưa gửi");
        assertThat(page).doesNotContain("Sở Y tế", "/dot-bao-cao/");
    }

    @Test
    void anUnknownPeriodIsToldWithTheNearestAndTheLatestIsShown() {
        Answer answer = as("coordinator").get(MATRIX + "?ky=2021-H3");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("Không có kỳ báo cáo “2021-H3”. Gần nhất: 2021-H1", "Sở Y tế");
        assertThat(as("coordinator").get(MATRIX + "?ky=2021-h1&che-do=KL92").status())
                .isEqualTo(200);
        assertThat(as("coordinator").get(MATRIX + "/excel?ky=2021-H3").status()).isEqualTo(422);
        assertThat(as("coordinator").get(MATRIX + "?tim=" + "x".repeat(300)).status())
                .isEqualTo(400);
        assertThat(as("coordinator").get(MATRIX + "?trang=9").status()).isEqualTo(404);
        assertThat(as("coordinator").get(MATRIX + "?tim=zzz").body()).contains("Tìm thấy 0");
    }

    /** Tabs keep the regime, and one that has been brought in may have no cycle yet. */
    @Test
    void aRegimeWithoutACycleIsSaidToHaveNone() {
        snapshot.take();
        try {
            assertThat(referenceData.importAll("sample-2021", false).problems()).isEmpty();
            SignedIn manager = as("manager");
            for (String view : List.of("", "/cho-xu-ly", "/co-quan-ky", "/chi-tieu", "/vuong-mac")) {
                assertThat(manager.get(PAGE + view + "?che-do=CCHC").status())
                        .as(view)
                        .isEqualTo(200);
            }
            assertThat(manager.get(MATRIX + "?che-do=CCHC").body())
                    .contains("Chưa có đợt báo cáo nào được mở")
                    .doesNotContain("trong phạm vi", "Tất cả</a>");
            assertThat(manager.get(MATRIX + "/excel?che-do=CCHC").status()).isEqualTo(404);
        } finally {
            snapshot.goBack();
            snapshot.forget();
            // What is in memory is read anew.
            referenceData.importAll("vinh-long-2021", true);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "coordinator, /tong-quan",
        "coordinator, /tong-quan/co-quan-ky",
        "syt-officer, /tong-quan/co-quan-ky",
        "manager, /tong-quan",
        "syt-officer, /tong-quan",
        "coordinator, /tong-quan/cho-xu-ly",
        "manager, /tong-quan/cho-xu-ly",
        "ppc-office, /tong-quan/cho-xu-ly"
    })
    void nothingAsksMoreThanTwelveStatements(String person, String address) {
        SignedIn reader = as(person);
        reader.get(address);

        assertThat(database.of(() -> reader.get(address)).statements()).isLessThanOrEqualTo(12);
    }

    @Test
    void whatWaitsIsThereInPartsOfOneRegimeAndWhole() {
        SignedIn coordinator = as("coordinator");

        assertThat(coordinator
                        .get(WAITING + "?che-do=KL92&trang=1&trang-co-quan=1")
                        .status())
                .isEqualTo(200);
        assertThat(coordinator.get(WAITING + "?che-do=KL92&in=toan-bo").body())
                .contains("Rà soát báo cáo – Sở Tài chính");
        for (String part : List.of("trang", "trang-co-quan")) {
            SignedIn.Answer answer = coordinator.get(WAITING + "?che-do=KL92&" + part + "=9");
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.body()).contains("không có phần 9");
        }
    }

    @Test
    void theListsAreThereAsExcel() throws IOException {
        try (var workbook =
                new XSSFWorkbook(new ByteArrayInputStream(as("coordinator").file(PAGE + "/excel")))) {
            Sheet late = workbook.getSheet("Báo cáo quá hạn theo cơ quan");
            assertThat(late.getLastRowNum() - Heads.row(late)).isEqualTo(18);
        }
        try (var workbook =
                new XSSFWorkbook(new ByteArrayInputStream(as("coordinator").file(WAITING + "/excel")))) {
            assertThat(workbook.getSheetAt(0).getLastRowNum()).isGreaterThan(18);
        }
        try (var workbook =
                new XSSFWorkbook(new ByteArrayInputStream(as("coordinator").file(MATRIX + "/excel")))) {
            Sheet matrix = workbook.getSheetAt(0);
            assertThat(matrix.getLastRowNum() - Heads.row(matrix)).isEqualTo(20);
        }
        assertThat(SignedIn.nobody(port).get(PAGE + "/excel").status()).isEqualTo(302);
    }

    /** The row of a table that has all these words. */
    private static String row(String page, String... words) {
        for (String row : page.split("<tr")) {
            String text = row.split("</tr>")[0].replaceAll("\\s+", " ");
            boolean all = true;
            for (String word : words) {
                all &= text.contains(word);
            }
            if (all && row.contains("</tr>")) {
                return text;
            }
        }
        throw new AssertionError("no row with " + String.join(", ", words) + " in " + page);
    }

    private SignedIn as(String user) {
        return SignedIn.as(user, port);
    }
}
