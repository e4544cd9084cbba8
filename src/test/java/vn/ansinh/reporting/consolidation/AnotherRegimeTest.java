package vn.ansinh.reporting.consolidation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.Officials;
import vn.ansinh.reporting.SignedIn;
import vn.ansinh.reporting.TableSnapshot;
import vn.ansinh.reporting.catalogue.InService;
import vn.ansinh.reporting.catalogue.Period;
import vn.ansinh.reporting.catalogue.ReferenceData;
import vn.ansinh.reporting.catalogue.RegimesInService;
import vn.ansinh.reporting.catalogue.ReportingCalendar;
import vn.ansinh.reporting.directory.reference.CsvSource;
import vn.ansinh.reporting.engine.CurrentUser.Person;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.plan.PlanFixture;
import vn.ansinh.reporting.plan.process.ImplementationPlanProcess;
import vn.ansinh.reporting.report.Obligations;
import vn.ansinh.reporting.report.ReportKey;
import vn.ansinh.reporting.report.ReportingFixture;
import vn.ansinh.reporting.report.Selection;
import vn.ansinh.reporting.report.process.AgencyReportProcess.Elements;

/** A regime made up here, with sections, words and limits of its own, beside the one the application brings. */
@EngineTest
class AnotherRegimeTest {

    private static final String CYCLE = "CCHC/2021-H1";
    private static final ReportKey REPORT = new ReportKey(CYCLE, "STP");
    private static final Person REVIEWER = new Person("cchc-reviewer", List.of("cchc-standing-reviewers"));

    private static final String OUTLINE =
            "regime,code,document,kind,title_vi,title_en,required,max_length,valid_from,valid_to\n";

    @LocalServerPort
    private int port;

    @Autowired
    private ReferenceData referenceData;

    @Autowired
    private RegimesInService inService;

    @Autowired
    private ReportingCalendar calendar;

    @Autowired
    private Obligations obligations;

    @Autowired
    private ReportingFixture reporting;

    @Autowired
    private PlanFixture plans;

    @Autowired
    private FigureIntake intake;

    @Autowired
    private ConsolidationLifecycle lifecycle;

    @Autowired
    private ConsolidatedTexts texts;

    @Autowired
    private ConsolidatedReports reports;

    @Autowired
    private ConsolidationFormats formats;

    @Autowired
    private Officials officials;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TableSnapshot snapshot;

    @Autowired
    private TransactionOperations transaction;

    @BeforeEach
    void anotherRegimeRunsHereToo() {
        snapshot.take();
        imported(
                file(
                        "regimes",
                        "code,name_vi,name_en,legal_basis,plan_series,begins,ends",
                        "CCHC,Báo cáo cải cách hành chính,Administrative reform,Kế hoạch 10,KH-CCHC,2021-01-01,"),
                file(
                        "regime-words",
                        "regime,short_vi,short_en,report_vi,report_en,consolidated_vi,consolidated_en,plan_vi,plan_en,"
                                + "plan_basis_vi,plan_basis_en,source_vi,source_en,valid_from",
                        "CCHC,CCHC,PAR,Báo cáo cải cách,Reform report,Tổng hợp cải cách,Reform summary,"
                                + "Kế hoạch cải cách hành chính,Reform plan,Điều 4 Kế hoạch 10,Article 4 of Plan 10,"
                                + "Kế hoạch 10,Plan 10,2021-01-01"),
                file("areas", "regime,code,name_vi,name_en,plan_section", "CCHC,A7,Thể chế,Institutions,I"),
                CsvSource.of(
                        "outline.csv",
                        OUTLINE
                                + "CCHC,1,both,general,Tình hình chung,State of things,yes,,2021-01-01,\n"
                                + "CCHC,2,both,areas,Kết quả từng lĩnh vực,Results,no,,2021-01-01,\n"
                                + "CCHC,3,both,text,Bài học,Lessons,yes,40,2021-01-01,\n"
                                + "CCHC,4,consolidated,text,Đánh giá của cơ quan thường trực,Judgement,yes,,2021-01-01,\n"),
                file(
                        "regime-bodies",
                        "regime,agency,duty,standing_agency,lead_areas,basis,valid_from",
                        "CCHC,SNV,difficulties,yes,,Điều 2,2021-01-01",
                        "CCHC,STP,obliged,no,A7,Điều 3,2021-01-01"),
                file(
                        "period-rules",
                        "regime,kind,legal_source,opens,due_before,cut_off,request_latest,consolidation,closing,"
                                + "roll_policy,review_working_days,valid_from",
                        "CCHC,half_year,Điều 5,04-01,05-20,05-10,04-15,05-25,06-30,none,3,2021-01-01"),
                file(
                        "indicators",
                        "regime,code,area,name_vi,name_en,unit,type,time_axis,aggregation,numerator,denominator,part_of,"
                                + "reported_by,frequency,split,valid_from",
                        "CCHC,A7-01,A7,Văn bản đã rà soát,Texts looked through,văn bản,count,flow,sum,,,,STP,half_year,"
                                + "single,2021-01-01"),
                file("limits", "regime,step,working_days,valid_from", "CCHC,plan,5,2021-01-01"));
        transaction.executeWithoutResult(status -> inService.put(
                new InService("CCHC", Period.halfYear(2021), "admin", Instant.parse("2021-04-01T00:00:00Z"))));
    }

    @AfterEach
    void itIsGone() {
        snapshot.goBack();
        snapshot.forget();
        // What is in memory is read anew.
        referenceData.importAll("vinh-long-2021", true);
    }

    @Test
    void aReportHasTheSectionsAndWordsOfItsRegime() {
        asked();

        JsonNode report = SignedIn.as("stp-officer", port)
                .get("/api/reports/CCHC-2021-H1-STP")
                .json();
        assertThat(report.path("title").asText()).isEqualTo("Báo cáo cải cách");
        assertThat(report.path("periodLabel").asText()).isEqualTo("6 tháng đầu năm 2021 (CCHC)");
        assertThat(told(report.path("sections"), "code")).containsExactly("1", "2.A7", "3");
        assertThat(told(report.path("sections"), "title"))
                .containsExactly("1. Tình hình chung", "Thể chế", "3. Bài học");
        assertThat(report.path("sections").path(1).path("heading").asText()).isEqualTo("2. Kết quả từng lĩnh vực");
        assertThat(told(report.path("findings"), "sentence"))
                .contains("Phần 1 chưa có nội dung.", "Phần 3 chưa có nội dung.")
                .noneMatch(finding -> finding.startsWith("Phần 2"));
        assertThat(officials.task(REPORT.toString(), Elements.DRAFT).getName()).endsWith("(CCHC)");
        assertThat(SignedIn.as("stp-officer", port).get("/noi-dung-kiem-tra").body())
                .contains("Kế hoạch 10 Điều 5 (CCHC)", "Kế hoạch, mục III.13 (KL 92)");
        assertThat(SignedIn.as("stp-officer", port)
                        .get("/bao-cao/CCHC-2021-H1-STP")
                        .body())
                .contains("Báo cáo cải cách 6 tháng đầu năm 2021 (CCHC)");
        assertThat(written(REPORT.toString()))
                .allSatisfy(mail -> assertThat(mail).contains("6 tháng đầu năm 2021 (CCHC)"));
    }

    @Test
    void aSectionIsNoLongerThanItsRegimeAllows() {
        asked();

        SignedIn officer = SignedIn.as("stp-officer", port);
        String tooLong = "Dài quá bốn mươi ký tự, dài quá bốn mươi ký tự";
        SignedIn.Answer answer = officer.patch(
                "/api/reports/CCHC-2021-H1-STP/draft",
                "{\"cells\":[],\"sections\":[{\"code\":\"3\",\"content\":\"" + tooLong
                        + "\",\"version\":0}],\"tasks\":[]}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("Phần 3 dài quá 40 ký tự");
    }

    /** The regime may say something else tomorrow: who was asked goes on with what he was asked. */
    @Test
    void whatWasAskedKeepsItsSections() {
        asked();
        imported(CsvSource.of("outline.csv", OUTLINE + "CCHC,9,both,text,Khác,Other,no,,2021-01-01,\n"));

        assertThat(told(
                        SignedIn.as("stp-officer", port)
                                .get("/api/reports/CCHC-2021-H1-STP")
                                .json()
                                .path("sections"),
                        "title"))
                .containsExactly("1. Tình hình chung", "Thể chế", "3. Bài học");
    }

    @Test
    void aConsolidatedReportHasTheSectionsAndWordsOfItsRegime() {
        asked();
        reporting.submitted(REPORT);
        officials.complete(REVIEWER, REPORT.toString(), Elements.REVIEW, "accept");
        ConsolidatedKey key = transaction.execute(status -> intake.begin(CYCLE));
        ConsolidatedReport report = reports.get(key);

        assertThat(texts.of(key)).extracting(section -> section.code()).containsExactly("1", "2.A7", "3", "4");
        assertThat(formats.title(report)).isEqualTo("Tổng hợp cải cách");
        assertThat(formats.subject(report)).isEqualTo("6 tháng đầu năm 2021 (CCHC)");
        assertThat(formats.section(formats.outline(report), "4")).isEqualTo("4. Đánh giá của cơ quan thường trực");
        assertThat(texts.of(key).get(0).content()).contains("Báo cáo cải cách hành chính");
        assertThat(texts.of(key).get(2).content()).startsWith("Sở Tư pháp:");
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> lifecycle.prepared(key, "coordinator")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("section-empty");
    }

    @Test
    void plansAreToldApart() {
        plans.asked();

        JsonNode own =
                SignedIn.as("stp-officer", port).get("/api/plans/KH-CCHC-STP").json();
        assertThat(own.path("title").asText()).isEqualTo("Kế hoạch cải cách hành chính");
        assertThat(own.path("due").asText()).isEqualTo("2021-04-19");
        assertThat(SignedIn.as("stp-officer", port)
                        .get("/api/plans/KH-STP")
                        .json()
                        .path("due")
                        .asText())
                .isEqualTo("2021-05-13");
        assertThat(officials
                        .task("KH-CCHC/STP", ImplementationPlanProcess.Elements.DRAFT)
                        .getName())
                .endsWith("Sở Tư pháp (CCHC)");
        assertThat(written("KH-CCHC/STP")).allSatisfy(mail -> assertThat(mail).contains("CCHC", "Điều 4 Kế hoạch 10"));
        assertThat(SignedIn.as("stp-officer", port).get("/ke-hoach").body())
                .contains(
                        "Kế hoạch cải cách hành chính (Điều 4 Kế hoạch 10)",
                        "<small>CCHC</small>",
                        "<small>KL 92</small>");
    }

    private void asked() {
        var regime = calendar.regime("CCHC");
        var asked = new Obligations.Asked(
                "CCHC",
                Period.halfYear(2021),
                false,
                calendar.cutOff(regime, Period.halfYear(2021)),
                calendar.deadline(regime, Period.halfYear(2021)).originalDue(),
                Selection.ALL);
        transaction.executeWithoutResult(status -> {
            obligations.open(asked, LocalDate.of(2021, 4, 12));
            obligations.askNext(asked, "12/SNV-CCHC", 10);
        });
    }

    /** What stands in the mails about an object. */
    private List<String> written(String businessKey) {
        List<String> contents = jdbc.sql("select content::text from mail_outbox where business_key = :key")
                .param("key", businessKey)
                .query(String.class)
                .list();
        assertThat(contents).isNotEmpty();
        return contents;
    }

    private static List<String> told(JsonNode list, String name) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(one -> one.path(name).asText())
                .toList();
    }

    private void imported(CsvSource... files) {
        assertThat(referenceData.importFiles(List.of(files), false).problems()).isEmpty();
    }

    private static CsvSource file(String name, String header, String... rows) {
        return CsvSource.of(
                name + ".csv",
                String.join(
                                "\n",
                                Stream.concat(Stream.of(header), Stream.of(rows))
                                        .toList()) + "\n");
    }
}
