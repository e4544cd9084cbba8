package vn.ansinh.reporting.cycle.daily;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ansinh.reporting.report.ReportingFixture.key;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import vn.ansinh.reporting.CoversProcess;
import vn.ansinh.reporting.EngineDriver;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.catalogue.Period;
import vn.ansinh.reporting.catalogue.ReferenceData;
import vn.ansinh.reporting.catalogue.ReportingCalendar;
import vn.ansinh.reporting.cycle.daily.DailyRoundProcess.Elements;
import vn.ansinh.reporting.directory.reference.CsvSource;
import vn.ansinh.reporting.document.DocumentState;
import vn.ansinh.reporting.engine.ReportingClock;
import vn.ansinh.reporting.report.AgencyReport;
import vn.ansinh.reporting.report.Obligations;
import vn.ansinh.reporting.report.ReportingFixture;
import vn.ansinh.reporting.report.Selection;

@EngineTest
@CoversProcess(DailyRoundProcess.KEY)
class DailyRoundTest {

    private static final String HALF_YEAR = ReportingFixture.CYCLE;

    @Autowired
    private DailyRound round;

    @Autowired
    private Obligations obligations;

    @Autowired
    private ReportingFixture reporting;

    @Autowired
    private ReportingCalendar calendar;

    @Autowired
    private ReferenceData referenceData;

    @Autowired
    private EngineDriver engine;

    @Autowired
    private ManagementService managementService;

    @Autowired
    private RuntimeService runtimeService;

    @Autowired
    private HistoryService historyService;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transaction;

    @Test
    void theRoundOpensTheCycleThatIsDueAndASecondOneOnTheSameDayDoesNothing() {
        run("2021-04-12T08:00");

        assertThat(cycles()).containsExactly(HALF_YEAR);
        assertThat(obligations.ofCycle(HALF_YEAR)).hasSize(20);
        assertThat(days()).containsExactly("2021-04-12");

        long mails = mails();
        run("2021-04-12T15:00");

        assertThat(cycles()).containsExactly(HALF_YEAR);
        assertThat(instancesOfCycles()).as("none needlessly started").isEqualTo(1);
        assertThat(mails()).isEqualTo(mails);
        assertThat(running()).isZero();
    }

    @Test
    void nothingIsDueBeforeTheFirstOfAprilAndAMissedDayIsMadeUpForUntilTheCycleCloses() {
        run("2021-03-31T23:00");
        assertThat(cycles()).isEmpty();

        run("2021-06-30T07:00");
        assertThat(cycles()).containsExactly(HALF_YEAR);

        run("2021-09-30T07:00");
        assertThat(cycles()).containsExactly(HALF_YEAR);

        run("2021-10-01T07:00");
        assertThat(cycles()).containsExactly("KL92/2021", HALF_YEAR);
    }

    @Test
    void afterTheClosingDateAMissedCycleStaysMissed() {
        run("2021-07-01T07:00");

        assertThat(cycles()).isEmpty();
    }

    /** A quarter is asked like any period, and a year that closes in January is made up for in January. */
    @Test
    void aQuarterIsOpenedOnItsDayAndAYearsCycleUntilItClosesInTheYearAfter() {
        var rules = referenceData.importFile(CsvSource.of("period-rules.csv", """
                        regime,kind,numbers,legal_source,opens,due_before,due_by,cut_off,request_latest,consolidation,\
                        closing,roll_policy,review_working_days,valid_from,valid_to
                        KL92,quarter,3,III.13,end-15,,end+10,end,end-5,end+12,end+40,none,3,2021-01-01,
                        KL92,annual,,III.13,10-01,11-10,,10-31,10-15,11-15,01-20@+1,none,3,2021-01-01,
                        KL92,ad_hoc,,III.13,,,,,,,,none,3,2021-01-01,
                        """), false);
        assertThat(rules.refused()).as(rules.toString()).isFalse();
        try {
            run("2021-09-14T07:00");
            assertThat(cycles()).isEmpty();

            run("2021-09-15T07:00");
            assertThat(cycles()).containsExactly("KL92/2021-Q3");
            assertThat(obligations.ofCycle("KL92/2021-Q3"))
                    .hasSize(20)
                    .allSatisfy(report -> assertThat(report.dueBefore()).isEqualTo(at("2021-10-11T00:00")));

            run("2022-01-20T07:00");
            assertThat(cycles()).containsExactly("KL92/2021", "KL92/2021-Q3");
            assertThat(closing("KL92/2021")).isEqualTo(at("2022-01-20T17:00"));
        } finally {
            // What was asked by these rules would keep them.
            jdbc.sql("truncate reporting_cycle cascade").update();
            assertThat(referenceData
                            .importBundled("vinh-long-2021/period-rules.csv", false)
                            .problems())
                    .isEmpty();
        }
    }

    @Test
    void aCycleThatWasCalledOffIsNotOpenedAgain() {
        run("2021-04-12T08:00");
        jdbc.sql("update reporting_cycle set state = 'CANCELLED'").update();

        run("2021-04-13T07:00");

        assertThat(instancesOfCycles()).isEqualTo(1);
    }

    @Test
    void remindersOfAllAgenciesGoOutInBatchesAndOnce() {
        askEverybody();
        // Not due for long, but looked at.
        askEverybody(Period.halfYear(2022));
        askEverybody(Period.halfYear(2023));

        long before = sendings();
        run("2021-05-06T07:00");

        assertThat(sendings() - before).as("sixty reports").isEqualTo(2);
        assertThat(reminded()).isEqualTo(40);
        long mails = mails();
        run("2021-05-06T09:00");
        assertThat(mails()).isEqualTo(mails);
        assertThat(days()).contains("2021-05-06");
    }

    @Test
    void anUrgentReportIsFollowedByTheHourUntilItsTime() {
        askUrgently("2021-04-12T16:30", "SYT");

        run("2021-04-12T11:20");
        assertThat(hour()).isEqualTo("2021-04-12T12:00");
        long before = reminded();

        hourStrikes();
        hourStrikes();
        assertThat(reminded()).as("four hours before").isGreaterThan(before);
        for (int hours = 0; hours < 4; hours++) {
            assertThat(running()).isEqualTo(1);
            hourStrikes();
        }

        assertThat(reminded("overdue")).isEqualTo(3);
        assertThat(running()).as("nothing left to count to").isZero();
    }

    @Test
    void nobodyIsRemindedAtNightAndTheNextMorningGoesOn() {
        askUrgently("2021-04-13T10:00", "SYT");
        run("2021-04-12T22:10");
        assertThat(hour()).isEqualTo("2021-04-12T23:00");

        hourStrikes();
        assertThat(running()).as("the next hour is another day").isZero();

        run("2021-04-13T07:00");
        assertThat(reminded("before-4-hours")).isEqualTo(3);
        assertThat(hour()).isEqualTo("2021-04-13T08:00");
    }

    @Test
    void theRoundRunsOnceMoreAfterAStart() {
        run("2021-05-06T07:00");
        engine.at("2021-05-06T14:00");

        new RoundAfterStart(round).request();

        assertThat(running()).isEqualTo(1);
        engine.runJobs(DailyRoundProcess.KEY);
        assertThat(instancesOfCycles()).isEqualTo(1);
    }

    @Test
    void aRoundThatIsHeldUpPastMidnightBelongsToTheNewDay() {
        engine.at("2021-03-31T23:59");
        round.request();
        run("2021-04-01T00:01");

        assertThat(cycles()).containsExactly(HALF_YEAR);
        assertThat(days()).containsExactly("2021-04-01");
    }

    @Test
    void oneRoundAtATimeWaitsForTheNextHour() {
        askUrgently("2021-04-12T16:30", "SYT");
        run("2021-04-12T11:20");

        run("2021-04-12T11:40");

        assertThat(running()).isEqualTo(1);
    }

    @Test
    void theDayAfterItsLastABodysOpenWorkPassesOn() throws IOException {
        askEverybody();
        reporting.submitted("STP");
        end("STP", "2021-04-20");
        try {
            run("2021-04-20T07:00");
            assertThat(obligations.get(key("STP")).holder()).isEqualTo("STP");

            run("2021-04-21T07:00");
            assertThat(obligations.get(key("STP")).holder()).isEqualTo("SLDTBXH");
        } finally {
            end("STP", "");
        }
    }

    @Test
    void aReportThatABodyNeverSentEndsWithIt() throws IOException {
        askEverybody();
        end("STP", "2021-04-20");
        try {
            run("2021-04-21T07:00");
            run("2021-04-22T07:00");

            AgencyReport ended = obligations.get(key("STP"));
            assertThat(ended.state()).isEqualTo(DocumentState.NOT_SUBMITTED);
            assertThat(ended.holder()).isEqualTo("STP");
            assertThat(runtimeService
                            .createProcessInstanceQuery()
                            .processInstanceBusinessKey(key("STP").toString())
                            .count())
                    .isZero();
            assertThat(jdbc.sql("select link from mail_outbox where template = 'REPORT_ENDED_WITH_AGENCY'")
                            .query(String.class)
                            .list())
                    .as("its coordinators, who read no draft; nobody carries on")
                    .singleElement()
                    .asString()
                    .endsWith("/dot-bao-cao/KL92-2021-H1");
        } finally {
            end("STP", "");
        }
    }

    /** Seven in the morning is meant in the province, on a server in any zone (tests run in UTC). */
    @Test
    void theTimerStrikesAtSevenInTheProvince() {
        assertThat(timer().getDuedate().toInstant().atZone(ReportingClock.ZONE).toLocalTime())
                .isEqualTo("07:00");

        strike(LocalDateTime.parse("2021-05-06T07:00"));

        assertThat(running()).isEqualTo(1);
        assertThat(timer().getDuedate()).isEqualTo("2021-05-07T00:00:00Z");
        engine.runJobs(DailyRoundProcess.KEY);
        assertThat(days()).containsExactly("2021-05-06");
    }

    @Test
    void afterWeeksWithoutARoundThereIsOneAndTheTimerGoesOnFromToday() {
        managementService.setJobDuedate(timer().getId(), Date.from(instant("2021-04-13T07:00")));

        engine.at("2021-05-07T09:00");
        managementService.executeJob(timer().getId());

        assertThat(running()).isEqualTo(1);
        assertThat(timer().getDuedate()).isEqualTo("2021-05-08T00:00:00Z");
    }

    private void strike(LocalDateTime at) {
        Instant due = at.atZone(ReportingClock.ZONE).toInstant();
        managementService.setJobDuedate(timer().getId(), Date.from(due));
        engine.at(due.plus(Duration.ofSeconds(2)));
        managementService.executeJob(timer().getId());
    }

    /** The timer that starts rounds. */
    private Job timer() {
        return managementService.createJobQuery().timers().activityId("StartEvent_DayBegun").list().stream()
                .filter(job -> job.getProcessInstanceId() == null)
                .findFirst()
                .orElseThrow();
    }

    private void run(String localDateTime) {
        engine.at(localDateTime);
        round.request();
        engine.runJobs(DailyRoundProcess.KEY);
    }

    private void hourStrikes() {
        Job hour = waiting();
        engine.at(hour.getDuedate().toInstant().plusSeconds(1));
        engine.runJobs(DailyRoundProcess.KEY);
    }

    private String hour() {
        return waiting()
                .getDuedate()
                .toInstant()
                .atZone(ReportingClock.ZONE)
                .toLocalDateTime()
                .toString();
    }

    private Job waiting() {
        return managementService
                .createJobQuery()
                .activityId(Elements.REMINDER_HOUR)
                .singleResult();
    }

    private void askEverybody() {
        run("2021-04-12T08:00");
        ask(everybody(Period.halfYear(2021)));
    }

    private void askEverybody(Period period) {
        transaction.executeWithoutResult(status -> obligations.open(everybody(period), LocalDate.of(2021, 4, 12)));
        ask(everybody(period));
    }

    private Obligations.Asked everybody(Period period) {
        return new Obligations.Asked(
                "KL92",
                period,
                false,
                LocalDate.of(period.year(), 4, 30),
                calendar.deadline(calendar.regime("KL92"), period).originalDue(),
                new Selection(Set.of(), Set.of(), Set.of("I")));
    }

    private void askUrgently(String dueBefore, String agency) {
        var asked = new Obligations.Asked(
                "KL92",
                Period.adHoc(2021, 1),
                true,
                LocalDate.of(2021, 4, 12),
                instant(dueBefore),
                new Selection(Set.of(agency), Set.of(), Set.of("I")));
        transaction.executeWithoutResult(status -> obligations.open(asked, LocalDate.of(2021, 4, 12)));
        ask(asked);
    }

    private void ask(Obligations.Asked asked) {
        transaction.executeWithoutResult(status -> obligations.askNext(asked, "12/SLĐTBXH-BTXH", 100));
    }

    /** As the administrator does: by importing the directory with a last day; an empty one takes it back. */
    private void end(String agency, String lastDay) throws IOException {
        String lines = new ClassPathResource("reference/vinh-long-2021/agencies.csv")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.startsWith(agency + ",")
                        ? line.replace(",2021-01-01,,", ",2021-01-01," + lastDay + ",")
                        : line)
                .collect(Collectors.joining("\n"));
        var result = referenceData.importFile(CsvSource.of("agencies.csv", lines), false);
        assertThat(result.refused()).as(result.toString()).isFalse();
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ReportingClock.ZONE).toInstant();
    }

    private Instant closing(String cycle) {
        return jdbc.sql("select closing_at from reporting_cycle where key = :key")
                .param("key", cycle)
                .query(java.sql.Timestamp.class)
                .single()
                .toInstant();
    }

    private List<String> cycles() {
        return jdbc.sql("select key from reporting_cycle order by key")
                .query(String.class)
                .list();
    }

    private List<String> days() {
        return jdbc.sql("select day::text from daily_round where done_at is not null order by day")
                .query(String.class)
                .list();
    }

    private long instancesOfCycles() {
        return runtimeService
                .createProcessInstanceQuery()
                .processDefinitionKey("reporting-cycle")
                .count();
    }

    private long running() {
        return runtimeService
                .createProcessInstanceQuery()
                .processDefinitionKey(DailyRoundProcess.KEY)
                .count();
    }

    /** How often the task that sends a batch has run. */
    private long sendings() {
        return historyService
                .createHistoricActivityInstanceQuery()
                .activityId(Elements.SEND_REMINDERS)
                .finished()
                .count();
    }

    private long mails() {
        return count("select count(*) from mail_outbox");
    }

    private long reminded() {
        return count("select count(*) from cycle_reminder");
    }

    private long reminded(String level) {
        return jdbc.sql("select count(*) from cycle_reminder where reminder = :level")
                .param("level", level)
                .query(Long.class)
                .single();
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private static Instant instant(String local) {
        return LocalDateTime.parse(local).atZone(ReportingClock.ZONE).toInstant();
    }
}
