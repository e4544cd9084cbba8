package vn.ansinh.reporting.security;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ansinh.reporting.SignedIn.ENGINE;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.SignedIn;
import vn.ansinh.reporting.report.ReportingFixture;

/** What people find in Tasklist when they come in. It opens on the filter with the lowest priority. */
@EngineTest
class TaskFiltersTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ReportingFixture reporting;

    @Autowired
    private TaskFilters filters;

    @BeforeEach
    void oneReportIsDraftedAndOneWaitsForReview() {
        reporting.asked("SYT", "STC");
        reporting.submitted("STC");
    }

    @ParameterizedTest
    @ValueSource(strings = {"standing-leader", "coordinator", "ppc-office", "ppc-leader", "sldtbxh-clerk", "manager"})
    void whoReviewsNothingHasNoFilterForIt(String person) {
        assertThat(names(SignedIn.as(person, port)))
                .containsExactly("Việc của cơ quan", "Việc của tôi", "Sắp đến hạn", "Quá hạn");
    }

    @Test
    void theReviewerHasHisFilterAfterTheOneWithAll() {
        assertThat(names(SignedIn.as("reviewer", port))).startsWith("Việc của cơ quan", "Chờ rà soát", "Việc của tôi");
    }

    @ParameterizedTest
    @CsvSource({"syt-officer, Task_DraftReport", "reviewer, Task_ReviewReport"})
    void oneComesInOnAFilterWithAllOneCanDo(String person, String task) {
        assertThat(firstTasks(SignedIn.as(person, port))).containsExactly(task);
    }

    @Test
    void theAdministratorComesInOnEverybodysTasks() {
        SignedIn administrator = SignedIn.as("admin", port);

        assertThat(names(administrator)).startsWith("Tất cả công việc", "Việc của cơ quan");
        assertThat(firstTasks(administrator)).containsExactlyInAnyOrder("Task_DraftReport", "Task_ReviewReport");
    }

    @Test
    void startingAgainMakesNoFilterTwice() {
        List<String> before = names(SignedIn.as("admin", port));

        filters.atStart();

        assertThat(names(SignedIn.as("admin", port))).isEqualTo(before).doesNotHaveDuplicates();
    }

    private static List<String> names(SignedIn person) {
        return byPriority(person).stream()
                .map(filter -> filter.path("name").asText())
                .toList();
    }

    private static List<String> firstTasks(SignedIn person) {
        String first = byPriority(person).get(0).path("id").asText();
        return person.get(ENGINE + "/filter/" + first + "/list").json().findValuesAsText("taskDefinitionKey");
    }

    private static List<JsonNode> byPriority(SignedIn person) {
        JsonNode filters = person.get(ENGINE + "/filter?resourceType=Task").json();
        return StreamSupport.stream(filters.spliterator(), false)
                .sorted(Comparator.comparingInt(
                        filter -> filter.at("/properties/priority").asInt()))
                .toList();
    }
}
