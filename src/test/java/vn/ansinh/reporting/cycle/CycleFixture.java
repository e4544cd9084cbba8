package vn.ansinh.reporting.cycle;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.transaction.support.TransactionOperations;
import vn.ansinh.reporting.EngineDriver;
import vn.ansinh.reporting.Fixture;
import vn.ansinh.reporting.Officials;
import vn.ansinh.reporting.SamplePdf;
import vn.ansinh.reporting.catalogue.Period;
import vn.ansinh.reporting.cycle.process.ReportingCycleProcess;
import vn.ansinh.reporting.cycle.process.ReportingCycleProcess.Elements;
import vn.ansinh.reporting.cycle.process.ReportingCycleProcess.Messages;
import vn.ansinh.reporting.cycle.process.ReportingCycleProcess.Variables;
import vn.ansinh.reporting.document.StoredFile;
import vn.ansinh.reporting.document.StoredFiles;
import vn.ansinh.reporting.document.UploadedFile;
import vn.ansinh.reporting.engine.FormInputs;
import vn.ansinh.reporting.engine.StartInputs;

/** Takes a periodic cycle through the steps of its request, as the standing agency's people do. */
@Fixture
public final class CycleFixture {

    private final Officials officials;
    private final FormInputs forms;
    private final StoredFiles files;
    private final EngineDriver engine;
    private final RuntimeService runtimeService;
    private final TransactionOperations transaction;
    private final StartInputs startInputs;
    private final ObjectMapper json;

    CycleFixture(
            Officials officials,
            FormInputs forms,
            StoredFiles files,
            EngineDriver engine,
            RuntimeService runtimeService,
            TransactionOperations transaction,
            StartInputs startInputs,
            ObjectMapper json) {
        this.officials = officials;
        this.forms = forms;
        this.files = files;
        this.engine = engine;
        this.runtimeService = runtimeService;
        this.transaction = transaction;
        this.startInputs = startInputs;
        this.json = json;
    }

    /** {@code KL92/2021-H1}. */
    public static String key(Period period) {
        return "KL92/" + period;
    }

    /** The cycle of this period is opened. */
    public void due(Period period) {
        runtimeService
                .createMessageCorrelation(Messages.CYCLE_DUE)
                .setVariable(Variables.REGIME, "KL92")
                .setVariable(Variables.PERIOD, period.toString())
                .correlateStartMessage();
    }

    /** Its request is prepared and signed. */
    public void signed(String cycle) {
        officials.complete(Officials.coordinator(), cycle, Elements.PREPARE_REQUEST, null);
        officials.complete(Officials.standingLeader(), cycle, Elements.SIGN_REQUEST, "approve");
    }

    /** @return the id of the signed letter */
    public long attached(String cycle) {
        byte[] pdf = SamplePdf.bytes();
        return transaction
                .execute(status ->
                        files.add(cycle, UploadedFile.accept("da-ky.pdf", pdf), StoredFile.SIGNED, "sldtbxh-clerk"))
                .id();
    }

    /** Its request goes out under this number. */
    public void issued(String cycle, String number) {
        forms.type(
                cycle,
                Elements.ISSUE_REQUEST,
                Map.of(
                        "number", number,
                        "symbol", "SLĐTBXH-BTXH",
                        "date", "2021-04-12",
                        "authority", "KT.",
                        "signer", "Nguyễn Văn Thử",
                        "signerTitle", "Phó Giám đốc"));
        attached(cycle);
        officials.complete(Officials.clerk("SLDTBXH"), cycle, Elements.ISSUE_REQUEST, null);
    }

    /** All of a request that is due, until the agencies are asked. */
    public void asked(String cycle, String number) {
        signed(cycle);
        issued(cycle, number);
        engine.runJobs(ReportingCycleProcess.KEY);
    }

    /**
     * The PPC's office asks two bodies out of turn.
     *
     * @param number of the report out of turn in its year
     * @return the cycle's key
     */
    public String outOfTurn(int number) {
        Map<String, Object> form = Map.of(
                "kind", "AD_HOC",
                "subject", "Rà soát việc cấp thẻ bảo hiểm y tế",
                "directiveNumber", "123" + number + "/UBND-VX",
                "directiveDate", "2021-04-12",
                "due", "2021-04-28T16:00",
                "instructions", "Kèm danh sách thẻ cấp trùng",
                "agencies", List.of("SYT", "BHXH"));
        officials.as(Officials.ppcOffice(), () -> {
            int version =
                    startInputs.of(ReportingCycleProcess.KEY, "ppc-office").version();
            startInputs.save(ReportingCycleProcess.KEY, "ppc-office", json.valueToTree(form), version);
            runtimeService.startProcessInstanceByKey(ReportingCycleProcess.KEY);
        });
        return "KL92/2021-DX-0" + number;
    }
}
