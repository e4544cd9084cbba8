package vn.ansinh.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ansinh.reporting.report.ReportingFixture.key;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.ansinh.reporting.EngineDriver;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.Officials;
import vn.ansinh.reporting.SignedIn;

/** Restore points: what stood in a draft is kept when somebody may want it back, and only for those who may change it. */
@EngineTest
class EarlierDraftsTest {

    private static final ReportKey SYT = key("SYT");
    private static final String EARLIER = "/api/reports/KL92-2021-H1-SYT/draft/earlier";

    @LocalServerPort
    private int port;

    @Autowired
    private ReportingFixture reporting;

    @Autowired
    private EngineDriver engine;

    @Autowired
    private Officials officials;

    @Autowired
    private Drafting drafting;

    @Autowired
    private Drafts drafts;

    @Autowired
    private EarlierDrafts earlier;

    @BeforeEach
    void theDepartmentOfHealthIsAsked() {
        engine.at("2021-04-12T09:00");
        reporting.asked("SYT");
    }

    @Test
    void afterAPauseWhatStoodThereIsKept() {
        types("A7-01", 100);
        engine.at("2021-04-12T09:05");
        types("A7-01", 150);
        assertThat(points()).as("still at it").isEmpty();

        engine.at("2021-04-12T09:16");
        types("A7-01", 200);

        EarlierDrafts.Earlier point = points().get(0);
        assertThat(point.by()).isEqualTo("Chuyên viên Sở Y tế");
        assertThat(point.at().truncatedTo(ChronoUnit.SECONDS)).isEqualTo("2021-04-12T02:05:00Z");
        assertThat(point.cells()).extracting(Cell::indicator).containsExactly("A7-01");
        assertThat(point.cells().get(0).actual()).isEqualByComparingTo("150");
        assertThat(point.sections()).isEmpty();
    }

    @Test
    void whatIsReplacedAtOnceIsKept() {
        types("A7-01", 100);
        types("A7-01", 7, "A7-02", 7, "A7-04", 7, "A1-01", 7);

        assertThat(points()).hasSize(1);
        assertThat(points().get(0).cells()).extracting(Cell::indicator).contains("A7-01", "A7-02");
    }

    @Test
    void beforeAllIsSaidToBeNothingItIsKept() {
        types("A7-01", 100);
        officials.as(Officials.officer("SYT"), () -> drafting.nothingOccurred(SYT, true));

        assertThat(points().get(0).cells())
                .filteredOn(cell -> cell.indicator().equals("A7-01"))
                .singleElement()
                .satisfies(cell -> assertThat(cell.actual()).isEqualByComparingTo("100"));
    }

    @Test
    void whatIsAsItIsNowIsNotOffered() {
        types("A7-01", 100);
        engine.at("2021-04-12T10:00");
        types("A7-01", 200);
        types("A7-01", 100);

        assertThat(points()).isEmpty();
    }

    @Test
    void onlySoManyAreKept() {
        for (int hour = 1; hour <= 45; hour++) {
            engine.at("2021-04-%02dT%02d:00".formatted(13 + hour / 20, hour % 20));
            types("A7-01", hour);
        }

        assertThat(points())
                .hasSizeLessThanOrEqualTo(40)
                .first()
                .satisfies(point -> assertThat(point.cells().get(0).actual()).isEqualByComparingTo("44"));
    }

    @ParameterizedTest
    @CsvSource({"syt-officer, 200", "syt-leader, 409", "stc-officer, 404", "reviewer, 404", "manager, 404"})
    void onlyWhoMayChangeTheDraftSeesWhatItWas(String person, int status) {
        types("A7-01", 100);

        assertThat(SignedIn.as(person, port).get(EARLIER).status()).isEqualTo(status);
    }

    @Test
    void theFormReadsThemAsTheyAre() {
        types("A7-01", 100);
        engine.at("2021-04-12T10:00");
        types("A7-01", 200);

        JsonNode told = SignedIn.as("syt-officer", port).get(EARLIER).json();

        assertThat(told.at("/0/cells/0/indicator").asText()).isEqualTo("A7-01");
        assertThat(told.at("/0/difficulties").isNull()).isTrue();
    }

    private void types(Object... figures) {
        List<Cell> cells = drafts.of(SYT).content().cells().stream()
                .filter(cell -> Arrays.asList(figures).contains(cell.indicator()))
                .map(cell -> new Cell(
                        cell.indicator(),
                        CellState.VALUE,
                        new BigDecimal((int) figures[Arrays.asList(figures).indexOf(cell.indicator()) + 1]),
                        null,
                        "",
                        "",
                        cell.version()))
                .toList();
        officials.as(Officials.officer("SYT"), () -> {
            drafting.change(SYT, new Drafting.Change(cells, List.of()));
        });
    }

    private List<EarlierDrafts.Earlier> points() {
        return officials.as(Officials.officer("SYT"), () -> earlier.of(SYT));
    }
}
