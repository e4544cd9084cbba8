package vn.ansinh.reporting.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ansinh.reporting.EngineDriver;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.catalogue.FirstPeriod;
import vn.ansinh.reporting.cycle.daily.ReminderMail;
import vn.ansinh.reporting.notification.MailTemplate;
import vn.ansinh.reporting.notification.Mails;
import vn.ansinh.reporting.report.ReportMail;

/** S13: what the administrator of an empty database sees, and does, on the day it was found. */
@EngineTest
@NeedsChromium
class CommissioningJourneyTest {

    @RegisterExtension
    private final Office office = new Office();

    @Autowired
    private FirstPeriod firstPeriod;

    @Autowired
    private EngineDriver engine;

    @Autowired
    private IdentityService identityService;

    @Autowired
    private Mails mails;

    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void anEmptyDatabase() {
        engine.at("2026-11-28T09:00");
        firstPeriod.notYetChosen();
        identityService.deleteMembership("reviewer", "kl92-standing-reviewers");
        address("stc-clerk", null);
        address("admin", "quantri@vinhlong.example");
    }

    @AfterEach
    void asItWas() {
        identityService.createMembership("reviewer", "kl92-standing-reviewers");
        address("stc-clerk", "stc-clerk@vinhlong.example");
        address("admin", null);
    }

    @ParameterizedTest
    @CsvSource({"1366, 768", "390, 844"})
    void theAdministratorGoesThroughTheListAndChoosesThePeriodToBeginWith(int width, int height) {
        Desk desk = office.signIn("admin");
        Page page = desk.page();
        page.setViewportSize(width, height);
        page.navigate("/dua-vao-van-hanh");
        assertThat(page.locator(".bar")).containsText("Vận hành");
        assertThat(page.locator("section.panel .checks"))
                .containsText("Báo cáo các cơ quan gửi đến sẽ không có ai rà soát.");
        photograph(page, "commissioning", width);

        page.locator("#trial button").click();
        assertThat(page.locator("#trial [role=status]"))
                .containsText("đã nhận thư thử gửi đến quantri@vinhlong.example");

        Locator late = page.locator(".period").first();
        late.locator("input[name=period]").check();
        assertThat(late.locator(".warning")).containsText("cả ngày tổng hợp đã qua");
        Locator next = page.locator(".period").nth(1);
        next.locator("input[name=period]").check();
        assertThat(late.locator(".warning")).isHidden();
        next.locator("summary").click();
        photograph(page, "commissioning-period", width);
        next.locator("summary").click();
        next.locator("input[name=confirmed]").check();
        page.locator("form.begin button").click();

        assertThat(page.locator("section.panel .notice").first())
                .containsText("từ kỳ 6 tháng đầu năm 2027 (Quản trị hệ thống chọn lúc");
        Sideways.nothing(page);
    }

    @ParameterizedTest
    @CsvSource({"1366, 768", "390, 844"})
    void theAdministratorSendsWhatIsStillNeededAndDropsTheRest(int width, int height) {
        address("stc-officer", null);
        write("STC", "stc-officers", ReportMail.REPORT_REQUESTED);
        write("STC", "stc-officers", ReminderMail.REMINDER_OFFICER_AFTER);
        address("stc-officer", "stc-officer@vinhlong.example");
        address("syt-officer", null);
        write("SYT", "syt-officers", ReportMail.REPORT_REQUESTED);
        Desk desk = office.signIn("admin");
        Page page = desk.page();
        page.setViewportSize(width, height);
        page.navigate("/thu-cho-dia-chi");
        try {
            assertThat(page.locator(".kept")).hasCount(2);
            photograph(page, "mails-without-recipient", width);
            Sideways.nothing(page);

            assertThat(page.locator(".all .send")).containsText("Gửi cả 2 thư đã có địa chỉ");
            page.locator(".kept .send button").click();
            assertThat(page.locator(".kept")).hasCount(1);
            page.locator(".kept .drop button").click();
            assertThat(page.locator("main")).containsText("Không có thư nào chờ địa chỉ.");
        } finally {
            address("syt-officer", "syt-officer@vinhlong.example");
        }
    }

    /** The links of the list open what they name. */
    @Test
    void aGroupWithoutPeopleIsOneClickFromWhereTheyAreAdded() {
        Page page = office.signIn("admin").page();
        page.navigate("/dua-vao-van-hanh");

        page.getByText("Nhóm kl92-standing-reviewers").click();

        assertThat(page).hasURL(Pattern.compile(".*/groups/kl92-standing-reviewers\\?tab=users.*"));
        assertThat(page.locator("body")).containsText("Rà soát – cơ quan thường trực");
    }

    private void write(String agency, String group, MailTemplate template) {
        transaction.executeWithoutResult(status -> mails.toGroups(
                List.of(group),
                template,
                "KL92/2026/" + agency,
                template.name(),
                Map.of("agency", agency, "period", "năm 2026", "deadline", "trước ngày 10/11/2026"),
                null));
    }

    private void address(String person, String email) {
        var user = identityService.createUserQuery().userId(person).singleResult();
        user.setEmail(email);
        identityService.saveUser(user);
    }

    private static void photograph(Page page, String name, int width) {
        if (width > 1000) {
            Screenshots.take(page, name);
        }
    }
}
