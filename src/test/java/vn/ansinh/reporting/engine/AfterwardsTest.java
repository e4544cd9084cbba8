package vn.ansinh.reporting.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ansinh.reporting.report.ReportingFixture.key;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.Officials;
import vn.ansinh.reporting.SignedIn;
import vn.ansinh.reporting.report.ReportingFixture;

/** R21: what a person is told of a task he has done, and who else is told nothing of it. */
@EngineTest
class AfterwardsTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ReportingFixture reporting;

    @Autowired
    private Officials officials;

    private String done;

    @BeforeEach
    void theOfficerHandsUpHisDraft() {
        reporting.asked("SYT");
        done = officials.task(key("SYT").toString(), "Task_DraftReport").getId();
        reporting.drafted("SYT");
    }

    @Test
    void whoHasDoneItReadsWhoseTurnItIsUntilWhenAndWhereToRead() {
        JsonNode told = as("syt-officer").get("/api/afterwards/tasks/" + done).json();

        assertThat(told.path("done").asText()).isEqualTo("Soạn thảo báo cáo – 6 tháng đầu năm 2021");
        assertThat(told.path("ended").asBoolean()).isFalse();
        assertThat(told.at("/steps/0/name").asText()).startsWith("Duyệt báo cáo");
        assertThat(told.at("/steps/0/with/0").asText()).isEqualTo("Lãnh đạo cơ quan – Sở Y tế");
        assertThat(told.at("/steps/0/due").asText()).startsWith("2021-05-0");
        assertThat(told.path("page").asText()).isEqualTo("/bao-cao/KL92-2021-H1-SYT");
        assertThat(told.path("next").isNull()).isTrue();
    }

    @Test
    void theNextTaskIsHisOwn() {
        reporting.asked("STC");

        assertThat(as("syt-officer")
                        .get("/api/afterwards/tasks/" + done)
                        .json()
                        .path("next")
                        .isNull())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"syt-leader", "syt-clerk", "stc-officer", "standing-leader", "coordinator", "manager"})
    void whoHasNotDoneItIsToldNothing(String other) {
        assertThat(as(other).get("/api/afterwards/tasks/" + done).status()).isEqualTo(404);
    }

    @Test
    void whoHasNotStartedItIsToldNothing() {
        String instance =
                officials.task(key("SYT").toString(), "Task_ApproveReport").getProcessInstanceId();

        assertThat(as("syt-officer").get("/api/afterwards/starts/" + instance).status())
                .isEqualTo(404);
    }

    private SignedIn as(String person) {
        return SignedIn.as(person, port);
    }
}
