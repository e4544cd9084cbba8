package vn.ansinh.reporting.difficulty;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import vn.ansinh.reporting.EngineDriver;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.Officials;
import vn.ansinh.reporting.SignedIn;
import vn.ansinh.reporting.difficulty.DifficultyRaising.Told;
import vn.ansinh.reporting.difficulty.process.DifficultyEscalationProcess.Elements;
import vn.ansinh.reporting.report.DifficultyEntry;
import vn.ansinh.reporting.report.Obligations;
import vn.ansinh.reporting.report.ReportAccepted;
import vn.ansinh.reporting.report.ReportKey;
import vn.ansinh.reporting.report.ReportingFixture;

/** Each difficulty of an accepted report becomes a case, exactly once. */
@EngineTest
class RaisingFromReportsTest {

    private static final DifficultyEntry TOLD =
            new DifficultyEntry("A7", "Thiếu thuốc ở trạm y tế.", "Chậm đấu thầu", "Cho mua sắm trực tiếp");

    @Autowired
    private ReportingFixture reporting;

    @Autowired
    private DifficultyRaising raising;

    @Autowired
    private Obligations obligations;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private DifficultyFixture difficulties;

    @Autowired
    private Officials officials;

    @Autowired
    private EngineDriver engine;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transaction;

    @LocalServerPort
    private int port;

    @BeforeEach
    void twoAreAsked() {
        reporting.asked("SYT", "STC");
    }

    @Test
    void aRetryOrAResubmissionRaisesNothingAgain() {
        assertThat(raise("SYT", TOLD)).isTrue();

        assertThat(raise("SYT", TOLD)).isFalse();
        assertThat(raise("SYT", new DifficultyEntry("A7", "  thiếu  thuốc ở trạm y tế ", "Khác", "Khác")))
                .as("the same words, otherwise written")
                .isFalse();
        assertThat(raise("SYT", new DifficultyEntry("A7", "Thiếu bác sĩ", "", "Tuyển thêm")))
                .isTrue();
        assertThat(raise("STC", TOLD)).as("another agency's own").isTrue();
        assertThat(cases()).isEqualTo(3);
    }

    @Test
    void whatIsOpenFromAnEarlierTimeIsLinkedAndNotRaisedAgain() {
        String key = difficulties.raised("SYT", DifficultyFixture.text("Thiếu thuốc", "A7", TOLD.description()));

        assertThat(raise("SYT", TOLD)).isFalse();

        assertThat(cases()).isEqualTo(1);
        assertThat(raising.reportsOf(key))
                .containsExactly(new Told(ReportingFixture.key("SYT").toString(), 1));
    }

    @Test
    void whatIsToldAgainIsKnownByEveryWordingOfItsCase() {
        String sorted = difficulties.raised("SYT", DifficultyFixture.text("Thiếu thuốc", "A7", TOLD.description()));
        difficulties.triage(sorted, "clarify", Map.of("area", "A4", "reason", "Nêu rõ bao nhiêu trạm"));
        difficulties.complete(
                Officials.officer("SYT"),
                sorted,
                Elements.CLARIFY,
                null,
                DifficultyFixture.text("Thiếu thuốc", "A4", "Thiếu thuốc ở 12 trạm y tế"));

        assertThat(raise("SYT", TOLD)).as("as it was raised").isFalse();
        assertThat(raise("SYT", new DifficultyEntry("A4", TOLD.description(), "", "")))
                .as("as it was sorted")
                .isFalse();
        assertThat(raise("SYT", new DifficultyEntry("A4", "Thiếu thuốc ở 12 trạm y tế", "", "")))
                .as("as it was made clear")
                .isFalse();
        assertThat(cases()).isEqualTo(1);
    }

    @Test
    void whatWasClosedIsRaisedAnewWhenItIsToldAgain() {
        String key = difficulties.raised("SYT", DifficultyFixture.text("Thiếu thuốc", "A7", TOLD.description()));
        difficulties.answered(key, "Đã rõ");
        officials.complete(Officials.leader("SYT"), key, Elements.CONFIRM, "resolved");

        assertThat(raise("SYT", TOLD)).isTrue();
    }

    @Test
    void theAcceptanceOfAReportRaisesWhatItTells() {
        accepted();
        transaction.executeWithoutResult(
                status -> events.publishEvent(new ReportAccepted(ReportingFixture.key("SYT"), 1)));

        assertThat(cases()).isEqualTo(1);
        String key = jdbc.sql("select key from difficulty").query(String.class).single();
        assertThat(difficulties.state(key)).isEqualTo(DifficultyState.TRIAGE);
    }

    @Test
    void aCaseOutOfAReportSaysSoAndLeadsThere() {
        accepted();
        String key = jdbc.sql("select key from difficulty").query(String.class).single();

        JsonNode origin = origin("syt-officer", key);

        assertThat(origin.path("kind").asText()).isEqualTo("REPORT");
        assertThat(origin.path("label").isNull()).isTrue();
        assertThat(origin.path("reports")).hasSize(1);
        assertThat(origin.at("/reports/0/label").asText()).isEqualTo("Từ báo cáo KL92/2021-H1/SYT, lần gửi 1");
        assertThat(origin.at("/reports/0/page").asText()).isEqualTo("/bao-cao/KL92-2021-H1-SYT/1");
    }

    @Test
    void aTypedCaseThatAReportTellsAgainSaysBothAndLinksForWhoMayReadTheReport() {
        String key = difficulties.raised("SYT", DifficultyFixture.text("Thiếu thuốc", "A7", TOLD.description()));
        difficulties.triage(
                key,
                "askOpinion",
                Map.of("opinionAgency", "STC", "question", "Có kinh phí không?", "opinionDue", "2021-04-16"));
        assertThat(origin("syt-officer", key).path("reports")).isEmpty();

        accepted();

        for (String reader : List.of("syt-officer", "coordinator", "ppc-office")) {
            JsonNode origin = origin(reader, key);
            assertThat(origin.path("kind").asText()).isEqualTo("FORM");
            assertThat(origin.path("label").asText()).isEqualTo("Cơ quan phản ánh trực tiếp");
            assertThat(origin.at("/reports/0/label").asText())
                    .isEqualTo("Phản ánh lại trong báo cáo KL92/2021-H1/SYT, lần gửi 1");
            String page = origin.at("/reports/0/page").asText();
            assertThat(SignedIn.as(reader, port).get(page).status()).as(reader).isEqualTo(200);
            assertThat(page(reader, key)).contains("Cơ quan phản ánh trực tiếp", "href=\"" + page + "\"");
        }
        assertThat(origin("stc-officer", key).at("/reports/0/label").asText()).startsWith("Phản ánh lại trong báo cáo");
        assertThat(origin("stc-officer", key).at("/reports/0/page").isNull())
                .as("it sees the case, not another agency's report")
                .isTrue();
        assertThat(page("stc-officer", key))
                .contains("Phản ánh lại trong báo cáo")
                .doesNotContain("/bao-cao/KL92-2021-H1-SYT");
    }

    private void accepted() {
        reporting.tellDifficulties("SYT", List.of(TOLD));
        reporting.accepted("SYT");
        engine.runJobs("agency-report");
    }

    private JsonNode origin(String person, String key) {
        return SignedIn.as(person, port).get("/api/difficulties/" + key).json().path("origin");
    }

    private String page(String person, String key) {
        return SignedIn.as(person, port).get("/kho-khan/" + key).body();
    }

    private boolean raise(String agency, DifficultyEntry entry) {
        ReportKey key = ReportingFixture.key(agency);
        return transaction.execute(status -> raising.raise(obligations.get(key), 1, entry));
    }

    private int cases() {
        return jdbc.sql("select count(*) from difficulty").query(Integer.class).single();
    }
}
