package vn.ansinh.reporting.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ansinh.reporting.report.ReportingFixture.key;
import static vn.ansinh.reporting.signing.SigningDesk.AT;
import static vn.ansinh.reporting.signing.SigningDesk.signing;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import vn.ansinh.reporting.EngineDriver;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.Officials;
import vn.ansinh.reporting.SamplePdf;
import vn.ansinh.reporting.SignedIn;
import vn.ansinh.reporting.SignedIn.Answer;
import vn.ansinh.reporting.document.StoredFile;
import vn.ansinh.reporting.document.StoredFiles;
import vn.ansinh.reporting.engine.FormInputs;
import vn.ansinh.reporting.report.ReportingFixture;
import vn.ansinh.reporting.report.process.AgencyReportProcess.Elements;
import vn.ansinh.reporting.signature.Signing;
import vn.ansinh.reporting.signature.Signing.Issuer;
import vn.ansinh.reporting.signature.Signing.Signer;

/** What signing agents may fetch and send back, and what becomes of it; over HTTP, with files signed here. */
@EngineTest
@ExtendWith(OutputCaptureExtension.class)
class DeskSigningTest {

    private static final Issuer ISSUER = Issuer.named("CA thử nghiệm");
    private static final Signer LEADER = ISSUER.signer("UID=CCCD:086080000001,CN=Nguyễn Văn Thử,O=Sở Y tế,C=VN");
    private static final Signer STRANGER = ISSUER.signer("UID=CCCD:086080000002,CN=Trần Thị Bình,O=Sở Y tế,C=VN");
    private static final Signer SEAL = ISSUER.signer("CN=Sở Y tế,O=UBND tỉnh Vĩnh Long,C=VN");

    private final AgentCalls agent = new AgentCalls();

    @LocalServerPort
    private int port;

    @Autowired
    private SigningDesk desk;

    @Autowired
    private SigningOffers offers;

    @Autowired
    private ReportingFixture reporting;

    @Autowired
    private Officials officials;

    @Autowired
    private FormInputs inputs;

    @Autowired
    private StoredFiles files;

    @Autowired
    private EngineDriver engine;

    @Autowired
    private TaskService taskService;

    @Autowired
    private TransactionOperations transaction;

    @Autowired
    private JdbcClient jdbc;

    private SignedIn leader;
    private String task;

    @BeforeEach
    void aReportWaitsForItsLeader() {
        desk.on();
        reporting.asked("SYT");
        reporting.drafted("SYT");
        task = officials.task(key("SYT").toString(), Elements.APPROVE).getId();
        inputs.type(task, Map.of("signer", "Nguyễn Văn Thử", "signerTitle", "Phó Giám đốc", "authority", "KT."));
        leader = SignedIn.as("syt-leader", port);
    }

    @AfterEach
    void off() {
        desk.off();
    }

    @Test
    void whatALeaderSignsAndHisClerkSealsGoesOutWithBothSignatures() {
        JsonNode offer = desk.offered(leader, task);
        assertThat(offer.get("operation").asText()).isEqualTo("SignApproved");
        byte[] document = desk.fetched(offer);
        HttpResponse<String> answer = desk.givenBack(offer, LEADER.sign(document, AT));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"Status\":0");
        assertThat(result(leader, task, offer).get("progress").asText()).isEqualTo("TAKEN");
        JsonNode shown = leader.get(signing(task)).json();
        assertThat(shown.at("/signature/result").asText()).isEqualTo("SIGNED_WHOLE");
        assertThat(shown.at("/signature/signatures/0/by").asText()).contains("Nguyễn Văn Thử");
        assertThat(leader.file(signing(task) + "/file.pdf")).startsWith(document);

        officials.complete(Officials.leader("SYT"), key("SYT").toString(), Elements.APPROVE, "approve");
        String issuing = clerksTask("41");
        SignedIn clerk = SignedIn.as("syt-clerk", port);
        JsonNode toSeal = desk.offered(clerk, issuing);
        assertThat(toSeal.get("operation").asText()).isEqualTo("SignIssued");
        assertThat(toSeal.get("reference").asText()).isEqualTo("41/BC-SYT");
        assertThat(toSeal.get("date").asText()).isEqualTo("2021-04-12");
        byte[] signed = desk.fetched(toSeal);
        assertThat(signed).as("the file the leader signed").startsWith(document);
        desk.givenBack(toSeal, SEAL.sign(Signing.withNote(signed, "41/BC-SYT"), AT));

        StoredFile sealed = attached();
        JsonNode signature = clerk.get(
                        "/api/reports/" + key("SYT").slug() + "/attachments/" + sealed.id() + "/signature")
                .json();
        assertThat(signature.get("warning").asBoolean()).isFalse();
        assertThat(signature.get("signatures")).hasSize(2);
        officials.complete(Officials.clerk("SYT"), key("SYT").toString(), Elements.ISSUE, null);
        assertThat(jdbc.sql("select action from audit_entry where object_key = :key order by seq")
                        .param("key", key("SYT").toString())
                        .query(String.class)
                        .list())
                .contains("signing.approved", "signing.issued");
    }

    @Test
    void withoutALeadersSignatureTheClerkSealsTheDocumentItself() {
        officials.complete(Officials.leader("SYT"), key("SYT").toString(), Elements.APPROVE, "approve");
        String issuing = clerksTask("42");
        SignedIn clerk = SignedIn.as("syt-clerk", port);

        JsonNode offer = desk.offered(clerk, issuing);
        byte[] document = desk.fetched(offer);
        desk.givenBack(offer, SEAL.sign(document, AT));
        JsonNode again = desk.offered(clerk, issuing);

        assertThat(attached().name()).endsWith("-da-ky.pdf");
        assertThat(desk.fetched(again).length)
                .as("sealed anew, and not twice")
                .isLessThan(files.content(attached()).length);
    }

    @Test
    void aClerkDoesNotSealAScanThatIsAttached() {
        officials.complete(Officials.leader("SYT"), key("SYT").toString(), Elements.APPROVE, "approve");
        String issuing = clerksTask("43");
        SignedIn clerk = SignedIn.as("syt-clerk", port);
        clerk.upload(
                "/api/reports/" + key("SYT").slug() + "/attachments",
                Map.of("scan.pdf", SamplePdf.bytes()),
                "file",
                Map.of("purpose", "SIGNED"));

        Answer answer = clerk.post(signing(issuing), "");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("detail").asText()).contains("scan.pdf", "không có chữ ký số");
    }

    @Test
    void eachAddressIsGoodOnce() {
        JsonNode offer = desk.offered(leader, task);
        byte[] signed = LEADER.sign(desk.fetched(offer), AT);
        desk.givenBack(offer, signed);

        assertThat(agent.fetch(desk.address(offer, "fetch")).statusCode()).isEqualTo(404);
        HttpResponse<String> again = desk.givenBack(offer, STRANGER.sign(signed, AT));
        assertThat(again.statusCode()).isEqualTo(404);
        assertThat(again.body()).contains("đã dùng");
        assertThat(result(leader, task, offer).get("progress").asText()).isEqualTo("TAKEN");
        assertThat(leader.get(signing(task)).json().at("/signature/signatures")).hasSize(1);
    }

    @Test
    void anAddressIsGoodForFiveMinutes() {
        JsonNode offer = desk.offered(leader, task);
        byte[] document = desk.fetched(offer);
        engine.at("2021-04-12T08:06");

        assertThat(desk.givenBack(offer, LEADER.sign(document, AT)).statusCode())
                .isEqualTo(404);
        JsonNode result = result(leader, task, offer);
        assertThat(result.get("progress").asText()).isEqualTo("EXPIRED");
        assertThat(result.get("sentence").asText()).startsWith("Đã quá 5 phút");
        assertThat(signedFiles()).isEmpty();
    }

    @Test
    void whatNobodyCanUseAnyMoreGoesWithTheDay() {
        desk.offered(leader, task);
        engine.at("2021-04-12T09:06");

        transaction.executeWithoutResult(status -> offers.fallenDue(LocalDate.of(2021, 4, 12)));

        assertThat(jdbc.sql("select count(*) from signing_offer where task = :task")
                        .param("task", task)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void anotherFileIsNotTaken() {
        assertRefused(document -> LEADER.sign(Signing.letter("Bao cao"), AT), "không phải là văn bản đã đưa ký");
        assertRefused(document -> "MZ".getBytes(StandardCharsets.US_ASCII), "không đúng với phần mở rộng");
        assertRefused(document -> document, "chưa có thêm chữ ký số");
        assertRefused(document -> Signing.withPage(document, "them"), "chưa có thêm chữ ký số");
        assertRefused(document -> Signing.withPage(LEADER.sign(document, AT), "them"), "bị thêm nội dung sau khi ký");
        assertRefused(document -> STRANGER.sign(document, AT), "mang tên Trần Thị Bình, không phải Nguyễn Văn Thử");
        assertRefused(document -> SEAL.sign(document, AT), "mang tên Sở Y tế, không phải Nguyễn Văn Thử");
        assertThat(signedFiles()).isEmpty();
    }

    @Test
    void aSignatureOfAnEarlierDocumentIsNotTaken() {
        JsonNode earlier = desk.offered(leader, task);
        byte[] signed = LEADER.sign(desk.fetched(earlier), AT);
        inputs.type(task, Map.of("signer", "Nguyễn Văn Thử", "signerTitle", "Giám đốc", "authority", ""));

        assertThat(desk.givenBack(earlier, signed).statusCode()).isEqualTo(409);
        assertThat(result(leader, task, earlier).get("sentence").asText()).contains("đã thay đổi trong lúc ký");

        JsonNode now = desk.offered(leader, task);
        desk.fetched(now);
        assertThat(desk.givenBack(now, signed).statusCode()).isEqualTo(422);
        assertThat(result(leader, task, now).get("sentence").asText()).contains("không phải là văn bản đã đưa ký");
        assertThat(signedFiles()).isEmpty();
    }

    @Test
    void nothingIsTakenForATaskThatIsOverOrAnothers() {
        JsonNode over = desk.offered(leader, task);
        byte[] signed = LEADER.sign(desk.fetched(over), AT);
        taskService.claim(task, "syt-head");
        assertThat(desk.givenBack(over, signed).statusCode()).isEqualTo(409);
        assertThat(leader.post(signing(task), "").status()).isEqualTo(409);
        taskService.setAssignee(task, null);

        JsonNode again = desk.offered(leader, task);
        byte[] document = desk.fetched(again);
        officials.complete(Officials.leader("SYT"), key("SYT").toString(), Elements.APPROVE, "approve");

        assertThat(desk.givenBack(again, LEADER.sign(document, AT)).statusCode())
                .isEqualTo(404);
        assertThat(result(leader, task, again).get("progress").asText()).isEqualTo("REFUSED");
        assertThat(signedFiles()).isEmpty();
    }

    @Test
    void nobodyElseHasAnythingToSignOrToKnow() {
        JsonNode offer = desk.offered(leader, task);
        for (String other : List.of("syt-officer", "syt-clerk", "sgddt-leader", "standing-leader", "manager")) {
            SignedIn person = SignedIn.as(other, port);
            assertThat(person.post(signing(task), "").status()).as(other).isEqualTo(404);
            assertThat(person.get(signing(task)).status()).as(other).isEqualTo(404);
            assertThat(person.get(signing(task) + "/paper.pdf").status())
                    .as(other)
                    .isEqualTo(404);
            assertThat(person.get(signing(task) + "/" + offer.get("id").asText())
                            .status())
                    .as(other)
                    .isEqualTo(404);
            assertThat(person.delete(signing(task)).status()).as(other).isEqualTo(404);
        }
        SignedIn stranger = SignedIn.nobody(port);
        assertThat(stranger.post(signing(task), "").status()).isIn(401, 403);
        assertThat(agent.fetch(desk.address(offer, "fetch")).statusCode())
                .as("still good")
                .isEqualTo(200);
    }

    @Test
    void aStepWithoutADocumentHasNothingToSign() {
        reporting.asked("SGDDT");
        String drafting =
                officials.task(key("SGDDT").toString(), Elements.DRAFT).getId();

        Answer answer = SignedIn.as("sgddt-officer", port).post(signing(drafting), "");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.json().get("detail").asText()).isEqualTo("Bước này không có văn bản nào để ký số.");
    }

    @Test
    void whatIsChangedAfterItWasSignedIsSignedAnew() {
        signedByLeader();
        inputs.type(task, Map.of("signer", "Nguyễn Văn Thử", "signerTitle", "Giám đốc", "authority", ""));

        Answer refused = approve();
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("đã khác với lúc ký số");

        assertThat(leader.delete(signing(task)).status()).isEqualTo(204);
        assertThat(approve().status()).isEqualTo(204);
    }

    @Test
    void whatGoesBackIsNotSignedAnyMore() {
        signedByLeader();
        Map<String, Object> reason =
                new HashMap<>(Map.of("signer", "Nguyễn Văn Thử", "signerTitle", "Phó Giám đốc", "authority", "KT."));
        reason.put("reason", "Bổ sung số liệu");
        inputs.type(task, reason);

        officials.complete(Officials.leader("SYT"), key("SYT").toString(), Elements.APPROVE, "return");

        assertThat(signedFiles()).isEmpty();
    }

    @Test
    void withoutAKeyNothingIsReadAndNothingElseOpens(CapturedOutput log) {
        JsonNode offer = desk.offered(leader, task);
        String base = "http://localhost:" + port;
        String key = desk.address(offer, "giveBack").replaceFirst(".*key=", "");

        assertThat(agent.giveBack(base + "/api/signing?key=" + "x".repeat(43), SamplePdf.bytes())
                        .statusCode())
                .isEqualTo(404);
        assertThat(agent.giveBack(base + "/api/signing", SamplePdf.bytes()).statusCode())
                .isEqualTo(404);
        assertThat(agent.fetch(base + "/api/signing/document.pdf?key=" + key).statusCode())
                .as("the key of the other address")
                .isEqualTo(404);
        assertThat(agent.fetch(base + "/api/reports/" + key("SYT").slug() + "?key=" + key)
                        .statusCode())
                .isEqualTo(401);
        assertThat(agent.post(desk.address(offer, "giveBack"), "application/pdf", SamplePdf.bytes())
                        .statusCode())
                .as("no form")
                .isEqualTo(422);
        assertThat(agent.giveBack(desk.address(offer, "giveBack"), new byte[26 * 1024 * 1024])
                        .statusCode())
                .isEqualTo(413);
        HttpResponse<String> refused = agent.giveBack(desk.address(offer, "giveBack"), SamplePdf.bytes());
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.headers().map()).doesNotContainKey("set-cookie");
        assertThat(log.getAll()).doesNotContain(key);
        assertThat(jdbc.sql("select count(*) from signing_offer where fetch_hash = :key or return_hash = :key")
                        .param("key", key)
                        .query(Integer.class)
                        .single())
                .as("kept as it is")
                .isZero();
    }

    @Test
    void withoutAnAgentThereIsNothingOfIt() {
        assertThat(policy("/camunda/app/tasklist/default/")).contains("connect-src 'self' wss://127.0.0.1:8987");
        assertThat(policy("/camunda/app/welcome/default/")).doesNotContain("8987");
        assertThat(policy("/bao-cao")).doesNotContain("8987");
        desk.off();

        assertThat(policy("/camunda/app/tasklist/default/")).doesNotContain("8987", "connect-src");
        assertThat(leader.get("/camunda/app/shared/settings.js").body()).contains("\"signingAgent\":null");
        Answer answer = leader.post(signing(task), "");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.json().get("detail").asText()).startsWith("Hệ thống chưa bật ký số tại máy.");
        assertThat(approve().status()).isEqualTo(204);
    }

    private String policy(String page) {
        return leader.response(page)
                .headers()
                .firstValue("Content-Security-Policy")
                .orElse("");
    }

    private interface Signed {
        byte[] of(byte[] document);
    }

    private void assertRefused(Signed signed, String sentence) {
        JsonNode offer = desk.offered(leader, task);
        HttpResponse<String> answer = desk.givenBack(offer, signed.of(desk.fetched(offer)));
        assertThat(answer.statusCode()).as(sentence).isEqualTo(422);
        assertThat(answer.body()).contains("\"Status\":1");
        JsonNode result = result(leader, task, offer);
        assertThat(result.get("progress").asText()).isEqualTo("REFUSED");
        assertThat(result.get("sentence").asText()).contains(sentence);
    }

    private void signedByLeader() {
        JsonNode offer = desk.offered(leader, task);
        desk.givenBack(offer, LEADER.sign(desk.fetched(offer), AT));
        assertThat(signedFiles()).hasSize(1);
    }

    private Answer approve() {
        return leader.post(
                SignedIn.ENGINE + "/task/" + task + "/complete",
                "{\"variables\":{\"approveReportOutcome\":{\"value\":\"approve\",\"type\":\"String\"}}}");
    }

    private String clerksTask(String number) {
        String issuing = officials.task(key("SYT").toString(), Elements.ISSUE).getId();
        inputs.type(
                issuing,
                Map.of(
                        "number", number,
                        "symbol", "BC-SYT",
                        "date", "2021-04-12",
                        "authority", "KT.",
                        "signer", "Nguyễn Văn Thử",
                        "signerTitle", "Phó Giám đốc"));
        return issuing;
    }

    private JsonNode result(SignedIn person, String task, JsonNode offer) {
        return person.get(signing(task) + "/" + offer.get("id").asText()).json();
    }

    private StoredFile attached() {
        return signedFiles().get(0);
    }

    private List<StoredFile> signedFiles() {
        return desk.signedFiles(key("SYT").toString());
    }
}
