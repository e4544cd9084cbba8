package vn.ansinh.reporting.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ansinh.reporting.SignedIn.ENGINE;

import java.util.List;
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
import vn.ansinh.reporting.catalogue.FirstPeriod;
import vn.ansinh.reporting.cycle.daily.DailyRound;

/** S13: nothing is opened and nobody is asked before the administrator has said from which period on. */
@EngineTest
class FirstPeriodTest {

    private static final String START = ENGINE + "/process-definition/key/reporting-cycle/submit-form";

    private static final String AD_HOC = """
            {"content":{"kind":"AD_HOC","subject":"Tình hình hỗ trợ hộ nghèo","directiveNumber":"1234/UBND-VX",
             "directiveDate":"2026-11-27","due":"2026-12-20T16:00"},"version":0}""";

    @LocalServerPort
    private int port;

    @Autowired
    private FirstPeriod firstPeriod;

    @Autowired
    private DailyRound round;

    @Autowired
    private EngineDriver engine;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void anEmptyDatabaseOpensNothingAndWritesToNobody() {
        firstPeriod.notYetChosen();

        dayBegins("2026-11-28T07:00");
        dayBegins("2026-11-29T07:00");

        assertThat(opened()).isEmpty();
    }

    @Test
    void onlyWhatWasChosenIsOpened() {
        firstPeriod.is("2027-H1");

        dayBegins("2026-11-28T07:00");
        dayBegins("2027-03-31T07:00");
        assertThat(opened()).isEmpty();

        dayBegins("2027-04-01T07:00");
        assertThat(cycles()).containsExactly("KL92/2027-H1");
        assertThat(jdbc.sql("select count(*) from plan").query(Long.class).single())
                .isPositive();
    }

    @Test
    void aPeriodWhoseRequestIsLateIsOpenedWhenItWasChosenAllTheSame() {
        firstPeriod.is("2026");

        dayBegins("2026-11-28T07:00");

        assertThat(cycles()).containsExactly("KL92/2026");
    }

    @ParameterizedTest
    @ValueSource(strings = {AD_HOC, "{\"content\":{\"kind\":\"PERIODIC\",\"period\":\"2026\"},\"version\":0}"})
    void norDoesAPersonOpenAnythingByTheStartForm(String typed) {
        firstPeriod.notYetChosen();
        engine.at("2026-11-28T09:00");
        SignedIn coordinator = SignedIn.as("coordinator", port);
        coordinator.put("/api/cycle-start", typed);

        Answer answer = coordinator.post(START, "{}");

        assertThat(answer.status()).as(answer.body()).isEqualTo(409);
        assertThat(answer.json().path("detail").asText())
                .contains("được đưa vào vận hành", "quản trị hệ thống", "“Vận hành”");
        assertThat(coordinator.get("/api/cycle-start").json().path("closed").asText())
                .isEqualTo(answer.json().path("detail").asText());
        assertThat(opened()).isEmpty();
    }

    @Test
    void aPersonMayFollowADirectiveOnceTheRegimeIsInServiceButOpensNoEarlierPeriod() {
        firstPeriod.is("2027-H1");
        engine.at("2026-11-28T09:00");
        SignedIn coordinator = SignedIn.as("coordinator", port);

        coordinator.put("/api/cycle-start", "{\"content\":{\"kind\":\"PERIODIC\",\"period\":\"2026\"},\"version\":0}");
        assertThat(coordinator.post(START, "{}").status()).isEqualTo(422);
        coordinator.put("/api/cycle-start", AD_HOC.replace("\"version\":0", "\"version\":1"));
        assertThat(coordinator.post(START, "{}").status()).isEqualTo(200);

        assertThat(cycles()).containsExactly("KL92/2026-DX-01");
    }

    private void dayBegins(String time) {
        engine.at(time);
        round.request();
        engine.runJobs();
    }

    private List<String> cycles() {
        return jdbc.sql("select key from reporting_cycle").query(String.class).list();
    }

    private List<String> opened() {
        return jdbc.sql("""
                        select key from reporting_cycle union all select key from agency_report
                        union all select key from plan union all select recipient from mail_outbox""").query(String.class).list();
    }
}
