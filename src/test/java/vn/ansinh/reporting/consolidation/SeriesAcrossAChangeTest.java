package vn.ansinh.reporting.consolidation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.ansinh.reporting.directory.reference.CsvSource.of;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.poi.xssf.extractor.XSSFExcelExtractor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import vn.ansinh.reporting.EngineDriver;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.Officials;
import vn.ansinh.reporting.SignedIn;
import vn.ansinh.reporting.SignedIn.Answer;
import vn.ansinh.reporting.catalogue.Period;
import vn.ansinh.reporting.catalogue.ReferenceData;
import vn.ansinh.reporting.report.ReportKey;
import vn.ansinh.reporting.report.ReportingFixture;

/**
 * On 1 July 2021 the border of the province changes; Long Hồ goes to two communes, Mang Thít to one of them. What is
 * reported afterwards is compared where it can be, and where not it is said why. The files come in as always, and are
 * taken out again after each test.
 */
@EngineTest
class SeriesAcrossAChangeTest {

    private static final String BORDER = "Không so sánh: địa giới tỉnh thay đổi từ 01/07/2021 (NQ thử)";
    private static final Period NEXT = Period.halfYear(2022);
    private static final LocalDate AFTER = LocalDate.of(2021, 7, 15);
    private static final String CYCLE = "KL92/2022-H1";

    @LocalServerPort
    private int port;

    @Autowired
    private ReferenceData referenceData;

    @Autowired
    private ReportingFixture reporting;

    @Autowired
    private FigureIntake intake;

    @Autowired
    private ConsolidatedReports reports;

    @Autowired
    private ConsolidatedViews views;

    @Autowired
    private BaselineWork work;

    @Autowired
    private Officials officials;

    @Autowired
    private EngineDriver engine;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transaction;

    @BeforeEach
    void reportedBeforeTheProvinceIsAnother() {
        reporting.asked("SYT", "LONGHO", "MANGTHIT", "VUNGLIEM");
        List.of("SYT", "LONGHO", "MANGTHIT", "VUNGLIEM").forEach(reporting::accepted);
        var files = List.of(
                of("series-breaks-x.csv", """
                        regime,indicator,day,break_kind,reason_vi,reason_en,source
                        ,,2021-07-01,territory,địa giới tỉnh thay đổi,the border of the province changed,NQ thử
                        """),
                of("agencies-x.csv", """
                        code,name_vi,name_en,kind,document_abbreviation,place,valid_from,basis
                        XMOT,Ủy ban nhân dân xã Một,Mot Commune,commune,UBND,Một,2021-07-01,NQ thử
                        XHAI,Ủy ban nhân dân xã Hai,Hai Commune,commune,UBND,Hai,2021-07-01,NQ thử
                        """),
                of("regime-bodies-x.csv", """
                        regime,agency,duty,basis,valid_from
                        KL92,XMOT,obliged,NQ thử,2021-07-01
                        KL92,XHAI,obliged,NQ thử,2021-07-01
                        """),
                of("reorganisation-x.csv", """
                        predecessor,ends_on,area,successor,starts_on
                        LONGHO,2021-06-30,,XMOT,2021-07-01
                        LONGHO,2021-06-30,,XHAI,2021-07-01
                        MANGTHIT,2021-06-30,,XHAI,2021-07-01
                        """));
        assertThat(referenceData.importFiles(files, false).problems()).isEmpty();
    }

    @AfterEach
    void asIfItHadNeverBeen() {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("delete from agency_succession where predecessor in ('LONGHO', 'MANGTHIT')")
                    .update();
            jdbc.sql("delete from regime_body where agency in ('XMOT', 'XHAI')").update();
            jdbc.sql("delete from agency_version where code in ('XMOT', 'XHAI')")
                    .update();
            jdbc.sql("delete from agency where code in ('XMOT', 'XHAI')").update();
            jdbc.sql("delete from act_ru_authorization where group_id_ like 'xmot-%' or group_id_ like 'xhai-%'")
                    .update();
            jdbc.sql("delete from act_id_membership where group_id_ like 'xmot-%' or group_id_ like 'xhai-%'")
                    .update();
            jdbc.sql("delete from act_id_group where id_ like 'xmot-%' or id_ like 'xhai-%'")
                    .update();
            jdbc.sql("delete from series_break").update();
            jdbc.sql("update directory_revision set revision = revision + 1").update();
            jdbc.sql("update catalogue_revision set revision = revision + 1").update();
        });
        assertThat(referenceData.importAll("vinh-long-2021", false).changes())
                .allMatch(change -> change.dataSet().equals("series-breaks"));
    }

    private JsonNode report(String agency, Period period) {
        String user = agency.startsWith("X") ? "admin" : agency.toLowerCase() + "-officer";
        Answer answer = SignedIn.as(user, port).get("/api/reports/KL92-" + period + "-" + agency);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static JsonNode indicator(JsonNode report, String code) {
        return StreamSupport.stream(report.path("indicators").spliterator(), false)
                .filter(indicator -> indicator.path("code").asText().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static String apart(JsonNode report, String code) {
        return indicator(report, code).path("earlier").path(0).path("apart").asText(null);
    }

    @Test
    void aBodyOfTheWholeProvinceIsToldWhyNothingIsCompared() {
        reporting.asked(NEXT, "SYT");

        JsonNode report = report("SYT", NEXT);

        assertThat(texts(report.path("series"))).containsExactly(BORDER);
        assertThat(apart(report, "A7-01")).isEqualTo(BORDER);
        assertThat(indicator(report, "A7-01")
                        .path("earlier")
                        .path(0)
                        .path("actual")
                        .asInt())
                .as("and still shown")
                .isEqualTo(100);
        assertThat(indicator(report, "A7-01").path("usual").isNull()).isTrue();
        assertThat(SignedIn.as("syt-officer", port)
                        .get("/bao-cao/KL92-2022-H1-SYT")
                        .body())
                .contains(BORDER);
    }

    /** Vũng Liêm has its own ground, and it is the same. */
    @Test
    void aBodyOfTheSameGroundIsCompared() {
        reporting.asked(NEXT, "VUNGLIEM");

        JsonNode report = report("VUNGLIEM", NEXT);

        assertThat(apart(report, "A2-01")).isNull();
        assertThat(texts(report.path("series"))).isEmpty();
        assertThat(indicator(report, "A2-01").path("usual").isNull()).isFalse();
    }

    /** R12: the poverty line is another one from 2022 on. */
    @Test
    void aFigureOfAnotherStandardSaysSo() {
        reporting.asked(Period.annual(2021), "VUNGLIEM");
        reporting.accepted(new ReportKey("KL92/2021", "VUNGLIEM"));
        reporting.asked(Period.annual(2022), "VUNGLIEM");

        assertThat(apart(report("VUNGLIEM", Period.annual(2022)), "A3-02"))
                .isEqualTo("Không so sánh: kỳ đó tính theo chuẩn khác (Quyết định số 59/2015/QĐ-TTg)");
    }

    @Test
    void aBodyOnNewGroundIsToldThatNothingIsCompared() {
        engine.at("2021-07-15T08:00");
        reporting.askedOn(AFTER, NEXT, "XMOT", "XHAI");

        assertThat(texts(report("XMOT", NEXT).path("series")))
                .containsExactly("Không so sánh với số liệu trước đó: địa bàn của cơ quan hình thành từ 01/07/2021.");
        assertThat(indicator(report("XMOT", NEXT), "A2-01").path("earlier")).isEmpty();
        assertThat(apart(report("XHAI", NEXT), "A2-01"))
                .as("it carries Mang Thít on, and a part of Long Hồ")
                .isEqualTo("Không so sánh: địa bàn của cơ quan thay đổi từ 01/07/2021");
    }

    @Test
    void whatIsCumulativeSaysFromWhenItCounts() {
        engine.at("2021-07-15T08:00");
        reporting.askedOn(AFTER, Period.annual(2021), "XMOT", "VUNGLIEM");

        JsonNode young = report("XMOT", Period.annual(2021));
        assertThat(texts(young.path("series")))
                .contains(
                        "Cơ quan hoạt động từ ngày 01/07/2021: số lũy kế tính từ ngày 01/07/2021, không phải từ đầu năm.");
        assertThat(StreamSupport.stream(young.path("indicators").spliterator(), false)
                        .filter(indicator -> indicator.path("timeAxis").asText().equals("FLOW")))
                .isNotEmpty()
                .allSatisfy(indicator ->
                        assertThat(indicator.path("since").asText()).isEqualTo("2021-07-01"));
        assertThat(texts(report("VUNGLIEM", Period.annual(2021)).path("series")))
                .isEmpty();
        assertThat(SignedIn.as("admin", port).get("/bao-cao/KL92-2021-XMOT").body())
                .contains("(tính từ ngày 01/07/2021)");
    }

    private ConsolidatedView consolidated(String cycle) {
        transaction.executeWithoutResult(status -> intake.begin(cycle));
        return officials.as(Officials.coordinator(), () -> views.of(reports.get(ConsolidatedKey.main(cycle))));
    }

    private static ConsolidatedView.FigureView figure(ConsolidatedView view, String code) {
        return view.areas().stream()
                .flatMap(area -> area.figures().stream())
                .filter(figure -> figure.facts().code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private void acceptedNext(String... agencies) {
        reporting.asked(NEXT, agencies);
        for (String agency : agencies) {
            reporting.accepted(new ReportKey(CYCLE, agency));
        }
    }

    @Test
    void theProvincesFiguresSayWhyTheyAreNotCompared() {
        acceptedNext("SYT", "VUNGLIEM");

        ConsolidatedView view = consolidated(CYCLE);

        assertThat(figure(view, "A7-01").notComparable()).isEqualTo(BORDER);
        assertThat(figure(view, "A7-01").change()).isNull();
        assertThat(figure(view, "A7-01").earlier().get(0).apart()).isEqualTo(BORDER);
        assertThat(figure(view, "A2-01").notes())
                .anyMatch(note -> note.startsWith("Địa bàn: 1/8 đơn vị, thiếu Huyện Bình Tân;"));
        assertThat(view.sections().get(0).content())
                .contains(
                        "Không so sánh số liệu với cùng kỳ năm trước, trừ chỉ tiêu có số gốc tính lại: địa giới tỉnh thay"
                                + " đổi từ 01/07/2021 (NQ thử).")
                .contains("Địa bàn: 1/8 đơn vị");
        String page =
                SignedIn.as("coordinator", port).get("/tong-hop/" + view.slug()).body();
        assertThat(page).contains(BORDER).contains("Địa bàn: 1/8 đơn vị");
        assertThat(SignedIn.as("coordinator", port)
                        .get("/tong-hop/" + view.slug() + "/chi-tieu/A7-01")
                        .body())
                .contains(BORDER);
    }

    @Test
    void theProvincesSumSaysFromWhenItCounts() {
        engine.at("2021-07-15T08:00");
        reporting.askedOn(AFTER, Period.annual(2021), "XMOT");
        reporting.accepted(new ReportKey("KL92/2021", "XMOT"));

        ConsolidatedView view = consolidated("KL92/2021");

        assertThat(view.areas().stream()
                        .flatMap(area -> area.figures().stream())
                        .filter(figure -> figure.actual() != null
                                && figure.facts().timeAxis().equals("FLOW")))
                .isNotEmpty()
                .allSatisfy(figure ->
                        assertThat(figure.notes()).contains("Số lũy kế của 1 cơ quan tính từ ngày 01/07/2021."));
        assertThat(view.sections().get(0).content()).contains("Số lũy kế của 1 cơ quan tính từ ngày 01/07/2021.");
    }

    /** Xã Hai carries Mang Thít on alone and counts on from there; of Long Hồ's half-year it has no part. */
    @Test
    void theProvincesSumSaysWhoseHalfYearIsNotInIt() {
        engine.at("2021-07-15T08:00");
        reporting.askedOn(AFTER, Period.annual(2021), "XMOT", "XHAI");
        reporting.accepted(new ReportKey("KL92/2021", "XMOT"));
        reporting.accepted(new ReportKey("KL92/2021", "XHAI"));

        ConsolidatedView view = consolidated("KL92/2021");

        ConsolidatedView.FigureView cumulative = view.areas().stream()
                .flatMap(area -> area.figures().stream())
                .filter(figure -> figure.facts().code().equals("A2-05"))
                .findFirst()
                .orElseThrow();
        assertThat(cumulative.notes())
                .contains(
                        "Chưa gồm 100 của 1 cơ quan kết thúc hoạt động trong kỳ (Ủy ban nhân dân huyện Long Hồ) theo báo cáo"
                                + " 6 tháng đầu năm 2021, số liệu đến hết ngày 30/04/2021.");
        assertThat(cumulative.stateLabel()).startsWith("Chưa đủ");
        assertThat(figure(view, "A2-01").notes()).as("a count on a day").noneMatch(note -> note.startsWith("Chưa gồm"));
        assertThat(view.sections().get(0).content())
                .contains(
                        "Số lũy kế chưa gồm phần của 1 cơ quan kết thúc hoạt động trong kỳ (Ủy ban nhân dân huyện Long"
                                + " Hồ).");
    }

    private static final String PROPOSAL = """
            {"regime":"KL92","indicator":"A7-01","period":"2021-H1","groundDay":"2021-07-01","value":160,
             "document":"12/SLĐTBXH-BTXH","documentDate":"2021-07-20","source":"Tính lại theo địa bàn mới"}""";

    private Answer post(String user, String address, String body) {
        return SignedIn.as(user, port).post(address, body);
    }

    private long proposed() {
        assertThat(post("coordinator", "/api/baselines", PROPOSAL).status()).isEqualTo(204);
        return jdbc.sql("select max(id) from baseline").query(Long.class).single();
    }

    @Test
    void aConfirmedBaselineTakesThePlaceOfWhatWasReported() throws IOException {
        engine.at("2021-08-02T08:00");
        acceptedNext("SYT", "VUNGLIEM");
        long id = proposed();
        assertThat(figure(consolidated(CYCLE), "A7-01").notComparable())
                .as("not yet signed")
                .isEqualTo(BORDER);

        assertThat(post("standing-leader", "/api/baselines/" + id + "/decision", "{\"confirmed\":true}")
                        .status())
                .isEqualTo(204);

        ConsolidatedView.FigureView figure = figure(consolidated(CYCLE), "A7-01");
        assertThat(figure.notComparable()).isEmpty();
        assertThat(figure.change()).isEqualByComparingTo("-60");
        assertThat(figure.notes())
                .contains(
                        "So với số gốc tính lại 160 (văn bản số 12/SLĐTBXH-BTXH ngày 20/07/2021; Tính lại theo địa bàn"
                                + " mới).");
        assertThat(SignedIn.as("standing-leader", port).get("/so-goc").body())
                .contains("Đã xác nhận", "12/SLĐTBXH-BTXH");
        byte[] file = SignedIn.as("standing-leader", port).file("/so-goc/excel");
        try (var excel = new XSSFExcelExtractor(new XSSFWorkbook(new ByteArrayInputStream(file)))) {
            assertThat(excel.getText()).contains("A7-01", "Đã xác nhận", "12/SLĐTBXH-BTXH", "160");
        }
    }

    @Test
    void whatIsDecidedStaysAndALaterOneTakesItsPlace() {
        engine.at("2021-08-02T08:00");
        acceptedNext("SYT");
        long first = proposed();
        post("standing-leader", "/api/baselines/" + first + "/decision", "{\"confirmed\":true}");

        assertThat(post("standing-leader", "/api/baselines/" + first + "/decision", "{\"confirmed\":true}")
                        .status())
                .isEqualTo(409);
        assertThatThrownBy(() -> jdbc.sql("update baseline set value = 1").update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("delete from baseline").update()).isInstanceOf(DataAccessException.class);

        assertThat(post("coordinator", "/api/baselines", PROPOSAL.replace("160", "150"))
                        .status())
                .isEqualTo(204);
        long second = jdbc.sql("select max(id) from baseline").query(Long.class).single();
        engine.at("2021-08-03T08:00");
        post("standing-leader", "/api/baselines/" + second + "/decision", "{\"confirmed\":true}");

        assertThat(figure(consolidated(CYCLE), "A7-01").change()).isEqualByComparingTo("-50");
        assertThat(SignedIn.as("coordinator", port).get("/so-goc").body()).contains("Đã có số gốc mới thay thế");
    }

    @Test
    void theLeadersAreWrittenThatOneWaitsAndFindItInTheirBar() {
        engine.at("2021-08-02T08:00");
        long id = proposed();

        assertThat(mailed("BASELINE_PROPOSED")).containsExactly("standing-leader@vinhlong.example");
        assertThat(SignedIn.as("standing-leader", port).get("/dot-bao-cao").body())
                .contains("href=\"/so-goc\"");
        assertThat(SignedIn.as("standing-leader", port).get("/so-goc").body()).contains("Số ổ dịch bệnh truyền nhiễm");
        assertThat(SignedIn.as("syt-leader", port).get("/bao-cao").body()).doesNotContain("href=\"/so-goc\"");

        post("standing-leader", "/api/baselines/" + id + "/decision", "{\"confirmed\":true}");

        assertThat(mailed("BASELINE_DECIDED")).contains("coordinator@vinhlong.example");
    }

    private List<String> mailed(String template) {
        return jdbc.sql("select recipient from mail_outbox where template = :template order by recipient")
                .param("template", template)
                .query(String.class)
                .list();
    }

    @Test
    void whoProposedDoesNotConfirmAndWhoDoesNotConfirmSaysWhy() {
        engine.at("2021-08-02T08:00");
        assertThat(post("admin", "/api/baselines", PROPOSAL).status()).isEqualTo(204);
        long id = jdbc.sql("select max(id) from baseline").query(Long.class).single();

        assertThat(post("admin", "/api/baselines/" + id + "/decision", "{\"confirmed\":true}")
                        .status())
                .isEqualTo(409);
        assertThat(post("coordinator", "/api/baselines/" + id + "/decision", "{\"confirmed\":true}")
                        .status())
                .isEqualTo(403);
        assertThat(post("reviewer", "/api/baselines/" + id + "/decision", "{\"confirmed\":true}")
                        .status())
                .isEqualTo(403);
        assertThat(post("ppc-leader", "/api/baselines/" + id + "/decision", "{\"confirmed\":true}")
                        .status())
                .isEqualTo(404);
        assertThat(post(
                                "standing-leader",
                                "/api/baselines/" + id + "/decision",
                                "{\"confirmed\":false,\"reason\":\" \"}")
                        .status())
                .isEqualTo(422);
        assertThat(post(
                                "standing-leader",
                                "/api/baselines/" + id + "/decision",
                                "{\"confirmed\":false,\"reason\":\"Chưa khớp\"}")
                        .status())
                .isEqualTo(204);
        assertThat(SignedIn.as("coordinator", port).get("/so-goc").body()).contains("Chưa khớp");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "\"KL92\"; \"KLXX\"; regime",
                "\"A7-01\"; \"A9-99\"; indicator",
                "\"2021-H1\"; \"2021-DX-01\"; period",
                "\"2021-H1\"; \"H1\"; period",
                "\"2021-H1\"; \"2021\"; groundDay",
                "\"2021-07-01\"; \"2031-07-01\"; groundDay",
                "\"2021-07-20\"; null; documentDate",
                "160; -1; value",
                "160; 1.5; value",
                "160; 1e30; value",
                "160; null; value",
                "\"12/SLĐTBXH-BTXH\"; \" \"; document",
                "\"Tính lại theo địa bàn mới\"; \"\"; source",
            })
    void whatCannotBeIsRefusedAtItsField(String right, String wrong, String field) {
        engine.at("2021-08-02T08:00");

        Answer answer = post("admin", "/api/baselines", PROPOSAL.replace(right, wrong));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("\"" + field + "\"");
        assertThat(jdbc.sql("select count(*) from baseline").query(Long.class).single())
                .isZero();
    }
}
