package vn.ansinh.reporting.consolidation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.ansinh.reporting.report.ReportingFixture.CYCLE;

import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;
import vn.ansinh.reporting.EngineDriver;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.Officials;
import vn.ansinh.reporting.consolidation.Piece.Kind;
import vn.ansinh.reporting.consolidation.Synthesis.State;
import vn.ansinh.reporting.consolidation.Synthesis.View;
import vn.ansinh.reporting.consolidation.Synthesis.Wanted;
import vn.ansinh.reporting.document.Section;
import vn.ansinh.reporting.engine.CurrentUser.Person;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.report.ReportingFixture;

/** The results by area are written from figures in sentences and from what agencies wrote, and what changes is looked at. */
@EngineTest
class SynthesisTest {

    private static final ConsolidatedKey MAIN = ConsolidatedKey.main(CYCLE);
    private static final String AREA = "II.A7";

    @Autowired
    private ReportingFixture reporting;

    @Autowired
    private FigureIntake intake;

    @Autowired
    private ConsolidationLifecycle lifecycle;

    @Autowired
    private ConsolidatedReports reports;

    @Autowired
    private ConsolidatedTexts texts;

    @Autowired
    private Synthesis synthesis;

    @Autowired
    private Editing editing;

    @Autowired
    private Officials officials;

    @Autowired
    private EngineDriver engine;

    @Autowired
    private TransactionOperations transaction;

    @BeforeEach
    void twoOfThreeReportsAreThereWhenTheConsolidationBegins() {
        reporting.asked("SYT", "LONGHO", "TRAON");
        reporting.accepted("SYT");
        reporting.accepted("LONGHO");
        transaction.executeWithoutResult(status -> intake.begin(CYCLE));
    }

    @Test
    void anAreaBeginsWithTheProvincesFiguresInSentencesAndWithNobodysWholeText() {
        String area = text(AREA);
        String others = text("IV");

        assertThat(area).startsWith("Đến ngày ").contains("toàn tỉnh").doesNotContain("Sở Y tế:");
        assertThat(others).contains("Sở Y tế:");
    }

    @Test
    void noWordOfAStateIsInTheDraft() {
        for (Section section : texts.of(MAIN)) {
            assertThat(section.content())
                    .doesNotContain("đã tiếp nhận", "Đã chấp nhận", "Chờ ", "http", "đang được rà soát");
        }
    }

    @Test
    void whatStandsInTheDraftIsUsedAndWhatTheAgencyWroteIsNot() {
        List<View> area = pieces(AREA);

        assertThat(area)
                .filteredOn(piece -> piece.kind() == Kind.FIGURE)
                .isNotEmpty()
                .allMatch(piece -> piece.state() == State.USED);
        assertThat(area)
                .filteredOn(piece -> piece.kind() == Kind.AGENCY)
                .isNotEmpty()
                .allMatch(piece -> piece.state() == State.OPEN)
                .extracting(View::title)
                .contains("Sở Y tế");
        assertThat(pieces("IV"))
                .filteredOn(piece -> piece.kind() == Kind.AGENCY)
                .isNotEmpty()
                .allMatch(piece -> piece.state() == State.USED);
    }

    @Test
    void aPieceIsPutInOrLeftOutAndTheDecisionCanBeTakenBack() {
        View words = ofAgency("SYT");

        decide(words, State.SKIPPED);
        assertThat(ofAgency("SYT").state()).isEqualTo(State.SKIPPED);
        decide(ofAgency("SYT"), State.USED);
        assertThat(ofAgency("SYT").state()).isEqualTo(State.USED);
        assertThat(counts(AREA).changed()).isZero();
        decide(ofAgency("SYT"), State.OPEN);
        assertThat(ofAgency("SYT").state()).isEqualTo(State.OPEN);
    }

    @Test
    void wordsThatStandInTheTextAnywayAreUsedWithoutADecision() {
        write(AREA, "Mở đầu.\n" + ofAgency("SYT").text());

        assertThat(ofAgency("SYT").state()).isEqualTo(State.USED);
        assertThat(ofAgency("SYT").version()).isZero();
    }

    @Test
    void whoSawAnotherDecisionOrOtherWordsDecidesNothing() {
        View words = ofAgency("SYT");
        decide(words, State.SKIPPED);

        assertRefused("consolidation.piece-conflict", new Wanted(words.source(), State.USED, words.seal(), 0));
        assertRefused("consolidation.piece-conflict", new Wanted(words.source(), State.USED, "0000", 1));
        assertRefused("consolidation.piece-unknown", new Wanted("KL92/2021-H1/STP", State.USED, words.seal(), 0));
        assertThat(ofAgency("SYT").state()).isEqualTo(State.SKIPPED);
    }

    @Test
    void aFigureThatChangedAfterwardsIsShownWithBothAndHasToBeSeenBeforeItIsHandedUp() {
        View changed = changedByALateReport();

        assertThat(changed.text()).isNotEqualTo(changed.before());
        assertThat(changed.changes()).extracting(ChangedLines.Line::text).contains(changed.before(), changed.text());
        assertThatThrownBy(this::handedUp)
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("consolidation.pieces-unseen");

        allSeen();

        handedUp();
    }

    @Test
    void whoHasReportedChangesWithALateReportAndHindersNothing() {
        late("TRAON");

        assertThat(pieces("I"))
                .filteredOn(piece -> piece.kind() == Kind.REPORTS)
                .singleElement()
                .satisfies(piece -> {
                    assertThat(piece.before()).contains("2/3 báo cáo", "Trà Ôn");
                    assertThat(piece.text()).contains("3/3 báo cáo").doesNotContain("Trà Ôn");
                });
        for (Section section : texts.of(MAIN)) {
            pieces(section.code()).stream()
                    .filter(piece -> piece.changed() && piece.kind() != Kind.REPORTS)
                    .forEach(piece -> decide(section.code(), piece));
        }
        handedUp();
    }

    @Test
    void theTextStaysAsItWasWhenFiguresChange() {
        String before = text(AREA);

        changedByALateReport();

        assertThat(text(AREA)).isEqualTo(before);
    }

    @Test
    void aSentenceThatIsWrittenAnewNeedsNoOtherWord() {
        View changed = changedByALateReport();
        String section = sectionOf(changed);
        write(section, text(section).replace(changed.before(), changed.text()));
        write(section, text(section).replace(FigureSentences.small(changed.before()), changed.text()));

        assertThat(pieces(section))
                .filteredOn(piece -> piece.source().equals(changed.source()))
                .singleElement()
                .satisfies(piece -> assertThat(piece.changed()).isFalse());
    }

    @Test
    void aLateReportBringsItsWords() {
        assertThat(pieces("II.A3")).extracting(View::title).doesNotContain("Ủy ban nhân dân huyện Trà Ôn");

        late("TRAON");

        assertThat(pieces("II.A3"))
                .filteredOn(piece -> piece.title().equals("Ủy ban nhân dân huyện Trà Ôn"))
                .singleElement()
                .satisfies(piece -> assertThat(piece.state()).isEqualTo(State.OPEN));
    }

    /** A text of the version before was put together at once, and nobody had decided about its pieces. */
    @Test
    void aDraftWithoutDecisionsIsHandedUpAsItIs() {
        transaction.executeWithoutResult(status -> officials.as(Officials.coordinator(), () -> {
            for (Section section : texts.of(MAIN)) {
                List<View> pieces = synthesis.of(reports.get(MAIN), section.code());
                synthesis.decide(
                        MAIN,
                        section.code(),
                        new Synthesis.Change(pieces.stream()
                                .map(piece -> wanted(piece, State.OPEN))
                                .toList()));
            }
        }));
        late("TRAON");

        handedUp();
    }

    @Test
    void aSupplementTellsWhatItChangesAndWhatHadBeenReported() {
        transaction.executeWithoutResult(status -> {
            lifecycle.prepared(MAIN, "coordinator");
            lifecycle.signed(MAIN, "standing-leader", reports.get(MAIN).figuresVersion());
        });
        late("TRAON");
        ConsolidatedKey first = ConsolidatedKey.supplement(CYCLE, 1);

        String told = texts.of(first).stream()
                .filter(section -> section.code().startsWith("II."))
                .map(Section::content)
                .reduce("", String::concat);
        List<View> pieces = officials.as(Officials.coordinator(), () -> synthesis.of(reports.get(first), "II.A3"));

        assertThat(told).contains("(số đã báo cáo: ");
        assertThat(pieces)
                .filteredOn(piece -> piece.kind() == Kind.AGENCY)
                .extracting(View::title)
                .containsExactly("Ủy ban nhân dân huyện Trà Ôn");
    }

    @Test
    void onlyCoordinatorsDecideAndOnlyTheStandingAgencySeesThePieces() {
        View words = ofAgency("SYT");
        var change = new Synthesis.Change(List.of(wanted(words, State.SKIPPED)));

        for (Person person : List.of(Officials.standingLeader(), Officials.ppcOffice(), Officials.officer("SYT"))) {
            officials.as(
                    person,
                    () -> assertThatThrownBy(() -> synthesis.decide(MAIN, AREA, change))
                            .isInstanceOf(Refusal.class));
        }
        officials.as(
                Officials.ppcOffice(),
                () -> assertThatThrownBy(() -> synthesis.summaries(reports.get(MAIN)))
                        .isInstanceOf(Refusal.class));
        assertThat(ofAgency("SYT").state()).isEqualTo(State.OPEN);
    }

    /** A figure in a sentence of the draft, after a third report was taken in. */
    private View changedByALateReport() {
        late("TRAON");
        return all(piece -> piece.changed() && piece.kind() == Kind.FIGURE).get(0);
    }

    private void late(String agency) {
        reporting.accepted(agency);
        engine.runJobs("agency-report");
    }

    private void allSeen() {
        for (Section section : texts.of(MAIN)) {
            pieces(section.code()).stream().filter(View::changed).forEach(piece -> decide(section.code(), piece));
        }
    }

    private void decide(String section, View piece) {
        officials.as(Officials.coordinator(), () -> {
            synthesis.decide(MAIN, section, new Synthesis.Change(List.of(wanted(piece, piece.state()))));
        });
    }

    private List<View> all(Predicate<View> which) {
        return texts.of(MAIN).stream()
                .flatMap(section -> pieces(section.code()).stream())
                .filter(which)
                .toList();
    }

    private String sectionOf(View piece) {
        return texts.of(MAIN).stream()
                .map(Section::code)
                .filter(code ->
                        pieces(code).stream().anyMatch(one -> one.source().equals(piece.source())))
                .findFirst()
                .orElseThrow();
    }

    private void handedUp() {
        transaction.executeWithoutResult(status -> lifecycle.prepared(MAIN, "coordinator"));
    }

    private void assertRefused(String sentence, Wanted wanted) {
        officials.as(
                Officials.coordinator(),
                () -> assertThatThrownBy(() -> synthesis.decide(MAIN, AREA, new Synthesis.Change(List.of(wanted))))
                        .isInstanceOf(Refusal.class)
                        .hasMessageContaining(sentence));
    }

    private void decide(View piece, State state) {
        officials.as(Officials.coordinator(), () -> {
            synthesis.decide(MAIN, AREA, new Synthesis.Change(List.of(wanted(piece, state))));
        });
    }

    private static Wanted wanted(View piece, State state) {
        return new Wanted(piece.source(), state, piece.seal(), piece.version());
    }

    private View ofAgency(String agency) {
        return pieces(AREA).stream()
                .filter(piece -> piece.source().equals(CYCLE + "/" + agency))
                .findFirst()
                .orElseThrow();
    }

    private List<View> pieces(String section) {
        return officials.as(Officials.coordinator(), () -> synthesis.of(reports.get(MAIN), section));
    }

    private Synthesis.SectionPieces counts(String section) {
        return officials.as(Officials.coordinator(), () -> synthesis.summaries(reports.get(MAIN))).stream()
                .filter(one -> one.section().equals(section))
                .findFirst()
                .orElseThrow();
    }

    private String text(String section) {
        return texts.of(MAIN).stream()
                .filter(one -> one.code().equals(section))
                .map(Section::content)
                .findFirst()
                .orElseThrow();
    }

    private void write(String code, String words) {
        int version = texts.of(MAIN).stream()
                .filter(one -> one.code().equals(code))
                .mapToInt(Section::version)
                .findFirst()
                .orElseThrow();
        officials.as(Officials.coordinator(), () -> {
            editing.change(MAIN, new Editing.Change(List.of(new Section(code, words, version))));
        });
    }
}
