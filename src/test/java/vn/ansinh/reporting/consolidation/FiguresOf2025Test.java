package vn.ansinh.reporting.consolidation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;
import vn.ansinh.reporting.EngineDriver;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.catalogue.EmptyDatabase;
import vn.ansinh.reporting.catalogue.FirstPeriod;
import vn.ansinh.reporting.catalogue.Period;
import vn.ansinh.reporting.catalogue.ReferenceData;
import vn.ansinh.reporting.directory.AgencyCode;
import vn.ansinh.reporting.directory.AgencyDirectory;
import vn.ansinh.reporting.report.ReportKey;
import vn.ansinh.reporting.report.ReportingFixture;

/** The province's figures of the year in which its districts ended, with the data of 2026. */
@EngineTest
class FiguresOf2025Test {

    private static final Set<String> DISTRICTS =
            Set.of("TPVINHLONG", "TXBINHMINH", "LONGHO", "MANGTHIT", "VUNGLIEM", "TAMBINH", "TRAON", "BINHTAN");

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
    private FigureIntake intake;

    @Autowired
    private ConsolidatedFigures figures;

    @Autowired
    private TransactionOperations transaction;

    @AfterEach
    void asItWas() {
        database.end();
    }

    @Test
    void aCumulativeSumOfTheCommunesIsWithoutTheDistrictsAndSaysWhatTheyTold() {
        database.remember();
        engine.at("2025-04-14T08:00");
        firstPeriod.is("2025-H1");
        reporting.asked(Period.halfYear(2025), "TAMBINH", "MANGTHIT", "SYT");
        List.of("TAMBINH", "MANGTHIT", "SYT")
                .forEach(agency -> reporting.accepted(new ReportKey("KL92/2025-H1", agency), "2025-04-14"));
        assertThat(referenceData.importAll("vinh-long-2026", false).problems()).isEmpty();
        await().until(() -> directory.endOf(new AgencyCode("LONGHO")).isPresent());

        engine.at("2025-11-05T08:00");
        reporting.askedOn(LocalDate.of(2025, 11, 5), Period.annual(2025), "X29719", "SYT", "SNV");
        List.of("X29719", "SYT", "SNV")
                .forEach(agency -> reporting.accepted(new ReportKey("KL92/2025", agency), "2025-11-05"));
        transaction.executeWithoutResult(status -> intake.begin("KL92/2025"));

        List<ProvinceFigure> year = figures.of(ConsolidatedKey.main("KL92/2025"));
        ProvinceFigure ofCommunes = figure(year, "A2-05");
        assertThat(ofCommunes.coverage().leftOut())
                .extracting(LeftOut::agency)
                .as("the districts and nobody else")
                .containsExactlyInAnyOrderElementsOf(DISTRICTS);
        assertThat(ofCommunes.coverage().leftOut().stream().filter(left -> left.period() != null))
                .as("what they told of the half-year")
                .extracting(
                        LeftOut::agency, LeftOut::period, left -> left.actual().intValueExact())
                .containsExactlyInAnyOrder(tuple("TAMBINH", "2025-H1", 100), tuple("MANGTHIT", "2025-H1", 100));
        assertThat(ofCommunes.state()).isEqualTo(FigureState.PARTIAL);
        assertThat(figure(year, "A7-01").coverage().leftOut())
                .as("a body that stayed")
                .isEmpty();
        assertThat(figure(year, "A2-09").coverage().leftOut())
                .as("carried on by one department alone")
                .isEmpty();
        assertThat(figure(year, "A2-01").coverage().leftOut())
                .as("a count on a day")
                .isEmpty();
    }

    private static ProvinceFigure figure(List<ProvinceFigure> figures, String code) {
        return figures.stream()
                .filter(figure -> figure.indicator().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
