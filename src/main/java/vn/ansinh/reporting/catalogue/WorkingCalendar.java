package vn.ansinh.reporting.catalogue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The days offices work: Monday to Friday without the days off in the holiday table, and the Saturdays worked in
 * exchange. In a year the table does not reach, Monday to Friday without the holidays that have a fixed day in law; whoever
 * tells a date of such a year says so.
 */
public final class WorkingCalendar {

    /** Where every date of the regime is meant, whatever the server's zone. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    /** Offices open at 7:30 and close at 17:00, with a break from 11:30 to 13:30. */
    public static final LocalTime OPENS = LocalTime.of(7, 30);

    public static final LocalTime CLOSES = LocalTime.of(17, 0);

    /** Bộ luật Lao động 2019, Điều 112, khoản 1: those that do not follow the moon. */
    private static final Set<MonthDay> FIXED =
            Set.of(MonthDay.of(1, 1), MonthDay.of(4, 30), MonthDay.of(5, 1), MonthDay.of(9, 2));

    private final Supplier<Map<LocalDate, Holiday>> holidays;

    WorkingCalendar(Supplier<Map<LocalDate, Holiday>> holidays) {
        this.holidays = holidays;
    }

    /** A calendar with exactly these holidays. */
    public static WorkingCalendar of(Collection<Holiday> holidays) {
        Map<LocalDate, Holiday> byDay =
                holidays.stream().collect(Collectors.toUnmodifiableMap(Holiday::day, Function.identity()));
        return new WorkingCalendar(() -> byDay);
    }

    public boolean isWorkingDay(LocalDate day) {
        Holiday holiday = holidays.get().get(day);
        if (holiday != null) {
            return !holiday.off();
        }
        if (FIXED.contains(MonthDay.from(day)) && !covers(day.getYear())) {
            return false;
        }
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    /** The holiday that makes it a day off; empty on a working day and on a mere weekend. */
    public Optional<Holiday> holidayOn(LocalDate day) {
        return Optional.ofNullable(holidays.get().get(day)).filter(Holiday::off);
    }

    /** The first working day after the given day. */
    public LocalDate next(LocalDate day) {
        LocalDate next = day.plusDays(1);
        while (!isWorkingDay(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    /** The last working day before the given day. */
    public LocalDate previous(LocalDate day) {
        LocalDate previous = day.minusDays(1);
        while (!isWorkingDay(previous)) {
            previous = previous.minusDays(1);
        }
        return previous;
    }

    /** The day itself if it is worked, else the next working day. */
    public LocalDate onOrAfter(LocalDate day) {
        return isWorkingDay(day) ? day : next(day);
    }

    /** The day itself if it is worked, else the working day before. */
    public LocalDate onOrBefore(LocalDate day) {
        return isWorkingDay(day) ? day : previous(day);
    }

    /** The n-th working day after the given day; before it when n is negative; the day itself when n is 0. */
    public LocalDate plusWorkingDays(LocalDate day, int n) {
        LocalDate result = day;
        for (int i = 0; i < Math.abs(n); i++) {
            result = n > 0 ? next(result) : previous(result);
        }
        return result;
    }

    /**
     * How many working days lie after the first and up to and including the second, so that
     * {@code workingDaysBetween(d, plusWorkingDays(d, n))} is n; negative when the second is earlier.
     */
    public int workingDaysBetween(LocalDate first, LocalDate second) {
        if (second.isBefore(first)) {
            return -workingDaysBetween(second, first);
        }
        return (int) first.plusDays(1)
                .datesUntil(second.plusDays(1))
                .filter(this::isWorkingDay)
                .count();
    }

    /** Whether the holidays of a year have been entered. */
    public boolean covers(int year) {
        return holidays.get().keySet().stream().anyMatch(day -> day.getYear() == year);
    }
}
