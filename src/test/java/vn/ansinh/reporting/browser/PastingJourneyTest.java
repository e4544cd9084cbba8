package vn.ansinh.reporting.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.catalogue.Period;
import vn.ansinh.reporting.report.ReportingFixture;

/** What an officer pastes from Excel lands where he sees it, or he is asked first (R1, R2, R10). */
@EngineTest
@NeedsChromium
class PastingJourneyTest {

    @RegisterExtension
    private final Office office = new Office();

    @Autowired
    private ReportingFixture reporting;

    @Test
    void aColumnWithALineForEveryRowPassesOverTheComputedOnes() {
        reporting.asked(Period.annual(2021), "LONGHO");
        Desk officer = office.signIn("longho-officer");
        DraftForm draft = opened(officer, "Soạn thảo báo cáo – năm 2021");

        draft.paste(draft.actual("A1-01"), file("paste-with-computed-rows-LONGHO.tsv"));

        assertThat(draft.actual("A2-03")).hasValue("40");
        assertThat(draft.actual("A2-05")).hasValue("60");
        assertThat(draft.actual("A3-11")).hasValue("150");
        assertThat(draft.actual("A5-03")).hasValue("210");
        assertThat(draft.root).containsText("Đã dán 17 số.");
        assertThat(draft.root).containsText("A2-04, A3-03, A3-04, A3-05");
        officer.screenshot("draft-report-pasted-computed");

        draft.actual("A1-01").focus();
        officer.page().keyboard().press("Control+z");
        assertThat(draft.actual("A2-05")).hasValue("");
        assertThat(draft.actual("A5-03")).hasValue("");
        draft.saved();
    }

    @Test
    void codesInAnotherSpellingAreShownBeforeAnythingIsWritten() {
        reporting.asked("LONGHO");
        Desk officer = office.signIn("longho-officer");
        DraftForm draft = officer.drafts();

        draft.paste(draft.actual("A1-01"), file("paste-lowercase-codes.tsv"));

        Locator preview = draft.root.locator(".as-paste");
        assertThat(preview).containsText("Xem trước số liệu dán");
        assertThat(preview.locator("tbody tr")).hasCount(4);
        assertThat(draft.actual("A1-01")).hasValue("");
        assertThat(draft.actual("A2-01")).hasValue("");
        officer.screenshot("draft-report-paste-preview");
        officer.page().keyboard().press("Escape");
        assertThat(preview).hasCount(0);
        assertThat(draft.actual("A2-01")).hasValue("");

        draft.paste(draft.actual("A1-01"), file("paste-lowercase-codes.tsv"));
        draft.press("Ghi vào biểu");
        assertThat(draft.actual("A1-01")).hasValue("");
        assertThat(draft.actual("A2-01")).hasValue("11");
        assertThat(draft.estimate("A2-02")).hasValue("44");
        draft.saved();
    }

    @Test
    void oneNumberSaysHowABlockIsWrittenAndWhereNoneDoesItIsAsked() {
        reporting.asked("STC");
        Desk officer = office.signIn("stc-officer");
        DraftForm draft = officer.drafts();

        draft.paste(draft.actual("A0-02"), file("paste-english-thousands-STC.tsv"));
        assertThat(draft.actual("A0-02")).hasValue("12.345");
        assertThat(draft.actual("A0-04")).hasValue("9.876");
        assertThat(draft.actual("A1-01")).hasValue("1.234");
        draft.saved();

        draft.paste(draft.estimate("A0-02"), "15,000\n12,500\n");
        Locator preview = draft.root.locator(".as-paste");
        assertThat(preview).containsText("Cách viết số");
        assertThat(draft.estimate("A0-02")).hasValue("");
        preview.getByText("1,234.5").click();
        assertThat(preview.locator("tbody tr").first()).containsText("15.000");
        officer.screenshot("draft-report-paste-numbers");
        draft.press("Ghi vào biểu");
        assertThat(draft.estimate("A0-02")).hasValue("15.000");
        assertThat(draft.estimate("A0-04")).hasValue("12.500");
        draft.saved();
    }

    private static DraftForm opened(Desk desk, String task) {
        desk.open(task);
        return new DraftForm(desk.page());
    }

    private static String file(String name) {
        try (InputStream in = PastingJourneyTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
