package vn.ansinh.reporting.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.ansinh.reporting.EngineDriver;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.SignedIn;
import vn.ansinh.reporting.TableSnapshot;
import vn.ansinh.reporting.catalogue.Period;
import vn.ansinh.reporting.catalogue.ReferenceData;
import vn.ansinh.reporting.cycle.CycleFixture;
import vn.ansinh.reporting.difficulty.DifficultyFixture;
import vn.ansinh.reporting.directory.reference.CsvSource;
import vn.ansinh.reporting.plan.PlanFixture;
import vn.ansinh.reporting.report.DifficultyEntry;
import vn.ansinh.reporting.report.ReportKey;
import vn.ansinh.reporting.report.ReportingFixture;

/** An area gets another name on 1 June 2021: what is of a day before bears the old one, wherever it is read. */
@EngineTest
class RenamedAreaTest {

    private static final String OLD = "Công tác y tế";
    private static final String NEW = "Chăm sóc sức khỏe nhân dân";
    private static final String YEAR = "KL92/2021";

    @LocalServerPort
    private int port;

    @Autowired
    private ReferenceData referenceData;

    @Autowired
    private ReportingFixture reporting;

    @Autowired
    private ConsolidationFixture consolidating;

    @Autowired
    private PlanFixture plans;

    @Autowired
    private CycleFixture cycles;

    @Autowired
    private DifficultyFixture difficulties;

    @Autowired
    private EngineDriver engine;

    @Autowired
    private TableSnapshot snapshot;

    @BeforeEach
    void begin() {
        snapshot.take();
    }

    @AfterEach
    void itIsGone() {
        snapshot.goBack();
        snapshot.forget();
        // What is in memory is read anew.
        referenceData.importAll("vinh-long-2021", true);
    }

    @Test
    void aReportNamesItAsOnTheDayOfItsFigures() {
        reporting.asked("SYT");
        reporting.tellDifficulties(
                "SYT", List.of(new DifficultyEntry("A7", "Thiếu bác sĩ", "Khó tuyển", "Tuyển thêm")));
        renamed();
        reporting.asked(Period.annual(2021), "SYT");

        JsonNode before = view("syt-officer", "/api/reports/KL92-2021-H1-SYT");
        JsonNode after = view("syt-officer", "/api/reports/KL92-2021-SYT");
        assertThat(names(before.path("areas"))).contains(OLD).doesNotContain(NEW);
        assertThat(told(before.path("sections"), "title")).contains(OLD).doesNotContain(NEW);
        assertThat(names(after.path("areas"))).contains(NEW).doesNotContain(OLD);
        assertThat(told(after.path("sections"), "title")).contains(NEW).doesNotContain(OLD);
        assertThat(words("syt-officer", "/api/reports/KL92-2021-H1-SYT/paper.pdf"))
                .contains(OLD + ": Thiếu bác sĩ")
                .doesNotContain(NEW);
        assertThat(words("syt-officer", "/api/reports/KL92-2021-SYT/paper.pdf"))
                .contains(NEW)
                .doesNotContain(OLD);
        assertThat(page("syt-officer", "/bao-cao/KL92-2021-H1-SYT"))
                .contains(OLD)
                .doesNotContain(NEW);
        assertThat(page("syt-officer", "/bao-cao/KL92-2021-SYT")).contains(NEW).doesNotContain(OLD);
    }

    @Test
    void theProvincesReportDoesSoToo() {
        reporting.asked("SYT");
        reporting.tellDifficulties(
                "SYT", List.of(new DifficultyEntry("A7", "Thiếu bác sĩ", "Khó tuyển", "Tuyển thêm")));
        reporting.accepted("SYT");
        renamed();
        reporting.asked(Period.annual(2021), "SYT");
        reporting.accepted(new ReportKey(YEAR, "SYT"));

        String before = consolidating.begun(ReportingFixture.CYCLE).replace('/', '-');
        String after = consolidating.begun(YEAR).replace('/', '-');

        JsonNode old = view("coordinator", "/api/consolidated/" + before);
        JsonNode young = view("coordinator", "/api/consolidated/" + after);
        assertThat(names(old.path("areas"))).contains(OLD).doesNotContain(NEW);
        assertThat(old.path("sections").toString())
                .contains("Sở Y tế (" + OLD + "): Thiếu bác sĩ")
                .doesNotContain(NEW);
        assertThat(names(young.path("areas"))).contains(NEW).doesNotContain(OLD);
        assertThat(words("coordinator", "/api/consolidated/" + before + "/paper.pdf"))
                .contains(OLD)
                .doesNotContain(NEW);
        assertThat(words("coordinator", "/api/consolidated/" + after + "/paper.pdf"))
                .contains(NEW)
                .doesNotContain(OLD);
    }

    @Test
    void aPlanNamesItAsOnTheDayOnWhichItWasAskedFor() {
        plans.asked();
        plans.readyToHandIn("SYT");
        renamed();
        engine.at("2021-07-05T09:00");

        assertThat(names(view("syt-officer", "/api/plans/KH-SYT").path("areas")))
                .contains(OLD)
                .doesNotContain(NEW);
        assertThat(words("syt-officer", "/api/plans/KH-SYT/paper.pdf"))
                .contains(OLD)
                .doesNotContain(NEW);
    }

    @Test
    void aCaseKeepsItsNameAndWhoRaisesOneTodayChoosesTodays() {
        String key = difficulties.raised("LONGHO", "Chậm cấp thẻ");
        renamed();
        engine.at("2021-07-05T09:00");

        assertThat(view("longho-officer", "/api/difficulties/" + key)
                        .path("areaName")
                        .asText())
                .isEqualTo(OLD);
        assertThat(page("longho-officer", "/kho-khan")).contains(OLD).doesNotContain(NEW);
        assertThat(names(view("longho-officer", "/api/difficulty-start")
                        .path("regimes")
                        .path(0)
                        .path("areas")))
                .contains(NEW)
                .doesNotContain(OLD);
    }

    @Test
    void aCycleNamesItAsOnItsCutOffAndWhoStartsOneTodayChoosesTodays() {
        cycles.due(Period.halfYear(2021));
        renamed();

        assertThat(names(view("coordinator", "/api/cycles/KL92-2021-H1")
                        .path("outline")
                        .path("areas")))
                .contains(OLD)
                .doesNotContain(NEW);
        engine.at("2021-07-05T09:00");
        assertThat(names(view("coordinator", "/api/cycle-start")
                        .path("regimes")
                        .path(0)
                        .path("areas")))
                .contains(NEW)
                .doesNotContain(OLD);
    }

    private void renamed() {
        assertThat(referenceData
                        .importFile(
                                CsvSource.of(
                                        "areas.csv",
                                        "regime,code,name_vi,name_en,plan_section,valid_from,valid_to\n"
                                                + "KL92,A7," + OLD + ",Health,II.7,,2021-05-31\n"
                                                + "KL92,A7," + NEW + ",Health of the people,II.7,2021-06-01,\n"),
                                false)
                        .problems())
                .isEmpty();
    }

    private JsonNode view(String person, String path) {
        return SignedIn.as(person, port).get(path).json();
    }

    private String page(String person, String path) {
        SignedIn.Answer answer = SignedIn.as(person, port).get(path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return answer.body();
    }

    private static List<String> names(JsonNode list) {
        assertThat(list).isNotEmpty();
        return told(list, "name");
    }

    private static List<String> told(JsonNode list, String name) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(one -> one.path(name).asText())
                .toList();
    }

    /** As a reader sees them, lines joined. */
    private String words(String person, String path) {
        byte[] file = SignedIn.as(person, port).file(path);
        try (PDDocument document = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        } catch (IOException e) {
            throw new AssertionError(path + " is no PDF: " + new String(file), e);
        }
    }
}
