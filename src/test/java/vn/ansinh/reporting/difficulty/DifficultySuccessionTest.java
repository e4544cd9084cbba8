package vn.ansinh.reporting.difficulty;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.Officials;
import vn.ansinh.reporting.difficulty.process.DifficultyEscalationProcess.Elements;

/** What a body has open goes on with its successor's people: the tasks, and the clock with them. */
@EngineTest
class DifficultySuccessionTest {

    @Autowired
    private DifficultyFixture difficulties;

    @Autowired
    private PassOnDifficulties passOn;

    @Autowired
    private Difficulties cases;

    @Autowired
    private OpenWaits waits;

    @Autowired
    private Officials officials;

    @Autowired
    private TransactionOperations transaction;

    @Test
    void casesAndOpinionsPassToTheSuccessor() {
        String own = difficulties.started("STTTT", DifficultyFixture.text("Thiếu máy", "A8", "Thiếu máy"));
        String foreign = difficulties.raised("LONGHO", "Chậm cấp thẻ");
        difficulties.triage(
                foreign,
                "askOpinion",
                Map.of("opinionAgency", "STTTT", "question", "Vì sao?", "opinionDue", "2021-04-16"));

        transaction.executeWithoutResult(status -> passOn.passOn("STTTT", "SYT"));

        assertThat(cases.get(own).holder()).isEqualTo("SYT");
        assertThat(cases.get(own).raiser()).isEqualTo("STTTT");
        assertThat(heldBy(own)).containsExactly("syt-leaders");
        assertThat(heldBy(foreign)).containsExactly("syt-leaders", "syt-officers");
        officials.complete(Officials.leader("SYT"), own, Elements.APPROVE, "approve");
        difficulties.complete(Officials.officer("SYT"), foreign, Elements.GIVE_OPINION, null, Map.of("opinion", "Rõ"));
        assertThat(difficulties.state(own)).isEqualTo(DifficultyState.TRIAGE);
        assertThat(difficulties.state(foreign)).isEqualTo(DifficultyState.TRIAGE);
    }

    private List<String> heldBy(String key) {
        return waits.of(key).stream()
                .flatMap(wait -> wait.heldBy().stream())
                .sorted()
                .toList();
    }
}
