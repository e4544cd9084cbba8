package vn.ansinh.reporting.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ansinh.reporting.SignedIn.ENGINE;
import static vn.ansinh.reporting.report.ReportingFixture.key;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.Officials;
import vn.ansinh.reporting.SignedIn;
import vn.ansinh.reporting.SignedIn.Answer;
import vn.ansinh.reporting.report.ReportingFixture;
import vn.ansinh.reporting.report.process.AgencyReportProcess.Elements;

/** S5, S7, S17 over real HTTP: what is no request of a browser's is answered with a sentence and leaves a line. */
@EngineTest
@ExtendWith(OutputCaptureExtension.class)
class EdgeTest {

    private static final byte[] PDF = "%PDF-1.7 thử".getBytes(StandardCharsets.UTF_8);

    @LocalServerPort
    private int port;

    @Autowired
    private ReportingFixture reporting;

    @Autowired
    private Officials officials;

    @Autowired
    private IdentityService identityService;

    @Autowired
    private JdbcClient jdbc;

    private String report;
    private String input;
    private String task;

    @BeforeEach
    void oneReportIsAskedFor() {
        reporting.asked("SYT");
        task = officials.task(key("SYT").toString(), Elements.DRAFT).getId();
        report = "/api/reports/" + key("SYT").slug();
        input = "/api/tasks/" + task + "/input";
    }

    /** S7: some end in our filter, some in Tomcat before any filter. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda//api/engine/x",
                "/camunda/api/engine/engine/default/task;x",
                "/camunda/api/%65ngine/engine/default/task",
                "/api/./tasks",
                "/api/../api/tasks",
                "/api/tasks/a%2Fb",
                "/api/tasks/a%5Cb",
                "/api/tasks/a%00",
                "/api/tasks/a%zz",
                "/api/tasks/%C3",
                "/api/difficulties/guidance?text=%00",
                "/api/difficulties/guidance?text=%zz",
                "/engine-rest//task"
            })
    void anAddressInAnotherSpellingIsToldSoToAScriptAndToAPerson(String address, CapturedOutput output) {
        int before = output.getAll().length();
        String problem = HandWritten.get(port, address, "Accept: application/json");
        String logged = output.getAll().substring(before);
        String page = HandWritten.get(port, address, "Accept: text/html");

        assertThat(problem).startsWith("HTTP/1.1 400").contains("application/problem+json", "Yêu cầu không đúng dạng");
        assertThat(page).startsWith("HTTP/1.1 400").contains("text/html", "Yêu cầu không đúng dạng", "/brand/page.css");
        assertThat(problem + page).doesNotContain("Tomcat", "Exception", "\tat ");
        assertThat(logged).doesNotContain("\tat ", " WARN ", " ERROR ");
        assertThat(logged.lines().filter(line -> !line.isBlank())).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void aRequestThatIsNoneIsToldSo() {
        assertThat(HandWritten.get(port, "/api/tasks/a\\b"))
                .startsWith("HTTP/1.1 400")
                .contains("Yêu cầu không đúng dạng")
                .doesNotContain("Tomcat", "Exception");
        assertThat(HandWritten.send(port, "GET /login HTTP/9.9", out -> {})).contains("HTTP/1.1 505");
        String large = HandWritten.get(port, "/login", "X-Large: " + "x".repeat(20_000));
        assertThat(large).startsWith("HTTP/1.1 400").doesNotContain("Tomcat", "Exception");
    }

    /** S5: judged by what it says of itself, without a byte of it. */
    @Test
    void aBodyThatSaysItIsTooLargeIsNotRead() {
        SignedIn officer = officer();

        String answer = HandWritten.send(
                port,
                "PUT " + input + " HTTP/1.1",
                out -> {},
                "Content-Type: application/json",
                "Content-Length: 104857600",
                "Cookie: " + officer.cookieHeader(),
                "X-ANSINH-CSRF: " + officer.token());

        assertTooLarge(answer, "1.536 KB");
    }

    /** S5: counted while it comes; its end is not waited for. */
    @Test
    void aBodyThatDoesNotSayHowLargeItIsIsReadToTheLimit() {
        SignedIn officer = officer();
        String piece = "x".repeat(64 * 1024);

        String answer = HandWritten.send(
                port,
                "PUT " + input + " HTTP/1.1",
                out -> {
                    for (int i = 0; i < 25; i++) {
                        out.write(("10000\r\n" + piece + "\r\n").getBytes(StandardCharsets.US_ASCII));
                    }
                },
                "Content-Type: application/json",
                "Transfer-Encoding: chunked",
                "Cookie: " + officer.cookieHeader(),
                "X-ANSINH-CSRF: " + officer.token());

        assertTooLarge(answer, "1.536 KB");
        assertThat(officer.get("/api/tasks/" + task).json().path("inputVersion").asInt())
                .isZero();
    }

    @Test
    void aBodyWithinTheLimitMayComeInPieces() {
        SignedIn officer = officer();
        String body = "{\"content\":{\"reason\":\"Từng phần\"},\"version\":0}";

        String answer = HandWritten.send(
                port,
                "PUT " + input + " HTTP/1.1",
                out -> {
                    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
                    out.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
                    out.write(bytes);
                    out.write("\r\n0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                },
                "Content-Type: application/json",
                "Transfer-Encoding: chunked",
                "Cookie: " + officer.cookieHeader(),
                "X-ANSINH-CSRF: " + officer.token());

        assertThat(answer).startsWith("HTTP/1.1 200");
        assertThat(officer.get("/api/tasks/" + task).json().at("/input/reason").asText())
                .isEqualTo("Từng phần");
    }

    @Test
    void aFormTooLargeIsToldSo() {
        String answer = HandWritten.send(
                port,
                "POST /login HTTP/1.1",
                out -> {},
                "Content-Type: application/x-www-form-urlencoded",
                "Content-Length: 1000000",
                "Accept: text/html");

        assertTooLarge(answer, "64 KB");
    }

    @Test
    void theInputOfATaskHasALimit() {
        Answer answer =
                officer().put(input, "{\"content\":{\"reason\":\"" + "x".repeat(200_001) + "\"},\"version\":0}");

        assertThat(answer.status()).as(answer.body()).isEqualTo(413);
        assertThat(answer.json().path("detail").asText()).contains("200.000 ký tự");
    }

    /** S5: three files of 19 MB in a row had no sum. */
    @Test
    void theFilesOfAReportHaveALimitTogether() {
        SignedIn officer = officer();
        held(3, 19 * 1024 * 1024);
        assertThat(upload(officer, "a.pdf").status()).isEqualTo(200);
        held(1, 3 * 1024 * 1024);

        Answer late = upload(officer, "b.pdf");

        assertThat(late.status()).as(late.body()).isEqualTo(413);
        assertThat(late.json().path("field").asText()).isEqualTo("file");
        assertThat(late.json().path("detail").asText()).contains("20 tệp", "60 MB");
    }

    @Test
    void aReportHasNoMoreThanTwentyFiles() {
        SignedIn officer = officer();
        held(20, 1000);

        assertThat(upload(officer, "a.pdf").status()).isEqualTo(413);
    }

    /** S17. */
    @Test
    void aFileIsCalledAsItLooks() {
        SignedIn officer = officer();
        String sent = "C:\\nha\\" + Normalizer.normalize("Báo cáo", Normalizer.Form.NFD) + "\u200b\u202efdp.pdf";

        Answer kept = upload(officer, sent);

        assertThat(kept.json().path("name").asText()).as(kept.body()).isEqualTo("Báo cáofdp.pdf");
        HttpResponse<String> download = officer.response(
                report + "/attachments/" + kept.json().path("id").asLong());
        assertThat(download.headers().firstValue("Content-Disposition").orElse(""))
                .matches("[\\x20-\\x7E]+")
                .startsWith("attachment;")
                .contains("filename*=UTF-8''B%C3%A1o%20c%C3%A1ofdp.pdf");
    }

    /** S7: names of fields and what stands in them, at any depth. */
    @Test
    void whatIsKeptOfAnInputIsClean() {
        SignedIn officer = officer();

        officer.put(
                input,
                "{\"content\":{\"rea\\u200bson\":\"e\\u0301\\u202e\\u0007\",\"a\":[\"\\ufeffx\"]},\"version\":0}");

        assertThat(officer.get("/api/tasks/" + task).json().at("/input").toString())
                .isEqualTo("{\"a\":[\"x\"],\"reason\":\"é\"}");
    }

    /** S7: inputs/nul-in-section.json and inputs/null-outcome.json. */
    @Test
    void whatTheDatabaseCannotHoldIsToldSo(CapturedOutput output) {
        SignedIn officer = officer();
        int before = output.getAll().length();

        Answer nul = officer.patch(
                report + "/draft",
                "{\"cells\":[],\"tasks\":[],\"sections\":[{\"code\":\"I\",\"content\":\"a\\u0000b\",\"version\":0}]}");
        Answer outcome = officer.post(
                ENGINE + "/task/" + task + "/submit-form",
                "{\"variables\":{\"draftReportOutcome\":{\"value\":null,\"type\":\"String\"}}}");

        assertThat(nul.status()).as(nul.body()).isEqualTo(422);
        assertThat(nul.json().path("field").asText()).isEqualTo("sections[0].content");
        assertThat(nul.json().path("detail").asText()).contains("ký tự bị hỏng");
        assertThat(outcome.status()).as(outcome.body()).isEqualTo(422);
        assertThat(output.getAll().substring(before)).doesNotContain("\tat ", " WARN ", " ERROR ");
    }

    @Test
    void aUserIsWhoHeLooksLikeAndAPasswordIsWhatItIs() {
        SignedIn browser = SignedIn.nobody(port);

        assertThat(browser.login("syt-\u200bofficer\ufeff", "an-sinh-2021").status())
                .isEqualTo(302);
        assertThat(browser.get("/api/tasks/" + task).status()).isEqualTo(200);
        SignedIn other = SignedIn.nobody(port);
        try {
            other.login("sgddt-officer", "an-sinh-2021\u200b");
            assertThat(other.get("/api/tasks/" + task).status()).isEqualTo(401);
        } finally {
            identityService.unlockUser("sgddt-officer");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /attachments/abc, , 400, id",
        "GET, /attachments/99999999999999999999, , 400, id",
        "GET, /submissions/x, , 400, number",
        "DELETE, /remarks/x, , 400, id",
        "PUT, /draft, application/json, 405, ",
        "PATCH, /draft, text/plain, 415, ",
        "PATCH, /draft, application/xml, 415, ",
        "POST, /attachments, multipart/form-data, 400, ",
        "POST, /attachments, multipart/form-data; boundary=x, 400, file"
    })
    void whatDoesNotFitTheAddressIsToldSo(String method, String path, String type, int status, String field) {
        Answer answer = officer().send(method, report + path, type, type == null ? null : "{}");

        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.json().path("status").asInt()).isEqualTo(status);
        assertThat(answer.json().path("detail").asText()).isNotBlank().doesNotContain("Exception", "Failed");
        assertThat(answer.json().path("field").asText("")).isEqualTo(field == null ? "" : field);
    }

    @Test
    void whatCannotBeAnsweredInTheFormatAskedForIsToldSo() {
        HttpResponse<String> answer = officer().response(report, "Accept", "image/png");

        assertThat(answer.statusCode()).isEqualTo(406);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.body()).contains("định dạng");
    }

    @Test
    void aParameterThatIsMissingOrNoneIsToldSo() {
        assertThat(officer()
                        .delete("/api/plans/KH-SYT/draft/tasks/1")
                        .json()
                        .path("field")
                        .asText())
                .isEqualTo("version");
        assertThat(officer()
                        .get("/api/difficulties/KK-1/routing?severity=%F0%9F%98%80")
                        .status())
                .isEqualTo(400);
    }

    /** An upload that breaks off is no fault of ours. */
    @Test
    void aBrokenUploadIsToldSoInOneLine(CapturedOutput output) {
        SignedIn officer = officer();
        int before = output.getAll().length();

        Answer answer = officer.send(
                "POST",
                report + "/attachments",
                "multipart/form-data; boundary=x",
                "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n%PDF-1.7");

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.json().path("detail").asText()).contains("Tải lên lại");
        assertThat(output.getAll().substring(before)).doesNotContain("\tat ", " ERROR ");
    }

    /** What is a fault of ours is told as one, and its trace stands in the log, once. */
    @Test
    void aFaultOfOursIsASentenceForThePersonAndATraceInTheLog(CapturedOutput output) {
        SignedIn officer = officer();
        jdbc.sql("""
                create function broken() returns trigger language plpgsql as
                $$ begin raise exception 'broken on purpose' using errcode = 'XX000'; end $$
                """).update();
        jdbc.sql("create trigger broken before update on report_section execute function broken()")
                .update();
        int before = output.getAll().length();
        Answer answer;
        try {
            answer = officer.patch(
                    report + "/draft",
                    "{\"cells\":[],\"sections\":[{\"code\":\"I\",\"content\":\"a\",\"version\":0}]}");
        } finally {
            jdbc.sql("drop trigger broken on report_section").update();
            jdbc.sql("drop function broken").update();
        }

        assertThat(answer.status()).as(answer.body()).isEqualTo(500);
        assertThat(answer.json().path("detail").asText()).contains("báo quản trị hệ thống");
        assertThat(answer.body()).doesNotContain("broken", "Exception", "\tat ");
        assertThat(output.getAll().substring(before))
                .containsOnlyOnce(" ERROR ")
                .contains("broken on purpose", "\tat ");
    }

    private Answer upload(SignedIn officer, String name) {
        return officer.upload(report + "/attachments", Map.of(name, PDF), "file", Map.of());
    }

    /** Files of the report, as large as they say. */
    private void held(int count, int size) {
        Stream.iterate(1, number -> number + 1)
                .limit(count)
                .forEach(number -> jdbc.sql("""
                        insert into stored_file
                            (object_key, purpose, name, media_type, size, sha256, content, uploaded_by, uploaded_at)
                        values (:key, 'SUPPORTING', :name, 'application/pdf', :size, repeat('0', 64), '', 'test', now())
                        """)
                        .param("key", key("SYT").toString())
                        .param("name", number + ".pdf")
                        .param("size", size)
                        .update());
    }

    private static void assertTooLarge(String answer, String limit) {
        assertThat(answer).startsWith("HTTP/1.1 413").contains(limit).doesNotContain("Exception", "Tomcat");
    }

    private SignedIn officer() {
        return SignedIn.as("syt-officer", port);
    }
}
