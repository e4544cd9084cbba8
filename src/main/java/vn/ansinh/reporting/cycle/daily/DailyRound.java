package vn.ansinh.reporting.cycle.daily;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.ansinh.reporting.catalogue.InService;
import vn.ansinh.reporting.catalogue.ReportingCalendar.DueCycle;
import vn.ansinh.reporting.cycle.daily.DailyRoundProcess.Elements;
import vn.ansinh.reporting.cycle.daily.DailyRoundProcess.Messages;
import vn.ansinh.reporting.cycle.process.ReportingCycleProcess;
import vn.ansinh.reporting.engine.CalledByModels;
import vn.ansinh.reporting.engine.CurrentUser;
import vn.ansinh.reporting.engine.DailyWork;
import vn.ansinh.reporting.integrity.MasterDataChecks;

/**
 * What is done every day at seven, and once more when something asks for it.
 *
 * <p>Each step looks at what is the case now, not at what day it should have run on: a cycle not opened in time is
 * opened as long as it can still be reported in, and open work of a body that has ended passes on however late. After
 * days without a round (a server that stood still, a clock that was moved) there is one round, not one for each day, and
 * nobody is sent a reminder of a past day. A second round on the same day finds everything done.
 */
@Service
public class DailyRound {

    private static final Logger LOG = LoggerFactory.getLogger(DailyRound.class);

    /** Reports that are reminded of in one transaction; each may be several mails. */
    private static final int BATCH = 50;

    private final DailyRounds rounds;
    private final DueCycles dueCycles;
    private final MasterDataChecks masterData;
    private final Reminders reminders;
    private final List<DailyWork> works;
    private final RuntimeService runtimeService;
    private final CurrentUser currentUser;
    private final Clock clock;

    DailyRound(
            DailyRounds rounds,
            DueCycles dueCycles,
            MasterDataChecks masterData,
            Reminders reminders,
            List<DailyWork> works,
            RuntimeService runtimeService,
            CurrentUser currentUser,
            Clock clock) {
        this.rounds = rounds;
        this.dueCycles = dueCycles;
        this.masterData = masterData;
        this.reminders = reminders;
        this.works = works;
        this.runtimeService = runtimeService;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /**
     * Asks for a round now: after a deployment, and when an urgent cycle has asked its agencies, whose reminders go by
     * the hour. What has been done today is not done again.
     */
    public void request() {
        currentUser.asSystem(() -> runtimeService
                .createMessageCorrelation(Messages.DAILY_ROUND_REQUESTED)
                .correlateStartMessage());
    }

    /** What the administrator puts into service need not wait for the next morning. */
    @EventListener
    public void putIntoService(InService decided) {
        request();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void openDueCycles() {
        LocalDate today = LocalDate.now(clock);
        rounds.last()
                .filter(last -> last.isBefore(today.minusDays(1)))
                .ifPresent(last -> LOG.warn("No daily round between {} and {}: made up for now", last, today));
        rounds.begin(today, clock.instant());
        dueCycles.notOpened().stream().filter(this::mayOpen).forEach(this::open);
    }

    /** One that the master data stop is left for the round after the mend; what stops it stands on a page. */
    private boolean mayOpen(DueCycle due) {
        Optional<String> stop = masterData.stop(due.regime().code());
        stop.ifPresent(stops -> LOG.warn(
                "Cycle {}/{} is due and not opened, see {}: {}",
                due.regime().code(),
                due.period(),
                MasterDataChecks.PAGE,
                stops));
        return stop.isEmpty();
    }

    private void open(DueCycle due) {
        runtimeService
                .createMessageCorrelation(ReportingCycleProcess.Messages.CYCLE_DUE)
                .setVariable(
                        ReportingCycleProcess.Variables.REGIME, due.regime().code())
                .setVariable(
                        ReportingCycleProcess.Variables.PERIOD, due.period().toString())
                .correlateStartMessage();
    }

    /** @return whether more is left; the works are asked again in a transaction of their own */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean askWhatIsDue() {
        LocalDate today = LocalDate.now(clock);
        return works.stream().anyMatch(work -> work.fallenDue(today));
    }

    /**
     * @param after the report that was looked at last; null to begin
     * @return the report to go on after; null when all have been looked at
     */
    @Transactional(propagation = Propagation.MANDATORY)
    String sendReminders(String after) {
        String last = reminders.sendNext(after, BATCH);
        if (last == null) {
            rounds.done(LocalDate.now(clock), clock.instant());
        }
        return last;
    }

    /** Whether a report is to be reminded by the hour later today, and no other round waits for that. */
    boolean moreHourlyReminders() {
        ZonedDateTime next = nextHour();
        return next.toLocalDate().equals(LocalDate.now(clock)) && reminders.hoursToCome() && !anotherWaits();
    }

    private boolean anotherWaits() {
        return runtimeService
                        .createExecutionQuery()
                        .processDefinitionKey(DailyRoundProcess.KEY)
                        .activityId(Elements.REMINDER_HOUR)
                        .count()
                > 0;
    }

    /** The next full hour, for the model's timer. */
    @CalledByModels
    public Date nextHourlyReminder(DelegateExecution execution) {
        return Date.from(nextHour().toInstant());
    }

    private ZonedDateTime nextHour() {
        return ZonedDateTime.now(clock).truncatedTo(ChronoUnit.HOURS).plusHours(1);
    }
}
