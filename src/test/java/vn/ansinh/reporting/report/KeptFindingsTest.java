package vn.ansinh.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ansinh.reporting.report.ReportingFixture.key;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.Officials;
import vn.ansinh.reporting.SignedIn;
import vn.ansinh.reporting.document.Check;
import vn.ansinh.reporting.document.StoredFiles;
import vn.ansinh.reporting.engine.Texts;
import vn.ansinh.reporting.report.process.AgencyReportProcess.Elements;

/** What was found stays with the submission, can be taken away, and every rule is told on a page of its own. */
@EngineTest
class KeptFindingsTest {

    private static final String API = "/api/reports/KL92-2021-H1-SYT";

    @LocalServerPort
    private int port;

    @Autowired
    private ReportingFixture reporting;

    @Autowired
    private List<FindingRule> rules;

    @Autowired
    private Submissions submissions;

    @Autowired
    private MessageSource messages;

    @Autowired
    private Drafts drafts;

    @Autowired
    private StoredFiles files;

    @Autowired
    private AskedIndicators asked;

    @Autowired
    private AskedOutlines outlines;

    @Autowired
    private ObjectProvider<FindingRule> findingRules;

    @Autowired
    private ObjectProvider<PlannedWork> planned;

    @Autowired
    private ObjectProvider<SectionContributor> contributors;

    @Autowired
    private AgencyReports reports;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transaction;

    @Autowired
    private Officials officials;

    @BeforeEach
    void aReportIsFiledWithAnEstimateBelowWhatIsDone() {
        reporting.asked("SYT");
        reporting.fill("SYT", Officials.officer("SYT"));
        as("syt-officer").patch(API + "/draft", """
                {"sections":[],"cells":[{"indicator":"A7-01","state":"VALUE","actual":"100","estimate":"99",
                 "reason":"","note":"","version":1}]}
                """);
        String report = key("SYT").toString();
        officials.complete(Officials.officer("SYT"), report, Elements.DRAFT, null);
        officials.complete(Officials.leader("SYT"), report, Elements.APPROVE, "approve");
        reporting.issue("SYT");
    }

    @Test
    void theFindingsOfASubmissionStayAsTheyWere() {
        KeptFinding kept = submissions.findings(key("SYT"), 1).get(0);

        assertThat(kept.anchor()).isEqualTo("cell:A7-01");
        assertThat(kept.rule()).isEqualTo("report.finding.estimate-below");
        assertThat(kept.sentence()).contains("A7-01", "99", "100");
        JsonNode shown = as("reviewer").get(API).json().path("findings");
        assertThat(shown.findValuesAsText("sentence")).containsExactly(kept.sentence());
        assertThat(as("syt-leader").get("/bao-cao/KL92-2021-H1-SYT").body()).contains(kept.sentence());
    }

    /** An installation that speaks English keeps them in both languages: the receipt is a Vietnamese paper there too. */
    @Test
    void aReceiptTellsThemInVietnameseWhateverTheInstallationSpeaks() throws Exception {
        var english = new Contents(
                drafts,
                files,
                asked,
                outlines,
                findingRules,
                planned,
                contributors,
                new Texts(messages, Locale.ENGLISH));
        AgencyReport report = reports.find(key("SYT")).orElseThrow();
        ReportContent content =
                Contents.parse(submissions.find(key("SYT"), 1).orElseThrow().content());

        KeptFinding said = english.said(report, content).get(0);
        KeptFinding kept = submissions.findings(key("SYT"), 1).get(0);

        assertThat(said.sentence()).contains("A7-01").isNotEqualTo(kept.sentence());
        assertThat(said.official()).isEqualTo(kept.sentence()).isEqualTo(kept.official());
        transaction.executeWithoutResult(status -> {
            // As it would have been filed there.
            jdbc.sql("set local session_replication_role = replica").update();
            jdbc.sql("update submission_finding set sentence = :sentence where report_key = :key")
                    .param("sentence", said.sentence())
                    .param("key", key("SYT").toString())
                    .update();
        });
        assertThat(words(as("syt-officer").file(API + "/submissions/1/receipt.pdf")))
                .contains(words(kept.sentence()))
                .doesNotContain(words(said.sentence()));
    }

    private static String words(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return words(new PDFTextStripper().getText(document));
        }
    }

    /** However the lines are broken. */
    private static String words(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    @Test
    void theyAreTakenAwayAsAnExcelFile() throws Exception {
        byte[] file = as("reviewer").file(API + "/submissions/1/findings");

        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            var sheet = workbook.getSheetAt(0);
            assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).contains("Sở Y tế", "lần gửi 1");
            assertThat(sheet.getRow(3).getCell(0).getStringCellValue()).isEqualTo("A7-01");
            assertThat(sheet.getRow(3).getCell(2).getStringCellValue()).contains("ước cả kỳ");
            assertThat(sheet.getFitToPage()).as("printed no wider than a page").isTrue();
            assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
            assertThat(sheet.getPrintSetup().getFitHeight()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"stc-officer", "ppc-office", "manager"})
    void whoMayNotReadTheReportTakesNothing(String stranger) {
        assertThat(as(stranger).get(API + "/submissions/1/findings").status()).isEqualTo(404);
    }

    @Test
    void everyRuleIsToldWithItsSource() {
        String page = as("syt-officer").get("/noi-dung-kiem-tra").body();

        List<Check> checks =
                rules.stream().flatMap(rule -> rule.checks().stream()).toList();
        assertThat(checks).hasSizeGreaterThanOrEqualTo(20).doesNotHaveDuplicates();
        for (Check check : checks) {
            for (String part : List.of(".rule", ".source")) {
                for (String language : List.of("vi", "en")) {
                    assertThat(messages.getMessage(check.key() + part, null, Locale.forLanguageTag(language)))
                            .isNotBlank();
                }
            }
            assertThat(page).contains(messages.getMessage(check.key() + ".rule", null, Locale.forLanguageTag("vi")));
        }
    }

    private SignedIn as(String person) {
        return SignedIn.as(person, port);
    }
}
