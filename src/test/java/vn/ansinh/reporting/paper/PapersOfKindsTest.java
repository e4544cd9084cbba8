package vn.ansinh.reporting.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ansinh.reporting.report.ReportingFixture.CYCLE;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.ansinh.reporting.EngineDriver;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.Officials;
import vn.ansinh.reporting.SignedIn;
import vn.ansinh.reporting.catalogue.Period;
import vn.ansinh.reporting.consolidation.ConsolidationFixture;
import vn.ansinh.reporting.cycle.CycleFixture;
import vn.ansinh.reporting.difficulty.DifficultyFixture;
import vn.ansinh.reporting.engine.FormInputs;
import vn.ansinh.reporting.plan.PlanFixture;
import vn.ansinh.reporting.report.ReportingFixture;

/** Every letter of the system as the document that leaves it, over HTTP: what stands in it, for whom, and in which state. */
@EngineTest
class PapersOfKindsTest {

    private static final Pattern CODE = Pattern.compile("[0-9A-F]{4}(?:-[0-9A-F]{4}){3}");

    private static final String TYPED =
            "?number=7&symbol=BC-SYT&date=2021-02-05&authority=KT.&signer=Nguy%E1%BB%85n+V%C4%83n+A"
                    + "&signerTitle=Ph%C3%B3+Gi%C3%A1m+%C4%91%E1%BB%91c";

    @LocalServerPort
    private int port;

    @Autowired
    private ReportingFixture reporting;

    @Autowired
    private ConsolidationFixture consolidating;

    @Autowired
    private PlanFixture planning;

    @Autowired
    private CycleFixture cycles;

    @Autowired
    private DifficultyFixture difficulties;

    @Autowired
    private Officials officials;

    @Autowired
    private FormInputs forms;

    @Autowired
    private EngineDriver engine;

    @Autowired
    private PaperTraces traces;

    @Test
    void anAgencysReportIsADraftUntilItsLeaderHasApproved() {
        reporting.asked("SYT");
        reporting.drafted("SYT");

        assertThat(words("syt-officer", "/api/reports/KL92-2021-H1-SYT/paper.pdf"))
                .contains("BÁO CÁO", "Số: /BC-SYT", "ngày tháng năm", "Kết quả thực hiện Kết luận số 92-KL/TW")
                .contains("6 tháng đầu năm 2021", "Kính gửi: Sở Lao động - Thương binh và Xã hội")
                .contains("I. Công tác chỉ đạo, triển khai thực hiện", "Phụ lục", "SỐ LIỆU CÁC CHỈ TIÊU")
                .doesNotContainPattern(CODE);
    }

    @Test
    void theClerkTakesTheApprovedReportWithWhatHeHasTypedOfTheLetter() {
        reporting.asked("SYT");
        reporting.approved("SYT");

        String words = words("syt-clerk", "/api/reports/KL92-2021-H1-SYT/paper.pdf" + TYPED);

        assertThat(words)
                .contains("Số: 07/BC-SYT", "ngày 05 tháng 02 năm 2021", "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Nguyễn Văn A");
        PaperTraces.Printed printed = traces.find(code(words)).orElseThrow();
        assertThat(printed.document()).isEqualTo("KL92/2021-H1/SYT");
        assertThat(printed.round()).isEqualTo(1);
        assertThat(printed.content()).contains("BÁO CÁO").doesNotContain("Nguyễn Văn A");
        assertThat(code(words("syt-clerk", "/api/reports/KL92-2021-H1-SYT/paper.pdf")))
                .as("the number and the signer are none of what was approved")
                .isEqualTo(code(words));
    }

    @Test
    void whatWasSentKeepsItsCodeAndCarriesItsLetter() {
        reporting.asked("SYT");
        reporting.approved("SYT");
        String approved = code(words("syt-clerk", "/api/reports/KL92-2021-H1-SYT/paper.pdf"));
        reporting.issue("SYT");

        assertThat(words("reviewer", "/api/reports/KL92-2021-H1-SYT/submissions/1/paper.pdf"))
                .contains("ngày 12 tháng 4 năm 2021", "Nguyễn Văn Thử", approved);
        assertThat(SignedIn.as("stc-officer", port)
                        .get("/api/reports/KL92-2021-H1-SYT/paper.pdf")
                        .status())
                .isEqualTo(404);
        assertThat(SignedIn.as("syt-officer", port)
                        .get("/api/reports/KL92-2021-H1-SYT/paper.exe")
                        .status())
                .isEqualTo(404);
        assertThat(SignedIn.as("syt-officer", port)
                        .get("/api/reports/KL92-2021-H1-SYT/paper.html")
                        .status())
                .as("where Vietnamese is spoken, the letter is read itself")
                .isEqualTo(404);
    }

    @Test
    void aReportMayComeLaterByALetterOfTheStandingAgency() {
        reporting.asked("SYT");
        reporting.extensionAsked("SYT", LocalDate.of(2021, 5, 14));
        assertThat(SignedIn.as("standing-leader", port)
                        .get("/api/reports/KL92-2021-H1-SYT/extension/paper.pdf")
                        .status())
                .as("nothing is granted yet")
                .isEqualTo(404);
        String task = "KL92/2021-H1/SYT";
        forms.type(task, "Task_DecideExtension", Map.of("reason", "Đồng ý, không gia hạn thêm"));
        officials.complete(Officials.standingLeader(), task, "Task_DecideExtension", "grant");

        assertThat(words("standing-leader", "/api/reports/KL92-2021-H1-SYT/extension/paper.pdf"))
                .contains("Kính gửi: Sở Y tế", "đồng ý để Sở Y tế gửi báo cáo chậm nhất ngày 14/05/2021");
        assertThat(SignedIn.as("stc-officer", port)
                        .get("/api/reports/KL92-2021-H1-SYT/extension/paper.pdf")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aPlanHasItsTasksAndItsMoney() {
        planning.asked();
        planning.approved("SYT");

        assertThat(words("syt-clerk", "/api/plans/KH-SYT/paper.pdf"))
                .contains("KẾ HOẠCH", "Thực hiện Kết luận số 92-KL/TW", "II. Kinh phí", "DANH MỤC NHIỆM VỤ")
                .containsPattern(CODE);
        planning.issue("SYT");
        assertThat(words("reviewer", "/api/plans/KH-SYT/versions/1/paper.pdf")).contains("Nguyễn Văn Thử");
    }

    @Test
    void theRequestNamesWhomItAsksAndByWhenAndTheLetterOfUrgingWhoIsLate() {
        cycles.due(Period.halfYear(2021));
        String cycle = CycleFixture.key(Period.halfYear(2021));
        cycles.signed(cycle);

        assertThat(words("sldtbxh-clerk", "/api/cycles/KL92-2021-H1/paper.pdf"))
                .contains("V/v báo cáo kết quả thực hiện Kết luận số 92-KL/TW", "Sở Y tế", "trước ngày 10/05/2021")
                .contains("chốt đến hết ngày", "I. Công tác chỉ đạo, triển khai thực hiện")
                .containsPattern(CODE);
        cycles.issued(cycle, "145");
        engine.runJobs();

        assertThat(words("coordinator", "/api/cycles/KL92-2021-H1/urging/paper.pdf?agencies=SYT,STC"))
                .contains("V/v đôn đốc gửi báo cáo", "Tại Văn bản số 145/SLĐTBXH-BTXH", "Sở Y tế", "Sở Tài chính")
                .doesNotContain("Sở Xây dựng");
        assertThat(SignedIn.as("coordinator", port)
                        .get("/api/cycles/KL92-2021-H1/urging/paper.pdf")
                        .status())
                .as("nobody is late yet")
                .isEqualTo(409);
        assertThat(SignedIn.as("reviewer", port)
                        .get("/api/cycles/KL92-2021-H1/urging/paper.pdf")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void theConsolidatedReportGoesToTheCommitteeWithItsFiguresAndWhoHasReported() {
        reporting.asked("SYT", "LONGHO");
        reporting.accepted("SYT");
        String key = consolidating.begun(CYCLE);

        String words = words("coordinator", "/api/consolidated/" + key.replace('/', '-') + "/paper.pdf");

        assertThat(words)
                .contains("BÁO CÁO", "Kính gửi: Ủy ban nhân dân tỉnh Vĩnh Long", "Đã gửi báo cáo (1 cơ quan)")
                .contains("Chưa gửi báo cáo (1 cơ quan)", "Huyện Long Hồ".substring(6))
                .doesNotContain("BÁO CÁO TỔNG HỢP", "http://")
                .doesNotContainPattern(CODE);
    }

    @Test
    void aDifficultyGoesUpAndItsDirectionComesDown() {
        String key = difficulties.raised("LONGHO", "Chậm cấp thẻ");
        difficulties.triage(key, "escalate", Map.of("escalationText", "Kính trình xem xét cấp thẻ ngay"));
        officials.complete(Officials.standingLeader(), key, "Task_ApproveEscalation", "approve");

        assertThat(words("sldtbxh-clerk", "/api/difficulties/" + key + "/escalation/paper.pdf"))
                .contains(
                        "TỜ TRÌNH",
                        "Về việc tháo gỡ khó khăn, vướng mắc: chậm cấp thẻ",
                        "Kính trình xem xét cấp thẻ ngay")
                .containsPattern(CODE);
        assertThat(SignedIn.as("longho-officer", port)
                        .get("/api/difficulties/" + key + "/escalation/paper.pdf")
                        .status())
                .as("the offices' own until it is issued")
                .isEqualTo(404);
    }

    @Test
    void theCommitteesDirectionAnswersTheLetter() {
        String key = difficulties.raised("LONGHO", "Chậm cấp thẻ");
        difficulties.escalated(key);
        difficulties.directed(
                key,
                Map.of(
                        "kind", "DIRECTION",
                        "guidance", "Cấp thẻ trong tháng",
                        "leadAgency", "BHXH",
                        "cooperating", List.of("SYT"),
                        "deadline", "2021-06-30"));

        assertThat(words("longho-officer", "/api/difficulties/" + key + "/direction/paper.pdf"))
                .contains("V/v chỉ đạo giải quyết khó khăn, vướng mắc: chậm cấp thẻ", "Cấp thẻ trong tháng")
                .contains("Bảo hiểm xã hội", "phối hợp với Sở Y tế", "30/06/2021", "KT. CHỦ TỊCH");
        assertThat(words("longho-officer", "/api/difficulties/" + key + "/escalation/paper.pdf"))
                .contains("Kính trình Ủy ban nhân dân tỉnh");
    }

    /** As a reader sees them, lines joined. */
    private String words(String person, String path) {
        byte[] file = SignedIn.as(person, port).file(path);
        try (PDDocument document = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        } catch (IOException e) {
            throw new AssertionError(path + " is no PDF: " + new String(file), e);
        }
    }

    private static String code(String words) {
        Matcher code = CODE.matcher(words);
        assertThat(code.find()).as(words).isTrue();
        return code.group();
    }
}
