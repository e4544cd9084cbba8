package vn.ansinh.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ansinh.reporting.report.ReportingFixture.CYCLE;
import static vn.ansinh.reporting.report.ReportingFixture.key;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.document.DocumentState;

/** What was never submitted is closed in batches. */
@EngineTest
class ClosingTest {

    @Autowired
    private ReportingFixture reporting;

    @Autowired
    private Obligations obligations;

    @Autowired
    private AgencyReports reports;

    @Autowired
    private TransactionOperations transaction;

    /** It stays open, and took a place in each batch: the closing of the others never ended. */
    @Test
    void whatWasSentBackForCompletionDoesNotHoldTheOthersUp() {
        reporting.asked("SGDDT", "SYT");
        reporting.returned("SGDDT", LocalDate.of(2021, 4, 16));

        int left = transaction.execute(status -> obligations.closeNext(CYCLE, 1));

        assertThat(left).isZero();
        assertThat(reports.get(key("SYT")).state()).isEqualTo(DocumentState.NOT_SUBMITTED);
        assertThat(reports.get(key("SGDDT")).state()).isEqualTo(DocumentState.RETURNED);
    }
}
