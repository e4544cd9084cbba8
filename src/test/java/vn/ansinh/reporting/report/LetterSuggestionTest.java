package vn.ansinh.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ansinh.reporting.report.ReportingFixture.key;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.Officials;
import vn.ansinh.reporting.SignedIn;
import vn.ansinh.reporting.document.Letter;

/** What the clerk need not type: symbol, day, authority and title as the approver signed before, and what is replaced. */
@EngineTest
class LetterSuggestionTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ReportingFixture reporting;

    @Autowired
    private Officials officials;

    @Autowired
    private Reviewing reviewing;

    @Autowired
    private Remarks remarks;

    @Autowired
    private Submissions submissions;

    @Autowired
    private Clock clock;

    @Test
    void theClerkOfADepartmentFindsSymbolAndSigner() {
        reporting.asked("SYT");
        reporting.approved("SYT");

        JsonNode letter = seenBy("syt-clerk", "SYT").path("letter");

        assertThat(letter.path("symbol").asText()).isEqualTo("BC-SYT");
        assertThat(letter.path("date").asText()).isEqualTo(LocalDate.now(clock).toString());
        assertThat(letter.path("authority").asText()).isEmpty();
        assertThat(letter.path("signerTitle").asText()).isEqualTo("Giám đốc");
        assertThat(letter.path("replaces").isNull()).isTrue();
        assertThat(letter.path("signer").asText()).isNotBlank().isNotEqualTo("syt-leader");
        assertThat(seenBy("syt-officer", "SYT").path("letter").isNull()).isTrue();
        assertThat(seenBy("syt-officer", "SYT").path("issueWithApproval").asBoolean())
                .isFalse();
    }

    @Test
    void aDistrictSignsOnBehalfOfItsCommittee() {
        reporting.asked("LONGHO");
        reporting.approved("LONGHO");

        JsonNode letter = seenBy("longho-clerk", "LONGHO").path("letter");

        assertThat(letter.path("symbol").asText()).isEqualTo("BC-UBND");
        assertThat(letter.path("authority").asText()).isEqualTo("TM.");
        assertThat(letter.path("authorities")).anySatisfy(choice -> {
            assertThat(choice.path("authority").asText()).isEqualTo("TM. KT.");
            assertThat(choice.path("lines"))
                    .map(JsonNode::asText)
                    .containsExactly("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH");
            assertThat(choice.path("title").asText()).isEqualTo("Phó Chủ tịch");
        });
    }

    /** The deputy who signed the first report signs the one that replaces it, and its clerk finds him as he signed. */
    @Test
    void theNextLetterIsSignedAsTheLastAndSaysWhatItReplaces() {
        reporting.asked("LONGHO");
        reporting.approved("LONGHO");
        String signer = seenBy("longho-clerk", "LONGHO").at("/letter/signer").asText();
        reporting.issue("LONGHO", Map.of("authority", "TM. KT.", "signer", signer, "signerTitle", "Phó Chủ tịch"));
        Letter first = submissions.of(key("LONGHO")).get(0).letter();
        assertThat(first.signatureLines()).containsExactly("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH");
        assertThat(first.replaces()).isNull();

        reporting.completionAsked("LONGHO", LocalDate.of(2021, 4, 20));
        officials.as(
                Officials.officer("LONGHO"),
                () -> reviewing.answer(
                        key("LONGHO"), remarks.of(key("LONGHO")).get(0).id(), "Đã đối chiếu", ""));
        reporting.approved("LONGHO");

        JsonNode letter = seenBy("longho-clerk", "LONGHO").path("letter");
        assertThat(letter.path("authority").asText()).isEqualTo("TM. KT.");
        assertThat(letter.path("signerTitle").asText()).isEqualTo("Phó Chủ tịch");
        String replaces = "thay thế Báo cáo số " + first.reference() + " ngày 12/04/2021";
        assertThat(letter.path("replaces").asText()).isEqualTo(replaces);

        reporting.issue("LONGHO");

        assertThat(submissions.of(key("LONGHO")).get(1).letter().replaces().reference())
                .isEqualTo(first.reference());
        assertThat(seenBy("longho-officer", "LONGHO").at("/history/1/replaces").asText())
                .isEqualTo(replaces);
    }

    /** What an earlier form offered alone, of a committee stands below its own line. */
    @Test
    void anAbbreviationOfAnEarlierFormIsPrintedAsTheBodySigns() {
        reporting.asked("LONGHO", "SYT");
        reporting.approved("LONGHO");
        reporting.approved("SYT");

        reporting.issue("LONGHO", Map.of("signingAuthority", "KT.", "signer", "Lê An", "signerTitle", "Phó Chủ tịch"));
        reporting.issue("SYT", Map.of("signingAuthority", "KT.", "signer", "Lê An", "signerTitle", "Phó Giám đốc"));

        assertThat(submissions.of(key("LONGHO")).get(0).letter().signatureLines())
                .containsExactly("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH");
        assertThat(submissions.of(key("SYT")).get(0).letter().signatureLines())
                .containsExactly("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC");
    }

    private JsonNode seenBy(String user, String agency) {
        return SignedIn.as(user, port).get("/api/reports/" + key(agency).slug()).json();
    }
}
