package vn.ansinh.reporting.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.ansinh.reporting.EngineDriver;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.Officials;
import vn.ansinh.reporting.SamplePdf;
import vn.ansinh.reporting.catalogue.Period;
import vn.ansinh.reporting.consolidation.ConsolidationFixture;
import vn.ansinh.reporting.cycle.CycleFixture;
import vn.ansinh.reporting.cycle.process.ReportingCycleProcess.Elements;
import vn.ansinh.reporting.development.SampleUsers;
import vn.ansinh.reporting.difficulty.DifficultyFixture;
import vn.ansinh.reporting.engine.FormInputs;
import vn.ansinh.reporting.plan.PlanFixture;
import vn.ansinh.reporting.report.ReportingFixture;

/** A manager signs in and finds who is late, what waits where and how far the targets are; on a desk and on a telephone. */
@EngineTest
@NeedsChromium
class OverviewJourneyTest {

    private static final String SIGN = "Task_SignConsolidatedReport";

    private static final List<String> VIEWS = List.of(
            "/tong-quan",
            "/tong-quan/cho-xu-ly",
            "/tong-quan/co-quan-ky",
            "/tong-quan/chi-tieu",
            "/tong-quan/vuong-mac",
            "/tong-quan/danh-dau");

    /** Between margins of 12 mm, in pixels of the screen. */
    private static final int A4_LYING = 1031;

    private static final int A4_UPRIGHT = 703;

    private static final String WIDER_THAN_THE_PAGE = """
            [...document.querySelectorAll('main table, main figure')]
                .filter(part => part.getBoundingClientRect().right > window.innerWidth + 1)
                .map(part => part.innerText.slice(0, 80))""";

    @RegisterExtension
    private final Office office = new Office();

    @Autowired
    private EngineDriver engine;

    @Autowired
    private CycleFixture cycles;

    @Autowired
    private ReportingFixture reporting;

    @Autowired
    private DifficultyFixture difficulties;

    @Autowired
    private PlanFixture plans;

    @Autowired
    private ConsolidationFixture consolidation;

    @Autowired
    private Officials officials;

    @Autowired
    private FormInputs forms;

    @BeforeEach
    void aCycleIsLate() {
        plans.asked();
        plans.registered("SGDDT");
        cycles.due(Period.halfYear(2021));
        cycles.asked(ReportingFixture.CYCLE, "12");
        engine.at("2021-04-29T08:00");
        reporting.accepted("SYT");
        reporting.accepted("LONGHO");
        difficulties.raised("LONGHO", "Thiếu thuốc và vật tư y tế");
        engine.at("2021-05-11T09:00");
        reporting.submitted("STC");
        engine.at("2021-05-14T09:00");
    }

    @ParameterizedTest
    @CsvSource({"1366, 768", "390, 844"})
    void theQuestionsOfAManagerAreAnsweredWithinTwoClicks(int width, int height) {
        Desk manager = office.seat("manager");
        Page page = manager.page();
        page.setViewportSize(width, height);
        page.navigate("/login");
        page.locator("#username").fill("manager");
        page.locator("#password").fill(SampleUsers.PASSWORD);
        page.locator("form button[type=submit]").click();

        page.waitForURL("**/tong-quan");
        assertThat(page.locator(".answers")).containsText("báo cáo quá hạn của 17 cơ quan, chậm nhất 5 ngày");
        assertThat(page.locator(".bar [aria-current=page]")).hasText("Tổng quan");
        looked(manager, width, "overview");

        page.locator(".answers a").getByText("Việc gì đang chờ").click();
        assertThat(page.locator("h1")).hasText("Việc đang chờ");
        assertThat(page.locator("table").first()).containsText("Cơ quan thường trực");
        looked(manager, width, "overview-waiting");

        page.locator(".tabs a").getByText("Cơ quan theo kỳ").click();
        assertThat(page.locator(".matrix")).containsText("Chưa gửi, quá 5 ngày");
        looked(manager, width, "overview-matrix");

        page.locator(".bar .brand").click();
        page.waitForURL("**/tong-quan");
        page.locator(".answers a").getByText("Mỗi chỉ tiêu").click();
        assertThat(page.locator("h1")).hasText("Chỉ tiêu kế hoạch");
        assertThat(page.locator("main")).containsText("Tính từ 2 trong số 20 báo cáo");
        looked(manager, width, "overview-targets-running");

        signed();
        page.reload();
        assertThat(page.locator("main")).not().containsText("Kỳ đang thực hiện");
        looked(manager, width, "overview-targets");

        page.locator(".tabs a").getByText("Vướng mắc").click();
        assertThat(page.locator("table").first()).containsText("Đang xử lý");
        looked(manager, width, "overview-concerns");
    }

    private void signed() {
        forms.type(ReportingFixture.CYCLE, Elements.FOLLOW_UP, Map.of("reason", "Đã đến ngày tổng hợp"));
        officials.complete(Officials.coordinator(), ReportingFixture.CYCLE, Elements.FOLLOW_UP, null);
        engine.runJobs("reporting-cycle");
        officials.complete(Officials.coordinator(), ReportingFixture.CYCLE, "Task_PrepareConsolidatedReport", null);
        forms.type(
                ReportingFixture.CYCLE,
                SIGN,
                Map.of("figuresVersion", consolidation.figuresVersion(ReportingFixture.CYCLE)));
        officials.complete(Officials.standingLeader(), ReportingFixture.CYCLE, SIGN, "approve");
    }

    /** Printed, nothing of a table is cut off at the edge of the paper, upright or not. */
    @Test
    void theOverviewFitsOnPaper() {
        Desk coordinator = office.signIn("coordinator");
        Page page = coordinator.page();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        for (String address : VIEWS) {
            page.navigate(address);
            for (int paper : new int[] {A4_LYING, A4_UPRIGHT}) {
                page.setViewportSize(paper, 700);
                assertThat((List<?>) page.evaluate(WIDER_THAN_THE_PAGE))
                        .as(address + " on " + paper)
                        .isEmpty();
            }
        }
    }

    /** What a reader of each kind sees, on a desk and on a telephone. */
    @ParameterizedTest
    @CsvSource({"coordinator, 1366, 768", "longho-officer, 390, 844", "ppc-leader, 390, 844"})
    void theViewsAreThereForEachWithWhatIsHis(String person, int width, int height) {
        Desk desk = office.signIn(person);
        desk.page().setViewportSize(width, height);
        for (String address : VIEWS) {
            if (person.equals("ppc-leader") && address.endsWith("danh-dau")) {
                continue;
            }
            desk.page().navigate(address);
            looked(
                    desk,
                    width,
                    "overview-" + person + address.replace("/tong-quan", "").replace('/', '-'));
        }
    }

    /** Chosen on the overview, approved, sent back once and given a number: all of it in a browser. */
    @Test
    void aLetterOfUrgingGoesFromTheOverviewToTheRegister() {
        Desk coordinator = office.signIn("coordinator");
        Page page = coordinator.page();
        page.navigate("/tong-quan");
        Locator all = page.getByLabel("Chọn tất cả");
        Locator chosen = page.locator("input[name=bao-cao]:checked");
        all.check();
        assertThat(chosen).hasCount(page.locator("input[name=bao-cao]").count());
        all.uncheck();
        assertThat(chosen).hasCount(0);
        page.getByLabel("Chọn Sở Tư pháp, 6 tháng đầu năm 2021").check();
        page.getByLabel("Chọn Sở Xây dựng, 6 tháng đầu năm 2021").check();
        assertThat(all).not().isChecked();
        page.locator("textarea[name=loi-nhan]").fill("Đề nghị gửi trước 17 giờ ngày 17/5/2021.");
        page.locator("#late-KL92").evaluate("section => section.scrollIntoView()");
        looked(coordinator, 1366, "overview-urging");
        page.getByText("Soạn công văn đôn đốc, trình lãnh đạo").click();
        assertThat(page.locator("[role=status]")).containsText("Đã soạn 1 công văn đôn đốc");

        Desk leader = office.signIn("standing-leader");
        TaskForm letter = leader.open("Duyệt công văn đôn đốc");
        assertThat(letter.at("recipients")).containsText("Sở Xây dựng");
        leader.screenshot("sign-urging");
        letter.press("Trả lại để hoàn thiện…");
        letter.write("reason", "Ghi rõ người nhận báo cáo");
        letter.complete("Trả lại người soạn");
        TaskForm again = coordinator.open("Hoàn thiện công văn đôn đốc");
        assertThat(again.at("returned")).containsText("Ghi rõ người nhận báo cáo");
        again.write("words", "Gửi về Phòng Bảo trợ xã hội trước 17 giờ ngày 17/5/2021.");
        coordinator.screenshot("prepare-urging");
        again.complete("Trình lãnh đạo duyệt");
        leader.open("Duyệt công văn đôn đốc").complete("Duyệt, trình phát hành");

        Desk clerk = office.signIn("sldtbxh-clerk");
        TaskForm issue = clerk.open("Phát hành công văn đôn đốc");
        issue.letter(
                "845",
                Map.of(
                        "symbol", "SLĐTBXH-BTXH",
                        "date", "14/05/2021",
                        "signer", "Nguyễn Văn Thử",
                        "signerTitle", "Phó Giám đốc"),
                SamplePdf.bytes());
        clerk.screenshot("issue-urging");
        issue.complete("Phát hành và gửi các cơ quan");

        page.navigate("/tong-quan");
        assertThat(page.locator("main")).containsText("Số 845/SLĐTBXH-BTXH");
        assertThat(page.locator("tr")
                        .filter(new Locator.FilterOptions().setHasText("Sở Tư pháp"))
                        .first())
                .containsText("Công văn đôn đốc số 845/SLĐTBXH-BTXH");
    }

    /** Nothing has to be moved sideways; all can use it. */
    private static void looked(Desk desk, int width, String name) {
        desk.screenshot(width > 1000 ? name : "phone-" + name);
        Sideways.nothing(desk.page());
    }
}
