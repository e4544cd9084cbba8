package vn.ansinh.reporting.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules that cannot be: each is told by line and column, and nothing of the file is stored. */
class PeriodRulesRefusalTest extends FreshReferenceData {

    @BeforeEach
    void otherRegimes() {
        imported(OtherPeriods.regimes());
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource(delimiter = ';', textBlock = """
            CCHC,quarter   ; numbers        ; 1|5        ; 2 numbers catalogue.import.periodNumber 5 4
            CCHC,quarter   ; numbers        ; I          ; 2 numbers catalogue.import.periodNumber I 4
            CCHC,annual    ; numbers        ; 1          ; 2 numbers catalogue.import.notNumbered
            CCHC,annual    ; year_begins    ; end        ; 2 year_begins catalogue.import.yearBegins end
            CCHC,annual    ; year_begins    ; 07-01@+1   ; 2 year_begins catalogue.import.yearBegins 07-01@+1
            CCHC,annual    ; year_begins    ; 02-29      ; 2 year_begins catalogue.import.dayRule 02-29
            CCHC,ad_hoc    ; year_begins    ; 12-15@-1   ; 2 year_begins catalogue.import.adHocDay
            CCHC,ad_hoc    ; due_by         ; end        ; 2 due_by catalogue.import.adHocDay
            CCHC,annual    ; opens          ; cut_off+3w ; 2 opens catalogue.import.afterItself cut_off+3w
            CCHC,annual    ; cut_off        ; cut_off+3w ; 2 cut_off catalogue.import.afterItself cut_off+3w
            CCHC,quarter   ; opens          ; 02-01      ; 2 opens catalogue.import.oneDayForMany 02-01
            CCHC,annual    ; due_before     ; end+7      ; 2 due_by catalogue.import.dueTwice
            CCHC,annual    ; due_by         ; ''         ; 2 due_before directory.import.required
            GNXA,half_year ; due_before     ; cut_off+0w ; 2 due_before catalogue.import.dayRule cut_off+0w
            CCHC,quarter   ; due_by         ; end-1      ; 2 cut_off catalogue.import.cutOff 2021-Q1
            CCHC,quarter   ; cut_off        ; end+5      ; 2 cut_off catalogue.import.cutOff 2021-Q1
            CCHC,quarter   ; request_latest ; end-31     ; 2 request_latest catalogue.import.order 2021-Q1 2021-02-11 2021-02-12
            CCHC,quarter   ; request_latest ; end+7      ; 2 due_by catalogue.import.order 2021-Q1 2021-03-20 2021-03-21
            GNBV,annual    ; request_latest ; 12-02      ; 2 due_before catalogue.import.order 2021 2021-11-30 2021-12-02
            CCHC,quarter   ; consolidation  ; end+6      ; 2 consolidation catalogue.import.order 2021-Q3 2021-09-20 2021-09-21
            CCHC,quarter   ; closing        ; end+7      ; 2 closing catalogue.import.order 2021-Q1 2021-03-19 2021-03-22
            GNXA,half_year ; closing        ; cut_off+16w; 2 closing catalogue.import.order 2021-H1 2021-07-22 2021-07-23
            GNBV,annual    ; closing        ; 01-20      ; 2 closing catalogue.import.order 2021 2021-01-20 2021-12-06
            """)
    void aWrongCellIsRefused(String rule, String column, String value, String said) {
        assertThat(refusals(OtherPeriods.rules(OtherPeriods.with(rule, column, value))))
                .containsExactly(said);
    }

    /** In some year the last day rolls to the day on which consolidation begins. */
    @Test
    void aDeadlineThatRollsBeyondTheConsolidationIsRefused() {
        String rule = OtherPeriods.with("CCHC,quarter", "roll_policy", "next").replace("end+8", "end+7");

        assertThat(refusals(OtherPeriods.rules(rule)))
                .containsExactly("2 consolidation catalogue.import.order 2021-Q1 2021-03-22 2021-03-23");
    }

    @Test
    void twoRulesForTheSameQuarterOfOneDayAreRefused() {
        assertThat(refusals(OtherPeriods.rules(
                        OtherPeriods.with("CCHC,quarter", "numbers", "1|3"),
                        OtherPeriods.with("CCHC,quarter", "numbers", "3|4"))))
                .containsExactly("3 valid_from directory.import.twice CCHC QUARTER 3 2");
        assertThat(refusals(OtherPeriods.rules(
                        OtherPeriods.with("CCHC,quarter", "numbers", "1|3"),
                        OtherPeriods.with("CCHC,quarter", "numbers", "").replace("2021-01-01", "2023-01-01"))))
                .containsExactly("3 valid_from directory.import.overlap CCHC QUARTER 1 2");
    }

    @Test
    void eachQuarterMayHaveARuleOfItsOwn() {
        imported(OtherPeriods.rules(
                OtherPeriods.with("CCHC,quarter", "numbers", "1"),
                OtherPeriods.with("CCHC,quarter", "numbers", "3").replace("end+6", "09-21")));

        assertThat(calendar.deadline(calendar.regime("CCHC"), Period.quarter(2026, 3))
                        .lastDay())
                .isEqualTo("2026-09-21");
    }

    @Test
    void periodsOfAKindThatShareDaysAreRefused() {
        assertThat(refusals(OtherPeriods.rules(
                        OtherPeriods.with("CCHC,quarter", "numbers", "1|3"),
                        OtherPeriods.with("CCHC,quarter", "numbers", "2").replace("12-15@-1", ""))))
                .containsExactly("3 year_begins catalogue.import.periodsOverlap 2021-Q2 2021-04-01 2021-06-30"
                        + " 2021-Q3 2021-06-15 2021-09-14 2");
    }

    /** One holds when the other's cycle opens: nobody could say by which it goes. */
    @Test
    void aPeriodThatTwoRulesOpenIsRefused() {
        assertThat(refusals(OtherPeriods.rules(
                        OtherPeriods.with("CCHC,quarter", "valid_to", "2024-12-31")
                                .replace("end-30", "end-90"),
                        OtherPeriods.with("CCHC,quarter", "valid_from", "2025-01-01"))))
                .containsExactly("3 year_begins catalogue.import.periodsOverlap 2025-Q1 2024-12-15 2025-03-14"
                        + " 2025-Q1 2024-12-15 2025-03-14 2");
    }

    @Test
    void anUnknownRegimesRuleIsRefused() {
        assertThat(refusals(OtherPeriods.rules(OtherPeriods.with("CCHC,quarter", "regime", "CCHX"))))
                .containsExactly("2 regime catalogue.regime.unknown CCHX");
    }
}
