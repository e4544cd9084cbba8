package vn.ansinh.reporting.development;

import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import vn.ansinh.reporting.engine.ReportingClock;

/**
 * Time in development: it begins on 12 April 2021, runs while the application runs, stands still while it is stopped,
 * and never goes back.
 */
public class DevelopmentClock implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DevelopmentClock.class);

    private final ReportingClock clock;
    private final ClockStore store;
    private ScheduledExecutorService renewal;

    DevelopmentClock(ReportingClock clock, ClockStore store) {
        this.clock = clock;
        this.store = store;
    }

    /** What time it is. */
    public Instant instant() {
        return clock.instant();
    }

    /**
     * Moves time forward, for the application and the engine; it runs on from there.
     *
     * @throws IllegalArgumentException when the instant has passed already
     */
    public synchronized void advanceTo(Instant instant) {
        if (instant.isAfter(clock.instant())) {
            store.lease(instant);
        }
        clock.advanceTo(instant);
    }

    @Override
    public synchronized void start() {
        renewal = Executors.newSingleThreadScheduledExecutor(task -> {
            var thread = new Thread(task, "development-clock");
            thread.setDaemon(true);
            return thread;
        });
        long seconds = ClockStore.LEASE.toSeconds() / 4;
        renewal.scheduleAtFixedRate(this::renew, 0, seconds, TimeUnit.SECONDS);
    }

    private synchronized void renew() {
        if (!isRunning()) {
            // It waited while the clock stopped; a lease now would move the stored instant on.
            return;
        }
        try {
            store.lease(clock.instant());
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("The development clock could not be stored: {}", e.getMessage());
        }
    }

    @Override
    public synchronized void stop() {
        renewal.shutdownNow();
        renewal = null;
        try {
            store.stop(clock.instant());
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("The development clock could not be stored, it skips a minute: {}", e.getMessage());
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return renewal != null;
    }

    /** First to start and last to stop: whatever happens in between happens in stored time. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }
}
