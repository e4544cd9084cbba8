package vn.ansinh.reporting.consolidation;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ansinh.reporting.consolidation.ConsolidatedReading.Asked;
import vn.ansinh.reporting.consolidation.ConsolidatedReading.Shown;
import vn.ansinh.reporting.document.Letter;
import vn.ansinh.reporting.document.Rounds.Round;
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

/** Consolidated reports and supplements as documents, and the letter that makes one clear. */
@Component
class ConsolidatedPapers {

    /** What a person sees, as a document: with the letter it went out under, or the one it will probably have. */
    private record Printable(ConsolidatedContent content, Integer round, Letter letter, SuggestedLetter proposed) {}

    private final ConsolidatedReading reading;
    private final ConsolidatedLetters letters;
    private final ConsolidatedPaper paper;
    private final ConsolidationAccess access;
    private final People people;
    private final PaperTraces traces;
    private final PaperDownloads downloads;

    ConsolidatedPapers(
            ConsolidatedReading reading,
            ConsolidatedLetters letters,
            ConsolidatedPaper paper,
            ConsolidationAccess access,
            People people,
            PaperTraces traces,
            PaperDownloads downloads) {
        this.reading = reading;
        this.letters = letters;
        this.paper = paper;
        this.access = access;
        this.people = people;
        this.traces = traces;
        this.downloads = downloads;
    }

    /** @param typed what the clerk of one to be issued has typed of its letter */
    @Transactional
    ResponseEntity<byte[]> of(ConsolidatedReport report, TypedLetter typed, Format format) {
        Printable shown = printable(report, "");
        Particulars letter = particulars(report, shown, typed);
        Paper document = paper.of(report, shown.content(), letter);
        return downloads.of(
                shown.round() == null
                        ? document
                        : traces.traced(document, report.key().toString(), shown.round()),
                () -> paper.reading().of(report, shown.content(), letter),
                letters.standing(report).code(),
                format,
                name(report));
    }

    /**
     * What is signed now, by a leader of the standing agency or for it.
     *
     * @param leader the name of who signs while nobody has yet
     */
    ToSign toSign(ConsolidatedReport report, TypedLetter typed, String leader) {
        Printable shown = printable(report, leader);
        Particulars letter = typed.over(shown.proposed());
        return new ToSign(
                report.key().toString(),
                name(report),
                traces.traced(
                        paper.of(report, shown.content(), letter), report.key().toString(), report.round()),
                letter,
                shown.proposed());
    }

    /** @param leader who signs while nobody has yet; empty when that is not known */
    private Printable printable(ConsolidatedReport report, String leader) {
        List<Round> signed = reading.signed(report.key());
        Shown shown = reading.shown(report, access.scope(report), signed);
        Optional<Round> round = signed.stream()
                .filter(one -> Integer.valueOf(one.number()).equals(shown.round()))
                .findFirst();
        Letter letter = round.filter(Round::sent).map(Round::letter).orElse(null);
        String signer = round.map(one -> people.name(one.approver())).orElse(leader);
        return new Printable(
                shown.content(), shown.round(), letter, letter != null ? null : letters.proposed(report, signer));
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
        Asked asked = reading.asked(report)
                .orElseThrow(() -> Refusal.notFound(
                        "consolidation.paper.nothing-asked", report.key().toString()));
        ConsolidatedContent now = reading.content(report);
        Particulars letter = typed.over(letters.clarifying(report));
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
                letters.standing(report).code(),
                format,
                "lam-ro-" + report.key().slug());
    }
}
