package vn.ansinh.reporting.development.play;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.runtime.Job;
import vn.ansinh.reporting.engine.ReportingClock;
import vn.ansinh.reporting.notification.MailCarrier;

/**
 * The calendar of a played cycle: time goes from one due job to the next, and each is done before it goes on, so that
 * rounds, reminders and dates come as on a real calendar.
 *
 * <p>The jobs are run from here while the engine's job executor rests: an idle one looks for work every twenty seconds
 * of real time and does not notice a clock that is moved.
 */
public final class Days {

    private final ManagementService managementService;
    private final JobExecutor jobExecutor;
    private final MailCarrier carrier;
    private final Clock clock;
    private final Consumer<Instant> advance;

    /** @param advance moves the clock forward */
    public Days(ProcessEngine engine, MailCarrier carrier, Clock clock, Consumer<Instant> advance) {
        this.managementService = engine.getManagementService();
        // Engine internal: no service of the engine stops its job executor.
        this.jobExecutor = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
        this.carrier = carrier;
        this.clock = clock;
        this.advance = advance;
    }

    /** Does something while nothing but {@link #at} and {@link #settle} runs jobs. */
    void withoutExecutor(Runnable action) {
        boolean active = jobExecutor.isActive();
        if (active) {
            jobExecutor.shutdown();
        }
        try {
            action.run();
        } finally {
            if (active) {
                jobExecutor.start();
            }
        }
    }

    ZonedDateTime now() {
        return ZonedDateTime.now(clock);
    }

    /** Lets time pass until then; a moment that has passed already is now. */
    void at(String localDateTime) {
        Instant target =
                LocalDateTime.parse(localDateTime).atZone(ReportingClock.ZONE).toInstant();
        settle();
        for (Optional<Instant> due = nextDue(target); due.isPresent(); due = nextDue(target)) {
            advanceTo(due.get());
            settle();
        }
        advanceTo(target);
        settle();
    }

    /**
     * Goes on then without the days between: the first round after them makes up for what they would have done, and what
     * comes every hour comes once.
     */
    void jumpTo(String localDateTime) {
        settle();
        advanceTo(LocalDateTime.parse(localDateTime).atZone(ReportingClock.ZONE).toInstant());
        settle();
    }

    /** Does all that is due now, and what comes of it; mail leaves on the day it was written. */
    void settle() {
        for (List<Job> due = due(); !due.isEmpty(); due = due()) {
            due.forEach(this::run);
        }
        carrier.carry();
    }

    private void advanceTo(Instant instant) {
        if (instant.isAfter(clock.instant())) {
            advance.accept(instant);
        }
    }

    private List<Job> due() {
        return managementService.createJobQuery().executable().list();
    }

    private Optional<Instant> nextDue(Instant target) {
        return managementService
                .createJobQuery()
                .active()
                .withRetriesLeft()
                .duedateLowerThan(Date.from(target))
                .orderByJobDuedate()
                .asc()
                .listPage(0, 1)
                .stream()
                .map(job -> job.getDuedate().toInstant())
                .findFirst();
    }

    private void run(Job job) {
        try {
            managementService.executeJob(job.getId());
        } catch (NotFoundException | OptimisticLockingException e) {
            // One of the same round has cancelled it, or the executor still had it in hand: the next look tells.
        }
    }
}
