package vn.ansinh.reporting.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ansinh.reporting.catalogue.RegimeBodies;
import vn.ansinh.reporting.directory.Agency;
import vn.ansinh.reporting.directory.AgencyCode;
import vn.ansinh.reporting.document.DocumentState;
import vn.ansinh.reporting.document.LetterKind;
import vn.ansinh.reporting.document.OutgoingRegister;
import vn.ansinh.reporting.document.SuggestedLetter;
import vn.ansinh.reporting.engine.People;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.paper.Paper;
import vn.ansinh.reporting.paper.PaperDownloads;
import vn.ansinh.reporting.paper.PaperDownloads.Format;
import vn.ansinh.reporting.paper.PaperTraces;
import vn.ansinh.reporting.paper.Particulars;
import vn.ansinh.reporting.paper.TypedLetter;
import vn.ansinh.reporting.signing.ToSign;

/** An agency's report, and the letter that it may come later, as documents: to each person what he may read of it. */
@Component
class ReportPapers {

    private final ReportAccess access;
    private final Contents contents;
    private final Submissions submissions;
    private final Extensions extensions;
    private final Issuing issuing;
    private final ReportPaper paper;
    private final ConsentPaper consent;
    private final ReceiptPaper receipt;
    private final RegimeBodies bodies;
    private final OutgoingRegister register;
    private final People people;
    private final PaperTraces traces;
    private final PaperDownloads downloads;
    private final Clock clock;

    ReportPapers(
            ReportAccess access,
            Contents contents,
            Submissions submissions,
            Extensions extensions,
            Issuing issuing,
            ReportPaper paper,
            ConsentPaper consent,
            ReceiptPaper receipt,
            RegimeBodies bodies,
            OutgoingRegister register,
            People people,
            PaperTraces traces,
            PaperDownloads downloads,
            Clock clock) {
        this.access = access;
        this.contents = contents;
        this.submissions = submissions;
        this.extensions = extensions;
        this.issuing = issuing;
        this.paper = paper;
        this.consent = consent;
        this.receipt = receipt;
        this.bodies = bodies;
        this.register = register;
        this.people = people;
        this.traces = traces;
        this.downloads = downloads;
        this.clock = clock;
    }

    /**
     * What this person sees of the report: the draft, of one that is to be issued with what its clerk has typed, or what was
     * sent.
     */
    @Transactional
    ResponseEntity<byte[]> of(AgencyReport report, TypedLetter typed, Format format) {
        Integer shown = ReportViews.shown(report, access.scope(report));
        return shown == null ? draft(report, typed, format) : sent(report, shown, format);
    }

    /** A certain submission. */
    @Transactional
    ResponseEntity<byte[]> of(AgencyReport report, int number, Format format) {
        if (!ReportViews.visible(report, access.scope(report), number)) {
            throw Refusal.notFound("report.unknown", report.key().slug());
        }
        return sent(report, number, format);
    }

    /** That a submission has come in; for whoever sees the submission. */
    @Transactional
    ResponseEntity<byte[]> receipt(AgencyReport report, int number, Format format) {
        if (!ReportViews.visible(report, access.scope(report), number)) {
            throw Refusal.notFound("report.unknown", report.key().slug());
        }
        Submission submission = submissions.find(report.key(), number).orElseThrow();
        Paper sent = paper(report, submission);
        return downloads.of(
                receipt.of(report, submission, sent),
                () -> receipt.reading().of(report, submission, sent),
                null,
                format,
                receiptName(report.key(), number));
    }

    /** The receipt of a submission, whoever asks. */
    Paper receipt(AgencyReport report, int number) {
        Submission submission = submissions.find(report.key(), number).orElseThrow();
        return receipt.of(report, submission, paper(report, submission));
    }

    /** Of the file, without its end. */
    static String receiptName(ReportKey key, int number) {
        return "giay-xac-nhan-" + key.slug() + "-lan-" + number;
    }

    private ResponseEntity<byte[]> draft(AgencyReport report, TypedLetter typed, Format format) {
        boolean issuing = report.state() == DocumentState.ISSUING;
        var proposed = this.issuing.suggestion(report);
        Particulars letter = access.mayIssue(report) ? typed.over(proposed) : Particulars.of(proposed);
        ReportContent content = contents.ofDraft(report);
        Paper draft = paper.of(report, content, letter);
        // Not what a leader may still change.
        Paper printed = issuing ? traces.traced(draft, report.key().toString(), report.submissions() + 1) : draft;
        return download(report, printed, () -> paper.reading().of(report, content, letter), format);
    }

    /**
     * What is signed now, by the leader who approves it or for the body.
     *
     * @param leader the name of who signs while nobody has approved yet
     */
    ToSign toSign(AgencyReport report, TypedLetter typed, String leader) {
        SuggestedLetter proposed = issuing.suggestion(report, leader);
        Particulars letter = typed.over(proposed);
        Paper draft = paper.of(report, contents.ofDraft(report), letter);
        return new ToSign(
                report.key().toString(),
                "bao-cao-" + report.key().slug(),
                traces.traced(draft, report.key().toString(), report.submissions() + 1),
                letter,
                proposed);
    }

    private ResponseEntity<byte[]> sent(AgencyReport report, int number, Format format) {
        Submission submission = submissions.find(report.key(), number).orElseThrow();
        return download(
                report,
                paper(report, submission),
                () -> paper.reading()
                        .of(report, Contents.parse(submission.content()), Particulars.of(submission.letter())),
                format);
    }

    /** A submission as it was sent, with its check code. */
    Paper paper(AgencyReport report, Submission submission) {
        return traces.traced(
                paper.of(report, Contents.parse(submission.content()), Particulars.of(submission.letter())),
                report.key().toString(),
                submission.number());
    }

    private ResponseEntity<byte[]> download(
            AgencyReport report, Paper printed, Supplier<Paper> reading, Format format) {
        return downloads.of(
                printed,
                reading,
                new AgencyCode(report.holder()),
                format,
                "bao-cao-" + report.key().slug());
    }

    /**
     * The letter that says until when it may come, of the last request that was granted: for the agency, and for the
     * standing agency, whose letter it is.
     */
    @Transactional(readOnly = true)
    ResponseEntity<byte[]> consent(AgencyReport report, TypedLetter typed, Format format) {
        access.requireConsentReader(report);
        Extensions.Extension granted = extensions.of(report.key()).stream()
                .filter(extension -> extension.grantedUntil() != null)
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("report.paper.consent.none"));
        Agency standing = bodies.standingAgency(report.regime(), LocalDate.now(clock));
        var proposed = register.suggested(
                standing.code().value(),
                LetterKind.OFFICIAL_LETTER.symbol(standing.documentAbbreviation()),
                people.name(granted.decidedBy()),
                report.key() + "/extension");
        Particulars letter = typed.over(proposed);
        return downloads.of(
                consent.of(report, granted, letter),
                () -> consent.reading().of(report, granted, letter),
                standing.code(),
                format,
                "dong-y-gui-cham-" + report.key().slug());
    }
}
