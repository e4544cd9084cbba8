package vn.ansinh.reporting.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ansinh.reporting.signing.SigningDesk.AT;
import static vn.ansinh.reporting.signing.SigningDesk.signing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.Officials;
import vn.ansinh.reporting.SignedIn;
import vn.ansinh.reporting.catalogue.Period;
import vn.ansinh.reporting.consolidation.ConsolidationFixture;
import vn.ansinh.reporting.cycle.CycleFixture;
import vn.ansinh.reporting.cycle.UrgingFixture;
import vn.ansinh.reporting.difficulty.DifficultyFixture;
import vn.ansinh.reporting.engine.TaskInput;
import vn.ansinh.reporting.plan.PlanFixture;
import vn.ansinh.reporting.report.ReportingFixture;
import vn.ansinh.reporting.signature.Signing;
import vn.ansinh.reporting.signature.Signing.Issuer;

/** Each kind of document is signed by whoever lets it pass and sealed by whoever issues it. */
@EngineTest
class SignableDocumentsTest {

    private static final Issuer ISSUER = Issuer.named("CA thử nghiệm");

    @LocalServerPort
    private int port;

    @Autowired
    private SigningDesk desk;

    @Autowired
    private List<SignableDocument> documents;

    @Autowired
    private Officials officials;

    @Autowired
    private ReportingFixture reporting;

    @Autowired
    private ConsolidationFixture consolidating;

    @Autowired
    private PlanFixture planning;

    @Autowired
    private CycleFixture cycles;

    @Autowired
    private UrgingFixture urging;

    @Autowired
    private DifficultyFixture difficulties;

    @BeforeEach
    void on() {
        desk.on();
    }

    @AfterEach
    void off() {
        desk.off();
    }

    @Test
    void theseStepsSign() {
        assertThat(documents.stream()
                        .flatMap(kind -> kind.tasks().keySet().stream())
                        .toList())
                .containsExactlyInAnyOrder(
                        "Task_ApproveReport",
                        "Task_IssueReport",
                        "Task_ApprovePlan",
                        "Task_IssuePlan",
                        "Task_SignRequest",
                        "Task_IssueRequest",
                        "Task_SignUrging",
                        "Task_IssueUrging",
                        "Task_SignConsolidatedReport",
                        "Task_IssueConsolidatedReport",
                        "Task_SignSupplement",
                        "Task_IssueSupplement",
                        "Task_ApproveEscalation",
                        "Task_IssueEscalation",
                        "Task_GiveDirection",
                        "Task_IssueDirection");
    }

    @Test
    void aPlan() {
        planning.asked();
        planning.drafted("SYT");
        String key = PlanFixture.key("SYT").toString();

        signed("syt-leader", "Lãnh đạo Sở Y tế", key, "Task_ApprovePlan");
        officials.complete(Officials.leader("SYT"), key, "Task_ApprovePlan", "approve");
        sealed("syt-clerk", key, "Task_IssuePlan");
    }

    @Test
    void theLetterThatAsks() {
        cycles.due(Period.halfYear(2021));
        String cycle = CycleFixture.key(Period.halfYear(2021));
        officials.complete(Officials.coordinator(), cycle, "Task_PrepareRequest", null);

        signed("standing-leader", signer("standing-leader", cycle, "Task_SignRequest"), cycle, "Task_SignRequest");
        officials.complete(Officials.standingLeader(), cycle, "Task_SignRequest", "approve");
        sealed("sldtbxh-clerk", cycle, "Task_IssueRequest");
    }

    @Test
    void theLetterThatUrges() {
        cycles.due(Period.halfYear(2021));
        cycles.asked(ReportingFixture.CYCLE, "12");
        urging.drafted("STP", "SGDDT");
        String letter = ReportingFixture.CYCLE + "/DD-1";

        signed("standing-leader", signer("standing-leader", letter, "Task_SignUrging"), letter, "Task_SignUrging");
        officials.complete(Officials.standingLeader(), letter, "Task_SignUrging", "approve");
        sealed("sldtbxh-clerk", letter, "Task_IssueUrging");
    }

    @Test
    void theLettersAboutADifficulty() {
        String key = difficulties.raised("LONGHO", "Chậm cấp thẻ");
        difficulties.triage(key, "escalate", Map.of("escalationText", "Kính trình xem xét cấp thẻ ngay"));

        signed(
                "standing-leader",
                signer("standing-leader", key, "Task_ApproveEscalation"),
                key,
                "Task_ApproveEscalation");
        officials.complete(Officials.standingLeader(), key, "Task_ApproveEscalation", "approve");
        sealed("sldtbxh-clerk", key, "Task_IssueEscalation");
        difficulties.letter(key, "Task_IssueEscalation", key + "#escalation-1", "SLĐTBXH-BTXH");
        officials.complete(Officials.clerk("SLDTBXH"), key, "Task_IssueEscalation", null);

        difficulties.complete(
                Officials.ppcOffice(),
                key,
                "Task_DraftDirection",
                "submit",
                Map.of(
                        "kind", "DIRECTION",
                        "guidance", "Cấp thẻ trong tháng",
                        "leadAgency", "BHXH",
                        "deadline", "2021-06-30"));
        signed("ppc-leader", signer("ppc-leader", key, "Task_GiveDirection"), key, "Task_GiveDirection");
        officials.complete(Officials.ppcLeader(), key, "Task_GiveDirection", "give");
        sealed("ppc-office", key, "Task_IssueDirection");
    }

    @Test
    void theConsolidatedReportAsItsLeaderReadsIt() {
        reporting.asked("SYT", "LONGHO");
        reporting.accepted("SYT");
        consolidating.begun(ReportingFixture.CYCLE);
        SignableDocument kind = documents.stream()
                .filter(one -> one.tasks().containsKey("Task_SignConsolidatedReport"))
                .findFirst()
                .orElseThrow();
        var nothing = new TaskInput(new ObjectMapper().createObjectNode(), 0);

        ToSign document = officials.as(
                Officials.standingLeader(),
                () -> kind.toSign("Task_SignConsolidatedReport", ReportingFixture.CYCLE, nothing, "Nguyễn Văn Thử"));

        assertThat(document.letter().signer()).isEqualTo("Nguyễn Văn Thử");
        assertThat(document.letter().number()).isEmpty();
        assertThat(document.paper().trace()).isNotNull();
        assertThat(document.says()).hasSize(64);
    }

    private void signed(String user, String signer, String key, String element) {
        SignedIn leader = SignedIn.as(user, port);
        String task = officials.task(key, element).getId();
        JsonNode offer = desk.offered(leader, task);
        assertThat(offer.get("operation").asText()).isEqualTo("SignApproved");
        assertThat(offer.get("reference").asText()).as("numbers come later").isEmpty();
        byte[] document = desk.fetched(offer);
        var answer = desk.givenBack(
                offer,
                ISSUER.signer("UID=CCCD:086080000001,CN=" + signer + ",C=VN").sign(document, AT));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(leader.get(signing(task)).json().at("/signature/result").asText())
                .isEqualTo("SIGNED_WHOLE");
    }

    private void sealed(String user, String key, String element) {
        SignedIn clerk = SignedIn.as(user, port);
        String task = officials.task(key, element).getId();
        JsonNode offer = desk.offered(clerk, task);
        assertThat(offer.get("operation").asText()).isEqualTo("SignIssued");
        byte[] signed = desk.fetched(offer);
        var answer = desk.givenBack(
                offer, ISSUER.signer("CN=Cơ quan,O=UBND tỉnh Vĩnh Long,C=VN").sign(Signing.withNote(signed, "12"), AT));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(clerk.get(signing(task)).json().at("/signature/signatures")).hasSize(2);
    }

    private String signer(String user, String key, String element) {
        return SignedIn.as(user, port)
                .get(signing(officials.task(key, element).getId()))
                .json()
                .get("signer")
                .asText();
    }
}
