package vn.ansinh.reporting.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ansinh.reporting.catalogue.Timeliness.Verdict;
import vn.ansinh.reporting.directory.ReferenceRefusal;

class DeadlineTest {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final WorkingCalendar CALENDAR = PublishedHolidays.CALENDAR;

    private static Deadline before(String day) {
        return before(day, RollPolicy.NONE);
    }

    private static Deadline before(String day, RollPolicy policy) {
        return Deadline.beforeDay(LocalDate.parse(day), policy, "III.13", CALENDAR);
    }

    private static Deadline beforeHour(String hour) {
        return Deadline.beforeHour(LocalDateTime.parse(hour), "III.13", CALENDAR);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(WorkingCalendar.ZONE).toInstant();
    }

    @Nested
    class InWords {

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                2021 | trước ngày 10/5/2021 (hết ngày 09/5, Chủ nhật); nên gửi chậm nhất chiều thứ Sáu 07/5
                2022 | trước ngày 10/5/2022 (hết ngày 09/5, thứ Hai)
                2023 | trước ngày 10/5/2023 (hết ngày 09/5, thứ Ba)
                2024 | trước ngày 10/5/2024 (hết ngày 09/5, thứ Năm)
                2025 | trước ngày 10/5/2025 (hết ngày 09/5, thứ Sáu)
                2026 | trước ngày 10/5/2026 (hết ngày 09/5, thứ Bảy); nên gửi chậm nhất chiều thứ Sáu 08/5
                2027 | trước ngày 10/5/2027 (hết ngày 09/5, Chủ nhật); nên gửi chậm nhất chiều thứ Sáu 07/5
                2028 | trước ngày 10/5/2028 (hết ngày 09/5, thứ Ba)
                2029 | trước ngày 10/5/2029 (hết ngày 09/5, thứ Tư)
                2030 | trước ngày 10/5/2030 (hết ngày 09/5, thứ Năm)
                """)
        void theSixMonthDeadlineOfEachYear(int year, String words) {
            assertThat(before(year + "-05-10").explain(VIETNAMESE)).isEqualTo(words);
        }

        /** R31. */
        @Test
        void aYearWithoutATableOfHolidaysSaysSo() {
            assertThat(before("2031-05-10").explain(VIETNAMESE))
                    .isEqualTo(
                            "trước ngày 10/5/2031 (hết ngày 09/5, thứ Sáu); chưa có lịch nghỉ lễ, Tết năm 2031 nên mới"
                                    + " trừ thứ Bảy, Chủ nhật và ngày lễ cố định");
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                2021 | trước ngày 10/11/2021 (hết ngày 09/11, thứ Ba)
                2022 | trước ngày 10/11/2022 (hết ngày 09/11, thứ Tư)
                2023 | trước ngày 10/11/2023 (hết ngày 09/11, thứ Năm)
                2024 | trước ngày 10/11/2024 (hết ngày 09/11, thứ Bảy); nên gửi chậm nhất chiều thứ Sáu 08/11
                2025 | trước ngày 10/11/2025 (hết ngày 09/11, Chủ nhật); nên gửi chậm nhất chiều thứ Sáu 07/11
                2026 | trước ngày 10/11/2026 (hết ngày 09/11, thứ Hai)
                2027 | trước ngày 10/11/2027 (hết ngày 09/11, thứ Ba)
                2028 | trước ngày 10/11/2028 (hết ngày 09/11, thứ Năm)
                2029 | trước ngày 10/11/2029 (hết ngày 09/11, thứ Sáu)
                2030 | trước ngày 10/11/2030 (hết ngày 09/11, thứ Bảy); nên gửi chậm nhất chiều thứ Sáu 08/11
                """)
        void theAnnualDeadlineOfEachYear(int year, String words) {
            assertThat(before(year + "-11-10").explain(VIETNAMESE)).isEqualTo(words);
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                2021-05-10 | before 10 May 2021 (until the end of 9 May, Sunday); best sent by the afternoon of Friday 7 May
                2026-05-10 | before 10 May 2026 (until the end of 9 May, Saturday); best sent by the afternoon of Friday 8 May
                2030-11-10 | before 10 November 2030 (until the end of 9 November, Saturday); best sent by the afternoon of Friday 8 November
                2021-11-10 | before 10 November 2021 (until the end of 9 November, Tuesday)
                """)
        void inEnglish(String day, String words) {
            assertThat(before(day).explain(Locale.ENGLISH)).isEqualTo(words);
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                2021-02-13 | trước ngày 13/02/2021 (hết ngày 12/02, thứ Sáu, nghỉ Tết Nguyên đán); nên gửi chậm nhất chiều thứ Ba 09/02
                2021-02-17 | trước ngày 17/02/2021 (hết ngày 16/02, thứ Ba, nghỉ bù Tết Nguyên đán); nên gửi chậm nhất chiều thứ Ba 09/02
                2025-02-03 | trước ngày 03/02/2025 (hết ngày 02/02, Chủ nhật); nên gửi chậm nhất chiều thứ Sáu 24/01
                2021-04-22 | trước ngày 22/4/2021 (hết ngày 21/4, thứ Tư, nghỉ Giỗ Tổ Hùng Vương); nên gửi chậm nhất chiều thứ Ba 20/4
                2022-04-12 | trước ngày 12/4/2022 (hết ngày 11/4, thứ Hai, nghỉ bù Giỗ Tổ Hùng Vương); nên gửi chậm nhất chiều thứ Sáu 08/4
                2025-05-03 | trước ngày 03/5/2025 (hết ngày 02/5, thứ Sáu, nghỉ hoán đổi với ngày 26/4); nên gửi chậm nhất chiều thứ Ba 29/4
                2027-02-10 | trước ngày 10/02/2027 (hết ngày 09/02, thứ Ba, nghỉ Tết Nguyên đán); nên gửi chậm nhất chiều thứ Năm 04/02
                2030-04-13 | trước ngày 13/4/2030 (hết ngày 12/4, thứ Sáu, nghỉ Giỗ Tổ Hùng Vương); nên gửi chậm nhất chiều thứ Năm 11/4
                """)
        void aLastDayAtTetOrOnTheHungKingsDayNamesTheHoliday(String day, String words) {
            assertThat(before(day).explain(VIETNAMESE)).isEqualTo(words);
        }

        @Test
        void aSaturdayWorkedInExchangeIsAWorkingDay() {
            assertThat(before("2024-05-05").explain(VIETNAMESE))
                    .isEqualTo("trước ngày 05/5/2024 (hết ngày 04/5, thứ Bảy)");
        }

        @Test
        void anAdHocDeadlineHasAnHour() {
            assertThat(beforeHour("2021-08-20T16:00").explain(VIETNAMESE))
                    .isEqualTo("trước 16 giờ 00 ngày 20/8/2021 (thứ Sáu)");
            assertThat(beforeHour("2021-08-20T16:00").explain(Locale.ENGLISH))
                    .isEqualTo("before 16:00 on 20 August 2021 (Friday)");
        }

        @Test
        void anAdHocDeadlineOnADayOffAdvisesTheWorkingDayBefore() {
            assertThat(beforeHour("2021-09-03T10:30").explain(VIETNAMESE))
                    .isEqualTo("trước 10 giờ 30 ngày 03/9/2021 (thứ Sáu, nghỉ Quốc khánh);"
                            + " nên gửi chậm nhất chiều thứ Tư 01/9");
        }

        @Test
        void anAdHocDeadlineBeforeOfficesOpenAdvisesTheDayBefore() {
            assertThat(beforeHour("2021-08-20T07:30").explain(VIETNAMESE))
                    .isEqualTo("trước 7 giờ 30 ngày 20/8/2021 (thứ Sáu); nên gửi chậm nhất chiều thứ Năm 19/8");
        }

        @Test
        void theEarlierDayOfALetterIsShownBesideThePlansWords() {
            assertThat(before("2021-05-10")
                            .askedBy(LocalDate.parse("2021-05-05"))
                            .explain(VIETNAMESE))
                    .isEqualTo("trước ngày 10/5/2021 (hết ngày 09/5, Chủ nhật);"
                            + " văn bản yêu cầu đề nghị gửi chậm nhất thứ Tư 05/5");
        }

        @Test
        void anExtensionIsShownBesideThePlansWords() {
            assertThat(before("2021-05-10")
                            .askedBy(LocalDate.parse("2021-05-05"))
                            .extendedTo(LocalDate.parse("2021-05-14"))
                            .explain(VIETNAMESE))
                    .isEqualTo("trước ngày 10/5/2021 (hết ngày 09/5, Chủ nhật);"
                            + " được đồng ý gửi chậm đến hết ngày 14/5/2021 (thứ Sáu)");
        }

        @Test
        void aRolledDeadlineSaysWhereItWent() {
            assertThat(before("2021-05-10", RollPolicy.NEXT).explain(VIETNAMESE))
                    .isEqualTo("trước ngày 10/5/2021 (hết ngày 09/5, Chủ nhật);"
                            + " vì là ngày nghỉ nên chuyển sang hết ngày 10/5 (thứ Hai)");
            assertThat(before("2021-05-10", RollPolicy.PREVIOUS).explain(VIETNAMESE))
                    .isEqualTo("trước ngày 10/5/2021 (hết ngày 09/5, Chủ nhật);"
                            + " vì là ngày nghỉ nên chuyển lên hết ngày 07/5 (thứ Sáu)");
        }

        @Test
        void anyOtherLanguageGetsVietnamese() {
            assertThat(before("2022-05-10").explain(Locale.FRENCH)).startsWith("trước ngày 10/5/2022");
        }
    }

    @Nested
    class Due {

        @Test
        void aReportIsDueBeforeMidnightInTheProvince() {
            assertThat(before("2021-05-10").due()).isEqualTo(Instant.parse("2021-05-09T17:00:00Z"));
        }

        @Test
        void aRollMovesTheInstant() {
            assertThat(before("2021-05-10", RollPolicy.NEXT).due()).isEqualTo(at("2021-05-11T00:00"));
            assertThat(before("2021-05-10", RollPolicy.PREVIOUS).due()).isEqualTo(at("2021-05-08T00:00"));
            assertThat(before("2021-11-10", RollPolicy.NEXT).due()).isEqualTo(at("2021-11-10T00:00"));
        }

        @Test
        void anAdHocDeadlineIsDueAtItsHour() {
            assertThat(beforeHour("2021-08-20T16:00").due()).isEqualTo(at("2021-08-20T16:00"));
        }

        @Test
        void anExtensionMovesTheInstantAndKeepsTheOriginal() {
            Deadline extended = before("2021-05-10").extendedTo(LocalDate.parse("2021-05-14"));

            assertThat(extended.due()).isEqualTo(at("2021-05-15T00:00"));
            assertThat(extended.originalDue()).isEqualTo(at("2021-05-10T00:00"));
        }

        @Test
        void anExtensionMustBeLaterThanTheLastDay() {
            assertThatThrownBy(() -> before("2021-05-10").checkExtension(LocalDate.parse("2021-05-09")))
                    .isInstanceOfSatisfying(
                            ReferenceRefusal.class,
                            refusal -> assertThat(refusal.text(VIETNAMESE))
                                    .isEqualTo(
                                            "Ngày 09/5/2021 không muộn hơn hạn cuối 09/5/2021. Hãy chọn ngày muộn hơn."));
        }

        @Test
        void aLetterMayOnlySetAnEarlierWorkingDay() {
            assertThatThrownBy(() -> before("2021-11-10").checkLetterDay(LocalDate.parse("2021-11-09")))
                    .isInstanceOfSatisfying(
                            ReferenceRefusal.class,
                            refusal -> assertThat(refusal.messageKey()).isEqualTo("catalogue.deadline.letterDayLate"));
            assertThatThrownBy(() -> before("2021-05-10").checkLetterDay(LocalDate.parse("2021-05-03")))
                    .isInstanceOfSatisfying(
                            ReferenceRefusal.class,
                            refusal -> assertThat(refusal.messageKey()).isEqualTo("catalogue.deadline.letterDayOff"));
        }

        @Test
        void aSecondExtensionMustGoBeyondTheFirst() {
            Deadline extended = before("2021-05-10").extendedTo(LocalDate.parse("2021-05-14"));

            assertThatThrownBy(() -> extended.checkExtension(LocalDate.parse("2021-05-14")))
                    .isInstanceOf(ReferenceRefusal.class);
            assertThatCode(() -> extended.checkExtension(LocalDate.parse("2021-05-17")))
                    .doesNotThrowAnyException();
        }

        @Test
        void aLettersDayThatBecameADayOffLaterIsStillExplained() {
            assertThat(before("2021-05-10")
                            .askedBy(LocalDate.parse("2021-05-03"))
                            .explain(VIETNAMESE))
                    .endsWith("văn bản yêu cầu đề nghị gửi chậm nhất thứ Hai 03/5");
        }

        @Test
        void theLettersDayIsWhenToHaveItDoneAndTheExtensionOverridesIt() {
            Deadline asked = before("2021-05-10").askedBy(LocalDate.parse("2021-05-05"));

            assertThat(before("2021-05-10").workBy()).isEqualTo("2021-05-07");
            assertThat(asked.workBy()).isEqualTo("2021-05-05");
            assertThat(asked.extendedTo(LocalDate.parse("2021-05-16")).workBy()).isEqualTo("2021-05-14");
            assertThat(asked.due()).isEqualTo(before("2021-05-10").due());
        }
    }

    @Nested
    class Judged {

        @ParameterizedTest
        @CsvSource({
            "2021-05-09T23:59:59, ON_TIME, 0",
            "2021-05-10T00:00:00, NEXT_WORKING_DAY, 1",
            "2021-05-10T23:59:59, NEXT_WORKING_DAY, 1",
            "2021-05-11T00:00:00, LATE, 2",
            "2021-05-20T09:00:00, LATE, 11"
        })
        void aDeadlineOnASundayCountsTheMondayApart(String submitted, Verdict verdict, int days) {
            assertThat(before("2021-05-10").judge(at(submitted))).isEqualTo(new Timeliness(verdict, days));
        }

        @Test
        void aDeadlineOnASaturdayCountsSundayAndMondayApart() {
            Deadline saturday = before("2024-11-10");

            assertThat(saturday.judge(at("2024-11-10T10:00"))).isEqualTo(new Timeliness(Verdict.NEXT_WORKING_DAY, 1));
            assertThat(saturday.judge(at("2024-11-11T10:00"))).isEqualTo(new Timeliness(Verdict.NEXT_WORKING_DAY, 2));
            assertThat(saturday.judge(at("2024-11-12T10:00"))).isEqualTo(new Timeliness(Verdict.LATE, 3));
        }

        @Test
        void aDeadlineAtTetWaitsForTheFirstWorkingDay() {
            Deadline tet = before("2021-02-13");

            assertThat(tet.judge(at("2021-02-17T10:00")).verdict()).isEqualTo(Verdict.NEXT_WORKING_DAY);
            assertThat(tet.judge(at("2021-02-18T10:00")).verdict()).isEqualTo(Verdict.LATE);
        }

        @Test
        void aDeadlineOnAWorkingDayIsNeverCountedApart() {
            assertThat(before("2021-11-10").judge(at("2021-11-10T00:00"))).isEqualTo(new Timeliness(Verdict.LATE, 1));
        }

        @Test
        void anAdHocReportIsLateAfterItsHour() {
            Deadline hour = beforeHour("2021-08-20T16:00");

            assertThat(hour.judge(at("2021-08-20T15:59:59"))).isEqualTo(Timeliness.ON_TIME);
            assertThat(hour.judge(at("2021-08-20T16:00"))).isEqualTo(new Timeliness(Verdict.LATE, 1));
            assertThat(hour.judge(at("2021-08-21T16:00"))).isEqualTo(new Timeliness(Verdict.LATE, 2));
        }

        @Test
        void theLettersEarlierDayMakesNobodyLate() {
            Deadline asked = before("2021-05-10").askedBy(LocalDate.parse("2021-05-05"));

            assertThat(asked.judge(at("2021-05-07T16:00"))).isEqualTo(Timeliness.ON_TIME);
        }

        @Test
        void anExtensionCountsAndStatisticsKeepTheOriginal() {
            Deadline extended = before("2021-05-10").extendedTo(LocalDate.parse("2021-05-14"));

            assertThat(extended.judge(at("2021-05-13T10:00"))).isEqualTo(Timeliness.ON_TIME);
            assertThat(extended.judgeAgainstOriginal(at("2021-05-13T10:00")))
                    .isEqualTo(new Timeliness(Verdict.LATE, 4));
        }
    }

    @Test
    void deadlinesThatSayTheSameAreEqual() {
        assertThat(before("2021-05-10")).isEqualTo(before("2021-05-10")).hasSameHashCodeAs(before("2021-05-10"));
        assertThat(before("2021-05-10")).isNotEqualTo(before("2021-05-10", RollPolicy.NEXT));
    }
}
