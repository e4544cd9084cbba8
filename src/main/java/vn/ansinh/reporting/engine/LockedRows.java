package vn.ansinh.reporting.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The rows of a table that the running transaction has locked, as they stand in it. Until it ends nobody else can change
 * them, so they are read once; every change of one goes through here.
 *
 * @param <K> what tells the rows apart
 * @param <V> a row; immutable
 */
public final class LockedRows<K, V> {

    /** Empty where the transaction has not locked the row, and outside of one. */
    public Optional<V> find(K key) {
        Map<K, V> rows = rows();
        return rows == null ? Optional.empty() : Optional.ofNullable(rows.get(key));
    }

    /** What was just locked, or changed, which locks it too. */
    public V hold(K key, V row) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            Map<K, V> rows = rows();
            if (rows == null) {
                rows = new HashMap<>();
                TransactionSynchronizationManager.bindResource(this, rows);
                TransactionSynchronizationManager.registerSynchronization(new Bound(rows));
            }
            rows.put(key, row);
        }
        return row;
    }

    /** Several were changed at once. */
    public void forget() {
        Map<K, V> rows = rows();
        if (rows != null) {
            rows.clear();
        }
    }

    @SuppressWarnings("unchecked")
    private Map<K, V> rows() {
        return (Map<K, V>) TransactionSynchronizationManager.getResource(this);
    }

    /** A transaction inside another has locks of its own. */
    private final class Bound implements TransactionSynchronization {

        private final Map<K, V> rows;

        Bound(Map<K, V> rows) {
            this.rows = rows;
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(LockedRows.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(LockedRows.this, rows);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(LockedRows.this);
        }
    }
}
