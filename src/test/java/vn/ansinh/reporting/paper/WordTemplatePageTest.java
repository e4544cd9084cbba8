package vn.ansinh.reporting.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.SignedIn;
import vn.ansinh.reporting.SignedIn.Answer;
import vn.ansinh.reporting.audit.AuditTrail;
import vn.ansinh.reporting.directory.AgencyCode;

/** An office's own template, from the upload to the day on which it holds and the day on which it ends. */
@EngineTest
class WordTemplatePageTest {

    private static final String API = "/api/word-templates/";

    private static final PaperKind KIND = PaperKind.AGENCY_REPORT;

    private static final AgencyCode SYT = new AgencyCode("SYT");

    @LocalServerPort
    private int port;

    @Autowired
    private Papers papers;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private Clock clock;

    @Test
    void aTemplateHoldsFromItsDayOnForItsBody() {
        SignedIn admin = SignedIn.as("admin", port);
        LocalDate today = LocalDate.now(clock);

        long general = taken(admin, "", own("CHUNG"));
        long forHealth = taken(admin, "SYT", own("RIÊNG"));
        assertThat(holds("CHUNG", today, SYT)).isFalse();
        assertThat(admin.get("/mau-van-ban").body()).contains("Mẫu đang xem thử", "mau-moi.docx", "Sở Y tế");
        assertThat(admin.put(API + general + "/in-force", from(today)).status()).isEqualTo(204);
        assertThat(admin.put(API + forHealth + "/in-force", from(today.plusDays(3)))
                        .status())
                .isEqualTo(204);

        assertThat(holds("CHUNG", today, SYT)).isTrue();
        assertThat(holds("CHUNG", today.minusDays(1), SYT)).isFalse();
        assertThat(holds("RIÊNG", today.plusDays(3), SYT)).isTrue();
        assertThat(holds("CHUNG", today.plusDays(3), new AgencyCode("STC"))).isTrue();
        assertThat(admin.put(
                                API + "kinds/" + KIND + "/default",
                                "{\"from\":\"" + today.plusDays(5) + "\",\"body\":\"SYT\"}")
                        .status())
                .isEqualTo(204);
        assertThat(holds("CHUNG", today.plusDays(5), SYT)).isTrue();
        assertThat(admin.get("/mau-van-ban").body())
                .contains(
                        "Cho mọi cơ quan: mau-moi.docx, từ ngày",
                        "sẽ áp dụng từ ngày",
                        "sẽ ngừng áp dụng mẫu riêng",
                        "admin quyết định lúc");
        assertThat(audit.entries(WordTemplateTrial.OBJECT))
                .extracting(entry -> entry.action())
                .containsExactly(
                        "word-template.tried",
                        "word-template.tried",
                        "word-template.in-force",
                        "word-template.in-force",
                        "word-template.out-of-force");
    }

    @Test
    void aTrialSaysWhatIsNotAsTheDecreeHasIt() {
        SignedIn admin = SignedIn.as("admin", port);
        byte[] arial = WordFiles.changed(
                WordFiles.standard(KIND), WordParts.STYLES, text -> text.replace("Times New Roman", "Arial"));

        long good = taken(admin, "", WordFiles.standard(KIND));
        assertThat(admin.get("/mau-van-ban/" + good).body()).contains("đúng thể thức của Nghị định 30");
        long odd = taken(admin, "", arial);

        assertThat(admin.get("/mau-van-ban/" + odd).body())
                .contains("khác Nghị định 30/2020/NĐ-CP", "Phông chữ Times New Roman, bảng mã Unicode", "thấy Arial");
        assertThat(admin.get(API + odd + "/sample").status()).isEqualTo(200);
        assertThat(admin.get(API + good + "/file").status())
                .as("tried before and never held")
                .isEqualTo(404);
    }

    @Test
    void whatIsNoTemplateIsRefusedWithEverythingThatIsWrong() {
        SignedIn admin = SignedIn.as("admin", port);
        byte[] bent = WordFiles.changed(
                WordFiles.standard(KIND),
                WordParts.DOCUMENT,
                text -> text.replace("{{nội dung}}", "").replace("{{địa danh}}", "{{tỉnh}}"));

        assertThat(sent(admin, "", bent).status()).isEqualTo(422);
        assertThat(sent(admin, "", bent).body())
                .contains("Thiếu trường {{nội dung}}.", "Không có trường nào tên là {{tỉnh}}");
        assertThat(sent(admin, "", WordFiles.with(WordFiles.standard(KIND), "word/vbaProject.bin", new byte[1]))
                        .body())
                .contains("Tệp có macro");
        assertThat(sent(admin, "", new byte[5 * 1024 * 1024]).status()).isEqualTo(413);
        assertThat(sent(admin, "XYZ", WordFiles.standard(KIND)).body()).contains("Không có cơ quan nào có mã XYZ");
        assertThat(admin.put(
                                API + taken(admin, "", WordFiles.standard(KIND)) + "/in-force",
                                from(LocalDate.now(clock).minusDays(1)))
                        .body())
                .contains("Ngày áp dụng phải từ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"syt-officer", "syt-leader", "coordinator", "standing-leader", "ppc-office", "manager"})
    void othersNeitherSeeNorChangeThem(String user) {
        SignedIn person = SignedIn.as(user, port);

        assertThat(person.get("/mau-van-ban").status()).isEqualTo(403);
        assertThat(person.get(API + "kinds/" + KIND + "/default").status()).isEqualTo(403);
        assertThat(sent(person, "", WordFiles.standard(KIND)).status()).isEqualTo(403);
        assertThat(person.put(API + "1/in-force", from(LocalDate.now(clock))).status())
                .isEqualTo(403);
    }

    /** The program's own with a word of the office's in it. */
    private static byte[] own(String word) {
        return WordFiles.changed(
                WordFiles.standard(KIND),
                WordParts.DOCUMENT,
                text -> text.replace("{{cơ quan}}", "{{cơ quan}} " + word));
    }

    private boolean holds(String word, LocalDate day, AgencyCode body) {
        return WordFiles.part(papers.word(SamplePapers.of(KIND), day, body), WordParts.DOCUMENT)
                .contains("Y TẾ " + word);
    }

    private static long taken(SignedIn admin, String body, byte[] file) {
        Answer answer = sent(admin, body, file);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().get("id").asLong();
    }

    private static Answer sent(SignedIn person, String body, byte[] file) {
        return person.upload(API + "kinds/" + KIND, Map.of("mau-moi.docx", file), "file", Map.of("body", body));
    }

    private static String from(LocalDate day) {
        return "{\"from\":\"" + day + "\"}";
    }
}
