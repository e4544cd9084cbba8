package vn.ansinh.reporting.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import vn.ansinh.reporting.Fixture;

/** A database without reference data, as production begins with, and back to what the other tests play with. */
@Fixture
public class EmptyDatabase {

    private final ReferenceData referenceData;
    private final FirstData firstData;
    private final FirstPeriod firstPeriod;
    private final JdbcClient jdbc;
    private final TransactionOperations transaction;

    EmptyDatabase(
            ReferenceData referenceData,
            FirstData firstData,
            FirstPeriod firstPeriod,
            JdbcClient jdbc,
            TransactionOperations transaction) {
        this.referenceData = referenceData;
        this.firstData = firstData;
        this.firstPeriod = firstPeriod;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    public void begin() {
        clear();
        await().until(firstData::missing);
    }

    /** As the other tests expect it. */
    public void end() {
        clear();
        assertThat(referenceData.importAll("vinh-long-2021", false).problems()).isEmpty();
        firstPeriod.usual();
        await().until(() -> !firstData.missing());
    }

    private void clear() {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("truncate agency, regime, holiday restart identity cascade")
                    .update();
            jdbc.sql("update catalogue_revision set revision = revision + 1").update();
            jdbc.sql("update directory_revision set revision = revision + 1").update();
        });
    }
}
