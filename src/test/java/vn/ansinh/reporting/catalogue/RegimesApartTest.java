package vn.ansinh.reporting.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.ansinh.reporting.directory.Agency;
import vn.ansinh.reporting.directory.AgencyCode;
import vn.ansinh.reporting.directory.ReferenceRefusal;
import vn.ansinh.reporting.directory.reference.CsvSource;
import vn.ansinh.reporting.engine.CurrentUser.Person;

/** Two regimes may have areas and indicators of the same codes, and nothing of one is asked, summed or compared in the other. */
class RegimesApartTest extends FreshReferenceData {

    private static final LocalDate DAY = LocalDate.of(2022, 4, 12);
    private static final AgencyCode SYT = new AgencyCode("SYT");
    private static final AgencyCode STP = new AgencyCode("STP");

    private static final CsvSource REGIME = csv(
            "regimes.csv",
            "code,name_vi,name_en,legal_basis,plan_series,begins,ends",
            "CCHC,Cải cách hành chính,Administrative reform,581/BNV-CCHC,,2022-01-01,");
    private static final CsvSource AREAS =
            csv("areas.csv", "regime,code,name_vi,name_en,plan_section", "CCHC,A7,Thể chế,Institutions,I");

    private static final CsvSource BODIES =
            owes("CCHC,SNV,difficulties,yes,,Điều 2,2022-01-01,", "CCHC,STP,requested,no,A7,Điều 3,2022-01-01,");

    @BeforeEach
    void anotherRegime() {
        imported(referenceData.importFiles(
                List.of(
                        REGIME,
                        AREAS,
                        BODIES,
                        indicators("CCHC,A7,A7-01,Văn bản đã rà soát,Texts looked through,STP,")),
                false));
    }

    @Test
    void eachHasItsOwnStandingAgencyAndDuties() {
        assertThat(bodies.standingAgency("CCHC", DAY).code().value()).isEqualTo("SNV");
        assertThat(bodies.standingAgency(KL92, DAY).code().value()).isEqualTo("SLDTBXH");
        assertThat(bodies.standingClerks("CCHC", DAY)).isEqualTo("snv-clerks");
        assertThat(bodies.reportingOn("CCHC", DAY)).extracting(Agency::code).containsExactly(STP);
        assertThat(bodies.obligedOn("CCHC", DAY)).isEmpty();
        assertThat(bodies.duty("CCHC", SYT, DAY)).isEmpty();
        assertThat(bodies.duty(KL92, SYT, DAY)).contains(Duty.OBLIGED);
        assertThat(bodies.leading("CCHC", "A7", DAY)).extracting(Agency::code).containsExactly(STP);
        assertThat(bodies.regimesOf(STP, DAY)).extracting(Regime::code).containsExactly("CCHC", KL92);
        assertThat(bodies.regimesOf(SYT, DAY)).extracting(Regime::code).containsExactly(KL92);
    }

    /** Who merely looks at a list must not stumble over a regime that is only being set up. */
    @Test
    void whereARegimeHasNoStandingAgencyNobodyIsItsClerk() {
        imported(csv(
                "regimes.csv",
                "code,name_vi,name_en,legal_basis,plan_series,begins,ends",
                "GNBV,Giảm nghèo bền vững,Poverty reduction,Thông tư 10/2022,,2022-01-01,"));

        assertThat(bodies.findStandingAgency("GNBV", DAY)).isEmpty();
        assertThat(bodies.standingClerk(clerk("sldtbxh-clerks"), "GNBV", DAY)).isFalse();
        assertThat(bodies.standingClerk(clerk("snv-clerks"), "CCHC", DAY)).isTrue();
        assertThat(bodies.standingClerk(clerk("snv-clerks"), KL92, DAY)).isFalse();
    }

    private static Person clerk(String group) {
        return new Person("clerk", List.of(group));
    }

    /** It names no recipient of its own. */
    @Test
    void whatOneGathersGoesToThePeoplesCommitteeUnlessItSaysOtherwise() {
        assertThat(bodies.recipient("CCHC", DAY).code().value()).isEqualTo("UBND");

        imported(owes("CCHC,STC,recipient,no,,Điều 3,2022-01-01,"));

        assertThat(bodies.recipient("CCHC", DAY).code().value()).isEqualTo("STC");
        assertThat(bodies.recipient(KL92, DAY).code().value()).isEqualTo("UBND");
    }

    @Test
    void whoOwesNothingUnderTheRegimeReportsNoneOfItsFigures() {
        assertThat(refusals(indicators("CCHC,A7,A7-01,Văn bản đã rà soát,Texts looked through,SYT,")))
                .containsExactly("2 reported_by catalogue.import.reporterOwesNone SYT CCHC");
    }

    @Test
    void everyErrorAboutABodyIsListedByLine() {
        assertThat(refusals(owes(
                        "CCHX,STP,obliged,no,,Điều 3,2022-01-01,",
                        "CCHC,SKHONG,obliged,no,,Điều 3,2022-01-01,",
                        "CCHC,SGDDT,obliged,no,,Điều 3,2020-06-01,",
                        "CCHC,SYT,obliged,no,,Điều 3,2022-01-01,",
                        "CCHC,SYT,requested,no,,Điều 3,2022-01-01,",
                        "CCHC,SXD,obliged,no,,Điều 3,2022-01-01,2022-12-31",
                        "CCHC,SXD,requested,no,,Điều 3,2022-12-31,")))
                .containsExactly(
                        "2 regime catalogue.regime.unknown CCHX",
                        "3 agency directory.agency.unknown SKHONG",
                        "4 valid_from directory.import.notThere SGDDT 2020-06-01",
                        "6 valid_from directory.import.twice CCHC SYT 5",
                        "8 valid_from directory.import.overlap CCHC SXD 7");
        assertThat(refusals(owes(
                        "CCHC,SYT,must,perhaps,,,2022-01-01,", "CCHC,SXD,obliged,no,,Điều 3,2022-01-01,2021-01-01")))
                .containsExactly(
                        "2 duty directory.import.oneOf must phải báo cáo (obliged); đề nghị báo cáo (requested); nhận"
                                + " báo cáo (recipient); chỉ phản ánh khó khăn (difficulties)",
                        "2 standing_agency directory.import.flag perhaps",
                        "2 basis directory.import.required",
                        "3 valid_to directory.import.endsBefore 2021-01-01 2022-01-01");
        assertThat(refusals(owes("CCHC,SYT,obliged,yes,A7|A6,Điều 3,2022-01-01,")))
                .containsExactly(
                        "2 lead_areas catalogue.import.areaOfRegime A6 CCHC",
                        "2 standing_agency catalogue.import.standingTwice CCHC SNV");
    }

    private static CsvSource owes(String... rows) {
        return csv(
                "regime-bodies.csv", "regime,agency,duty,standing_agency,lead_areas,basis,valid_from,valid_to", rows);
    }

    /** Each row as regime, area, code, names, reporter and the whole it is part of. */
    private static CsvSource indicators(String... rows) {
        return csv(
                "indicators.csv",
                "regime,code,area,name_vi,name_en,unit,type,time_axis,aggregation,numerator,denominator,part_of,"
                        + "reported_by,frequency,split,valid_from",
                java.util.Arrays.stream(rows)
                        .map(row -> row.split(",", -1))
                        .map(cell -> String.join(
                                ",",
                                List.of(
                                        cell[0],
                                        cell[2],
                                        cell[1],
                                        cell[3],
                                        cell[4],
                                        "văn bản",
                                        "count",
                                        "flow",
                                        "sum",
                                        "",
                                        "",
                                        cell[6],
                                        cell[5],
                                        "annual",
                                        "single",
                                        "2022-01-01")))
                        .toArray(String[]::new));
    }

    @Test
    void aCodeIsAnotherFigureInAnotherRegime() {
        RegimeIndicators other = catalogue.of("CCHC");

        assertThat(other.get("A7-01", DAY).nameVi()).isEqualTo("Văn bản đã rà soát");
        assertThat(asked().get("A7-01", DAY).nameVi()).isNotEqualTo("Văn bản đã rà soát");
        assertThat(other.areaName("A7", VIETNAMESE, DAY)).isEqualTo("Thể chế");
        assertThat(asked().areaName("A7", VIETNAMESE, DAY)).isEqualTo("Công tác y tế");
        assertThat(other.areas(DAY)).hasSize(1);
        assertThat(other.validOn(DAY)).hasSize(1);
        assertThat(asked().validOn(DAY)).hasSize(68);
    }

    @Test
    void aBodyIsAskedUnderEachWhatThatOneAsks() {
        RegimeIndicators other = catalogue.of("CCHC");

        assertThat(other.reporters("A7-01", DAY)).containsExactly(STP);
        assertThat(asked().reporters("A7-01", DAY)).containsExactly(SYT);
        assertThat(other.typedBy(SYT, DAY)).isEmpty();
        assertThat(other.typedBy(STP, DAY)).extracting(Indicator::code).containsExactly("A7-01");
    }

    @Test
    void aSeriesIsContinuedInItsOwnRegimeAlone() {
        imported(ReferenceFile.of("indicators.csv")
                .only("A7-01", "A7-02")
                .with("A7-01", "valid_to", "2022-12-31")
                .with("A7-01", "successor", "A7-05")
                .copy("A7-02", "A7-05")
                .with("A7-05", "valid_from", "2023-01-01")
                .source());

        assertThat(asked().lineage("A7-05")).containsExactly("A7-05", "A7-01");
        assertThat(catalogue.of("CCHC").lineage("A7-05")).containsExactly("A7-05");
    }

    @Test
    void anIndicatorRefersToNoneOfAnotherRegime() {
        assertThat(refusals(indicators("CCHC,A7,A7-02,Trong đó,Of these,STP,A7-04")))
                .containsExactly("2 part_of catalogue.import.dangling A7-04");
        assertThat(refusals(indicators("CCHC,A6,A6-01,Khác,Other,STP,")))
                .containsExactly("2 area catalogue.area.unknown A6");
    }

    @Test
    void whatNoRegimeAsksIsRefused() {
        assertThat(refusals(indicators("NOTM,A7,A7-02,Khác,Other,STP,")))
                .contains("2 regime catalogue.regime.unknown NOTM");
        assertThat(refusals(csv("areas.csv", "regime,code,name_vi,name_en,plan_section", "NOTM,A1,a,a,I")))
                .containsExactly("2 regime catalogue.regime.unknown NOTM");
        assertThatThrownBy(() -> catalogue.of("NOTM")).isInstanceOf(ReferenceRefusal.class);
    }

    /** Such a file cannot say whose areas they are. */
    @Test
    void aFileOfTheVersionBeforeIsRefusedWhole() {
        assertThat(refusals(csv("areas.csv", "code,name_vi,name_en,plan_section", "A1,a,a,I")))
                .containsExactly("1 regime directory.import.columnMissing");
    }

    @Test
    void twoRegimesDoNotCallTheirPlansAlike() {
        assertThat(refusals(csv(
                        "regimes.csv",
                        "code,name_vi,name_en,legal_basis,plan_series,begins,ends",
                        "GNBV,a,a,a,KH-X,2022-01-01,",
                        "NTM,b,b,b,KH-X,2022-01-01,")))
                .containsExactly("3 plan_series directory.import.twice KH-X 2");
        assertThat(refusals(csv(
                        "regimes.csv",
                        "code,name_vi,name_en,legal_basis,plan_series,begins,ends",
                        "GNBV,a,a,a,KH,2022-01-01,")))
                .containsExactly("2 plan_series catalogue.import.planSeriesTaken KH KL92");
    }
}
