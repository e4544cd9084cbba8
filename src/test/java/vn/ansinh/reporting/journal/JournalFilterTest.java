package vn.ansinh.reporting.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ansinh.reporting.report.ReportingFixture.CYCLE;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionOperations;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.SignedIn;
import vn.ansinh.reporting.SignedIn.Answer;
import vn.ansinh.reporting.audit.AuditTrail;

/** What is asked of "Nhật ký" and is not there, or is no question at all. */
@EngineTest
class JournalFilterTest {

    private static final String PAGE = "/nhat-ky";

    @LocalServerPort
    private int port;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private TransactionOperations transaction;

    @BeforeEach
    void aReportIsAccepted() {
        transaction.executeWithoutResult(
                status -> trail.record(CYCLE + "/SYT", "reviewer", "report.accepted", "Lần gửi 1"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "doi-tuong=KL92/2021-H1/KHONGCO|Không có hồ sơ “KL92/2021-H1/KHONGCO” trong nhật ký",
                "doi-tuong=H1/SY|Gần nhất: KL92/2021-H1/SYT",
                "nguoi=Trần Không Có|Không có ai tên “Trần Không Có” trong nhật ký",
                "nguoi=reviewe|Gần nhất: reviewer (",
                "viec=report.eaten|Không có loại việc “report.eaten”",
                "tu=32/13/2021|“32/13/2021” không phải là ngày",
                "che-do=KL1|Không có chế độ báo cáo “KL1”",
                "sau=hom-qua|Không tìm được chỗ “hom-qua”",
                "sau=+1000000000-12-31T23:59:59Z_1_x|Không tìm được chỗ “+1000000000-12-31T23:59:59Z_1_x”",
                "sau=+300000-12-31T23:59:59Z_1_x|Không tìm được chỗ “+300000-12-31T23:59:59Z_1_x”"
            })
    void whatThereIsNotIsSaidInASentence(String filter, String sentence) {
        int equals = filter.indexOf('=');
        String query = "?" + filter.substring(0, equals) + "=" + encoded(filter.substring(equals + 1));

        Answer page = SignedIn.as("admin", port).get(PAGE + query);
        Answer file = SignedIn.as("admin", port).get(PAGE + "/csv" + query);

        int status = filter.startsWith("doi-tuong") ? 404 : 422;
        assertThat(page.status()).isEqualTo(status);
        assertThat(page.body()).contains(sentence);
        assertThat(file.status()).isEqualTo(status);
        assertThat(file.body()).contains("viec=report.eaten".equals(filter) ? "report.eaten" : "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"doi-tuong", "nguoi", "viec", "tu", "den", "che-do", "sau"})
    void aFilterThatIsEndlessIsRefusedInASentence(String field) {
        SignedIn admin = SignedIn.as("admin", port);

        Answer longer = admin.get(PAGE + "?" + field + "=" + "a".repeat(201));
        Answer endless = admin.get(PAGE + "?" + field + "=" + "a".repeat(10_000));

        assertThat(longer.status()).isEqualTo(400);
        assertThat(longer.body()).contains("quá dài");
        assertThat(endless.status()).isEqualTo(400);
        assertThat(endless.body()).contains("Yêu cầu không đúng dạng nên không xử lý được.");
    }

    /** What he did would stand there as done by the program. */
    @ParameterizedTest
    @ValueSource(strings = {"system", "System"})
    void nobodyIsCalledAsTheProgramIs(String name) {
        Answer refused = SignedIn.as("admin", port).post(SignedIn.ENGINE + "/user/create", """
                {"profile": {"id": "%s", "firstName": "Giả", "lastName": "Người", "email": "gia@syt.example"},
                 "credentials": {"password": "mot-mat-khau-dai-2021"}}""".formatted(name));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("Tên đăng nhập “" + name + "” dành cho phần mềm");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
