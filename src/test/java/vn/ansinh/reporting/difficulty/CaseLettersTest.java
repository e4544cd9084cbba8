package vn.ansinh.reporting.difficulty;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ansinh.reporting.EngineDriver;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.Officials;
import vn.ansinh.reporting.SignedIn;
import vn.ansinh.reporting.difficulty.process.DifficultyEscalationProcess.Elements;
import vn.ansinh.reporting.document.Letter;

/** A letter is called what it is wherever it is quoted: DOLISA puts a submission to the PPC, the PPC notifies, decides… */
@EngineTest
class CaseLettersTest {

    private static final Map<String, Object> GUIDANCE = Map.of("kind", "DIRECTION", "guidance", "Tháo gỡ ngay");

    @LocalServerPort
    private int port;

    @Autowired
    private DifficultyFixture difficulties;

    @Autowired
    private Officials officials;

    @Autowired
    private EngineDriver engine;

    @Autowired
    private JdbcClient jdbc;

    private String key;

    @BeforeEach
    void aCaseIsToBeDirected() {
        key = difficulties.raised("LONGHO", "Chậm cấp thẻ");
        difficulties.triage(key, "escalate", Map.of("escalationText", "Kính trình"));
        officials.complete(Officials.standingLeader(), key, Elements.APPROVE_ESCALATION, "approve");
    }

    @Test
    void theClerkIsOfferedTheSymbolOfASubmission() {
        var clerk = SignedIn.as("sldtbxh-clerk", port);

        assertThat(clerk.get("/api/difficulties/" + key + "/letter?step=escalation")
                        .json()
                        .path("symbol")
                        .asText())
                .isEqualTo("TTr-SLĐTBXH");
    }

    @Test
    void aSubmissionAndANoticeAreCalledSoInCaseHistoryPageAndMail() {
        escalated("TTr-SLĐTBXH");
        difficulties.given(key, GUIDANCE);
        difficulties.letter(key, Elements.ISSUE_DIRECTION, CaseFiles.direction(key, 1), "TB-UBND");
        String notice = "Thông báo số " + Letter.reference(lastNumber(), "TB-UBND") + " ngày 12/04/2021";
        officials.complete(Officials.ppcOffice(), key, Elements.ISSUE_DIRECTION, null);
        engine.runJobs();

        var raiser = SignedIn.as("longho-officer", port);
        var seen = raiser.get("/api/difficulties/" + key).json();
        String submission = seen.at("/escalation/letter").asText();
        assertThat(submission).matches("Tờ trình số \\d+/TTr-SLĐTBXH ngày 12/04/2021");
        assertThat(seen.at("/direction/letter").asText()).isEqualTo(notice);
        assertThat(seen.at("/answer/letter").asText()).isEqualTo(notice);
        assertThat(seen.path("history").findValuesAsText("letter")).contains(submission, notice);
        assertThat(raiser.get("/kho-khan/" + key).body())
                .contains(submission, notice)
                .doesNotContain("Công văn");
        assertThat(jdbc.sql("select content#>>'{letter,0}' from mail_outbox where business_key = :key and"
                                + " template = 'DIFFICULTY_NEWS' and recipient like 'longho-officer@%'")
                        .param("key", key)
                        .query(String.class)
                        .list())
                .containsExactly(notice);
    }

    @ParameterizedTest
    @CsvSource({
        "UBND-VX, Công văn",
        "QĐ-UBND, Quyết định",
        "KH-UBND, Kế hoạch",
        "BC-UBND, Báo cáo",
        "CT-UBND, Chỉ thị",
        "CĐ-UBND, Công điện"
    })
    void theCommitteesLettersToo(String symbol, String kind) {
        escalated("SLĐTBXH-BTXH");
        difficulties.given(key, GUIDANCE);
        difficulties.letter(key, Elements.ISSUE_DIRECTION, CaseFiles.direction(key, 1), symbol);
        officials.complete(Officials.ppcOffice(), key, Elements.ISSUE_DIRECTION, null);

        var seen = SignedIn.as("longho-officer", port)
                .get("/api/difficulties/" + key)
                .json();
        assertThat(seen.at("/escalation/letter").asText()).startsWith("Công văn số ");
        assertThat(seen.at("/direction/letter").asText())
                .isEqualTo(kind + " số " + Letter.reference(lastNumber(), symbol) + " ngày 12/04/2021");
    }

    /** An office numbers its submissions and its official letters each for itself. */
    @Test
    void aSubmissionAndAnOfficialLetterMayHaveTheSameNumber() {
        escalated("TTr-SLĐTBXH");
        String number = lastNumber();
        String other = difficulties.raised("TAMBINH", "Chậm thẻ ở Tam Bình");
        difficulties.triage(other, "escalate", Map.of("escalationText", "Kính trình"));
        officials.complete(Officials.standingLeader(), other, Elements.APPROVE_ESCALATION, "approve");

        assertThat(sent(other, "TTr-SLĐTBXH", number).json().path("detail").asText())
                .contains("đã có trong sổ văn bản đi");
        assertThat(sent(other, "SLĐTBXH-BTXH", number).status()).isLessThan(300);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ttr-SLĐTBXH    | Ký hiệu “ttr-SLĐTBXH” không hợp lệ.
            12/TTr-SLĐTBXH | Ký hiệu “12/TTr-SLĐTBXH” không hợp lệ.
            TTr            | sau TTr là dấu gạch nối và chữ viết tắt tên cơ quan, ví dụ TTr-SYT.
            TTR-SLĐTBXH    | sau TTr là dấu gạch nối và chữ viết tắt tên cơ quan, ví dụ TTr-SYT.
            """)
    void nonsenseIsRefusedWithASentenceAndNothingIsSent(String symbol, String sentence) {
        var refused = sent(key, symbol, "99");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("field").asText()).isEqualTo("symbol");
        assertThat(refused.json().path("detail").asText()).contains(sentence);
        assertThat(difficulties.state(key)).isEqualTo(DifficultyState.ESCALATION_ISSUING);
        assertThat(jdbc.sql("select count(*) from document_register")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private void escalated(String symbol) {
        difficulties.letter(key, Elements.ISSUE_ESCALATION, CaseFiles.escalation(key, 1), symbol);
        officials.complete(Officials.clerk("SLDTBXH"), key, Elements.ISSUE_ESCALATION, null);
    }

    /** The clerk sends it as typed. */
    private SignedIn.Answer sent(String of, String symbol, String number) {
        var clerk = SignedIn.as("sldtbxh-clerk", port);
        difficulties.letter(of, Elements.ISSUE_ESCALATION, CaseFiles.escalation(of, 1), symbol, number);
        String task = officials.task(of, Elements.ISSUE_ESCALATION).getId();
        return clerk.post(SignedIn.ENGINE + "/task/" + task + "/submit-form", "{\"variables\":{}}");
    }

    private String lastNumber() {
        return String.valueOf(difficulties.lastNumber());
    }
}
