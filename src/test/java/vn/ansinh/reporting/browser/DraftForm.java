package vn.ansinh.reporting.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;

/** The drafting form. */
class DraftForm extends TaskForm {

    DraftForm(Page page) {
        super(page);
    }

    Locator actual(String indicator) {
        return figure(indicator, "actual");
    }

    Locator estimate(String indicator) {
        return figure(indicator, "estimate");
    }

    private Locator figure(String indicator, String column) {
        return root.locator("input[data-code=\"" + indicator + "\"][data-column=\"" + column + "\"]");
    }

    /** Pastes what Excel puts on the clipboard into the cell, as Ctrl+V does. */
    void paste(Locator cell, String text) {
        cell.focus();
        cell.evaluate("""
                (input, text) => {
                  const data = new DataTransfer();
                  data.setData('text/plain', text);
                  input.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
                }
                """, text);
    }

    /** Every section gets a sentence. */
    void writeSections() {
        List<Locator> areas = root.locator(".as-section textarea").all();
        for (Locator area : areas) {
            if (area.inputValue().isBlank()) {
                area.fill("Đã triển khai theo kế hoạch, kết quả bảo đảm tiến độ đề ra.");
            }
        }
        areas.get(areas.size() - 1).blur();
        saved();
    }

    Locator section(String code) {
        return at("section:" + code).locator("textarea");
    }

    /** The reviewer's remark at this place of the list. */
    Locator remark(int number) {
        return at("remarks").locator("li.as-remark").nth(number - 1);
    }

    void answer(Locator remark, String text) {
        remark.locator("textarea").fill(text);
        remark.locator("textarea").blur();
        saved();
    }

    /** What stands under the figures of an indicator. */
    Locator under(String indicator) {
        return root.locator("tr[data-code=\"" + indicator + "\"] + tr.as-under");
    }

    Locator findings() {
        return at("findings");
    }

    void hasNothingMissing() {
        assertThat(findings().locator(".as-bad")).hasCount(0);
    }
}
