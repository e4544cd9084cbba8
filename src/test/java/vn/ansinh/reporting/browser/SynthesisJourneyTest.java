package vn.ansinh.reporting.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import vn.ansinh.reporting.EngineDriver;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.cycle.CycleFixture;
import vn.ansinh.reporting.report.ReportKey;
import vn.ansinh.reporting.report.ReportingFixture;
import vn.ansinh.reporting.upgrade.StepsOnward;

/** A coordinator writes the results by area from what lies beside them, and looks at what changed. */
@NeedsChromium
@EngineTest
class SynthesisJourneyTest {

    @RegisterExtension
    private final Office office = new Office();

    @Autowired
    private CycleFixture cycles;

    @Autowired
    private ReportingFixture reporting;

    @Autowired
    private StepsOnward onward;

    @Autowired
    private EngineDriver engine;

    private String cycle;

    @BeforeEach
    void aReportIsPreparedFromOneOfTwo() {
        cycle = cycles.outOfTurn(1);
        onward.until(cycle, StepsOnward.FOLLOW_UP);
        accepted("SYT");
        onward.until(cycle, "Task_PrepareConsolidatedReport");
    }

    @Test
    void agenciesWordsArePutInAndFiguresThatChangedAreRenewed() {
        Desk coordinator = office.signIn("coordinator").expects("status of 422");
        TaskForm report = coordinator.open("Soạn báo cáo tổng hợp");
        report.show("narrative");
        Locator area = report.at("section:II.A7");
        Locator text = area.locator("textarea");
        assertThat(text).hasValue(Pattern.compile("^(Đến|Từ đầu kỳ đến) ngày "));

        area.locator(".as-pieces > summary").click();
        Locator words = area.locator("li[data-source='" + cycle + "/SYT']");
        assertThat(words).isVisible();
        coordinator.screenshot("prepare-consolidated-report-pieces");
        report.press(words, "Đưa vào");

        assertThat(text).hasValue(Pattern.compile("\\(Sở Y tế\\)[.;!?…]+$"));
        assertThat(words).hasAttribute("data-state", "USED");
        report.saved();

        accepted("BHXH");
        report.look();
        Locator changed = area.locator("li", new Locator.LocatorOptions().setHas(area.locator("del")));
        assertThat(report.at("narrative")).containsText("nguồn đã thay đổi");
        coordinator.screenshot("prepare-consolidated-report-changed");
        report.press("Trình lãnh đạo duyệt");
        assertThat(report.message()).containsText("đã thay đổi sau khi đưa vào báo cáo");
        seeAll(report);
        report.complete("Trình lãnh đạo duyệt");
        assertThat(changed).hasCount(0);
    }

    @Test
    void whatTwoBodiesCountedIsCorrectedBesideTheSum() {
        accepted("BHXH");
        Desk coordinator = office.signIn("coordinator");
        TaskForm report = coordinator.open("Soạn báo cáo tổng hợp");
        Locator figure = report.at("figure:A1-01");
        figure.locator("button[data-code]").click();
        Locator dialog = report.root.locator("dialog");
        dialog.locator(".as-adjust > summary").click();
        dialog.getByLabel("Số điều chỉnh").fill("-34");
        dialog.locator(".as-adjust input[type=checkbox]").first().check();
        dialog.locator(".as-adjust input[type=checkbox]").last().check();
        dialog.getByLabel("Lý do").fill("Hội nghị do hai cơ quan phối hợp tổ chức.");
        coordinator.screenshot("consolidated-adjustment");

        dialog.getByText("Lưu điều chỉnh").click();

        assertThat(dialog).containsText("Đã lưu điều chỉnh.");
        assertThat(dialog).containsText("điều chỉnh trùng lặp −34; còn ");
        dialog.getByText("Đóng").click();
        assertThat(figure.locator("xpath=following-sibling::tr[1]")).containsText("điều chỉnh trùng lặp −34");
        coordinator.screenshot("consolidated-adjusted");
    }

    @Test
    void onATelephoneTheSourcesStandBelowTheText() {
        Desk coordinator = office.signInOnPhone("coordinator");
        TaskForm report = coordinator.open("Soạn báo cáo tổng hợp");
        report.show("narrative");
        Locator area = report.at("section:II.A7");

        area.locator(".as-pieces > summary").click();
        Locator words = area.locator("li[data-source='" + cycle + "/SYT']");
        assertThat(words).isVisible();
        words.scrollIntoViewIfNeeded();
        coordinator.screenshot("phone-pieces");

        assertThat(words.boundingBox().y).isGreaterThan(area.locator("textarea").boundingBox().y);
        Sideways.nothing(coordinator.page());
    }

    /** Section by section, what changed is renewed where it stands as it was, and seen otherwise. */
    private static void seeAll(TaskForm report) {
        Locator sections = report.root.locator(
                ".as-section",
                new Locator.LocatorOptions().setHas(report.page.locator(".as-pieces > summary .as-urgent")));
        while (sections.count() > 0) {
            Locator section = report.at(sections.first().getAttribute("data-anchor"));
            Locator counts = section.locator(".as-pieces > summary");
            String before = counts.innerText();
            if (section.locator(".as-pieces[open]").count() == 0) {
                counts.click();
            }
            Locator seen = button(section, "Đã xem");
            assertThat(seen.first()).isVisible();
            Locator renew = button(section, "Thay câu trong văn bản");
            (renew.count() > 0 ? renew : seen).first().click();
            assertThat(counts).not().hasText(before);
        }
    }

    private static Locator button(Locator section, String name) {
        return section.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private void accepted(String agency) {
        reporting.accepted(new ReportKey(cycle, agency));
        engine.runJobs("agency-report");
    }
}
