package vn.ansinh.reporting.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.time4j.PlainDate;
import net.time4j.calendar.EastAsianMonth;
import net.time4j.calendar.EastAsianYear;
import net.time4j.calendar.VietnameseCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.ansinh.reporting.catalogue.Holiday.Kind;

/** The table decides; the law and the moon say whether it can be right. */
class HolidayTableTest {

    private static final WorkingCalendar CALENDAR = PublishedHolidays.CALENDAR;

    static Stream<Integer> years() {
        return IntStream.rangeClosed(2021, 2030).boxed();
    }

    private static LocalDate lunar(int year, int month, int day) {
        return VietnameseCalendar.of(EastAsianYear.forGregorian(year), EastAsianMonth.valueOf(month), day)
                .transform(PlainDate.axis())
                .toTemporalAccessor();
    }

    private static List<LocalDate> days(int year, String name, Kind kind) {
        return PublishedHolidays.LIST.stream()
                .filter(holiday -> holiday.day().getYear() == year
                        && holiday.kind() == kind
                        && holiday.nameVi().startsWith(name))
                .map(Holiday::day)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("years")
    void tetIsFiveDaysInARowAroundTheFirstOfTheLunarYear(int year) {
        LocalDate first = lunar(year, 1, 1);

        List<LocalDate> tet = days(year, "Tết Nguyên đán", Kind.PUBLIC_HOLIDAY);

        assertThat(tet).hasSize(5).contains(first.minusDays(1), first, first.plusDays(1), first.plusDays(2));
        assertThat(tet.get(0).plusDays(4)).isEqualTo(tet.get(4));
    }

    @ParameterizedTest
    @MethodSource("years")
    void theHungKingsDayIsTheTenthOfTheThirdLunarMonth(int year) {
        assertThat(days(year, "Giỗ Tổ Hùng Vương", Kind.PUBLIC_HOLIDAY)).containsExactly(lunar(year, 3, 10));
    }

    @ParameterizedTest
    @MethodSource("years")
    void theFixedHolidaysOfTheLabourCodeAreThere(int year) {
        assertThat(PublishedHolidays.LIST)
                .filteredOn(holiday -> holiday.kind() == Kind.PUBLIC_HOLIDAY)
                .extracting(Holiday::day)
                .contains(
                        LocalDate.of(year, 1, 1),
                        LocalDate.of(year, 4, 30),
                        LocalDate.of(year, 5, 1),
                        LocalDate.of(year, 9, 2));
    }

    @ParameterizedTest
    @MethodSource("years")
    void nationalDayIsTwoDaysSideBySide(int year) {
        List<LocalDate> days = days(year, "Quốc khánh", Kind.PUBLIC_HOLIDAY);

        assertThat(days).hasSize(2).contains(LocalDate.of(year, 9, 2));
        assertThat(days.get(0).plusDays(1)).isEqualTo(days.get(1));
    }

    @ParameterizedTest
    @MethodSource("years")
    void eachHolidayOnAWeekendIsMadeUpForOnAWorkingDay(int year) {
        long onWeekends = PublishedHolidays.LIST.stream()
                .filter(holiday -> holiday.day().getYear() == year && holiday.kind() == Kind.PUBLIC_HOLIDAY)
                .filter(holiday -> weekend(holiday.day()))
                .count();
        long madeUp = PublishedHolidays.LIST.stream()
                .filter(holiday -> holiday.day().getYear() == year && holiday.kind() == Kind.IN_LIEU)
                .count();

        assertThat(madeUp).isEqualTo(onWeekends);
    }

    @ParameterizedTest
    @MethodSource("years")
    void forEachDayExchangedAnotherIsWorked(int year) {
        assertThat(days(year, "Nghỉ hoán đổi", Kind.EXCHANGED)).hasSameSizeAs(days(year, "Làm bù", Kind.WORKING));
    }

    /** As announced each year (the numbers of the notices are in the table). */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2021 | 1/1 10/2 11/2 12/2 15/2 16/2 21/4 30/4 3/5 2/9 3/9
            2022 | 3/1 31/1 1/2 2/2 3/2 4/2 11/4 2/5 3/5 1/9 2/9
            2023 | 2/1 20/1 23/1 24/1 25/1 26/1 1/5 2/5 3/5 1/9 4/9
            2024 | 1/1 8/2 9/2 12/2 13/2 14/2 18/4 29/4 30/4 1/5 2/9 3/9
            2025 | 1/1 27/1 28/1 29/1 30/1 31/1 7/4 30/4 1/5 2/5 1/9 2/9
            2026 | 1/1 2/1 16/2 17/2 18/2 19/2 20/2 27/4 30/4 1/5 31/8 1/9 2/9 24/11
            """)
    void theWeekdaysOffOfEachAnnouncedYear(int year, String expected) {
        List<String> off = LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .filter(day -> !weekend(day) && !CALENDAR.isWorkingDay(day))
                .map(day -> day.getDayOfMonth() + "/" + day.getMonthValue())
                .toList();

        assertThat(String.join(" ", off)).isEqualTo(expected);
    }

    @Test
    void theSaturdaysWorkedAreThoseAnnounced() {
        List<LocalDate> worked = LocalDate.of(2021, 1, 1)
                .datesUntil(LocalDate.of(2031, 1, 1))
                .filter(day -> weekend(day) && CALENDAR.isWorkingDay(day))
                .toList();

        assertThat(worked)
                .containsExactly(
                        LocalDate.of(2024, 5, 4),
                        LocalDate.of(2025, 4, 26),
                        LocalDate.of(2026, 1, 10),
                        LocalDate.of(2026, 8, 22));
    }

    @Test
    void whatIsNotYetAnnouncedSaysSo() {
        assertThat(PublishedHolidays.LIST)
                .filteredOn(holiday ->
                        holiday.day().getYear() > 2026 && holiday.nameVi().contains("Tết Nguyên đán"))
                .isNotEmpty()
                .allSatisfy(holiday -> assertThat(holiday.source()).isEqualTo("theo luật, chờ thông báo"));
        assertThat(PublishedHolidays.LIST)
                .filteredOn(holiday -> holiday.day().getYear() <= 2026)
                .allSatisfy(holiday -> assertThat(holiday.source()).doesNotContain("chờ thông báo"));
    }

    private static boolean weekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
