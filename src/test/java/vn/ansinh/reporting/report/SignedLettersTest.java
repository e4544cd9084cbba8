package vn.ansinh.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.ansinh.reporting.report.ReportingFixture.key;
import static vn.ansinh.reporting.signature.Signing.letter;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.Officials;
import vn.ansinh.reporting.SamplePdf;
import vn.ansinh.reporting.SignedIn;
import vn.ansinh.reporting.audit.AuditTrail;
import vn.ansinh.reporting.engine.FormInputs;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.engine.Texts;
import vn.ansinh.reporting.report.process.AgencyReportProcess.Elements;
import vn.ansinh.reporting.signature.Signing;
import vn.ansinh.reporting.signature.Signing.Issuer;
import vn.ansinh.reporting.signature.Signing.Signer;

/** SYT's report waits for its clerk; its letter is signed by Nguyễn Văn Thử. */
@EngineTest
class SignedLettersTest {

    private static final Issuer ISSUER = Issuer.named("CA thử");
    private static final Signer SIGNER = ISSUER.signer("CN=NGUYEN VAN THU,O=Sở Y tế,C=VN");
    private static final Instant NOW = Instant.parse("2021-04-12T01:30:00Z");
    private static final String REPORT = "/api/reports/" + key("SYT").slug();

    @LocalServerPort
    private int port;

    @Autowired
    private ReportingFixture reporting;

    @Autowired
    private Officials officials;

    @Autowired
    private FormInputs inputs;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private Texts texts;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void theLetterIsTyped() {
        reporting.asked("SYT");
        reporting.approved("SYT");
        typed("");
    }

    @Test
    void whatWasFoundIsShownToTheClerkAndOnceItIsSentToTheReviewer() {
        long file = attached(SIGNER.sign(letter("Bao cao"), NOW));

        JsonNode found = SignedIn.as("syt-clerk", port).get(signature(file)).json();
        assertThat(found.path("result").asText()).isEqualTo("SIGNED_WHOLE");
        assertThat(found.path("warning").asBoolean()).isFalse();
        assertThat(found.path("signatures").path(0).path("by").asText())
                .isEqualTo("Chữ ký số của NGUYEN VAN THU (Sở Y tế), ký lúc 08:30, 12/04/2021 (theo máy của người ký)");
        assertThat(found.path("signatures").path(0).path("facts").toString())
                .contains("chưa đối chiếu tổ chức cấp", "Chưa kiểm tra chứng thư số có bị thu hồi");
        assertThat(status("reviewer", file)).isEqualTo(404);

        issue();

        assertThat(status("reviewer", file)).isEqualTo(200);
        assertThat(SignedIn.as("reviewer", port)
                        .get("/bao-cao/" + key("SYT").slug())
                        .body())
                .contains(texts.of("signature.result.SIGNED_WHOLE"), "NGUYEN VAN THU");
        assertThat(kept()).isEqualTo(1);
    }

    @Test
    void nobodyElseIsToldOfTheSignatures() {
        long file = attached(SIGNER.sign(letter("Bao cao"), NOW));
        issue();

        assertThat(status("sgddt-clerk", file)).isEqualTo(404);
        assertThat(status("ppc-office", file)).isEqualTo(404);
        assertThat(status("manager", file)).isEqualTo(404);
        assertThat(SignedIn.nobody(port).get(signature(file)).status()).isEqualTo(401);
    }

    @Test
    void whatGoesWithTheTextHasNoSignatureToTell() {
        reporting.asked("STC");
        long file = SignedIn.as("stc-officer", port)
                .upload(
                        "/api/reports/" + key("STC").slug() + "/attachments",
                        Map.of("phu-luc.pdf", SamplePdf.bytes()),
                        "file",
                        Map.of())
                .json()
                .path("id")
                .asLong();

        assertThat(SignedIn.as("stc-officer", port)
                        .get("/api/reports/" + key("STC").slug() + "/attachments/" + file + "/signature")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aScannedLetterGoesOutWithoutAWord() {
        attached(SamplePdf.bytes());

        issue();

        assertThat(audit.entries(key("SYT").toString()))
                .noneMatch(entry -> entry.action().equals("signature.confirmed"));
    }

    @Test
    void aChangedLetterGoesOutWithAReasonOnlyWhichIsKeptAndShown() {
        long file = attached(Signing.changed(SIGNER.sign(letter("Bao cao"), NOW), "Bao cao"));

        assertThatThrownBy(this::issue).rootCause().isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.field()).isEqualTo("signatureReason");
            assertThat(refusal.sentence(texts)).startsWith("Nội dung tệp đã bị thay đổi sau khi ký số.");
        });
        assertThat(kept()).as("what was refused is undone").isZero();

        typed("Bản in có dấu đã gửi kèm");
        issue();

        assertThat(audit.entries(key("SYT").toString()))
                .filteredOn(entry -> entry.action().equals("signature.confirmed"))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.actor()).isEqualTo("syt-clerk");
                    assertThat(entry.detail())
                            .isEqualTo("Nội dung tệp đã bị thay đổi sau khi ký số. – Bản in có dấu đã gửi kèm");
                });
        JsonNode found = SignedIn.as("reviewer", port).get(signature(file)).json();
        assertThat(found.path("warning").asBoolean()).isTrue();
        assertThat(found.path("confirmed").asText()).endsWith("Bản in có dấu đã gửi kèm");
        assertThat(SignedIn.as("reviewer", port)
                        .get("/bao-cao/" + key("SYT").slug())
                        .body())
                .contains("Bản in có dấu đã gửi kèm");
    }

    @Test
    void aLetterThatAnotherHasSignedGoesOutWithAReasonOnly() {
        long file = attached(ISSUER.signer("CN=Trần Thị Bình,C=VN").sign(letter("Bao cao"), NOW));

        assertThatThrownBy(this::issue)
                .rootCause()
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.sentence(texts))
                                .contains("Không có chữ ký số nào của người ký văn bản (Nguyễn Văn Thử)"));

        typed("Chứng thư số mang tên cũ");
        issue();

        assertThat(SignedIn.as("reviewer", port)
                        .get(signature(file))
                        .json()
                        .path("warning")
                        .asBoolean())
                .isTrue();
    }

    private void typed(String reason) {
        inputs.type(
                key("SYT").toString(),
                Elements.ISSUE,
                Map.of(
                        "number", "31",
                        "symbol", "BC-SYT",
                        "date", "2021-04-12",
                        "authority", "KT.",
                        "signer", "Nguyễn Văn Thử",
                        "signerTitle", "Phó Giám đốc",
                        "signatureReason", reason));
    }

    private void issue() {
        officials.complete(Officials.clerk("SYT"), key("SYT").toString(), Elements.ISSUE, null);
    }

    private long attached(byte[] file) {
        return SignedIn.as("syt-clerk", port)
                .upload(REPORT + "/attachments", Map.of("da-ky.pdf", file), "file", Map.of("purpose", "SIGNED"))
                .json()
                .path("id")
                .asLong();
    }

    private int status(String person, long file) {
        return SignedIn.as(person, port).get(signature(file)).status();
    }

    private static String signature(long file) {
        return REPORT + "/attachments/" + file + "/signature";
    }

    private long kept() {
        return jdbc.sql("select count(*) from signature_check")
                .query(Long.class)
                .single();
    }
}
