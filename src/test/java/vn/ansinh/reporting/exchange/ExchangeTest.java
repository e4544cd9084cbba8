package vn.ansinh.reporting.exchange;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
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
    private static final String STATES = "07-trang-thai-bao-cao.json";
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
