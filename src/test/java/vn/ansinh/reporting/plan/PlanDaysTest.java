package vn.ansinh.reporting.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import vn.ansinh.reporting.catalogue.WorkingCalendar;
import vn.ansinh.reporting.document.Document;
import vn.ansinh.reporting.document.DocumentState;
import vn.ansinh.reporting.engine.ReportingClock;
import vn.ansinh.reporting.engine.Texts;

/** The days of a plan, as a rule of their own. Today is Monday, 12/4/2021; 21/4 is the Hùng Kings' day. */
class PlanDaysTest {

    private static final LocalDate TODAY = LocalDate.of(2021, 4, 12);

    private final PlanDays days = on(TODAY);

    @Test
    void aPlanHasTwentyWorkingDays() {
        assertThat(days.today()).isEqualTo(TODAY);
        assertThat(days.due(PlanFixture.key("SYT"), TODAY))
                .as("four weeks, and one day for 30/4")
                .isEqualTo("2021-05-11");
    }

    @Test
    void aReviewHasThreeUntilOfficesClose() {
        assertThat(days.reviewDue(PlanFixture.key("SYT"))).isEqualTo("2021-04-15T10:00:00Z");
        assertThat(days.due(sent())).isEqualTo("2021-04-15");
    }

    @ParameterizedTest
    @CsvSource({
        "DRAFTING, 2021-05-10, , 2021-05-10",
        "RETURNED, 2021-05-10, 2021-04-20, 2021-04-20",
        "APPROVING, 2021-05-10, , 2021-05-10"
    })
    void whatTheAgencyWorksAtIsDueOnItsOwnDay(
            DocumentState state, LocalDate due, LocalDate completion, LocalDate expected) {
        assertThat(days.due(version(state, due, completion))).isEqualTo(expected);
    }

    @Test
    void remindersBeginThreeWorkingDaysBeforeAndOneBeforeAReviewEnds() {
        assertThat(days.remindFrom(version(DocumentState.DRAFTING, LocalDate.of(2021, 5, 10), null)))
                .isEqualTo("2021-05-05");
        assertThat(days.remindFrom(sent())).isEqualTo("2021-04-14");
    }

    @ParameterizedTest
    @CsvSource({"AGENCY, 2021-05-11", "COORDINATORS, 2021-05-13", "STANDING_LEADERS, 2021-05-17"})
    void oneAfterTheOtherIsToldThatAPlanIsNotThere(ReminderLevel level, LocalDate day) {
        assertThat(days.toldOn(version(DocumentState.DRAFTING, LocalDate.of(2021, 5, 10), null), level))
                .isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({"COORDINATORS, 2021-04-16", "STANDING_LEADERS, 2021-04-20"})
    void andThatAReviewIsNotDone(ReminderLevel level, LocalDate day) {
        assertThat(days.toldOn(sent(), level)).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({"2021-05-09, false", "2021-05-10, false", "2021-05-11, true"})
    void itIsOverdueOnceItsLastDayIsOver(LocalDate today, boolean overdue) {
        PlanVersion version = version(DocumentState.DRAFTING, LocalDate.of(2021, 5, 10), null);

        assertThat(on(today).overdue(version)).isEqualTo(overdue);
    }

    @Test
    void whatNobodyWorksAtIsNotOverdue() {
        LocalDate past = LocalDate.of(2021, 1, 4);

        assertThat(days.overdue(version(DocumentState.ACCEPTED, past, null))).isFalse();
        assertThat(days.overdue(version(DocumentState.WITHDRAWN, past, null))).isFalse();
        assertThat(days.overdue(version(DocumentState.ISSUING, past, null))).isTrue();
    }

    @Test
    void workingDaysAreCountedForwardsAndBackwards() {
        assertThat(days.workingDaysBetween(TODAY, LocalDate.of(2021, 4, 19))).isEqualTo(5);
        assertThat(days.workingDaysBetween(LocalDate.of(2021, 4, 19), TODAY)).isEqualTo(-5);
        assertThat(days.workingDay(TODAY)).isTrue();
        assertThat(days.workingDay(LocalDate.of(2021, 4, 11))).isFalse();
    }

    @Test
    void aDayIsSaidAsInASentence() {
        assertThat(days.say(LocalDate.of(2021, 5, 10))).isEqualTo("thứ Hai, 10/05/2021");
    }

    /** The regime has its own days for making a plan, for looking at it and for telling that it is late. */
    @Test
    void aRegimeHasItsOwnDays() {
        PlanDays own = on(TODAY, (series, step, day, otherwise) -> switch (step) {
            case PLAN -> 5;
            case PLAN_REVIEW -> 2;
            case PLAN_REMINDER_BEFORE -> 1;
            case PLAN_AGENCY_AFTER -> 4;
            default -> otherwise;
        });

        assertThat(own.due(PlanFixture.key("SYT"), TODAY)).isEqualTo("2021-04-19");
        assertThat(own.due(sent())).isEqualTo("2021-04-14");
        PlanVersion drafted = version(DocumentState.DRAFTING, LocalDate.of(2021, 5, 10), null);
        assertThat(own.remindFrom(drafted)).isEqualTo("2021-05-07");
        assertThat(own.toldOn(drafted, ReminderLevel.AGENCY)).isEqualTo("2021-05-14");
        assertThat(own.toldOn(drafted, ReminderLevel.COORDINATORS)).isEqualTo("2021-05-13");
    }

    /** A receipt is Vietnamese in an English installation too, and with it the days in what was found. */
    @Test
    void aDayOfASentenceThatIsKeptInBothLanguagesIsInEither() {
        PlanDays english = on(TODAY, (series, step, day, otherwise) -> otherwise, Locale.ENGLISH);
        LocalDate friday = LocalDate.of(2021, 4, 30);

        assertThat(english.say(friday, Locale.ENGLISH))
                .isEqualTo(english.say(friday))
                .contains("Friday");
        assertThat(english.say(friday, Texts.VIETNAMESE)).contains("30/").doesNotContain("Friday");
    }

    private static PlanDays on(LocalDate today) {
        return on(today, (series, step, day, otherwise) -> otherwise);
    }

    private static PlanDays on(LocalDate today, PlanDays.OfRegime limits) {
        return on(today, limits, Locale.forLanguageTag("vi"));
    }

    private static PlanDays on(LocalDate today, PlanDays.OfRegime limits, Locale language) {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/engine", "messages/plan");
        messages.setDefaultEncoding("UTF-8");
        return new PlanDays(
                WorkingCalendar.of(List.of()),
                limits,
                Clock.fixed(today.atTime(8, 0).atZone(ReportingClock.ZONE).toInstant(), ReportingClock.ZONE),
                new Texts(messages, language));
    }

    private static PlanVersion sent() {
        return version(
                DocumentState.UNDER_REVIEW, LocalDate.of(2021, 5, 10), null, Instant.parse("2021-04-12T03:00:00Z"));
    }

    private static PlanVersion version(DocumentState state, LocalDate due, LocalDate completion) {
        return version(state, due, completion, null);
    }

    private static PlanVersion version(DocumentState state, LocalDate due, LocalDate completion, Instant issuedAt) {
        PlanKey key = PlanFixture.key("SYT");
        return new PlanVersion(
                key,
                1,
                new Document(key.document(1), "SYT", state, 1, completion, null),
                "",
                Instant.EPOCH,
                due,
                null,
                null,
                null,
                issuedAt,
                null,
                null,
                null,
                null);
    }
}
