package vn.ansinh.reporting.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import vn.ansinh.reporting.EngineDriver;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.SamplePdf;
import vn.ansinh.reporting.cycle.process.ReportingCycleProcess.Messages;
import vn.ansinh.reporting.cycle.process.ReportingCycleProcess.Variables;
import vn.ansinh.reporting.development.SampleRegimes;

/**
 * A quarter of administrative reform beside the first regime: another standing agency, other sections and figures, a
 * period that begins on the fifteenth, and no rest of it to estimate.
 */
@EngineTest
@NeedsChromium
class SecondRegimeJourneyTest {

    private static final byte[] PDF = SamplePdf.bytes();
    /** What the people of the second regime are answered who are taken away before their browsers are closed. */
    private static final String GONE = "401";

    private static final String QUARTER = "quý III năm 2021 (CCHC)";

    @RegisterExtension
    private final Office office = new Office();

    @Autowired
    private RuntimeService runtimeService;

    @Autowired
    private EngineDriver engine;

    @Autowired
    private SampleRegimes regimes;

    @BeforeEach
    void aSecondRegimeRuns() {
        engine.at("2021-08-16T08:00");
        regimes.begin("CCHC", "2021-Q3");
    }

    @AfterEach
    void asItWas() {
        regimes.end();
    }

    @Test
    void aQuarterOfTheSecondRegimeIsReportedAndAccepted() {
        becomesDue();
        asked();

        Desk officer = office.signIn("stp-officer");
        drafts(officer);
        approves(office.signIn("stp-leader"));
        issues(office.signIn("stp-clerk"));
        Desk reviewer = office.signIn("cchc-reviewer").expects(GONE);
        reviewer.open("Rà soát báo cáo – Sở Tư pháp, " + QUARTER).complete("Tiếp nhận");

        Page own = officer.visit("/bao-cao/CCHC-2021-Q3-STP");
        assertThat(own.locator("main")).containsText("Đã tiếp nhận");
        assertThat(own.locator("main")).containsText("14/09/2021");
        Page list = officer.visit("/bao-cao");
        assertThat(list.locator("main")).containsText(QUARTER);
        assertThat(office.signIn("reviewer").tasks()).not().containsText("CCHC");
    }

    private void becomesDue() {
        runtimeService
                .createMessageCorrelation(Messages.CYCLE_DUE)
                .setVariable(Variables.REGIME, "CCHC")
                .setVariable(Variables.PERIOD, "2021-Q3")
                .correlateStartMessage();
    }

    private void asked() {
        Desk coordinator = office.signIn("cchc-coordinator").expects(GONE);
        Locator bar = coordinator.page().locator("[cam-widget-header]");
        assertThat(bar).containsText("Cần xác nhận");
        assertThat(bar.locator(".account > a")).not().containsText("cchc-coordinator");
        Assertions.assertThat(bar.boundingBox().height)
                .as("one line, though the sample regimes are to be confirmed")
                .isLessThan(55);
        coordinator.open("Soạn văn bản yêu cầu báo cáo – " + QUARTER).complete("Trình lãnh đạo duyệt");
        office.signIn("cchc-standing-leader")
                .expects(GONE)
                .open("Duyệt văn bản yêu cầu báo cáo – " + QUARTER)
                .complete("Duyệt, trình phát hành");
        TaskForm issue = office.signIn("snv-clerk").open("Phát hành văn bản yêu cầu báo cáo – " + QUARTER);
        issue.letter("211", letter("SNV-CCHC", "Phó Giám đốc"), PDF);
        issue.complete("Phát hành và gửi các cơ quan");
        engine.runJobs("reporting-cycle");
    }

    private void drafts(Desk officer) {
        officer.open("Soạn thảo báo cáo – " + QUARTER);
        var draft = new DraftForm(officer.page());
        draft.claim();
        assertThat(draft.root).containsText("Cải cách thủ tục hành chính");
        assertThat(draft.root).not().containsText("92-KL/TW");
        assertThat(draft.estimate("A2-02")).hasCount(0);
        draft.paste(draft.actual("A1-01"), "12\n30\n18\n\n4\n1.250\n1.240\n\n36\n58\n55\n2\n");
        assertThat(draft.actual("A2-02")).hasValue("1.250");
        assertThat(draft.actual("A4-01")).hasValue("2");
        draft.writeSections();
        draft.hasNothingMissing();
        officer.screenshot("draft-report-second-regime");
        draft.complete("Trình lãnh đạo");
    }

    private static void approves(Desk leader) {
        leader.open("Duyệt báo cáo – " + QUARTER).complete("Duyệt báo cáo");
    }

    private static void issues(Desk clerk) {
        TaskForm issue = clerk.open("Phát hành báo cáo – " + QUARTER);
        issue.letter("77", letter("BC-STP", "Phó Giám đốc"), PDF);
        issue.complete("Phát hành và gửi báo cáo");
    }

    private static Map<String, String> letter(String symbol, String title) {
        return Map.of("symbol", symbol, "date", "16/08/2021", "signer", "Nguyễn Văn Thử", "signerTitle", title);
    }
}
