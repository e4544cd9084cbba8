package vn.ansinh.reporting.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ansinh.reporting.plan.PlanFixture.key;
import static vn.ansinh.reporting.plan.PlanFixture.task;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.Officials;
import vn.ansinh.reporting.SignedIn;
import vn.ansinh.reporting.SignedIn.Answer;

/** The plan filled in away from the system: what is wrong is named by its cell, and then nothing is taken over. */
@EngineTest
class PlanWorkbookTest {

    private static final String WORKBOOK = "/api/plans/KH-SYT/workbook";
    private static final PlanKey PLAN = key("SYT");

    /** Of the seventh row, the first with a task. */
    private static final int FIRST = 6;

    @LocalServerPort
    private int port;

    @Autowired
    private PlanFixture planning;

    @Autowired
    private Plans plans;

    @Autowired
    private PlanTasks tasks;

    @Autowired
    private PlanWorkbook workbook;

    @BeforeEach
    void oneTaskIsTyped() {
        planning.asked();
        planning.write("SYT", Officials.officer("SYT"), task("A7", "Tiêm chủng mở rộng", "2021-06-30", 150));
    }

    @Test
    void theTemplateIsDownloadedAsAFile() {
        var answer = SignedIn.as("syt-officer", port).response(WORKBOOK);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("attachment", "KH-SYT.xlsx");
    }

    @Test
    void whatWasWrittenIsReadBackUnchanged() {
        List<PlanTask> before = tasks.of(PLAN, 1);

        List<PlanTask> after = workbook.read(plans.get(PLAN), template(), Set.of(1));

        assertThat(after.stream().map(PlanTask::unversioned))
                .containsExactlyElementsOf(
                        before.stream().map(PlanTask::unversioned).toList());
    }

    @Test
    void aFilledFileTakesThePlaceOfTheDraftAndKeepsTheNumbersOfItsTasks() {
        Answer answer = upload(filled(sheet -> {
            row(
                    sheet,
                    FIRST,
                    "A7. Y tế",
                    "Tiêm chủng mở rộng, đợt 2",
                    "Phòng Y",
                    "15/7/2021",
                    "1.250,5",
                    "A7-01",
                    "SYT-1");
            row(sheet, FIRST + 1, "A2", "Điều dưỡng người có công", "Phòng X", "31/12/2021", "0", "", "");
        }));

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(tasks.of(PLAN, 1))
                .extracting(PlanTask::number, PlanTask::area, PlanTask::budget, PlanTask::due)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                1, "A7", new BigDecimal("1250.5"), LocalDate.of(2021, 7, 15)),
                        org.assertj.core.groups.Tuple.tuple(2, "A2", new BigDecimal("0"), LocalDate.of(2021, 12, 31)));
        assertThat(tasks.of(PLAN, 1).get(0).indicators()).containsExactly("A7-01");
    }

    @Test
    void everyWrongCellIsNamedAndNothingIsTakenOver() {
        Answer answer = upload(filled(sheet -> {
            row(sheet, FIRST, "Hàng hải", "", "Phòng Y", "31/2/2021", "năm triệu", "A2-01", "SYT-1");
            row(sheet, FIRST + 1, "A7", "Việc khác", "Phòng Y", "", "-1", "", "STC-4");
            row(sheet, FIRST + 2, "A7", "Việc nữa", "Phòng Y", "30/6/2021", "", "", "SYT-1");
        }));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("detail").asText()).contains("có 10 ô cần sửa", "Dòng 7, cột A (Lĩnh vực):");
        assertThat(problems(answer))
                .containsExactly(
                        "Dòng 7, cột A (Lĩnh vực): không có lĩnh vực “Hàng hải”; chọn trong danh sách của ô hoặc trang “Danh mục”.",
                        "Dòng 7, cột B (Nhiệm vụ, sản phẩm): chưa có nội dung.",
                        "Dòng 7, cột D (Thời hạn): “31/2/2021” không phải ngày; ghi ngày/tháng/năm, ví dụ 30/6/2021.",
                        "Dòng 7, cột E (Kinh phí (triệu đồng)): “năm triệu” không phải số; ghi bằng triệu đồng, ví dụ 1.250,5.",
                        "Dòng 7, cột F (Chỉ tiêu liên quan): cơ quan không báo cáo chỉ tiêu “A2-01”.",
                        "Dòng 8, cột D (Thời hạn): chưa có nội dung.",
                        "Dòng 8, cột E (Kinh phí (triệu đồng)): kinh phí “-1” nhỏ hơn 0.",
                        "Dòng 8, cột G (Mã nhiệm vụ): kế hoạch không có nhiệm vụ “STC-4”; để trống nếu là nhiệm vụ mới.",
                        "Dòng 9, cột E (Kinh phí (triệu đồng)): chưa có kinh phí; ghi 0 nếu không cần.",
                        "Dòng 9, cột G (Mã nhiệm vụ): mã “SYT-1” đã dùng ở dòng trên; để trống nếu là nhiệm vụ mới.");
        assertThat(tasks.of(PLAN, 1)).extracting(PlanTask::deliverable).containsExactly("Tiêm chủng mở rộng");
    }

    @Test
    void anotherFileIsRefusedWithASentence() {
        assertThat(upload("%PDF-1.4".getBytes(StandardCharsets.UTF_8))
                        .json()
                        .path("detail")
                        .asText())
                .startsWith("Không đọc được tệp.");
        assertThat(upload(new byte[0]).json().path("detail").asText()).startsWith("Không đọc được tệp.");
        assertThat(upload(filled(sheet -> sheet.getRow(5).getCell(3).setCellValue("Ngày")))
                        .json()
                        .path("detail")
                        .asText())
                .startsWith("Dòng 6, cột D phải là “Thời hạn”.");
        assertThat(upload(filled(sheet -> sheet.removeRow(sheet.getRow(FIRST))))
                        .json()
                        .path("detail")
                        .asText())
                .startsWith("Tệp chưa có nhiệm vụ nào từ dòng 7");
    }

    @Test
    void nobodyElseUploads() {
        byte[] file = template();

        assertThat(SignedIn.as("syt-leader", port)
                        .upload(WORKBOOK, Map.of("kh.xlsx", file), "file", Map.of())
                        .status())
                .isEqualTo(409);
        for (String stranger : List.of("stc-officer", "reviewer", "ppc-office", "manager")) {
            SignedIn person = SignedIn.as(stranger, port);
            assertThat(person.get(WORKBOOK).status()).as(stranger).isEqualTo(404);
            assertThat(person.upload(WORKBOOK, Map.of("kh.xlsx", file), "file", Map.of())
                            .status())
                    .as(stranger)
                    .isEqualTo(404);
        }
    }

    private Answer upload(byte[] file) {
        return SignedIn.as("syt-officer", port).upload(WORKBOOK, Map.of("ke-hoach.xlsx", file), "file", Map.of());
    }

    private byte[] template() {
        return workbook.write(plans.get(PLAN), tasks.of(PLAN, 1));
    }

    private byte[] filled(Consumer<Sheet> how) {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(template()));
                var out = new ByteArrayOutputStream()) {
            how.accept(book.getSheetAt(0));
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As people type: everything as text. */
    private static void row(Sheet sheet, int index, String... cells) {
        Row row = sheet.getRow(index);
        for (int column = 0; column < cells.length; column++) {
            row.createCell(column).setCellValue(cells[column]);
        }
    }

    private static List<String> problems(Answer answer) {
        var problems = new ArrayList<String>();
        for (JsonNode problem : answer.json().path("problems")) {
            problems.add(problem.asText());
        }
        return problems;
    }
}
