package vn.ansinh.reporting.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.ansinh.reporting.EngineDriver;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.report.ReportingFixture;

/** What an officer sees of a task without opening its form: how long he has, and where what it is about is read. */
@EngineTest
@NeedsChromium
class TaskAboutJourneyTest {

    @RegisterExtension
    private final Office office = new Office();

    @Autowired
    private ReportingFixture reporting;

    @Autowired
    private EngineDriver engine;

    @Autowired
    private TaskService taskService;

    /** An officer at night has minutes; what is late is late by as many days as the overview says. */
    @ParameterizedTest
    @CsvSource({
        "2021-05-09T20:30, còn 3 giờ",
        "2021-05-09T23:14:30, còn 4[3-4] phút",
        "2021-05-10T08:00, quá hạn 1 ngày",
        "2021-05-20T08:00, quá hạn 11 ngày"
    })
    void theTimeLeftIsToldAsItIs(String now, String told) {
        reporting.asked("SYT");
        engine.at(now);
        Page page = office.signIn("syt-officer").page();

        assertThat(page.locator(".tasks-list .task .due-date").first())
                .hasAttribute("data-left", Pattern.compile(told));
    }

    /** In Cockpit as well. */
    @Test
    void whatIsLateIsLateByAsManyDaysInCockpit() {
        reporting.asked("SYT");
        engine.at("2021-05-20T08:00");
        Page page = office.signIn("manager").page();

        page.navigate("/camunda/app/cockpit/default/#/ho-so?tim=so%20y%20te");

        assertThat(page.locator(".ansinh-over").last()).hasText("quá hạn 11 ngày");
    }

    /** Họ, đệm, tên: on the card and above the form alike; and the zone of the computer in words. */
    @Test
    void whoHasATaskIsCalledTheSameEverywhere() {
        reporting.asked("SYT");
        taskService.setAssignee(taskService.createTaskQuery().singleResult().getId(), "syt-officer");
        Page page = office.signIn("syt-officer").page();
        String name = "Chuyên viên Sở Y tế";

        page.locator(".tasks-list .task h4 a").first().click();

        assertThat(page.locator(".tasks-list .task .assignee").first()).hasText(name);
        assertThat(page.locator(".task-card .meta.actors")).containsText(name);
        assertThat(page.locator("[cam-widget-footer]")).not().containsText("Asia/");
    }

    @Test
    void theCardTellsTheTimeLeftAndTheTaskLeadsToItsHistory() {
        reporting.asked("SYT");
        Page page = office.signIn("syt-officer").page();

        Locator card = page.locator(".tasks-list .task").first();
        assertThat(card.locator(".due-date")).hasAttribute("data-left", "còn 27 ngày");
        assertThat(page.locator("#footer-timezone")).containsText("giờ Việt Nam");
        card.locator("h4 a").click();
        page.locator(".task-card .nav-tabs a", new Page.LocatorOptions().setHasText("Hồ sơ"))
                .click();

        assertThat(page.locator(".ansinh-about")).containsText("KL92/2021-H1/SYT");
        assertThat(page.locator(".ansinh-about")).containsText("Đang soạn thảo");
        assertThat(page.locator(".ansinh-about")).containsText("09/05/2021");
        Screenshots.take(page, "task-about");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Mở hồ sơ và lịch sử"))
                .click();
        page.waitForURL("**/bao-cao/**");
        assertThat(page.locator("h1")).isVisible();
    }
}
