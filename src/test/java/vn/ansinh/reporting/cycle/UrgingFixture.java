package vn.ansinh.reporting.cycle;

import static vn.ansinh.reporting.report.ReportingFixture.CYCLE;

import java.util.Arrays;
import java.util.Map;
import org.springframework.transaction.support.TransactionOperations;
import vn.ansinh.reporting.Fixture;
import vn.ansinh.reporting.Officials;
import vn.ansinh.reporting.SamplePdf;
import vn.ansinh.reporting.cycle.process.UrgingLetterProcess.Elements;
import vn.ansinh.reporting.document.StoredFile;
import vn.ansinh.reporting.document.StoredFiles;
import vn.ansinh.reporting.document.UploadedFile;
import vn.ansinh.reporting.engine.FormInputs;
import vn.ansinh.reporting.report.ReportKey;

/** Letters of urging on their way, as far as a test needs them. */
@Fixture
public class UrgingFixture {

    private final Urging urging;
    private final StoredFiles files;
    private final FormInputs forms;
    private final Officials officials;
    private final TransactionOperations transaction;

    UrgingFixture(
            Urging urging,
            StoredFiles files,
            FormInputs forms,
            Officials officials,
            TransactionOperations transaction) {
        this.urging = urging;
        this.files = files;
        this.forms = forms;
        this.officials = officials;
        this.transaction = transaction;
    }

    /** The coordinator drafts one to these agencies, which have not sent their report of the half-year. */
    public void drafted(String... agencies) {
        officials.as(
                Officials.coordinator(),
                () -> urging.draft(
                        Arrays.stream(agencies)
                                .map(agency -> new ReportKey(CYCLE, agency))
                                .toList(),
                        "Đề nghị gửi trước ngày 20/5"));
    }

    /** The clerk numbers it and attaches the signed file. */
    public void issue(String key, String number) {
        forms.type(
                key,
                Elements.ISSUE,
                Map.of(
                        "number", number,
                        "symbol", "SLĐTBXH-BTXH",
                        "date", "2021-04-12",
                        "authority", "KT.",
                        "signer", "Nguyễn Văn Thử",
                        "signerTitle", "Phó Giám đốc"));
        transaction.executeWithoutResult(status -> files.add(
                key, UploadedFile.accept("da-ky.pdf", SamplePdf.bytes()), StoredFile.SIGNED, "sldtbxh-clerk"));
        officials.complete(Officials.clerk("SLDTBXH"), key, Elements.ISSUE, "issue");
    }
}
