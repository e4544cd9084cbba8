package vn.ansinh.reporting.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ansinh.reporting.directory.ReferenceRefusal;
import vn.ansinh.reporting.directory.reference.ImportResult;

/** Regimes in real years: what each period covers and when it is due, with Tết, days in lieu and Saturdays worked. */
class RealYearsTest extends FreshReferenceData {

    @Autowired
    private CurrentFiles files;

    @Autowired
    private PlatformTransactionManager transactions;

    @BeforeEach
    void otherRegimes() {
        imported(OtherPeriods.regimes());
        imported(OtherPeriods.rules(OtherPeriods.RULES));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            regime, period, first, last, opens, cutOff, lastDay, consolidation, closing
            KL92, 2021-H1 , 2021-01-01, 2021-06-30, 2021-04-01, 2021-04-30, 2021-05-09, 2021-05-17, 2021-06-30
            KL92, 2021    , 2021-01-01, 2021-12-31, 2021-10-01, 2021-10-31, 2021-11-09, 2021-11-15, 2021-12-31
            KL92, 2022-H1 , 2022-01-01, 2022-06-30, 2022-04-01, 2022-04-30, 2022-05-09, 2022-05-16, 2022-06-30
            KL92, 2022    , 2022-01-01, 2022-12-31, 2022-10-01, 2022-10-31, 2022-11-09, 2022-11-15, 2022-12-30
            KL92, 2023-H1 , 2023-01-01, 2023-06-30, 2023-04-01, 2023-04-30, 2023-05-09, 2023-05-15, 2023-06-30
            KL92, 2023    , 2023-01-01, 2023-12-31, 2023-10-01, 2023-10-31, 2023-11-09, 2023-11-15, 2023-12-29
            KL92, 2024-H1 , 2024-01-01, 2024-06-30, 2024-04-01, 2024-04-30, 2024-05-09, 2024-05-15, 2024-06-28
            KL92, 2024    , 2024-01-01, 2024-12-31, 2024-10-01, 2024-10-31, 2024-11-09, 2024-11-15, 2024-12-31
            KL92, 2025-H1 , 2025-01-01, 2025-06-30, 2025-04-01, 2025-04-30, 2025-05-09, 2025-05-15, 2025-06-30
            KL92, 2025    , 2025-01-01, 2025-12-31, 2025-10-01, 2025-10-31, 2025-11-09, 2025-11-17, 2025-12-31
            KL92, 2026-H1 , 2026-01-01, 2026-06-30, 2026-04-01, 2026-04-30, 2026-05-09, 2026-05-15, 2026-06-30
            KL92, 2026    , 2026-01-01, 2026-12-31, 2026-10-01, 2026-10-31, 2026-11-09, 2026-11-16, 2026-12-31
            KL92, 2027-H1 , 2027-01-01, 2027-06-30, 2027-04-01, 2027-04-30, 2027-05-09, 2027-05-17, 2027-06-30
            KL92, 2027    , 2027-01-01, 2027-12-31, 2027-10-01, 2027-10-31, 2027-11-09, 2027-11-15, 2027-12-31
            CCHC, 2021-Q1 , 2020-12-15, 2021-03-14, 2021-02-12, 2021-03-14, 2021-03-20, 2021-03-22, 2021-04-28
            CCHC, 2021-H1 , 2020-12-15, 2021-06-14, 2021-05-15, 2021-06-14, 2021-06-20, 2021-06-22, 2021-07-29
            CCHC, 2021-Q3 , 2021-06-15, 2021-09-14, 2021-08-15, 2021-09-14, 2021-09-20, 2021-09-22, 2021-10-29
            CCHC, 2021    , 2020-12-15, 2021-12-14, 2021-11-14, 2021-12-14, 2021-12-20, 2021-12-22, 2022-01-28
            CCHC, 2022-Q1 , 2021-12-15, 2022-03-14, 2022-02-12, 2022-03-14, 2022-03-20, 2022-03-22, 2022-04-28
            CCHC, 2022-H1 , 2021-12-15, 2022-06-14, 2022-05-15, 2022-06-14, 2022-06-20, 2022-06-22, 2022-07-29
            CCHC, 2022-Q3 , 2022-06-15, 2022-09-14, 2022-08-15, 2022-09-14, 2022-09-20, 2022-09-22, 2022-10-28
            CCHC, 2022    , 2021-12-15, 2022-12-14, 2022-11-14, 2022-12-14, 2022-12-20, 2022-12-22, 2023-01-27
            CCHC, 2023-Q1 , 2022-12-15, 2023-03-14, 2023-02-12, 2023-03-14, 2023-03-20, 2023-03-22, 2023-04-28
            CCHC, 2023-H1 , 2022-12-15, 2023-06-14, 2023-05-15, 2023-06-14, 2023-06-20, 2023-06-22, 2023-07-28
            CCHC, 2023-Q3 , 2023-06-15, 2023-09-14, 2023-08-15, 2023-09-14, 2023-09-20, 2023-09-22, 2023-10-27
            CCHC, 2023    , 2022-12-15, 2023-12-14, 2023-11-14, 2023-12-14, 2023-12-20, 2023-12-22, 2024-01-26
            CCHC, 2024-Q1 , 2023-12-15, 2024-03-14, 2024-02-13, 2024-03-14, 2024-03-20, 2024-03-22, 2024-04-26
            CCHC, 2024-H1 , 2023-12-15, 2024-06-14, 2024-05-15, 2024-06-14, 2024-06-20, 2024-06-24, 2024-07-29
            CCHC, 2024-Q3 , 2024-06-15, 2024-09-14, 2024-08-15, 2024-09-14, 2024-09-20, 2024-09-23, 2024-10-29
            CCHC, 2024    , 2023-12-15, 2024-12-14, 2024-11-14, 2024-12-14, 2024-12-20, 2024-12-23, 2025-01-24
            CCHC, 2025-Q1 , 2024-12-15, 2025-03-14, 2025-02-12, 2025-03-14, 2025-03-20, 2025-03-24, 2025-04-28
            CCHC, 2025-H1 , 2024-12-15, 2025-06-14, 2025-05-15, 2025-06-14, 2025-06-20, 2025-06-23, 2025-07-29
            CCHC, 2025-Q3 , 2025-06-15, 2025-09-14, 2025-08-15, 2025-09-14, 2025-09-20, 2025-09-22, 2025-10-29
            CCHC, 2025    , 2024-12-15, 2025-12-14, 2025-11-14, 2025-12-14, 2025-12-20, 2025-12-22, 2026-01-28
            CCHC, 2026-Q1 , 2025-12-15, 2026-03-14, 2026-02-12, 2026-03-14, 2026-03-20, 2026-03-23, 2026-04-28
            CCHC, 2026-H1 , 2025-12-15, 2026-06-14, 2026-05-15, 2026-06-14, 2026-06-20, 2026-06-22, 2026-07-29
            CCHC, 2026-Q3 , 2026-06-15, 2026-09-14, 2026-08-15, 2026-09-14, 2026-09-20, 2026-09-22, 2026-10-29
            CCHC, 2026    , 2025-12-15, 2026-12-14, 2026-11-14, 2026-12-14, 2026-12-20, 2026-12-22, 2027-01-28
            CCHC, 2027-Q1 , 2026-12-15, 2027-03-14, 2027-02-12, 2027-03-14, 2027-03-20, 2027-03-22, 2027-04-28
            CCHC, 2027-H1 , 2026-12-15, 2027-06-14, 2027-05-15, 2027-06-14, 2027-06-20, 2027-06-22, 2027-07-29
            CCHC, 2027-Q3 , 2027-06-15, 2027-09-14, 2027-08-15, 2027-09-14, 2027-09-20, 2027-09-22, 2027-10-29
            CCHC, 2027    , 2026-12-15, 2027-12-14, 2027-11-14, 2027-12-14, 2027-12-20, 2027-12-22, 2028-01-24
            GNBV, 2021-H1 , 2021-01-01, 2021-06-30, 2021-04-15, 2021-05-15, 2021-05-31, 2021-06-07, 2021-07-30
            GNBV, 2021    , 2021-01-01, 2021-12-31, 2021-10-15, 2021-11-15, 2021-11-30, 2021-12-06, 2022-01-20
            GNBV, 2022-H1 , 2022-01-01, 2022-06-30, 2022-04-15, 2022-05-15, 2022-05-31, 2022-06-06, 2022-07-29
            GNBV, 2022    , 2022-01-01, 2022-12-31, 2022-10-15, 2022-11-15, 2022-11-30, 2022-12-05, 2023-01-19
            GNBV, 2023-H1 , 2023-01-01, 2023-06-30, 2023-04-15, 2023-05-15, 2023-05-31, 2023-06-05, 2023-07-31
            GNBV, 2023    , 2023-01-01, 2023-12-31, 2023-10-15, 2023-11-15, 2023-11-30, 2023-12-05, 2024-01-19
            GNBV, 2024-H1 , 2024-01-01, 2024-06-30, 2024-04-15, 2024-05-15, 2024-05-31, 2024-06-05, 2024-07-31
            GNBV, 2024    , 2024-01-01, 2024-12-31, 2024-10-15, 2024-11-15, 2024-11-30, 2024-12-05, 2025-01-20
            GNBV, 2025-H1 , 2025-01-01, 2025-06-30, 2025-04-15, 2025-05-15, 2025-05-31, 2025-06-05, 2025-07-31
            GNBV, 2025    , 2025-01-01, 2025-12-31, 2025-10-15, 2025-11-15, 2025-11-30, 2025-12-05, 2026-01-20
            GNBV, 2026-H1 , 2026-01-01, 2026-06-30, 2026-04-15, 2026-05-15, 2026-05-31, 2026-06-05, 2026-07-31
            GNBV, 2026    , 2026-01-01, 2026-12-31, 2026-10-15, 2026-11-15, 2026-11-30, 2026-12-07, 2027-01-20
            GNBV, 2027-H1 , 2027-01-01, 2027-06-30, 2027-04-15, 2027-05-15, 2027-05-31, 2027-06-07, 2027-07-30
            GNBV, 2027    , 2027-01-01, 2027-12-31, 2027-10-15, 2027-11-15, 2027-11-30, 2027-12-06, 2028-01-20
            GNXA, 2021-H1 , 2021-01-01, 2021-06-30, 2021-06-15, 2021-06-30, 2021-07-21, 2021-07-23, 2021-08-11
            GNXA, 2021-H2 , 2021-07-01, 2021-12-31, 2021-12-16, 2021-12-31, 2022-01-24, 2022-01-26, 2022-02-21
            GNXA, 2022-H1 , 2022-01-01, 2022-06-30, 2022-06-15, 2022-06-30, 2022-07-21, 2022-07-25, 2022-08-11
            GNXA, 2022-H2 , 2022-07-01, 2022-12-31, 2022-12-16, 2022-12-31, 2023-01-30, 2023-02-01, 2023-02-20
            GNXA, 2023-H1 , 2023-01-01, 2023-06-30, 2023-06-15, 2023-06-30, 2023-07-21, 2023-07-25, 2023-08-11
            GNXA, 2023-H2 , 2023-07-01, 2023-12-31, 2023-12-16, 2023-12-31, 2024-01-22, 2024-01-24, 2024-02-19
            GNXA, 2024-H1 , 2024-01-01, 2024-06-30, 2024-06-15, 2024-06-30, 2024-07-19, 2024-07-23, 2024-08-09
            GNXA, 2024-H2 , 2024-07-01, 2024-12-31, 2024-12-16, 2024-12-31, 2025-01-22, 2025-01-24, 2025-02-19
            GNXA, 2025-H1 , 2025-01-01, 2025-06-30, 2025-06-15, 2025-06-30, 2025-07-21, 2025-07-23, 2025-08-11
            GNXA, 2025-H2 , 2025-07-01, 2025-12-31, 2025-12-16, 2025-12-31, 2026-01-22, 2026-01-26, 2026-02-12
            GNXA, 2026-H1 , 2026-01-01, 2026-06-30, 2026-06-15, 2026-06-30, 2026-07-21, 2026-07-23, 2026-08-11
            GNXA, 2026-H2 , 2026-07-01, 2026-12-31, 2026-12-16, 2026-12-31, 2027-01-22, 2027-01-26, 2027-02-19
            GNXA, 2027-H1 , 2027-01-01, 2027-06-30, 2027-06-15, 2027-06-30, 2027-07-21, 2027-07-23, 2027-08-11
            GNXA, 2027-H2 , 2027-07-01, 2027-12-31, 2027-12-16, 2027-12-31, 2028-01-24, 2028-02-02, 2028-02-21
            TINH, 2021-M01, 2020-12-15, 2021-01-14, 2021-01-04, 2021-01-14, 2021-01-18, 2021-01-19, 2021-01-28
            TINH, 2021-M02, 2021-01-15, 2021-02-14, 2021-02-04, 2021-02-14, 2021-02-18, 2021-02-19, 2021-03-02
            TINH, 2021-9M , 2020-12-15, 2021-09-14, 2021-09-04, 2021-09-14, 2021-09-16, 2021-09-17, 2021-09-28
            TINH, 2022-M02, 2022-01-15, 2022-02-14, 2022-02-04, 2022-02-14, 2022-02-16, 2022-02-17, 2022-02-28
            TINH, 2023-M01, 2022-12-15, 2023-01-14, 2023-01-04, 2023-01-14, 2023-01-17, 2023-01-18, 2023-02-03
            TINH, 2024-M02, 2024-01-15, 2024-02-14, 2024-02-04, 2024-02-14, 2024-02-16, 2024-02-19, 2024-02-28
            TINH, 2024-M03, 2024-02-15, 2024-03-14, 2024-03-04, 2024-03-14, 2024-03-18, 2024-03-19, 2024-03-28
            TINH, 2025-M01, 2024-12-15, 2025-01-14, 2025-01-04, 2025-01-14, 2025-01-16, 2025-01-17, 2025-02-04
            TINH, 2025-M04, 2025-03-15, 2025-04-14, 2025-04-04, 2025-04-14, 2025-04-16, 2025-04-17, 2025-04-26
            TINH, 2026-M02, 2026-01-15, 2026-02-14, 2026-02-04, 2026-02-14, 2026-02-24, 2026-02-25, 2026-03-06
            TINH, 2026-M04, 2026-03-15, 2026-04-14, 2026-04-04, 2026-04-14, 2026-04-16, 2026-04-17, 2026-04-29
            TINH, 2026-9M , 2025-12-15, 2026-09-14, 2026-09-04, 2026-09-14, 2026-09-16, 2026-09-17, 2026-09-28
            TINH, 2027-M02, 2027-01-15, 2027-02-14, 2027-02-04, 2027-02-14, 2027-02-16, 2027-02-17, 2027-02-26
            TINH, 2027-M04, 2027-03-15, 2027-04-14, 2027-04-04, 2027-04-14, 2027-04-19, 2027-04-20, 2027-04-29
            TINH, 2027-M12, 2027-11-15, 2027-12-14, 2027-12-04, 2027-12-14, 2027-12-16, 2027-12-17, 2027-12-28
            """)
    void aPeriodHasItsDays(
            String regime,
            String period,
            LocalDate first,
            LocalDate last,
            LocalDate opens,
            LocalDate cutOff,
            LocalDate lastDay,
            LocalDate consolidation,
            LocalDate closing) {
        Regime of = calendar.regime(regime);
        Period which = Period.parse(period);

        assertThat(of.days(which)).isEqualTo(new Span(first, last));
        assertThat(calendar.opens(of, which)).isEqualTo(opens);
        assertThat(calendar.cutOff(of, which)).isEqualTo(cutOff);
        assertThat(calendar.deadline(of, which).lastDay()).isEqualTo(lastDay);
        assertThat(calendar.consolidationAt(of, which)).isEqualTo(at(consolidation, "07:30"));
        assertThat(calendar.closingAt(of, which)).isEqualTo(at(closing, "17:00"));
    }

    private static Instant at(LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time)).atZone(WorkingCalendar.ZONE).toInstant();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CCHC | 2026-Q1  | chậm nhất hết ngày 20/3/2026 (thứ Sáu)
            CCHC | 2026-Q3  | chậm nhất hết ngày 20/9/2026 (Chủ nhật); nên gửi chậm nhất chiều thứ Sáu 18/9
            GNBV | 2026     | trước ngày 01/12/2026 (hết ngày 30/11, thứ Hai)
            GNXA | 2026-H1  | chậm nhất hết ngày 21/7/2026 (thứ Ba)
            TINH | 2026-M02 | chậm nhất hết ngày 24/02/2026 (thứ Ba)
            """)
    void aDeadlineIsSaidAsTheRegimeSaysIt(String regime, String period, String words) {
        assertThat(deadline(regime, period).explain(VIETNAMESE)).isEqualTo(words);
    }

    @Test
    void aLastDayRollsWhereTheRegimeSaysSo() {
        imported(OtherPeriods.rules(
                OtherPeriods.with("CCHC,quarter", "roll_policy", "next").replace("end+8", "end+10")));

        assertThat(deadline("CCHC", "2026-Q3").explain(VIETNAMESE))
                .isEqualTo("chậm nhất hết ngày 20/9/2026 (Chủ nhật); vì là ngày nghỉ nên chuyển sang hết ngày 21/9"
                        + " (thứ Hai)");
    }

    @Test
    void whereNothingIsLeftAfterTheCutOffNothingIsEstimated() {
        assertThat(estimated("KL92", "2026-H1")).isTrue();
        assertThat(estimated("GNBV", "2026")).isTrue();
        assertThat(estimated("CCHC", "2026")).isFalse();
        assertThat(estimated("CCHC", "2026-DX-01")).isFalse();
    }

    @Test
    void aYearWithoutAHolidayTableHasItsDaysToo() {
        assertThat(calendar.workingCalendar().covers(2045)).isFalse();
        assertThat(deadline("GNXA", "2045-H1").lastDay()).isEqualTo("2045-07-21");
        assertThat(deadline("TINH", "2045-M01").explain(VIETNAMESE)).contains("chưa có lịch nghỉ lễ, Tết năm 2045");
    }

    /** Some open in the year before theirs and some close in the year after. */
    @ParameterizedTest
    @CsvSource({
        "2025-12-19, CCHC 2025|GNBV 2025|GNXA 2025-H2|KL92 2025",
        "2025-12-20, CCHC 2025|GNBV 2025|GNXA 2025-H2|KL92 2025|TINH 2026-M01",
        "2026-01-10, CCHC 2025|GNBV 2025|GNXA 2025-H2|TINH 2026-M01",
        "2026-01-20, CCHC 2025|GNBV 2025|GNXA 2025-H2|TINH 2026-M01|TINH 2026-M02",
        "2026-01-21, CCHC 2025|GNXA 2025-H2|TINH 2026-M01|TINH 2026-M02",
        "2026-02-12, CCHC 2026-Q1|GNXA 2025-H2|TINH 2026-M02",
        "2026-02-13, CCHC 2026-Q1|TINH 2026-M02",
        "2026-09-10, CCHC 2026-Q3|TINH 2026-M09|TINH 2026-9M"
    })
    void aCycleIsDueFromItsOpeningToItsClosing(LocalDate day, String due) {
        imported(OtherPeriods.rules(Stream.of(OtherPeriods.RULES)
                .map(rule -> rule.startsWith("TINH,month") ? OtherPeriods.with("TINH,month", "opens", "end-25") : rule)
                .toArray(String[]::new)));
        inService("CCHC 2025", "GNBV 2025", "GNXA 2025-H2", "TINH 2026-M01");

        assertThat(due(day)).isEqualTo(due);
    }

    @Test
    void nothingOpensBeforeTheFirstPeriodAsTheRegimeOrdersThem() {
        inService("CCHC 2026-H1");
        assertThat(due(LocalDate.of(2026, 5, 15))).isEqualTo("CCHC 2026-H1|KL92 2026-H1");
        assertThat(calendar.runningOn(LocalDate.of(2026, 5, 14)))
                .extracting(Regime::code)
                .containsExactly("KL92");
        assertThat(calendar.runningOn(LocalDate.of(2026, 5, 15)))
                .extracting(Regime::code)
                .containsExactly("CCHC", "KL92");

        inService("CCHC 2026-Q1");
        assertThat(due(LocalDate.of(2026, 1, 5))).isEmpty();
        assertThat(due(LocalDate.of(2026, 4, 28))).isEqualTo("CCHC 2026-Q1|KL92 2026-H1");
    }

    @Test
    void aRegimeBeginsWithAnyPeriodThatHasNotClosed() {
        assertThat(calendar.beginnings(calendar.regime("CCHC"), LocalDate.of(2026, 1, 10)))
                .extracting(Period::toString)
                .containsExactly(
                        "2025", "2026-Q1", "2026-H1", "2026-Q3", "2026", "2027-Q1", "2027-H1", "2027-Q3", "2027");
    }

    @Test
    void whatOneRegimeHasAnotherHasNot() {
        assertThatThrownBy(() -> deadline("CCHC", "2026-Q2"))
                .isInstanceOfSatisfying(
                        ReferenceRefusal.class,
                        refusal -> assertThat(refusal.messageKey()).isEqualTo("catalogue.regime.noRule"));
        assertThatThrownBy(() -> deadline("KL92", "2026-Q1")).isInstanceOf(ReferenceRefusal.class);
    }

    /** The day on which a period opens says by which rule it goes. */
    @Test
    void aRuleChangedLaterLeavesEarlierPeriodsAlone() {
        String before = OtherPeriods.with("CCHC,quarter", "valid_to", "2026-02-11");
        String after = OtherPeriods.with("CCHC,quarter", "due_by", "end+5").replace("2021-01-01", "2026-02-12");
        imported(OtherPeriods.rules(before, after));

        assertThat(deadline("CCHC", "2025-Q3").lastDay()).isEqualTo("2025-09-20");
        assertThat(deadline("CCHC", "2026-Q1").lastDay()).isEqualTo("2026-03-19");
    }

    @Test
    void theFileThatIsTakenAwaySpeaksVietnameseAndIsTakenInAgain() {
        byte[] file = files.write(DataSet.PERIOD_RULES);

        assertThat(new String(file, StandardCharsets.UTF_8))
                .contains(
                        "CCHC,quý,1|3,581/BNV-CCHC,15/12@-1,cuối kỳ-30,,cuối kỳ+6,cuối kỳ,cuối kỳ-14,cuối kỳ+8,cuối kỳ+45,")
                .contains("GNBV,năm,,Điều 4.2.a,,15/10,01/12,,15/11,03/11,05/12,20/01@+1,")
                .contains("GNXA,6 tháng,1|2,Điều 4,,cuối kỳ-15,,ngày chốt số liệu+15w,cuối kỳ,");
        ImportResult result = referenceData.importFile(csv("period-rules.csv", file), false);
        assertThat(result.problems()).isEmpty();
        assertThat(result.changes()).isEmpty();
    }

    private Deadline deadline(String regime, String period) {
        return calendar.deadline(calendar.regime(regime), Period.parse(period));
    }

    private boolean estimated(String regime, String period) {
        Regime of = calendar.regime(regime);
        Period which = Period.parse(period);
        return calendar.estimated(
                of, which, which.kind().dated() ? calendar.cutOff(of, which) : LocalDate.of(2026, 3, 1));
    }

    private String due(LocalDate day) {
        return calendar.cyclesDue(day).stream()
                .map(due -> due.regime().code() + " " + due.period())
                .collect(Collectors.joining("|"));
    }

    private void inService(String... firstPeriods) {
        for (String first : firstPeriods) {
            String[] parts = first.split(" ");
            var chosen =
                    new InService(parts[0], Period.parse(parts[1]), "admin", Instant.parse("2021-04-01T00:00:00Z"));
            new TransactionTemplate(transactions).executeWithoutResult(status -> regimesInService.put(chosen));
        }
    }
}
