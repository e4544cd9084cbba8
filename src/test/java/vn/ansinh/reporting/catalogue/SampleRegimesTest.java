package vn.ansinh.reporting.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ansinh.reporting.directory.AgencyCode;

/** A second and a third regime beside the first, of 2021 and on the province of 2026. */
class SampleRegimesTest extends FreshReferenceData {

    @Test
    void theyComeInBesideThatOf2021WithoutAWarning() {
        assertThat(imported(referenceData.importAll("sample-2021", false)).warnings())
                .isEmpty();

        LocalDate day = LocalDate.of(2022, 8, 1);
        assertThat(bodies.standingAgency("CCHC", day).code().value()).isEqualTo("SNV");
        assertThat(bodies.standingAgency("GNBV", day).code().value()).isEqualTo("SLDTBXH");
        assertThat(bodies.standingAgency(KL92, day).code().value()).isEqualTo("SLDTBXH");
        assertThat(bodies.reportingOn("CCHC", day)).hasSize(25);
        assertThat(bodies.reportingOn("GNBV", day)).hasSize(19);
        assertThat(bodies.reportingOn(KL92, day)).hasSize(20);
    }

    /** The same code means another figure in each. */
    @Test
    void figuresOfTheSameCodeStayApart() {
        imported(referenceData.importAll("sample-2021", false));
        LocalDate day = LocalDate.of(2022, 8, 1);

        assertThat(catalogue.of("CCHC").reporters("A2-01", day)).hasSize(25);
        assertThat(catalogue.of("GNBV").reporters("A2-01", day)).hasSize(8);
        assertThat(asked().get("A2-01", day).nameVi()).contains("người có công");
        assertThat(catalogue.of("CCHC").get("A2-01", day).nameVi()).contains("thủ tục hành chính");
    }

    /** Its first period begins a fortnight before it: nobody was founded in between. */
    @Test
    void whoHasBeenThereSinceTheRegimeBeganCountsFromTheFirstDayOfThePeriod() {
        imported(referenceData.importAll("sample-regimes-2026", false));
        RegimeIndicators reform = catalogue.of("CCHC");

        assertThat(reform.countsFrom(
                        "A2-02", new AgencyCode("SYT"), LocalDate.of(2020, 12, 15), LocalDate.of(2021, 6, 14)))
                .isEmpty();
        AgencyCode commune = bodies.reportingOn("CCHC", LocalDate.of(2025, 12, 14)).stream()
                .filter(agency -> agency.territory() != null)
                .findFirst()
                .orElseThrow()
                .code();
        assertThat(reform.countsFrom("A2-02", commune, LocalDate.of(2024, 12, 15), LocalDate.of(2025, 12, 14)))
                .contains(LocalDate.of(2025, 7, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "CCHC, 2026-11-10, SNV, 137",
        "GNBV, 2025-02-28, SLDTBXH, 19",
        "GNBV, 2025-03-01, SNNMT,",
        "GNBV, 2025-12-31, SNNMT,"
    })
    void onTheProvinceOf2026TheyFollowItsBodies(String regime, LocalDate day, String standing, Integer reporting) {
        imported(referenceData.importAll("sample-regimes-2026", false));

        assertThat(bodies.standingAgency(regime, day).code().value()).isEqualTo(standing);
        if (reporting != null) {
            assertThat(bodies.reportingOn(regime, day)).hasSize(reporting);
        }
        assertThat(catalogue.of(regime).validOn(day).stream().filter(Indicator::typed))
                .allSatisfy(indicator -> assertThat(catalogue.of(regime).reporters(indicator.code(), day))
                        .as(indicator.code())
                        .isNotEmpty());
    }

    @Test
    void whatIsOpenUnderARegimeGoesToTheBodyThatCarriesItOn() {
        imported(referenceData.importAll("sample-regimes-2026", false));

        LocalDate march = LocalDate.of(2025, 3, 1);
        AgencyCode ended = new AgencyCode("SLDTBXH");
        assertThat(bodies.responsibleFor("GNBV", ended, null, march).value()).isEqualTo("SNNMT");
        assertThat(bodies.responsibleFor(KL92, ended, null, march).value()).isEqualTo("SNV");
    }
}
