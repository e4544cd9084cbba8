package vn.ansinh.reporting.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ansinh.reporting.SignedIn.ENGINE;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.SignedIn;
import vn.ansinh.reporting.catalogue.ManyAgencies;
import vn.ansinh.reporting.catalogue.Period;
import vn.ansinh.reporting.consolidation.FigureIntake;
import vn.ansinh.reporting.cycle.CycleFixture;
import vn.ansinh.reporting.report.ReportAccepted;
import vn.ansinh.reporting.report.ReportKey;
import vn.ansinh.reporting.report.ReportingFixture;

/** What grows with a country: task lists, asking ten thousand bodies, consolidation; part of the benchmark. */
@EngineTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LargeProvinceRun {

    private static final int LATE = 5;

    private static final Figures FIGURES = Figures.ALL;

    @LocalServerPort
    private int port;

    @Autowired
    private ManyBodies province;

    @Autowired
    private ReportingFixture reporting;

    @Autowired
    private FigureIntake intake;

    @Autowired
    private ManyReports reports;

    @Autowired
    private TransactionOperations transaction;

    @Autowired
    private JdbcClient jdbc;

    /** Those of a thousand drafts, then each a hundred times in the engine's tables, with its candidates and its grants. */
    @Test
    @Order(1)
    void taskLists() {
        province.grow(1_000);
        List<String> asked = new ArrayList<>(ManyAgencies.codes(999));
        asked.add("STC");
        reporting.askedInBatches(Period.halfYear(2061), asked.toArray(String[]::new));
        taskLists(1_000);
        copies("act_ru_task", "id_");
        copies("act_ru_identitylink", "task_id_");
        copies("act_ru_authorization", "resource_id_");
        jdbc.sql("analyze").update();
        taskLists(100_000);
        for (String table : List.of("act_ru_identitylink", "act_ru_task", "act_ru_authorization")) {
            jdbc.sql("delete from " + table + " where id_ like '%#%'").update();
        }
        jdbc.sql("vacuum analyze").update();
    }

    /** Rows of tasks that are not copies, ninety-nine times more, each under an id of its own. */
    private void copies(String table, String task) {
        jdbc.sql("""
                insert into %1$s
                select (jsonb_populate_record(t, jsonb_build_object('id_', t.id_ || '#' || n, '%2$s', t.%2$s || '#' || n))).*
                  from %1$s t, generate_series(1, 99) n
                 where t.%2$s in (select id_ from act_ru_task where id_ not like '%%#%%')
                """.formatted(table, task)).update();
    }

    private void taskLists(int tasks) {
        for (String person : List.of("stc-officer", "reviewer", "coordinator")) {
            SignedIn browser = SignedIn.as(person, port);
            String filter = PagesAndCalls.firstFilter(browser);
            Map<String, Runnable> calls = new LinkedHashMap<>();
            calls.put("list", () -> ok(browser.post(ENGINE + "/filter/" + filter + "/list?maxResults=15", "{}")));
            calls.put("count", () -> ok(browser.post(ENGINE + "/filter/" + filter + "/count", "{}")));
            calls.put(
                    "filters with counts", () -> ok(browser.get(ENGINE + "/filter?resourceType=Task&itemCount=true")));
            calls.forEach((name, call) -> FIGURES.median(
                    name + " of " + person + ", " + tasks + " tasks",
                    "ms",
                    Figures.rounds(() -> Figures.each(3, call))));
        }
    }

    private static void ok(SignedIn.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    /** Three cycles, none beside one of a year before. */
    @Test
    @Order(2)
    void consolidationOfTwoThousand() {
        province.grow(2_000);
        List<Period> periods = List.of(Period.halfYear(2041), Period.halfYear(2043), Period.halfYear(2045));
        periods.forEach(period -> reporting.askedInBatches(period, codes(2_000)));
        consolidation(2_000, periods);
    }

    @Test
    @Order(3)
    void tenThousand() {
        province.grow(10_000);
        var period = Period.halfYear(2051);
        FIGURES.put(
                "asking one of 10000",
                "ms",
                Figures.each(1, () -> reporting.askedInBatches(period, codes(10_000))) / 10_000);
        consolidation(10_000, List.of(period));
    }

    private void consolidation(int bodies, List<Period> periods) {
        List<Double> begun = new ArrayList<>();
        List<Double> late = new ArrayList<>();
        List<Double> plain = new ArrayList<>();
        for (Period period : periods) {
            String cycle = CycleFixture.key(period);
            List<String> codes = ManyAgencies.codes(bodies);
            FIGURES.put("indicators of each body", "", reports.sample(period));
            reports.accept(cycle, codes.subList(0, bodies - LATE));
            jdbc.sql("analyze").update();
            begun.add(Figures.each(1, () -> transaction.executeWithoutResult(status -> intake.begin(cycle))));
            for (String code : codes.subList(bodies - LATE, bodies)) {
                reports.accept(cycle, List.of(code));
                var event = new ReportAccepted(new ReportKey(cycle, code), 1);
                late.add(Figures.each(1, () -> transaction.executeWithoutResult(status -> intake.accepted(event))));
            }
            for (int time = 0; time < 5; time++) {
                plain.add(Figures.each(
                        1, () -> jdbc.sql("""
                                select v.indicator, sum(v.actual), sum(v.estimate), count(v.actual)
                                  from agency_report r
                                  join submission_value v on v.report_key = r.key and v.number = r.accepted_submission
                                 where r.cycle_key = :cycle group by v.indicator
                                """).param("cycle", cycle).query().listOfRows()));
            }
        }
        String of = " of " + bodies + " bodies";
        FIGURES.median("consolidation begun" + of, "ms", begun);
        FIGURES.median("a late acceptance" + of, "ms", late);
        FIGURES.median("the same figures by plain SQL" + of, "ms", plain);
    }

    private static String[] codes(int bodies) {
        List<String> codes = new ArrayList<>(ManyAgencies.codes(bodies));
        codes.add("LONGHO");
        return codes.toArray(String[]::new);
    }

    @AfterAll
    static void write() throws IOException {
        FIGURES.write();
    }
}
