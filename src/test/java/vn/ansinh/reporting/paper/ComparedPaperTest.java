package vn.ansinh.reporting.paper;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.SamplePdf;
import vn.ansinh.reporting.SignedIn;
import vn.ansinh.reporting.SignedIn.Answer;
import vn.ansinh.reporting.paper.Block.Paragraph;
import vn.ansinh.reporting.paper.Paper.Trace;
import vn.ansinh.reporting.report.ReportingFixture;

/** A printed document is known again by its code, and one other sentence in it is noticed: on the page, and by its clerk. */
@EngineTest
class ComparedPaperTest {

    private static final String REPORT = "/api/reports/KL92-2021-H1-SYT";

    @LocalServerPort
    private int port;

    @Autowired
    private ReportingFixture reporting;

    @Autowired
    private PaperTraces traces;

    @Autowired
    private JdbcClient jdbc;

    private byte[] printed;
    private String code;

    @BeforeEach
    void theClerkHasTakenTheApprovedReport() {
        reporting.asked("SYT");
        reporting.approved("SYT");
        printed = SignedIn.as("syt-clerk", port).file(REPORT + "/paper.pdf?number=7&date=2021-04-12");
        code = jdbc.sql("select code from printed_paper").query(String.class).single();
    }

    @Test
    void whoeverHoldsThePrintedFileLearnsWhatItIsAndThatNothingWasChanged() {
        JsonNode compared = compared("stc-officer", printed).json();

        assertThat(compared.path("result").asText()).isEqualTo("SAME");
        assertThat(compared.path("sentence").asText()).contains("KL92/2021-H1/SYT, lần 1");
        assertThat(compared.path("outside").asText()).contains("07/bc-syt");
        assertThat(compared.path("differences")).isEmpty();
    }

    @Test
    void aSentenceThatWasPutInIsShown() {
        JsonNode compared = compared("stc-officer", forged()).json();

        assertThat(compared.path("result").asText()).isEqualTo("DIFFERENT");
        assertThat(compared.path("differences").toString()).contains("cấp thêm 500 triệu đồng");
    }

    @Test
    void theCodeIsFoundAtTheEndOfALongDocumentToo() {
        List<Block> pages = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            pages.add(Paragraph.of("Nội dung thứ " + i + " của một báo cáo dài hơn ba trang."));
        }

        assertThat(compared("stc-officer", underTheCode(pages))
                        .json()
                        .path("result")
                        .asText())
                .isEqualTo("DIFFERENT");
    }

    @Test
    void aWordFileIsComparedAsItIs() throws IOException {
        byte[] word = SignedIn.as("syt-clerk", port).file(REPORT + "/paper.docx?number=7&date=2021-04-12");

        JsonNode same = compared("stc-officer", word).json();
        assertThat(same.path("differences")).isEmpty();
        assertThat(same.path("result").asText()).isEqualTo("SAME");

        WordParts changed = WordParts.of(word);
        Document document = changed.xml(WordParts.DOCUMENT);
        Element figure = WordParts.all(document, "t").stream()
                .filter(piece -> piece.getTextContent().startsWith("Thực hiện "))
                .findFirst()
                .orElseThrow();
        figure.setTextContent(figure.getTextContent() + " Đề nghị cấp thêm 500 triệu đồng.");
        changed.put(WordParts.DOCUMENT, document);
        JsonNode other = compared("stc-officer", changed.file()).json();
        assertThat(other.path("result").asText()).isEqualTo("DIFFERENT");
        assertThat(other.path("differences").toString()).contains("cấp thêm 500 triệu đồng");
    }

    @Test
    void aWordFileThatRunsSomethingIsNotRead() {
        byte[] word = SignedIn.as("syt-clerk", port).file(REPORT + "/paper.docx");
        WordParts macro = WordParts.of(word);
        macro.put("word/vbaProject.bin", new byte[] {1, 2, 3});

        Answer answer = compared("stc-officer", macro.file());

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("macro");
    }

    @Test
    void itsCodeIsLookedUpByHandOrByTheSignThatIsScanned() {
        var officer = SignedIn.as("stc-officer", port);

        assertThat(officer.get("/doi-chieu-van-ban?reference=x&round=1&code=" + code.toLowerCase())
                        .body())
                .contains("KL92/2021-H1/SYT, lần 1");
        assertThat(officer.get("/doi-chieu-van-ban?code=0000-0000-0000-0000").body())
                .contains("Không có văn bản nào mang mã kiểm tra này");
        assertThat(officer.get("/doi-chieu-van-ban?code=" + "A".repeat(1_500)).status())
                .isEqualTo(200);
        assertThat(officer.get("/doi-chieu-van-ban?code=" + "A".repeat(5_000)).status())
                .isEqualTo(400);
    }

    @Test
    void whatCannotBeComparedIsSaid() {
        assertThat(compared("stc-officer", SamplePdf.bytes())
                        .json()
                        .path("result")
                        .asText())
                .isEqualTo("NO_CODE");
        assertThat(compared("stc-officer", "Không phải PDF".getBytes(StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(422);
        assertThat(SignedIn.nobody(port)
                        .upload("/api/papers/comparison", Map.of("a.pdf", printed), "file", Map.of())
                        .status())
                .isIn(401, 403);
    }

    @Test
    void theSignedFileItselfIsKnownByItsContent() {
        attached(printed);

        assertThat(compared("stc-officer", printed).json().path("result").asText())
                .isEqualTo("KEPT");
    }

    @Test
    void theClerkIsToldWhetherHisSignedFileSaysWhatWasApproved() {
        JsonNode same = attached(printed);
        assertThat(same.path("warning").asBoolean()).isFalse();
        assertThat(same.path("sentence").asText()).contains("khớp với bản đã duyệt");

        JsonNode other = attached(forged());
        assertThat(other.path("warning").asBoolean()).isTrue();
        assertThat(other.path("sentence").asText()).contains("khác bản đã duyệt", "cấp thêm 500 triệu đồng");
    }

    /** It has its code by then, for its receipt was printed. */
    @Test
    void theFileOfARoundIsNotHeldAgainstTheRoundBefore() {
        reporting.issue("SYT");
        reporting.completionAsked("SYT", LocalDate.of(2021, 4, 20));
        reporting.readyToHandIn(ReportingFixture.key("SYT"));
        reporting.handedIn("SYT");

        assertThat(attached(forged()).path("warning").asBoolean()).isFalse();

        byte[] second = SignedIn.as("syt-clerk", port).file(REPORT + "/paper.pdf");
        assertThat(attached(second).path("sentence").asText()).contains("khớp với bản đã duyệt");
        assertThat(attached(forged()).path("warning").asBoolean()).isTrue();
    }

    @Test
    void theAgencyHasAReceiptOfWhatItSent() {
        reporting.issue("SYT");

        byte[] receipt = SignedIn.as("syt-officer", port).file(REPORT + "/submissions/1/receipt.pdf");

        assertThat(text(receipt))
                .contains("GIẤY XÁC NHẬN", "đúng hạn", "Lần gửi: 1", "Nguyễn Văn Thử", code)
                .contains("Kiểm tra tự động khi nhận");
        assertThat(SignedIn.as("syt-officer", port)
                        .get("/bao-cao/KL92-2021-H1-SYT")
                        .body())
                .contains("/submissions/1/receipt.pdf");
        assertThat(SignedIn.as("stc-officer", port)
                        .get(REPORT + "/submissions/1/receipt.pdf")
                        .status())
                .isEqualTo(404);
    }

    private Answer compared(String person, byte[] file) {
        return SignedIn.as(person, port)
                .upload("/api/papers/comparison", Map.of("van-ban.pdf", file), "file", Map.of());
    }

    private JsonNode attached(byte[] file) {
        var clerk = SignedIn.as("syt-clerk", port);
        long id = clerk.upload(REPORT + "/attachments", Map.of("da-ky.pdf", file), "file", Map.of("purpose", "SIGNED"))
                .json()
                .path("id")
                .asLong();
        return clerk.get(REPORT + "/attachments/" + id + "/signature").json();
    }

    /** The approved words with one sentence more, under the code of what was approved. */
    private byte[] forged() {
        List<Block> body = new ArrayList<>();
        for (String line : traces.find(code).orElseThrow().content().split("\n")) {
            if (!line.equals(PaperContent.PART)) {
                body.add(Paragraph.of(line.strip()));
            }
        }
        body.add(body.size() / 2, Paragraph.of("Riêng kinh phí được cấp thêm 500 triệu đồng."));
        return underTheCode(body);
    }

    private byte[] underTheCode(List<Block> body) {
        Paper sample = SamplePapers.of(PaperKind.AGENCY_REPORT);
        return PrintedPaper.of(new Paper(
                PaperKind.AGENCY_REPORT,
                sample.head(),
                new Paper.Title("BÁO CÁO", "Kết quả"),
                List.of(),
                body,
                sample.signature(),
                List.of(),
                List.of(),
                new Trace("KL92/2021-H1/SYT", 1, code, null)));
    }

    private static String text(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
