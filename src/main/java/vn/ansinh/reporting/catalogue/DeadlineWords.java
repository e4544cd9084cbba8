package vn.ansinh.reporting.catalogue;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import vn.ansinh.reporting.directory.reference.Texts;

/** Puts a deadline into words. Days are written as in official documents: 09/5, but 09/02. */
final class DeadlineWords {

    private final Deadline deadline;
    private final Locale locale;
    private final boolean english;

    DeadlineWords(Deadline deadline, Locale locale) {
        this.deadline = deadline;
        this.locale = locale;
        this.english = locale.getLanguage().equals("en");
    }

    String sentence() {
        StringBuilder words = new StringBuilder(stated());
        rolled().ifPresent(words::append);
        if (deadline.extension().isPresent()) {
            words.append(text("extended", fullDay(deadline.lastDay())));
        } else if (deadline.letterDay().isPresent()) {
            words.append(text("letter", day(deadline.letterDay().get())));
        }
        boolean letterHolds =
                deadline.letterDay().isPresent() && deadline.extension().isEmpty();
        if (!letterHolds && !deadline.advisedDay().equals(deadline.lastDay())) {
            words.append(text("advised", day(deadline.advisedDay())));
        }
        int year = deadline.lastDay().getYear();
        if (!deadline.calendar().covers(year)) {
            words.append(text("noTable", String.valueOf(year)));
        }
        return words.toString();
    }

    private String stated() {
        LocalDate last = deadline.statedLastDay();
        if (deadline.hourly()) {
            String hour = english
                    ? "%02d:%02d"
                            .formatted(
                                    deadline.stated().getHour(),
                                    deadline.stated().getMinute())
                    : "%d giờ %02d"
                            .formatted(
                                    deadline.stated().getHour(),
                                    deadline.stated().getMinute());
            LocalDate day = deadline.stated().toLocalDate();
            return text("beforeHour", hour, day, weekdayAndHoliday(day));
        }
        if (deadline.saysLastDay()) {
            return text("byDay", last, weekdayAndHoliday(last));
        }
        return text("beforeDay", deadline.stated().toLocalDate(), brief(last), weekdayAndHoliday(last));
    }

    private Optional<String> rolled() {
        LocalDate last = deadline.originalLastDay();
        if (last.equals(deadline.statedLastDay())) {
            return Optional.empty();
        }
        String key = last.isAfter(deadline.statedLastDay()) ? "rolledNext" : "rolledPrevious";
        return Optional.of(text(key, brief(last), weekday(last)));
    }

    private String weekdayAndHoliday(LocalDate day) {
        return deadline.calendar()
                .holidayOn(day)
                .map(holiday -> text(
                        "holiday." + holiday.kind().name().toLowerCase(Locale.ROOT), weekday(day), occasion(holiday)))
                .orElseGet(() -> weekday(day));
    }

    /** The holiday without what stands in brackets, for example which day of Tết it is. */
    private String occasion(Holiday holiday) {
        String name = holiday.name(locale).replaceFirst(" \\(.*", "");
        boolean sentence = !english && holiday.kind() != Holiday.Kind.PUBLIC_HOLIDAY;
        return sentence ? name.substring(0, 1).toLowerCase(locale) + name.substring(1) : name;
    }

    /** "thứ Sáu 07/5" */
    private String day(LocalDate day) {
        return weekday(day) + " " + brief(day);
    }

    private String fullDay(LocalDate day) {
        return text("fullDay", day, weekday(day));
    }

    private String weekday(LocalDate day) {
        return english
                ? day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH)
                : Texts.of("catalogue.weekday." + day.getDayOfWeek().getValue(), locale);
    }

    private String brief(LocalDate day) {
        return Texts.dayAndMonth(day, locale);
    }

    private String text(String key, Object... arguments) {
        return Texts.of("catalogue.deadline." + key, locale, arguments);
    }
}
