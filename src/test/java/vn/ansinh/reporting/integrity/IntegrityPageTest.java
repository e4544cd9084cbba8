package vn.ansinh.reporting.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ansinh.reporting.SignedIn.ENGINE;

import java.util.List;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ansinh.reporting.EngineDriver;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.SignedIn;
import vn.ansinh.reporting.SignedIn.Answer;
import vn.ansinh.reporting.catalogue.EmptyDatabase;
import vn.ansinh.reporting.catalogue.FirstPeriod;
import vn.ansinh.reporting.cycle.daily.DailyRound;

/** The page of the checks on the sample data, and cycles that wait for a mend. */
@EngineTest
class IntegrityPageTest {

    private static final String PAGE = "/kiem-tra-du-lieu";
    private static final String START = ENGINE + "/process-definition/key/reporting-cycle/submit-form";
    private static final String LEADERS = "kl92-standing-leaders";

    @LocalServerPort
    private int port;

    @Autowired
    private MasterDataChecks checks;

    @Autowired
    private MasterDataReader reader;

    @Autowired
    private IdentityService identityService;

    @Autowired
    private DailyRound round;

    @Autowired
    private EngineDriver engine;

    @Autowired
    private FirstPeriod firstPeriod;

    @Autowired
    private EmptyDatabase database;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void everybodyIsThereAgain() {
        member("standing-leader", LEADERS);
        member("syt-officer", "syt-officers");
        member("syt-leader", "syt-leaders");
    }

    @Test
    void nothingOfTheSampleDataStopsACycle() {
        assertThat(checks.stop("KL92")).isEmpty();
        assertThat(MasterDataChecks.findings(reader.whole()).entrySet())
                .filteredOn(check -> !check.getValue().isEmpty())
                .extracting(check -> check.getKey().key())
                .as("the ninth of May is a Sunday")
                .containsExactly("deadline-day-off");
    }

    @Test
    void thePageSaysWhatIsInOrderWhatIsNotAndWhereItIsMended() {
        identityService.deleteMembership("syt-officer", "syt-officers");

        String page = SignedIn.as("admin", port).get(PAGE).body();

        assertThat(page)
                .contains("0 điều phải sửa trước khi mở đợt", "Nên sửa")
                .contains("Mỗi cơ quan gửi báo cáo có đủ người soạn, duyệt và phát hành", "Sở Y tế: chuyên viên")
                .contains("/camunda/app/admin/default/#/groups", "Nhóm trong trang quản trị người dùng")
                .contains("Mỗi chế độ báo cáo có người rà soát")
                .contains("aria-current=\"page\"")
                .doesNotContain("state missing");
    }

    @Test
    void aCoordinatorSeesHisRegimeAndIsToldWhatIsTheAdministratorsToDo() {
        String page = SignedIn.as("coordinator", port).get(PAGE).body();

        assertThat(page).contains("Báo cáo thực hiện Kết luận", "Việc này do quản trị hệ thống làm.", PAGE);
        assertThat(page).doesNotContain("href=\"/du-lieu-nen\"");
    }

    @Test
    void aCoordinatorOfAnotherRegimeSeesNothingOfThisOne() {
        identityService.deleteMembership("syt-officer", "syt-officers");
        identityService.saveGroup(identityService.newGroup("cchc-standing-coordinators"));
        identityService.createMembership("sct-officer", "cchc-standing-coordinators");
        try {
            Answer page = SignedIn.as("sct-officer", port).get(PAGE);

            assertThat(page.status()).isEqualTo(200);
            assertThat(page.body()).doesNotContain("Sở Y tế: chuyên viên", "Báo cáo thực hiện Kết luận");
        } finally {
            identityService.deleteGroup("cchc-standing-coordinators");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "syt-officer",
                "syt-leader",
                "sldtbxh-clerk",
                "reviewer",
                "standing-leader",
                "manager",
                "ppc-office"
            })
    void itIsNobodyElses(String person) {
        Answer answer = SignedIn.as(person, port).get(PAGE);

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body()).contains("đầu mối tổng hợp của các chế độ báo cáo");
    }

    @Test
    void theRoundLeavesACycleForTheRoundAfterTheMendAndThePageSaysThatItWaits() {
        identityService.deleteMembership("standing-leader", LEADERS);

        dayBegins("2021-04-12T08:00");

        assertThat(opened()).isEmpty();
        assertThat(jdbc.sql("select done_at is not null from daily_round where day = '2021-04-12'")
                        .query(Boolean.class)
                        .single())
                .as("the rest of the round is done")
                .isTrue();
        assertThat(SignedIn.as("coordinator", port).get(PAGE).body())
                .contains("1 điều phải sửa trước khi mở đợt", "Dừng mở đợt")
                .contains("Mỗi chế độ báo cáo có lãnh đạo cơ quan thường trực")
                .contains("Đợt báo cáo 6 tháng đầu năm 2021", "đến hạn mở nhưng chưa mở được");

        member("standing-leader", LEADERS);
        dayBegins("2021-04-13T07:00");

        assertThat(opened()).contains("KL92/2021-H1", "KL92/2021-H1/SYT");
        assertThat(SignedIn.as("coordinator", port).get(PAGE).body()).doesNotContain("chưa mở được");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"content\":{\"kind\":\"PERIODIC\",\"regime\":\"KL92\",\"period\":\"2021-H1\"},\"version\":0}",
                "{\"content\":{\"kind\":\"AD_HOC\",\"subject\":\"Hộ nghèo\",\"directiveNumber\":\"12/UBND\","
                        + "\"directiveDate\":\"2021-04-12\",\"due\":\"2021-04-20T16:00\"},\"version\":0}"
            })
    void byHandItIsRefusedInASentenceThatNamesTheRuleAndThePageUntilItIsMended(String typed) {
        identityService.deleteMembership("standing-leader", LEADERS);
        SignedIn coordinator = SignedIn.as("coordinator", port);
        coordinator.put("/api/cycle-start", typed);

        Answer refused = coordinator.post(START, "{}");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().path("detail").asText())
                .contains(
                        "Mỗi chế độ báo cáo có lãnh đạo cơ quan thường trực",
                        "“Kiểm tra danh mục dùng chung” (" + PAGE + ")");
        assertThat(opened()).isEmpty();
        assertThat(coordinator.get("/api/cycle-start").json().path("version").asInt())
                .as("what was typed is kept")
                .isEqualTo(1);

        member("standing-leader", LEADERS);
        assertThat(coordinator.post(START, "{}").status()).isEqualTo(200);
        assertThat(opened()).isNotEmpty();
    }

    @Test
    void aFigureOfOneReporterThatTwoReportStopsAndIsNamed() {
        jdbc.sql("""
                        insert into indicator_reporter (regime, code, valid_from, agency, position)
                        values ('KL92', 'A0-02', '2021-01-01', 'SYT', 9)""").update();
        firstPeriod.is("2021-H1");
        try {
            assertThat(checks.stop("KL92"))
                    .hasValueSatisfying(stop -> assertThat(stop)
                            .contains("Chỉ tiêu do một cơ quan báo cáo", "A0-02: Sở Tài chính, Sở Y tế"));
        } finally {
            jdbc.sql("delete from indicator_reporter where code = 'A0-02' and agency = 'SYT'")
                    .update();
            firstPeriod.is("2021-H1");
        }
        assertThat(checks.stop("KL92")).isEmpty();
    }

    @Test
    void beforeTheFirstPeriodTheListSaysTheSame() {
        firstPeriod.notYetChosen();
        identityService.deleteMembership("syt-leader", "syt-leaders");
        identityService.createMembership("coordinator", LEADERS);
        identityService.deleteMembership("standing-leader", LEADERS);
        SignedIn admin = SignedIn.as("admin", port);
        try {
            assertThat(admin.get("/dua-vao-van-hanh").body())
                    .contains("Phải sửa trước khi mở đợt: Có người khác người soạn để duyệt văn bản yêu cầu");
            Answer refused = admin.put("/api/commissioning/KL92", "{\"period\":\"2021-H1\",\"confirmed\":true}");
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.json().path("detail").asText()).contains("còn thiếu: Danh mục dùng chung");
        } finally {
            identityService.deleteMembership("coordinator", LEADERS);
        }
    }

    /** The page of a database without data, and of the data of today before anybody has been entered. */
    @Test
    void ofTheDataOfferedOnAFirstStartNothingStopsButThatPeopleAreMissing() {
        engine.at("2026-11-28T09:00");
        database.begin();
        try {
            SignedIn admin = SignedIn.as("admin", port);
            assertThat(admin.get(PAGE).status()).isEqualTo(200);
            for (String set : sets(admin)) {
                Answer taken = admin.post("/api/reference-data/sets/" + set + "?dryRun=false", "");
                assertThat(taken.status()).as(taken.body()).isEqualTo(200);

                assertThat(admin.get(PAGE).status()).as(set).isEqualTo(200);
                assertThat(MasterDataChecks.findings(reader.today(regime -> true))
                                .entrySet())
                        .filteredOn(check -> check.getKey().stops()
                                && check.getValue().stream().anyMatch(Finding::now))
                        .extracting(check -> check.getKey().topic())
                        .as(set)
                        .allMatch(topic -> topic == DataCheck.Topic.PEOPLE);
                database.end();
                database.begin();
            }
        } finally {
            database.end();
        }
    }

    private static List<String> sets(SignedIn admin) {
        return Pattern.compile("data-set=\"([a-z0-9-]+)\"")
                .matcher(admin.get("/dua-vao-van-hanh").body())
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private void dayBegins(String time) {
        engine.at(time);
        round.request();
        engine.runJobs();
    }

    private void member(String person, String group) {
        if (identityService
                        .createUserQuery()
                        .userId(person)
                        .memberOfGroup(group)
                        .count()
                == 0) {
            identityService.createMembership(person, group);
        }
    }

    private List<String> opened() {
        return jdbc.sql("select key from reporting_cycle union all select key from agency_report")
                .query(String.class)
                .list();
    }
}
