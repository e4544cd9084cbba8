package vn.ansinh.reporting.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.ansinh.reporting.report.ReportingFixture.CYCLE;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import vn.ansinh.reporting.CoversProcess;
import vn.ansinh.reporting.EngineDriver;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.Officials;
import vn.ansinh.reporting.SignedIn;
import vn.ansinh.reporting.catalogue.Period;
import vn.ansinh.reporting.cycle.UrgingContent.Urged;
import vn.ansinh.reporting.cycle.process.UrgingLetterProcess;
import vn.ansinh.reporting.cycle.process.UrgingLetterProcess.Elements;
import vn.ansinh.reporting.document.CanonicalJson;
import vn.ansinh.reporting.document.DocumentState;
import vn.ansinh.reporting.document.Rounds;
import vn.ansinh.reporting.document.Rounds.Round;
import vn.ansinh.reporting.engine.CurrentUser.Person;
import vn.ansinh.reporting.engine.FormInputs;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.engine.Standing;
import vn.ansinh.reporting.paper.Particulars;
import vn.ansinh.reporting.report.ReportingFixture;

/** A letter of urging: drafted, sent back, mended or given up, approved, numbered, and mailed to whom it urges. */
@EngineTest
@CoversProcess("urging-letter")
class UrgingLetterProcessTest {

    private static final String LETTER = CYCLE + "/DD-1";

    @LocalServerPort
    private int port;

    @Autowired
    private EngineDriver engine;

    @Autowired
    private CycleFixture cycles;

    @Autowired
    private UrgingFixture urging;

    @Autowired
    private ReportingFixture reporting;

    @Autowired
    private UrgingLetters letters;

    @Autowired
    private ReportingCycles reportingCycles;

    @Autowired
    private CyclePapers papers;

    @Autowired
    private Rounds rounds;

    @Autowired
    private Officials officials;

    @Autowired
    private FormInputs forms;

    @Autowired
    private RuntimeService runtimeService;

    @Autowired
    private TransactionOperations transaction;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void twoAreUrged() {
        cycles.due(Period.halfYear(2021));
        cycles.asked(CYCLE, "12");
        urging.drafted("STP", "SGDDT");
    }

    @Test
    void itIsApprovedNumberedAndMailed() {
        officials.complete(Officials.standingLeader(), LETTER, Elements.SIGN, "approve");
        assertThat(state()).isEqualTo(DocumentState.ISSUING);
        urging.issue(LETTER, "45");

        assertThat(state()).isEqualTo(DocumentState.ACCEPTED);
        Round sent = rounds.of(LETTER).get(0);
        assertThat(sent.letter().reference()).isEqualTo("45/SLĐTBXH-BTXH");
        assertThat(sent.sha256()).isEqualTo(CanonicalJson.sha256(sent.content()));
        assertThat(sent.content()).contains("STP", "SGDDT", "Đề nghị gửi trước ngày 20/5");
        assertThat(sent.drafters()).containsExactly("coordinator");
        assertThat(sent.approver()).isEqualTo("standing-leader");
        for (String agency : List.of("STP", "SGDDT")) {
            assertThat(said(agency))
                    .singleElement()
                    .asString()
                    .startsWith("Công văn đôn đốc số 45/SLĐTBXH-BTXH ngày 12/04/2021. Đề nghị gửi trước ngày 20/5");
        }
        assertThat(said("STC")).isEmpty();
        assertEnded();
        assertThat(as("coordinator").get("/tong-quan").body()).contains("Số 45/SLĐTBXH-BTXH");
    }

    @Test
    void whomItUrgedReadsTheSignedLetterAndNobodyElseDoes() {
        assertThat(as("stp-officer").get("/bao-cao/KL92-2021-H1-STP").body()).doesNotContain("Đã được đôn đốc");
        officials.complete(Officials.standingLeader(), LETTER, Elements.SIGN, "approve");
        urging.issue(LETTER, "45");

        String page = as("stp-officer").get("/bao-cao/KL92-2021-H1-STP").body();
        assertThat(page).contains("Đã được đôn đốc", "Công văn số 45/SLĐTBXH-BTXH ngày 12/04/2021");
        Matcher file =
                Pattern.compile("/api/reports/KL92-2021-H1-STP/urging/\\d+").matcher(page);
        assertThat(file.find()).isTrue();
        assertThat(as("stp-leader").file(file.group())).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
        assertThat(as("sgddt-officer").get(file.group()).status()).isEqualTo(404);
        assertThat(as("stc-officer").get(file.group().replace("-STP", "-STC")).status())
                .isEqualTo(404);
    }

    @Test
    void whoHasSentBeforeTheApprovalIsNotInTheLetter() {
        reporting.submitted("STP");
        assertThat(shown("standing-leader").path("agencies")).hasSize(1);
        assertThat(shown("standing-leader").path("delivered").get(0).asText()).isEqualTo("Sở Tư pháp");
        assertThat(shown("standing-leader").path("overtaken").asBoolean()).isFalse();
        officials.complete(Officials.standingLeader(), LETTER, Elements.SIGN, "approve");
        assertThat(shown("sldtbxh-clerk").path("delivered")).isEmpty();
        urging.issue(LETTER, "45");

        assertThat(said("STP")).isEmpty();
        assertThat(said("SGDDT")).hasSize(1);
        assertThat(letter().agencies()).containsExactly("SGDDT");
        assertThat(rounds.of(LETTER).get(0).content()).contains("SGDDT").doesNotContain("STP");
        assertThat(words("sldtbxh-clerk")).contains("Sở Giáo dục và Đào tạo").doesNotContain("Sở Tư pháp");
        assertThat(as("stp-officer").get("/bao-cao/KL92-2021-H1-STP").body()).doesNotContain("Đã được đôn đốc");
    }

    /** It has come, and was not whole: that it has not come must stand in no letter. */
    @Test
    void whatIsToBeCompletedIsUrgedForItsCompletionAndOnlyOnceThatIsLate() {
        reporting.returned("STP", LocalDate.of(2021, 4, 14));
        reporting.returned("STC", LocalDate.of(2021, 4, 14));
        assertThat(shown("standing-leader").path("agencies")).as("not late yet").hasSize(1);
        assertThat(shown("standing-leader").path("delivered").get(0).asText()).isEqualTo("Sở Tư pháp");
        assertThatThrownBy(() -> urging.drafted("STC")).isInstanceOf(Refusal.class);

        engine.at("2021-04-15T09:00");

        assertThat(shown("standing-leader").path("agencies")).as("late").hasSize(2);
        assertThat(shown("standing-leader").path("delivered")).isEmpty();
        assertThat(words("standing-leader"))
                .contains("chưa nhận được báo cáo của Sở Giáo dục và Đào tạo, thời hạn gửi là trước ngày 10/05/2021.")
                .contains("chưa nhận được bản bổ sung, hoàn thiện báo cáo của Sở Tư pháp, thời hạn gửi là trước ngày"
                        + " 15/04/2021.");
        urging.drafted("STC");
        assertThat(words("standing-leader", "DD-2"))
                .contains("chưa nhận được bản bổ sung, hoàn thiện báo cáo của Sở Tài chính, thời hạn gửi")
                .doesNotContain("chưa nhận được báo cáo");
    }

    /** Whom it goes to stands in a list behind it, and there what has not come of each. */
    @Test
    void moreThanAHeadHoldsAreListedWithWhatHasNotComeOfEach() {
        List<Urged> to = IntStream.rangeClosed(1, 26)
                .mapToObj(
                        one -> new Urged("X" + one, "Cơ quan " + one, Instant.parse("2021-05-09T17:00:00Z"), one / 26))
                .toList();
        var letter = new Particulars("", "SLĐTBXH-BTXH", null, List.of(), "");

        String mixed =
                papers.urging(reportingCycles.get(CYCLE), content(to), letter).toString();
        String reports = papers.urging(reportingCycles.get(CYCLE), content(to.subList(0, 25)), letter)
                .toString();

        assertThat(mixed)
                .contains(
                        "chưa nhận được báo cáo của 25 cơ quan ghi rõ trong danh sách kèm theo, thời hạn gửi là trước")
                .contains(
                        "chưa nhận được bản bổ sung, hoàn thiện báo cáo của 1 cơ quan ghi rõ trong danh sách kèm theo")
                .contains("Nội dung chưa gửi", "trước ngày 10/05/2021")
                .doesNotContain("có tên ở trên");
        assertThat(reports)
                .contains("chưa nhận được báo cáo của các cơ quan có tên ở trên")
                .doesNotContain("Nội dung chưa gửi", "danh sách kèm theo");
    }

    private static UrgingContent content(List<Urged> to) {
        return new UrgingContent(LETTER, CYCLE, to.stream().map(Urged::agency).toList(), "", to, "12/SLĐTBXH-BTXH");
    }

    /** What was approved was true then; a report that came since has come, also while it is completed. */
    @Test
    void whoSentAfterTheApprovalHasSentAlsoWhereMoreIsAskedOfHim() {
        officials.complete(Officials.standingLeader(), LETTER, Elements.SIGN, "approve");
        reporting.returned("STP", LocalDate.of(2021, 4, 14));

        assertThat(shown("sldtbxh-clerk").path("delivered").get(0).asText()).isEqualTo("Sở Tư pháp");
        urging.issue(LETTER, "45");
        assertThat(said("STP")).as("no mail to who has sent").isEmpty();
        assertThat(said("SGDDT")).hasSize(1);
    }

    @Test
    void whatIsApprovedStaysAsItIsWhoeverSendsAfterwards() {
        officials.complete(Officials.standingLeader(), LETTER, Elements.SIGN, "approve");
        String approved = words("sldtbxh-clerk");
        assertThat(approved).contains("Sở Tư pháp", "Sở Giáo dục và Đào tạo", "trước ngày 10/05/2021");
        reporting.submitted("STP");
        officials.complete(Officials.reviewer(), CYCLE + "/STP", "Task_ReviewReport", "accept");
        reporting.extensionAsked("SGDDT", LocalDate.of(2021, 5, 14));
        officials.complete(Officials.standingLeader(), CYCLE + "/SGDDT", "Task_DecideExtension", "grant");

        assertThat(words("sldtbxh-clerk")).isEqualTo(approved);
        assertThat(shown("sldtbxh-clerk").path("agencies")).hasSize(2);
        assertThat(shown("sldtbxh-clerk").path("delivered")).hasSize(1);
        assertThat(shown("sldtbxh-clerk").path("approvedAt").isNull()).isFalse();
        urging.issue(LETTER, "45");
        assertThat(said("STP")).as("no mail to who has sent").isEmpty();
        assertThat(said("SGDDT")).hasSize(1);
        assertThat(rounds.of(LETTER).get(0).content()).contains("STP", "SGDDT");
    }

    @Test
    void whatIsOvertakenAfterTheApprovalNeedNotGoOut() {
        officials.complete(Officials.standingLeader(), LETTER, Elements.SIGN, "approve");
        forms.type(LETTER, Elements.ISSUE, Map.of("reason", "Các cơ quan đã gửi báo cáo"));
        assertThatThrownBy(() -> notIssued()).as("all owe still").hasRootCauseInstanceOf(Refusal.class);
        reporting.submitted("STP");
        reporting.submitted("SGDDT");
        assertThat(shown("sldtbxh-clerk").path("overtaken").asBoolean()).isTrue();
        forms.type(LETTER, Elements.ISSUE, Map.of());
        assertThatThrownBy(() -> notIssued()).as("without a reason").hasRootCauseInstanceOf(Refusal.class);
        forms.type(LETTER, Elements.ISSUE, Map.of("reason", "Các cơ quan đã gửi báo cáo"));

        notIssued();

        assertThat(state()).isEqualTo(DocumentState.WITHDRAWN);
        assertThat(said("STP")).isEmpty();
        assertEnded();
        assertThat(jdbc.sql("select count(*) from document_register where object like :key")
                        .param("key", LETTER + "%")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whatAllHaveSentBeforeTheApprovalIsNotApprovedButGivenUp() {
        reporting.submitted("STP");
        reporting.submitted("SGDDT");
        assertThat(shown("standing-leader").path("overtaken").asBoolean()).isTrue();

        assertThatThrownBy(() -> officials.complete(Officials.standingLeader(), LETTER, Elements.SIGN, "approve"))
                .hasRootCauseInstanceOf(Refusal.class);
        returned();
        assertThatThrownBy(() -> officials.complete(Officials.coordinator(), LETTER, Elements.PREPARE, "submit"))
                .hasRootCauseInstanceOf(Refusal.class);
        officials.complete(Officials.coordinator(), LETTER, Elements.PREPARE, "withdraw");

        assertThat(state()).isEqualTo(DocumentState.WITHDRAWN);
    }

    /** As a version before this froze it: with its number. */
    @Test
    void whatWasApprovedBeforeApprovalsFrozeItGoesOutToWhomItWasDrafted() {
        officials.complete(Officials.standingLeader(), LETTER, Elements.SIGN, "approve");
        jdbc.sql("alter table document_round disable trigger user").update();
        jdbc.sql("update document_round set content = null, sha256 = null, drafters = null where document = :key")
                .param("key", LETTER)
                .update();
        jdbc.sql("alter table document_round enable trigger user").update();
        reporting.submitted("STP");
        assertThat(words("sldtbxh-clerk")).contains("Sở Tư pháp", "Sở Giáo dục và Đào tạo");

        urging.issue(LETTER, "45");

        Round sent = rounds.of(LETTER).get(0);
        assertThat(sent.sha256()).isEqualTo(CanonicalJson.sha256(sent.content()));
        assertThat(sent.content()).contains("STP", "SGDDT");
        assertThat(sent.drafters()).containsExactly("coordinator");
    }

    @Test
    void whatCameBackIsMendedAndHandedUpAnew() {
        returned();
        assertThat(as("coordinator")
                        .get("/api/urgings/KL92-2021-H1-DD-1")
                        .json()
                        .path("returnReason")
                        .asText())
                .isEqualTo("Nêu rõ thời hạn");
        forms.type(LETTER, Elements.PREPARE, Map.of("words", "Gửi trước 17 giờ ngày 20/5"));
        officials.complete(Officials.coordinator(), LETTER, Elements.PREPARE, "submit");

        assertThat(state()).isEqualTo(DocumentState.APPROVING);
        assertThat(letter().words()).isEqualTo("Gửi trước 17 giờ ngày 20/5");
    }

    @Test
    void whatCameBackIsGivenUp() {
        returned();
        officials.complete(Officials.coordinator(), LETTER, Elements.PREPARE, "withdraw");

        assertThat(state()).isEqualTo(DocumentState.WITHDRAWN);
        assertThat(said("STP")).isEmpty();
        assertEnded();
    }

    @Test
    void aReturnNeedsAReason() {
        assertThatThrownBy(() -> officials.complete(Officials.standingLeader(), LETTER, Elements.SIGN, "return"))
                .hasRootCauseInstanceOf(Refusal.class);
    }

    @Test
    void whoDraftedItDoesNotApproveIt() {
        var both =
                new Person("coordinator", List.of(Standing.COORDINATORS.group("KL92"), Standing.LEADERS.group("KL92")));

        assertThatThrownBy(() -> officials.complete(both, LETTER, Elements.SIGN, "approve"))
                .hasRootCauseInstanceOf(Refusal.class);
        assertThat(state()).isEqualTo(DocumentState.APPROVING);
    }

    @Test
    void anAgencyThatOwesNothingAnyMoreIsNotUrged() {
        reporting.submitted("SYT");

        assertThatThrownBy(() -> urging.drafted("SYT")).isInstanceOf(Refusal.class);
        urging.drafted("STC");
        assertThat(transaction
                        .<UrgingLetter>execute(status -> letters.get(CYCLE + "/DD-2"))
                        .agencies())
                .containsExactly("STC");
    }

    @Test
    void onlyTheStandingAgencysPeopleReadIt() {
        String path = "/api/urgings/KL92-2021-H1-DD-1";
        for (String person : List.of("coordinator", "standing-leader", "reviewer", "sldtbxh-clerk", "admin")) {
            assertThat(as(person).get(path).status()).as(person).isEqualTo(200);
            assertThat(as(person).get(path + "/paper.pdf").status()).as(person).isEqualTo(200);
        }
        for (String person : List.of("syt-officer", "sgddt-leader", "ppc-office", "manager")) {
            assertThat(as(person).get(path).status()).as(person).isEqualTo(404);
            assertThat(as(person).get(path + "/paper.docx").status()).as(person).isEqualTo(404);
        }
        assertThat(as("coordinator").delete(path + "/attachments/1").status()).isEqualTo(403);
        assertThat(as("coordinator").get("/api/urgings/KL92-2021-H1-DD-9").status())
                .isEqualTo(404);
    }

    private void returned() {
        forms.type(LETTER, Elements.SIGN, Map.of("reason", "Nêu rõ thời hạn"));
        officials.complete(Officials.standingLeader(), LETTER, Elements.SIGN, "return");
        assertThat(state()).isEqualTo(DocumentState.DRAFTING);
    }

    private void notIssued() {
        officials.complete(Officials.standingClerk(), LETTER, Elements.ISSUE, "withdraw");
    }

    private JsonNode shown(String user) {
        return as(user).get("/api/urgings/KL92-2021-H1-DD-1").json();
    }

    private String words(String user) {
        return words(user, "DD-1");
    }

    private String words(String user, String letter) {
        byte[] pdf = as(user).file("/api/urgings/KL92-2021-H1-" + letter + "/paper.pdf");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private UrgingLetter letter() {
        return letters.get(LETTER);
    }

    private DocumentState state() {
        return letter().document().state();
    }

    private List<String> said(String agency) {
        return jdbc.sql("select content from document_note where document = :key and kind = 'REMINDER'")
                .param("key", CYCLE + "/" + agency)
                .query(String.class)
                .list();
    }

    private void assertEnded() {
        assertThat(runtimeService
                        .createProcessInstanceQuery()
                        .processDefinitionKey(UrgingLetterProcess.KEY)
                        .count())
                .isZero();
    }

    private SignedIn as(String user) {
        return SignedIn.as(user, port);
    }
}
