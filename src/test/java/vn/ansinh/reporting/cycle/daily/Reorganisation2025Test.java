package vn.ansinh.reporting.cycle.daily;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ansinh.reporting.EngineDriver;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.SignedIn;
import vn.ansinh.reporting.catalogue.EmptyDatabase;
import vn.ansinh.reporting.catalogue.FirstPeriod;
import vn.ansinh.reporting.catalogue.Period;
import vn.ansinh.reporting.catalogue.ReferenceData;
import vn.ansinh.reporting.directory.AgencyCode;
import vn.ansinh.reporting.directory.AgencyDirectory;
import vn.ansinh.reporting.document.DocumentState;
import vn.ansinh.reporting.report.AgencyReport;
import vn.ansinh.reporting.report.Obligations;
import vn.ansinh.reporting.report.ReportKey;
import vn.ansinh.reporting.report.ReportingFixture;

/** The reorganisation of 2025 with the data of 2026, in a database that has worked since 2021. */
@EngineTest
class Reorganisation2025Test {

    private static final List<String> ENDED = List.of(
            "SLDTBXH",
            "SNNPTNT",
            "STTTT",
            "SKHDT",
            "SGTVT",
            "STNMT",
            "BDT",
            "BQLKCN",
            "TPVINHLONG",
            "TXBINHMINH",
            "LONGHO",
            "MANGTHIT",
            "VUNGLIEM",
            "TAMBINH",
            "TRAON",
            "BINHTAN");

    private static final ReportKey LONG_HO_2021 = ReportingFixture.key("LONGHO");
    private static final ReportKey TAM_BINH = new ReportKey("KL92/2025-H1", "TAMBINH");
    private static final ReportKey MANG_THIT = new ReportKey("KL92/2025-H1", "MANGTHIT");
    private static final ReportKey VUNG_LIEM = new ReportKey("KL92/2025-H1", "VUNGLIEM");

    @LocalServerPort
    private int port;

    @Autowired
    private DailyRound round;

    @Autowired
    private Obligations obligations;

    @Autowired
    private ReportingFixture reporting;

    @Autowired
    private ReferenceData referenceData;

    @Autowired
    private AgencyDirectory directory;

    @Autowired
    private FirstPeriod firstPeriod;

    @Autowired
    private EmptyDatabase database;

    @Autowired
    private EngineDriver engine;

    @Autowired
    private JdbcClient jdbc;

    /** One report of 2021 is accepted; in 2025 two districts have sent theirs, one has not. */
    @BeforeEach
    void before() {
        database.remember();
        reporting.asked("LONGHO");
        reporting.accepted(LONG_HO_2021);
        engine.at("2025-04-14T08:00");
        firstPeriod.is("2025-H1");
        reporting.asked(Period.halfYear(2025), "TAMBINH", "MANGTHIT", "VUNGLIEM");
        reporting.submitted(TAM_BINH, "2025-04-14");
        reporting.submitted(MANG_THIT, "2025-04-14");
        assertThat(referenceData.importAll("vinh-long-2026", false).problems()).isEmpty();
        await().until(() -> directory.endOf(new AgencyCode("LONGHO")).isPresent());
    }

    @AfterEach
    void asItWas() {
        database.end();
    }

    @Test
    void reportsOf2021KeepNamesAndFigures() {
        List<String> figures = figures();
        run("2025-07-01T08:00");

        assertThat(figures).isNotEmpty().isEqualTo(figures());
        assertThat(obligations.get(LONG_HO_2021).state()).isEqualTo(DocumentState.ACCEPTED);
        assertThat(SignedIn.as("admin", port)
                        .get("/bao-cao/KL92-2021-H1-LONGHO/1")
                        .body())
                .contains("Ủy ban nhân dân huyện Long Hồ");
    }

    @Test
    void openWorkGoesWhereTheFileSaysAndWhatWasNeverSentIsClosed() {
        run("2025-07-01T08:00");

        assertThat(obligations.get(TAM_BINH).holder()).as("its seat").isEqualTo("X29719");
        assertThat(obligations.get(MANG_THIT).holder())
                .as("the standing agency: nobody is named")
                .isEqualTo("SNV");
        assertThat(obligations.get(VUNG_LIEM).state()).isEqualTo(DocumentState.NOT_SUBMITTED);
    }

    @Test
    void in2026TheBodiesOfTodayAreAskedAndNoneThatHasEnded() {
        run("2025-07-01T08:00");
        firstPeriod.is("2026-H1");
        jdbc.sql("delete from mail_outbox").update();
        jdbc.sql("delete from mail_without_recipient").update();
        run("2026-04-01T08:00");
        // Nobody has written the letter: from the latest day on the bodies are asked without it.
        engine.at("2026-04-16T08:00");
        engine.runJobs();

        assertThat(obligations.ofCycle("KL92/2026-H1"))
                .extracting(AgencyReport::holder)
                .hasSize(142)
                .doesNotContainAnyElementsOf(ENDED);
        assertThat(asked()).hasSize(142).doesNotContainAnyElementsOf(ENDED).contains("X29719", "SNV", "BQLKKT");

        run("2026-05-12T09:00");
        engine.runJobs();

        assertThat(jdbc.sql("""
                        select recipient from mail_outbox union
                        select unnest(asked) from mail_without_recipient""").query(String.class).list())
                .isNotEmpty()
                .noneMatch(Reorganisation2025Test::ofOneThatHasEnded);
        assertThat(jdbc.sql("select count(*) from mail_without_recipient where asked::text like '%x29719%'")
                        .query(Long.class)
                        .single())
                .as("a commune without people is written to all the same")
                .isPositive();
    }

    private static boolean ofOneThatHasEnded(String recipient) {
        return ENDED.stream()
                .anyMatch(code -> recipient.equals(code) || recipient.startsWith(code.toLowerCase() + "-"));
    }

    private List<String> asked() {
        return jdbc.sql("select agency from agency_report where period = '2026-H1'")
                .query(String.class)
                .list();
    }

    private List<String> figures() {
        return jdbc.sql("""
                        select indicator || ' ' || state || ' ' || coalesce(actual::text, '') from submission_value
                         where report_key = :key order by indicator""")
                .param("key", LONG_HO_2021.toString())
                .query(String.class)
                .list();
    }

    private void run(String localDateTime) {
        engine.at(localDateTime);
        round.request();
        engine.runJobs(DailyRoundProcess.KEY);
    }
}
