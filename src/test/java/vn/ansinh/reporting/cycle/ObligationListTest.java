package vn.ansinh.reporting.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ansinh.reporting.cycle.CycleView.NoteView;
import vn.ansinh.reporting.cycle.CycleView.ObligationView;
import vn.ansinh.reporting.engine.Part.Wanted;
import vn.ansinh.reporting.engine.Refusal;

/** Five agencies in the order of the plan. */
class ObligationListTest {

    private static final String DUE = "2021-05-09T17:00:00Z";

    private static final List<ObligationView> ROWS = List.of(
            row("A", "DRAFTING", 0, false, DUE, null, null),
            row("B", "ACCEPTED", 1, false, DUE, "2021-05-07T03:00:00Z", null),
            row("C", "DRAFTING", 0, true, DUE, null, "2021-05-08T03:00:00Z"),
            row("D", "RETURNED", 1, false, "2021-05-13T17:00:00Z", "2021-05-06T03:00:00Z", null),
            row("E", "UNDER_REVIEW", 2, false, DUE, "2021-05-08T03:00:00Z", "2021-05-05T03:00:00Z"));

    @Test
    void everyReportIsCountedOnceAndAnOverdueOneBesides() {
        assertThat(ObligationList.counts(ROWS))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "all",
                        5,
                        "overdue",
                        1,
                        "not-sent",
                        2,
                        "returned",
                        1,
                        "in-review",
                        1,
                        "accepted",
                        1,
                        "open",
                        4,
                        "asked",
                        4));
    }

    @ParameterizedTest
    @CsvSource({
        "'', ABCDE",
        "co-quan, ABCDE",
        "-co-quan, EDCBA",
        "tinh-trang, CDAEB",
        "han, ABCED",
        "-han, DABCE",
        "gui, DBEAC",
        "lien-he, ABDEC"
    })
    void equalRowsKeepTheOrderOfThePlan(String order, String agencies) {
        assertThat(ObligationList.LOOKUP.of(ROWS, new Wanted(null, "", order, "")).rows().stream()
                        .map(ObligationView::agency)
                        .collect(Collectors.joining()))
                .isEqualTo(agencies);
    }

    @ParameterizedTest
    @CsvSource({"all, ABCDE", "overdue, C", "not-sent, AC", "returned, D", "in-review, E", "accepted, B"})
    void aFilterShowsWhatItCounts(String filter, String agencies) {
        assertThat(ObligationList.filtered(ROWS, filter).stream()
                        .map(ObligationView::agency)
                        .collect(Collectors.joining()))
                .isEqualTo(agencies);
    }

    @Test
    void aFilterThatIsNotThereIsTold() {
        assertThatThrownBy(() -> ObligationList.filtered(ROWS, "secret")).isInstanceOf(Refusal.class);
    }

    private static ObligationView row(
            String agency, String state, int submissions, boolean overdue, String due, String sent, String called) {
        return new ObligationView(
                agency,
                agency,
                agency,
                "OBLIGED",
                state,
                state,
                Instant.parse(due),
                Instant.parse(due),
                "",
                null,
                overdue,
                submissions,
                sent == null ? null : Instant.parse(sent),
                null,
                null,
                false,
                false,
                called == null ? List.of() : List.of(new NoteView("CALL", "", "", Instant.parse(called))));
    }
}
