package vn.ansinh.reporting.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ansinh.reporting.directory.reference.ImportProblem;

class IndicatorsRefusalTest extends FreshReferenceData {

    private final ReferenceFile indicators = ReferenceFile.of("indicators.csv");

    /** Each rule once: a cell made wrong, and all that is said about it. */
    @ParameterizedTest(name = "{3}")
    @CsvSource(delimiter = ';', textBlock = """
            A7-01; reported_by ; SKHONG       ; reported_by directory.agency.unknown SKHONG
            A7-01; reported_by ; syt          ; reported_by directory.agency.code syt
            A7-01; reported_by ; UBND         ; reported_by catalogue.import.reporterOwesNone UBND KL92
            A7-01; reported_by ; SYT|SXD      ; reported_by catalogue.import.singleTwice
            A7-01; reported_by ; SYT|SYT      ; reported_by catalogue.import.reporterTwice
            A7-01; reported_by ; ''           ; reported_by catalogue.import.typedWithoutReporter
            A7-01; split       ; ''           ; split directory.import.required
            A7-01; split       ; each         ; split directory.import.oneOf each một cơ quan (single)| địa bàn (territory)| theo cấp (level)| theo đơn vị chủ trì (organiser)
            A7-01; valid_from  ; 2020-12-31   ; reported_by directory.import.notThere SYT 2020-12-31
            A7-01; valid_from  ; 2021-13-01   ; valid_from directory.import.date 2021-13-01
            A7-01; valid_to    ; 2020-01-01   ; valid_to directory.import.endsBefore 2020-01-01 2021-01-01
            A7-01; area        ; A6           ; area catalogue.import.areaOfCode A6 A7-01
            A7-01; numerator   ; A7-02        ; numerator catalogue.import.inputTooMany sum
            A7-01; time_axis   ; derived      ; time_axis catalogue.import.derived derived
            A7-01; part_of     ; A7-09        ; part_of catalogue.import.dangling A7-09
            A7-01; part_of     ; A7-02        ; part_of catalogue.import.partUnlikeWhole A7-02
            A7-01; frequency   ; weekly       ; frequency directory.import.oneOf weekly tháng (month)| quý (quarter)| 6 tháng (half_year)| 9 tháng (nine_months)| năm (annual)| ad_hoc
            A7-01; frequency   ; ad_hoc       ; frequency directory.import.oneOf ad_hoc tháng (month)| quý (quarter)| 6 tháng (half_year)| 9 tháng (nine_months)| năm (annual)
            A7-01; frequency   ; ''           ; frequency directory.import.required
            A7-01; target      ; 5            ; target catalogue.import.target
            A7-01; target_year ; next         ; target_year directory.import.number next
            A7-01; successor   ; A7-02        ; successor catalogue.import.successorWithoutEnd A7-02
            A6-05; reported_by ; SGDDT        ; reported_by catalogue.import.computedWithReporter
            A6-05; split       ; single       ; split catalogue.import.computedWithSplit
            A6-05; denominator ; ''           ; denominator catalogue.import.inputMissing weighted_ratio
            A6-05; denominator ; A6-99        ; denominator catalogue.import.dangling A6-99
            A6-05; time_axis   ; stock        ; time_axis catalogue.import.derived stock
            A6-05; numerator   ; A4-06        ; numerator catalogue.import.frequency A4-06
            A3-05; numerator   ; A3-02        ; numerator catalogue.import.rateOfRatio A3-02
            A2-01; reported_by ; SYT|LONGHO   ; reported_by catalogue.import.noTerritory SYT
            """)
    void aWrongCellIsRefused(String code, String column, String value, String said) {
        assertThat(refusals(indicators.with(code, column, value).source()))
                .containsExactly(indicators.line(code) + " " + said.replace("| ", "; "));
    }

    @Test
    void twoReportersOfOneFigureOnOneTerritoryAreRefused() {
        imported(ReferenceFile.of("agencies.csv")
                .only("LONGHO")
                .copy("LONGHO", "LONGHO2")
                .with("LONGHO2", "territory", "LONGHO")
                .source());
        imported(csv(
                "regime-bodies.csv", "regime,agency,duty,basis,valid_from", "KL92,LONGHO2,obliged,III.13,2021-01-01"));

        assertThat(refusals(indicators
                        .with("A2-01", "reported_by", "LONGHO|LONGHO2|TRAON")
                        .source()))
                .containsExactly("7 reported_by catalogue.import.sameTerritory LONGHO LONGHO2 LONGHO");
    }

    @Test
    void aTerritoryMadeSharedLaterIsRefusedToo() {
        assertThat(refusals(ReferenceFile.of("agencies.csv")
                        .with("TRAON", "territory", "LONGHO")
                        .source()))
                .contains("0 null catalogue.import.sameTerritoryFrom A2-01 LONGHO TRAON LONGHO 2021-01-01");
    }

    @Test
    void aRatioComputedFromItselfIsRefused() {
        assertThat(refusals(indicators
                        .with("A2-04", "numerator", "A6-05")
                        .with("A6-05", "numerator", "A2-04")
                        .source()))
                .containsExactly(
                        "10 numerator catalogue.import.computedCycle A2-04",
                        indicators.line("A6-05") + " numerator catalogue.import.computedCycle A6-05");
    }

    @Test
    void apartOfItselfIsRefusedOverAnyNumberOfSteps() {
        assertThat(refusals(indicators.with("A3-01", "part_of", "A3-17").source()))
                .containsExactly(
                        indicators.line("A3-01") + " part_of catalogue.import.partCycle A3-01",
                        // Each of two standards.
                        indicators.line("A3-02") + " part_of catalogue.import.partCycle A3-02",
                        indicators.line("A3-02") + 1 + " part_of catalogue.import.partCycle A3-02",
                        indicators.line("A3-17") + " part_of catalogue.import.partCycle A3-17",
                        indicators.line("A3-17") + 1 + " part_of catalogue.import.partCycle A3-17");
    }

    @Test
    void aCodeTwiceOnTheSameDayIsRefused() {
        assertThat(refusals(indicators.copy("A7-01", "A7-01").source()))
                .containsExactly("74 valid_from directory.import.twice KL92 A7-01 " + indicators.line("A7-01"));
    }

    @Test
    void overlappingValidityIsRefused() {
        assertThat(refusals(
                        indicators.again("A7-01", "valid_from", "2023-01-01").source()))
                .containsExactly("74 valid_from directory.import.overlap KL92 A7-01 " + indicators.line("A7-01"));
    }

    @Test
    void anInputThatEndsBeforeTheRatioIsRefused() {
        assertThat(refusals(indicators.with("A6-03", "valid_to", "2024-12-31").source()))
                .containsExactly(
                        indicators.line("A6-04") + " part_of catalogue.import.notAllDays A6-03",
                        indicators.line("A6-05") + " denominator catalogue.import.notAllDays A6-03");
    }

    @Test
    void aSuccessorThatDoesNotBeginAfterTheEndIsRefused() {
        assertThat(refusals(indicators
                        .with("A7-01", "valid_to", "2024-12-31")
                        .with("A7-01", "successor", "A7-02")
                        .source()))
                .containsExactly(
                        indicators.line("A7-01") + " successor catalogue.import.successorNotAfter A7-02 2024-12-31");
    }

    @Test
    void aSeriesThatSucceedsItselfIsRefused() {
        assertThat(refusals(indicators
                        .with("A7-01", "valid_to", "2022-12-31")
                        .with("A7-01", "successor", "A7-01")
                        .again("A7-01", "valid_from", "2023-01-01")
                        .source()))
                .contains(indicators.line("A7-01") + " successor catalogue.import.successorCycle A7-01");
    }

    @Test
    void anUnknownAreaIsRefused() {
        assertThat(refusals(indicators
                        .with("A7-01", "area", "A9")
                        .with("A7-01", "code", "A9-01")
                        .source()))
                .containsExactly(indicators.line("A9-01") + " area catalogue.area.unknown A9");
    }

    @Test
    void aFileInAnotherEncodingIsRefused() {
        byte[] utf8 = indicators.source().content();
        byte[] utf16 = new String(utf8, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_16);

        assertThat(refused(csv("indicators.csv", utf16)).map(ImportProblem::key))
                .containsExactly("directory.import.encoding");
    }

    @Test
    void aMissingColumnIsRefused() {
        assertThat(refusals(csv(
                        "indicators.csv",
                        "regime,code,area,name_vi,name_en,unit,type,time_axis,aggregation,numerator,denominator,part_of,"
                                + "frequency,split,valid_from")))
                .containsExactly("1 reported_by directory.import.columnMissing");
    }
}
