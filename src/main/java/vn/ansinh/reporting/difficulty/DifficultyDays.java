package vn.ansinh.reporting.difficulty;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.catalogue.ReportingCalendar;
import vn.ansinh.reporting.catalogue.WorkingCalendar;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.engine.ReportingClock;
import vn.ansinh.reporting.engine.Texts;

/** Days by which something is due. */
@Component
class DifficultyDays {

    private final WorkingCalendar calendar;
    private final Texts texts;
    private final Clock clock;

    DifficultyDays(ReportingCalendar calendar, Texts texts, Clock clock) {
        this.calendar = calendar.workingCalendar();
        this.texts = texts;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    WorkingCalendar calendar() {
        return calendar;
    }

    /** @throws Refusal when the day is not ahead, or a day off */
    LocalDate ahead(String field, LocalDate day) {
        if (!day.isAfter(today())) {
            throw Refusal.invalid(field, "difficulty.due-past");
        }
        if (!calendar.isWorkingDay(day)) {
            throw Refusal.invalid(field, "difficulty.due-day-off", say(day));
        }
        return day;
    }

    /** {@code thứ Hai, 12/04/2021}, in the language of the installation. */
    String say(LocalDate day) {
        return texts.day(day);
    }

    /** The last minute of a day: lists show that day. */
    static Date lastMinute(LocalDate day) {
        return Date.from(
                day.plusDays(1).atStartOfDay(ReportingClock.ZONE).toInstant().minusSeconds(60));
    }

    static LocalDate day(Date date) {
        return date.toInstant().atZone(ReportingClock.ZONE).toLocalDate();
    }
}
