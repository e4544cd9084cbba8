package vn.ansinh.reporting.audit;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Looks every few minutes whether an hour has begun that is not sealed. No process of the engine: one instance an hour would be
 * half of its history, and who repairs the engine must not thereby hold up the seals.
 */
@Component
class HourlySealing implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(HourlySealing.class);
    private static final int LOOK_MINUTES = 5;
    private static final int END_SECONDS = 10;

    private final AuditSeals seals;
    private final boolean byItself;
    private volatile ScheduledExecutorService thread;

    /** @param byItself as the engine's jobs are: a test seals when it says so */
    HourlySealing(AuditSeals seals, @Value("${camunda.bpm.job-execution.enabled:true}") boolean byItself) {
        this.seals = seals;
        this.byItself = byItself;
    }

    private void sealWhenDue() {
        try {
            seals.sealWhenDue();
        } catch (DataAccessException | TransactionException e) {
            // That the database is away is told elsewhere, once.
            LOG.debug("Not sealed now", e);
        } catch (RuntimeException e) {
            LOG.error("The audit trail cannot be sealed", e);
        }
    }

    @Override
    public void start() {
        if (byItself) {
            var executor = new ScheduledThreadPoolExecutor(1, work -> new Thread(work, "audit-seals"));
            executor.scheduleWithFixedDelay(this::sealWhenDue, 1, LOOK_MINUTES, TimeUnit.MINUTES);
            thread = executor;
        }
    }

    @Override
    public void stop() {
        ScheduledExecutorService running = thread;
        thread = null;
        if (running != null) {
            running.shutdown();
            try {
                running.awaitTermination(END_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            sealTheLast();
        }
    }

    /** What was written up to the end does not wait for the next start. */
    private void sealTheLast() {
        try {
            seals.seal();
        } catch (RuntimeException e) {
            LOG.debug("Not sealed at the end", e);
        }
    }

    /** Ends after the web server, and before the database is closed. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
