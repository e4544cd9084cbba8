package vn.ansinh.reporting.benchmark;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.transaction.support.TransactionOperations;
import vn.ansinh.reporting.EngineDriver;
import vn.ansinh.reporting.Officials;
import vn.ansinh.reporting.catalogue.ManyAgencies;
import vn.ansinh.reporting.catalogue.Period;
import vn.ansinh.reporting.catalogue.ReferenceData;
import vn.ansinh.reporting.cycle.process.ReportingCycleProcess;
import vn.ansinh.reporting.cycle.process.ReportingCycleProcess.Elements;
import vn.ansinh.reporting.cycle.process.ReportingCycleProcess.Messages;
import vn.ansinh.reporting.cycle.process.ReportingCycleProcess.Variables;
import vn.ansinh.reporting.document.StoredFile;
import vn.ansinh.reporting.document.StoredFiles;
import vn.ansinh.reporting.document.UploadedFile;
import vn.ansinh.reporting.engine.FormInputs;
import vn.ansinh.reporting.report.ReportKey;
import vn.ansinh.reporting.report.ReportingFixture;

/** A province of many bodies, and its cycles. The bodies stay in the directory: for a JVM of one's own. */
public final class ManyBodies {

    private final ReferenceData referenceData;
    private final ReportingFixture reporting;
    private final Officials officials;
    private final FormInputs forms;
    private final StoredFiles files;
    private final EngineDriver engine;
    private final RuntimeService runtimeService;
    private final TransactionOperations transaction;

    ManyBodies(
            ReferenceData referenceData,
            ReportingFixture reporting,
            Officials officials,
            FormInputs forms,
            StoredFiles files,
            EngineDriver engine,
            RuntimeService runtimeService,
            TransactionOperations transaction) {
        this.referenceData = referenceData;
        this.reporting = reporting;
        this.officials = officials;
        this.forms = forms;
        this.files = files;
        this.engine = engine;
        this.runtimeService = runtimeService;
        this.transaction = transaction;
    }

    /** So many more, see {@link ManyAgencies}. */
    public void grow(int more) {
        ManyAgencies.add(referenceData, more);
    }

    /** The cycle is opened and its agencies are asked; so many of these have sent their reports. */
    public void asked(Period period, List<String> senders) {
        String cycle = "KL92/" + period;
        runtimeService
                .createMessageCorrelation(Messages.CYCLE_DUE)
                .setVariable(Variables.REGIME, "KL92")
                .setVariable(Variables.PERIOD, period.toString())
                .correlateStartMessage();
        issued(period);
        senders.forEach(agency -> reporting.submitted(new ReportKey(cycle, agency)));
    }

    /** The request of a cycle that is opened is prepared, signed and issued, and its agencies are asked. */
    public void issued(Period period) {
        String cycle = "KL92/" + period;
        officials.complete(Officials.coordinator(), cycle, Elements.PREPARE_REQUEST, null);
        officials.complete(Officials.standingLeader(), cycle, Elements.SIGN_REQUEST, "approve");
        forms.type(
                cycle,
                Elements.ISSUE_REQUEST,
                Map.of(
                        "number", period.kind() == Period.Kind.ANNUAL ? "13" : "12",
                        "symbol", "SLĐTBXH-BTXH",
                        "date", "2021-04-12",
                        "signer", "Nguyễn Văn Thử",
                        "signerTitle", "Phó Giám đốc"));
        byte[] pdf = "%PDF-1.4 thử".getBytes(StandardCharsets.UTF_8);
        transaction.executeWithoutResult(
                status -> files.add(cycle, UploadedFile.accept("da-ky.pdf", pdf), StoredFile.SIGNED, "sldtbxh-clerk"));
        officials.complete(Officials.clerk("SLDTBXH"), cycle, Elements.ISSUE_REQUEST, null);
        engine.runJobs(ReportingCycleProcess.KEY);
    }
}
