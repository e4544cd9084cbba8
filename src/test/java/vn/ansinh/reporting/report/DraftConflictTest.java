package vn.ansinh.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ansinh.reporting.report.ReportingFixture.key;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.Officials;
import vn.ansinh.reporting.SignedIn;
import vn.ansinh.reporting.SignedIn.Answer;
import vn.ansinh.reporting.report.process.AgencyReportProcess.Elements;

/** Two people in one draft: who comes second is told what stands there now and by whom, and overwrites nothing. */
@EngineTest
class DraftConflictTest {

    private static final String REPORT = "/api/reports/" + key("SYT").slug();

    @LocalServerPort
    private int port;

    @Autowired
    private ReportingFixture reporting;

    @Autowired
    private Officials officials;

    @Autowired
    private TaskService taskService;

    private SignedIn officer;

    @BeforeEach
    void twoTabs() {
        reporting.asked("SYT");
        officer = SignedIn.as("syt-officer", port);
    }

    @Test
    void aFigureChangedMeanwhileIsNotOverwritten() {
        String cell =
                "{\"cells\":[{\"indicator\":\"A7-01\",\"state\":\"VALUE\",\"actual\":%d,\"estimate\":%d,\"version\":%d}],"
                        + "\"sections\":[]}";
        int version = cellVersion();
        assertThat(officer.patch(REPORT + "/draft", cell.formatted(10, 12, version))
                        .status())
                .isEqualTo(200);

        Answer late = officer.patch(REPORT + "/draft", cell.formatted(20, 22, version));

        assertConflict(late, "cell:A7-01");
        assertThat(late.json().at("/conflicts/0/theirs/actual").asInt()).isEqualTo(10);
    }

    @Test
    void difficultiesChangedMeanwhileAreNotOverwritten() {
        String first = difficulty("Thiếu bác sĩ ở trạm y tế xã");
        assertThat(officer.put(REPORT + "/difficulties", "{\"difficulties\":%s,\"base\":[]}".formatted(first))
                        .status())
                .isEqualTo(204);

        Answer late = officer.put(
                REPORT + "/difficulties", "{\"difficulties\":%s,\"base\":[]}".formatted(difficulty("Thiếu thuốc")));

        assertConflict(late, "difficulties");
        assertThat(late.json().at("/conflicts/0/theirs/0/description").asText())
                .isEqualTo("Thiếu bác sĩ ở trạm y tế xã");
        assertThat(officer.put(
                                REPORT + "/difficulties",
                                "{\"difficulties\":%s,\"base\":%s}".formatted(difficulty("Thiếu thuốc"), first))
                        .status())
                .isEqualTo(204);
    }

    @Test
    void anAnswerChangedMeanwhileIsNotOverwritten() {
        reporting.returned("SYT", LocalDate.of(2021, 4, 16));
        String answer = REPORT + "/remarks/"
                + officer.get(REPORT).json().at("/remarks/0/id").asLong() + "/answer";
        assertThat(officer.put(answer, "{\"answer\":\"Đã đối chiếu\",\"base\":\"\"}")
                        .status())
                .isEqualTo(204);

        Answer late = officer.put(answer, "{\"answer\":\"Chưa rõ\",\"base\":\"\"}");

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.json().at("/conflicts/0/theirs").asText()).isEqualTo("Đã đối chiếu");
        assertThat(officer.put(answer, "{\"answer\":\"Chưa rõ\",\"base\":\"Đã đối chiếu\"}")
                        .status())
                .isEqualTo(204);
    }

    @Test
    void aColleagueWhoHasTheTaskIsNamedAsPeopleCallHim() {
        String task = officials.task(key("SYT").toString(), Elements.DRAFT).getId();
        taskService.setAssignee(task, "syt-leader");

        JsonNode seen = officer.get("/api/tasks/" + task).json();

        assertThat(seen.path("assignee").asText()).isEqualTo("syt-leader");
        assertThat(seen.path("assigneeName").asText()).isNotBlank().isNotEqualTo("syt-leader");
        assertThat(officer.post(SignedIn.ENGINE + "/task/" + task + "/claim", "{\"userId\":\"syt-officer\"}")
                        .json()
                        .path("message")
                        .asText())
                .contains(seen.path("assigneeName").asText());
    }

    private int cellVersion() {
        for (JsonNode indicator : officer.get(REPORT).json().path("indicators")) {
            if (indicator.path("code").asText().equals("A7-01")) {
                return indicator.at("/cell/version").asInt();
            }
        }
        throw new AssertionError("A7-01 is not asked");
    }

    private static String difficulty(String description) {
        return "[{\"area\":\"A7\",\"description\":\"%s\",\"cause\":\"\",\"proposal\":\"Bố trí thêm\"}]"
                .formatted(description);
    }

    private static void assertConflict(Answer answer, String anchor) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(409);
        assertThat(answer.json().at("/conflicts/0/anchor").asText()).isEqualTo(anchor);
        assertThat(answer.json().at("/conflicts/0/by").asText()).isNotBlank().isNotEqualTo("syt-officer");
    }
}
