package vn.ansinh.reporting.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ansinh.reporting.report.ReportingFixture.key;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.Officials;
import vn.ansinh.reporting.SignedIn;
import vn.ansinh.reporting.SignedIn.Answer;
import vn.ansinh.reporting.report.ReportingFixture;
import vn.ansinh.reporting.report.process.AgencyReportProcess.Elements;

/** Whatever comes in, a script gets problem details (RFC 9457) and a person a page, both in Vietnamese. */
@EngineTest
class BadInputTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ReportingFixture reporting;

    @Autowired
    private Officials officials;

    private String task;

    @BeforeEach
    void oneReportIsAskedFor() {
        reporting.asked("SYT");
        task = officials.task(key("SYT").toString(), Elements.DRAFT).getId();
    }

    @Test
    void whoseSessionHasEndedIsToldSo() {
        HttpResponse<String> answer = SignedIn.nobody(port).response("/api/tasks/" + task);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.body()).contains("Đăng nhập lại");
    }

    @Test
    void aRequestWithoutTheTokenIsToldSo() {
        SignedIn officer = officer();
        officer.forgetToken();

        Answer answer = officer.put("/api/tasks/" + task + "/input", "{\"content\":{},\"version\":0}");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.json().path("detail").asText()).contains("Tải lại trang");
    }

    @Test
    void whatIsNoJsonIsToldSo() {
        Answer answer = officer().put("/api/tasks/" + task + "/input", "{\"content\":");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("status").asInt()).isEqualTo(422);
        assertThat(answer.json().path("detail").asText()).contains("JSON");
    }

    /** Not that a value is of the wrong kind, as whatever else the engine does not take. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        /user/create  | {"profile":{"id":"syt-officer","lastName":"Nguyễn"},"credentials":{"password":"mot-mat-khau-dai-2021"}}
        /group/create | {"id":"syt-officers","name":"Chuyên viên","type":"WORKFLOW"}
        """)
    void whatIsThereAlreadyIsToldSo(String path, String body) {
        Answer answer = SignedIn.as("admin", port).post(SignedIn.ENGINE + path, body);

        assertThat(answer.status()).as(answer.body()).isEqualTo(409);
        assertThat(answer.json().path("message").asText())
                .isEqualTo("Mã này đã có trong hệ thống. Chọn mã khác rồi thực hiện lại.");
    }

    @Test
    void aFileTooLargeForTheServerIsToldSo() {
        byte[] large = Arrays.copyOf("%PDF-1.7".getBytes(), 21 * 1024 * 1024);

        Answer answer = officer()
                .upload(
                        "/api/reports/" + key("SYT").slug() + "/attachments",
                        Map.of("lon.pdf", large),
                        "file",
                        Map.of());

        assertThat(answer.status()).as(answer.body()).isEqualTo(413);
        assertThat(answer.json().path("field").asText()).isEqualTo("file");
        assertThat(answer.json().path("detail").asText()).contains("20 MB");
    }

    @Test
    void anAddressThatIsNoneIsAPageThatLeadsOn() {
        HttpResponse<String> page = officer().response("/khong-co", "Accept", "text/html");

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(page.body()).contains("Không có trang /khong-co", "/bao-cao");
    }

    @Test
    void anAddressThatIsNoneIsAProblemForAScript() {
        HttpResponse<String> answer = officer().response("/api/khong-co");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.body()).contains("Không có trang /api/khong-co");
    }

    @Test
    void twoWindowsOfOneTaskNeverOverwriteEachOther() {
        SignedIn officer = officer();
        String input = "/api/tasks/" + task + "/input";
        assertThat(officer.put(input, "{\"content\":{\"reason\":\"một\"},\"version\":0}")
                        .status())
                .isEqualTo(200);

        Answer second = officer.put(input, "{\"content\":{\"reason\":\"hai\"},\"version\":0}");

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.json().path("detail").asText()).contains("cửa sổ");
        assertThat(officer.get("/api/tasks/" + task).json().at("/input/reason").asText())
                .isEqualTo("một");
    }

    private SignedIn officer() {
        return SignedIn.as("syt-officer", port);
    }
}
