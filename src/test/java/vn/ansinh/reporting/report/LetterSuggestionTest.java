package vn.ansinh.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ansinh.reporting.report.ReportingFixture.key;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.SignedIn;

/** What the clerk need not type: the symbol, the authority of the directory, and the approver's name. */
@EngineTest
class LetterSuggestionTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ReportingFixture reporting;

    @Test
    void theClerkOfADepartmentFindsSymbolAndSigner() {
        reporting.asked("SYT");
        reporting.approved("SYT");

        JsonNode letter = seenBy("syt-clerk", "SYT").path("letter");

        assertThat(letter.path("symbol").asText()).isEqualTo("BC-SYT");
        assertThat(letter.path("signingAuthority").asText()).isEmpty();
        assertThat(letter.path("signer").asText()).isNotBlank().isNotEqualTo("syt-leader");
        assertThat(seenBy("syt-officer", "SYT").path("letter").isNull()).isTrue();
        assertThat(seenBy("syt-officer", "SYT").path("issueWithApproval").asBoolean())
                .isFalse();
    }

    @Test
    void aDistrictSignsOnBehalfOfItsCommittee() {
        reporting.asked("LONGHO");
        reporting.approved("LONGHO");

        assertThat(seenBy("longho-clerk", "LONGHO")
                        .at("/letter/signingAuthority")
                        .asText())
                .isEqualTo("TM.");
    }

    private JsonNode seenBy(String user, String agency) {
        return SignedIn.as(user, port).get("/api/reports/" + key(agency).slug()).json();
    }
}
