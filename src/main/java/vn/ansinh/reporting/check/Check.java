package vn.ansinh.reporting.check;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads the database and says what does not hold of all that must. */
@Component
public class Check {

    /** @param violations empty when it holds */
    public record Finding(Invariant invariant, List<String> violations) {

        public boolean holds() {
            return violations.isEmpty();
        }
    }

    private final ObjectProvider<Invariants> modules;
    private final JdbcClient database;
    private final TransactionTemplate transaction;

    Check(ObjectProvider<Invariants> modules, JdbcClient database, PlatformTransactionManager transactions) {
        this.modules = modules;
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
        transaction.setReadOnly(true);
        // Beside a running application all rules see the same moment, tables and engine alike.
        transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** All that is checked. */
    public List<Invariant> invariants() {
        Stream<Invariant> ofModules = modules.orderedStream().flatMap(module -> module.rules().stream());
        return Stream.concat(ofModules, Stream.of(DatabaseGuards.rule(triggers())))
                .toList();
    }

    /** Of all modules, by name. */
    List<String> triggers() {
        return modules.orderedStream()
                .flatMap(module -> module.triggers().stream())
                .toList();
    }

    /** What was found, one for each invariant, in one transaction that can only read. */
    public List<Finding> findings() {
        return findings(invariants());
    }

    List<Finding> findings(List<Invariant> invariants) {
        return transaction.execute(status -> invariants.stream()
                .map(invariant -> new Finding(invariant, violations(invariant, status)))
                .toList());
    }

    /** One that stumbles over what is no longer readable is broken too, and holds none of the others up. */
    private List<String> violations(Invariant invariant, TransactionStatus status) {
        Object before = status.createSavepoint();
        try {
            return invariant.violations(database);
        } catch (DataIntegrityViolationException e) {
            status.rollbackToSavepoint(before);
            return List.of("something it compares cannot be read: "
                    + e.getMostSpecificCause().getMessage());
        }
    }
}
