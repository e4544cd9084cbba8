package vn.ansinh.reporting.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import vn.ansinh.reporting.EngineDriver;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.Officials;
import vn.ansinh.reporting.SignedIn;
import vn.ansinh.reporting.SignedIn.Answer;
import vn.ansinh.reporting.catalogue.ManyAgencies;
import vn.ansinh.reporting.catalogue.Period;
import vn.ansinh.reporting.consolidation.FigureIntake;
import vn.ansinh.reporting.cycle.CycleFixture;
import vn.ansinh.reporting.cycle.daily.DailyRound;
import vn.ansinh.reporting.cycle.daily.DailyRoundProcess;
import vn.ansinh.reporting.plan.PlanFixture;
import vn.ansinh.reporting.report.Obligations;
import vn.ansinh.reporting.report.ReportKey;
import vn.ansinh.reporting.report.ReportLife;
import vn.ansinh.reporting.report.ReportLife.Step;
import vn.ansinh.reporting.report.ReportingFixture;
import vn.ansinh.reporting.report.process.AgencyReportProcess;

/**
 * A province of four hundred bodies more: each page and call takes as many statements as with twenty, and a long list
 * comes in parts. In a JVM of its own, for the bodies stay in the directory.
 */
@EngineTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ManyBodiesIT {

    private static final int MORE = 400;
    private static final int SENT = 55;

    /** What is written: by a request, by a step of a report's life, by a job. */
    private static final Map<String, Integer> WRITTEN = Map.ofEntries(
            Map.entry("an agency asked", 26),
            Map.entry("a cell saved", 9),
            Map.entry("saved", 8),
            Map.entry("drafted", 27),
            Map.entry("approved", 28),
            Map.entry("letter typed", 3),
            Map.entry("letter attached", 5),
            Map.entry("issued", 47),
            Map.entry("accepted", 35),
            // With the figures of the consolidated report, which has begun.
            Map.entry("cycle told", 36),
            Map.entry("a remark", 7),
            Map.entry("a round with nothing to do, without its looks", 98));

    private static final String CELL = """
            {"sections":[],"cells":[{"indicator":"A7-01","state":"VALUE","actual":"%d","reason":"","note":"","version":%d}]}
            """;

    private static final String REMARK = """
            {"anchor":"report","content":"Đề nghị giải trình số liệu"}
            """;

    @LocalServerPort
    private int port;

    @Autowired
    private ManyBodies province;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlanFixture planning;

    @Autowired
    private Officials officials;

    @Autowired
    private CountedDatabase database;

    @Autowired
    private FigureIntake intake;

    @Autowired
    private TransactionOperations transaction;

    @Autowired
    private ReportingFixture reporting;

    @Autowired
    private ReportLife life;

    @Autowired
    private Obligations obligations;

    @Autowired
    private DailyRound round;

    @Autowired
    private EngineDriver engine;

    private int number = 1;

    @Test
    @Order(1)
    void aPageTakesAsManyStatementsOfFourHundredBodiesAsOfTwenty() {
        planning.asked();
        province.asked(Period.halfYear(2021), List.of("STC", "STP"));
        Map<String, Integer> few = counted(Period.halfYear(2021), "STC");
        Map<String, Integer> fewWritten = written(Period.halfYear(2021), "STC");

        // What a cycle has asked is not changed backwards; one that is called off has asked nothing.
        jdbc.sql("update reporting_cycle set state = 'CANCELLED'").update();
        province.grow(MORE);
        planning.dayBegins(LocalDate.of(2021, 4, 13));
        province.asked(Period.annual(2021), ManyAgencies.codes(SENT));
        Map<String, Integer> many = counted(Period.annual(2021), "H00001");
        Map<String, Integer> manyWritten = written(Period.annual(2021), "H00001");

        assertThat(many).isEqualTo(few);
        assertThat(many).isEqualTo(PagesAndCalls.trips());
        assertThat(manyWritten).isEqualTo(fewWritten);
        assertThat(manyWritten).isEqualTo(WRITTEN);
    }

    @Test
    @Order(2)
    void aLongListComesInPartsIsFoundByWordsAndPrintsWhole() {
        province.grow(MORE);
        planning.asked();
        province.asked(Period.annual(2021), ManyAgencies.codes(SENT));
        Map<String, String> lists = Map.of(
                "/ke-hoach", "coordinator",
                "/dot-bao-cao/KL92-2021", "coordinator",
                "/ra-soat", "reviewer",
                "/dua-vao-van-hanh", "admin");

        lists.forEach((path, person) -> {
            SignedIn browser = SignedIn.as(person, port);
            String first = page(browser, path);
            assertThat(rows(first)).as(path).isEqualTo(50);
            assertThat(first.length()).as(path).isLessThan(100_000);
            assertThat(page(browser, path + "?trang=2")).doesNotContain(agency(first));
            assertThat(rows(page(browser, path + "?tim=thu%20h00007"))).as(path).isEqualTo(1);
            assertThat(rows(page(browser, path + "?in=toan-bo"))).as(path).isGreaterThan(50);
            assertThat(page(browser, path + "?xep=co-quan&tim=H0000")).contains("Thử H00001");

            Answer beyond = browser.get(path + "?trang=1000000");
            assertThat(beyond.status()).isEqualTo(404);
            assertThat(beyond.body()).contains("không có phần 1000000").doesNotContain("H00001");
            Answer unsorted = browser.get(path + "?xep=secret");
            assertThat(unsorted.status()).isEqualTo(422);
            assertThat(unsorted.body())
                    .contains("không sắp xếp được theo “secret”")
                    .doesNotContain("H00001");
        });
        mailsThatWaitComeInPartsToo(SignedIn.as("admin", port));
        aConsolidatedReportNamesSomeAndTheOthersOnDemand(SignedIn.as("coordinator", port));
        nobodyFindsMoreThanHisOwn(SignedIn.as("syt-officer", port));
    }

    /** Bodies without people have none with an address; whom a receipt goes to is a list of its own. */
    private void mailsThatWaitComeInPartsToo(SignedIn administrator) {
        String path = "/thu-cho-dia-chi";
        String first = page(administrator, path);
        assertThat(first.split("panel kept", -1)).hasSize(50 + 1);
        assertThat(first.length()).isLessThan(100_000);
        assertThat(page(administrator, path + "?tim=h00007").split("panel kept", -1))
                .hasSizeBetween(2, 4);
        assertThat(administrator.get(path + "?trang=1000000").status()).isEqualTo(404);
    }

    /** Nothing is accepted yet: all bodies are missing from all of its figures. */
    private void aConsolidatedReportNamesSomeAndTheOthersOnDemand(SignedIn coordinator) {
        transaction.executeWithoutResult(status -> intake.begin("KL92/2021"));
        String api = "/api/consolidated/KL92-2021-TH";

        Answer report = coordinator.get(api);
        assertThat(report.body().length()).isLessThan(150_000);
        assertThat(report.json().path("expected").asInt()).isGreaterThan(MORE);
        assertThat(report.json().path("missing")).hasSize(50);
        JsonNode wide = StreamSupport.stream(report.json().path("areas").spliterator(), false)
                .flatMap(area -> StreamSupport.stream(area.path("figures").spliterator(), false))
                .filter(figure -> figure.path("missing").path("more").asInt() > 0)
                .findFirst()
                .orElseThrow();
        assertThat(wide.path("missing").path("names")).hasSize(10);
        assertThat(wide.path("missing").path("more").asInt()).isGreaterThan(MORE - 10);

        String figure = "/figures/" + wide.path("code").asText();
        JsonNode first = coordinator.get(api + figure).json();
        assertThat(first.path("inputs").path(0).path("rows")).hasSize(50);
        assertThat(coordinator
                        .get(api + figure + "?tim=h00399")
                        .json()
                        .path("inputs")
                        .path(0)
                        .path("rows"))
                .hasSize(1);
        assertThat(coordinator.get(api + figure + "?trang=1000000").status()).isEqualTo(404);
        assertThat(coordinator.get(api + figure + "?xep=secret").status()).isEqualTo(422);

        assertThat(page(coordinator, "/tong-hop/KL92-2021-TH").length()).isLessThan(300_000);
        assertThat(page(coordinator, "/tong-hop/KL92-2021-TH?in=toan-bo")).contains("Thử H00400");
        assertThat(page(
                        coordinator,
                        "/tong-hop/KL92-2021-TH/chi-tieu/" + wide.path("code").asText()))
                .doesNotContain("Thử H00400");
    }

    /** Whatever he asks for. */
    private void nobodyFindsMoreThanHisOwn(SignedIn officer) {
        for (String wanted : List.of("", "?tim=thu", "?in=toan-bo", "?xep=han", "?trang=1&in=toan-bo&tim=H0")) {
            assertThat(officer.get("/ke-hoach" + wanted).body()).doesNotContain("H0000");
            assertThat(officer.get("/ra-soat" + wanted).status()).isEqualTo(403);
            assertThat(officer.get("/dot-bao-cao/KL92-2021" + wanted).status()).isEqualTo(404);
            assertThat(officer.get("/dua-vao-van-hanh" + wanted).status()).isEqualTo(403);
            assertThat(officer.get("/thu-cho-dia-chi" + wanted).status()).isEqualTo(403);
        }
        assertThat(officer.get("/ke-hoach?trang=2").status()).isEqualTo(404);
    }

    /** @param sent whose report is under review */
    private Map<String, Integer> counted(Period period, String sent) {
        String cycle = "KL92-" + period;
        transaction.executeWithoutResult(status -> intake.begin(CycleFixture.key(period)));
        String draft = officials
                .task("KL92/" + period + "/SYT", AgencyReportProcess.Elements.DRAFT)
                .getId();
        var trips = new LinkedHashMap<String, Integer>();
        new PagesAndCalls(port, cycle, sent, draft).each((name, call) -> {
            call.get();
            trips.put(name, database.of(call::get).all());
        });
        return trips;
    }

    /**
     * A report that comes after the consolidation has begun, what forms save meanwhile, and a round of the day.
     *
     * @param sent whose report is under review
     */
    private Map<String, Integer> written(Period period, String sent) {
        var key = new ReportKey(CycleFixture.key(period), "SYT");
        String report = "/api/reports/" + key.slug();
        var trips = new LinkedHashMap<String, Integer>();
        trips.put(
                "an agency asked",
                database.of(() -> reporting.asked(Period.halfYear(2030 + number++), "SYT"))
                        .all());
        SignedIn officer = SignedIn.as("syt-officer", port);
        for (int version = 0; version < 2; version++) {
            String typed = CELL.formatted(version + 5, version);
            trips.put("a cell saved", of(() -> officer.patch(report + "/draft", typed)));
        }
        for (Step step : life.steps(key, String.valueOf(900 + number))) {
            Runnable work = step.prepared().get();
            trips.put(step.name(), database.of(work).all());
        }
        SignedIn reviewer = SignedIn.as("reviewer", port);
        String remarks = "/api/reports/" + new ReportKey(CycleFixture.key(period), sent).slug() + "/remarks";
        for (int time = 0; time < 2; time++) {
            trips.put("a remark", of(() -> reviewer.post(remarks, REMARK)));
        }
        engine.at("2021-04-14T07:00");
        aRound();
        // Reports that are awaited are looked at in parts.
        int looks = obligations.awaited().size() / 50 + 1;
        trips.put(
                "a round with nothing to do, without its looks",
                database.of(this::aRound).all() - looks);
        return trips;
    }

    private void aRound() {
        round.request();
        engine.runJobs(DailyRoundProcess.KEY);
    }

    private int of(Supplier<Answer> request) {
        return database.of(() -> assertThat(request.get().status()).isLessThan(300))
                .all();
    }

    private static String page(SignedIn browser, String path) {
        Answer answer = browser.get(path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return answer.body();
    }

    private static long rows(String page) {
        return Pattern.compile("class=\"head\"").matcher(page).results().count();
    }

    private static String agency(String page) {
        var name = Pattern.compile("Thử H\\d{5}").matcher(page);
        assertThat(name.find()).isTrue();
        return name.group();
    }
}
