package vn.ansinh.reporting.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTest {

    private static final WorkingCalendar CALENDAR = PublishedHolidays.CALENDAR;

    @Test
    void weekendsAndHolidaysAreOff() {
        assertThat(CALENDAR.isWorkingDay(LocalDate.of(2021, 5, 7))).isTrue();
        assertThat(CALENDAR.isWorkingDay(LocalDate.of(2021, 5, 8))).isFalse();
        assertThat(CALENDAR.isWorkingDay(LocalDate.of(2021, 4, 21))).isFalse();
    }

    @Test
    void aSaturdayWorkedInExchangeIsNoHoliday() {
        assertThat(CALENDAR.isWorkingDay(LocalDate.of(2025, 4, 26))).isTrue();
        assertThat(CALENDAR.holidayOn(LocalDate.of(2025, 4, 26))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2021-05-07, 0, 2021-05-07",
        "2021-05-07, 1, 2021-05-10",
        "2021-05-09, 1, 2021-05-10",
        "2021-05-10, 3, 2021-05-13",
        "2021-04-29, 1, 2021-05-04",
        "2021-02-09, 1, 2021-02-17",
        "2021-02-17, -1, 2021-02-09",
        "2025-04-25, 1, 2025-04-26",
        "2025-04-29, 1, 2025-05-05"
    })
    void workingDaysAreCountedOverWeekendsAndHolidays(LocalDate from, int days, LocalDate to) {
        assertThat(CALENDAR.plusWorkingDays(from, days)).isEqualTo(to);
    }

    @ParameterizedTest
    @CsvSource({
        "2021-05-07, 2021-05-07, 0",
        "2021-05-07, 2021-05-09, 0",
        "2021-05-07, 2021-05-10, 1",
        "2021-04-30, 2021-05-09, 4",
        "2021-02-09, 2021-02-17, 1",
        "2021-05-10, 2021-05-07, -1"
    })
    void theDaysBetweenCountTheLastAndNotTheFirst(LocalDate first, LocalDate second, int days) {
        assertThat(CALENDAR.workingDaysBetween(first, second)).isEqualTo(days);
    }

    /** R31: made up for like the others, as long as no notice says otherwise; in 2031 no table says when Tết is. */
    @ParameterizedTest
    @CsvSource({
        "2029-11-26, false",
        "2030-11-25, false",
        "2031-01-01, false",
        "2031-04-30, false",
        "2031-05-01, false",
        "2031-09-02, false",
        "2031-01-02, true",
        "2029-11-27, true"
    })
    void theHolidaysOfFarYearsAreOff(LocalDate day, boolean working) {
        assertThat(CALENDAR.isWorkingDay(day)).isEqualTo(working);
    }

    @Test
    void aYearWithoutHolidaysSaysSoAndHasItsWeekendsOff() {
        assertThat(CALENDAR.covers(2030)).isTrue();
        assertThat(CALENDAR.covers(2031)).isFalse();
        assertThat(CALENDAR.isWorkingDay(LocalDate.of(2031, 5, 10))).isFalse();
        assertThat(CALENDAR.isWorkingDay(LocalDate.of(2031, 5, 9))).isTrue();
    }
}
