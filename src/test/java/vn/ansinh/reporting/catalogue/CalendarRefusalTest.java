package vn.ansinh.reporting.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarRefusalTest extends FreshReferenceData {

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = ';', textBlock = """
            KLXX,annual,III.13,10-01,11-10,10-31,10-15,11-15,12-31,none,3,2021-01-01,  ; 2 regime catalogue.regime.unknown KLXX
            KL92,weekly,III.13,10-01,11-10,10-31,10-15,11-15,12-31,none,3,2021-01-01, ; 2 kind directory.import.oneOf weekly tháng (month)| quý (quarter)| 6 tháng (half_year)| 9 tháng (nine_months)| năm (annual)| ad_hoc
            KL92,annual,,10-01,11-10,10-31,10-15,11-15,12-31,none,3,2021-01-01,        ; 2 legal_source directory.import.required
            KL92,annual,III.13,10-01,11-31,10-31,10-15,11-15,12-31,none,3,2021-01-01,  ; 2 due_before catalogue.import.dayRule 11-31
            KL92,annual,III.13,10-01,,10-31,10-15,11-15,12-31,none,3,2021-01-01,       ; 2 due_before directory.import.required
            KL92,annual,III.13,10-01,11-10,10-31,10-15,11-15,12-31,later,3,2021-01-01, ; 2 roll_policy directory.import.oneOf later giữ nguyên (none)| ngày làm việc liền trước (previous)| ngày làm việc kế tiếp (next)
            KL92,annual,III.13,10-01,11-10,10-31,10-15,11-15,12-31,none,0,2021-01-01,  ; 2 review_working_days directory.import.number 0
            KL92,annual,III.13,10-01,11-10,10-31,10-15,11-05,12-31,none,3,2021-01-01,  ; 2 consolidation catalogue.import.order 2021 2021-11-05 2021-11-10
            KL92,annual,III.13,02-29,11-10,10-31,10-15,11-15,12-31,none,3,2021-01-01,  ; 2 opens catalogue.import.dayRule 02-29
            KL92,ad_hoc,III.13,10-01,,,,,,none,3,2021-01-01,                           ; 2 opens catalogue.import.adHocDay
            """)
    void aWrongPeriodRuleIsRefused(String row, String said) {
        assertThat(refusals(periodRules(row.strip()))).containsExactly(said.replace("| ", "; "));
    }

    /** Nghị định 09/2019 asks for at least one working day between; in 2024 the eighth of November is that day. */
    @Test
    void aCutOffThatLeavesNoWorkingDayInSomeYearIsRefused() {
        assertThat(refusals(periodRules("KL92,annual,III.13,10-01,11-10,11-08,10-15,11-15,12-31,none,3,2021-01-01,")))
                .containsExactly("2 cut_off catalogue.import.cutOff 2024");
    }

    @Test
    void aHolidayThatTakesTheLastWorkingDayAwayIsRefused() {
        imported(periodRules(
                "KL92,annual,III.13,10-01,11-10,11-05,10-15,11-15,12-31,none,3,2021-01-01,",
                "KL92,half_year,III.13,04-01,05-10,04-30,04-15,05-15,06-30,none,3,2021-01-01,",
                "KL92,ad_hoc,III.13,,,,,,,none,3,2021-01-01,"));

        assertThat(referenceData
                        .importFile(
                                holidays(
                                        "2027-11-08,public_holiday,Nghỉ,Off,x", "2027-11-09,public_holiday,Nghỉ,Off,x"),
                                false)
                        .problems())
                .singleElement()
                .extracting(problem -> problem.text(VIETNAMESE))
                .isEqualTo("holidays.csv: KL92, kỳ 2027: giữa ngày chốt số liệu và hạn báo cáo không còn"
                        + " ngày làm việc nào. Hãy chốt số liệu sớm hơn hoặc kiểm tra bảng ngày nghỉ.");
        assertThat(calendar.workingCalendar().isWorkingDay(LocalDate.of(2027, 11, 9)))
                .isTrue();
    }

    @Test
    void overlappingRulesOfOneKindAreRefused() {
        assertThat(refusals(periodRules(
                        "KL92,annual,III.13,10-01,11-10,10-31,10-15,11-15,12-31,none,3,2021-01-01,2025-01-01",
                        "KL92,annual,III.13,10-01,11-10,10-31,10-15,11-15,12-31,next,3,2025-01-01,")))
                .containsExactly("3 valid_from directory.import.overlap KL92 ANNUAL 2");
    }

    @Test
    void aWrongRegimeIsRefused() {
        assertThat(refusals(csv(
                        "regimes.csv",
                        "code,name_vi,name_en,legal_basis,begins,ends",
                        "kl92,,x,x,2021-01-01,2020-01-01")))
                .containsExactlyInAnyOrder(
                        "2 ends directory.import.endsBefore 2020-01-01 2021-01-01",
                        "2 code directory.import.form kl92 KL92",
                        "2 name_vi directory.import.required");
    }

    @Test
    void wrongHolidaysAreRefused() {
        assertThat(refusals(holidays(
                        "2027-05-08,in_lieu,Nghỉ bù,In lieu,x",
                        "2027-05-11,working,Làm bù,Worked,x",
                        "2027-02-30,public_holiday,Nghỉ,Off,x",
                        "2027-05-12,feast,Nghỉ,Off,x")))
                .containsExactly(
                        "2 date catalogue.import.offOnWeekend 2027-05-08",
                        "3 date catalogue.import.workingOnWeekday 2027-05-11",
                        "4 date directory.import.date 2027-02-30",
                        "5 kind directory.import.oneOf feast ngày lễ (public_holiday); nghỉ bù (in_lieu); nghỉ hoán đổi (exchanged); làm bù (working)");
    }

    @Test
    void aHolidayTwiceIsRefused() {
        assertThat(refusals(holidays("2027-05-11,public_holiday,Nghỉ,Off,x", "2027-05-11,public_holiday,Nghỉ,Off,x")))
                .containsExactly("3 date directory.import.twice 2027-05-11 2");
    }

    @Test
    void aYearsHolidaysAreReplacedWholeAndOtherYearsStay() {
        imported(holidays("2027-01-01,public_holiday,Tết Dương lịch,New Year,Thông báo"));

        assertThat(calendar.workingCalendar().isWorkingDay(LocalDate.of(2027, 4, 16)))
                .isTrue();
        assertThat(calendar.workingCalendar().isWorkingDay(LocalDate.of(2026, 4, 27)))
                .isFalse();
    }
}
