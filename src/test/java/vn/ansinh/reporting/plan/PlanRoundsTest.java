package vn.ansinh.reporting.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.ansinh.reporting.plan.PlanFixture.key;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.SignedIn;
import vn.ansinh.reporting.document.CanonicalJson;
import vn.ansinh.reporting.document.Rounds;
import vn.ansinh.reporting.document.Rounds.Round;

/** A plan that came back and was sent again keeps what it had sent. */
@EngineTest
class PlanRoundsTest {

    @LocalServerPort
    private int port;

    @Autowired
    private PlanFixture planning;

    @Autowired
    private Rounds rounds;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void asked() {
        planning.asked();
    }

    @Test
    void eachRoundKeepsItsLetterItsContentAndWhatCameOfIt() {
        planning.returned("SYT");
        Round first = kept().get(0);
        planning.sentAgain("SYT");
        planning.register("SYT");

        assertThat(kept()).hasSize(2);
        assertThat(kept().get(0)).isEqualTo(first);
        assertThat(first.decision()).isEqualTo("COMPLETION_ASKED");
        assertThat(first.decidedBy()).isEqualTo("reviewer");
        Round second = kept().get(1);
        assertThat(second.decision()).isEqualTo("REGISTERED");
        assertThat(second.letter().reference()).isNotEqualTo(first.letter().reference());
        assertThat(second.letter().replaces().reference())
                .isEqualTo(first.letter().reference());
        assertThat(kept()).allSatisfy(round -> {
            assertThat(round.approver()).isEqualTo("syt-leader");
            assertThat(round.issuedBy()).isEqualTo("syt-clerk");
            assertThat(round.drafters()).containsExactly("syt-officer");
            assertThat(round.sha256()).isEqualTo(CanonicalJson.sha256(round.content()));
            assertThat(PlanContent.parse(round.content()).tasks()).hasSize(2);
        });
    }

    @Test
    void whoDealsWithThePlanSeesItsRoundsAndOthersWhatCounts() {
        planning.returned("SYT");
        assertThat(seenBy("syt-officer")).hasSize(1);
        assertThat(SignedIn.as("syt-officer", port).get("/ke-hoach/KH-SYT").body())
                .contains("Lần 1: số " + kept().get(0).letter().reference())
                .contains("Yêu cầu bổ sung, hoàn thiện");
        planning.sentAgain("SYT");
        planning.register("SYT");

        assertThat(seenBy("syt-officer")).hasSize(2);
        assertThat(seenBy("reviewer"))
                .extracting(round -> round.path("decision").asText())
                .containsExactly("Yêu cầu bổ sung, hoàn thiện", "Đã ghi nhận");
        assertThat(seenBy("ppc-office"))
                .extracting(round -> round.path("number").asInt())
                .containsExactly(2);
        assertThat(SignedIn.as("stc-officer", port).get("/api/plans/KH-SYT").status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update document_round set content = content || ' ' where document = 'KH/SYT#1'",
                "update document_round set letter = null where document = 'KH/SYT#1'",
                "update document_round set approver = 'syt-officer' where document = 'KH/SYT#1'",
                "update document_round set drafters = '{}' where document = 'KH/SYT#1'",
                "update document_round set number = 9 where document = 'KH/SYT#1'",
                "update document_round set document = 'KH/STC#1' where document = 'KH/SYT#1'",
                "delete from document_round where document = 'KH/SYT#1'",
                "truncate document_round"
            })
    void theDatabaseWritesNothingTwice(String change) {
        planning.sent("SYT");

        assertThatThrownBy(() -> jdbc.sql(change).update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageMatching("(?s).*(never changed|append-only).*");
    }

    private List<Round> kept() {
        return rounds.below(key("SYT") + "#");
    }

    private JsonNode seenBy(String user) {
        return SignedIn.as(user, port).get("/api/plans/KH-SYT").json().at("/history/0/rounds");
    }
}
