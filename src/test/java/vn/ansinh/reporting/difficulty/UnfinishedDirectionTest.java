package vn.ansinh.reporting.difficulty;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.Officials;
import vn.ansinh.reporting.SignedIn;
import vn.ansinh.reporting.difficulty.process.DifficultyEscalationProcess.Elements;

/** What the PPC's office has typed of a direction waits for the opinion it asks first, and is the office's own until then. */
@EngineTest
class UnfinishedDirectionTest {

    private static final Map<String, Object> QUESTION =
            Map.of("opinionAgency", "STP", "question", "Đúng thẩm quyền không?", "opinionDue", "2021-04-16");

    @LocalServerPort
    private int port;

    @Autowired
    private DifficultyFixture difficulties;

    @Autowired
    private Officials officials;

    private String key;

    @BeforeEach
    void aCaseIsWithTheOffice() {
        key = difficulties.raised("LONGHO", "Chậm cấp thẻ");
        difficulties.escalated(key);
    }

    @Test
    void whatWasTypedIsThereAgainWhenTheOpinionHasCome() {
        asked(Map.of(
                "kind", "DIRECTION",
                "guidance", "Tháo gỡ ngay",
                "leadAgency", "SYT",
                "cooperating", List.of("STC", "BHXH"),
                "deadline", "2021-04-26"));

        assertThat(direction("longho-officer").isNull()).as("the raiser").isTrue();
        assertThat(direction("stp-officer").isNull()).as("the agency asked").isTrue();
        opinionCame();

        assertThat(officials.task(key, Elements.DRAFT_DIRECTION)).isNotNull();
        JsonNode kept = direction("ppc-office");
        assertThat(kept.path("kind").asText()).isEqualTo("DIRECTION");
        assertThat(kept.path("guidance").asText()).isEqualTo("Tháo gỡ ngay");
        assertThat(kept.path("lead").asText()).isEqualTo("SYT");
        assertThat(kept.path("cooperating").findValuesAsText("code")).containsExactly("STC", "BHXH");
        assertThat(kept.path("deadline").asText()).isEqualTo("2021-04-26");
        assertThat(kept.path("letter").isNull()).isTrue();
    }

    @Test
    void agenciesAndDeadlineAreKeptBeforeAWordOfGuidanceIsWritten() {
        asked(Map.of(
                "kind", "DIRECTION",
                "leadAgency", "SYT",
                "cooperating", List.of("STC"),
                "deadline", "2021-04-26"));
        opinionCame();

        JsonNode kept = direction("ppc-office");
        assertThat(kept.path("guidance").asText()).isEmpty();
        assertThat(kept.path("lead").asText()).isEqualTo("SYT");
        assertThat(kept.path("cooperating").findValuesAsText("code")).containsExactly("STC");
        assertThat(kept.path("deadline").asText()).isEqualTo("2021-04-26");
    }

    @Test
    void aProposalToAMinistryIsKept() {
        asked(Map.of("kind", "MINISTRY", "guidance", "Sửa thông tư", "ministry", "Bộ Y tế"));
        opinionCame();

        JsonNode kept = direction("ppc-office");
        assertThat(kept.path("kind").asText()).isEqualTo("MINISTRY");
        assertThat(kept.path("guidance").asText()).isEqualTo("Sửa thông tư");
        assertThat(kept.path("ministry").asText()).isEqualTo("Bộ Y tế");
    }

    @Test
    void whatIsKeptIsNoDirectionYet() {
        asked(Map.of("kind", "DIRECTION", "leadAgency", "SYT", "deadline", "2021-04-26"));
        opinionCame();
        difficulties.directed(key, Map.of("kind", "DIRECTION", "guidance", "Thực hiện theo ý kiến Sở Tư pháp"));

        assertThat(difficulties.state(key)).isEqualTo(DifficultyState.CONFIRMING);
        JsonNode issued = direction("longho-officer");
        assertThat(issued.path("guidance").asText()).isEqualTo("Thực hiện theo ý kiến Sở Tư pháp");
        assertThat(issued.path("lead").isNull())
                .as("not led by whom the draft named")
                .isTrue();
    }

    private void asked(Map<String, Object> typed) {
        var fields = new HashMap<>(typed);
        fields.putAll(QUESTION);
        difficulties.complete(Officials.ppcOffice(), key, Elements.DRAFT_DIRECTION, "askOpinion", fields);
        assertThat(difficulties.state(key)).isEqualTo(DifficultyState.OPINION);
    }

    private void opinionCame() {
        difficulties.complete(
                Officials.officer("STP"), key, Elements.GIVE_OPINION, null, Map.of("opinion", "Đúng thẩm quyền"));
    }

    private JsonNode direction(String person) {
        return SignedIn.as(person, port).get("/api/difficulties/" + key).json().path("direction");
    }
}
