package vn.ansinh.reporting.notification;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.camunda.bpm.engine.RuntimeService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailPreparationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.ansinh.reporting.engine.CleanText;
import vn.ansinh.reporting.engine.CurrentUser;
import vn.ansinh.reporting.engine.LogContext;
import vn.ansinh.reporting.notification.process.MailDispatchProcess;

/**
 * Carries the mail of the outbox to the mail server: several over one connection, and outside of any transaction, so that
 * a slow server holds no connection to the database. A mail that is not taken gets a process of its own, which tries
 * again and is an incident at last; the others do not wait for it.
 *
 * <p>A mail is claimed for a while before it is handed over and settled right after. Only when the node dies, or loses the
 * database, in between does another one hand it over again, under the same Message-ID.
 */
@Component
public class MailCarrier implements SmartLifecycle {

    /** @param refusal the mail server's words; null when it has taken the mail */
    private record HandedOver(long id, String refusal) {}

    private static final Logger LOG = LoggerFactory.getLogger(MailCarrier.class);

    private static final int AT_ONCE = 20;

    /**
     * So long nobody else takes what is claimed. A mail that is begun in time has 70 seconds: enough for a server without
     * login that takes nearly all of the ten it has for each line.
     */
    private static final Duration CLAIM = Duration.ofSeconds(90);

    private static final Duration BEGIN_NO_MORE = Duration.ofSeconds(20);

    /** For what another node has left. */
    private static final Duration LOOK = Duration.ofSeconds(10);

    /** A server that is away is not asked all the time. */
    private static final Duration AWAY = Duration.ofMinutes(1);

    private final Outbox outbox;
    private final MailPost post;
    private final RuntimeService runtimeService;
    private final CurrentUser currentUser;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final boolean byItself;
    private final Queue<HandedOver> unsettled = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean asked = new AtomicBoolean();
    private volatile long awayUntil = System.nanoTime();
    private volatile ScheduledExecutorService thread;
    private volatile boolean stopping;

    /** @param byItself as the engine's jobs are: a test carries when it says so */
    MailCarrier(
            Outbox outbox,
            MailPost post,
            RuntimeService runtimeService,
            CurrentUser currentUser,
            TransactionOperations transaction,
            Clock clock,
            @Value("${camunda.bpm.job-execution.enabled:true}") boolean byItself) {
        this.outbox = outbox;
        this.post = post;
        this.runtimeService = runtimeService;
        this.currentUser = currentUser;
        this.transaction = transaction;
        this.clock = clock;
        this.byItself = byItself;
    }

    /** What the running transaction has put into the outbox leaves as soon as it is committed. */
    void carryOnceCommitted() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                ScheduledExecutorService running = thread;
                if (running != null && asked.compareAndSet(false, true)) {
                    try {
                        running.execute(MailCarrier.this::carryWhenThere);
                    } catch (RejectedExecutionException e) {
                        LOG.debug("The node stops; another one carries the mail", e);
                    }
                }
            }
        });
    }

    /**
     * Hands over what waits, until nothing does.
     *
     * @return false when the mail server is away or the node stops, and something may wait still
     */
    public boolean carry() {
        boolean there = true;
        while (there && !stopping) {
            settle();
            List<QueuedMail> claimed = outbox.claim(AT_ONCE, CLAIM);
            if (claimed.isEmpty()) {
                return true;
            }
            there = handOver(claimed);
        }
        return false;
    }

    /** @return whether there is any use in going on */
    private boolean handOver(List<QueuedMail> claimed) {
        long begun = System.nanoTime();
        int offered = 0;
        try (MailPost.Line line = post.line()) {
            boolean there = true;
            while (there
                    && !stopping
                    && offered < claimed.size()
                    && System.nanoTime() - begun < BEGIN_NO_MORE.toNanos()) {
                QueuedMail mail = claimed.get(offered);
                offered++;
                MDC.put(LogContext.BUSINESS_KEY, mail.reference());
                there = handOver(mail, line);
            }
            return there;
        } finally {
            MDC.remove(LogContext.BUSINESS_KEY);
            outbox.release(claimed.subList(offered, claimed.size()).stream()
                    .map(QueuedMail::id)
                    .toList());
        }
    }

    /** @return whether the mail server is there */
    private boolean handOver(QueuedMail mail, MailPost.Line line) {
        Optional<String> refusal;
        try {
            refusal = line.deliver(mail);
        } catch (MailException e) {
            tryAgain(mail, e);
            return !(e instanceof MailPost.Away);
        } catch (RuntimeException e) {
            tryAgain(mail, new MailPreparationException("Mail " + mail.reference() + " cannot be written", e));
            return true;
        }
        refusal.ifPresent(words -> Mails.logRefusal(mail, words));
        unsettled.add(new HandedOver(mail.id(), refusal.map(CleanText::salvaged).orElse(null)));
        settle();
        return true;
    }

    /** What was handed over while the database was away is settled before anything else is claimed. */
    private void settle() {
        for (HandedOver mail = unsettled.peek(); mail != null; mail = unsettled.peek()) {
            MailState state = mail.refusal == null ? MailState.SENT : MailState.REFUSED;
            outbox.settle(mail.id, state, mail.refusal, clock.instant());
            unsettled.remove(mail);
        }
    }

    private void tryAgain(QueuedMail mail, MailException failure) {
        LOG.warn("{}; it is tried again", new MailNotSent(mail, failure).getMessage());
        transaction.executeWithoutResult(status -> {
            outbox.retry(mail.id());
            currentUser.asSystem(() -> runtimeService
                    .createMessageCorrelation(MailDispatchProcess.MESSAGE_MAIL_NOT_TAKEN)
                    .processInstanceBusinessKey(mail.reference())
                    .correlateStartMessage());
        });
    }

    private void carryWhenThere() {
        asked.set(false);
        if (System.nanoTime() - awayUntil < 0) {
            return;
        }
        try {
            if (!carry()) {
                awayUntil = System.nanoTime() + AWAY.toNanos();
            }
        } catch (DataAccessException | TransactionException e) {
            // That the database is away is told elsewhere, once; what is claimed is free again in a while.
            LOG.debug("The outbox cannot be reached", e);
        } catch (RuntimeException e) {
            LOG.error("Mail cannot be carried", e);
        }
    }

    @Override
    public void start() {
        stopping = false;
        if (byItself) {
            var executor = new ScheduledThreadPoolExecutor(1, work -> new Thread(work, "mail-carrier"));
            executor.scheduleWithFixedDelay(this::carryWhenThere, 0, LOOK.toMillis(), TimeUnit.MILLISECONDS);
            thread = executor;
        }
    }

    /** The mail that is being handed over is settled first; no other is begun. */
    @Override
    public void stop() {
        stopping = true;
        ScheduledExecutorService running = thread;
        thread = null;
        if (running != null) {
            running.shutdown();
            try {
                running.awaitTermination(CLAIM.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
