package vn.ansinh.reporting.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ansinh.reporting.report.ReportingFixture.CYCLE;
import static vn.ansinh.reporting.report.ReportingFixture.key;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionOperations;
import vn.ansinh.reporting.EngineDriver;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.Officials;
import vn.ansinh.reporting.SignedIn;
import vn.ansinh.reporting.SignedIn.Answer;
import vn.ansinh.reporting.catalogue.Period;
import vn.ansinh.reporting.cycle.process.ReportingCycleProcess.Elements;
import vn.ansinh.reporting.document.StoredFiles;
import vn.ansinh.reporting.engine.FormInputs;
import vn.ansinh.reporting.report.Obligations;
import vn.ansinh.reporting.report.ReportingFixture;

/** The pages "Đợt báo cáo": who reads them and what they say. */
@EngineTest
class CyclePagesTest {

    private static final String ALL = "/dot-bao-cao";
    private static final String ONE = ALL + "/KL92-2021-H1";
    private static final String CONSOLIDATED = "/tong-hop/KL92-2021-H1-TH";

    @LocalServerPort
    private int port;

    @Autowired
    private EngineDriver engine;

    @Autowired
    private CycleFixture cycles;

    @Autowired
    private UrgingFixture urging;

    @Autowired
    private Officials officials;

    @Autowired
    private FormInputs forms;

    @Autowired
    private ReportingFixture reporting;

    @Autowired
    private Obligations obligations;

    @Autowired
    private StoredFiles files;

    @Autowired
    private TransactionOperations transaction;

    /** SYT is accepted in time, STC has sent late, the others owe. */
    @BeforeEach
    void aCycleIsOnItsWay() {
        cycles.due(Period.halfYear(2021));
        cycles.asked(CYCLE, "12");
        engine.at("2021-04-29T08:00");
        reporting.accepted("SYT");
        engine.at("2021-05-11T09:00");
        reporting.submitted("STC");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"coordinator", "reviewer", "standing-leader", "ppc-office", "ppc-leader", "manager", "admin"})
    void whoFollowsTheCyclesReadsThemAndFindsTheWay(String person) {
        SignedIn reader = as(person);

        Answer all = reader.get(ALL);
        Answer one = reader.get(ONE);

        assertThat(all.status()).isEqualTo(200);
        assertThat(all.body()).contains("6 tháng đầu năm 2021", "Đang theo dõi", "href=\"" + ONE + "\"");
        assertThat(all.body())
                .contains("trước ngày 10/5/2021", "1/20 báo cáo đã tiếp nhận", "1 gửi chậm", "18 chưa gửi");
        assertThat(one.status()).isEqualTo(200);
        assertThat(reader.get("/camunda/app/shared/settings.js").body()).contains(ALL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"syt-officer", "syt-leader", "syt-clerk", "sxd-head", "sldtbxh-clerk"})
    void anAgencysPeopleAreRefused(String person) {
        SignedIn stranger = as(person);

        Answer refused = stranger.get(ALL);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body()).as("the way to what is his").contains("href=\"/bao-cao\"");
        assertThat(stranger.get(ONE).status()).isEqualTo(404);
        assertThat(stranger.get("/camunda/app/shared/settings.js").body()).doesNotContain(ALL);
    }

    @Test
    void aCycleThatIsNotIsNotFound() {
        assertThat(as("coordinator").get(ALL + "/KL92-2019-H1").status()).isEqualTo(404);
    }

    @Test
    void whatWasNotSentBeforeTheCycleWasClosedIsNotAwaitedAnyMore() {
        transaction.executeWithoutResult(status -> obligations.closeNext(CYCLE, 100));

        assertThat(as("coordinator").get(ALL).body()).contains("18 không gửi").doesNotContain("chưa gửi");
    }

    @Test
    void lettersOfUrgingStandThereForTheStandingAgency() {
        urging.drafted("STP", "SGDDT");
        officials.complete(Officials.standingLeader(), CYCLE + "/DD-1", "Task_SignUrging", "approve");
        urging.issue(CYCLE + "/DD-1", "45");
        urging.drafted("SKHDT");
        officials.complete(Officials.standingLeader(), CYCLE + "/DD-2", "Task_SignUrging", "approve");
        reporting.submitted("SKHDT");
        forms.type(CYCLE + "/DD-2", "Task_IssueUrging", Map.of("reason", "Đã nhận <báo cáo>"));
        officials.complete(Officials.standingClerk(), CYCLE + "/DD-2", "Task_IssueUrging", "withdraw");
        urging.drafted("STTTT");

        for (String person : List.of("coordinator", "reviewer", "standing-leader", "admin")) {
            String page = as(person).get(ONE).body();
            assertThat(page)
                    .as(person)
                    .contains("Số 45/SLĐTBXH-BTXH", "ngày 12/04/2021", "Sở Giáo dục và Đào tạo; Sở Tư pháp")
                    .contains("Đã phát hành", "Không phát hành", "Lý do: Đã nhận &lt;báo cáo&gt;")
                    .contains("Chờ lãnh đạo duyệt", "/api/urgings/KL92-2021-H1-DD-3/paper.docx")
                    .doesNotContain("/api/urgings/KL92-2021-H1-DD-2/");
            Matcher file = Pattern.compile("/api/urgings/KL92-2021-H1-DD-1/attachments/\\d+")
                    .matcher(page);
            assertThat(file.find()).isTrue();
            assertThat(as(person).file(file.group())).isNotEmpty();
            assertThat(as("stp-officer").get(file.group()).status())
                    .as("an agency has it on its report's page")
                    .isEqualTo(404);
        }
        for (String person : List.of("ppc-office", "ppc-leader", "manager")) {
            assertThat(as(person).get(ONE).body()).as(person).doesNotContain("/api/urgings/", "Cơ quan được đôn đốc");
        }
        for (String person : List.of("stp-officer", "sgddt-leader", "sldtbxh-clerk")) {
            assertThat(as(person).get(ONE).status()).as(person).isEqualTo(404);
        }
        assertThat(as("syt-officer").get("/bao-cao/KL92-2021-H1-SYT").body())
                .as("letters to others")
                .doesNotContain("45/SLĐTBXH-BTXH");
    }

    @Test
    void aCycleInWhichNobodyWasUrgedHasNoSuchList() {
        assertThat(as("coordinator").get(ONE).body()).doesNotContain("Cơ quan được đôn đốc");
    }

    @Test
    void theRequestLetterIsThereToOpen() {
        SignedIn leader = as("ppc-leader");

        String page = leader.get(ONE).body();

        assertThat(page).contains("12/SLĐTBXH-BTXH", "da-ky.pdf");
        long file = files.of(CYCLE).get(0).id();
        assertThat(page).contains("/api/cycles/KL92-2021-H1/attachments/" + file);
        assertThat(leader.get("/api/cycles/KL92-2021-H1/attachments/" + file).status())
                .isEqualTo(200);
    }

    @Test
    void everyAgencyStandsThereWithWhatItSentAndWhen() {
        String page = as("coordinator").get(ONE).body();

        assertThat(row(page, "Sở Y tế")).contains("Đã tiếp nhận", "09/05/2021", "08:00, 29/04/2021", "Đúng hạn");
        assertThat(row(page, "Sở Tài chính")).contains("chờ rà soát", "09:00, 11/05/2021", "Chậm hạn");
        assertThat(row(page, "Sở Tư pháp"))
                .contains("Đang soạn thảo", "Quá hạn")
                .doesNotContain("/bao-cao/");
    }

    @Test
    void aReportIsLinkedForWhomItIsToRead() {
        String accepted = "/bao-cao/" + key("SYT").slug();
        String filed = "/bao-cao/" + key("STC").slug();

        assertThat(as("reviewer").get(ONE).body()).contains(accepted, filed);
        for (String outside : new String[] {"ppc-office", "manager"}) {
            SignedIn reader = as(outside);
            assertThat(reader.get(ONE).body()).as(outside).contains(accepted).doesNotContain(filed);
            assertThat(reader.get(accepted).status()).as(outside).isEqualTo(200);
        }
    }

    @Test
    void whatTheStandingAgencyNotedStaysWithIt() {
        String call = "{\"agency\":\"STP\",\"content\":\"Hẹn gửi trước 12/5\"}";
        as("coordinator").post("/api/cycles/KL92-2021-H1/calls", call);

        assertThat(as("standing-leader").get(ONE).body()).contains("Gọi điện", "Sở Tư pháp", "Hẹn gửi trước 12/5");
        assertThat(as("ppc-office").get(ONE).body()).doesNotContain("Hẹn gửi trước 12/5");
        assertThat(as("manager").get(ONE).body()).doesNotContain("Hẹn gửi trước 12/5");
    }

    @Test
    void theConsolidatedReportIsLinkedOnceItIsTheReadersToRead() {
        assertThat(as("coordinator").get(ALL).body()).contains("Chưa có").doesNotContain(CONSOLIDATED);
        forms.type(CYCLE, Elements.FOLLOW_UP, Map.of("reason", "Đã đến ngày tổng hợp"));
        officials.complete(Officials.coordinator(), CYCLE, Elements.FOLLOW_UP, null);
        engine.runJobs("reporting-cycle");

        assertThat(as("coordinator").get(ALL).body()).contains(CONSOLIDATED);
        assertThat(as("standing-leader").get(ONE).body()).contains(CONSOLIDATED, "Đã đến ngày tổng hợp");
        for (String outside : new String[] {"ppc-office", "manager"}) {
            assertThat(as(outside).get(ALL).body()).as(outside).doesNotContain(CONSOLIDATED);
        }
        assertThat(as("coordinator").get(CONSOLIDATED).body())
                .as("the bar of our pages")
                .contains("href=\"" + ALL + "\"");
    }

    private static String row(String page, String agency) {
        int name = page.indexOf(">" + agency + "<");
        return page.substring(page.lastIndexOf("<tr", name), page.indexOf("</tr>", name));
    }

    private SignedIn as(String person) {
        return SignedIn.as(person, port);
    }
}
