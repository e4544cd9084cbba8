package vn.ansinh.reporting.development.play;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ansinh.reporting.development.play.FirstHalf2021.CYCLE;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ansinh.reporting.EngineDriver;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.SignedIn;
import vn.ansinh.reporting.audit.AuditTrail;
import vn.ansinh.reporting.check.Check;
import vn.ansinh.reporting.cycle.daily.DailyRound;
import vn.ansinh.reporting.development.SampleRegimes;
import vn.ansinh.reporting.development.SampleUsers;
import vn.ansinh.reporting.directory.AgencyDirectory;
import vn.ansinh.reporting.document.DocumentState;
import vn.ansinh.reporting.notification.MailCarrier;
import vn.ansinh.reporting.report.AgencyReport;
import vn.ansinh.reporting.report.Obligations;
import vn.ansinh.reporting.report.ReportKey;

@EngineTest
class PlayTest {

    @LocalServerPort
    private int port;

    @Autowired
    private AgencyDirectory directory;

    @Autowired
    private DailyRound dailyRound;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private EngineDriver driver;

    @Autowired
    private Clock clock;

    @Autowired
    private Obligations obligations;

    @Autowired
    private MailCarrier carrier;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Check check;

    @Autowired
    private SampleUsers users;

    @Autowired
    private SampleRegimes regimes;

    @BeforeEach
    void rememberWhatIsThere() {
        regimes.remember();
    }

    @AfterEach
    void asItWas() {
        regimes.end();
    }

    /** One test, since the play takes its time: what it leaves behind, and that it leaves alone what is there. */
    @Test
    void aCycleIsPlayedFromTheRequestToThePpcsReceiptAndNotTwice() {
        theRoundsGoOnFromTheFirstDay();

        assertThat(play(FirstHalf2021.PERIOD))
                .contains("12/04/2021 09:00", "24/05/2021 09:00", "01/07/2021 08:00", "Xem ở đâu");

        nineteenReportsAreAcceptedAndOneNeverCame();
        theConsolidatedReportIsReceivedAndItsSupplementWaitsForTheSignature();
        difficultiesAreAnsweredMergedDirectedReopenedAndOverdue();
        fourPlansAreRegisteredAndTheReportsTellOfTheirTasks();
        theSecondRegimeIsPlayedBesideTheFirst();
        neitherReadsTheOther();
        oneTaskListHasBoth();
        everyFigureSaysThatItIsASample();
        mailsWereSentAndNothingFailed();
        everyAuditChainIsWhole();
        allThatMustHoldDoes();
        everybodyFindsSomethingToDo();
        everyPageOpens();

        Instant before = clock.instant();
        int entries = auditEntries();
        assertThat(play(FirstHalf2021.PERIOD))
                .contains("không diễn lại", "data")
                .doesNotContain("12/04/2021 09:00");
        assertThat(auditEntries()).isEqualTo(entries);
        assertThat(clock.instant()).isBefore(before.plusSeconds(60));
    }

    /** Two regimes unlike the first, and the first beside them. */
    @Test
    void theYear2022IsPlayedWhereNothingHasBeenOpened() {
        theRoundsGoOnFromTheFirstDay();

        assertThat(play(PovertyYear2022.PERIOD))
                .contains("30/09/2022 09:00", "06/12/2022 10:00", "tháng 12/2022")
                .doesNotContain("/2021 ");

        List<AgencyReport> reports = obligations.ofCycle(PovertyYear2022.CYCLE);
        assertThat(reports).hasSize(19);
        assertThat(agencies(reports, DocumentState.ACCEPTED)).hasSize(17).doesNotContain("UBMTTQ", "BINHTAN");
        assertThat(get("gnbv-coordinator", "/api/consolidated/GNBV-2022-TH")
                        .path("state")
                        .asText())
                .isEqualTo("DRAFTING");
        assertThat(obligations.ofCycle(PovertyYear2022.REFORM)).hasSize(25);
        assertThat(agencies(obligations.ofCycle(PovertyYear2022.FIRST), DocumentState.ACCEPTED))
                .hasSize(8)
                .contains("SYT", "TRAON");
        assertThat(count("select count(*) from reporting_cycle")).isEqualTo(3);
        List<String> names = new ArrayList<>();
        get("binhtan-officer", SignedIn.ENGINE + "/task")
                .forEach(task -> names.add(task.path("name").asText()));
        assertThat(names)
                .containsExactlyInAnyOrder(
                        "Xây dựng kế hoạch – Ủy ban nhân dân huyện Bình Tân (KL 92)",
                        "Soạn thảo báo cáo – năm 2022 (Giảm nghèo)",
                        "Soạn thảo báo cáo – năm 2022 (CCHC)",
                        "Soạn thảo báo cáo – năm 2022 (KL 92)");
        everyFigureSaysThatItIsASample();
        everyAuditChainIsWhole();
        allThatMustHoldDoes();
        assertThat(count("select count(*) from act_ru_incident")).isZero();

        assertThat(play(PovertyYear2022.PERIOD)).contains("không diễn năm 2022");
    }

    private void nineteenReportsAreAcceptedAndOneNeverCame() {
        List<AgencyReport> reports = obligations.ofCycle(CYCLE);
        assertThat(reports).hasSize(20).allMatch(report -> !report.state().open());
        assertThat(agencies(reports, DocumentState.NOT_SUBMITTED)).containsExactly("BINHTAN");
        assertThat(agencies(reports, DocumentState.ACCEPTED)).hasSize(19);
        assertThat(reports.stream()
                        .filter(report -> report.timeliness() != null)
                        .collect(Collectors.groupingBy(AgencyReport::timeliness, Collectors.counting())))
                .isEqualTo(Map.of("ON_TIME", 16L, "LATE", 3L));
        assertThat(report("VUNGLIEM").dueBefore()).isAfter(report("VUNGLIEM").originalDueBefore());
        assertThat(report("LONGHO").submissions()).isEqualTo(2);
        assertThat(report("SXD").nilReport()).isTrue();
    }

    private void theConsolidatedReportIsReceivedAndItsSupplementWaitsForTheSignature() {
        JsonNode cycle = get("manager", "/api/cycles/KL92-2021-H1");
        assertThat(cycle.path("state").asText()).isEqualTo("CLOSED");
        JsonNode main = get("ppc-office", "/api/consolidated/KL92-2021-H1-TH");
        assertThat(main.path("state").asText()).isEqualTo("RECEIVED");
        assertThat(main.path("missing"))
                .extracting(missing -> missing.path("agency").asText())
                .containsExactlyInAnyOrder("TAMBINH", "BINHTAN");
        assertThat(main.path("notes").toString()).contains("Giao cơ quan thường trực");
        JsonNode supplement = get("standing-leader", "/api/consolidated/KL92-2021-H1-BS-1");
        assertThat(supplement.path("state").asText()).isEqualTo("SIGNING");
    }

    private void difficultiesAreAnsweredMergedDirectedReopenedAndOverdue() {
        assertThat(jdbc.sql("select raiser, state from difficulty where regime = 'KL92' and state <> 'MERGED'")
                        .query((row, number) -> row.getString("raiser") + " " + row.getString("state"))
                        .list())
                .containsExactlyInAnyOrder(
                        "NHCSXH RESOLVED",
                        "TXBINHMINH CONFIRMING",
                        "BHXH CONFIRMING",
                        "LONGHO RESOLVED",
                        "TRAON RESOLVED",
                        "MANGTHIT RESOLVED",
                        "VUNGLIEM CONFIRMING",
                        "BINHTAN OPINION");
        assertThat(count("select count(*) from difficulty where raiser = 'TXBINHMINH' and round = 2"))
                .isEqualTo(1);
        JsonNode rows = get("coordinator", "/api/difficulties");
        assertThat(rows).filteredOn(row -> row.path("overdue").asBoolean()).isNotEmpty();
        String told = get("ppc-office", "/api/consolidated/KL92-2021-H1-TH")
                .path("sections")
                .toString();
        assertThat(told).contains("phản ánh 7 khó khăn, vướng mắc");
    }

    private void fourPlansAreRegisteredAndTheReportsTellOfTheirTasks() {
        JsonNode plan = get("snnptnt-officer", "/api/plans/KH-SNNPTNT");
        assertThat(plan.path("tasks")).hasSize(2);
        JsonNode report = get("reviewer", "/api/reports/KL92-2021-H1-LONGHO");
        assertThat(report.path("tasks"))
                .extracting(task -> task.path("state").asText())
                .containsExactly("DELAYED", "ON_TRACK");
        String told = get("ppc-office", "/api/consolidated/KL92-2021-H1-TH")
                .path("sections")
                .toString();
        assertThat(told).contains("Chưa ghi nhận kế hoạch thực hiện của: Sở Lao động");
    }

    private void theSecondRegimeIsPlayedBesideTheFirst() {
        List<AgencyReport> reports = obligations.ofCycle(ReformHalf2021.CYCLE);
        assertThat(reports).hasSize(25);
        assertThat(agencies(reports, DocumentState.ACCEPTED)).hasSize(22).contains("BINHTAN", "SCT");
        assertThat(agencies(reports, DocumentState.UNDER_REVIEW)).containsExactly("TTRA");
        assertThat(reports.stream()
                        .filter(report -> report.timeliness() != null)
                        .collect(Collectors.groupingBy(AgencyReport::timeliness, Collectors.counting())))
                .isEqualTo(Map.of("ON_TIME", 20L, "NEXT_WORKING_DAY", 1L, "LATE", 2L));
        assertThat(obligations.get(new ReportKey(ReformHalf2021.CYCLE, "SCT")).submissions())
                .isEqualTo(2);
        JsonNode consolidated = get("cchc-standing-leader", "/api/consolidated/CCHC-2021-H1-TH");
        assertThat(consolidated.path("state").asText()).isEqualTo("SIGNING");
        assertThat(consolidated.path("missing"))
                .extracting(missing -> missing.path("agency").asText())
                .containsExactlyInAnyOrder("SYT", "BDT", "TTRA");
        assertThat(jdbc.sql("select raiser || ' ' || state from difficulty where regime = 'CCHC'")
                        .query(String.class)
                        .list())
                .containsExactly("BINHTAN TRIAGE");
        assertThat(count("select count(*) from reporting_cycle where regime = 'GNBV'"))
                .as("it begins in 2022")
                .isZero();
    }

    private void neitherReadsTheOther() {
        String reform = get("cchc-standing-leader", "/api/consolidated/CCHC-2021-H1-TH")
                .path("sections")
                .toString();
        assertThat(reform).contains("Cải cách thủ tục hành chính").doesNotContain("92-KL/TW");
        String policy = get("ppc-office", "/api/consolidated/KL92-2021-H1-TH")
                .path("sections")
                .toString();
        assertThat(policy).doesNotContain("cải cách hành chính");
        assertThat(SignedIn.as("cchc-reviewer", port)
                        .get("/bao-cao/KL92-2021-DX-02-LONGHO")
                        .status())
                .isEqualTo(404);
        assertThat(SignedIn.as("reviewer", port)
                        .get("/bao-cao/CCHC-2021-H1-TTRA")
                        .status())
                .isEqualTo(404);
    }

    private void oneTaskListHasBoth() {
        List<String> keys = new ArrayList<>();
        get("syt-officer", SignedIn.ENGINE + "/task")
                .forEach(task -> keys.add(task.path("name").asText()));
        assertThat(keys).anyMatch(name -> name.contains("CCHC")).anyMatch(name -> name.contains("KL 92"));
    }

    private void everyFigureSaysThatItIsASample() {
        assertThat(count("""
                        select count(*) from report_cell
                        where state = 'VALUE' and actual <> 0 and note not like '%Số liệu mẫu%'
                        """)).isZero();
        assertThat(count("""
                        select count(*) from report_section where content <> '' and content not like '(Nội dung mẫu)%'
                        """)).isZero();
    }

    private void mailsWereSentAndNothingFailed() {
        assertThat(count("select count(*) from mail_outbox where state = 'SENT'"))
                .isGreaterThan(200);
        assertThat(count("select count(*) from mail_outbox where state <> 'SENT'"))
                .isZero();
        assertThat(count("select count(*) from act_ru_incident")).isZero();
        assertThat(jdbc.sql("select distinct template from mail_outbox")
                        .query(String.class)
                        .list())
                .contains(
                        "REPORT_REQUESTED",
                        "RETURNED_BY_LEADER",
                        "COMPLETION_ASKED",
                        "ACCEPTED",
                        "ACCEPTED_WITH_REMARKS",
                        "REMINDER_LEADER_AFTER",
                        "REMINDER_BY_COORDINATOR",
                        "EXTENSION_ASKED",
                        "EXTENSION_GRANTED",
                        "REVIEW_OVERDUE");
    }

    private void everyAuditChainIsWhole() {
        List<String> objects = jdbc.sql("select object_key from audit_head")
                .query(String.class)
                .list();
        assertThat(objects).hasSizeGreaterThan(20).allMatch(audit::intact);
    }

    private void allThatMustHoldDoes() {
        assertThat(check.findings())
                .filteredOn(finding -> !finding.holds())
                .extracting(finding -> finding.invariant().name() + finding.violations())
                .isEmpty();
    }

    private void everybodyFindsSomethingToDo() {
        for (String user : List.of(
                "syt-officer",
                "bhxh-officer",
                "sgddt-leader",
                "sxd-head",
                "sldtbxh-clerk",
                "reviewer",
                "coordinator",
                "standing-leader",
                "cchc-coordinator",
                "cchc-reviewer",
                "cchc-standing-leader",
                "ppc-office")) {
            assertThat(get(user, SignedIn.ENGINE + "/task")).as(user).isNotEmpty();
        }
    }

    private void everyPageOpens() {
        Map<String, List<String>> pages = Map.of(
                "syt-officer", List.of("/bao-cao", "/bao-cao/KL92-2021-H1-SYT", "/bao-cao/KL92-2021-H1-SYT/1"),
                "longho-leader", List.of("/bao-cao", "/bao-cao/KL92-2021-H1-LONGHO", "/bao-cao/KL92-2021-H1-LONGHO/1"),
                "sxd-officer", List.of("/bao-cao/KL92-2021-H1-SXD"),
                "binhtan-officer", List.of("/bao-cao/KL92-2021-H1-BINHTAN"),
                "reviewer", List.of("/ra-soat"),
                "ppc-office", List.of("/tong-hop/KL92-2021-H1-TH", "/tong-hop/KL92-2021-H1-TH/chi-tieu/A2-03"),
                "standing-leader", List.of("/tong-hop/KL92-2021-H1-BS-1", "/tong-hop/KL92-2021-DX-01-TH"));
        pages.forEach((user, addresses) -> {
            SignedIn person = SignedIn.as(user, port);
            addresses.forEach(address ->
                    assertThat(person.get(address).status()).as(address).isEqualTo(200));
        });
    }

    private String play(String period) {
        var console = new ByteArrayOutputStream();
        var out = new PrintStream(console, true, StandardCharsets.UTF_8);
        var days = new Days(engine, carrier, clock, driver::at);
        new Play(directory, dailyRound, users, days, Path.of("data"), Locale.forLanguageTag("vi"), out)
                .play(period, port);
        return console.toString(StandardCharsets.UTF_8);
    }

    /** Their timer was made at the time of this test run. */
    private void theRoundsGoOnFromTheFirstDay() {
        var management = engine.getManagementService();
        management.createJobQuery().timers().activityId("StartEvent_DayBegun").list().stream()
                .filter(job -> job.getProcessInstanceId() == null)
                .forEach(
                        job -> management.setJobDuedate(job.getId(), Date.from(Instant.parse("2021-04-13T00:00:00Z"))));
    }

    private AgencyReport report(String agency) {
        return obligations.get(new ReportKey(CYCLE, agency));
    }

    private static List<String> agencies(List<AgencyReport> reports, DocumentState state) {
        return reports.stream()
                .filter(report -> report.state() == state)
                .map(AgencyReport::agency)
                .toList();
    }

    private JsonNode get(String user, String path) {
        return SignedIn.as(user, port).get(path).json();
    }

    private int auditEntries() {
        return count("select count(*) from audit_entry where action <> 'person.signed-in'");
    }

    private int count(String query) {
        return jdbc.sql(query).query(Integer.class).single();
    }
}
