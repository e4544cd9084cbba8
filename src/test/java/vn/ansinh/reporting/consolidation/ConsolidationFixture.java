package vn.ansinh.reporting.consolidation;

import org.springframework.transaction.support.TransactionOperations;
import vn.ansinh.reporting.Fixture;
import vn.ansinh.reporting.document.StoredFile;
import vn.ansinh.reporting.document.StoredFiles;

/** Consolidated reports on their way, as far as a test of another module needs them. */
@Fixture
public class ConsolidationFixture {

    private final FigureIntake intake;
    private final ConsolidatedReports reports;
    private final StoredFiles files;
    private final TransactionOperations transaction;

    ConsolidationFixture(
            FigureIntake intake, ConsolidatedReports reports, StoredFiles files, TransactionOperations transaction) {
        this.intake = intake;
        this.reports = reports;
        this.files = files;
        this.transaction = transaction;
    }

    /** @return the address of the cycle's consolidated report, which has begun with what is accepted by now */
    public String begun(String cycle) {
        return transaction.execute(status -> intake.begin(cycle)).slug();
    }

    /** Which figures the leader sees who opens the task of this process now. */
    public int figuresVersion(String businessKey) {
        return reports.get(ConsolidatedKey.ofBusinessKey(businessKey)).figuresVersion();
    }

    /** @return the number of the signed file of this owner */
    public String signedFileOf(String owner) {
        return files.of(owner).stream()
                .filter(file -> StoredFile.SIGNED.equals(file.purpose()))
                .map(file -> String.valueOf(file.id()))
                .findFirst()
                .orElseThrow();
    }
}
