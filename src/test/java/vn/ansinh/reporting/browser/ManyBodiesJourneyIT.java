package vn.ansinh.reporting.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import vn.ansinh.reporting.EngineDriver;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.benchmark.ManyBodies;
import vn.ansinh.reporting.catalogue.Period;
import vn.ansinh.reporting.cycle.process.ReportingCycleProcess;

/** A coordinator of a province of 420 bodies follows who has reported. */
@EngineTest
@ExtendWith(ChromiumCondition.class)
class ManyBodiesJourneyIT {

    @RegisterExtension
    private final Office office = new Office();

    @Autowired
    private ManyBodies province;

    @Autowired
    private EngineDriver engine;

    @BeforeEach
    void everybodyIsAsked() {
        province.grow(400);
        province.asked(Period.halfYear(2021), List.of("H00001", "H00002"));
    }

    @Test
    void aLongTableIsLookedThroughInPartsAndWhomToRemindIsChosenAcrossThem() {
        Desk coordinator = office.signIn("coordinator");
        TaskForm followUp = coordinator.open("Theo dõi, đôn đốc báo cáo");
        Locator rows = followUp.root.locator("tr[data-agency]");
        assertThat(rows).hasCount(50);
        assertThat(followUp.root).containsText("Phần 1/9 (420 trong 420 cơ quan)");
        coordinator.screenshot("many-bodies-follow-up");

        followUp.root.locator("[data-focus='pick:STC']").check();
        followUp.root.getByText("Phần sau").click();
        assertThat(followUp.root).containsText("Phần 2/9");
        rows.first().locator("input[type=checkbox]").check();
        assertThat(button(followUp, "Nhắc 2 cơ quan")).isVisible();

        followUp.root.locator("[data-focus=find]").fill("thu h0000");
        followUp.root.locator("[data-focus=find]").press("Enter");
        assertThat(rows).hasCount(9);
        followUp.root.locator("thead input[type=checkbox]").check();
        assertThat(button(followUp, "Nhắc 9 cơ quan")).isVisible();

        followUp.root.locator("[data-focus='filter:in-review']").click();
        assertThat(rows).hasCount(2);
        assertThat(followUp.root.locator("[data-focus=find]")).hasValue("thu h0000");
        assertThat(rows.first()).containsText("Thử H00001");
        coordinator.screenshot("many-bodies-follow-up-found");
        followUp.root.locator("[data-focus=find]").fill("không có");
        followUp.root.locator("[data-focus=find]").press("Enter");
        assertThat(followUp.root).containsText("Không có cơ quan nào khớp với từ cần tìm.");
    }

    @Test
    void theFiguresOfAllBodiesAreLookedThroughInPartsToo() {
        Desk coordinator = office.signIn("coordinator");
        TaskForm followUp = coordinator.open("Theo dõi, đôn đốc báo cáo");
        followUp.press("Kết thúc theo dõi…");
        followUp.write("reason", "Tổng hợp sớm theo yêu cầu của Ủy ban nhân dân tỉnh.");
        followUp.complete("Kết thúc và tổng hợp");
        engine.runJobs(ReportingCycleProcess.KEY);

        TaskForm report = coordinator.open("Soạn báo cáo tổng hợp");
        assertThat(report.at("coverage")).containsText("Chưa tiếp nhận báo cáo (420)");
        assertThat(report.at("coverage")).containsText("và 370 cơ quan khác");
        report.show("coverage");
        coordinator.screenshot("many-bodies-coverage");
        report.root.locator("button[data-code=A2-01]").click();
        Locator dialog = report.root.locator("dialog");
        assertThat(dialog.locator("tbody tr")).hasCount(50);
        dialog.getByText("Phần sau").click();
        assertThat(dialog).containsText("Phần 2/");
        coordinator.screenshot("many-bodies-figure");
        dialog.locator("input").fill("thu h00007");
        dialog.locator("input").press("Enter");
        assertThat(dialog.locator("tbody tr")).hasCount(1);
        dialog.getByText("Đóng").click();

        Page page = coordinator.visit("/tong-hop/KL92-2021-H1-TH");
        assertThat(page.locator(".coverage li")).hasCount(50);
        page.getByText("và 370 cơ quan khác").click();
        assertThat(page.locator(".coverage li")).hasCount(420);
        coordinator.screenshot(page, "many-bodies-report");
    }

    @Test
    void theAdministratorsListsAreLookedThroughInPartsToo() {
        Desk administrator = office.signIn("admin");
        Page commissioning = administrator.visit("/dua-vao-van-hanh");
        assertThat(commissioning.locator("table.rows tbody tr")).hasCount(50);
        commissioning.getByText("Cơ quan còn thiếu người xếp trước").click();
        assertThat(commissioning.locator("table.rows tbody tr").first()).containsText("Thử H0");
        commissioning.getByText("Phần sau").click();
        assertThat(commissioning).hasURL(Pattern.compile(".*trang=2.*#agencies"));
        assertThat(commissioning.locator("#agencies")).isInViewport();
        administrator.screenshot(commissioning, "many-bodies-commissioning");

        Page kept = administrator.visit("/thu-cho-dia-chi");
        assertThat(kept.locator(".kept")).hasCount(50);
        assertThat(kept.locator(".all .drop")).containsText("thư trên trang này");
        administrator.screenshot(kept, "many-bodies-kept");
        kept.locator("#tim").fill("h00007");
        kept.locator("#tim").press("Enter");
        assertThat(kept.locator(".kept").first()).containsText("H00007");
    }

    private static Locator button(TaskForm form, String name) {
        return form.root.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
    }
}
