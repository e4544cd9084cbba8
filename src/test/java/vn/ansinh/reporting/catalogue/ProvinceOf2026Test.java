package vn.ansinh.reporting.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.ansinh.reporting.directory.Agency;
import vn.ansinh.reporting.directory.AgencyCode;
import vn.ansinh.reporting.directory.OfficialCodes;
import vn.ansinh.reporting.directory.reference.ImportResult;

/** The set of 2026 on top of that of 2021: the province since 1 July 2025. */
class ProvinceOf2026Test extends FreshReferenceData {

    private static final LocalDate FEBRUARY = LocalDate.of(2025, 2, 28);
    private static final LocalDate MARCH = LocalDate.of(2025, 3, 1);
    private static final LocalDate JUNE = LocalDate.of(2025, 6, 30);
    private static final LocalDate JULY = LocalDate.of(2025, 7, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 10);
    private static final String BODIES = "regime,agency,duty,basis,valid_from";

    @Autowired
    private OfficialCodes officialCodes;

    @Autowired
    private ToConfirmRows toConfirm;

    private ImportResult result;

    @BeforeEach
    void theSetIsIn() {
        result = imported(referenceData.importAll("vinh-long-2026", false));
    }

    private static AgencyCode code(String value) {
        return new AgencyCode(value);
    }

    @Nested
    class Bodies {

        @ParameterizedTest
        @CsvSource({
            "2025-02-28, 20",
            "2025-03-01, 20",
            "2025-06-30, 20",
            "2025-07-01, 142",
            "2025-07-31, 142",
            "2026-11-10, 142"
        })
        void soManyAreAsked(LocalDate on, int count) {
            assertThat(bodies.reportingOn(KL92, on)).hasSize(count);
        }

        @Test
        void communesAndDepartmentsOfTodayReportAndNoneThatHasEnded() {
            assertThat(bodies.reportingOn(KL92, TODAY).stream().filter(agency -> agency.kind() == Agency.Kind.COMMUNE))
                    .hasSize(124);
            assertThat(bodies.reportingOn(KL92, TODAY))
                    .extracting(agency -> agency.code().value())
                    .contains("SNV", "SNNMT", "SDTTG", "BQLKKT", "UBMTTQ", "X29719")
                    .doesNotContain(
                            "SLDTBXH", "SNNPTNT", "STTTT", "SKHDT", "SGTVT", "STNMT", "BDT", "BQLKCN", "LONGHO",
                            "BINHTAN");
        }

        @Test
        void everyBodyCanWriteLettersAndBeWrittenTo() {
            assertThat(directory.activeOn(TODAY)).hasSizeGreaterThan(142).allSatisfy(agency -> {
                assertThat(agency.nameEn()).isNotBlank();
                assertThat(agency.documentAbbreviation()).isNotBlank();
                assertThat(agency.place()).isNotBlank();
                assertThat(agency.email()).as(agency.nameVi()).isNotBlank();
            });
            assertThat(directory.activeOn(TODAY).stream().map(Agency::email)).doesNotHaveDuplicates();
        }

        @Test
        void theStandingAgencyIsTheDepartmentOfHomeAffairs() {
            assertThat(bodies.standingAgency(KL92, FEBRUARY).code()).isEqualTo(code("SLDTBXH"));
            assertThat(bodies.standingAgency(KL92, MARCH).code()).isEqualTo(code("SNV"));
            assertThat(bodies.standingAgency(KL92, TODAY).code()).isEqualTo(code("SNV"));
        }

        @Test
        void namesOfEarlierDaysStay() {
            assertThat(directory.nameOn(code("CAT"), JUNE)).isEqualTo("Công an tỉnh");
            assertThat(directory.nameOn(code("CAT"), JULY)).isEqualTo("Công an tỉnh Vĩnh Long");
            assertThat(directory.nameOn(code("SLDTBXH"), TODAY)).isEqualTo("Sở Lao động - Thương binh và Xã hội");
        }

        /** Seats that have a source have what their district had open; of the others the import warns. */
        @ParameterizedTest
        @CsvSource({
            "TAMBINH, X29719",
            "BINHTAN, X29800",
            "TRAON, X29821",
            "VUNGLIEM, X29659",
            "LONGHO, SNV",
            "MANGTHIT, SNV",
            "TPVINHLONG, SNV",
            "TXBINHMINH, SNV",
            "SLDTBXH, SNV",
            "SNNPTNT, SNNMT",
            "STTTT, SVHTTDL",
            "SKHDT, STC",
            "BQLKCN, BQLKKT"
        })
        void openWorkGoesWhereTheFileSays(String ended, String successor) {
            assertThat(bodies.responsibleFor(KL92, code(ended), null, TODAY)).isEqualTo(code(successor));
        }

        @Test
        void theImportWarnsOfWhatNobodyIsNamedForAndOfNothingElse() {
            assertThat(result.warnings())
                    .extracting(warning -> warning.key() + " " + String.join(" ", warning.arguments()))
                    .containsExactlyInAnyOrder(
                            "catalogue.import.openWorkNobody TPVINHLONG KL92",
                            "catalogue.import.openWorkNobody TXBINHMINH KL92",
                            "catalogue.import.openWorkNobody LONGHO KL92",
                            "catalogue.import.openWorkNobody MANGTHIT KL92");
        }

        @Test
        void takenInAgainNothingIsOtherwiseAfterwards() {
            List<Agency> before = directory.all();
            List<RegimeBody> owed = bodies.reportingOn(KL92, TODAY).isEmpty() ? List.of() : currentBodies();

            imported(referenceData.importAll("vinh-long-2026", false));

            assertThat(directory.all()).isEqualTo(before);
            assertThat(currentBodies()).isEqualTo(owed);
        }

        private List<RegimeBody> currentBodies() {
            return current.get().bodies();
        }
    }

    @Nested
    class Figures {

        @Test
        void whatIsCountedOnTheGroundIsReportedByAllCommunes() {
            assertThat(asked().reporters("A2-01", JUNE)).hasSize(8).contains(code("LONGHO"));
            assertThat(asked().reporters("A2-01", JULY))
                    .hasSize(124)
                    .contains(code("X29719"), code("P28777"))
                    .doesNotContain(code("LONGHO"));
            assertThat(asked().reportersWithoutSuccessor("A2-01", TODAY)).isEmpty();
        }

        /** Poverty, employment and vocational training stood in one area and went to three departments. */
        @ParameterizedTest
        @CsvSource({
            "A3-06, SLDTBXH, SNV, SNV",
            "A3-07, SLDTBXH, SGDDT, SGDDT",
            "A3-09, SLDTBXH, SGDDT, SGDDT",
            "A3-14, SNNPTNT, SNNMT, SNNMT",
            "A2-07, SLDTBXH, SNV, SNV",
            "A5-04, SLDTBXH, SYT, SYT",
            "A8-03, STTTT, SVHTTDL, SVHTTDL",
            "A0-03, SKHDT, STC, STC",
            "A4-01, BHXH, BHXH, BHXH"
        })
        void aFigureOfTheProvincePassesOn(String figure, String february, String march, String today) {
            assertThat(asked().reporters(figure, FEBRUARY)).containsExactly(code(february));
            assertThat(asked().reporters(figure, MARCH)).containsExactly(code(march));
            assertThat(asked().reporters(figure, TODAY)).containsExactly(code(today));
        }

        @Test
        void thePovertyAreaIsLedByThoseWhoCarryItOn() {
            assertThat(bodies.leading(KL92, "A3", TODAY))
                    .extracting(agency -> agency.code().value())
                    .contains("SNV", "SNNMT", "SGDDT", "SDTTG", "NHCSXH");
        }

        @Test
        void everyFigureSomebodyTypesHasReportersOnEveryDayOfTheChange() {
            for (LocalDate day : List.of(FEBRUARY, MARCH, JUNE, JULY, LocalDate.of(2025, 7, 31), TODAY)) {
                assertThat(asked().validOn(day).stream().filter(Indicator::typed))
                        .allSatisfy(indicator -> assertThat(asked().reporters(indicator.code(), day))
                                .as(indicator.code() + " on " + day)
                                .isNotEmpty()
                                .allSatisfy(reporter -> assertThat(bodies.duty(KL92, reporter, day))
                                        .hasValueSatisfying(duty ->
                                                assertThat(duty.reports()).isTrue())));
            }
        }

        @Test
        void eventsAreReportedByAllWhoReport() {
            assertThat(asked().reporters("A1-01", TODAY))
                    .containsExactlyInAnyOrderElementsOf(bodies.reportingOn(KL92, TODAY).stream()
                            .map(Agency::code)
                            .toList());
        }
    }

    @Nested
    class Codes {

        @ParameterizedTest
        @CsvSource({
            "29551, 2025-07-01, P29551",
            "857, 2025-06-30, LONGHO",
            "29551, 2025-06-30,",
            "857, 2025-07-01,",
            "1, 2025-07-01,"
        })
        void aCodeMeansABodyOnADay(String official, LocalDate on, String agency) {
            assertThat(officialCodes.find(official, on).map(AgencyCode::value).orElse(null))
                    .isEqualTo(agency);
        }

        @Test
        void everyCommuneHasOneCodeAndNearlyAllMeantAnotherUnitBefore() {
            assertThat(jdbc.sql("""
                            select count(*) from official_code now join official_code was using (official_code)
                             where now.agency is not null and was.valid_to = '2025-06-30' and now.valid_from = '2025-07-01'""").query(Long.class).single()).isEqualTo(120);
            assertThat(jdbc.sql("select count(distinct agency) from official_code where valid_to is null")
                            .query(Long.class)
                            .single())
                    .isEqualTo(124);
        }

        @Test
        void filesNameBodiesByOfficialCodesToo() {
            imported(csv("regime-bodies-x.csv", BODIES, "KL92,#29551@2025-07-01,difficulties,III.13,2027-01-01"));

            assertThat(bodies.duty(KL92, code("P29551"), LocalDate.of(2027, 1, 1)))
                    .hasValue(Duty.DIFFICULTIES);

            imported(csv("regime-bodies-x.csv", BODIES, "KL92,#857,obliged,III.13,2021-01-01"));
        }

        @Test
        void aCodeThatMeantSeveralUnitsIsRefusedWithoutItsDay() {
            assertThat(refused(csv("regime-bodies-x.csv", BODIES, "KL92,#29551,obliged,III.13,2025-07-01"))
                            .map(problem -> problem.text(VIETNAMESE)))
                    .containsExactly(
                            "regime-bodies-x.csv, dòng 2, cột agency: Mã đơn vị hành chính 29551 chỉ nhiều đơn vị tùy"
                                    + " thời gian: Phường 1 (2025-01-04 – 2025-06-30); Phường Long Châu (2025-07-01 – …). Hãy ghi"
                                    + " thêm ngày, ví dụ #29551@2025-07-01.");
        }

        @Test
        void everyOtherWrongCodeIsNamedByLine() {
            assertThat(refusals(csv(
                            "regime-bodies-x.csv",
                            BODIES,
                            "KL92,#99999,obliged,III.13,2025-07-01",
                            "KL92,#29551@2025-06-30,obliged,III.13,2025-07-01",
                            "KL92,#29551@1990-01-01,obliged,III.13,2025-07-01",
                            "KL92,#29551@x,obliged,III.13,2025-07-01")))
                    .satisfiesExactly(
                            unknown -> assertThat(unknown).isEqualTo("2 agency directory.import.officialUnknown 99999"),
                            none -> assertThat(none)
                                    .isEqualTo("3 agency directory.import.officialNoBody 29551 Phường 1"),
                            never -> assertThat(never).startsWith("4 agency directory.import.officialNotThatDay 29551"),
                            day -> assertThat(day).isEqualTo("5 agency directory.import.date x"));
        }

        @Test
        void twoMeaningsOnOneDayAndUnknownBodiesAreRefused() {
            assertThat(refusals(csv(
                            "official-codes-x.csv",
                            "official_code,agency,name_vi,valid_from,valid_to,source",
                            "99001,SKHONG,Xã A,2025-07-01,,x",
                            "99001,,Xã B,2026-01-01,,x",
                            "99002,,Xã C,2026-01-01,,")))
                    .containsExactly("4 source directory.import.required");
            assertThat(refusals(csv(
                            "official-codes-x.csv",
                            "official_code,agency,name_vi,valid_from,valid_to,source",
                            "99001,SKHONG,Xã A,2025-07-01,,x",
                            "99001,,Xã B,2026-01-01,,x")))
                    .containsExactly(
                            "2 agency directory.agency.unknown SKHONG",
                            "3 valid_from directory.import.overlap 99001 2");
        }
    }

    @Nested
    class WithoutSource {

        @Test
        void whatHasNoSourceIsKept() {
            assertThat(toConfirm.all())
                    .hasSizeGreaterThan(50)
                    .allMatch(ToConfirm::open)
                    .anySatisfy(
                            item -> assertThat(item.said().key()).isEqualTo("regime-bodies KL92 SNV standing_agency"));
        }

        @Test
        void boundsThatOnlyGrewWithTheProvinceAreToBeConfirmed() {
            List<String> grown = asked().validOn(JULY).stream()
                    .filter(indicator -> indicator.plausibleMax() != null)
                    .filter(indicator -> asked().find(indicator.code(), JUNE)
                            .filter(before -> before.plausibleMax() != null)
                            .filter(before -> before.plausibleMax().compareTo(indicator.plausibleMax()) < 0)
                            .isPresent())
                    .map(Indicator::code)
                    .toList();
            String listed = toConfirm.all().stream()
                    .filter(item -> item.field().equals("plausible_max"))
                    .map(ToConfirm::whatVi)
                    .collect(Collectors.joining());

            assertThat(grown)
                    .hasSizeGreaterThan(30)
                    .allSatisfy(code -> assertThat(listed).contains(code));
        }

        @Test
        void ofWhatNobodyKnowsNothingIsToBeConfirmed() {
            assertThat(refusals(csv(
                            "to-confirm-x.csv",
                            "about,regime,code,field,what_vi,what_en,source",
                            "agencies,,SKHONG,name_vi,a,a,a",
                            "agencies,KLXX,SNV,name_vi,a,a,a")))
                    .containsExactly(
                            "2 code catalogue.confirm.unknown SKHONG", "3 regime catalogue.regime.unknown KLXX");
            assertThat(refusals(csv(
                            "to-confirm-x.csv",
                            "about,regime,code,field,what_vi,what_en,source",
                            "x,,SNV,name_vi,a,a,a")))
                    .containsExactly("2 about catalogue.import.fileName x");
        }
    }
}
