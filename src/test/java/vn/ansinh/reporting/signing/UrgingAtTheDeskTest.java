package vn.ansinh.reporting.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ansinh.reporting.report.ReportingFixture.CYCLE;
import static vn.ansinh.reporting.signing.SigningDesk.AT;
import static vn.ansinh.reporting.signing.SigningDesk.signing;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.Officials;
import vn.ansinh.reporting.SignedIn;
import vn.ansinh.reporting.SignedIn.Answer;
import vn.ansinh.reporting.catalogue.Period;
import vn.ansinh.reporting.cycle.CycleFixture;
import vn.ansinh.reporting.cycle.UrgingFixture;
import vn.ansinh.reporting.cycle.process.UrgingLetterProcess.Elements;
import vn.ansinh.reporting.document.StoredFile;
import vn.ansinh.reporting.document.StoredFiles;
import vn.ansinh.reporting.engine.FormInputs;
import vn.ansinh.reporting.report.ReportingFixture;
import vn.ansinh.reporting.signature.Signing;
import vn.ansinh.reporting.signature.Signing.Issuer;
import vn.ansinh.reporting.signature.Signing.Signer;

/** A letter of urging is signed and sealed at the desk, whatever the agencies send in between. */
@EngineTest
class UrgingAtTheDeskTest {

    private static final String LETTER = CYCLE + "/DD-1";

    private static final Issuer ISSUER = Issuer.named("CA thử nghiệm");
    private static final Signer LEADER = ISSUER.signer("UID=CCCD:086080000001,CN=Nguyễn Văn Thử,O=Sở LĐTBXH,C=VN");
    private static final Signer STRANGER = ISSUER.signer("UID=CCCD:086080000002,CN=Trần Thị Bình,O=Sở Y tế,C=VN");
    private static final Signer SEAL = ISSUER.signer("CN=Sở LĐTBXH,O=UBND tỉnh Vĩnh Long,C=VN");

    @LocalServerPort
    private int port;

    @Autowired
    private SigningDesk desk;

    @Autowired
    private CycleFixture cycles;

    @Autowired
    private UrgingFixture urging;

    @Autowired
    private ReportingFixture reporting;

    @Autowired
    private Officials officials;

    @Autowired
    private FormInputs inputs;

    @Autowired
    private StoredFiles files;

    @Autowired
    private TaskService taskService;

    @BeforeEach
    void twoAreUrged() {
        desk.on();
        cycles.due(Period.halfYear(2021));
        cycles.asked(CYCLE, "12");
        urging.drafted("STP", "SGDDT");
        inputs.type(LETTER, Elements.SIGN, signer());
    }

    @AfterEach
    void off() {
        desk.off();
    }

    @Test
    void whatIsSentBetweenSignatureAndSealChangesNothingOfWhatWasSigned() {
        byte[] document = signedByLeader();
        approve();
        String seal = clerksTask();
        SignedIn clerk = as("sldtbxh-clerk");
        JsonNode offer = desk.offered(clerk, seal);
        reporting.submitted("STP");
        byte[] toSeal = desk.fetched(offer);
        assertThat(toSeal).startsWith(document);
        assertThat(desk.givenBack(offer, SEAL.sign(Signing.withNote(toSeal, "45"), AT))
                        .statusCode())
                .isEqualTo(200);

        officials.complete(Officials.clerk("SLDTBXH"), LETTER, Elements.ISSUE, "issue");

        StoredFile sealed = desk.signedFiles(LETTER).get(0);
        assertThat(files.content(sealed)).startsWith(document);
        assertThat(words(files.content(sealed))).contains("Sở Tư pháp", "Sở Giáo dục và Đào tạo");
    }

    @Test
    void whatAllHaveSentIsSealedStillOrNotIssuedAtAll() {
        signedByLeader();
        approve();
        reporting.submitted("STP");
        reporting.submitted("SGDDT");
        String task = clerksTask();
        SignedIn clerk = as("sldtbxh-clerk");
        JsonNode offer = desk.offered(clerk, task);
        assertThat(desk.givenBack(offer, SEAL.sign(desk.fetched(offer), AT)).statusCode())
                .isEqualTo(200);
        // What was sealed under another number does not go out, so it need not be sealed anew.
        Map<String, Object> typed = typed("46");
        typed.put("reason", "Các cơ quan đã gửi báo cáo");
        inputs.type(task, typed);

        officials.complete(Officials.clerk("SLDTBXH"), LETTER, Elements.ISSUE, "withdraw");

        assertThat(desk.signedFiles(LETTER)).isEmpty();
    }

    @Test
    void whatIsSentBetweenSignatureAndApprovalIsSignedAnewWithoutIt() {
        signedByLeader();
        reporting.submitted("STP");

        Answer refused = complete("standing-leader", Elements.SIGN, "signUrgingOutcome", "approve");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("đã khác với lúc ký số");

        assertThat(words(signedByLeader())).contains("Sở Giáo dục và Đào tạo").doesNotContain("Sở Tư pháp");
        approve();
        assertThat(desk.signedFiles(LETTER)).hasSize(1);
    }

    @Test
    void whatAllHaveSentBeforeTheApprovalGoesBackWithTheSignature() {
        signedByLeader();
        reporting.submitted("STP");
        reporting.submitted("SGDDT");
        assertThat(complete("standing-leader", Elements.SIGN, "signUrgingOutcome", "approve")
                        .status())
                .isEqualTo(409);

        Map<String, Object> reason = new HashMap<>(signer());
        reason.put("reason", "Các cơ quan đã gửi báo cáo");
        inputs.type(LETTER, Elements.SIGN, reason);
        officials.complete(Officials.standingLeader(), LETTER, Elements.SIGN, "return");

        assertThat(desk.signedFiles(LETTER)).isEmpty();
    }

    @Test
    void nobodyElseSignsOrSealsIt() {
        String task = task(Elements.SIGN);
        for (String other : List.of(
                "coordinator", "reviewer", "sldtbxh-clerk", "stp-leader", "syt-clerk", "ppc-leader", "manager")) {
            assertNothing(other, task);
        }
        JsonNode offer = desk.offered(as("standing-leader"), task);
        byte[] document = desk.fetched(offer);
        assertThat(desk.givenBack(offer, STRANGER.sign(document, AT)).statusCode())
                .as("another's name than stands below it")
                .isEqualTo(422);
        taskService.claim(task, "standing-leader-2");
        assertThat(as("standing-leader").post(signing(task), "").status()).isEqualTo(409);
        taskService.setAssignee(task, null);
        approve();

        String seal = task(Elements.ISSUE);
        for (String other : List.of("coordinator", "standing-leader", "stp-clerk", "ppc-office", "manager")) {
            assertNothing(other, seal);
        }
        assertThat(desk.signedFiles(LETTER)).isEmpty();
    }

    private void assertNothing(String user, String task) {
        SignedIn person = as(user);
        assertThat(person.post(signing(task), "").status()).as(user).isEqualTo(404);
        assertThat(person.get(signing(task)).status()).as(user).isEqualTo(404);
        assertThat(person.get(signing(task) + "/paper.pdf").status()).as(user).isEqualTo(404);
    }

    private byte[] signedByLeader() {
        JsonNode offer = desk.offered(as("standing-leader"), task(Elements.SIGN));
        byte[] document = desk.fetched(offer);
        assertThat(desk.givenBack(offer, LEADER.sign(document, AT)).statusCode())
                .isEqualTo(200);
        return document;
    }

    private void approve() {
        officials.complete(Officials.standingLeader(), LETTER, Elements.SIGN, "approve");
    }

    private String clerksTask() {
        String task = task(Elements.ISSUE);
        inputs.type(task, typed("45"));
        return task;
    }

    private static Map<String, Object> signer() {
        return Map.of("signer", "Nguyễn Văn Thử", "signerTitle", "Phó Giám đốc", "authority", "KT.");
    }

    private static Map<String, Object> typed(String number) {
        Map<String, Object> typed = new HashMap<>(signer());
        typed.putAll(Map.of("number", number, "symbol", "SLĐTBXH-BTXH", "date", "2021-04-12"));
        return typed;
    }

    private Answer complete(String user, String element, String variable, String outcome) {
        return as(user).post(
                        SignedIn.ENGINE + "/task/" + task(element) + "/complete",
                        "{\"variables\":{\"%s\":{\"value\":\"%s\",\"type\":\"String\"}}}".formatted(variable, outcome));
    }

    private static String words(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String task(String element) {
        return officials.task(LETTER, element).getId();
    }

    private SignedIn as(String user) {
        return SignedIn.as(user, port);
    }
}
