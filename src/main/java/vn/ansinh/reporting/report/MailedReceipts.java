package vn.ansinh.reporting.report;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ansinh.reporting.engine.FileNames;
import vn.ansinh.reporting.engine.Texts;
import vn.ansinh.reporting.notification.MailAttachments;
import vn.ansinh.reporting.paper.PaperDownloads;

/**
 * Receipts as they go with the mail that a report has come in: made when the mail leaves, of the submission, which never
 * changes, as on the agency's page.
 */
@Component
class MailedReceipts implements MailAttachments {

    private static final String KIND = "report.receipt";

    private final AgencyReports reports;
    private final ReportPapers papers;
    private final PaperDownloads downloads;
    private final Texts texts;

    MailedReceipts(AgencyReports reports, ReportPapers papers, PaperDownloads downloads, Texts texts) {
        this.reports = reports;
        this.papers = papers;
        this.downloads = downloads;
        this.texts = texts;
    }

    /** The receipt of a submission. */
    static Reference of(ReportKey key, int number) {
        return new Reference(KIND, key + "#" + number);
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** @param of report and number of the submission, {@code KL92/2021-H1/SYT#1} */
    @Override
    @Transactional
    public AttachedFile file(String of) {
        int sign = of.lastIndexOf('#');
        ReportKey key = ReportKey.parse(of.substring(0, sign));
        int number = Integer.parseInt(of.substring(sign + 1));
        byte[] pdf = downloads.pdf(papers.receipt(reports.get(key), number));
        return new AttachedFile(
                FileNames.shown(ReportPapers.receiptName(key, number) + ".pdf", texts.locale()),
                "application/pdf",
                pdf);
    }
}
