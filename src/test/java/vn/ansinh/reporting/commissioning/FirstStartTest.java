package vn.ansinh.reporting.commissioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
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
import vn.ansinh.reporting.audit.AuditTrail;
import vn.ansinh.reporting.catalogue.EmptyDatabase;
import vn.ansinh.reporting.catalogue.FirstData;

/** The administrator of an empty database chooses the data it begins with. */
@EngineTest
class FirstStartTest {

    private static final String PAGE = "/dua-vao-van-hanh";
    private static final String OF_2026 = "/api/reference-data/sets/vinh-long-2026?dryRun=";
    private static final String OF_2021 = "/api/reference-data/sets/vinh-long-2021?dryRun=";

    @LocalServerPort
    private int port;

    @Autowired
    private EmptyDatabase database;

    @Autowired
    private FirstData firstData;

    @Autowired
    private EngineDriver engine;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private JdbcClient jdbc;

    private SignedIn admin;

    @BeforeEach
    void anEmptyDatabase() {
        engine.at("2026-11-28T09:00");
        database.begin();
        admin = SignedIn.as("admin", port);
    }

    @AfterEach
    void asItWas() {
        database.end();
    }

    @Test
    void theAdministratorLandsWhereTheDataAreChosen() {
        assertThat(SignedIn.nobody(port).landing("admin")).endsWith(PAGE);
        assertThat(SignedIn.nobody(port).landing("ppc-office")).endsWith("/tong-quan");

        String page = admin.get(PAGE).body();
        assertThat(page)
                .contains(
                        "Hệ thống chưa có danh mục",
                        "data-set=\"vinh-long-2021\"",
                        "data-set=\"vinh-long-2026\"",
                        "href=\"/du-lieu-nen\"")
                .doesNotContain("name=\"period\"");
    }

    @Test
    void aPreviewTellsWhatWouldBeThereAndStoresNothing() {
        Answer answer = admin.post(OF_2021 + "true", "");

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().path("told"))
                .extracting(node -> node.asText())
                .contains("Ngày 28/11/2026: 38 cơ quan đang hoạt động.")
                .anySatisfy(told -> assertThat(told)
                        .contains("20 cơ quan gửi báo cáo", "thường trực: Sở Lao động - Thương binh và Xã hội"));
        assertThat(firstData.missing()).isTrue();
        assertThat(stored()).isZero();
        assertThat(audit.entries("reference-data")).isEmpty();
    }

    @Test
    void theProvinceOfTodayBeginsWithItsCommunes() {
        Answer looked = admin.post(OF_2026 + "true", "");
        assertThat(looked.json().path("told").toString()).contains("142 cơ quan gửi báo cáo", "thường trực: Sở Nội vụ");
        assertThat(looked.json().path("warnings")).hasSize(4);

        assertThat(admin.post(OF_2026 + "false", "").status()).isEqualTo(200);

        await().until(() -> !firstData.missing());
        assertThat(admin.get(PAGE).body())
                .contains("trong đó 142 cơ quan gửi báo cáo", "142 cơ quan được yêu cầu")
                .doesNotContain("đã kết thúc");
        assertThat(admin.get("/can-xac-nhan").body()).contains("Sở Nội vụ", "chờ UBND tỉnh xác nhận");
    }

    @Test
    void whatIsChosenIsTakenInOnceAndNothingIsOpened() {
        Answer answer = admin.post(OF_2021 + "false", "");

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(audit.entries("reference-data"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.actor() + " " + entry.action() + " " + entry.detail())
                        .startsWith("admin reference-data.first-set vinh-long-2021: "));
        await().until(() -> !firstData.missing());
        assertThat(SignedIn.nobody(port).landing("admin")).endsWith("/camunda/app/tasklist/default/");
        assertThat(admin.get(PAGE).body()).contains("Chưa chọn kỳ đầu tiên", "name=\"period\"");
        engine.runJobs();
        assertThat(jdbc.sql("select count(*) from reporting_cycle")
                        .query(Long.class)
                        .single())
                .isZero();

        Answer again = admin.post(OF_2021 + "false", "");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.json().path("detail").asText()).contains("không chọn bộ danh mục ban đầu được nữa");
        assertThat(admin.post(OF_2021 + "true", "").status()).isEqualTo(409);
    }

    @Test
    void aDatabaseWithAnyDataIsTheAdministratorsOwn() {
        jdbc.sql(
                        "insert into holiday (day, kind, name_vi, name_en, source) values ('2027-01-01', 'PUBLIC_HOLIDAY', 'a', 'a', 'a')")
                .update();

        assertThat(admin.post(OF_2021 + "false", "").status()).isEqualTo(409);
    }

    @Test
    void aSetThatIsNotOfferedIsNotKnown() {
        assertThat(admin.post("/api/reference-data/sets/x?dryRun=true", "").status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"coordinator", "standing-leader", "manager", "syt-officer", "ppc-office"})
    void nobodyElseChooses(String person) {
        SignedIn other = SignedIn.as(person, port);

        assertThat(other.post(OF_2021 + "true", "").status()).isEqualTo(403);
        assertThat(other.post(OF_2021 + "false", "").status()).isEqualTo(403);
        assertThat(other.get(PAGE).status()).isEqualTo(403);
        assertThat(stored()).isZero();
    }

    private long stored() {
        return jdbc.sql("select count(*) from agency").query(Long.class).single();
    }
}
