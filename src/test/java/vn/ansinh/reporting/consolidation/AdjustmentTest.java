package vn.ansinh.reporting.consolidation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.ansinh.reporting.report.ReportingFixture.CYCLE;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionOperations;
import vn.ansinh.reporting.EngineDriver;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.Officials;
import vn.ansinh.reporting.SignedIn;
import vn.ansinh.reporting.audit.AuditEntry;
import vn.ansinh.reporting.audit.AuditTrail;
import vn.ansinh.reporting.consolidation.Adjustment.Proposal;
import vn.ansinh.reporting.consolidation.ConsolidatedView.AdjustmentView;
import vn.ansinh.reporting.consolidation.ConsolidatedView.FigureView;
import vn.ansinh.reporting.document.CanonicalJson;
import vn.ansinh.reporting.document.Rounds;
import vn.ansinh.reporting.document.Section;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.report.ReportingFixture;

/** What bodies counted twice stands beside the sum, never in it, and counts with the leader's signature. */
@EngineTest
class AdjustmentTest {

    private static final ConsolidatedKey MAIN = ConsolidatedKey.main(CYCLE);
    private static final String FIGURE = "A1-01";
    private static final List<String> BOTH = List.of("SYT", "LONGHO");

    @LocalServerPort
    private int port;

    @Autowired
    private ReportingFixture reporting;

    @Autowired
    private FigureIntake intake;

    @Autowired
    private ConsolidationLifecycle lifecycle;

    @Autowired
    private ConsolidatedReports reports;

    @Autowired
    private ConsolidatedViews views;

    @Autowired
    private ConsolidatedFigures figures;

    @Autowired
    private ConsolidatedTexts texts;

    @Autowired
    private AdjustmentWork adjustments;

    @Autowired
    private Synthesis synthesis;

    @Autowired
    private Rounds rounds;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private Officials officials;

    @Autowired
    private EngineDriver engine;

    @Autowired
    private TransactionOperations transaction;

    @BeforeEach
    void twoOfThreeReportsAreThere() {
        reporting.asked("SYT", "LONGHO", "TRAON");
        reporting.accepted("SYT");
        reporting.accepted("LONGHO");
        transaction.executeWithoutResult(status -> intake.begin(CYCLE));
    }

    @Test
    void theSumStaysAndTheCorrectionStandsBesideIt() {
        BigDecimal sum = figure().actual();

        propose("-34", 0);

        assertThat(figure().actual()).isEqualByComparingTo(sum);
        assertThat(figures.of(MAIN))
                .filteredOn(one -> one.indicator().equals(FIGURE))
                .singleElement()
                .satisfies(one -> assertThat(one.actual()).isEqualByComparingTo(sum));
        AdjustmentView beside = figure().adjustment();
        assertThat(beside.value()).isEqualByComparingTo(sum.subtract(new BigDecimal("34")));
        assertThat(beside.words()).startsWith("Số tổng hợp ").contains("; điều chỉnh trùng lặp −34; còn ");
        assertThat(beside.reason()).isEqualTo("Hai cơ quan cùng tính.");
        assertThat(beside.names().names()).contains("Sở Y tế", "Ủy ban nhân dân huyện Long Hồ");
        assertThat(beside.stale()).isFalse();
    }

    @Test
    void whatIsRightCanBeTypedInsteadOfHowMuchIsWrong() {
        BigDecimal sum = figure().actual();

        propose(new Proposal(null, sum.subtract(BigDecimal.TEN), "Hai cơ quan cùng tính.", BOTH, 0));

        assertThat(figure().adjustment().delta()).isEqualByComparingTo("-10");
    }

    @Test
    void itsWordsStandOnThePageBehindTheFigureAndInTheSentence() {
        propose("-34", 0);
        SignedIn coordinator = SignedIn.as("coordinator", port);

        String words = figure().adjustment().words();
        String page = coordinator.get("/tong-hop/" + MAIN.slug()).body();
        String behind = coordinator
                .get("/tong-hop/" + MAIN.slug() + "/chi-tieu/" + FIGURE)
                .body();

        assertThat(page).contains(words, "Hai cơ quan cùng tính.");
        assertThat(behind).contains(words, "Sở Y tế");
        assertThat(coordinator
                        .get("/api/consolidated/" + MAIN.slug() + "/figures/" + FIGURE)
                        .json()
                        .at("/adjustment/words")
                        .asText())
                .isEqualTo(words);
        assertThat(officials.as(Officials.coordinator(), () -> synthesis.of(reports.get(MAIN), "II.A1")))
                .filteredOn(piece -> piece.source().equals(FIGURE))
                .singleElement()
                .satisfies(piece -> assertThat(piece.text()).contains("điều chỉnh trùng lặp −34"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            A1-01 | -34         | -   | Trùng. | SYT LONGHO | 1 | adjustment.conflict
            A1-01 | 0           | -   | Trùng. | SYT LONGHO | 0 | adjustment.zero
            A1-01 | -           | -   | Trùng. | SYT LONGHO | 0 | adjustment.one
            A1-01 | -1          | 5   | Trùng. | SYT LONGHO | 0 | adjustment.one
            A1-01 | -999999999  | -   | Trùng. | SYT LONGHO | 0 | adjustment.below-zero
            A1-01 | 1e40        | -   | Trùng. | SYT LONGHO | 0 | adjustment.below-zero
            A1-01 | -1.5        | -   | Trùng. | SYT LONGHO | 0 | adjustment.not-whole
            A1-01 | -1          | -   | ' '    | SYT LONGHO | 0 | adjustment.reason
            A1-01 | -1          | -   | -      | SYT LONGHO | 0 | adjustment.reason
            A1-01 | -1          | -   | Trùng. | SYT        | 0 | adjustment.agencies
            A1-01 | -1          | -   | Trùng. | SYT SYT    | 0 | adjustment.agencies
            A1-01 | -1          | -   | Trùng. | SYT TRAON  | 0 | adjustment.agencies
            A1-01 | -1          | -   | Trùng. | -          | 0 | adjustment.agencies
            A2-04 | -1          | -   | Trùng. | SYT LONGHO | 0 | adjustment.computed
            A4-01 | -1          | -   | Trùng. | SYT LONGHO | 0 | adjustment.no-sum
            X9-99 | -1          | -   | Trùng. | SYT LONGHO | 0 | figure-unknown
            """)
    void whatCannotBeIsRefused(
            String code,
            BigDecimal delta,
            BigDecimal corrected,
            String reason,
            String agencies,
            int version,
            String sentence) {
        var proposal =
                new Proposal(delta, corrected, reason, agencies == null ? null : List.of(agencies.split(" ")), version);

        officials.as(
                Officials.coordinator(),
                () -> assertThatThrownBy(() -> adjustments.propose(MAIN, code, proposal))
                        .isInstanceOf(Refusal.class)
                        .hasMessageContaining("consolidation." + sentence));
        assertThat(figure().adjustment()).isNull();
    }

    @Test
    void onlyCoordinatorsProposeAndWhoSawAnotherOneChangesNothing() {
        String address = "/api/consolidated/" + MAIN.slug() + "/figures/" + FIGURE + "/adjustment";
        String body = "{\"delta\":-34,\"reason\":\"Trùng.\",\"agencies\":[\"SYT\",\"LONGHO\"],\"version\":0}";

        assertThat(SignedIn.as("standing-leader", port).put(address, body).status())
                .isEqualTo(409);
        assertThat(SignedIn.as("syt-officer", port).put(address, body).status()).isEqualTo(404);
        assertThat(SignedIn.as("ppc-office", port).put(address, body).status()).isEqualTo(404);
        assertThat(SignedIn.as("coordinator", port).put(address, body).status()).isEqualTo(204);
        assertThat(SignedIn.as("coordinator", port).put(address, body).status()).isEqualTo(409);
        assertThat(SignedIn.as("coordinator", port)
                        .delete(address + "?version=7")
                        .status())
                .isEqualTo(409);
        assertThat(SignedIn.as("syt-officer", port)
                        .delete(address + "?version=1")
                        .status())
                .isEqualTo(404);
        assertThat(SignedIn.as("coordinator", port)
                        .delete(address + "?version=1")
                        .status())
                .isEqualTo(204);
        assertThat(figure().adjustment()).isNull();
        assertThat(audit.entries(MAIN.toString()))
                .extracting(AuditEntry::action)
                .contains("consolidated.adjusted", "consolidated.adjustment-withdrawn");
    }

    @Test
    void aSumThatChangesAsksToConfirmItAgainBeforeItIsHandedUp() {
        propose("-34", 0);

        late();

        assertThat(figure().adjustment().stale()).isTrue();
        allSeen();
        assertThatThrownBy(this::handedUp)
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("consolidation.adjustment.stale");

        propose("-34", 1);
        allSeen();
        assertThat(figure().adjustment().stale()).isFalse();
        handedUp();
    }

    @Test
    void aSumThatChangesUnderTheLeadersEyesIsNotSigned() {
        propose("-34", 0);
        allSeen();
        handedUp();
        late();

        assertThatThrownBy(() -> signed("standing-leader"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("consolidation.adjustment.stale");
    }

    @Test
    void whoProposedItDoesNotSignIt() {
        propose("-34", 0);
        allSeen();
        transaction.executeWithoutResult(status -> lifecycle.prepared(MAIN, "another-coordinator"));

        assertThatThrownBy(() -> signed("coordinator"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("consolidation.four-eyes");
    }

    @Test
    void itIsSignedWithTheReportAndPassesToTheSupplement() {
        propose("-34", 0);
        allSeen();
        handedUp();
        signed("standing-leader");

        String content = rounds.of(MAIN.toString()).get(0).content();
        assertThat(content)
                .contains("\"adjustment\":{\"agencies\":[\"LONGHO\",\"SYT\"],\"delta\":-34,")
                .doesNotContain("stale");
        assertThat(rounds.of(MAIN.toString()).get(0).sha256()).isEqualTo(CanonicalJson.sha256(content));
        officials.as(
                Officials.coordinator(),
                () -> assertThatThrownBy(() -> adjustments.withdraw(MAIN, FIGURE, 1))
                        .isInstanceOf(Refusal.class));

        late();
        ConsolidatedKey supplement = ConsolidatedKey.supplement(CYCLE, 1);
        assertThat(figure(supplement).adjustment()).satisfies(passed -> {
            assertThat(passed.delta()).isEqualByComparingTo("-34");
            assertThat(passed.stale()).isTrue();
        });
    }

    /** So that what was signed before there were any keeps its spelling. */
    @Test
    void aReportWithoutCorrectionsIsWrittenAsBefore() {
        handedUp();
        signed("standing-leader");

        String content = rounds.of(MAIN.toString()).get(0).content();

        assertThat(content).doesNotContain("adjustment");
        assertThat(CanonicalJson.write(CanonicalJson.read(content, ConsolidatedContent.class)))
                .isEqualTo(content);
    }

    private void propose(String delta, int version) {
        propose(new Proposal(new BigDecimal(delta), null, "Hai cơ quan cùng tính.", BOTH, version));
    }

    private void propose(Proposal proposal) {
        officials.as(Officials.coordinator(), () -> {
            adjustments.propose(MAIN, FIGURE, proposal);
        });
    }

    private void late() {
        reporting.accepted("TRAON");
        engine.runJobs("agency-report");
    }

    private void allSeen() {
        officials.as(Officials.coordinator(), () -> {
            for (Section section : texts.of(MAIN)) {
                List<Synthesis.Wanted> changed = synthesis.of(reports.get(MAIN), section.code()).stream()
                        .filter(Synthesis.View::changed)
                        .map(piece ->
                                new Synthesis.Wanted(piece.source(), piece.state(), piece.seal(), piece.version()))
                        .toList();
                synthesis.decide(MAIN, section.code(), new Synthesis.Change(changed));
            }
        });
    }

    private void handedUp() {
        transaction.executeWithoutResult(status -> lifecycle.prepared(MAIN, "coordinator"));
    }

    private void signed(String leader) {
        transaction.executeWithoutResult(
                status -> lifecycle.signed(MAIN, leader, reports.get(MAIN).figuresVersion()));
    }

    private FigureView figure() {
        return figure(MAIN);
    }

    private FigureView figure(ConsolidatedKey key) {
        return officials.as(Officials.coordinator(), () -> views.of(reports.get(key))).areas().stream()
                .flatMap(area -> area.figures().stream())
                .filter(one -> one.facts().code().equals(FIGURE))
                .findFirst()
                .orElseThrow();
    }
}
