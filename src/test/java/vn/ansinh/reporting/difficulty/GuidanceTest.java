package vn.ansinh.reporting.difficulty;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.ansinh.reporting.EngineDriver;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.SignedIn;
import vn.ansinh.reporting.difficulty.process.DifficultyEscalationProcess;

/** Earlier answers are found by the words of the question, however it is typed. */
@EngineTest
class GuidanceTest {

    @LocalServerPort
    private int port;

    @Autowired
    private DifficultyFixture difficulties;

    @Autowired
    private EngineDriver engine;

    private String card;

    @BeforeEach
    void whatWasAnsweredBefore() {
        card = difficulties.raised(
                "LONGHO",
                DifficultyFixture.text(
                        "Chậm cấp thẻ bảo hiểm y tế cho hộ nghèo",
                        "A4",
                        "Danh sách hộ nghèo chưa khớp dữ liệu dân cư"));
        difficulties.triage(
                card,
                "answer",
                Map.of("answer", "Đối chiếu mã định danh", "answerLetter", "Công văn 12/BHXH ngày 01/02/2021"));
        String school = difficulties.raised(
                "TRAON",
                DifficultyFixture.text("Miễn giảm học phí cho học sinh khuyết tật", "A6", "Hồ sơ thiếu xác nhận"));
        difficulties.answered(school, "Xác nhận theo thông tư");
        engine.runJobs(DifficultyEscalationProcess.KEY);
        difficulties.raised("BINHTAN", DifficultyFixture.text("Thẻ bảo hiểm y tế sai tên", "A4", "Chưa ai trả lời"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cấp thẻ bảo hiểm y tế cho hộ nghèo bị chậm",
                "cap the bao hiem y te ho ngheo",
                "CẤP THẺ BẢO HIỂM",
                "danh sách hộ nghèo chưa khớp dữ liệu dân cư"
            })
    void isFoundWithAndWithoutDiacritics(String text) {
        JsonNode found = search(text);

        assertThat(found.at("/0/key").asText()).isEqualTo(card);
        assertThat(found.at("/0/answer").asText()).isEqualTo("Đối chiếu mã định danh");
        assertThat(found.at("/0/source").asText()).isEqualTo("Công văn 12/BHXH ngày 01/02/2021");
        assertThat(found.at("/0/answeredOn").asText()).isEqualTo("2021-04-12");
    }

    @Test
    void theLetterDStandsForBothOfItsForms() {
        assertThat(search("du lieu dan cu doi chieu").at("/0/key").asText()).isEqualTo(card);
    }

    @Test
    void unansweredCasesAndOtherMattersAreNotShownAndNobodyLearnsWhoAsked() {
        assertThat(search("bảo hiểm y tế sai tên").toString())
                .doesNotContain("Bình Tân", "Long Hồ", "LONGHO", "sai tên");
        assertThat(search("đường giao thông nông thôn xuống cấp trầm trọng")).isEmpty();
        assertThat(search("' | & ! ( \\ : *")).isEmpty();
        assertThat(search("")).isEmpty();
    }

    private JsonNode search(String text) {
        return SignedIn.as("tambinh-officer", port)
                .get("/api/difficulties/guidance?area=A4&text=" + URLEncoder.encode(text, StandardCharsets.UTF_8))
                .json();
    }
}
