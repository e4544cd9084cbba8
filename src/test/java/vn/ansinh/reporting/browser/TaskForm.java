package vn.ansinh.reporting.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;

/** The form of the task that is open in Tasklist. */
class TaskForm {

    final Page page;
    final Locator root;

    TaskForm(Page page) {
        this.page = page;
        this.root = page.locator("form.ansinh-form");
    }

    void opened() {
        assertThat(root.locator(".as-buttons button").first()).isVisible();
    }

    /** Claims the task for oneself. */
    void claim() {
        press("Nhận xử lý");
        assertThat(root.locator(".as-claim")).hasCount(0);
    }

    void press(String button) {
        root.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    void press(Locator button) {
        button.click();
    }

    /** Presses the button inside a part of the form. */
    void press(Locator part, String button) {
        part.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    Locator link(String text) {
        return root.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(text));
    }

    /** The person turns to the window again: the form looks what others have done. */
    void look() {
        page.evaluate("window.dispatchEvent(new Event('focus'))");
    }

    /** As {@link #press}, with a button that completes the task. */
    void complete(String button) {
        press(button);
        done();
    }

    /** The task is completed: Tasklist has put its form away. */
    void done() {
        assertThat(root).hasCount(0);
    }

    /** Writes into the field of this name. */
    void write(String field, String text) {
        Locator input = at(field).locator("input:not([type=file]):not([type=date]), textarea");
        input.fill(text);
        input.blur();
        assertThat(root.locator(".as-save-state")).not().hasAttribute("data-status", Pattern.compile("dirty|saving"));
    }

    void choose(String field, String value) {
        at(field).locator("select").selectOption(value);
    }

    /** Chooses this one of several ways to go on. */
    void choose(String way) {
        way(way).check();
        assertThat(root.locator(".as-save-state")).not().hasAttribute("data-status", Pattern.compile("dirty|saving"));
    }

    Locator way(String way) {
        return root.locator("input[type=radio][value=" + way + "]");
    }

    Locator at(String anchor) {
        return root.locator("[data-anchor=\"" + anchor + "\"]").first();
    }

    void attach(String anchor, String name, String mediaType, byte[] content) {
        FileChooser chooser = page.waitForFileChooser(
                () -> at(anchor).locator(".as-drop button").click());
        chooser.setFiles(new FilePayload(name, mediaType, content));
    }

    void attach(String anchor, Path file) {
        FileChooser chooser = page.waitForFileChooser(
                () -> at(anchor).locator(".as-drop button").click());
        chooser.setFiles(file);
    }

    /** Number, symbol, date, signer and the signed file, as the clerk has them before him. */
    void letter(String number, Map<String, String> particulars, byte[] signed) {
        letter(number, particulars);
        attach("signedFile", "van-ban-da-ky.pdf", "application/pdf", signed);
        assertThat(at("signedFile").locator("a.as-file-name")).hasText("van-ban-da-ky.pdf");
    }

    /** Number, symbol, date and signer; the file is not signed yet. */
    void letter(String number, Map<String, String> particulars) {
        // What was signed for an earlier round is not sent again by mistake.
        assertThat(at("signedFile").locator("a.as-file-name")).hasCount(0);
        write("number", number);
        particulars.forEach(this::write);
        // A deputy signs; of a committee below its own line.
        String together = "TM. KT.";
        boolean committee =
                at("authority").locator("option[value='" + together + "']").count() > 0;
        choose("authority", committee ? together : "KT.");
    }

    void saved() {
        assertThat(root.locator(".as-save-state")).hasAttribute("data-status", "clean");
    }

    /** What the form says is wrong, at its top. */
    Locator message() {
        return root.locator(".as-messages");
    }

    /** What the form says is wrong with the field of this name, beside it. */
    Locator problem(String field) {
        return at(field).locator(".as-field-error:not([hidden])");
    }

    /** Brings a place of the form to the upper part of the screen. */
    void show(String anchor) {
        at(anchor).evaluate("element => element.scrollIntoView({ block: 'start' })");
    }
}
