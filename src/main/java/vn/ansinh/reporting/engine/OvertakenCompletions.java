package vn.ansinh.reporting.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Tells the second of two who complete one task at once that he came too late. He waits for what the first has locked,
 * and then nothing fits any more: the state, the number, the row. Whatever of it fails, in a listener or in a step behind
 * it, it is judged here, once the request has failed: by whether the task is still the one it was about.
 */
@Component
class OvertakenCompletions extends CommandInterceptor {

    private static final Logger LOG = LoggerFactory.getLogger(OvertakenCompletions.class);

    private static final String OVERTAKEN = "engine.task.overtaken";

    private record Begun(String task, int revision) {}

    private final CommittedTasks tasks;
    private final Refusals refusals;
    private final ThreadLocal<List<Begun>> running = new ThreadLocal<>();

    OvertakenCompletions(CommittedTasks tasks, Refusals refusals) {
        this.tasks = tasks;
        this.refusals = refusals;
    }

    /** A task is about to be completed, as it was read by this request. */
    void begun(DelegateTask task) {
        if (task instanceof TaskEntity read && running.get() != null) {
            running.get().add(new Begun(read.getId(), read.getRevision()));
        }
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (running.get() != null) {
            return next.execute(command);
        }
        running.set(new ArrayList<>());
        try {
            return next.execute(command);
        } catch (OptimisticLockingException failure) {
            // Says it already.
            throw failure;
        } catch (RuntimeException failure) {
            if (refused(failure) || !overtaken(failure)) {
                throw failure;
            }
            LOG.info("The completion of {} came too late: {}", running.get(), failure.getMessage());
            Refusal refusal = Refusal.conflict(OVERTAKEN);
            refusal.initCause(failure);
            refusals.record(refusal);
            throw refusal;
        } finally {
            running.remove();
        }
    }

    /** The module has said itself, and better, that somebody was faster. */
    private static boolean refused(RuntimeException failure) {
        return chain(failure)
                .anyMatch(cause -> cause instanceof Refusal refusal && refusal.kind() == Refusal.Kind.CONFLICT);
    }

    /**
     * Also one that the database has ended in a deadlock. Within a transaction that is lost nothing can be asked: what is
     * wrong first stays what is told.
     */
    private boolean overtaken(RuntimeException failure) {
        if (running.get().isEmpty()) {
            return false;
        }
        if (chain(failure).anyMatch(ConcurrencyFailureException.class::isInstance)
                || refusals.recorded()
                        .map(Refusal::key)
                        .filter(OVERTAKEN::equals)
                        .isPresent()) {
            return true;
        }
        try {
            return running.get().stream().anyMatch(begun -> tasks.overtaken(begun.task, begun.revision));
        } catch (DataAccessException e) {
            failure.addSuppressed(e);
            return false;
        }
    }

    private static Stream<Throwable> chain(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).limit(20);
    }
}
