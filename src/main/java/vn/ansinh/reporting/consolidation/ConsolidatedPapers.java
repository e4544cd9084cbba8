package vn.ansinh.reporting.consolidation;

import java.util.function.Function;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ansinh.reporting.consolidation.ConsolidatedViews.Asked;
import vn.ansinh.reporting.consolidation.ConsolidatedViews.Printable;
import vn.ansinh.reporting.document.LetterKind;
import vn.ansinh.reporting.document.OutgoingRegister;
import vn.ansinh.reporting.document.SuggestedLetter;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.paper.Paper;
import vn.ansinh.reporting.paper.PaperDownloads;
import vn.ansinh.reporting.paper.PaperDownloads.Format;
import vn.ansinh.reporting.paper.PaperTraces;
import vn.ansinh.reporting.paper.Particulars;
import vn.ansinh.reporting.paper.TypedLetter;
import vn.ansinh.reporting.signing.ToSign;

/** Consolidated reports and supplements as documents, and the letter that makes one clear. */
@Component
class ConsolidatedPapers {

    private final ConsolidatedViews views;
    private final ConsolidatedPaper paper;
    private final ConsolidationAccess access;
    private final OutgoingRegister register;
    private final PaperTraces traces;
    private final PaperDownloads downloads;

    ConsolidatedPapers(
            ConsolidatedViews views,
            ConsolidatedPaper paper,
            ConsolidationAccess access,
            OutgoingRegister register,
            PaperTraces traces,
            PaperDownloads downloads) {
        this.views = views;
        this.paper = paper;
        this.access = access;
        this.register = register;
        this.traces = traces;
        this.downloads = downloads;
    }

    /** @param typed what the clerk of one to be issued has typed of its letter */
    @Transactional
    ResponseEntity<byte[]> of(ConsolidatedReport report, TypedLetter typed, Format format) {
        Printable shown = views.printable(report);
        Particulars letter = particulars(report, shown, typed);
        Paper document = paper.of(report, shown.content(), letter);
        return downloads.of(
                shown.round() == null
                        ? document
                        : traces.traced(document, report.key().toString(), shown.round()),
                () -> paper.reading().of(report, shown.content(), letter),
                views.standing(report).code(),
                format,
                name(report));
    }

    /**
     * What is signed now, by a leader of the standing agency or for it.
     *
     * @param leader the name of who signs while nobody has yet
     */
    ToSign toSign(ConsolidatedReport report, TypedLetter typed, String leader) {
        Printable shown = views.printable(report, leader);
        Particulars letter = typed.over(shown.proposed());
        return new ToSign(
                report.key().toString(),
                name(report),
                traces.traced(
                        paper.of(report, shown.content(), letter), report.key().toString(), report.round()),
                letter,
                shown.proposed());
    }

    private static String name(ConsolidatedReport report) {
        return "bao-cao-" + report.key().slug();
    }

    private Particulars particulars(ConsolidatedReport report, Printable shown, TypedLetter typed) {
        if (shown.letter() != null) {
            return Particulars.of(shown.letter());
        }
        return access.mayIssue(report) ? typed.over(shown.proposed()) : Particulars.of(shown.proposed());
    }

    /** @throws Refusal for one that nobody has asked about */
    @Transactional(readOnly = true)
    ResponseEntity<byte[]> clarification(ConsolidatedReport report, TypedLetter typed, Format format) {
        Asked asked = views.asked(report)
                .orElseThrow(() -> Refusal.notFound(
                        "consolidation.paper.nothing-asked", report.key().toString()));
        SuggestedLetter proposed = register.suggested(
                views.standing(report).code().value(),
                LetterKind.OFFICIAL_LETTER.symbol(views.standing(report).documentAbbreviation()),
                "",
                report.key() + "/clarification");
        ConsolidatedContent now = views.content(report);
        Particulars letter = typed.over(proposed);
        Function<ConsolidatedPaper, Paper> written = builder -> builder.clarification(
                report,
                asked.question(),
                asked.before(),
                Particulars.of(asked.round().letter()),
                now,
                letter);
        return downloads.of(
                written.apply(paper),
                () -> written.apply(paper.reading()),
                views.standing(report).code(),
                format,
                "lam-ro-" + report.key().slug());
    }
}
