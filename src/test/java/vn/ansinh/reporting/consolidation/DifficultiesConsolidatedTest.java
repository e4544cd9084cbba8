package vn.ansinh.reporting.consolidation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ansinh.reporting.report.ReportingFixture.CYCLE;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;
import vn.ansinh.reporting.EngineDriver;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.Officials;
import vn.ansinh.reporting.difficulty.DifficultyFixture;
import vn.ansinh.reporting.difficulty.process.DifficultyEscalationProcess.Elements;
import vn.ansinh.reporting.report.ReportingFixture;

/** What section III of the consolidated report says by itself of the cases. */
@EngineTest
class DifficultiesConsolidatedTest {

    private static final ConsolidatedKey MAIN = ConsolidatedKey.main(CYCLE);

    @Autowired
    private DifficultyFixture difficulties;

    @Autowired
    private ReportingFixture reporting;

    @Autowired
    private FigureIntake intake;

    @Autowired
    private ConsolidatedReports reports;

    @Autowired
    private ConsolidatedViews views;

    @Autowired
    private Officials officials;

    @Autowired
    private EngineDriver engine;

    @Autowired
    private TransactionOperations transaction;

    @Test
    void casesAreCountedInAllAndByAreaAndWhatWaitsForThePpcIsListed() {
        String resolved = difficulties.raised("LONGHO", "Chậm cấp thẻ");
        difficulties.answered(resolved, "Đã rõ");
        officials.complete(Officials.leader("LONGHO"), resolved, Elements.CONFIRM, "resolved");
        String late = difficulties.raised("TAMBINH", DifficultyFixture.text("Thiếu trường", "A6", "Thiếu trường"));
        String waits = difficulties.raised("VUNGLIEM", DifficultyFixture.text("Thiếu lớp", "A6", "Thiếu lớp"));
        difficulties.triage(waits, "merge", Map.of("mergeInto", late));
        String escalated = difficulties.raised("BINHTAN", DifficultyFixture.text("Thiếu nhà", "A8", "Thiếu nhà"));
        String merged = difficulties.raised("TRAON", DifficultyFixture.text("Thiếu nhà", "A8", "Thiếu nhà ở Trà Ôn"));
        difficulties.triage(merged, "merge", Map.of("mergeInto", escalated));
        difficulties.escalated(escalated);
        engine.at("2021-04-16T08:00");

        String told = sectionThree();

        assertThat(told)
                .contains("Từ đầu năm đến ngày 16/04/2021, các cơ quan, địa phương phản ánh 5 khó khăn, vướng mắc; "
                        + "đã trả lời 1, đã giải quyết 1, chờ xác nhận 0, đang xử lý quá hạn 2.")
                .containsPattern("– [^\n]+: phản ánh 1, đã trả lời 1, đã giải quyết 1, chờ xác nhận 0, "
                        + "đang xử lý quá hạn 0\\.")
                .containsPattern("– [^\n]+: phản ánh 2, đã trả lời 0, đã giải quyết 0, chờ xác nhận 0, "
                        + "đang xử lý quá hạn 2\\.")
                .containsPattern("– [^\n]+: phản ánh 2, đã trả lời 0, đã giải quyết 0, chờ xác nhận 0, "
                        + "đang xử lý quá hạn 0\\.")
                .contains("Ủy ban nhân dân huyện Bình Tân, Ủy ban nhân dân huyện Trà Ôn")
                .contains("Đang chờ ý kiến của Ủy ban nhân dân tỉnh:\n– " + escalated, "Thiếu nhà", "19/04/2021")
                .doesNotContain(resolved);
    }

    /** R16: whom the answer reached in time and who has not said yet whether it helps, holds up nobody. */
    @Test
    void whatWaitsToBeConfirmedIsNotOverdue() {
        String answered = difficulties.raised("LONGHO", "Chậm cấp thẻ");
        difficulties.answered(answered, "Đã rõ");
        engine.at("2021-06-30T08:00");

        assertThat(sectionThree())
                .contains("phản ánh 1 khó khăn, vướng mắc; đã trả lời 1, đã giải quyết 0, chờ xác nhận 1, "
                        + "đang xử lý quá hạn 0.");
    }

    @Test
    void whereNothingWasRaisedNothingIsSaid() {
        assertThat(sectionThree()).doesNotContain("khó khăn, vướng mắc; đã trả lời", "Đang chờ ý kiến");
    }

    private String sectionThree() {
        reporting.asked("SLDTBXH", "LONGHO");
        transaction.executeWithoutResult(status -> intake.begin(CYCLE));
        return officials.as(Officials.coordinator(), () -> views.of(reports.get(MAIN))).sections().stream()
                .filter(section -> section.code().equals("III"))
                .findFirst()
                .orElseThrow()
                .content();
    }
}
