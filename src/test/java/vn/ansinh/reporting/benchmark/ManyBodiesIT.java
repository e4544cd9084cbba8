package vn.ansinh.reporting.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ansinh.reporting.SignedIn.ENGINE;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionOperations;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.Officials;
import vn.ansinh.reporting.SignedIn;
import vn.ansinh.reporting.SignedIn.Answer;
import vn.ansinh.reporting.catalogue.ManyAgencies;
import vn.ansinh.reporting.catalogue.Period;
import vn.ansinh.reporting.consolidation.FigureIntake;
import vn.ansinh.reporting.cycle.CycleFixture;
import vn.ansinh.reporting.plan.PlanFixture;
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

    /** The statements and commits of each, in a session that has been used before. */
    private static final Map<String, Integer> TABLE = Map.ofEntries(
            Map.entry("coordinator /ke-hoach", 8),
            Map.entry("coordinator /dot-bao-cao", 8),
            Map.entry("coordinator /dot-bao-cao/{cycle}", 14),
            Map.entry("coordinator /kho-khan", 6),
            Map.entry("coordinator /api/cycles", 4),
            Map.entry("coordinator /api/cycles/{cycle}", 10),
            Map.entry("coordinator /api/cycles/{cycle}/obligations", 6),
            Map.entry("coordinator /api/consolidated/{cycle}-TH", 29),
            Map.entry("coordinator /api/consolidated/{cycle}-TH/figures/A2-01", 20),
            Map.entry("coordinator /tong-hop/{cycle}-TH", 31),
            Map.entry("syt-officer /ke-hoach", 8),
            Map.entry("syt-officer /bao-cao", 7),
            Map.entry("syt-officer /bao-cao/{cycle}-SYT", 22),
            Map.entry("syt-officer /api/reports/{cycle}-SYT", 20),
            Map.entry("syt-officer /api/tasks/{task}", 12),
            Map.entry("syt-officer /task/{task}", 13),
            Map.entry("syt-officer /task?firstResult=0&maxResults=15", 7),
            Map.entry("syt-officer /task/count", 7),
            Map.entry("ppc-office /ke-hoach", 8),
            Map.entry("ppc-office /dot-bao-cao", 8),
            Map.entry("ppc-office /dot-bao-cao/{cycle}", 12),
            Map.entry("reviewer /ra-soat", 9),
            Map.entry("reviewer /bao-cao", 5));

    @LocalServerPort
    private int port;

    @Autowired
    private ManyBodies province;

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

    @Test
    @Order(1)
    void aPageTakesAsManyStatementsOfFourHundredBodiesAsOfTwenty() {
        planning.asked();
        province.asked(Period.halfYear(2021), List.of("STC", "STP"));
        Map<String, Integer> few = counted(Period.halfYear(2021));

        province.grow(MORE);
        planning.dayBegins(LocalDate.of(2021, 4, 13));
        province.asked(Period.annual(2021), ManyAgencies.codes(SENT));
        Map<String, Integer> many = counted(Period.annual(2021));

        assertThat(many).isEqualTo(few);
        assertThat(many).isEqualTo(TABLE);
    }

    @Test
    @Order(2)
    void aLongListComesInPartsIsFoundByWordsAndPrintsWhole() {
        province.grow(MORE);
        planning.asked();
        province.asked(Period.annual(2021), ManyAgencies.codes(SENT));
        Map<String, String> lists =
                Map.of("/ke-hoach", "coordinator", "/dot-bao-cao/KL92-2021", "coordinator", "/ra-soat", "reviewer");

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
                .filter(figure -> figure.path("expected").asInt() > MORE)
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
        }
        assertThat(officer.get("/ke-hoach?trang=2").status()).isEqualTo(404);
    }

    private Map<String, Integer> counted(Period period) {
        String cycle = "KL92-" + period;
        String consolidated = "/api/consolidated/" + cycle + "-TH";
        transaction.executeWithoutResult(status -> intake.begin(CycleFixture.key(period)));
        String report = cycle + "-SYT";
        String draft = officials
                .task("KL92/" + period + "/SYT", AgencyReportProcess.Elements.DRAFT)
                .getId();
        var trips = new LinkedHashMap<String, Integer>();
        Map.of(
                        "coordinator",
                                List.of(
                                        "/ke-hoach",
                                        "/dot-bao-cao",
                                        "/dot-bao-cao/" + cycle,
                                        "/kho-khan",
                                        "/api/cycles",
                                        "/api/cycles/" + cycle,
                                        "/api/cycles/" + cycle + "/obligations",
                                        consolidated,
                                        consolidated + "/figures/A2-01",
                                        "/tong-hop/" + cycle + "-TH"),
                        "reviewer", List.of("/ra-soat", "/bao-cao"),
                        "syt-officer",
                                List.of(
                                        "/ke-hoach",
                                        "/bao-cao",
                                        "/bao-cao/" + report,
                                        "/api/reports/" + report,
                                        "/api/tasks/" + draft,
                                        ENGINE + "/task/" + draft,
                                        ENGINE + "/task?firstResult=0&maxResults=15",
                                        ENGINE + "/task/count"),
                        "ppc-office", List.of("/ke-hoach", "/dot-bao-cao", "/dot-bao-cao/" + cycle))
                .forEach((person, paths) -> {
                    SignedIn browser = SignedIn.as(person, port);
                    for (String path : paths) {
                        page(browser, path);
                        String name = person + " "
                                + path.replace(cycle, "{cycle}")
                                        .replace(draft, "{task}")
                                        .replace(ENGINE, "");
                        trips.put(name, database.of(() -> page(browser, path)).all());
                    }
                });
        return trips;
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
