package vn.ansinh.reporting.cycle.daily;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ansinh.reporting.catalogue.Holiday;
import vn.ansinh.reporting.catalogue.WorkingCalendar;
import vn.ansinh.reporting.cycle.daily.ReminderMail.Moment;
import vn.ansinh.reporting.document.Document;
import vn.ansinh.reporting.document.DocumentState;
import vn.ansinh.reporting.engine.ReportingClock;
import vn.ansinh.reporting.report.AgencyReport;
import vn.ansinh.reporting.report.ReportKey;

class TimeLeftTest {

    private static final WorkingCalendar SPRING_2021 = WorkingCalendar.of(List.of(
            off("2021-04-21", "Giỗ Tổ Hùng Vương"),
            off("2021-04-30", "Ngày Chiến thắng"),
            off("2021-05-03", "nghỉ bù")));

    /** Before 10 May 2021: the last day is Sunday the ninth, the last working day Friday the seventh. */
    @ParameterizedTest
    @CsvSource({
        "2021-04-20T07:00, 10, BEFORE",
        "2021-04-21T07:00, 10, BEFORE",
        "2021-04-26T07:00,  7, BEFORE",
        "2021-05-03T07:00,  4, BEFORE",
        "2021-05-06T23:59,  1, BEFORE",
        "2021-05-07T00:00,  0, ON",
        "2021-05-07T23:59,  0, ON",
        "2021-05-08T07:00,  0, BEFORE",
        "2021-05-09T23:59,  0, BEFORE",
        "2021-05-10T00:00, -1, AFTER",
        "2021-05-16T07:00, -5, AFTER",
        "2021-05-17T07:00, -6, AFTER"
    })
    void countsWorkingDaysAndSaysTheLastOneOnItAlone(LocalDateTime now, int workingDays, Moment moment) {
        TimeLeft left = left(report("2021-05-10T00:00", null), now);

        assertThat(left.workingDays()).isEqualTo(workingDays);
        assertThat(left.moment()).isEqualTo(moment);
        assertThat(left.lateWithoutWorkingDay()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2021-05-12T12:00,  4",
        "2021-05-12T12:01,  3",
        "2021-05-12T15:59,  0",
        "2021-05-12T16:00, -1",
        "2021-05-12T16:01, -1",
        "2021-05-12T16:59, -1",
        "2021-05-12T17:00, -2"
    })
    void countsWholeHours(LocalDateTime now, int hours) {
        TimeLeft left = left(report("2021-05-12T16:00", null), now);

        assertThat(left.hours()).isEqualTo(hours);
        assertThat(left.late()).isEqualTo(hours < 0);
    }

    @Test
    void onTheDaysOffAfterAFridayNobodyIsLateByAWorkingDay() {
        TimeLeft saturday = left(report("2021-05-15T00:00", null), LocalDateTime.parse("2021-05-15T07:00"));
        TimeLeft monday = left(report("2021-05-15T00:00", null), LocalDateTime.parse("2021-05-17T07:00"));

        assertThat(saturday.lateWithoutWorkingDay()).isTrue();
        assertThat(monday.lateWithoutWorkingDay()).isFalse();
        assertThat(monday.workingDays()).isEqualTo(-1);
    }

    @Test
    void countsToTheLettersDayUntilItIsOverThenToThePlans() {
        AgencyReport report = report("2021-05-10T00:00", LocalDate.of(2021, 5, 5));

        TimeLeft before = left(report, LocalDateTime.parse("2021-05-04T07:00"));
        TimeLeft onTheDay = left(report, LocalDateTime.parse("2021-05-05T07:00"));
        TimeLeft after = left(report, LocalDateTime.parse("2021-05-06T07:00"));

        assertThat(before.workingDays()).isEqualTo(1);
        assertThat(onTheDay.workingDays()).isZero();
        assertThat(onTheDay.moment()).isEqualTo(Moment.BEFORE);
        assertThat(after.byLetter()).isFalse();
        assertThat(after.workingDays()).isEqualTo(1);
        assertThat(after.lastDay()).isEqualTo("2021-05-09");
    }

    @Test
    void anExtensionOverridesTheLetter() {
        AgencyReport report = report("2021-05-10T00:00", LocalDate.of(2021, 5, 5));

        TimeLeft left = TimeLeft.of(report, instant("2021-05-15T00:00"), instant("2021-05-04T07:00"), SPRING_2021);

        assertThat(left.byLetter()).isFalse();
        assertThat(left.lastDay()).isEqualTo("2021-05-14");
    }

    private static TimeLeft left(AgencyReport report, LocalDateTime now) {
        return TimeLeft.of(report, report.dueBefore(), instant(now.toString()), SPRING_2021);
    }

    private static AgencyReport report(String dueBefore, LocalDate letterDay) {
        Instant due = instant(dueBefore);
        return new AgencyReport(
                new ReportKey("KL92/2021-H1", "SYT"),
                "KL92",
                "2021-H1",
                "SYT",
                "Sở Y tế",
                "OBLIGED",
                false,
                LocalDate.of(2021, 4, 30),
                due,
                due,
                letterDay,
                Document.begun("KL92/2021-H1/SYT", "SYT", DocumentState.DRAFTING),
                false,
                0,
                null,
                null,
                null,
                null,
                null);
    }

    private static Instant instant(String local) {
        return LocalDateTime.parse(local).atZone(ReportingClock.ZONE).toInstant();
    }

    private static Holiday off(String day, String name) {
        return new Holiday(LocalDate.parse(day), Holiday.Kind.PUBLIC_HOLIDAY, name, name, "Bộ luật Lao động Điều 112");
    }
}
