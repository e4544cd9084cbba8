package vn.ansinh.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ansinh.reporting.report.ReportingFixture.key;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionOperations;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.Officials;
import vn.ansinh.reporting.SignedIn;
import vn.ansinh.reporting.SignedIn.Answer;
import vn.ansinh.reporting.catalogue.Period;
import vn.ansinh.reporting.report.process.AgencyReportProcess.Elements;

@EngineTest
class ReportPagesTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ReportingFixture reporting;

    @Autowired
    private Officials officials;

    @Autowired
    private Obligations obligations;

    @Autowired
    private TransactionOperations transaction;

    @Autowired
    private Reviewing reviewing;

    @BeforeEach
    void oneReportIsFiledAndOneDrafted() {
        reporting.asked("SYT", "STC");
        reporting.submitted("SYT");
    }

    @Test
    void anAgencyListsItsOwnReportsAndNoOthers() {
        Answer page = SignedIn.as("syt-officer", port).get("/bao-cao");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains("/bao-cao/" + key("SYT").slug())
                .doesNotContain(key("STC").slug());
    }

    @Test
    void aReportIsReadWithWhatWasWrittenInItAsItIsAndAsItWasFiled() {
        SignedIn officer = SignedIn.as("syt-officer", port);
        for (String page : new String[] {key("SYT").slug(), key("SYT").slug() + "/1"}) {
            Answer answer = officer.get("/bao-cao/" + page);

            assertThat(answer.status()).as(page).isEqualTo(200);
            assertThat(answer.body()).contains("Nội dung thử phần I");
            assertThat(answer.body()).contains("lần gửi số 1").doesNotContain("chưa gửi");
        }
    }

    @Test
    void aRemarkIsShownWithTheNameOfItsPlace() {
        officials.as(Officials.reviewer(), () -> {
            reviewing.pin(key("SYT"), "report", "Ý kiến chung");
            reviewing.pin(key("SYT"), "cell:A7-01", "Ý kiến về số liệu");
            reviewing.pin(key("SYT"), "section:IV", "Ý kiến về nội dung");
        });

        String page = SignedIn.as("reviewer", port)
                .get("/bao-cao/" + key("SYT").slug())
                .body();

        assertThat(page)
                .contains("Toàn bộ báo cáo", "<b>A7-01. Số ổ dịch", "<b>IV. Phương hướng")
                .doesNotContain("cell:A7-01", "section:IV");
    }

    @Test
    void whereOneFigureIsAskedItsAreaStandsThereAndNoOther() {
        var asked = new Obligations.Asked(
                "KL92",
                Period.adHoc(2021, 71),
                false,
                LocalDate.of(2021, 4, 12),
                Instant.parse("2021-04-19T09:00:00Z"),
                new Selection(Set.of("SKHDT"), Set.of("A0-03"), Set.of("I")));
        transaction.executeWithoutResult(status -> {
            obligations.open(asked, LocalDate.of(2021, 4, 12));
            obligations.askNext(asked, "13/SLĐTBXH-BTXH", 10);
        });

        String page = SignedIn.as("skhdt-officer", port)
                .get("/bao-cao/KL92-2021-DX-71-SKHDT")
                .body();

        assertThat(page).contains("A0-03").containsOnlyOnce("class=\"group\"");
    }

    @Test
    void aReportWithoutWordsIsReadAsWell() {
        Answer page =
                SignedIn.as("stc-officer", port).get("/bao-cao/" + key("STC").slug());

        assertThat(page.status()).isEqualTo(200);
    }

    @Test
    void theReviewerFindsWhatWaitsAndMayTickWhatIsClean() {
        Answer page = SignedIn.as("reviewer", port).get("/ra-soat");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("value=\"" + key("SYT").slug() + "\"");
    }

    @Test
    void whoHasTakenAReportIsCalledByName() {
        String task = officials.task(key("SYT").toString(), Elements.REVIEW).getId();
        SignedIn reviewer = SignedIn.as("reviewer", port);
        reviewer.post(SignedIn.ENGINE + "/task/" + task + "/claim", "{\"userId\":\"reviewer\"}");

        assertThat(reviewer.get("/ra-soat").body())
                .contains(">Chuyên viên rà soát Sở Lao động")
                .doesNotContain(">reviewer<");
    }
}
