package vn.ansinh.reporting.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.catalogue.Period;
import vn.ansinh.reporting.catalogue.RegimeBodies;
import vn.ansinh.reporting.catalogue.RegimeWords;
import vn.ansinh.reporting.directory.Agency;
import vn.ansinh.reporting.engine.Formats;
import vn.ansinh.reporting.engine.ReportingClock;
import vn.ansinh.reporting.engine.Texts;
import vn.ansinh.reporting.paper.Block;
import vn.ansinh.reporting.paper.Block.Item;
import vn.ansinh.reporting.paper.Block.Paragraph;
import vn.ansinh.reporting.paper.Paper;
import vn.ansinh.reporting.paper.Paper.Title;
import vn.ansinh.reporting.paper.PaperKind;
import vn.ansinh.reporting.paper.PaperParts;
import vn.ansinh.reporting.paper.Particulars;

/** That a report has come in: what, when, in time or late, and what was found of it then. The system's own, signed by nobody. */
@Component
class ReceiptPaper {

    private final Submissions submissions;
    private final RegimeBodies bodies;
    private final RegimeWords words;
    private final PaperParts parts;

    ReceiptPaper(Submissions submissions, RegimeBodies bodies, RegimeWords words, PaperParts parts) {
        this.submissions = submissions;
        this.bodies = bodies;
        this.words = words.in(parts.texts());
        this.parts = parts;
    }

    /** The same in the language of the installation, to be read beside the letter. */
    ReceiptPaper reading() {
        return new ReceiptPaper(submissions, bodies, words, parts.reading());
    }

    /** @param sent the report as it was printed, with its check code */
    Paper of(AgencyReport report, Submission submission, Paper sent) {
        LocalDate on = submission.submittedAt().atZone(ReportingClock.ZONE).toLocalDate();
        Agency standing = bodies.standingAgency(report.regime(), on);
        String period = Period.parse(report.period()).label(parts.locale());
        List<String> findings = sentences(submissions.findings(report.key(), submission.number()));
        var body = new ArrayList<Block>();
        body.add(Paragraph.of(parts.say(
                "report.paper.receipt.confirms",
                parts.name(report.agencyName()),
                PaperParts.within(words.matter(report.regime())),
                period)));
        body.add(new Item(parts.say(
                "report.paper.receipt.at",
                Formats.moment(submission.submittedAt()),
                parts.say("report.timeliness." + submission.timeliness()).toLowerCase(parts.locale()),
                Formats.moment(report.dueBefore()))));
        body.add(new Item(parts.say("report.paper.receipt.round", submission.number())));
        body.add(new Item(parts.say(
                "report.paper.receipt.letter",
                submission.letter().reference(),
                Formats.day(submission.letter().date()),
                submission.letter().signer())));
        body.add(new Item(parts.say("report.paper.receipt.hash", inGroups(submission.sha256()))));
        if (submission.findings() == 0) {
            body.add(new Item(parts.say("report.paper.receipt.no-findings")));
        } else if (findings.isEmpty()) {
            body.add(new Item(parts.say("report.paper.receipt.findings-count", submission.findings())));
        } else {
            body.add(new Item(parts.say("report.paper.receipt.findings", findings.size())));
            findings.forEach(finding -> body.add(Paragraph.of("+ " + finding)));
        }
        body.add(Paragraph.of(parts.say("report.paper.receipt.by-system")));
        return new Paper(
                PaperKind.RECEIPT,
                parts.head(standing, new Particulars("", "", on, List.of(), "")),
                new Title(parts.say("report.paper.receipt.title"), parts.say("report.paper.receipt.subject", period)),
                List.of(parts.name(report.agencyName())),
                body,
                null,
                List.of(),
                List.of(),
                sent.trace());
    }

    /**
     * In the language of this paper; none where they were kept in another one only: a receipt that says how many there are is
     * better than one in two languages.
     */
    private List<String> sentences(List<KeptFinding> findings) {
        boolean official = parts.locale().equals(Texts.VIETNAMESE);
        boolean speaksIt = parts.reading().locale().equals(parts.locale());
        List<String> said = findings.stream()
                .map(finding -> official && finding.official() != null
                        ? finding.official()
                        : speaksIt ? finding.sentence() : "")
                .toList();
        return said.contains("") ? List.of() : said;
    }

    /** Sixty-four letters in one would tear the line before them apart. */
    private static String inGroups(String hash) {
        return hash.replaceAll("(.{8})(?!$)", "$1 ");
    }
}
