package vn.ansinh.reporting.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.report.ReportingFixture;

/** What the journeys ask of every screen is answered: faults are found where they are, on our pages and in our forms. */
@NeedsChromium
@EngineTest
class AccessibilityTest {

    @RegisterExtension
    private final Office office = new Office();

    @Autowired
    private ReportingFixture reporting;

    @Test
    void aButtonWithoutANameAndPaleWordsAreFound() {
        Page page = office.signIn("syt-officer").visit("/bao-cao");
        assertThat(Accessibility.faults(page)).isEmpty();

        page.evaluate("document.querySelector('main').insertAdjacentHTML('beforeend',"
                + " '<button></button><p style=\"color:#ddd\">nhạt</p>')");

        assertThat(Accessibility.faults(page))
                .anyMatch(fault -> fault.startsWith("button-name"))
                .anyMatch(fault -> fault.startsWith("color-contrast"));
    }

    @Test
    void inTasklistWhatIsOursIsLookedAt() {
        Desk officer = office.signIn("syt-officer");
        officer.start("Xử lý khó khăn, vướng mắc");
        Page page = officer.page();
        assertThat(Accessibility.faults(page)).isEmpty();

        page.evaluate(
                "document.querySelector('.ansinh-form').insertAdjacentHTML('beforeend', '<input type=\"text\">')");

        assertThat(Accessibility.faults(page)).anyMatch(fault -> fault.startsWith("label"));
    }

    @Test
    void theButtonsOfCamundasFrameHaveNames() {
        reporting.asked("SYT");
        Desk officer = office.signIn("syt-officer");
        Page page = officer.page();
        assertThat(unnamed(page)).as("beside the list").isEmpty();
        officer.drafts();

        assertThat(unnamed(page)).as("beside a form").isEmpty();
    }

    private static List<String> unnamed(Page page) {
        // Tasklist draws its parts one after the other, and each is named with the next frame.
        page.waitForFunction("""
                () => ['.maximize', '.sort-direction'].every((part) => document.querySelector(part + '[aria-label]'))""");
        return new AxeBuilder(page)
                .withRules(List.of("button-name", "link-name")).analyze().getViolations().stream()
                        .flatMap(rule -> rule.getNodes().stream())
                        .map(node -> node.getHtml())
                        .toList();
    }
}
