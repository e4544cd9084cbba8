package vn.ansinh.reporting.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import vn.ansinh.reporting.directory.Agency;
import vn.ansinh.reporting.directory.AgencyCode;
import vn.ansinh.reporting.directory.AgencyEnded;
import vn.ansinh.reporting.directory.ReferenceRefusal;
import vn.ansinh.reporting.directory.reference.CsvSource;
import vn.ansinh.reporting.directory.reference.ImportResult;

/** The year 2025: departments merge on 1 March, districts end on 30 June. */
class ReorganisationTest extends FreshReferenceData {

    private static final LocalDate BEFORE = LocalDate.of(2025, 2, 28);
    private static final LocalDate MARCH = LocalDate.of(2025, 3, 1);
    private static final LocalDate JUNE = LocalDate.of(2025, 6, 30);
    private static final LocalDate JULY = LocalDate.of(2025, 7, 1);

    private static AgencyCode code(String value) {
        return new AgencyCode(value);
    }

    private static List<AgencyCode> codes(String... values) {
        return Arrays.stream(values).map(AgencyCode::new).toList();
    }

    private static CsvSource reorganisation(String... rows) {
        return CsvSource.of(
                "reorganisation-x.csv",
                "predecessor,ends_on,area,successor,starts_on\n" + String.join("\n", rows) + "\n");
    }

    private AgencyCode responsible(AgencyCode code, String area, LocalDate on) {
        return bodies.responsibleFor(KL92, code, area, on);
    }

    private void newBodiesAreIn() {
        imported(referenceData.importBundled("vinh-long-2021/regime-bodies-unnamed.csv", false));
        imported(referenceData.importBundled("vinh-long-2021/agencies-2025.csv", false));
        imported(referenceData.importBundled("vinh-long-2021/regime-bodies-2025.csv", false));
    }

    @Nested
    class AsPublished {

        private ImportResult result;

        @BeforeEach
        void reorganised() {
            newBodiesAreIn();
            heard.forget();
            result = imported(referenceData.importBundled("vinh-long-2021/reorganisation-2025.csv", false));
        }

        @Test
        void aCycleNeverAddressesABodyThatHasEnded() {
            assertThat(bodies.reportingOn(KL92, MARCH))
                    .extracting(Agency::code)
                    .doesNotContainAnyElementsOf(codes("SLDTBXH", "SNNPTNT", "STTTT", "SKHDT"))
                    .contains(code("SNNMT"), code("SNV"), code("LONGHO"));
            assertThat(bodies.reportingOn(KL92, JULY)).extracting(Agency::kind).doesNotContain(Agency.Kind.DISTRICT);
            assertThat(bodies.reportingOn(KL92, BEFORE))
                    .extracting(Agency::code)
                    .contains(code("SLDTBXH"))
                    .doesNotContain(code("SNNMT"));
        }

        @Test
        void earlierReportsKeepTheOldNames() {
            assertThat(directory.nameOn(code("SLDTBXH"), LocalDate.of(2021, 5, 10)))
                    .isEqualTo("Sở Lao động - Thương binh và Xã hội");
            assertThat(directory.nameOn(code("LONGHO"), JULY)).isEqualTo("Ủy ban nhân dân huyện Long Hồ");
        }

        @Test
        void openTasksPassToTheSuccessorOfMostAreas() {
            assertThat(responsible(code("SLDTBXH"), null, BEFORE)).isEqualTo(code("SLDTBXH"));
            assertThat(responsible(code("SLDTBXH"), null, MARCH)).isEqualTo(code("SNV"));
            assertThat(responsible(code("SKHDT"), null, MARCH)).isEqualTo(code("STC"));
        }

        @Test
        void whereNoSuccessorIsNamedYetTheStandingAgencyHasTheTasks() {
            assertThat(responsible(code("LONGHO"), null, JUNE)).isEqualTo(code("LONGHO"));
            assertThat(responsible(code("LONGHO"), null, JULY)).isEqualTo(code("SNV"));
        }

        @Test
        void functionsPassByArea() {
            assertThat(responsible(code("SLDTBXH"), "A2", MARCH)).isEqualTo(code("SNV"));
            assertThat(responsible(code("SLDTBXH"), "A5", MARCH)).isEqualTo(code("SYT"));
            assertThat(directory.successors(code("SLDTBXH"), MARCH)).isEqualTo(codes("SNV", "SYT"));
        }

        @Test
        void theLeadOfAnAreaPassesOn() {
            assertThat(leading("A1", BEFORE)).isEqualTo(codes("STTTT", "UBMTTQ"));
            assertThat(leading("A1", MARCH)).isEqualTo(codes("UBMTTQ", "SVHTTDL"));
            assertThat(leading("A2", BEFORE)).isEqualTo(codes("SLDTBXH"));
            assertThat(leading("A2", MARCH)).isEqualTo(codes("SNV"));
            assertThat(leading("A5", MARCH)).isEqualTo(codes("SYT", "STP", "UBMTTQ"));
            assertThat(leading("A3", BEFORE))
                    .as("a body that leads it later")
                    .isEqualTo(codes("SLDTBXH", "SNNPTNT", "NHCSXH"));
            assertThat(leading("A3", MARCH))
                    .as("led by itself, and taken over from two")
                    .isEqualTo(codes("NHCSXH", "SNV", "SNNMT"));
        }

        private List<AgencyCode> leading(String area, LocalDate on) {
            return bodies.leading(KL92, area, on).stream().map(Agency::code).toList();
        }

        @Test
        void theStandingAgencysRolePassesOn() {
            assertThat(bodies.standingAgency(KL92, BEFORE).code()).isEqualTo(code("SLDTBXH"));
            assertThat(bodies.standingAgency(KL92, MARCH).code()).isEqualTo(code("SNV"));
        }

        @Test
        void aFigurePassesToTheBodyThatTookItsAreaOver() {
            assertThat(asked().reporters("A2-07", BEFORE)).isEqualTo(codes("SLDTBXH"));
            assertThat(asked().reporters("A2-07", MARCH)).isEqualTo(codes("SNV"));
            assertThat(asked().reporters("A5-04", MARCH)).isEqualTo(codes("SYT"));
            assertThat(asked().reporters("A8-03", MARCH)).isEqualTo(codes("SVHTTDL"));
            assertThat(asked().reporters("A0-03", MARCH)).isEqualTo(codes("STC"));
            assertThat(asked().reportedBy(code("SNNMT"), Period.halfYear(2025), MARCH))
                    .extracting(Indicator::code)
                    .containsExactly("A1-01", "A3-14", "A8-02", "A8-04");
        }

        @Test
        void eventsAreReportedByEveryBodyThatCarriesOn() {
            assertThat(asked().reporters("A1-01", MARCH))
                    .contains(code("SNV"), code("SYT"), code("SNNMT"), code("SVHTTDL"), code("STC"))
                    .doesNotHaveDuplicates()
                    .hasSize(20 - 4 + 3);
        }

        @Test
        void aSeriesContinuesWithTheBodyThatTookItOver() {
            assertThat(asked().earlierReporters("A2-07", code("SNV"), MARCH)).isEqualTo(codes("SLDTBXH"));
            assertThat(asked().earlierReporters("A7-01", code("SYT"), MARCH)).isEmpty();
        }

        @Test
        void figuresThatNobodyReportsAnyMoreAreNamed() {
            assertThat(result.warnings())
                    .extracting(warning -> warning.text(VIETNAMESE))
                    .contains("reorganisation-2025.csv: A2-01: từ ngày 2025-07-01 không còn cơ quan nào báo cáo. Hãy"
                            + " nhập cơ quan kế thừa khi có.")
                    .noneMatch(text -> text.contains("A2-07"));
        }

        @Test
        void theOthersHearWhoEndsAndWhoSucceeds() {
            assertThat(heard.ended)
                    .hasSize(12)
                    .contains(
                            new AgencyEnded(code("SLDTBXH"), codes("SNV", "SYT"), BEFORE),
                            new AgencyEnded(code("LONGHO"), List.of(), JUNE));
            assertThat(directory.endedBefore(MARCH)).hasSize(4);
            assertThat(directory.endedBefore(JULY)).hasSize(12);
        }

        @Test
        void theStandardDataComeInAgainWithoutReopeningABody() {
            // Those that the plan does not name owe no report in it; that is all that changes.
            assertThat(imported(referenceData.importAll("vinh-long-2021", false))
                            .changes())
                    .allMatch(change -> change.dataSet().equals("regime-bodies")
                            && change.details().size() == 1
                            && change.details().get(0).column().equals("duty"));
            assertThat(directory.find(code("SLDTBXH"), MARCH)).isEmpty();
        }

        @Test
        void whoAsksForABodyThatHasEndedIsOfferedTheSuccessor() {
            assertThatThrownBy(() -> directory.get(code("SLDTBXH"), MARCH))
                    .isInstanceOfSatisfying(
                            ReferenceRefusal.class,
                            refusal -> assertThat(refusal.text(VIETNAMESE))
                                    .isEqualTo(
                                            "Cơ quan SLDTBXH đã kết thúc hoạt động ngày 28/02/2025. Hãy chọn cơ quan kế"
                                                    + " thừa: SNV, SYT."));
        }
    }

    @Nested
    class WithCommunes {

        @BeforeEach
        void theProvinceHasNamedTheCommunes() {
            newBodiesAreIn();
            imported(referenceData.importBundled("vinh-long-2021/reorganisation-2025.csv", false));
            imported(CsvSource.of("agencies-communes.csv", """
                    code,name_vi,name_en,kind,document_abbreviation,place,valid_from,basis
                    XPHUQUOI,Ủy ban nhân dân xã Phú Quới,Phu Quoi Commune,commune,UBND,Phú Quới,2025-07-01,III.13
                    XNHONPHU,Ủy ban nhân dân xã Nhơn Phú,Nhon Phu Commune,commune,UBND,Nhơn Phú,2025-07-01,III.13
                    """));
            imported(CsvSource.of("regime-bodies-communes.csv", """
                    regime,agency,duty,basis,valid_from
                    KL92,XPHUQUOI,obliged,III.13,2025-07-01
                    KL92,XNHONPHU,obliged,III.13,2025-07-01
                    """));
            imported(reorganisation(
                    "LONGHO,2025-06-30,,XPHUQUOI,2025-07-01",
                    "LONGHO,2025-06-30,,XNHONPHU,2025-07-01",
                    "MANGTHIT,2025-06-30,,XNHONPHU,2025-07-01"));
        }

        @Test
        void aDistrictsFiguresAreDividedAmongTheCommunesOfItsGround() {
            assertThat(asked().reporters("A2-01", JUNE)).hasSize(8).contains(code("LONGHO"));
            assertThat(asked().reporters("A2-01", JULY)).isEqualTo(codes("XPHUQUOI", "XNHONPHU"));
        }

        /** R15: six districts have ended with nobody in their place, though two communes do report. */
        @Test
        void districtsInWhosePlaceNobodyReportsAreNamed() {
            assertThat(asked().reportersWithoutSuccessor("A2-01", JULY))
                    .isEqualTo(codes("TPVINHLONG", "TXBINHMINH", "VUNGLIEM", "TAMBINH", "TRAON", "BINHTAN"));
            assertThat(asked().reportersWithoutSuccessor("A2-01", JUNE)).isEmpty();
        }

        @Test
        void anImportWarnsOfThem() {
            ImportResult result = imported(
                    reorganisation("LONGHO,2025-06-30,,XPHUQUOI,2025-07-01", "LONGHO,2025-06-30,,XNHONPHU,2025-07-01"));

            assertThat(result.warnings())
                    .anySatisfy(warning -> assertThat(warning.toString())
                            .contains("catalogue.import.noSuccessorFrom", "A2-01", "VUNGLIEM, TAMBINH"));
        }

        @Test
        void aCommuneThatSucceedsTwoDistrictsReportsOnce() {
            assertThat(asked().reporters("A2-01", JULY)).doesNotHaveDuplicates();
            assertThat(asked().reportedBy(code("XNHONPHU"), Period.annual(2025), JULY))
                    .extracting(Indicator::code)
                    .contains("A2-01", "A3-02", "A2-06", "A1-01")
                    .doesNotHaveDuplicates();
        }

        @Test
        void aDividedFigureIsNoCommunesOwnHistory() {
            assertThat(asked().earlierReporters("A2-01", code("XPHUQUOI"), JULY))
                    .isEmpty();
            assertThat(asked().earlierReporters("A2-01", code("XNHONPHU"), JULY))
                    .isEqualTo(codes("MANGTHIT"));
        }

        @Test
        void whatADistrictHasOpenGoesWhereTheFileSays() {
            assertThat(responsible(code("LONGHO"), null, JULY))
                    .as("several communes, and none is named")
                    .isEqualTo(code("SNV"));
            assertThat(responsible(code("MANGTHIT"), null, JULY)).isEqualTo(code("XNHONPHU"));

            imported(passesOn(
                    ",,LONGHO,2025-06-30,,XPHUQUOI,2025-07-01,no,no",
                    ",,LONGHO,2025-06-30,,XNHONPHU,2025-07-01,yes,no"));

            assertThat(responsible(code("LONGHO"), null, JULY)).isEqualTo(code("XNHONPHU"));
            assertThat(asked().reporters("A2-01", JULY)).isEqualTo(codes("XPHUQUOI", "XNHONPHU"));
        }

        @Test
        void anImportWarnsOfOpenWorkThatGoesToNobody() {
            ImportResult result = imported(
                    reorganisation("LONGHO,2025-06-30,,XPHUQUOI,2025-07-01", "LONGHO,2025-06-30,,XNHONPHU,2025-07-01"));

            assertThat(result.warnings())
                    .extracting(warning -> warning.key() + " " + String.join(" ", warning.arguments()))
                    .contains("catalogue.import.openWorkNobody LONGHO KL92")
                    .doesNotContain("catalogue.import.openWorkNobody MANGTHIT KL92");
        }

        /** Poverty, training and employment stood in one area, and went to three departments. */
        @Test
        void anAreaIsDividedFigureByFigure() {
            imported(passesOn(
                    "KL92,,SLDTBXH,2025-02-28,A2,SNV,2025-03-01,yes,no",
                    "KL92,A3-18|A3-19,SLDTBXH,2025-02-28,A3,SNNMT,2025-03-01,no,no",
                    "KL92,A3-07,SLDTBXH,2025-02-28,A3,SGDDT,2025-03-01,no,no",
                    "KL92,,SLDTBXH,2025-02-28,A3,SNV,2025-03-01,no,no",
                    "KL92,,SLDTBXH,2025-02-28,A5,SYT,2025-03-01,no,no"));

            assertThat(bodies.leading(KL92, "A3", JULY))
                    .extracting(Agency::code)
                    .contains(code("SNV"), code("SNNMT"), code("SGDDT"));
            assertThat(asked().earlierReporters("A2-07", code("SNV"), JULY)).isEqualTo(codes("SLDTBXH"));
            assertThat(responsible(code("SLDTBXH"), null, JULY)).isEqualTo(code("SNV"));
        }

        @Test
        void everyErrorAboutWhatPassesOnIsListedByLine() {
            assertThat(refusals(passesOn(
                            "KLXX,,SLDTBXH,2025-02-28,A2,SNV,2025-03-01,yes,no",
                            "KL92,A2-01,SLDTBXH,2025-02-28,A3,SNV,2025-03-01,no,no",
                            ",A3-01,SLDTBXH,2025-02-28,A3,SNV,2025-03-01,no,no",
                            "KL92,,SLDTBXH,2025-02-28,A3,SNNMT,2025-03-01,yes,no",
                            "KL92,,SLDTBXH,2025-02-28,A5,SYT,2025-03-01,yes,no")))
                    .containsExactly(
                            "2 regime directory.import.regimeUnknown KLXX",
                            "3 indicators directory.import.figureUnknown A2-01 KL92 A3",
                            "4 indicators directory.import.figuresOfNothing",
                            "6 open_work directory.import.openWorkTwice SLDTBXH 5");
            assertThat(refusals(passesOn(
                            "KL92,,SLDTBXH,2025-02-28,A2,,2025-03-01,yes,no",
                            "KL92,,SLDTBXH,2025-02-28,A3,SNV,2025-03-01,no,yes")))
                    .containsExactly(
                            "2 open_work directory.import.successorMissing", "3 unsent directory.import.unsentAlone");
        }

        private CsvSource passesOn(String... rows) {
            return csv(
                    "reorganisation-x.csv",
                    "regime,indicators,predecessor,ends_on,area,successor,starts_on,open_work,unsent",
                    rows);
        }

        @Test
        void twoBodiesOnOneGroundAreRefused() {
            CsvSource shared = CsvSource.of("agencies-communes.csv", """
                    code,name_vi,name_en,kind,document_abbreviation,place,territory,valid_from,basis
                    XPHUQUOI,Xã Phú Quới,Phu Quoi,commune,UBND,Phú Quới,XNHONPHU,2025-07-01,III.13
                    """);

            assertThat(refusals(shared))
                    .contains("0 null catalogue.import.sameTerritoryFrom A2-01 XPHUQUOI XNHONPHU XNHONPHU"
                            + " 2025-07-01");
        }
    }

    @Nested
    class Refused {

        @Test
        void successorsNobodyKnowsAreRefusedLineByLine() {
            CsvSource published = ReferenceFile.of("reorganisation-2025.csv").source();

            assertThat(refusals(published))
                    .contains(
                            "5 successor directory.agency.unknown SNNMT", "6 successor directory.agency.unknown SNNMT")
                    .doesNotContain(
                            "2 successor directory.agency.unknown SNV", "4 successor directory.agency.unknown SYT");
        }

        @Test
        void everyOtherErrorIsListedByLine() {
            assertThat(refusals(reorganisation(
                            "SKHONG,2025-02-28,,STC,2025-03-01",
                            "SKHDT,2025-02-30,,STC,2025-03-01",
                            "SKHDT,2025-02-28,A0,stc,2025-03-01")))
                    .containsExactly(
                            "3 ends_on directory.import.date 2025-02-30", "4 successor directory.agency.code stc");
            assertThat(refusals(reorganisation(
                            "SKHONG,2025-02-28,,STC,2025-03-01",
                            "SKHDT,2025-02-28,A0,STC,2025-02-28",
                            "SXD,2025-02-28,A8,STC,2025-03-01",
                            "SXD,2025-03-31,A0,STC,2025-04-01",
                            "STP,2020-02-28,A5,STC,2025-03-01",
                            "SYT,2025-02-28,A7,STC,2025-03-01",
                            "SYT,2025-02-28,A7,STC,2025-03-01",
                            "SGDDT,2025-02-28,B1,STC,2025-03-01")))
                    .containsExactly(
                            "2 predecessor directory.agency.unknown SKHONG",
                            "3 starts_on directory.import.startsBefore 2025-02-28 2025-02-28",
                            "4 ends_on directory.import.twoEnds SXD 2025-03-31",
                            "5 ends_on directory.import.twoEnds SXD 2025-02-28",
                            "6 ends_on directory.import.notThere STP 2020-02-28",
                            "8 null directory.import.twice SYT A7 → STC 7",
                            "9 area directory.import.areaUnknown B1");
        }

        @Test
        void bodiesThatSucceedEachOtherInACircleAreRefused() {
            assertThat(refusals(reorganisation(
                            "SXD,2025-02-28,,STP,2025-03-01",
                            "STP,2025-12-31,,STC,2026-01-01",
                            "STC,2026-12-31,,SXD,2027-01-01")))
                    .contains(
                            "2 successor directory.import.successionCycle SXD STP",
                            "3 successor directory.import.successionCycle STP STC",
                            "4 successor directory.import.successionCycle STC SXD");
        }

        @Test
        void aSuccessorThatHasEndedItselfIsRefused() {
            assertThat(refusals(reorganisation("SXD,2025-02-28,,STP,2025-03-01", "STP,2024-12-31,,STC,2025-01-01")))
                    .containsExactly("2 successor directory.import.notThere STP 2025-03-01");
        }
    }
}
