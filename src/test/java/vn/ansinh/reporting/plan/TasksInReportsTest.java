package vn.ansinh.reporting.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ansinh.reporting.report.ReportingFixture.key;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.ansinh.reporting.EngineDriver;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.Officials;
import vn.ansinh.reporting.SignedIn;
import vn.ansinh.reporting.SignedIn.Answer;
import vn.ansinh.reporting.catalogue.Period;
import vn.ansinh.reporting.report.ReportKey;
import vn.ansinh.reporting.report.ReportingFixture;
import vn.ansinh.reporting.report.process.AgencyReportProcess.Elements;

/** What was planned is told in the reports that follow, and frozen with what is filed. */
@EngineTest
class TasksInReportsTest {

    private static final String REPORT = "/api/reports/" + key("SYT").slug();

    @LocalServerPort
    private int port;

    @Autowired
    private PlanFixture planning;

    @Autowired
    private ReportingFixture reporting;

    @Autowired
    private Officials officials;

    @Autowired
    private EngineDriver engine;

    private SignedIn officer;

    @BeforeEach
    void aPlanIsRegisteredAndAReportAskedFor() {
        planning.asked();
        planning.registered("SYT");
        reporting.asked("SYT", "STC");
        engine.at("2021-05-04T08:00");
        officer = SignedIn.as("syt-officer", port);
    }

    @Test
    void aRegisteredTaskStandsInTheReportAndIsNotLeftBlank() {
        JsonNode report = officer.get(REPORT).json();

        assertThat(report.path("tasks"))
                .extracting(task -> task.path("id").asText())
                .containsExactly("SYT-1", "SYT-2");
        assertThat(sentences(report, true))
                .contains(
                        "Nhiệm vụ SYT-1 của kế hoạch: chưa ghi tiến độ.",
                        "Nhiệm vụ SYT-2 của kế hoạch: chưa ghi tiến độ.");
        assertThat(sentences(report, false))
                .contains("Nhiệm vụ SYT-1 của kế hoạch đã quá hạn (thứ Năm, 29/04/2021) mà chưa hoàn thành.");
        assertThat(SignedIn.as("stc-officer", port)
                        .get("/api/reports/" + key("STC").slug())
                        .json()
                        .path("tasks"))
                .isEmpty();
    }

    @Test
    void aDelayNeedsItsReasonAndAMarkChangedMeanwhileIsNotOverwritten() {
        assertThat(mark("SYT-1", "DELAYED", 40, "", 0).status()).isEqualTo(200);
        assertThat(sentences(officer.get(REPORT).json(), true))
                .contains("Nhiệm vụ SYT-1 của kế hoạch: ghi là chậm nhưng chưa nêu lý do.");

        Answer late = mark("SYT-1", "DONE", 100, "", 0);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.json().at("/conflicts/0/theirs/percent").asInt()).isEqualTo(40);
        assertThat(mark("SYT-1", "DELAYED", 140, "Thiếu vắc-xin", 1).status()).isEqualTo(422);
        assertThat(mark("STC-1", "DONE", 100, "", 0).status()).isEqualTo(422);

        assertThat(mark("SYT-1", "DELAYED", 40, "Thiếu vắc-xin", 1).status()).isEqualTo(200);
        JsonNode report = officer.get(REPORT).json();
        assertThat(sentences(report, true)).noneMatch(sentence -> sentence.contains("SYT-1"));
        assertThat(prepared(report, "II.A7"))
                .containsExactly(
                        "Nhiệm vụ “Tiêm chủng mở rộng đạt 95% trẻ dưới 1 tuổi” (Phòng Nghiệp vụ Y chủ trì, thời hạn"
                                + " thứ Năm, 29/04/2021): chậm, đạt 40%; lý do: Thiếu vắc-xin.");
    }

    @Test
    void aReportIsNotHandedOnWhileATaskIsUnmarked() {
        reporting.fill("SYT", Officials.officer("SYT"));

        org.assertj.core.api.Assertions.assertThatThrownBy(() ->
                        officials.complete(Officials.officer("SYT"), key("SYT").toString(), Elements.DRAFT, null))
                .rootCause()
                .hasMessageContaining("report.incomplete");
    }

    @Test
    void whatWasFiledStaysWhateverTheAgencyPlansNext() {
        filed();
        planning.amended("SYT", "Bổ sung nhiệm vụ");
        planning.write("SYT", Officials.officer("SYT"), PlanFixture.task("A7", "Việc khác hẳn", "2021-12-31", 0));
        planning.handIn("SYT");
        planning.approve("SYT");
        planning.issue("SYT");
        planning.register("SYT");

        JsonNode seen = SignedIn.as("reviewer", port).get(REPORT).json();
        assertThat(seen.path("tasks"))
                .extracting(task -> task.path("id").asText())
                .containsExactly("SYT-1", "SYT-2");
        assertThat(seen.at("/tasks/0/percent").asInt()).isEqualTo(40);
        assertThat(sentences(seen, false)).anyMatch(sentence -> sentence.contains("SYT-1 của kế hoạch đã quá hạn"));
        assertThat(prepared(seen, "II.A7"))
                .as("the agency's own, as it stands now")
                .isEmpty();
        assertThat(SignedIn.as("reviewer", port)
                        .get("/bao-cao/" + key("SYT").slug())
                        .body())
                .contains("Nâng cấp 5 trạm y tế xã", "Thiếu vắc-xin", "40%")
                .doesNotContain("Việc khác hẳn");
    }

    @Test
    void theNextReportBeginsWithWhatTheLastOneTold() {
        mark("SYT-1", "DONE", 100, "", 0);
        mark("SYT-2", "ON_TRACK", 20, "", 0);
        reporting.submitted("SYT");

        JsonNode tasks = inTheYearsReport();

        assertThat(tasks.at("/0/state").asText()).isEqualTo("DONE");
        assertThat(tasks.at("/0/percent").asInt()).isEqualTo(100);
        assertThat(tasks.at("/1/state").asText()).isEqualTo("UNMARKED");
        assertThat(tasks.at("/1/previousPercent").asInt()).isEqualTo(20);
    }

    @Test
    void whatAReportWouldHaveToldHadItBeenSentCountsForNothing() {
        mark("SYT-1", "DONE", 100, "", 0);

        JsonNode tasks = inTheYearsReport();

        assertThat(tasks.at("/0/state").asText()).isEqualTo("UNMARKED");
        assertThat(tasks.at("/0/previousPercent").isNull()).isTrue();
    }

    private JsonNode inTheYearsReport() {
        engine.at("2021-10-04T08:00");
        reporting.asked(Period.parse("2021"), "SYT");
        return officer.get("/api/reports/" + new ReportKey("KL92/2021", "SYT").slug())
                .json()
                .path("tasks");
    }

    @Test
    void whatWasFiledIsNotMarkedAnyMore() {
        filed();

        assertThat(mark("SYT-1", "DONE", 100, "", 1).status()).isEqualTo(409);
    }

    @Test
    void nobodyOutsideTheAgencyMarksItsTasks() {
        for (String stranger : List.of("stc-officer", "ppc-office", "manager")) {
            assertThat(SignedIn.as(stranger, port)
                            .patch(REPORT + "/draft", body("SYT-1", "DONE", 100, "", 0))
                            .status())
                    .as(stranger)
                    .isEqualTo(404);
        }
    }

    private void filed() {
        mark("SYT-1", "DELAYED", 40, "Thiếu vắc-xin", 0);
        mark("SYT-2", "ON_TRACK", 20, "", 0);
        reporting.submitted("SYT");
    }

    private Answer mark(String id, String state, int percent, String reason, int version) {
        return officer.patch(REPORT + "/draft", body(id, state, percent, reason, version));
    }

    private static String body(String id, String state, int percent, String reason, int version) {
        return """
                {"cells": [], "sections": [], "tasks":
                 [{"id": "%s", "state": "%s", "percent": %d, "reason": "%s", "version": %d}]}
                """.formatted(id, state, percent, reason, version);
    }

    private static List<String> sentences(JsonNode report, boolean blocking) {
        var sentences = new ArrayList<String>();
        for (JsonNode finding : report.path("findings")) {
            if (finding.path("blocking").asBoolean() == blocking) {
                sentences.add(finding.path("sentence").asText());
            }
        }
        return sentences;
    }

    private static List<String> prepared(JsonNode report, String section) {
        var prepared = new ArrayList<String>();
        for (JsonNode one : report.path("sections")) {
            if (one.path("code").asText().equals(section)) {
                one.path("prepared").forEach(text -> prepared.add(text.asText()));
            }
        }
        return prepared;
    }
}
