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
import vn.ansinh.reporting.document.DocumentState;
import vn.ansinh.reporting.document.DocumentSteps;

/** A report that a transaction has locked is read once, and never as it is not. */
@EngineTest
class LockedReportsTest {

    @Autowired
    private AgencyReports reports;

    @Autowired
    private DocumentSteps steps;

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
            reports.lock(key("SYT"));
            reports.nilReport(key("SYT"), true);
            steps.move(reports.get(key("SYT")).document(), DocumentState.APPROVING);

            AgencyReport now = reports.get(key("SYT"));
            assertThat(now.state()).isEqualTo(DocumentState.APPROVING);
            assertThat(now.nilReport()).isTrue();
        });
        assertThat(reports.get(key("SYT")).state()).isEqualTo(DocumentState.APPROVING);
    }

    @Test
    void whatIsRolledBackIsForgotten() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            reports.lock(key("SYT"));
            steps.move(reports.get(key("SYT")).document(), DocumentState.APPROVING);
            status.setRollbackOnly();
        });

        inTransaction(() -> assertThat(reports.get(key("SYT")).state()).isEqualTo(DocumentState.DRAFTING));
    }

    @Test
    void aTransactionInsideKnowsNothingOfTheOneAround() {
        inTransaction(() -> {
            reports.lock(key("SYT"));
            steps.move(reports.get(key("SYT")).document(), DocumentState.APPROVING);
            var inside = new TransactionTemplate(transactions);
            inside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);

            inside.executeWithoutResult(
                    status -> assertThat(reports.get(key("SYT")).state()).isEqualTo(DocumentState.DRAFTING));

            assertThat(reports.get(key("SYT")).state()).isEqualTo(DocumentState.APPROVING);
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
