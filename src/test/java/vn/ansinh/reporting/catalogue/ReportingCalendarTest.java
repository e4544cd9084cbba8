package vn.ansinh.reporting.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ansinh.reporting.directory.ReferenceRefusal;

class ReportingCalendarTest extends FreshReferenceData {

    private static final Period HALF = Period.halfYear(2021);
    private static final Period YEAR = Period.annual(2021);

    private Regime regime() {
        return calendar.regime("KL92");
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(WorkingCalendar.ZONE).toInstant();
    }

    @Test
    void theDeadlineOfAPeriodIsThePlans() {
        assertThat(calendar.deadline(regime(), HALF).explain(VIETNAMESE))
                .isEqualTo("trước ngày 10/5/2021 (hết ngày 09/5, Chủ nhật); nên gửi chậm nhất chiều thứ Sáu 07/5");
        assertThat(calendar.deadline(regime(), YEAR).due()).isEqualTo(at("2021-11-10T00:00"));
        assertThat(calendar.deadline(regime(), HALF).legalSource()).isEqualTo("III.13");
        assertThat(calendar.deadline(regime(), HALF).rollPolicy()).isEqualTo(RollPolicy.NONE);
    }

    @Test
    void anAdHocDeadlineIsTheRequests() {
        Period adHoc = Period.adHoc(2021, 1);

        assertThat(calendar.adHocDeadline(regime(), adHoc, LocalDateTime.parse("2021-08-20T16:00"))
                        .due())
                .isEqualTo(at("2021-08-20T16:00"));
        assertThatThrownBy(() -> calendar.deadline(regime(), adHoc))
                .isInstanceOfSatisfying(
                        ReferenceRefusal.class,
                        refusal -> assertThat(refusal.messageKey()).isEqualTo("catalogue.period.adHoc"));
    }

    @Test
    void eachPeriodHasItsDays() {
        assertThat(calendar.opens(regime(), HALF)).isEqualTo("2021-04-01");
        assertThat(calendar.requestLatest(regime(), HALF)).isEqualTo("2021-04-15");
        assertThat(calendar.cutOff(regime(), HALF)).isEqualTo("2021-04-30");
        assertThat(calendar.opens(regime(), YEAR)).isEqualTo("2021-10-01");
        assertThat(calendar.cutOff(regime(), YEAR)).isEqualTo("2021-10-31");
    }

    @Test
    void whatWeSetOurselvesFallsOnWorkingDays() {
        assertThat(calendar.consolidationAt(regime(), HALF)).isEqualTo(at("2021-05-17T07:30"));
        assertThat(calendar.consolidationAt(regime(), YEAR)).isEqualTo(at("2021-11-15T07:30"));
        assertThat(calendar.closingAt(regime(), HALF)).isEqualTo(at("2021-06-30T17:00"));
        assertThat(calendar.closingAt(regime(), Period.annual(2023))).isEqualTo(at("2023-12-29T17:00"));
    }

    @Test
    void aReviewHasThreeWorkingDays() {
        assertThat(calendar.reviewDue(regime(), HALF, at("2021-05-07T15:00"))).isEqualTo(at("2021-05-12T17:00"));
        assertThat(calendar.reviewDue(regime(), HALF, at("2021-04-29T15:00"))).isEqualTo(at("2021-05-06T17:00"));
    }

    @ParameterizedTest
    @CsvSource({
        "2021-03-31, ''",
        "2021-04-01, 2021-H1",
        "2021-04-12, 2021-H1",
        "2021-06-30, 2021-H1",
        "2021-07-01, ''",
        "2021-09-30, ''",
        "2021-10-01, 2021",
        "2021-12-31, 2021",
        "2022-01-01, ''",
        "2020-04-12, ''"
    })
    void aCycleIsDueFromItsOpeningToItsClosingWhileTheRegimeHolds(LocalDate day, String period) {
        assertThat(calendar.cyclesDue(day).stream().map(due -> due.period().toString()))
                .containsExactlyElementsOf(period.isEmpty() ? List.of() : List.of(period));
    }

    /** S13. */
    @Test
    void aRegimeThatIsNotInServiceHereOpensNothing() {
        firstPeriod().notYetChosen();

        assertThat(calendar.cyclesDue(LocalDate.of(2021, 4, 12))).isEmpty();
        assertThat(calendar.cyclesDue(LocalDate.of(2026, 11, 28))).isEmpty();
        assertThat(calendar.runningOn(LocalDate.of(2026, 11, 28))).isEmpty();
    }

    /** S13. */
    @ParameterizedTest
    @CsvSource({
        "2026, 2026-11-28, 2026",
        "2027-H1, 2026-11-28, ''",
        "2027-H1, 2027-03-31, ''",
        "2027-H1, 2027-04-01, 2027-H1",
        "2027, 2027-04-01, ''",
        "2027, 2027-10-01, 2027"
    })
    void nothingOpensBeforeTheFirstPeriod(String first, LocalDate day, String due) {
        firstPeriod().is(first);

        assertThat(calendar.cyclesDue(day).stream().map(cycle -> cycle.period().toString()))
                .containsExactlyElementsOf(due.isEmpty() ? List.of() : List.of(due));
        assertThat(calendar.runningOn(day)).hasSize(due.isEmpty() ? 0 : 1);
    }

    @Test
    void aRegimeBeginsWithAPeriodThatHasNotClosed() {
        assertThat(calendar.beginnings(regime(), LocalDate.of(2026, 11, 28)))
                .extracting(Period::toString)
                .containsExactly("2026", "2027-H1", "2027");
        assertThat(calendar.beginnings(regime(), LocalDate.of(2027, 6, 30)))
                .extracting(Period::toString)
                .containsExactly("2027-H1", "2027", "2028-H1", "2028");
        assertThat(calendar.beginnings(regime(), LocalDate.of(2027, 7, 1)))
                .extracting(Period::toString)
                .containsExactly("2027", "2028-H1", "2028");
    }

    @Test
    void aRegimeThatHasEndedOpensNothing() {
        imported(ReferenceFile.of("regimes.csv")
                .with("KL92", "ends", "2025-12-31")
                .source());

        assertThat(calendar.cyclesDue(LocalDate.of(2025, 10, 1))).hasSize(1);
        assertThat(calendar.cyclesDue(LocalDate.of(2026, 4, 1))).isEmpty();
    }

    @Test
    void aCutOffMustLeaveAWorkingDayAlsoWhenALetterAsksForTheReportEarlier() {
        Deadline deadline = calendar.deadline(regime(), HALF);

        assertThat(calendar.cutOffLeavesTime(LocalDate.of(2021, 4, 30), deadline))
                .isTrue();
        assertThat(calendar.cutOffLeavesTime(LocalDate.of(2021, 5, 6), deadline))
                .isTrue();
        assertThat(calendar.cutOffLeavesTime(LocalDate.of(2021, 5, 7), deadline))
                .isFalse();
        assertThat(calendar.cutOffLeavesTime(LocalDate.of(2021, 4, 30), deadline.askedBy(LocalDate.of(2021, 4, 29))))
                .isFalse();
    }

    @Test
    void anUnknownRegimeIsRefused() {
        assertThatThrownBy(() -> calendar.regime("KL93"))
                .isInstanceOfSatisfying(
                        ReferenceRefusal.class,
                        refusal -> assertThat(refusal.text(VIETNAMESE)).startsWith("Không có chế độ báo cáo “KL93”."));
    }

    @Test
    void aRuleChangedLaterLeavesEarlierPeriodsAlone() {
        imported(periodRules(
                "KL92,half_year,III.13,04-01,05-10,04-30,04-15,05-15,06-30,none,3,2021-01-01,2024-12-31",
                "KL92,half_year,III.13,05-01,06-15,05-31,05-10,06-20,07-31,next,5,2025-01-01,"));

        assertThat(calendar.cutOff(regime(), Period.halfYear(2024))).isEqualTo("2024-04-30");
        assertThat(calendar.cutOff(regime(), Period.halfYear(2025))).isEqualTo("2025-05-31");
        assertThat(calendar.deadline(regime(), Period.halfYear(2025)).explain(VIETNAMESE))
                .isEqualTo("trước ngày 15/6/2025 (hết ngày 14/6, thứ Bảy); vì là ngày nghỉ nên chuyển sang hết ngày"
                        + " 16/6 (thứ Hai)");
    }
}
