package vn.ansinh.reporting.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static vn.ansinh.reporting.report.ReportingFixture.key;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.Officials;
import vn.ansinh.reporting.report.ReportingFixture;

/** R21: after a click people see what has come of it, whose turn it is, and their next task. */
@NeedsChromium
@EngineTest
class AfterwardsJourneyTest {

    @RegisterExtension
    private final Office office = new Office();

    @Autowired
    private ReportingFixture reporting;

    @Test
    void whoHasDraftedSeesWithWhomItIsNowAndWhatIsNext() {
        reporting.asked("SYT", "STC");
        reporting.fill("SYT", Officials.officer("SYT"));
        Desk officer = office.signIn("syt-officer");
        officer.open("Soạn thảo báo cáo");

        new TaskForm(officer.page()).complete("Trình lãnh đạo");

        Locator after = officer.page().locator(".as-after");
        assertThat(after).containsText("Đã hoàn thành: Soạn thảo báo cáo – 6 tháng đầu năm 2021");
        assertThat(after).containsText("Duyệt báo cáo – 6 tháng đầu năm 2021");
        assertThat(after).containsText("Lãnh đạo cơ quan – Sở Y tế");
        assertThat(after).containsText("Ông/bà không còn công việc nào đang chờ.");
        assertThat(officer.page().locator(".task-removed-alert:visible")).hasCount(0);
        officer.screenshot("afterwards");
        assertThat(after.getByText("Xem hồ sơ"))
                .hasAttribute("href", "/bao-cao/" + key("SYT").slug());
    }

    @Test
    void whoHasRaisedADifficultyReadsItsNumber() {
        Desk officer = office.signIn("longho-officer");
        TaskForm form = officer.start("Xử lý khó khăn, vướng mắc");
        form.write("subject", "Chậm cấp thẻ bảo hiểm y tế");
        form.choose("area", "A5");
        form.choose("severity", "NORMAL");
        form.write("description", "Người chuyển hộ khẩu chưa có thẻ.");
        form.write("cause", "Hai huyện chưa thống nhất nơi lập danh sách.");
        form.write("proposal", "Đề nghị hướng dẫn.");
        form.complete("Trình lãnh đạo cơ quan");

        assertThat(officer.page().locator(".as-after")).containsText("Đã gửi KK-2021-0001");
    }
}
