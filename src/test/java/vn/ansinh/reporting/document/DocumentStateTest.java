package vn.ansinh.reporting.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.ansinh.reporting.document.DocumentState.ACCEPTED;
import static vn.ansinh.reporting.document.DocumentState.APPROVING;
import static vn.ansinh.reporting.document.DocumentState.CANCELLED;
import static vn.ansinh.reporting.document.DocumentState.DRAFTING;
import static vn.ansinh.reporting.document.DocumentState.ISSUING;
import static vn.ansinh.reporting.document.DocumentState.NOT_SUBMITTED;
import static vn.ansinh.reporting.document.DocumentState.PLANNED;
import static vn.ansinh.reporting.document.DocumentState.RETURNED;
import static vn.ansinh.reporting.document.DocumentState.UNDER_REVIEW;
import static vn.ansinh.reporting.document.DocumentState.WITHDRAWN;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.ansinh.reporting.engine.IllegalTransition;

class DocumentStateTest {

    private static final LocalDate DAY = LocalDate.of(2021, 5, 14);

    @ParameterizedTest
    @EnumSource(names = {"ACCEPTED", "CANCELLED", "WITHDRAWN", "NOT_SUBMITTED"})
    void whatHasEndedStaysSo(DocumentState end) {
        assertThat(end.open()).isFalse();
        for (DocumentState next : DocumentState.values()) {
            assertThatThrownBy(() -> in(end).to(next)).as(next.name()).isInstanceOf(IllegalTransition.class);
        }
    }

    @Test
    void everyStateIsReachedFromTheFirstAndLeadsToAnEnd() {
        Set<DocumentState> reached = EnumSet.of(PLANNED);
        while (reached.addAll(reached.stream()
                .flatMap(state -> state.next().stream())
                .collect(HashSet::new, Set::add, Set::addAll))) {
            assertThat(reached).contains(PLANNED);
        }

        assertThat(reached).containsExactlyInAnyOrder(DocumentState.values());
        assertThat(DocumentState.OPEN).allMatch(state -> !state.next().isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "DRAFTING, ISSUING",
        "DRAFTING, UNDER_REVIEW",
        "ISSUING, DRAFTING",
        "ISSUING, ACCEPTED",
        "UNDER_REVIEW, APPROVING",
        "UNDER_REVIEW, NOT_SUBMITTED",
        "UNDER_REVIEW, WITHDRAWN",
        "PLANNED, APPROVING"
    })
    void nothingIsSkipped(DocumentState from, DocumentState to) {
        assertThatThrownBy(() -> in(from).to(to)).isInstanceOf(IllegalTransition.class);
    }

    @Test
    void whatComesBackFromOutsideBeginsARoundAndWhatComesBackInsideDoesNot() {
        Document sent = in(UNDER_REVIEW);
        Document returned = sent.returned(DAY);

        assertThat(returned).isEqualTo(new Document("D", "SYT", RETURNED, 2, DAY, "i"));
        assertThat(returned.to(APPROVING).backToDraft()).isEqualTo(returned);
        assertThat(returned.to(APPROVING).to(ISSUING).to(UNDER_REVIEW))
                .as("what was asked for is done")
                .isEqualTo(new Document("D", "SYT", UNDER_REVIEW, 2, null, "i"));
        assertThat(sent.reopened()).isEqualTo(new Document("D", "SYT", DRAFTING, 2, null, "i"));
        assertThat(in(APPROVING).backToDraft().state()).isEqualTo(DRAFTING);
    }

    @Test
    void onlyWhatWasSentComesBackFromOutside() {
        for (DocumentState state : EnumSet.complementOf(EnumSet.of(UNDER_REVIEW))) {
            assertThatThrownBy(() -> in(state).returned(DAY)).as(state.name()).isInstanceOf(IllegalTransition.class);
        }
    }

    @Test
    void aClerkSendsOnlyWhatWasApproved() {
        assertThat(in(ISSUING).sent().state()).isEqualTo(UNDER_REVIEW);
        for (DocumentState state : EnumSet.complementOf(EnumSet.of(ISSUING))) {
            assertThatThrownBy(() -> in(state).sent()).as(state.name()).isInstanceOf(IllegalTransition.class);
        }
    }

    @Test
    void whatWasSentIsNotSentBackInside() {
        assertThatThrownBy(() -> in(UNDER_REVIEW).backToDraft()).isInstanceOf(IllegalTransition.class);
    }

    @Test
    void aStatementNamesTheStatesItMeans() {
        assertThat(DocumentState.in("d.state", ACCEPTED)).isEqualTo(" d.state in ('ACCEPTED') ");
        assertThat(DocumentState.in("d.state", List.of(CANCELLED, WITHDRAWN, NOT_SUBMITTED)))
                .isEqualTo(" d.state in ('CANCELLED', 'WITHDRAWN', 'NOT_SUBMITTED') ");
    }

    private static Document in(DocumentState state) {
        return new Document("D", "SYT", state, 1, null, "i");
    }
}
