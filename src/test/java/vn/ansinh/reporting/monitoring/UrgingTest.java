package vn.ansinh.reporting.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ansinh.reporting.report.ReportingFixture.CYCLE;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ansinh.reporting.EngineDriver;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.Officials;
import vn.ansinh.reporting.SignedIn;
import vn.ansinh.reporting.catalogue.Period;
import vn.ansinh.reporting.cycle.CycleFixture;
import vn.ansinh.reporting.cycle.UrgingFixture;
import vn.ansinh.reporting.cycle.process.UrgingLetterProcess.Elements;
import vn.ansinh.reporting.report.ReportingFixture;

/** What a coordinator does from the overview: reminds who is late, and follows up what was pinned to figures. */
@EngineTest
class UrgingTest {

    private static final String PAGE = "/tong-quan";
    private static final String LETTER = CYCLE + "/DD-1";
    private static final String JOURNAL = "/nhat-ky?doi-tuong=" + LETTER;
    private static final String FORM = "application/x-www-form-urlencoded";

    @LocalServerPort
    private int port;

    @Autowired
    private EngineDriver engine;

    @Autowired
    private CycleFixture cycles;

    @Autowired
    private ReportingFixture reporting;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private UrgingFixture urging;

    @Autowired
    private Officials officials;

    @BeforeEach
    void aCycleIsLate() {
        cycles.due(Period.halfYear(2021));
        cycles.asked(CYCLE, "12");
        engine.at("2021-05-11T09:00");
    }

    @Test
    void severalAreRemindedAtOnceAndWhatWasSaidStandsBesideThem() {
        SignedIn coordinator = as("coordinator");
        String page = coordinator.get(PAGE).body();
        assertThat(page)
                .contains("name=\"bao-cao\"", "value=\"KL92/2021-H1/STP\"", "name=\"_csrf\"")
                .contains("formaction=\"/tong-quan/cong-van\"");

        var answer = coordinator.send("POST", PAGE + "/don-doc", FORM, chosen("Đề nghị <gửi> ngay", "STP", "SGDDT"));

        assertThat(answer.status()).isEqualTo(302);
        assertThat(reminders("STP")).isEqualTo(1);
        assertThat(reminders("SGDDT")).isEqualTo(1);
        assertThat(reminders("STC")).isZero();
        assertThat(coordinator.get(PAGE + "?da-gui=4").body())
                .contains("Đã gửi 4 thư đôn đốc", "Đôn đốc qua thư điện tử ngày 11/05/2021: Đề nghị &lt;gửi&gt; ngay");
        // The same once more within minutes is the same request.
        coordinator.send("POST", PAGE + "/don-doc", FORM, chosen("Đề nghị <gửi> ngay", "STP"));
        assertThat(reminders("STP")).isEqualTo(1);
    }

    @Test
    void aLetterIsDraftedToThoseChosenAndStandsThere() {
        SignedIn coordinator = as("coordinator");

        var answer = coordinator.send("POST", PAGE + "/cong-van", FORM, chosen("Gửi <ngay>", "STP", "SGDDT"));

        assertThat(answer.status()).isEqualTo(302);
        assertThat(coordinator.get(PAGE + "?da-soan=1").body())
                .contains(
                        "Đã soạn 1 công văn đôn đốc",
                        "Chờ lãnh đạo duyệt",
                        "/api/urgings/KL92-2021-H1-DD-1/paper.docx");
        assertThat(as("manager").get(PAGE).body()).doesNotContain("/api/urgings/");
        assertThat(as("standing-leader").get(PAGE + "/cho-xu-ly").body()).contains("Duyệt công văn đôn đốc");
        assertThat(as("manager")
                        .send("POST", PAGE + "/cong-van", FORM, chosen("x", "STP"))
                        .status())
                .isEqualTo(403);
        assertThat(coordinator
                        .send("POST", PAGE + "/cong-van", FORM, chosen("x"))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void whatWasDoneToALetterIsReadWhereItWasWrittenAndOnceItIsSentByWhomItUrges() {
        urging.drafted("STP", "SGDDT");
        assertThat(as("coordinator").get(PAGE).body()).contains("/nhat-ky?doi-tuong=KL92/2021-H1/DD-1");
        assertThat(as("coordinator").get(JOURNAL).body()).contains("<td class=\"head\">Trình công văn đôn đốc");
        for (String notYet : List.of("manager", "stp-officer")) {
            assertThat(as(notYet).get(JOURNAL).status()).as(notYet).isEqualTo(404);
        }

        officials.complete(Officials.standingLeader(), LETTER, Elements.SIGN, "approve");
        urging.issue(LETTER, "45");

        for (String told : List.of("manager", "stp-officer")) {
            assertThat(as(told).get(JOURNAL).body())
                    .as(told)
                    .contains("<td class=\"head\">Phát hành công văn đôn đốc")
                    .doesNotContain("<td class=\"head\">Trình công văn đôn đốc");
        }
        assertThat(as("stc-officer").get(JOURNAL).status()).as("not urged").isEqualTo(404);
    }

    /** Two coordinators at once, or one who clicks twice. */
    @Test
    void whomALetterOnItsWayUrgesGetsNoSecondOne() {
        SignedIn coordinator = as("coordinator");
        coordinator.send("POST", PAGE + "/cong-van", FORM, chosen("Gửi ngay", "STP", "SGDDT"));

        var again = coordinator.send("POST", PAGE + "/cong-van", FORM, chosen("Gửi ngay", "STP", "SGDDT", "STC"));

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body())
                .contains("Đã có công văn đôn đốc đang chờ duyệt hoặc chờ phát hành gửi: ", "Sở Tư pháp");
        assertThat(jdbc.sql("select count(*) from urging_letter")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        officials.complete(Officials.standingLeader(), LETTER, Elements.SIGN, "approve");
        urging.issue(LETTER, "45");
        assertThat(coordinator
                        .send("POST", PAGE + "/cong-van", FORM, chosen("Lần hai", "STP"))
                        .status())
                .as("once it is issued")
                .isEqualTo(302);
    }

    /** What is late is the completion, and its day is another than the report's. */
    @Test
    void whoIsRemindedOfACompletionIsToldItsDay() {
        engine.at("2021-04-12T09:00");
        reporting.returned("STP", LocalDate.of(2021, 4, 19));
        engine.at("2021-05-11T09:00");

        as("coordinator").send("POST", PAGE + "/don-doc", FORM, chosen("", "STP"));

        assertThat(jdbc.sql(
                                "select content -> 'deadline' ->> 0 from mail_outbox where template = 'REMINDER_BY_COORDINATOR'"
                                        + " and business_key like '%/STP'")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .allMatch(day -> day.contains("19/04/2021") && !day.contains("/05/"));
    }

    @Test
    void nobodyChosenAndWhatThereIsNotAreTold() {
        SignedIn coordinator = as("coordinator");

        assertThat(coordinator
                        .send("POST", PAGE + "/don-doc", FORM, chosen("x"))
                        .status())
                .isEqualTo(422);
        assertThat(coordinator
                        .send("POST", PAGE + "/don-doc", FORM, "bao-cao=KHONG")
                        .status())
                .isEqualTo(404);
        assertThat(coordinator
                        .send("POST", PAGE + "/don-doc", FORM, "bao-cao=CCHC%2F2021-H1%2FSYT")
                        .status())
                .as("a regime that is not his")
                .isEqualTo(404);
        assertThat(coordinator
                        .send("POST", PAGE + "/don-doc", FORM, chosen("x".repeat(2_001), "STP"))
                        .status())
                .isEqualTo(422);
        assertThat(reminders("STP")).isZero();
    }

    /** While he chose and wrote, one of them has sent its report: nothing goes out, and nothing is to be written twice. */
    @ParameterizedTest
    @ValueSource(strings = {"/don-doc", "/cong-van"})
    void whatWasChosenAndWrittenIsKeptWhenItIsRefused(String way) {
        SignedIn coordinator = as("coordinator");
        reporting.accepted("SYT");
        String words = way.equals("/don-doc") ? "Gửi <ngay> ".repeat(200) : "Gửi <ngay> hôm nay";

        var answer = coordinator.send("POST", PAGE + way, FORM, chosen(words, "STP", "SYT"));

        assertThat(answer.status()).isIn(409, 422);
        assertThat(answer.body())
                .contains(
                        "role=\"alert\"",
                        "6 tháng đầu năm 2021",
                        words.replace("<", "&lt;").replace(">", "&gt;"))
                .containsPattern("value=\"KL92/2021-H1/STP\"[^>]* checked")
                .doesNotContainPattern("value=\"KL92/2021-H1/STC\"[^>]* checked");
        assertThat(reminders("STP")).isZero();
        var nobody = coordinator.send("POST", PAGE + way, FORM, chosen("Gửi hôm nay") + "&che-do=KL92");
        assertThat(nobody.status()).isEqualTo(422);
        assertThat(nobody.body()).contains("Chưa chọn cơ quan nào", ">Gửi hôm nay</textarea>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"manager", "ppc-office", "standing-leader", "reviewer", "syt-officer"})
    void onlyTheCoordinatorReminds(String person) {
        SignedIn other = as(person);

        assertThat(other.get(PAGE).body()).doesNotContain("name=\"bao-cao\"", "/urging/");
        assertThat(other.send("POST", PAGE + "/don-doc", FORM, chosen("x", "STP"))
                        .status())
                .isEqualTo(403);
        assertThat(reminders("STP")).isZero();
    }

    @Test
    void whatWasPinnedToFiguresIsOneListForTheStandingAgencyAndTheAgencyItself() {
        reporting.submitted("SYT");
        jdbc.sql("""
                        insert into remark (report_key, submission, anchor, content, author, at, published_at, must_answer)
                        values (:key, 1, 'cell:A2-01', 'Vì sao <tăng>?', 'reviewer', now(), now(), true),
                               (:key, 1, 'cell:A2-02', 'Chưa gửi đi', 'reviewer', now(), null, true),
                               (:key, 1, 'report', 'Về cả báo cáo', 'reviewer', now(), now(), true),
                               (:key, 1, 'cell:A2-03', 'Lần sau tách ra', 'reviewer', now(),
                                now() + interval '1 hour', false)
                        """).param("key", CYCLE + "/SYT").update();

        for (String person : new String[] {"coordinator", "reviewer", "syt-officer"}) {
            assertThat(as(person).get(PAGE + "/danh-dau").body())
                    .as(person)
                    .contains("A2-01. ", "Vì sao &lt;tăng&gt;?", "Chưa trả lời", "/bao-cao/KL92-2021-H1-SYT")
                    .doesNotContain("Chưa gửi đi", "Về cả báo cáo")
                    // What went with an acceptance cannot be answered, and stands below what has to be.
                    .containsSubsequence("Chưa trả lời", "Lần sau tách ra", "Không yêu cầu trả lời")
                    .containsOnlyOnce("Chưa trả lời");
        }
        assertThat(as("sgddt-officer").get(PAGE + "/danh-dau").body()).doesNotContain("Vì sao");
        assertThat(as("manager").get(PAGE + "/danh-dau").status()).isEqualTo(403);
        assertThat(as("manager").get(PAGE).body()).doesNotContain("/danh-dau");
        assertThat(as("coordinator").file(PAGE + "/danh-dau/excel")).isNotEmpty();
    }

    private static String chosen(String words, String... agencies) {
        var body = new StringBuilder("loi-nhan=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
        for (String agency : agencies) {
            body.append("&bao-cao=").append(URLEncoder.encode(CYCLE + "/" + agency, StandardCharsets.UTF_8));
        }
        return body.toString();
    }

    private int reminders(String agency) {
        return jdbc.sql("select count(*) from document_note where document = :key and kind = 'REMINDER'")
                .param("key", CYCLE + "/" + agency)
                .query(Integer.class)
                .single();
    }

    private SignedIn as(String user) {
        return SignedIn.as(user, port);
    }
}
