package vn.ansinh.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ansinh.reporting.report.ReportingFixture.key;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.benchmark.CountedDatabase;
import vn.ansinh.reporting.benchmark.CountedDatabase.Trips;

/** A report that a transaction has locked is read once, and never as it is not. */
@EngineTest
class LockedReportsTest {

    @Autowired
    private AgencyReports reports;

    @Autowired
    private ReportingFixture reporting;

    @Autowired
    private CountedDatabase database;

    @Autowired
    private PlatformTransactionManager transactions;

    @BeforeEach
    void aReport() {
        reporting.asked("SYT");
    }

    @Test
    void itIsReadOnce() {
        assertThat(database.of(() -> inTransaction(() -> {
                    reports.lock(key("SYT"));
                    reports.lock(key("SYT"));
                    reports.get(key("SYT"));
                })))
                .isEqualTo(new Trips(1, 1));
    }

    @Test
    void whatTheTransactionChangesItSees() {
        inTransaction(() -> {
            AgencyReport before = reports.lock(key("SYT"));
            reports.nilReport(key("SYT"), true);
            reports.state(key("SYT"), ReportState.APPROVING);

            AgencyReport now = reports.get(key("SYT"));
            assertThat(now.state()).isEqualTo(ReportState.APPROVING);
            assertThat(now.nilReport()).isTrue();
            assertThat(now.version()).isEqualTo(before.version() + 2);
        });
        assertThat(reports.get(key("SYT")).state()).isEqualTo(ReportState.APPROVING);
    }

    @Test
    void whatIsRolledBackIsForgotten() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            reports.lock(key("SYT"));
            reports.state(key("SYT"), ReportState.APPROVING);
            status.setRollbackOnly();
        });

        inTransaction(() -> assertThat(reports.get(key("SYT")).state()).isEqualTo(ReportState.DRAFTING));
    }

    @Test
    void aTransactionInsideKnowsNothingOfTheOneAround() {
        inTransaction(() -> {
            reports.lock(key("SYT"));
            reports.state(key("SYT"), ReportState.APPROVING);
            var inside = new TransactionTemplate(transactions);
            inside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);

            inside.executeWithoutResult(
                    status -> assertThat(reports.get(key("SYT")).state()).isEqualTo(ReportState.DRAFTING));

            assertThat(reports.get(key("SYT")).state()).isEqualTo(ReportState.APPROVING);
        });
    }

    @Test
    void whatChangesManyLeavesNoneAsItWas() {
        inTransaction(() -> {
            reports.lock(key("SYT"));
            reports.letterDay(ReportingFixture.CYCLE, java.time.LocalDate.of(2021, 5, 4));

            assertThat(reports.get(key("SYT")).letterDay()).isEqualTo("2021-05-04");
        });
    }

    private void inTransaction(Runnable work) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> work.run());
    }
}
