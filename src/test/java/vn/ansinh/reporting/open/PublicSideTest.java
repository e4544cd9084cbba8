package vn.ansinh.reporting.open;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
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
import vn.ansinh.reporting.catalogue.Period;
import vn.ansinh.reporting.report.ReportKey;
import vn.ansinh.reporting.report.ReportingFixture;

/** "Công khai": nothing while it is closed; what is sent and accepted once it is open, as far as nobody restricts it. */
@EngineTest
class PublicSideTest {

    private static final String PLACE = "/cong-khai";
    private static final String PERIOD = PLACE + "/KL92/2021-H1";
    private static final String SCOPE = "/pham-vi-cong-khai";

    @LocalServerPort
    private int port;

    @Autowired
    private ReportingFixture reporting;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private EngineDriver engine;

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
            strings = {
                PLACE,
                PERIOD,
                PERIOD + "/so-lieu.csv",
                PERIOD + "/so-lieu.json",
                PERIOD + "/so-lieu.jsonstat",
                PERIOD + "/toan-tinh",
                PERIOD + "/toan-tinh.csv",
                PERIOD + "/toan-tinh.json",
                PERIOD + "/toan-tinh.jsonstat"
            })
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
        assertThat(audit.entries("public-side/LONGHO"))
                .extracting(entry -> entry.action())
                .containsExactly("public.hidden");
        assertThat(admin.get("/nhat-ky?viec=public.").body())
                .contains(">Không công khai tình hình gửi và số liệu<", ">Không công khai số liệu<");
    }

    @Test
    void whoRestrictsSaysWhy() {
        SignedIn admin = SignedIn.as("admin", port);

        assertThat(restrict(admin, "SYT", true, true, " ").status()).isEqualTo(422);
        assertThat(restrict(admin, "XYZ", true, true, "Vì").status()).isEqualTo(404);
    }

    @Test
    void aLeaderDecidesForHisOwnBodyAndForNoOther() {
        opened();
        SignedIn leader = SignedIn.as("syt-leader", port);

        assertThat(leader.get(SCOPE).body())
                .contains("Sở Y tế", "Đang công khai")
                .doesNotContain("Long Hồ");
        assertThat(restrict(leader, "SYT", false, true, "Chưa rà soát").status())
                .isEqualTo(204);
        assertThat(restrict(leader, "LONGHO", false, true, "Vì").status()).isEqualTo(404);

        assertThat(nobody.get(PERIOD + "/so-lieu.json").json())
                .isNotEmpty()
                .extracting(figure -> figure.get("agency").asText())
                .containsOnly("LONGHO");
        assertThat(leader.get(SCOPE).body())
                .contains("Không công khai số liệu. Lý do: Chưa rà soát.", "quyết định ngày");
        assertThat(SignedIn.as("admin", port).get("/ma-truy-cap").body())
                .contains("Sở Y tế: Không công khai số liệu. Lý do: Chưa rà soát.");
        assertThat(audit.entries("public-side/SYT"))
                .extracting(entry -> entry.actor() + " " + entry.action() + " " + entry.detail())
                .containsExactly("syt-leader public.restricted Chưa rà soát");
        assertThat(audit.entries("public-side/LONGHO")).isEmpty();
        assertThat(restrict(leader, "SYT", false, false, "").status()).isEqualTo(204);
        assertThat(restrict(SignedIn.as("admin", port), "SYT", true, true, "Vì").status())
                .isEqualTo(204);
        assertThat(leader.get(SCOPE).body()).contains("Không công khai tình hình gửi và số liệu. Lý do: Vì.");
    }

    @Test
    void leaderAndAdministratorMayDecideAtTheSameMoment() {
        SignedIn leader = SignedIn.as("syt-leader", port);
        SignedIn admin = SignedIn.as("admin", port);

        for (int round = 0; round < 5; round++) {
            String reason = "Lần " + round;
            List<Answer> answers = List.of(leader, admin).parallelStream()
                    .map(person -> restrict(person, "SYT", false, true, reason))
                    .toList();

            assertThat(answers).extracting(Answer::status).containsOnly(204);
            assertThat(leader.get(SCOPE).body()).contains(reason);
            restrict(admin, "SYT", false, false, "");
        }
        assertThat(restrict(admin, "SYT", false, false, "x".repeat(501)).status())
                .isEqualTo(422);
    }

    @Test
    void aDeadlineByTheHourIsNoneByTheDay() {
        opened();
        jdbc.sql(
                        "update agency_report set original_due_before = '2021-05-10T09:30:00Z', due_before = '2021-05-10T09:30:00Z'")
                .update();

        assertThat(nobody.get(PLACE).body()).contains("16:30, 10/05/2021");
        assertThat(nobody.get(PERIOD).body())
                .contains("thời hạn gửi: 16:30, 10/05/2021.", ">16:30, 10/05/2021</td>")
                .doesNotContain("hết ngày");
    }

    @ParameterizedTest
    @ValueSource(strings = {"syt-officer", "syt-clerk", "coordinator", "manager", "ppc-leader"})
    void whoLeadsNoBodyDecidesForNone(String user) {
        SignedIn person = SignedIn.as(user, port);

        assertThat(person.get(SCOPE).status()).isEqualTo(403);
        assertThat(restrict(person, "SYT", true, true, "Vì").status()).isEqualTo(403);
        assertThat(person.get("/tai-khoan").body()).doesNotContain(SCOPE);
    }

    @Test
    void theProvincesTotalsAreThoseOfTheFiguresThatAreShown() {
        opened();

        Map<String, BigDecimal> shown = new HashMap<>();
        nobody.get(PERIOD + "/so-lieu.json").json().forEach(figure -> {
            if (!figure.get("actual").isNull()) {
                shown.merge(
                        figure.get("indicator").asText(), figure.get("actual").decimalValue(), BigDecimal::add);
            }
        });
        JsonNode totals = nobody.get(PERIOD + "/toan-tinh.json").json();

        assertThat(shown).isNotEmpty();
        shown.forEach((indicator, sum) -> assertThat(
                        of(totals, indicator).get("total").decimalValue())
                .as(indicator)
                .isEqualByComparingTo(sum));
        assertThat(totals).allSatisfy(one -> {
            assertThat(one.get("withheld").asBoolean()).isFalse();
            assertThat(one.get("reported").asInt())
                    .isLessThanOrEqualTo(one.get("asked").asInt());
        });
        assertThat(nobody.get(PERIOD).body()).contains(PERIOD + "/toan-tinh");
        String page = nobody.get(PERIOD + "/toan-tinh").body();
        shown.keySet().forEach(indicator -> assertThat(page).contains(indicator + ". "));
        assertThat(page).doesNotContain("Không nêu");
        assertThat(nobody.get(PERIOD + "/toan-tinh.csv").body()).startsWith("regime,period,indicator,indicatorName");
        assertThat(page).contains(PERIOD + "/toan-tinh.jsonstat");
        JsonNode cube = nobody.get(PERIOD + "/toan-tinh.jsonstat").json();
        assertThat(cube.get("size").get(1).asInt()).isEqualTo(totals.size());
        JsonNode places = cube.at("/dimension/indicator/category/index");
        shown.forEach((indicator, sum) -> assertThat(cube.get("value")
                        .get(String.valueOf(places.get(indicator).asInt() * 3))
                        .decimalValue())
                .as(indicator)
                .isEqualByComparingTo(sum));
    }

    /** What one body hides does not come out as the difference of a sum and the figures beside it. */
    @Test
    void aTotalGivesNobodyAway() {
        List<String> districts = List.of("MANGTHIT", "VUNGLIEM", "TAMBINH");
        String[] more = districts.toArray(String[]::new);
        reporting.asked(Period.annual(2021), "LONGHO", more[0], more[1], more[2]);
        List.of("LONGHO", more[0], more[1]).forEach(agency -> reporting.accepted(new ReportKey("KL92/2021", agency)));
        opened();
        SignedIn admin = SignedIn.as("admin", port);
        String year = PLACE + "/KL92/2021/toan-tinh";

        assertThat(withheld(year)).isZero();
        restrict(admin, more[0], false, true, "Vì");
        assertThat(withheld(year)).isPositive();
        assertThat(nobody.get(year).body()).contains("Không nêu", "làm lộ số liệu của riêng một cơ quan");
        restrict(admin, more[1], false, true, "Vì");
        restrict(admin, more[2], false, true, "Vì");
        int early = withheld(year);
        // Three hide their figures, but the third is to come, and what it adds would be its own.
        assertThat(early).isPositive();

        reporting.accepted(new ReportKey("KL92/2021", more[2]));
        nobodyHasLooked();

        assertThat(nobody.get(year + ".json").json())
                .filteredOn(one -> !one.get("withheld").asBoolean())
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.get("asked").asInt()).isGreaterThanOrEqualTo(3));
        assertThat(nobody.get(PLACE + "/KL92/2021/so-lieu.json").json())
                .extracting(figure -> figure.get("agency").asText())
                .containsOnly("LONGHO");
    }

    /** Three hide, and whoever adds up what is shown would know that each of the three gave nought. */
    @Test
    void aSumOfNoughtGivesThreeAway() {
        String[] districts = {"MANGTHIT", "VUNGLIEM", "TAMBINH"};
        reporting.asked(Period.annual(2021), districts);
        List.of(districts).forEach(agency -> reporting.accepted(new ReportKey("KL92/2021", agency)));
        opened();
        String year = PLACE + "/KL92/2021/toan-tinh.json";
        List<String> asked = StreamSupport.stream(nobody.get(year).json().spliterator(), false)
                .filter(one -> one.get("reported").asInt() == 3
                        && one.get("total").decimalValue().signum() > 0)
                .map(one -> one.get("indicator").asText())
                .toList();
        assertThat(asked).hasSizeGreaterThan(2);
        jdbc.sql("alter table submission_value disable trigger user").update();
        jdbc.sql("update submission_value set actual = 0 where report_key like 'KL92/2021/%' and indicator = :one")
                .param("one", asked.get(0))
                .update();
        jdbc.sql("update submission_value set actual = 0 where report_key like 'KL92/2021/%' and indicator = :one"
                        + " and report_key not like '%/MANGTHIT'")
                .param("one", asked.get(1))
                .update();
        jdbc.sql("alter table submission_value enable trigger user").update();

        List.of(districts).forEach(agency -> restrict(SignedIn.as("admin", port), agency, false, true, "Vì"));
        nobodyHasLooked();

        JsonNode totals = nobody.get(year).json();
        assertThat(of(totals, asked.get(0)).get("withheld").asBoolean()).isTrue();
        assertThat(of(totals, asked.get(1)).get("withheld").asBoolean()).isTrue();
        assertThat(of(totals, asked.get(2)).get("withheld").asBoolean()).isFalse();
    }

    /** Of three one was seen yesterday: who is one of the other two would know the third. */
    @Test
    void whatWasSeenBeforeItWasHiddenHidesNobodyElse() {
        String[] districts = {"MANGTHIT", "VUNGLIEM", "TAMBINH"};
        reporting.asked(Period.annual(2021), districts);
        List.of(districts).forEach(agency -> reporting.accepted(new ReportKey("KL92/2021", agency)));
        opened();
        engine.at("2021-04-13T09:00");
        SignedIn admin = SignedIn.as("admin", port);
        restrict(admin, "MANGTHIT", false, true, "Vì");
        restrict(admin, "VUNGLIEM", false, true, "Vì");
        String year = PLACE + "/KL92/2021/toan-tinh";
        int two = withheld(year);
        assertThat(two).isPositive();

        engine.at("2021-04-14T09:00");
        admin = SignedIn.as("admin", port);
        restrict(admin, "TAMBINH", false, true, "Vì");

        assertThat(withheld(year)).isEqualTo(two);
        // Who had hidden before anybody looked has been seen by nobody, also after another reason is given.
        nobodyHasLooked();
        restrict(admin, "MANGTHIT", true, true, "Vì khác");
        assertThat(withheld(year)).isLessThan(two);
    }

    private void nobodyHasLooked() {
        jdbc.sql("delete from public_side_seen").update();
    }

    private int withheld(String totals) {
        int withheld = 0;
        for (JsonNode one : nobody.get(totals + ".json").json()) {
            if (one.get("withheld").asBoolean()) {
                assertThat(one.get("total").isNull()).isTrue();
                assertThat(one.get("reported").isNull()).isTrue();
                withheld++;
            }
        }
        return withheld;
    }

    private static JsonNode of(JsonNode totals, String indicator) {
        return StreamSupport.stream(totals.spliterator(), false)
                .filter(one -> one.get("indicator").asText().equals(indicator))
                .findFirst()
                .orElseThrow();
    }

    private static Answer restrict(SignedIn person, String agency, boolean status, boolean figures, String reason) {
        return person.put(
                "/api/public-side",
                "{\"agency\":\"%s\",\"status\":%s,\"figures\":%s,\"reason\":\"%s\"}"
                        .formatted(agency, status, figures, reason));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                PLACE + "/KL92/2031-H1",
                PLACE + "/XX/2021-H1",
                PLACE + "/KL92/x",
                PLACE + "/KL92/x/so-lieu.csv",
                PLACE + "/KL92/x/toan-tinh"
            })
    void whatThereIsNotIsAnsweredWithTheNearest(String path) {
        opened();

        Answer answer = nobody.get(path);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body())
                .contains("Kỳ gần nhất: KL92/2021-H1")
                .as("a visitor has no task list to go back to")
                .doesNotContain("Danh sách công việc", "Về danh sách công việc");
    }

    /** A page in the place of a file would be read as one. */
    @ParameterizedTest
    @ValueSource(strings = {"/so-lieu.json", "/so-lieu.csv", "/toan-tinh.jsonstat", "/so-lieu.xml"})
    void whatIsNotThereIsToldAsAPageAndNotAsAFile(String file) throws IOException, InterruptedException {
        opened();

        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + PLACE + "/KL92/2031-H1" + file))
                                .build(),
                        BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
    }

    @Test
    void nobodyWritesHere() {
        opened();

        assertThat(nobody.post(PLACE, "{}").status()).isEqualTo(403);
    }
}
