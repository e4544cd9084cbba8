package vn.ansinh.reporting.commissioning;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ansinh.reporting.EngineDriver;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.SignedIn;
import vn.ansinh.reporting.SignedIn.Answer;
import vn.ansinh.reporting.audit.AuditTrail;
import vn.ansinh.reporting.catalogue.FirstPeriod;
import vn.ansinh.reporting.catalogue.ReferenceData;
import vn.ansinh.reporting.development.SampleRegimes;
import vn.ansinh.reporting.engine.Standing;

/** S13: the administrator's way to the first request, on the day it was found. */
@EngineTest
class CommissioningTest {

    private static final String TODAY = "2026-11-28T09:00";
    private static final String PAGE = "/dua-vao-van-hanh";
    private static final String DECISION = "/api/commissioning/KL92";

    @LocalServerPort
    private int port;

    @Autowired
    private FirstPeriod firstPeriod;

    @Autowired
    private EngineDriver engine;

    @Autowired
    private TaskService taskService;

    @Autowired
    private IdentityService identityService;

    @Autowired
    private ReferenceData referenceData;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private GreenMail mailServer;

    @Autowired
    private SampleRegimes sampleRegimes;

    private SignedIn admin;

    @BeforeEach
    void anEmptyDatabase() {
        engine.at(TODAY);
        firstPeriod.notYetChosen();
        admin = SignedIn.as("admin", port);
    }

    @Test
    void thePageSaysWhatIsThereAndWhatEachPeriodWouldBring() {
        String page = admin.get(PAGE).body();

        assertThat(page)
                .contains("trong đó 20 cơ quan gửi báo cáo", "16 cơ quan trong số đang ghi là hoạt động đã kết thúc")
                .contains("Nhóm kl92-standing-coordinators", "1 người, đều có địa chỉ thư.")
                .contains("năm 2026", "6 tháng đầu năm 2027", "năm 2027")
                .doesNotContain("6 tháng đầu năm 2026")
                .contains("Mở ngay (theo chế độ báo cáo: từ ngày 01/10/2026)", "Mở ngày 01/04/2027")
                .contains("cả ngày tổng hợp đã qua")
                .contains("20 cơ quan được yêu cầu theo danh mục ngày 28/11/2026, chỉ 8 cơ quan còn hoạt động");
    }

    @Test
    void aRegimeStillToBeginIsLookedAtAsItIsOnItsFirstDay() {
        engine.at("2022-06-01T09:00");
        sampleRegimes.begin("CCHC", "2022-H1");
        try {
            assertThat(admin.get(PAGE).body())
                    .contains("Ngày 15/07/2022 có ", "trong đó 19 cơ quan gửi báo cáo")
                    .contains("từ kỳ 6 tháng đầu năm 2022 (Hệ thống chọn lúc 09:00, 01/06/2022)")
                    .doesNotContain("nạp tệp agencies", "nạp tệp indicators", "Phải sửa trước khi mở đợt");
        } finally {
            sampleRegimes.end();
        }
    }

    @Test
    void aPeriodToComeIsChosenAndNothingHappensBefore() {
        assertThat(choose("2027-H1", true).status()).isEqualTo(204);
        engine.runJobs();

        assertThat(cycles()).isEmpty();
        assertThat(audit.entries("KL92"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.actor() + " " + entry.action() + " " + entry.detail())
                        .isEqualTo("admin regime.in-service 2027-H1"));
        assertThat(admin.get(PAGE).body())
                .contains("từ kỳ 6 tháng đầu năm 2027 (Quản trị hệ thống chọn lúc 09:00, 28/11/2026)");

        assertThat(choose("2027", true).status()).as("while nothing is opened").isEqualTo(204);
    }

    @Test
    void whatWasChosenOpensAtOnceTheCoordinatorHasTheLetterToDraftAndTheChoiceStands() {
        assertThat(choose("2026", true).status()).isEqualTo(204);
        engine.runJobs("daily-round");

        assertThat(cycles()).containsExactly("KL92/2026");
        assertThat(taskService
                        .createTaskQuery()
                        .taskDefinitionKey("Task_PrepareRequest")
                        .taskCandidateGroup(Standing.COORDINATORS.group("KL92"))
                        .processInstanceBusinessKey("KL92/2026")
                        .count())
                .isEqualTo(1);

        Answer again = choose("2027-H1", true);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.json().path("detail").asText()).contains("không đổi được");
        assertThat(admin.get(PAGE).body()).contains("không đổi được nữa").doesNotContain("name=\"period\"");
    }

    @ParameterizedTest
    @CsvSource({"2026, cả ngày tổng hợp đã qua", "2026, huyện Long Hồ", "2027-H1, huyện Long Hồ"})
    void aPeriodThatIsOverOrAsksBodiesThatHaveEndedIsConfirmedFirst(String period, String warning) {
        Answer answer = choose(period, false);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().path("detail").asText()).contains(warning);
        assertThat(chosen()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025", "2026-H1", "2021-H1", "2029", "2026-DX-01", "x", ""})
    void noOtherPeriodCanBeTheFirst(String period) {
        Answer answer = choose(period, true);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("field").asText()).isEqualTo("period");
        assertThat(chosen()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "coordinator, kl92-standing-coordinators, Đầu mối tổng hợp của cơ quan thường trực",
        "standing-leader, kl92-standing-leaders, Lãnh đạo cơ quan thường trực",
        "sldtbxh-clerk, sldtbxh-clerks, Văn thư cơ quan thường trực"
    })
    void nothingBeginsWithoutThoseWhoMakeTheRequest(String person, String group, String name) {
        identityService.deleteMembership(person, group);
        try {
            Answer answer = choose("2027-H1", true);

            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.json().path("detail").asText()).contains("còn thiếu: " + name);
            assertThat(admin.get(PAGE).body()).contains("Còn mục bắt buộc chưa có");
            assertThat(chosen()).isEmpty();
        } finally {
            identityService.createMembership(person, group);
        }
    }

    @Test
    void aPeriodThatWouldAskNobodyCannotBeChosen() throws IOException {
        lastDayOfAll("2027-02-28");
        try {
            Answer answer = choose("2027-H1", true);

            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.json().path("detail").asText())
                    .contains("Không còn cơ quan nào phải gửi báo cáo vào ngày 01/04/2027");
        } finally {
            lastDayOfAll("");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"coordinator", "standing-leader", "manager", "syt-officer", "ppc-office"})
    void nobodyElseSeesOrDecidesIt(String person) {
        SignedIn other = SignedIn.as(person, port);

        assertThat(other.get(PAGE).status()).isEqualTo(403);
        assertThat(other.put(DECISION, "{\"period\":\"2027-H1\",\"confirmed\":true}")
                        .status())
                .isEqualTo(403);
        assertThat(other.post("/api/commissioning/trial-mail", "").status()).isEqualTo(403);
        assertThat(chosen()).isEmpty();
    }

    @Test
    void theTrialMailTellsWhatTheServerReallySaid() throws MessagingException {
        Answer without = admin.post("/api/commissioning/trial-mail", "");
        assertThat(without.status()).isEqualTo(409);
        assertThat(without.json().path("detail").asText()).contains("chưa có địa chỉ thư điện tử");

        address("admin@vinhlong.example");
        try {
            Answer taken = admin.post("/api/commissioning/trial-mail", "");
            assertThat(taken.json().path("taken").asBoolean()).isTrue();
            assertThat(mailServer.getReceivedMessages()).hasSize(1);
            assertThat(mailServer.getReceivedMessages()[0].getSubject()).startsWith("Thư thử");
            assertThat(admin.get(PAGE).body()).contains("Lần gần nhất máy chủ nhận thư: 09:0");

            mailServer.stop();
            Answer dead = admin.post("/api/commissioning/trial-mail", "");
            assertThat(dead.status()).isEqualTo(200);
            assertThat(dead.json().path("taken").asBoolean()).isFalse();
            assertThat(dead.json().path("sentence").asText())
                    .contains("admin@vinhlong.example")
                    .containsIgnoringCase("connect");
            assertThat(jdbc.sql("select state from mail_outbox")
                            .query(String.class)
                            .list())
                    .containsExactly("SENT");
        } finally {
            address(null);
        }
    }

    private Answer choose(String period, boolean confirmed) {
        return admin.put(DECISION, "{\"period\":\"%s\",\"confirmed\":%s}".formatted(period, confirmed));
    }

    private void address(String email) {
        var user = identityService.createUserQuery().userId("admin").singleResult();
        user.setEmail(email);
        identityService.saveUser(user);
    }

    /** As the administrator does: by importing the directory; an empty day takes it back. */
    private void lastDayOfAll(String day) throws IOException {
        String lines = new ClassPathResource("reference/vinh-long-2021/agencies.csv")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.replace(",2021-01-01,,", ",2021-01-01," + day + ","))
                .collect(Collectors.joining("\n"));
        var result = referenceData.importFile(
                vn.ansinh.reporting.directory.reference.CsvSource.of("agencies.csv", lines), false);
        assertThat(result.refused()).as(result.toString()).isFalse();
    }

    private List<String> cycles() {
        return jdbc.sql("select key from reporting_cycle").query(String.class).list();
    }

    private List<String> chosen() {
        return jdbc.sql("select first_period from regime_in_service")
                .query(String.class)
                .list();
    }
}
