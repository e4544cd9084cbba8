package vn.ansinh.reporting.difficulty;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import vn.ansinh.reporting.EngineDriver;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.Officials;
import vn.ansinh.reporting.difficulty.process.DifficultyEscalationProcess.Elements;
import vn.ansinh.reporting.report.DifficultyEntry;
import vn.ansinh.reporting.report.Obligations;
import vn.ansinh.reporting.report.ReportAccepted;
import vn.ansinh.reporting.report.ReportKey;
import vn.ansinh.reporting.report.ReportingFixture;

/** Each difficulty of an accepted report becomes a case, exactly once. */
@EngineTest
class RaisingFromReportsTest {

    private static final DifficultyEntry TOLD =
            new DifficultyEntry("A7", "Thiếu thuốc ở trạm y tế.", "Chậm đấu thầu", "Cho mua sắm trực tiếp");

    @Autowired
    private ReportingFixture reporting;

    @Autowired
    private DifficultyRaising raising;

    @Autowired
    private Obligations obligations;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private DifficultyFixture difficulties;

    @Autowired
    private Officials officials;

    @Autowired
    private EngineDriver engine;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transaction;

    @BeforeEach
    void twoAreAsked() {
        reporting.asked("SYT", "STC");
    }

    @Test
    void aRetryOrAResubmissionRaisesNothingAgain() {
        assertThat(raise("SYT", TOLD)).isTrue();

        assertThat(raise("SYT", TOLD)).isFalse();
        assertThat(raise("SYT", new DifficultyEntry("A7", "  thiếu  thuốc ở trạm y tế ", "Khác", "Khác")))
                .as("the same words, otherwise written")
                .isFalse();
        assertThat(raise("SYT", new DifficultyEntry("A7", "Thiếu bác sĩ", "", "Tuyển thêm")))
                .isTrue();
        assertThat(raise("STC", TOLD)).as("another agency's own").isTrue();
        assertThat(cases()).isEqualTo(3);
    }

    @Test
    void whatIsOpenFromAnEarlierTimeIsLinkedAndNotRaisedAgain() {
        String key = difficulties.raised("SYT", DifficultyFixture.text("Thiếu thuốc", "A7", TOLD.description()));

        assertThat(raise("SYT", TOLD)).isFalse();

        assertThat(cases()).isEqualTo(1);
        assertThat(raising.reportsOf(key))
                .containsExactly(ReportingFixture.key("SYT").toString());
    }

    @Test
    void whatIsToldAgainIsKnownByEveryWordingOfItsCase() {
        String sorted = difficulties.raised("SYT", DifficultyFixture.text("Thiếu thuốc", "A7", TOLD.description()));
        difficulties.triage(sorted, "clarify", Map.of("area", "A4", "reason", "Nêu rõ bao nhiêu trạm"));
        difficulties.complete(
                Officials.officer("SYT"),
                sorted,
                Elements.CLARIFY,
                null,
                DifficultyFixture.text("Thiếu thuốc", "A4", "Thiếu thuốc ở 12 trạm y tế"));

        assertThat(raise("SYT", TOLD)).as("as it was raised").isFalse();
        assertThat(raise("SYT", new DifficultyEntry("A4", TOLD.description(), "", "")))
                .as("as it was sorted")
                .isFalse();
        assertThat(raise("SYT", new DifficultyEntry("A4", "Thiếu thuốc ở 12 trạm y tế", "", "")))
                .as("as it was made clear")
                .isFalse();
        assertThat(cases()).isEqualTo(1);
    }

    @Test
    void whatWasClosedIsRaisedAnewWhenItIsToldAgain() {
        String key = difficulties.raised("SYT", DifficultyFixture.text("Thiếu thuốc", "A7", TOLD.description()));
        difficulties.answered(key, "Đã rõ");
        officials.complete(Officials.leader("SYT"), key, Elements.CONFIRM, "resolved");

        assertThat(raise("SYT", TOLD)).isTrue();
    }

    @Test
    void theAcceptanceOfAReportRaisesWhatItTells() {
        reporting.tellDifficulties("SYT", List.of(TOLD));
        reporting.accepted("SYT");
        engine.runJobs("agency-report");
        transaction.executeWithoutResult(
                status -> events.publishEvent(new ReportAccepted(ReportingFixture.key("SYT"), 1)));

        assertThat(cases()).isEqualTo(1);
        String key = jdbc.sql("select key from difficulty").query(String.class).single();
        assertThat(difficulties.state(key)).isEqualTo(DifficultyState.TRIAGE);
    }

    private boolean raise(String agency, DifficultyEntry entry) {
        ReportKey key = ReportingFixture.key(agency);
        return transaction.execute(status -> raising.raise(obligations.get(key), entry));
    }

    private int cases() {
        return jdbc.sql("select count(*) from difficulty").query(Integer.class).single();
    }
}
