package vn.ansinh.reporting.catalogue;

import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import vn.ansinh.reporting.Fixture;

/** From which period on KL92 runs, in the hands of a test: ordinarily from the first there was. */
@Fixture
public class FirstPeriod {

    private static final InService USUAL =
            new InService("KL92", Period.halfYear(2021), "admin", Instant.parse("2021-04-01T00:00:00Z"));

    private final RegimesInService regimes;
    private final CurrentCatalogue current;
    private final JdbcClient jdbc;
    private final TransactionOperations transaction;

    FirstPeriod(
            RegimesInService regimes, CurrentCatalogue current, JdbcClient jdbc, TransactionOperations transaction) {
        this.regimes = regimes;
        this.current = current;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** As on any day after the start of 2021; what is so already costs nothing. */
    public void usual() {
        if (!regimes.find("KL92").equals(Optional.of(USUAL))) {
            transaction.executeWithoutResult(status -> regimes.put(USUAL));
        }
    }

    public void is(String period) {
        var chosen = new InService(USUAL.regime(), Period.parse(period), USUAL.decidedBy(), USUAL.decidedAt());
        transaction.executeWithoutResult(status -> regimes.put(chosen));
    }

    /** As on an empty database: the administrator has said nothing yet. */
    public void notYetChosen() {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("delete from regime_in_service").update();
            jdbc.sql("update catalogue_revision set revision = revision + 1").update();
            current.changed();
        });
    }
}
