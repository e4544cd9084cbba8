package vn.ansinh.reporting.monitoring;

import static vn.ansinh.reporting.report.ReportingFixture.CYCLE;

import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.SignedIn;
import vn.ansinh.reporting.SignedIn.Answer;
import vn.ansinh.reporting.catalogue.Period;
import vn.ansinh.reporting.cycle.CycleFixture;
import vn.ansinh.reporting.report.ReportingFixture;

/** What there is not, in every view of managers and programs: a sentence, and the nearest that there is; what is endless: 400. */
@EngineTest
class BadFilterTest {

    private static final String PUBLIC = "ansinh.public-side.enabled";

    /** What a coordinator asks for, how it is answered, and what the sentence and the link have. */
    private static final String UNKNOWN = """
            /tong-quan?che-do=KL9|422|Không có chế độ báo cáo “KL9”|/tong-quan?che-do=KL92
            /tong-quan/cho-xu-ly?che-do=XX|422|Không có chế độ báo cáo “XX”|/tong-quan/cho-xu-ly?che-do=KL92
            /tong-quan/chi-tieu?che-do=KL91|422|Gần nhất: KL92|/tong-quan/chi-tieu?che-do=KL92
            /tong-quan/vuong-mac?che-do=KL91|422|Gần nhất: KL92|/tong-quan/vuong-mac?che-do=KL92
            /tong-quan/danh-dau?che-do=KL91|422|Gần nhất: KL92|/tong-quan/danh-dau?che-do=KL92
            /tong-quan/excel?che-do=KL91|422|Gần nhất: KL92|/tong-quan/excel?che-do=KL92
            /tong-quan/co-quan-ky?che-do=KL92&ky=1999|422|Không có kỳ báo cáo “1999”|ky=2021-H1
            /tong-quan/co-quan-ky?trang=99|404|không có phần 99|/tong-quan/co-quan-ky?trang=1
            /tong-quan/co-quan-ky?xep=mau|422|Danh sách không sắp xếp được theo “mau”|
            /tong-quan/khong-co|404|Không có trang|href="/tong-quan"
            /tong-qan|404|Không có trang|href="/tong-quan"
            /so-lieu?ky=2021-H3|422|Không có kỳ báo cáo “2021-H3”|/so-lieu?ky=2021-H1
            /so-lieu?co-quan=SYTT|422|Không có cơ quan “SYTT”|/so-lieu?co-quan=SYT
            /so-lieu?chi-tieu=A1-0&ky=2021-H1|422|Không có chỉ tiêu “A1-0”|/so-lieu?ky=2021-H1&amp;chi-tieu=A1-01
            /so-lieu/excel?che-do=KL9|422|Không có chế độ báo cáo “KL9”|/so-lieu/excel?che-do=KL92
            /nhat-ky?doi-tuong=KL92/2021-H1/SY|404|Không có hồ sơ|doi-tuong=KL92%2F2021-H1%2FSYT
            /nhat-ky?viec=report.submited|422|Không có loại việc|viec=report.submitted
            /nhat-ky/excel?che-do=KL9|422|Không có chế độ báo cáo|/nhat-ky/excel?che-do=KL92
            /nhat-ky?sau=x|422|Không tìm được chỗ “x”|Về trang mới nhất
            /cong-khai/KL92/1999|404|Không có kỳ báo cáo này|/cong-khai/KL92/2021-H1
            /cong-khai/XX/2021-H1/so-lieu.csv|404|Không có kỳ báo cáo này|/cong-khai/KL92/2021-H1
            """;

    /** The same of scripts, by whoever may ask there. */
    private static final String UNKNOWN_TO_SCRIPTS = """
            manager|/api/monitoring/instances?tinh-trang=xong|422|running
            manager|/api/monitoring/instances?trang=99|404|1
            manager|/api/monitoring/instances/khong-co|404|
            admin|/api/exchange/KL9.zip|404|KL92
            coordinator|/api/exchange/CCHC.zip|404|KL92
            """;

    private static final String FIELDS = """
            /tong-quan|che-do
            /tong-quan/cho-xu-ly|che-do
            /tong-quan/chi-tieu|che-do
            /tong-quan/vuong-mac/excel|che-do
            /tong-quan/co-quan-ky|ky
            /tong-quan/co-quan-ky|tim
            /so-lieu|co-quan
            /so-lieu/csv/so-lieu|chi-tieu
            /nhat-ky|doi-tuong
            /nhat-ky/excel|nguoi
            /cong-khai|ky
            /trao-doi|che-do
            /ma-truy-cap|tim
            /api/monitoring/instances|tim
            /api/monitoring/instances/csv|tinh-trang
            /api/v1/figures|agency
            """;

    @LocalServerPort
    private int port;

    @Autowired
    private CycleFixture cycles;

    @Autowired
    private ReportingFixture reporting;

    @BeforeEach
    void oneReportIsAccepted() {
        System.setProperty(PUBLIC, "true");
        cycles.due(Period.halfYear(2021));
        cycles.asked(CYCLE, "12");
        reporting.accepted("SYT");
    }

    @AfterEach
    void close() {
        System.clearProperty(PUBLIC);
    }

    @Test
    void whatThereIsNotIsToldWithTheNearestThatThereIs() {
        SignedIn coordinator = SignedIn.as("coordinator", port);
        var softly = new SoftAssertions();

        table(UNKNOWN).forEach(row -> {
            Answer answer = asked(coordinator, row[0], "text/html,*/*;q=0.8");
            softly.assertThat(String.valueOf(answer.status())).as(row[0]).isEqualTo(row[1]);
            softly.assertThat(answer.body()).as(row[0]).contains(row[2]).contains(row[3]);
        });

        softly.assertAll();
    }

    @Test
    void aScriptIsToldToo() {
        var softly = new SoftAssertions();

        table(UNKNOWN_TO_SCRIPTS).forEach(row -> {
            Answer answer = asked(SignedIn.as(row[0], port), row[1], "application/json");
            softly.assertThat(String.valueOf(answer.status())).as(row[1]).isEqualTo(row[2]);
            softly.assertThat(answer.json().path("title").asText()).as(row[1]).endsWith(".");
            softly.assertThat(answer.json().path("nearest").toString())
                    .as(row[1])
                    .contains(row[3]);
        });

        softly.assertAll();
    }

    @Test
    void aFilterThatIsEndlessIsNoRequest() {
        SignedIn admin = SignedIn.as("admin", port);
        var softly = new SoftAssertions();

        table(FIELDS).forEach(row -> {
            for (int signs : new int[] {2_001, 10_000}) {
                Answer answer = asked(admin, row[0] + "?" + row[1] + "=" + "a".repeat(signs), "text/html");
                softly.assertThat(answer.status())
                        .as("%s with %d", row[0], signs)
                        .isEqualTo(400);
                softly.assertThat(answer.body())
                        .as("%s with %d", row[0], signs)
                        .containsPattern("(Mục “" + row[1] + "” trong địa chỉ dài quá|Yêu cầu không đúng dạng)");
            }
        });

        softly.assertAll();
    }

    private static Stream<String[]> table(String rows) {
        return rows.lines().map(row -> row.strip().split("\\|", -1));
    }

    private static Answer asked(SignedIn person, String path, String accept) {
        var response = person.response("GET", path, null, Map.of("Accept", accept));
        return new Answer(response.statusCode(), response.body());
    }
}
