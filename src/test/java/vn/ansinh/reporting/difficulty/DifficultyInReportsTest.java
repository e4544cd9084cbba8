package vn.ansinh.reporting.difficulty;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.ansinh.reporting.EngineDriver;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.Officials;
import vn.ansinh.reporting.SignedIn;
import vn.ansinh.reporting.difficulty.process.DifficultyEscalationProcess.Elements;
import vn.ansinh.reporting.report.Obligations;
import vn.ansinh.reporting.report.ReportingFixture;
import vn.ansinh.reporting.report.SectionContributor.Contribution;

/** What reports say of difficulties by themselves: the agency's own, and the province's. */
@EngineTest
class DifficultyInReportsTest {

    @LocalServerPort
    private int port;

    @Autowired
    private DifficultyFixture difficulties;

    @Autowired
    private DifficultySection section;

    @Autowired
    private DifficultyFigures figures;

    @Autowired
    private ReportingFixture reporting;

    @Autowired
    private Obligations obligations;

    @Autowired
    private Officials officials;

    @Autowired
    private EngineDriver engine;

    @Test
    void theAgencysOwnStandInSectionThreeWithTheirState() {
        reporting.asked("SYT");
        String open = difficulties.raised("SYT", "Thiếu bác sĩ");
        String answered = difficulties.raised("SYT", "Thiếu thuốc");
        difficulties.triage(
                answered, "answer", Map.of("answer", "Mua sắm trực tiếp", "answerLetter", "Công văn 9/SYT"));
        difficulties.raised("STC", "Của cơ quan khác");
        difficulties.started("SYT", DifficultyFixture.text("Chưa duyệt", "A7", "Chưa duyệt"));

        var prepared = section.contribute(obligations.get(ReportingFixture.key("SYT")));

        assertThat(prepared).extracting(Contribution::section).containsOnly("III");
        assertThat(prepared)
                .extracting(Contribution::text)
                .containsExactly(
                        open + ": Thiếu bác sĩ (Cơ quan thường trực đang phân loại)",
                        answered + ": Thiếu thuốc (Đã trả lời, chờ cơ quan xác nhận; Công văn 9/SYT)");
    }

    @Test
    void whatStoodInTheReportWhenItWasSentStaysThere() {
        reporting.asked("SYT");
        String key = difficulties.raised("SYT", "Thiếu bác sĩ");
        reporting.submitted("SYT");

        difficulties.answered(key, "Điều động từ tuyến tỉnh");

        assertThat(standing("reviewer")).containsExactly(key + ": Thiếu bác sĩ (Cơ quan thường trực đang phân loại)");
    }

    @Test
    void aDraftTellsHowItStandsNow() {
        reporting.asked("SYT");
        String key = difficulties.raised("SYT", "Thiếu bác sĩ");
        difficulties.answered(key, "Điều động từ tuyến tỉnh");

        assertThat(standing("syt-officer")).singleElement().asString().contains(key, "Đã trả lời");
    }

    private List<String> standing(String person) {
        JsonNode sections = SignedIn.as(person, port)
                .get("/api/reports/KL92-2021-H1-SYT")
                .json()
                .path("sections");
        var told = new ArrayList<String>();
        sections.forEach(section -> {
            if (section.path("code").asText().equals("III")) {
                section.path("standing").forEach(line -> told.add(line.asText()));
            }
        });
        return told;
    }

    @Test
    void theProvincesAreCountedByArea() {
        String resolved = difficulties.raised("LONGHO", "Chậm cấp thẻ");
        difficulties.answered(resolved, "Đã rõ");
        officials.complete(Officials.leader("LONGHO"), resolved, Elements.CONFIRM, "resolved");
        difficulties.answered(difficulties.raised("TRAON", "Thiếu thuốc"), "Đã rõ");
        difficulties.raised("TAMBINH", DifficultyFixture.text("Thiếu trường", "A6", "Thiếu trường"));
        String escalated = difficulties.raised("BINHTAN", DifficultyFixture.text("Thiếu nhà", "A8", "Thiếu nhà"));
        difficulties.escalated(escalated);
        difficulties.started("LONGHO", DifficultyFixture.text("Chưa duyệt", "A7", "Chưa duyệt"));

        engine.at("2021-04-16T08:00");

        assertThat(figures.since("KL92", LocalDate.of(2021, 1, 1)))
                .extracting(
                        DifficultyFigures.OfArea::area,
                        DifficultyFigures.OfArea::raised,
                        DifficultyFigures.OfArea::answered,
                        DifficultyFigures.OfArea::resolved,
                        DifficultyFigures.OfArea::overdue)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("A6", 1, 0, 0, 1),
                        org.assertj.core.groups.Tuple.tuple("A7", 2, 2, 1, 0),
                        org.assertj.core.groups.Tuple.tuple("A8", 1, 0, 0, 0));
        assertThat(figures.waitingForCommittee("KL92"))
                .extracting(DifficultyFigures.Waiting::key)
                .containsExactly(escalated);
    }
}
