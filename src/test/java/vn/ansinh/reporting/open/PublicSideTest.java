package vn.ansinh.reporting.open;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.SignedIn;
import vn.ansinh.reporting.SignedIn.Answer;
import vn.ansinh.reporting.audit.AuditTrail;
import vn.ansinh.reporting.report.ReportingFixture;

/** "Công khai": nothing while it is closed; what is sent and accepted once it is open, as far as nobody restricts it. */
@EngineTest
class PublicSideTest {

    private static final String PLACE = "/cong-khai";
    private static final String PERIOD = PLACE + "/KL92/2021-H1";

    @LocalServerPort
    private int port;

    @Autowired
    private ReportingFixture reporting;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private JdbcClient jdbc;

    private SignedIn nobody;

    @BeforeEach
    void someHaveReported() {
        nobody = SignedIn.nobody(port);
        reporting.asked("SYT", "LONGHO", "STC", "SGDDT");
        reporting.accepted("SYT");
        reporting.accepted("LONGHO");
        reporting.submitted("STC");
    }

    /** As the operator would, in the place that is asked first. */
    private static void opened() {
        System.setProperty(PublicSide.SWITCH, "true");
    }

    @AfterEach
    void close() {
        System.clearProperty(PublicSide.SWITCH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {PLACE, PERIOD, PERIOD + "/so-lieu.csv", PERIOD + "/so-lieu.json", PERIOD + "/so-lieu.jsonstat"})
    void whileItIsClosedThereIsNothing(String path) {
        assertThat(nobody.get(path).status()).isEqualTo(404);
        assertThat(SignedIn.as("admin", port).get(path).status()).isEqualTo(404);
    }

    @Test
    void everybodySeesWhoHasReportedAndNobodyWhatIsDrafted() {
        opened();

        Answer all = nobody.get(PLACE);
        Answer period = nobody.get(PERIOD);

        assertThat(all.status()).isEqualTo(200);
        assertThat(all.body()).contains(PERIOD, "6 tháng đầu năm 2021");
        assertThat(period.status()).isEqualTo(200);
        assertThat(period.body())
                .contains("Sở Y tế", "Đã tiếp nhận", "Sở Tài chính", "Đã gửi", "Chưa gửi", "12/04/2021")
                .contains("Trong 4 cơ quan dưới đây, 3 cơ quan đã gửi báo cáo, đã tiếp nhận 2 báo cáo");
        assertThat(jdbc.sql("select last_ || ' ' || first_ from act_id_user where last_ is not null")
                        .query(String.class)
                        .list())
                .noneMatch(period.body()::contains);
        assertThat(nobody.cookieHeader()).isEmpty();
    }

    @Test
    void onlyAcceptedFiguresAreOpenData() {
        opened();

        assertThat(nobody.get(PERIOD + "/so-lieu.json").json())
                .isNotEmpty()
                .extracting(figure -> figure.get("agency").asText())
                .containsOnly("SYT", "LONGHO");
        assertThat(nobody.get(PERIOD + "/so-lieu.csv").body())
                .startsWith("regime,period,agency")
                .doesNotContain("STC");
        assertThat(nobody.get(PERIOD + "/so-lieu.jsonstat").json().get("class").asText())
                .isEqualTo("dataset");
    }

    @Test
    void aBodyShowsAsMuchAsItWants() {
        opened();
        SignedIn admin = SignedIn.as("admin", port);

        assertThat(restrict(admin, "LONGHO", true, true, "Chưa rà soát").status())
                .isEqualTo(204);
        assertThat(restrict(admin, "SYT", false, true, "Chưa rà soát").status()).isEqualTo(204);

        String period = nobody.get(PERIOD).body();
        assertThat(period).contains("Sở Y tế", "1 cơ quan không công khai").doesNotContain("Long Hồ");
        assertThat(nobody.get(PERIOD + "/so-lieu.json").json()).isEmpty();
        assertThat(restrict(admin, "SYT", false, false, "").status()).isEqualTo(204);
        assertThat(nobody.get(PERIOD + "/so-lieu.json").json()).isNotEmpty();
        assertThat(audit.entries("public-side/SYT"))
                .extracting(entry -> entry.action())
                .containsExactly("public.restricted", "public.opened");
    }

    @Test
    void whoRestrictsSaysWhy() {
        SignedIn admin = SignedIn.as("admin", port);

        assertThat(restrict(admin, "SYT", true, true, " ").status()).isEqualTo(422);
        assertThat(restrict(admin, "XYZ", true, true, "Vì").status()).isEqualTo(404);
        assertThat(restrict(SignedIn.as("syt-leader", port), "SYT", true, true, "Vì")
                        .status())
                .isEqualTo(403);
    }

    private static Answer restrict(SignedIn person, String agency, boolean status, boolean figures, String reason) {
        return person.put(
                "/api/public-side",
                "{\"agency\":\"%s\",\"status\":%s,\"figures\":%s,\"reason\":\"%s\"}"
                        .formatted(agency, status, figures, reason));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {PLACE + "/KL92/2031-H1", PLACE + "/XX/2021-H1", PLACE + "/KL92/x", PLACE + "/KL92/x/so-lieu.csv"
            })
    void whatThereIsNotIsAnsweredWithTheNearest(String path) {
        opened();

        Answer answer = nobody.get(path);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).contains("Kỳ gần nhất: KL92/2021-H1");
    }

    @Test
    void nobodyWritesHere() {
        opened();

        assertThat(nobody.post(PLACE, "{}").status()).isEqualTo(403);
    }
}
