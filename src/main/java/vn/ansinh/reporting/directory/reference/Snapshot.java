package vn.ansinh.reporting.directory.reference;

import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Reference data in memory, loaded whole and never changed in place. Each import counts up a revision in the database;
 * a node looks at it at most once a second, so another node's import shows there within a second, and within the
 * importing transaction at once.
 *
 * @param <T> immutable
 */
public final class Snapshot<T> {

    private static final long FRESH = Duration.ofSeconds(1).toNanos();

    private final LongSupplier revision;
    private final Supplier<T> load;

    // How fresh a copy is concerns the machine, not the calendar: no clock of the regime here.
    private final LongSupplier nanoTime;
    private volatile Loaded<T> shared;

    public Snapshot(LongSupplier revision, Supplier<T> load) {
        this(revision, load, System::nanoTime);
    }

    Snapshot(LongSupplier revision, Supplier<T> load, LongSupplier nanoTime) {
        this.revision = revision;
        this.load = load;
        this.nanoTime = nanoTime;
    }

    public T current() {
        @SuppressWarnings("unchecked")
        OfTransaction<T> own = (OfTransaction<T>) TransactionSynchronizationManager.getResource(this);
        if (own != null) {
            return own.value(load);
        }
        Loaded<T> known = shared;
        if (known != null && nanoTime.getAsLong() - known.seenAt < FRESH) {
            return known.value;
        }
        // The revision is read first: data that change meanwhile then count as old, never the other way round.
        long stored = revision.getAsLong();
        T value = known != null && known.revision == stored ? known.value : load.get();
        shared = new Loaded<>(stored, value, nanoTime.getAsLong());
        return value;
    }

    /** To be called inside the transaction that changed the data; the others see them when it commits. */
    public void changed() {
        if (TransactionSynchronizationManager.hasResource(this)) {
            TransactionSynchronizationManager.unbindResource(this);
        } else {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    TransactionSynchronizationManager.unbindResourceIfPossible(Snapshot.this);
                    shared = null;
                }
            });
        }
        TransactionSynchronizationManager.bindResource(this, new OfTransaction<T>());
    }

    /** Read when it is first asked for: an import begins by forgetting as often as there are kinds of files. */
    private static final class OfTransaction<T> {

        private T value;

        T value(Supplier<T> load) {
            if (value == null) {
                value = load.get();
            }
            return value;
        }
    }

    private record Loaded<T>(long revision, T value, long seenAt) {}
}
