package vn.ansinh.reporting.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import vn.ansinh.reporting.AtOnce;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.SignedIn;
import vn.ansinh.reporting.SignedIn.Answer;
import vn.ansinh.reporting.TableSnapshot;
import vn.ansinh.reporting.audit.AuditTrail;
import vn.ansinh.reporting.report.ReportingFixture;

/** A regime goes from one installation to another with its figures, and nothing is lost or mixed. */
@EngineTest
class ExchangeTest {

    private static final String OUT = "/api/exchange/KL92.zip";
    private static final String FIGURES = "04-so-lieu-bao-cao.json";
    private static final String NARRATIVES = "06-gui-de-cuong-bao-cao.json";
    private static final String STATES = "07-trang-thai-bao-cao.json";
    private static final String BODIES = "12-danh-muc-phan-to-chi-so.json";
    private static final String COMPARE = "/trao-doi/doi-chieu";
    private static final ObjectMapper JSON = new ObjectMapper();

    @LocalServerPort
    private int port;

    @Autowired
    private ReportingFixture reporting;

    @Autowired
    private TableSnapshot tables;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transaction;

    private SignedIn admin;

    /** SYT and LONGHO are accepted, STC has sent and waits, SGDDT drafts. */
    @BeforeEach
    void someHaveReported() {
        admin = SignedIn.as("admin", port);
        reporting.asked("SYT", "LONGHO", "STC", "SGDDT");
        reporting.accepted("SYT");
        reporting.accepted("LONGHO");
        reporting.submitted("STC");
        named("a.example");
        tables.take();
    }

    @AfterEach
    void goBack() {
        System.clearProperty(Exchange.SOURCE);
        tables.goBack();
        tables.forget();
    }

    private static void named(String installation) {
        System.setProperty(Exchange.SOURCE, installation);
    }

    /** As another installation of the same province: its bodies and nothing else. */
    private void elsewhere() {
        transaction.executeWithoutResult(status -> {
            // What never changes refuses to, and here it never was.
            jdbc.sql("set local session_replication_role = replica").update();
            jdbc.sql("truncate agency_report, document, regime cascade").update();
            jdbc.sql("update catalogue_revision set revision = revision + 1").update();
        });
        named("b.example");
    }

    @Test
    void whatLeavesOneInstallationIsReadByAnotherWithoutLoss() throws IOException {
        Map<String, byte[]> out = files(admin.file(OUT));
        elsewhere();

        Answer tried = take(out, true);
        assertThat(tried.status()).as(tried.body()).isEqualTo(200);
        assertThat(admin.get(OUT).status()).isEqualTo(404);
        Answer taken = take(out, false);

        assertThat(taken.status()).as(taken.body()).isEqualTo(200);
        assertThat(taken.json().get("changes")).isEqualTo(tried.json().get("changes"));
        Map<String, byte[]> again = files(admin.file(OUT));
        assertThat(again.keySet()).isEqualTo(out.keySet());
        for (String name : out.keySet()) {
            if (!name.equals(NeutralJson.HEADING)) {
                assertThat(text(again.get(name))).as(name).isEqualTo(text(out.get(name)));
            }
        }
        assertThat(json(again.get(NeutralJson.HEADING)).get("packets"))
                .isEqualTo(json(out.get(NeutralJson.HEADING)).get("packets"));
        assertThat(json(again.get(NeutralJson.HEADING)).get("source").asText()).isEqualTo("b.example");
    }

    @Test
    void whatOthersSaidIsNeverAmongWhatWasSentHere() throws IOException {
        Map<String, byte[]> out = files(admin.file(OUT));
        named("b.example");

        Answer taken = take(out, false);

        assertThat(taken.status()).as(taken.body()).isEqualTo(200);
        assertThat(jdbc.sql("select count(*) from agency_report")
                        .query(Integer.class)
                        .single())
                .isEqualTo(4);
        assertThat(admin.get("/so-lieu").body()).contains("2 cơ quan trong 1 đợt báo cáo");
        assertThat(admin.get("/trao-doi").body()).contains("a.example", "b.example");
        List<String> sources = sources(files(admin.file(OUT)));
        assertThat(sources).contains("a.example", "b.example");
        assertThat(sources.stream().filter("a.example"::equals))
                .hasSameSizeAs(sources.stream().filter("b.example"::equals).toList());
        assertThat(audit.entries("KL92"))
                .anySatisfy(
                        entry -> assertThat(entry.action() + entry.detail()).contains("exchange.taken", "a.example"));
        assertThat(take(out, false).json().get("warnings").toString()).contains("đã nhận rồi");
    }

    @Test
    void whatComesBackIsNotKeptTwice() throws IOException {
        Map<String, byte[]> out = files(admin.file(OUT));

        Answer taken = take(out, false);

        assertThat(taken.status()).as(taken.body()).isEqualTo(200);
        assertThat(taken.json().get("warnings").toString()).contains("của chính hệ thống này");
        assertThat(sources(files(admin.file(OUT)))).containsOnly("a.example");
    }

    @Test
    void whatWasReceivedIsNeverChanged() throws IOException {
        Map<String, byte[]> out = files(admin.file(OUT));
        named("b.example");
        assertThat(take(out, false).status()).isEqualTo(200);

        for (String change : List.of(
                "update exchange_package set source = 'c.example'",
                "delete from exchange_package",
                "truncate exchange_package, exchange_row",
                "update exchange_row set content = '{}'",
                "delete from exchange_row",
                "truncate exchange_row")) {
            assertThatThrownBy(() -> jdbc.sql(change).update()).as(change).hasMessageContaining("append-only");
        }
    }

    @Test
    void whatIsAnotherBodyThereIsSaidBeforehand() throws IOException {
        Map<String, byte[]> out = files(admin.file(OUT));
        named("b.example");
        assertThat(take(out, true).json().get("bodies")).isEmpty();
        change(out, BODIES, packet -> {
            for (JsonNode body : packet.get("items")) {
                if (body.get("code").asText().equals("SYT")) {
                    ((ObjectNode) body).put("name", "Sở Y tế tỉnh").put("kind", "ORGANISATION");
                }
                if (body.get("code").asText().equals("STC")) {
                    ((ObjectNode) body).put("code", "STCX");
                }
            }
        });
        change(out, STATES, packet -> ((ObjectNode) packet.get("items").get(0)).put("agency", "STCX"));
        assertThat(take(out, true).status()).isEqualTo(422);
        assertThat(take(out, true).json().get("bodies").toString())
                .contains(
                        "SYT: tên trong tệp là “Sở Y tế tỉnh”, tại đây là “Sở Y tế”.",
                        "SYT (Sở Y tế): loại cơ quan trong tệp là tổ chức, đoàn thể, tại đây là sở, ban, ngành.",
                        "STCX (Sở Tài chính): có trong tệp, không có tại đây.",
                        "STC (Sở Tài chính): có tại đây, không có trong tệp.");
    }

    /** Own accepted figures stand beside those of another installation, and only its regime's keepers see them. */
    @Test
    void whatWasReceivedStandsBesideWhatWasAcceptedHere() throws IOException {
        assertThat(admin.get(COMPARE).body()).contains("Chưa nhận số liệu của hệ thống nào");
        assertThat(admin.get(COMPARE + "/csv").status()).isEqualTo(404);
        Map<String, byte[]> out = files(admin.file(OUT));
        List<JsonNode> figures = new ArrayList<>();
        json(out.get(FIGURES)).get("items").forEach(figures::add);
        JsonNode changed = figures.stream()
                .filter(figure -> !figure.get("actual").isNull())
                .findFirst()
                .orElseThrow();
        change(out, FIGURES, packet -> {
            ((ObjectNode) packet.get("items").get(figures.indexOf(changed)))
                    .put("actual", changed.get("actual").decimalValue().add(BigDecimal.TEN));
            ((ArrayNode) packet.get("items")).remove(figures.size() - 1);
        });
        change(
                out,
                NeutralJson.HEADING,
                heading -> ((ObjectNode) heading.get("packets")).put(FIGURES, figures.size() - 1));
        named("b.example");
        assertThat(take(out, false).status()).isEqualTo(200);

        SignedIn coordinator = SignedIn.as("coordinator", port);
        String page = coordinator.get(COMPARE).body();
        assertThat(page)
                .contains("Đối chiếu " + figures.size() + " số liệu, 2 khác nhau", "a.example", "6 tháng đầu năm 2021")
                .contains("Khác nhau", "Chỉ có tại đây", "/bao-cao/");
        List<CSVRecord> all = csv(coordinator, COMPARE + "/csv");
        assertThat(all).hasSize(figures.size());
        List<CSVRecord> differing = csv(coordinator, COMPARE + "/csv?chi-khac=true&ky=2021-H1");
        assertThat(differing).hasSize(2);
        assertThat(differing)
                .extracting(row -> row.get("Kết quả"))
                .containsExactlyInAnyOrder("Khác nhau", "Chỉ có tại đây");
        CSVRecord other = differing.stream()
                .filter(row -> row.get("Kết quả").equals("Khác nhau"))
                .findFirst()
                .orElseThrow();
        assertThat(new BigDecimal(other.get("Chênh lệch"))).isEqualByComparingTo("-10");
        assertThat(new BigDecimal(other.get("Tại đây")))
                .isEqualByComparingTo(changed.get("actual").decimalValue());
        assertThat(csv(coordinator, COMPARE + "/csv?co-quan=SYT"))
                .isNotEmpty()
                .allMatch(row -> row.get("Mã cơ quan").equals("SYT"));
        assertThat(csv(
                        coordinator,
                        COMPARE + "/csv?chi-tieu=" + changed.get("indicator").asText()))
                .isNotEmpty()
                .allMatch(row -> row.toList().contains(changed.get("indicator").asText()));
        assertThat(coordinator.get(COMPARE + "/excel?chi-khac=true").status()).isEqualTo(200);
    }

    private static List<CSVRecord> csv(SignedIn person, String address) throws IOException {
        Answer answer = person.get(address);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return CSVParser.parse(
                        new StringReader(answer.body().replace("\ufeff", "")),
                        CSVFormat.RFC4180
                                .builder()
                                .setHeader()
                                .setSkipHeaderRecord(true)
                                .get())
                .getRecords();
    }

    @Test
    void aComparisonThatNamesNothingIsAnsweredWithTheNearest() throws IOException {
        Map<String, byte[]> out = files(admin.file(OUT));
        named("b.example");
        assertThat(take(out, false).status()).isEqualTo(200);

        for (Map.Entry<String, String> asked : Map.of(
                        "?ky=2021-H2", "Gần nhất: 2021-H1",
                        "?che-do=KL93", "Gần nhất: KL92",
                        "?co-quan=SYTE", "Gần nhất: SYT (Sở Y tế)",
                        "?chi-tieu=A2-1", "Gần nhất: A2-01",
                        "?co-quan=STC", "Không có cơ quan “STC”")
                .entrySet()) {
            Answer answer = admin.get(COMPARE + asked.getKey());
            assertThat(answer.status()).as(asked.getKey()).isEqualTo(422);
            assertThat(answer.body()).contains(asked.getValue());
            assertThat(admin.get(COMPARE + "/csv" + asked.getKey()).status()).isEqualTo(422);
        }
        assertThat(admin.get(COMPARE + "?co-quan=" + "a".repeat(7_000)).status())
                .isEqualTo(400);
    }

    private static List<String> sources(Map<String, byte[]> files) throws IOException {
        List<String> sources = new ArrayList<>();
        json(files.get(FIGURES))
                .get("items")
                .forEach(item -> sources.add(item.get("source").asText()));
        return sources;
    }

    @Test
    void onlyWhatIsAcceptedGoesOutAndNobodyIsNamed() throws IOException {
        Map<String, byte[]> out = files(admin.file(OUT));

        assertThat(json(out.get(FIGURES)).get("items"))
                .isNotEmpty()
                .extracting(item -> item.get("agency").asText())
                .containsOnly("SYT", "LONGHO");
        assertThat(json(out.get(STATES)).get("items"))
                .extracting(item ->
                        item.get("agency").asText() + " " + item.get("state").asText())
                .containsExactlyInAnyOrder("SYT ACCEPTED", "LONGHO ACCEPTED", "STC DELIVERED", "SGDDT OWED");
        List<String> names = jdbc.sql("select last_ || ' ' || first_ from act_id_user where last_ is not null")
                .query(String.class)
                .list();
        for (byte[] file : out.values()) {
            assertThat(names).noneMatch(text(file)::contains);
        }
    }

    @Test
    void eachFileIsAsItsSchemaSays() throws IOException {
        Map<String, byte[]> out = files(admin.file(OUT));

        assertThat(out).hasSize(10);
        for (Map.Entry<String, byte[]> file : out.entrySet()) {
            assertThat(schema(file.getKey()).validate(json(file.getValue())))
                    .as(file.getKey())
                    .isEmpty();
            assertThat(text(file.getValue())).contains("chờ đối chiếu toàn văn QCVN 125");
            ObjectNode more = (ObjectNode) json(file.getValue());
            more.put("more", 1);
            assertThat(schema(file.getKey()).validate(more)).as(file.getKey()).isNotEmpty();
        }
        JsonNode figures = json(out.get(FIGURES));
        ((ObjectNode) figures.get("items").get(0)).remove("estimate");
        assertThat(schema(FIGURES).validate(figures)).isNotEmpty();
        change(out, FIGURES, packet -> ((ObjectNode) packet.get("items").get(0)).remove("estimate"));
        assertThat(take(out, true).json().get("problems").toString()).contains(FIGURES + ": không đọc được");
    }

    private static JsonSchema schema(String file) throws IOException {
        try (InputStream in =
                ExchangeTest.class.getResourceAsStream("/exchange/" + file.replace(".json", ".schema.json"))) {
            var config = SchemaValidatorsConfig.builder()
                    .formatAssertionsEnabled(true)
                    .build();
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(in, config);
        }
    }

    @Test
    void allThatIsWrongIsSaidAndNothingIsKept() throws IOException {
        Map<String, byte[]> out = files(admin.file(OUT));
        change(out, FIGURES, packet -> {
            ((ObjectNode) packet.get("items").get(0)).put("indicator", "Z9-99");
            ((ObjectNode) packet.get("items").get(1)).put("agency", "SKHONG");
            ((ObjectNode) packet.get("items").get(2)).put("period", "2021-H9");
            ((ObjectNode) packet.get("items").get(3)).putNull("actual").put("state", "VALUE");
        });
        change(out, STATES, packet -> ((ObjectNode) packet.get("items").get(0)).put("state", "DRAFTING"));
        named("b.example");

        Answer refused = take(out, false);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().get("problems").toString())
                .contains("Z9-99", "SKHONG", "2021-H9", "VALUE", "DRAFTING", FIGURES, STATES);
        assertThat(jdbc.sql("select count(*) from exchange_package")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aWrongFormIsSaidByFileAndPlace() throws IOException {
        Map<String, byte[]> out = files(admin.file(OUT));
        change(out, FIGURES, packet -> packet.put("version", 2));
        change(out, STATES, packet -> ((ObjectNode) packet.get("items").get(1)).put("officer", "An"));
        out.remove("08-danh-muc-ky-bao-cao.json");
        change(out, "02-bieu-mau-bao-cao.json", packet -> ((ArrayNode) packet.get("items")).remove(0));

        Answer refused = take(out, false);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().get("problems").toString())
                .contains(
                        FIGURES + " thuộc phiên bản 2",
                        STATES + ": không đọc được, ở chỗ items.[2].officer",
                        "Thiếu 08-danh-muc-ky-bao-cao.json",
                        "02-bieu-mau-bao-cao.json: danh sách ghi 4 mục nhưng có 3 mục")
                .doesNotContain("vn.ansinh", "com.fasterxml");
    }

    @Test
    void whatIsNoPackageIsRefusedWithASentence() throws IOException {
        assertThat(send("nothing".getBytes(StandardCharsets.UTF_8)).body()).contains("không phải tệp ZIP trao đổi");
        assertThat(take(Map.of("x.json", new byte[1]), true).body()).contains("không phải gói tin nào");
        assertThat(take(Map.of("10-bo-chi-so.json", new byte[1]), true).body()).contains("chưa dùng");
        assertThat(take(Map.of(FIGURES, new byte[1]), true).body()).contains("goi-tin.json");
        Map<String, byte[]> out = files(admin.file(OUT));
        change(out, NeutralJson.HEADING, heading -> heading.put("version", 7));
        assertThat(take(out, true).body()).contains("phiên bản 7");
        change(out, NeutralJson.HEADING, heading -> heading.put("version", 1).put("regime", "XX"));
        assertThat(take(out, true).status()).isEqualTo(422);
    }

    /** Whatever cannot be kept or shown is said beforehand and with its place; none of it is an error of the system. */
    @Test
    void whatIsDamagedOrOutOfReachIsRefusedAtItsPlace() throws IOException {
        Map<String, byte[]> out = files(admin.file(OUT));
        named("b.example");
        Map<String, Consumer<ObjectNode>> figures = Map.of(
                "items.[1].note", item -> item.put("note", "a\u0000b"),
                "items.[1].reason", item -> item.put("reason", "\ud800"),
                "items.[1].actual", item -> item.put("actual", new BigDecimal("1e200000")),
                "items.[1].estimate", item -> item.put("estimate", new BigDecimal("1e-200000")));
        for (Map.Entry<String, Consumer<ObjectNode>> figure : figures.entrySet()) {
            assertRefused(
                    changed(
                            out,
                            FIGURES,
                            packet -> figure.getValue()
                                    .accept((ObjectNode) packet.get("items").get(0))),
                    FIGURES + ": không đọc được, ở chỗ " + figure.getKey());
        }
        for (String moment :
                List.of("+1000000000-12-31T23:59:59Z", "-1000000000-01-01T00:00:00Z", "2999-01-01T00:00:00Z")) {
            assertRefused(
                    changed(out, NeutralJson.HEADING, heading -> heading.put("writtenAt", moment)),
                    "goi-tin.json: không đọc được, ở chỗ writtenAt");
        }
        assertRefused(
                changed(out, NeutralJson.HEADING, heading -> heading.put("source", "a\u0000")),
                "goi-tin.json: không đọc được, ở chỗ source");
        assertRefused(
                changed(out, NeutralJson.HEADING, heading -> heading.put("writtenAt", "2199-01-01T00:00:00Z")),
                "Tệp ghi lập lúc 07:00, 01/01/2199, sau thời điểm hiện tại");
    }

    private void assertRefused(Map<String, byte[]> files, String sentence) throws IOException {
        Answer refused = take(files, false);
        assertThat(refused.status()).as(sentence + refused.body()).isEqualTo(422);
        assertThat(refused.json().get("problems").toString()).contains(sentence);
    }

    private static Map<String, byte[]> changed(Map<String, byte[]> files, String name, Consumer<ObjectNode> how)
            throws IOException {
        Map<String, byte[]> copy = new LinkedHashMap<>(files);
        change(copy, name, how);
        return copy;
    }

    /** Files lie about: one that was written earlier and is found later changes nothing of what is compared. */
    @Test
    void whatWasWrittenLastCountsWhicheverCameLast() throws IOException {
        Map<String, byte[]> later = files(admin.file(OUT));
        String indicator =
                json(later.get(FIGURES)).get("items").get(0).get("indicator").asText();
        String written = json(later.get(NeutralJson.HEADING)).get("writtenAt").asText();
        Map<String, byte[]> earlier = changed(
                changed(
                        later,
                        FIGURES,
                        packet -> ((ObjectNode) packet.get("items").get(0))
                                .put("actual", 7)
                                .put("state", "VALUE")),
                NeutralJson.HEADING,
                heading -> heading.put("writtenAt", "2021-04-01T00:00:00Z"));
        named("b.example");
        assertThat(take(later, false).status()).isEqualTo(200);

        Answer found = take(earlier, false);

        assertThat(found.status()).as(found.body()).isEqualTo(200);
        assertThat(written).isGreaterThan("2021-04-01");
        assertThat(found.json().get("warnings").toString()).contains("cũ hơn tệp đã nhận");
        assertThat(csv(admin, COMPARE + "/csv?chi-tieu=" + indicator))
                .isNotEmpty()
                .allMatch(row -> row.get("Kết quả").equals("Khớp"));
    }

    /** Two people with the same file: it is kept once, and neither meets an error. */
    @Test
    void theSameFileTakenInByTwoAtOnceIsKeptOnce() throws IOException {
        byte[] file = zip(files(admin.file(OUT)));
        named("b.example");
        SignedIn coordinator = SignedIn.as("coordinator", port);

        List<Answer> answers = AtOnce.both(
                jdbc,
                transaction,
                "select * from audit_head where object_key = :key",
                theTrailOfTheRegime(),
                () -> admin.upload("/api/exchange", Map.of("a.zip", file), "file", Map.of("dryRun", "false")),
                () -> coordinator.upload("/api/exchange", Map.of("a.zip", file), "file", Map.of("dryRun", "false")));

        assertThat(answers).as(answers.toString()).extracting(Answer::status).containsOnly(200);
        assertThat(jdbc.sql("select count(*) from exchange_package")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    /** Which both of them go on. */
    private String theTrailOfTheRegime() {
        transaction.executeWithoutResult(status -> audit.record("KL92", "tester", "exchange.taken", ""));
        return "KL92";
    }

    /** Sections are shown as they came, beside those who sent them; nothing is compared with them. */
    @Test
    void whatReceivedReportsSayIsReadBesideTheirFigures() throws IOException {
        Map<String, byte[]> out = files(admin.file(OUT));
        change(
                out,
                NARRATIVES,
                packet -> ((ObjectNode) packet.get("items").get(0)).put("content", "Dòng một <b>\nDòng hai"));
        String agency =
                json(out.get(NARRATIVES)).get("items").get(0).get("agency").asText();
        named("b.example");
        assertThat(take(out, false).status()).isEqualTo(200);

        SignedIn coordinator = SignedIn.as("coordinator", port);
        String page = coordinator.get(COMPARE).body();
        assertThat(page)
                .contains("Nội dung báo cáo đã nhận", "Sở Y tế (a.example)", "Dòng một &lt;b&gt;\nDòng hai")
                .contains("Công tác chỉ đạo, triển khai thực hiện")
                .contains("/bao-cao/KL92-2021-H1-" + agency);
        assertThat(coordinator.get(COMPARE + "?co-quan=SYT").body())
                .contains("Sở Y tế (a.example)")
                .doesNotContain("Long Hồ (a.example)");
        assertThat(admin.get("/trao-doi").body()).contains("(Quản trị hệ thống)");
        assertThat(admin.get("/api/exchange/" + "K".repeat(500) + ".zip")
                        .json()
                        .get("detail")
                        .asText())
                .contains("K".repeat(60) + "…")
                .doesNotContain("K".repeat(61));
    }

    /** A megabyte that unfolds to gigabytes is not unfolded. */
    @Test
    void aBombIsNotUnfolded() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(FIGURES));
            byte[] piece = new byte[1024 * 1024];
            for (int i = 0; i < 64; i++) {
                zip.write(piece);
            }
            zip.closeEntry();
        }

        Answer refused = send(bytes.toByteArray());

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("lớn hơn 30 MB");
    }

    @Test
    void whoKeepsNoRegimeExchangesNone() throws IOException {
        byte[] out = admin.file(OUT);

        assertThat(SignedIn.as("coordinator", port).get(OUT).status()).isEqualTo(200);
        for (String other : List.of("syt-officer", "reviewer", "manager", "ppc-office")) {
            SignedIn person = SignedIn.as(other, port);
            assertThat(person.get(OUT).status()).isEqualTo(404);
            assertThat(person.get("/trao-doi").status()).isEqualTo(403);
            for (String way : List.of("", "/csv", "/excel")) {
                assertThat(person.get(COMPARE + way).status()).isEqualTo(403);
            }
            assertThat(person.upload("/api/exchange", Map.of("a.zip", out), "file", Map.of("dryRun", "false"))
                            .status())
                    .isEqualTo(403);
        }
    }

    private Answer take(Map<String, byte[]> files, boolean dryRun) throws IOException {
        return admin.upload(
                "/api/exchange", Map.of("trao-doi.zip", zip(files)), "file", Map.of("dryRun", String.valueOf(dryRun)));
    }

    private Answer send(byte[] file) {
        return admin.upload("/api/exchange", Map.of("trao-doi.zip", file), "file", Map.of("dryRun", "true"));
    }

    private static void change(Map<String, byte[]> files, String name, Consumer<ObjectNode> how) throws IOException {
        ObjectNode content = (ObjectNode) json(files.get(name));
        how.accept(content);
        files.put(name, JSON.writeValueAsBytes(content));
    }

    private static JsonNode json(byte[] file) throws IOException {
        return JSON.readTree(file);
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.UTF_8);
    }

    private static Map<String, byte[]> files(byte[] zip) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                out.putNextEntry(new ZipEntry(file.getKey()));
                out.write(file.getValue());
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
