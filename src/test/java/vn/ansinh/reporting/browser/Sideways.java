package vn.ansinh.reporting.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

/** A page is as wide as the window it is seen in. */
final class Sideways {

    private Sideways() {}

    /** Nothing of it has to be moved sideways. A page that has not its style yet is wider: it is waited for. */
    static void nothing(Page page) {
        page.waitForLoadState();
        assertThat(((Number) page.evaluate("document.documentElement.scrollWidth")).intValue())
                .as("nothing of " + page.url() + " has to be moved sideways")
                .isLessThanOrEqualTo(page.viewportSize().width);
    }
}
