package vn.ansinh.reporting.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.ansinh.reporting.EngineTest;

/** What the journeys ask of every screen is answered: faults are found where they are, on our pages and in our forms. */
@NeedsChromium
@EngineTest
class AccessibilityTest {

    @RegisterExtension
    private final Office office = new Office();

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
}
