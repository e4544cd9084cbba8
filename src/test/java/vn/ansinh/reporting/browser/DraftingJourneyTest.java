package vn.ansinh.reporting.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.SamplePdf;
import vn.ansinh.reporting.report.ReportingFixture;

/** What can happen to an officer at his draft, and loses nothing. */
@EngineTest
@NeedsChromium
class DraftingJourneyTest {

    private static final byte[] PDF = SamplePdf.bytes();

    @RegisterExtension
    private final Office office = new Office();

    @Autowired
    private ReportingFixture reporting;

    @BeforeEach
    void theDepartmentOfHealthIsAsked() {
        reporting.asked("SYT");
    }

    @Test
    void whoseSessionHasEndedSignsInBesideTheDraftAndGoesOn() {
        Desk officer = office.signIn("syt-officer").expects("401");
        DraftForm draft = officer.drafts();
        draft.actual("A7-01").fill("3");
        draft.saved();

        officer.sessionEnds();
        draft.actual("A7-02").fill("41");
        draft.section("I").fill("Sở đã ban hành kế hoạch số 12/KH-SYT.");
        draft.section("I").blur();
        assertThat(draft.root).containsText("Phiên làm việc đã hết");
        officer.screenshot("session-ended");
        Page login = officer.page().waitForPopup(() -> draft.press(draft.link("Đăng nhập ở thẻ mới")));
        officer.logIn(login);
        login.close();
        draft.press("Tôi đã đăng nhập, tiếp tục");

        draft.saved();
        assertThat(draft.root).not().containsText("Phiên làm việc đã hết");
        officer.page().reload();
        draft.opened();
        assertThat(draft.actual("A7-01")).hasValue("3");
        assertThat(draft.actual("A7-02")).hasValue("41");
        assertThat(draft.section("I")).hasValue("Sở đã ban hành kế hoạch số 12/KH-SYT.");
    }

    @Test
    void whatStoodThereBeforeIsTakenBackByPlaceAndWhole() {
        Desk officer = office.signIn("syt-officer");
        DraftForm draft = officer.drafts();
        draft.actual("A7-01").fill("3");
        draft.actual("A7-02").fill("41");
        draft.saved();
        draft.press("Cả báo cáo không phát sinh");
        assertThat(draft.actual("A7-01")).hasValue("0");
        draft.saved();

        draft.press("Các bản trước…");
        draft.root.locator(".as-earlier-list li button").first().click();
        assertThat(draft.root.locator(".as-earlier-places")).containsText("A7-01");
        officer.screenshot("draft-report-earlier");
        draft.root
                .locator(".as-earlier-places li")
                .filter(new Locator.FilterOptions().setHasText("A7-01"))
                .locator("button")
                .click();
        draft.saved();
        assertThat(draft.actual("A7-01")).hasValue("3");
        assertThat(draft.actual("A7-02")).hasValue("0");

        draft.press("Các bản trước…");
        draft.root.locator(".as-earlier-list li button").first().click();
        draft.press("Lấy lại toàn bộ bản này");
        draft.saved();
        assertThat(draft.actual("A7-02")).hasValue("41");
        officer.page().reload();
        draft.opened();
        assertThat(draft.actual("A7-02")).hasValue("41");
    }

    @Test
    void theKeyboardMovesThroughTheFiguresAsThroughASheet() {
        DraftForm draft = office.signIn("syt-officer").drafts();
        Page page = draft.root.page();
        draft.actual("A7-01").fill("3");

        page.keyboard().press("Enter");
        assertThat(draft.actual("A7-02")).isFocused();
        page.keyboard().press("ArrowUp");
        assertThat(draft.actual("A7-01")).isFocused();
        page.keyboard().press("ArrowRight");
        assertThat(draft.estimate("A7-01")).isFocused();
        page.keyboard().type("5");
        page.keyboard().press("ArrowDown");
        assertThat(draft.estimate("A7-02")).isFocused();
        page.keyboard().press("Shift+Enter");
        assertThat(draft.estimate("A7-01")).isFocused();

        assertThat(draft.actual("A7-01")).hasValue("3");
        assertThat(draft.estimate("A7-01")).hasValue("5");
    }

    @Test
    void whoSignsInAnewInTheSameWindowFindsTheDraftAsHeLeftIt() {
        Desk officer = office.signIn("syt-officer").expects("401");
        DraftForm draft = officer.drafts();

        officer.sessionEnds();
        draft.actual("A7-02").fill("41");
        draft.actual("A7-02").blur();
        assertThat(draft.root).containsText("Phiên làm việc đã hết");
        officer.page().reload();
        officer.screenshot("login");
        officer.logIn();

        draft.opened();
        assertThat(draft.actual("A7-02")).hasValue("41");
        draft.saved();
        assertThat(draft.message()).containsText("Đã khôi phục nội dung");
    }

    /** R3: "sẽ tự lưu lại" was said, and with the tab the words were gone. */
    @Test
    void whatIsTypedWithoutANetworkOutlivesTheTab() {
        Desk officer = office.signIn("syt-officer").expects("ERR_INTERNET_DISCONNECTED");
        DraftForm draft = officer.drafts();
        draft.actual("A7-01").fill("3");
        draft.saved();

        officer.offline(true);
        draft.actual("A7-02").fill("41");
        draft.section("I").fill("Sở đã ban hành kế hoạch số 12/KH-SYT.");
        draft.section("I").blur();
        assertThat(draft.root).containsText("sẽ tự lưu lại");
        officer.page().close(new Page.CloseOptions().setRunBeforeUnload(false));
        officer.offline(false);

        Page other = officer.tab();
        other.navigate(Desk.TASKLIST);
        Locator kept = other.locator(".ansinh-kept");
        assertThat(kept).containsText("còn giữ nội dung chưa lưu");
        officer.screenshot(other, "kept-after-closing");
        kept.locator("a").click();
        DraftForm again = new DraftForm(other);
        again.opened();
        assertThat(again.actual("A7-01")).hasValue("3");
        assertThat(again.actual("A7-02")).hasValue("41");
        assertThat(again.section("I")).hasValue("Sở đã ban hành kế hoạch số 12/KH-SYT.");
        again.saved();
        other.reload();
        again.opened();
        assertThat(again.actual("A7-02")).hasValue("41");
        assertThat(other.locator(".ansinh-kept")).hasCount(0);
    }

    /** Nor does a colleague at the same computer see them. */
    @Test
    void whoSignsOutLeavesNothingOfHisOnTheComputer() {
        Desk officer = office.signIn("syt-officer").expects("ERR_FAILED");
        DraftForm draft = officer.drafts();
        officer.nothingIsSaved();
        draft.actual("A7-02").fill("41");
        draft.actual("A7-02").blur();
        assertThat(draft.root).containsText("sẽ tự lưu lại");

        Page page = officer.visit("/bao-cao");
        assertThat(page.locator(".bar .person")).containsText("Chuyên viên Sở Y tế");
        page.locator(".bar .person button").click();
        page.waitForURL("**/login?logout");

        assertThat(page.locator(".login")).containsText("Đã đăng xuất");
        Object left = page.evaluate("""
                () => new Promise((resolve) => {
                  indexedDB.open('ansinh').onsuccess = ({ target }) => {
                    target.result.transaction('typed').objectStore('typed').count().onsuccess = (event) => resolve(event.target.result);
                  };
                })
                """);
        org.assertj.core.api.Assertions.assertThat(left).isEqualTo(0);
    }

    /** R4: what was pasted beyond a field's limit was cut without a word. */
    @Test
    void whatIsTooLongIsSaidAndStays() {
        Desk officer = office.signIn("syt-officer").expects("422");
        DraftForm draft = officer.drafts();
        String reason = "Chờ số liệu của tuyến dưới. ".repeat(80);
        draft.root.locator("tr[data-code=\"A7-01\"] select").selectOption("NOT_AVAILABLE");
        Locator field = draft.under("A7-01").locator("input").first();

        field.fill(reason);

        assertThat(field).hasValue(reason);
        assertThat(draft.under("A7-01")).containsText("Dài 2.240 ký tự, nhiều nhất 2.000: cần bớt 240 ký tự");
        field.blur();
        assertThat(draft.under("A7-01")).containsText("A7-01");
        assertThat(field).hasValue(reason);
        field.fill("Chờ số liệu của tuyến dưới.");
        assertThat(draft.under("A7-01")).not().containsText("cần bớt");
        field.blur();
        draft.saved();
    }

    @Test
    void twoWhoEditTheSameDraftAreAskedWhoseWordsStay() {
        DraftForm one = office.signIn("syt-officer").drafts();
        Desk second = office.signIn("syt-officer").expects("409");
        DraftForm other = second.drafts();
        one.actual("A7-01").fill("3");
        one.section("I").fill("Theo Kế hoạch số 12/KH-SYT.");
        one.section("I").blur();
        one.saved();

        other.actual("A7-01").fill("5");
        other.section("I").fill("Theo Kế hoạch số 21/KH-SYT.");
        other.section("I").blur();

        Locator conflict = other.at("section:I").locator(".as-conflict");
        assertThat(conflict).containsText("Theo Kế hoạch số 12/KH-SYT.");
        assertThat(conflict).containsText("Theo Kế hoạch số 21/KH-SYT.");
        other.show("section:I");
        second.screenshot("draft-report-conflict");
        other.press(conflict, "Giữ nội dung của tôi");
        other.press(other.under("A7-01"), "Lấy nội dung kia");
        other.saved();
        assertThat(other.actual("A7-01")).hasValue("3");

        one.look();
        assertThat(one.section("I")).hasValue("Theo Kế hoạch số 21/KH-SYT.");
    }

    @Test
    void aFileOfAWrongKindTooLargeOrNotWhatItSaysIsNamed(@TempDir Path folder) throws IOException {
        Path large = folder.resolve("anh-ve-tinh.pdf");
        Files.write(large, new byte[20 * 1024 * 1024 + 1]);
        Desk officer = office.signIn("syt-officer").expects("422");
        DraftForm draft = officer.drafts();

        draft.attach("attachments", "tong-hop.exe", "application/octet-stream", PDF);
        draft.attach("attachments", large);
        draft.attach(
                "attachments", "phu-luc.pdf", "application/pdf", "không phải PDF".getBytes(StandardCharsets.UTF_8));
        draft.attach("attachments", "phu-luc-1.pdf", "application/pdf", PDF);

        Locator refused = draft.at("attachments").locator(".as-file-refused");
        assertThat(refused).hasCount(3);
        assertThat(refused.nth(0)).containsText("“tong-hop.exe” không thuộc loại được nhận");
        assertThat(refused.nth(1)).containsText("“anh-ve-tinh.pdf” (20 MB) lớn hơn 20 MB");
        assertThat(refused.nth(2)).containsText("“phu-luc.pdf” không đúng với phần mở rộng");
        assertThat(draft.at("attachments").locator("a.as-file-name")).hasText("phu-luc-1.pdf");
        draft.show("attachments");
        officer.screenshot("draft-report-files-refused");
    }

    @Test
    void whatIsMissingIsListedAndLeadsToItsPlace() {
        Desk officer = office.signIn("syt-officer");
        DraftForm draft = officer.drafts();
        draft.actual("A7-01").fill("3");

        draft.press("Trình lãnh đạo");

        assertThat(draft.findings().getByText("Phải hoàn chỉnh trước khi trình"))
                .isVisible();
        officer.screenshot("draft-report-missing");
        draft.press(draft.findings().getByText("Chỉ tiêu A7-02").first());
        assertThat(draft.actual("A7-02")).isFocused();
        assertThat(draft.actual("A7-01")).hasValue("3");
    }

    @Test
    void thatNothingOccurredIsOneActionAndStillSigned() {
        Desk officer = office.signIn("syt-officer");
        DraftForm draft = officer.drafts();

        draft.press("Cả báo cáo không phát sinh");
        assertThat(draft.actual("A7-01")).hasValue("0");
        assertThat(draft.root).containsText("Đã ghi “không phát sinh”");
        officer.screenshot("draft-report-nil");
        // A stock has no zero of its own: before the first period it is asked for.
        draft.actual("A7-04").fill("120");
        draft.actual("A7-04").blur();
        draft.saved();
        draft.complete("Trình lãnh đạo");

        TaskForm approval = office.signIn("syt-leader").open("Duyệt báo cáo");
        assertThat(approval.root).containsText("Báo cáo không phát sinh");
        approval.complete("Duyệt báo cáo");
    }

    @Test
    void moreTimeIsAskedForFromTheDraftAndGrantedByDolisa() {
        Desk officer = office.signIn("syt-officer");
        DraftForm draft = officer.drafts();
        draft.press("Xin gửi chậm…");
        draft.write("extensionUntil", "14/05/2021");
        draft.write("extensionReason", "Chờ số liệu của tuyến huyện.");
        officer.screenshot("draft-report-extension");
        draft.press("Gửi đề nghị");
        assertThat(draft.message()).containsText("Đã gửi đề nghị");

        Desk leader = office.signIn("standing-leader");
        TaskForm decision = leader.open("Quyết định việc gửi chậm – Sở Y tế");
        assertThat(decision.root).containsText("Chờ số liệu của tuyến huyện.");
        assertThat(decision.root).containsText("Báo cáo 6 tháng đầu năm 2021");
        // What has not been sent is not his to read.
        assertThat(decision.root.getByText("Tải Word")).hasCount(0);
        leader.screenshot("decide-extension");
        decision.complete("Đồng ý đến hết ngày 14/05/2021");

        draft.look();
        assertThat(draft.root.locator(".as-head")).containsText("đến hết ngày 14/05/2021");
    }
}
