package vn.ansinh.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.ansinh.reporting.report.ReportingFixture.key;

import java.math.BigDecimal;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.Officials;
import vn.ansinh.reporting.document.DocumentState;
import vn.ansinh.reporting.engine.CurrentUser.Person;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.report.ReviewQueue.Outcome;
import vn.ansinh.reporting.report.process.AgencyReportProcess.Elements;

@EngineTest
class ReviewQueueTest {

    @Autowired
    private ReviewQueue queue;

    @Autowired
    private ReportingFixture reporting;

    @Autowired
    private AgencyReports reports;

    @Autowired
    private Officials officials;

    @Autowired
    private TaskService taskService;

    @Autowired
    private Drafting drafting;

    @Autowired
    private Drafts drafts;

    @BeforeEach
    void threeReportsWait() {
        reporting.asked("SYT", "STC", "STP", "STTTT");
        List.of("SYT", "STC", "STP").forEach(reporting::submitted);
    }

    @Test
    void severalCleanReportsAreAcceptedAtOnce() {
        List<Outcome> outcomes = accept(Officials.reviewer(), "SYT", "STC");

        assertThat(outcomes).allMatch(outcome -> outcome.refusal().isEmpty());
        assertThat(state("SYT")).isEqualTo(DocumentState.ACCEPTED);
        assertThat(state("STC")).isEqualTo(DocumentState.ACCEPTED);
        assertThat(state("STP")).isEqualTo(DocumentState.UNDER_REVIEW);
    }

    @Test
    void oneThatCannotBeAcceptedKeepsNoneOfTheOthersBack() {
        taskService.setAssignee(
                officials.task(key("SYT").toString(), Elements.REVIEW).getId(), "a-colleague");

        List<Outcome> outcomes = accept(Officials.reviewer(), "SYT", "STC");

        assertThat(outcomes.get(0).refusal()).contains("a-colleague");
        assertThat(outcomes.get(1).refusal()).isEmpty();
        assertThat(state("SYT")).isEqualTo(DocumentState.UNDER_REVIEW);
        assertThat(state("STC")).isEqualTo(DocumentState.ACCEPTED);
    }

    /** What the check has found is looked at by a person. */
    @Test
    void oneWithAFindingIsReviewedByItself() {
        reporting.fill("STTTT", Officials.officer("STTTT"));
        officials.as(Officials.officer("STTTT"), () -> {
            Cell communes = drafts.of(key("STTTT")).content().cells().stream()
                    .filter(cell -> cell.indicator().equals("A8-03"))
                    .findFirst()
                    .orElseThrow();
            var tenfold = new BigDecimal(1_070);
            drafting.change(
                    key("STTTT"),
                    new Drafting.Change(
                            List.of(new Cell("A8-03", CellState.VALUE, tenfold, tenfold, "", "", communes.version())),
                            List.of()));
        });
        officials.complete(Officials.officer("STTTT"), key("STTTT").toString(), Elements.DRAFT, null);
        officials.complete(Officials.leader("STTTT"), key("STTTT").toString(), Elements.APPROVE, "approve");
        reporting.issue("STTTT");

        assertThat(accept(Officials.reviewer(), "STTTT", "SYT").get(0).refusal())
                .startsWith("Báo cáo có cảnh báo số liệu");
        assertThat(state("STTTT")).isEqualTo(DocumentState.UNDER_REVIEW);
        assertThat(state("SYT")).isEqualTo(DocumentState.ACCEPTED);
    }

    @Test
    void whoDraftedAReportDoesNotAcceptItHereEither() {
        var drafter = new Person("syt-officer", List.of("kl92-standing-reviewers"));

        assertThat(accept(drafter, "SYT").get(0).refusal()).contains("không được rà soát chính báo cáo đó");
        assertThat(state("SYT")).isEqualTo(DocumentState.UNDER_REVIEW);
    }

    @Test
    void theQueueIsTheReviewersAlone() {
        for (Person other : List.of(Officials.officer("SYT"), Officials.ppcOffice(), Officials.coordinator())) {
            assertThatThrownBy(() -> accept(other, "SYT"))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("reviewers-only");
        }
    }

    private List<Outcome> accept(Person person, String... agencies) {
        List<String> slugs =
                List.of(agencies).stream().map(agency -> key(agency).slug()).toList();
        return officials.as(person, () -> queue.accept(slugs));
    }

    private DocumentState state(String agency) {
        return reports.get(key(agency)).state();
    }
}
