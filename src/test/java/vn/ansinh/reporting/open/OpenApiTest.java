package vn.ansinh.reporting.open;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.ValidationReport;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ansinh.reporting.ApiTokens;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.SignedIn;
import vn.ansinh.reporting.audit.AuditTrail;
import vn.ansinh.reporting.catalogue.Period;
import vn.ansinh.reporting.difficulty.DifficultyFixture;
import vn.ansinh.reporting.report.ReportKey;
import vn.ansinh.reporting.report.ReportingFixture;

/** {@code /api/v1}: what programs are told, by whose eyes, and that all of it is as its description says. */
@EngineTest
class OpenApiTest {

    private static final String API = "/api/v1";

    @LocalServerPort
    private int port;

    @Autowired
    private ReportingFixture reporting;

    @Autowired
    private DifficultyFixture difficulties;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private Clock clock;

    private SignedIn nobody;
    private OpenApiInteractionValidator described;

    /** SYT and LONGHO are accepted in the half-year, SYT in the year too; STC has sent and waits, SGDDT drafts. */
    @BeforeEach
    void someReportsAreAccepted() {
        nobody = SignedIn.nobody(port);
        described = OpenApiInteractionValidator.createForInlineApiSpecification(
                        nobody.get(API + "/openapi").body())
                .build();
        reporting.asked("SYT", "LONGHO", "STC", "SGDDT");
        reporting.accepted("SYT");
        reporting.accepted("LONGHO");
        reporting.submitted("STC");
        reporting.asked(Period.annual(2021), "SYT");
        reporting.accepted(new ReportKey("KL92/2021", "SYT"));
    }

    @Test
    void onlyWhatProgramsReadIsDescribed() {
        JsonNode paths = nobody.get(API + "/openapi").json().get("paths");

        assertThat(names(paths))
                .containsExactlyInAnyOrder(
                        "/api/v1/regimes",
                        "/api/v1/regimes.csv",
                        "/api/v1/periods",
                        "/api/v1/periods.csv",
                        "/api/v1/indicators",
                        "/api/v1/indicators.csv",
                        "/api/v1/obligations",
                        "/api/v1/obligations.csv",
                        "/api/v1/figures",
                        "/api/v1/figures.csv",
                        "/api/v1/figures.jsonstat",
                        "/api/v1/cases",
                        "/api/v1/cases.csv",
                        "/api/v1/files",
                        "/api/v1/files.csv");
        assertThat(paths).allSatisfy(path -> assertThat(names(path)).containsExactly("get"));
        assertThat(nobody.get("/swagger-ui.html").status()).isIn(302, 401, 404);
    }

    @Test
    void aManagersProgramReadsAllThatIsAccepted() {
        String token = ApiTokens.of("manager", port, clock);

        List<JsonNode> figures = all(token, "/figures?limit=7");

        assertThat(figures.stream()
                        .map(figure -> figure.get("period").asText() + "|"
                                + figure.get("agency").asText() + "|"
                                + figure.get("indicator").asText() + "|"
                                + (figure.get("actual").isNull()
                                        ? ""
                                        : figure.get("actual")
                                                .decimalValue()
                                                .stripTrailingZeros()
                                                .toPlainString())))
                .containsExactlyInAnyOrderElementsOf(inTheDatabase());
        assertThat(all(token, "/obligations?limit=2"))
                .extracting(owed -> owed.get("period").asText() + " "
                        + owed.get("agency").asText() + " " + owed.get("state").asText())
                .containsExactlyInAnyOrder(
                        "2021-H1 SYT ACCEPTED",
                        "2021-H1 LONGHO ACCEPTED",
                        "2021-H1 STC DELIVERED",
                        "2021-H1 SGDDT OWED",
                        "2021 SYT ACCEPTED");
    }

    private List<String> inTheDatabase() {
        return jdbc.sql("""
                        select r.period || '|' || r.agency || '|' || v.indicator
                               || '|' || coalesce(trim_scale(v.actual)::text, '')
                          from agency_report r
                          join submission_value v on (v.report_key, v.number) = (r.key, r.accepted_submission)
                        """).query(String.class).list();
    }

    @Test
    void anAgencysProgramReadsItsOwnAndNobodyElses() {
        for (String token : List.of(ApiTokens.ofAgency("SYT", port, clock), ApiTokens.of("syt-officer", port, clock))) {
            assertThat(all(token, "/figures"))
                    .isNotEmpty()
                    .allSatisfy(
                            figure -> assertThat(figure.get("agency").asText()).isEqualTo("SYT"));
            assertThat(all(token, "/obligations"))
                    .hasSize(2)
                    .allSatisfy(owed -> assertThat(owed.get("agency").asText()).isEqualTo("SYT"));
            assertThat(all(token, "/files"))
                    .allSatisfy(file -> assertThat(file.get("agency").asText()).isEqualTo("SYT"));

            HttpResponse<String> foreign = get(token, "/figures?agency=LONGHO");
            assertThat(foreign.statusCode()).isEqualTo(422);
            assertThat(foreign.body()).contains("Không có cơ quan").doesNotContain("Long Hồ");
            HttpResponse<String> owed = get(token, "/obligations?agency=SGDDT");
            assertThat(owed.statusCode()).isEqualTo(422);
            assertThat(owed.body()).doesNotContain("Giáo dục");
        }
    }

    @Test
    void whatIsDraftedOrWaitsIsNobodysFigureAndNobodyIsNamed() {
        String token = ApiTokens.ofAgency("STC", port, clock);

        assertThat(all(token, "/figures")).isEmpty();
        String everything =
                get(ApiTokens.of("admin", port, clock), "/figures?limit=1000").body()
                        + get(ApiTokens.of("admin", port, clock), "/obligations?limit=1000")
                                .body();
        assertThat(everything)
                .doesNotContain("\"STC\",\"agencyName\":\"Sở Tài chính\",\"indicator\"", "syt-officer", "Nguyễn");
        List<String> names = jdbc.sql("select last_ || ' ' || first_ from act_id_user where last_ is not null")
                .query(String.class)
                .list();
        assertThat(names).isNotEmpty().noneMatch(everything::contains);
    }

    @Test
    void casesAreCountedForWhoMaySeeThem() {
        difficulties.raised("SYT", "Chậm cấp thẻ bảo hiểm y tế");
        difficulties.raised("LONGHO", "Thiếu kinh phí hỗ trợ");

        assertThat(raised(ApiTokens.of("coordinator", port, clock))).isEqualTo(2);
        assertThat(raised(ApiTokens.ofAgency("SYT", port, clock))).isEqualTo(1);
        assertThat(raised(ApiTokens.of("manager", port, clock))).isZero();
    }

    private int raised(String token) {
        HttpResponse<String> answer = get(token, "/cases");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return StreamSupport.stream(json(answer).spliterator(), false)
                .mapToInt(area -> area.get("raised").asInt())
                .sum();
    }

    @Test
    void theCatalogueSaysWhatCodesMean() {
        String token = ApiTokens.ofAgency("SYT", port, clock);

        assertThat(json(get(token, "/regimes")))
                .anySatisfy(regime -> assertThat(regime.get("code").asText()).isEqualTo("KL92"));
        assertThat(json(get(token, "/periods?regime=KL92")))
                .extracting(period -> period.get("period").asText())
                .contains("2021-H1", "2021");
        assertThat(json(get(token, "/indicators?regime=kl92")))
                .anySatisfy(one -> assertThat(one.get("code").asText()).isEqualTo("A2-01"));
    }

    @Test
    void aCsvHasTheSameRowsAndSaysWhereTheNextAre() throws IOException {
        String token = ApiTokens.of("manager", port, clock);

        HttpResponse<String> first = get(token, "/figures.csv?period=2021-H1&limit=3");
        List<CSVRecord> rows = csv(first.body());

        JsonNode items = json(get(token, "/figures?period=2021-H1&limit=3")).get("items");
        assertThat(rows).hasSize(3);
        assertThat(rows.get(0).get("indicator"))
                .isEqualTo(items.get(0).get("indicator").asText());
        assertThat(rows.get(0).get("actual"))
                .isEqualTo(
                        items.get(0).get("actual").isNull()
                                ? ""
                                : items.get(0).get("actual").asText());
        String link = first.headers().firstValue("Link").orElseThrow();
        assertThat(link).contains("rel=\"next\"", "after=");
        String next = link.substring(link.indexOf(API) + API.length(), link.indexOf('>'));
        assertThat(csv(get(token, next).body()).get(0).get("indicator"))
                .isNotEqualTo(rows.get(2).get("indicator"));
        assertThat(first.headers().firstValue("Content-Type")).contains("text/csv;charset=UTF-8");
        assertThat(csv(get(token, "/obligations.csv").body())).hasSize(5);
        assertThat(csv(get(token, "/indicators.csv").body())).isNotEmpty();
    }

    /** Also where it was asked for by names, which are written otherwise in an address. */
    @Test
    void theNextPartIsOfWhatWasAskedFor() {
        String token = ApiTokens.of("manager", port, clock);
        String asked = "/figures?agency=S%E1%BB%9F%20Y%20t%E1%BA%BF,LONGHO&limit=1&period=2021-H1&x=a%3Db%25";

        HttpResponse<String> first = get(token, asked);

        String link = first.headers().firstValue("Link").orElseThrow();
        assertThat(link)
                .contains("agency=S%E1%BB%9F%20Y%20t%E1%BA%BF", "x=a%3Db%25")
                .doesNotContain("%25E1");
        HttpResponse<String> second = get(token, link.substring(link.indexOf(API) + API.length(), link.indexOf('>')));
        assertThat(second.statusCode()).as(second.body()).isEqualTo(200);
        assertThat(json(second).get("items"))
                .hasSize(1)
                .isNotEqualTo(json(first).get("items"));
    }

    /** It may be asked for before it has sent anything: then there is nothing yet. */
    @Test
    void ofAnAgencyThatHasSentNothingThereIsNothingYet() {
        String token = ApiTokens.of("manager", port, clock);

        assertThat(json(get(token, "/figures?agency=SGDDT")).get("items")).isEmpty();
        assertThat(json(get(token, "/figures.jsonstat?regime=KL92&agency=SGDDT"))
                        .get("value"))
                .isEmpty();
        assertThat(get(ApiTokens.ofAgency("SYT", port, clock), "/figures?agency=SGDDT")
                        .statusCode())
                .isEqualTo(422);
    }

    private static List<CSVRecord> csv(String text) throws IOException {
        return CSVParser.parse(
                        new StringReader(text),
                        CSVFormat.RFC4180
                                .builder()
                                .setHeader()
                                .setSkipHeaderRecord(true)
                                .get())
                .getRecords();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/regimes", "/periods", "/indicators", "/obligations", "/figures", "/cases", "/files"})
    void aListComesInTheFormThatIsAccepted(String path) throws IOException {
        String token = ApiTokens.of("coordinator", port, clock);

        String csv = get(token, path + ".csv").body();
        for (String accept : List.of("text/csv", "text/*", "image/png;q=0.9, text/csv;q=0.5, application/json;q=0.1")) {
            HttpResponse<String> answer = get(token, path, accept);
            assertThat(answer.headers().firstValue("Content-Type")).contains("text/csv;charset=UTF-8");
            assertThat(answer.body()).as(accept).isEqualTo(csv);
            assertThat(answer.headers().allValues("Vary")).anyMatch(vary -> vary.contains("Accept"));
        }
        String json = get(token, path).body();
        assertThat(csv(csv)).hasSize(items(json).size());
        for (String accept : List.of("application/json", "*/*", "application/*", "text/html, */*;q=0.8")) {
            assertThat(get(token, path, accept).body()).as(accept).isEqualTo(json);
        }
        // An address that names its form has it in a browser, too.
        assertThat(get(token, path + ".csv", "text/html, */*;q=0.8").body()).isEqualTo(csv);
        assertThat(get(token, path + ".csv", "application/json").body()).isEqualTo(csv);
    }

    private static JsonNode items(String json) throws IOException {
        JsonNode answer = new ObjectMapper().readTree(json);
        return answer.isArray() ? answer : answer.get("items");
    }

    @Test
    void figuresComeAsACubeWhereThatIsAccepted() {
        String token = ApiTokens.of("manager", port, clock);

        HttpResponse<String> cube = get(token, "/figures?regime=KL92", "application/json-stat+json");

        assertThat(cube.headers().firstValue("Content-Type")).contains("application/json-stat+json");
        assertThat(cube.body())
                .isEqualTo(get(token, "/figures.jsonstat?regime=KL92").body());
        assertThat(get(token, "/figures", "application/json-stat+json").statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/figures | application/xml | application/json, application/json-stat+json, text/csv",
                "/obligations | image/png | application/json, text/csv",
                "/obligations | application/json-stat+json | application/json, text/csv",
                "/figures.jsonstat?regime=KL92 | text/csv | application/json-stat+json"
            })
    void anotherFormIsRefusedWithThoseThereAre(String path, String accept, String forms) {
        HttpResponse<String> answer = get(ApiTokens.of("manager", port, clock), path, accept);

        assertThat(answer.statusCode()).isEqualTo(406);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(json(answer).get("detail").asText()).contains("các định dạng: " + forms + ".");
    }

    @Test
    void theDescriptionNamesEachForm() {
        JsonNode paths = nobody.get(API + "/openapi").json().get("paths");

        assertThat(forms(paths, "/figures"))
                .containsExactlyInAnyOrder("application/json", "text/csv", "application/json-stat+json");
        assertThat(forms(paths, "/obligations")).containsExactlyInAnyOrder("application/json", "text/csv");
        assertThat(forms(paths, "/figures.csv")).containsExactly("text/csv");
        assertThat(forms(paths, "/figures.jsonstat")).containsExactly("application/json-stat+json");
        assertThat(paths.at("/~1api~1v1~1figures/get/responses").has("406")).isTrue();
        assertThat(paths)
                .allSatisfy(path -> assertThat(path.at("/get/summary").asText()).isNotBlank());
    }

    private static List<String> forms(JsonNode paths, String path) {
        return names(paths.get(API + path).at("/get/responses/200/content"));
    }

    @Test
    void theCubeHasEachFigureAtItsPlace() {
        String token = ApiTokens.of("manager", port, clock);

        JsonNode cube = json(get(token, "/figures.jsonstat?regime=KL92"));

        assertThat(cube.get("version").asText()).isEqualTo("2.0");
        List<String> seen = new ArrayList<>();
        List<JsonNode> figures = all(token, "/figures?regime=KL92");
        for (JsonNode figure : figures) {
            int place = 0;
            for (int side = 0; side < 4; side++) {
                String id = cube.get("id").get(side).asText();
                String code = id.equals("measure") ? "actual" : figure.get(id).asText();
                place = place * cube.get("size").get(side).asInt()
                        + cube.at("/dimension/" + id + "/category/index/" + code)
                                .asInt();
            }
            JsonNode value = cube.get("value").get(String.valueOf(place));
            if (figure.get("actual").isNull()) {
                assertThat(value).isNull();
            } else {
                assertThat(value.decimalValue())
                        .isEqualByComparingTo(figure.get("actual").decimalValue());
            }
            seen.add(String.valueOf(place));
        }
        assertThat(new TreeSet<>(seen)).hasSize(figures.size());
        assertThat(get(token, "/figures.jsonstat?regime=").statusCode()).isEqualTo(422);
        assertThat(get(token, "/figures.jsonstat").statusCode()).isEqualTo(400);
    }

    @Test
    void whatHasNotChangedIsNotSentAgain() {
        String token = ApiTokens.of("manager", port, clock);
        HttpResponse<String> first = get(token, "/figures");
        String mark = first.headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> again = nobody.response(
                "GET", API + "/figures", null, Map.of("Authorization", "Bearer " + token, "If-None-Match", mark));

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(first.headers().firstValue("Cache-Control")).contains("private, no-cache");
        assertThat(first.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/figures?period=2021-H2 | 422 | Gần nhất: 2021-H1",
                "/figures?regime=KL93 | 422 | Gần nhất: KL92",
                "/figures?indicator=A2-1 | 422 | Gần nhất: A2-01",
                "/obligations?agency=SYTE | 422 | Gần nhất: SYT (Sở Y tế)",
                "/periods?regime=xyzxyz | 422 | /api/v1/regimes",
                "/figures?limit=0 | 422 | từ 1 đến 1.000",
                "/figures?limit=1001 | 422 | từ 1 đến 1.000",
                "/figures?limit=nhiều | 400 | limit",
                "/figures?after=xyz | 422 | next",
                "/files?after=xyz | 422 | next",
                "/obligations?after=xyz | 422 | next",
                "/figures/2021 | 404 | /api/v1/figures/2021"
            })
    void whatNamesNothingIsAnsweredWithASentence(String path, int status, String sentence) {
        HttpResponse<String> answer = get(ApiTokens.of("manager", port, clock), path);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(json(answer).get("detail").asText()).contains(sentence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"regime", "period", "agency", "indicator", "after"})
    void tenThousandSignsAreNoFilter(String field) {
        String token = ApiTokens.of("manager", port, clock);

        assertThat(get(token, "/figures?" + field + "=" + "a".repeat(7_000)).statusCode())
                .isEqualTo(400);
    }

    @Test
    void aTokenIsShownOnceAndKeptAsAHash() {
        String token = ApiTokens.ofAgency("SYT", port, clock);

        assertThat(jdbc.sql("select t::text from access_token t")
                        .query(String.class)
                        .list())
                .singleElement()
                .satisfies(row -> assertThat(row).doesNotContain(token));
        SignedIn admin = SignedIn.as("admin", port);
        assertThat(admin.get("/ma-truy-cap").body()).contains("Kho dữ liệu").doesNotContain(token);
        get(token, "/regimes");
        assertThat(admin.get("/ma-truy-cap").body()).contains("Còn hiệu lực").doesNotContain("Chưa dùng");
    }

    @Test
    void aRevokedTokenIsWorthNothingAndBothStandInTheTrail() {
        String token = ApiTokens.ofAgency("SYT", port, clock);
        long id = jdbc.sql("select id from access_token").query(Long.class).single();
        assertThat(get(token, "/regimes").statusCode()).isEqualTo(200);

        SignedIn admin = SignedIn.as("admin", port);
        assertThat(admin.delete("/api/access-tokens/" + id).status()).isEqualTo(204);

        assertThat(get(token, "/regimes").statusCode()).isEqualTo(401);
        assertThat(admin.delete("/api/access-tokens/" + id).status()).isEqualTo(404);
        assertThat(audit.entries("access-token/" + id))
                .extracting(entry -> entry.actor() + " " + entry.action())
                .containsExactly("admin token.issued", "admin token.revoked");
    }

    @Test
    void aTokenEndsAfterItsLastDay() {
        String token = ApiTokens.ofAgency("SYT", port, clock);
        jdbc.sql(
                        "update access_token set issued_at = issued_at - interval '60 days', expires_at = expires_at - interval '31 days'")
                .update();

        assertThat(get(token, "/regimes").statusCode()).isEqualTo(401);
    }

    @Test
    void aTokenOpensWhatItIsForAndNothingBesideIt() {
        String token = ApiTokens.issued(port, clock, "\"person\":\"admin\"", "\"catalogue\"");

        assertThat(get(token, "/regimes").statusCode()).isEqualTo(200);
        HttpResponse<String> figures = get(token, "/figures");
        assertThat(figures.statusCode()).isEqualTo(403);
        assertThat(json(figures).get("detail").asText()).contains("figures");
        for (String path : List.of(
                "/bao-cao",
                "/ma-truy-cap",
                "/api/access-tokens",
                "/actuator/info",
                "/camunda/api/engine/engine/default/task")) {
            assertThat(nobody.response("GET", path, null, Map.of("Authorization", "Bearer " + token))
                            .statusCode())
                    .as(path)
                    .isIn(302, 401, 403);
        }
        assertThat(nobody.response("POST", API + "/figures", "{}", Map.of("Authorization", "Bearer " + token))
                        .statusCode())
                .isEqualTo(403);
        assertThat(nobody.response("GET", API + "/openapi", null, Map.of("Authorization", "Bearer " + token))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aLoginOpensNothingHere() {
        assertThat(SignedIn.as("admin", port).get(API + "/figures").status()).isEqualTo(401);
        assertThat(get("ast_" + "x".repeat(43), "/figures").statusCode()).isEqualTo(401);
        assertThat(nobody.get(API + "/figures").status()).isEqualTo(401);
    }

    @Test
    void aTokenIsForSomebodyForSomethingAndNotForEver() {
        SignedIn admin = SignedIn.as("admin", port);
        String day = "\"lastDay\":\"2021-05-01\"";
        for (String wish : List.of(
                "{\"name\":\"\",\"agency\":\"SYT\",\"scopes\":[\"figures\"]," + day + "}",
                "{\"name\":\"A\",\"scopes\":[\"figures\"]," + day + "}",
                "{\"name\":\"A\",\"agency\":\"SYT\",\"person\":\"manager\",\"scopes\":[\"figures\"]," + day + "}",
                "{\"name\":\"A\",\"agency\":\"XYZ\",\"scopes\":[\"figures\"]," + day + "}",
                "{\"name\":\"A\",\"person\":\"nobody\",\"scopes\":[\"figures\"]," + day + "}",
                "{\"name\":\"A\",\"agency\":\"SYT\",\"scopes\":[]," + day + "}",
                "{\"name\":\"A\",\"agency\":\"SYT\",\"scopes\":[\"drafts\"]," + day + "}",
                "{\"name\":\"A\",\"agency\":\"SYT\",\"scopes\":[\"figures\"],\"lastDay\":\"2021-04-11\"}",
                "{\"name\":\"A\",\"agency\":\"SYT\",\"scopes\":[\"figures\"],\"lastDay\":\"2031-04-11\"}",
                "{}")) {
            assertThat(admin.post("/api/access-tokens", wish).status()).as(wish).isEqualTo(422);
        }
        assertThat(SignedIn.as("syt-officer", port)
                        .post("/api/access-tokens", "{\"name\":\"A\"}")
                        .status())
                .isEqualTo(403);
        assertThat(jdbc.sql("select count(*) from access_token")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    /** All parts of a list. */
    private List<JsonNode> all(String token, String path) {
        List<JsonNode> items = new ArrayList<>();
        String after = "";
        do {
            HttpResponse<String> answer = get(token, path + (path.contains("?") ? "&" : "?") + "after=" + after);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            JsonNode page = json(answer);
            page.get("items").forEach(items::add);
            after = page.get("next").asText("").replace("null", "");
        } while (!after.isEmpty());
        return items;
    }

    private HttpResponse<String> get(String token, String path) {
        return get(token, path, "*/*");
    }

    /** Whatever is answered is held against the description. */
    private HttpResponse<String> get(String token, String path, String accept) {
        HttpResponse<String> answer =
                nobody.response("GET", API + path, null, Map.of("Authorization", "Bearer " + token, "Accept", accept));
        String[] parts = (API + path).split("\\?", 2);
        var request = SimpleRequest.Builder.get(parts[0]).withHeader("Authorization", "Bearer " + token);
        if (parts.length > 1) {
            Arrays.stream(parts[1].split("&"))
                    .map(one -> one.split("=", 2))
                    .filter(one -> !one[1].isEmpty())
                    .forEach(one -> request.withQueryParam(one[0], URLDecoder.decode(one[1], StandardCharsets.UTF_8)));
        }
        var response = SimpleResponse.Builder.status(answer.statusCode())
                .withContentType(answer.headers().firstValue("Content-Type").orElse(null))
                .withBody(answer.body());
        ValidationReport report = answer.statusCode() == 404
                ? ValidationReport.empty()
                : answer.statusCode() < 400
                        ? described.validate(request.build(), response.build())
                        : described.validateResponse(parts[0], Request.Method.GET, response.build());
        assertThat(report.getMessages().stream().filter(message -> message.getLevel() == ValidationReport.Level.ERROR))
                .as(path)
                .isEmpty();
        return answer;
    }

    private static List<String> names(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return new ObjectMapper().readTree(answer.body());
        } catch (IOException e) {
            throw new AssertionError(answer.body(), e);
        }
    }
}
