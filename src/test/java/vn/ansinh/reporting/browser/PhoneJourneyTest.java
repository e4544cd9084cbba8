package vn.ansinh.reporting.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.ansinh.reporting.report.ReportingFixture.key;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.Officials;
import vn.ansinh.reporting.report.ReportingFixture;

/** R19: on a telephone (390 x 844) a report is drafted, approved and read; nothing has to be moved sideways. */
@NeedsChromium
@EngineTest
class PhoneJourneyTest {

    /** What a thumb has to meet, in CSS pixels; WCAG 2.2, 2.5.8. Links within a sentence are exempt. */
    private static final String TOO_SMALL = """
            (root) => [...root.querySelectorAll('button, select, input, textarea, summary, a')]
              .filter((one) => one.offsetParent !== null && !one.closest('p, li, dd, td:not([class])'))
              .map((one) => ({ one, box: one.getBoundingClientRect() }))
              .filter(({ box }) => box.width > 1 && (box.width < 24 || box.height < 24))
              .map(({ one, box }) => `${one.outerHTML.slice(0, 120)} ${box.width}x${box.height}`)
            """;

    @RegisterExtension
    private final Office office = new Office();

    @Autowired
    private ReportingFixture reporting;

    @BeforeEach
    void theDepartmentOfHealthIsAsked() {
        reporting.asked("SYT");
    }

    @Test
    void aDraftIsWritten() {
        Desk officer = office.signInOnPhone("syt-officer");
        DraftForm draft = officer.drafts();

        assertThat(draft.root).isInViewport();
        Sideways.nothing(officer.page());
        officer.screenshot("phone-draft");
        draft.actual("A7-01").fill("3");
        draft.estimate("A7-01").fill("4");
        draft.saved();
        Locator card = draft.root.locator("tr[data-code='A7-01']");
        assertThat(card.boundingBox().height)
                .as("a card, and no column of syllables")
                .isLessThan(220);
        assertThat(draft.actual("A7-01").boundingBox().width).isGreaterThan(120);
        draft.show("figures");
        officer.screenshot("phone-draft-figures");
        assertThat(tooSmall(draft.root)).isEmpty();

        draft.root.getByText("Danh sách công việc").click();
        assertThat(officer.page().locator(".tasks-list h4 a").first()).isInViewport();
    }

    @Test
    void aReportIsApproved() {
        reporting.fill("SYT", Officials.officer("SYT"));
        reporting.drafted("SYT");
        Desk leader = office.signInOnPhone("syt-leader");
        TaskForm approval = leader.open("Duyệt báo cáo");

        Sideways.nothing(leader.page());
        leader.screenshot("phone-approve");
        assertThat(tooSmall(approval.root)).isEmpty();
        assertThat(approval.root.locator(".as-buttons")).isInViewport();
        approval.complete("Duyệt báo cáo");

        assertThat(leader.page().locator(".as-after")).containsText("Đã hoàn thành");
        assertThat(leader.page().locator(".as-after")).isInViewport();
        assertThat(leader.page().locator("#footer-timezone"))
                .hasText("Ngày, giờ hiển thị theo múi giờ của máy: giờ Việt Nam");
        Object height =
                leader.page().locator("#footer-timezone").evaluate("line => line.getBoundingClientRect().height");
        assertThat(((Number) height).doubleValue()).as("a second line is cut").isLessThan(30);
        leader.screenshot("phone-afterwards");
    }

    @Test
    void aReportIsRead() {
        reporting.fill("SYT", Officials.officer("SYT"));
        reporting.drafted("SYT");
        Desk leader = office.signInOnPhone("syt-leader");

        Page page = leader.visit("/bao-cao/" + key("SYT").slug());

        Sideways.nothing(page);
        leader.screenshot("phone-report");
    }

    @SuppressWarnings("unchecked")
    private static List<String> tooSmall(Locator root) {
        return (List<String>) root.evaluate(TOO_SMALL);
    }
}
