package vn.ansinh.reporting.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** The form of DOLISA's review. */
class ReviewForm extends TaskForm {

    ReviewForm(Page page) {
        super(page);
    }

    /** Pins a remark to a cell or section. */
    void pin(String anchor, String remark) {
        root.locator("[data-pin=\"" + anchor + "\"]").first().click();
        Locator editor = root.locator(".as-pin-editor");
        editor.locator("textarea").fill(remark);
        editor.locator("button").first().click();
        assertThat(at("remarks").getByText(remark)).isVisible();
    }
}
