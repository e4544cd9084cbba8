package vn.ansinh.reporting.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import vn.ansinh.reporting.EngineDriver;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.Officials;
import vn.ansinh.reporting.SamplePdf;
import vn.ansinh.reporting.SignedIn;
import vn.ansinh.reporting.cycle.process.ReportingCycleProcess.Elements;
import vn.ansinh.reporting.document.StoredFile;
import vn.ansinh.reporting.document.StoredFiles;
import vn.ansinh.reporting.document.UploadedFile;
import vn.ansinh.reporting.engine.FormInputs;
import vn.ansinh.reporting.engine.StartInputs;

/** R17: what is asked out of turn has its question with it, in forms, names of tasks, pages, mails and the letter. */
@EngineTest
class AdHocRequestTest {

    private static final String CYCLE = "KL92/2021-DX-01";
    private static final String REPORT = "/api/reports/KL92-2021-DX-01-SYT";
    private static final String SUBJECT = "Rà soát việc cấp thẻ bảo hiểm y tế cho người thuộc hộ nghèo, hộ cận nghèo";

    @LocalServerPort
    private int port;

    @Autowired
    private EngineDriver engine;

    @Autowired
    private Officials officials;

    @Autowired
    private StartInputs startInputs;

    @Autowired
    private FormInputs forms;

    @Autowired
    private StoredFiles files;

    @Autowired
    private RuntimeService runtimeService;

    @Autowired
    private TransactionOperations transaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ObjectMapper json;

    @BeforeEach
    void thePpcsOfficeAsks() {
        Map<String, Object> form = Map.of(
                "kind", "AD_HOC",
                "subject", SUBJECT,
                "directiveNumber", "1234/UBND-VX",
                "directiveDate", "2021-04-12",
                "due", "2021-04-28T16:00",
                "instructions", "Kèm danh sách thẻ cấp trùng\nGửi cả bản Excel",
                "agencies", List.of("SYT"));
        officials.as(Officials.ppcOffice(), () -> {
            startInputs.save("reporting-cycle", "ppc-office", json.valueToTree(form), 0);
            runtimeService.startProcessInstanceByKey("reporting-cycle");
        });
        forms.type(CYCLE, Elements.PREPARE_REQUEST, Map.of("instructions", form.get("instructions")));
        officials.complete(Officials.coordinator(), CYCLE, Elements.PREPARE_REQUEST, null);
        officials.complete(Officials.standingLeader(), CYCLE, Elements.SIGN_REQUEST, "approve");
        forms.type(
                CYCLE,
                Elements.ISSUE_REQUEST,
                Map.of(
                        "number", "41",
                        "symbol", "SLĐTBXH-BTXH",
                        "date", "2021-04-12",
                        "authority", "",
                        "signer", "Nguyễn Văn Thử",
                        "signerTitle", "Giám đốc"));
        byte[] pdf = SamplePdf.bytes();
        transaction.executeWithoutResult(status ->
                files.add(CYCLE, UploadedFile.accept("yeu-cau.pdf", pdf), StoredFile.SIGNED, "sldtbxh-clerk"));
        officials.complete(Officials.clerk("SLDTBXH"), CYCLE, Elements.ISSUE_REQUEST, null);
        engine.runJobs("reporting-cycle");
    }

    @Test
    void theAgencyReadsWhatIsAskedByWhomAndOpensTheLetter() {
        SignedIn officer = as("syt-officer");

        JsonNode asked = officer.get(REPORT).json().path("asked");

        assertThat(asked.path("subject").asText()).isEqualTo(SUBJECT);
        assertThat(asked.path("directive").asText()).isEqualTo("Văn bản số 1234/UBND-VX ngày 12/04/2021");
        assertThat(asked.path("instructions").asText()).contains("Gửi cả bản Excel");
        assertThat(asked.path("letter").asText()).isEqualTo("41/SLĐTBXH-BTXH");
        assertThat(officer.get(letter(asked)).body()).startsWith("%PDF-1.4");
        assertThat(officer.get("/bao-cao/KL92-2021-DX-01-SYT").body()).contains(SUBJECT, "1234/UBND-VX", "yeu-cau.pdf");
        assertThat(officer.get("/bao-cao").body()).contains(SUBJECT);
    }

    @Test
    void itsTaskIsNamedByTheQuestion() {
        assertThat(officials.task(CYCLE + "/SYT", "Task_DraftReport").getName())
                .isEqualTo("Soạn thảo báo cáo – đột xuất số 01 năm 2021: " + SUBJECT);
    }

    @Test
    void theMailTellsTheQuestionBelowThePeriod() {
        String mail = jdbc.sql(
                        "select content::text from mail_outbox where business_key = :key and template = 'REPORT_REQUESTED'")
                .param("key", CYCLE + "/SYT")
                .query(String.class)
                .list()
                .get(0);

        assertThat(mail).contains(SUBJECT, "Văn bản số 1234/UBND-VX ngày 12/04/2021", "Gửi cả bản Excel");
    }

    @Test
    void noEstimateIsAskedOrKept() {
        SignedIn officer = as("syt-officer");
        JsonNode view = officer.get(REPORT).json();
        assertThat(view.path("estimated").asBoolean()).isFalse();
        String indicator = view.at("/indicators/0/code").asText();

        int saved = officer.patch(REPORT + "/draft", """
                        {"sections":[],"cells":[{"indicator":"%s","state":"VALUE","actual":"5","estimate":"7",
                         "reason":"","note":"","version":0}]}
                        """.formatted(indicator)).status();

        JsonNode cell = officer.get(REPORT).json().at("/indicators/0/cell");
        assertThat(saved).isEqualTo(200);
        assertThat(cell.path("actual").asDouble()).isEqualTo(5);
        assertThat(cell.path("estimate").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"stc-officer", "stc-leader", "longho-officer"})
    void aStrangerOpensNoLetter(String stranger) {
        JsonNode asked = as("syt-officer").get(REPORT).json().path("asked");

        assertThat(as(stranger).get(letter(asked)).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"syt-leader", "syt-clerk", "reviewer", "standing-leader", "ppc-office", "manager"})
    void whoeverReadsTheReportOpensTheLetter(String reader) {
        JsonNode asked = as("syt-officer").get(REPORT).json().path("asked");

        assertThat(as(reader).get(letter(asked)).status()).isEqualTo(200);
    }

    private static String letter(JsonNode asked) {
        return REPORT + "/request/" + asked.at("/files/0/id").asText();
    }

    private SignedIn as(String person) {
        return SignedIn.as(person, port);
    }
}
