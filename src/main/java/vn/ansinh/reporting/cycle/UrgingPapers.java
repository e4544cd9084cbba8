package vn.ansinh.reporting.cycle;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ansinh.reporting.document.Letter;
import vn.ansinh.reporting.document.Rounds.Round;
import vn.ansinh.reporting.document.SuggestedLetter;
import vn.ansinh.reporting.engine.People;
import vn.ansinh.reporting.paper.Paper;
import vn.ansinh.reporting.paper.PaperDownloads.Format;
import vn.ansinh.reporting.paper.PaperTraces;
import vn.ansinh.reporting.paper.Particulars;
import vn.ansinh.reporting.paper.TypedLetter;
import vn.ansinh.reporting.signing.ToSign;

/** Drafted letters of urging as files, and as they are signed. Whoever asks may read the letter. */
@Component
class UrgingPapers {

    private final ReportingCycles cycles;
    private final UrgingContents contents;
    private final CyclePapers papers;
    private final CycleLetters files;
    private final CycleViews views;
    private final People people;
    private final PaperTraces traces;

    UrgingPapers(
            ReportingCycles cycles,
            UrgingContents contents,
            CyclePapers papers,
            CycleLetters files,
            CycleViews views,
            People people,
            PaperTraces traces) {
        this.cycles = cycles;
        this.contents = contents;
        this.papers = papers;
        this.files = files;
        this.views = views;
        this.people = people;
        this.traces = traces;
    }

    /** @param typed what its clerk has typed of it */
    @Transactional
    ResponseEntity<byte[]> file(UrgingLetter letter, TypedLetter typed, Format format) {
        Letter issued = contents.round(letter).map(Round::letter).orElse(null);
        ReportingCycle cycle = cycles.get(letter.cycleKey());
        UrgingContent content = contents.of(letter);
        Particulars particulars = issued == null ? typed.over(proposed(letter, "")) : Particulars.of(issued);
        Paper paper = papers.urging(cycle, content, particulars);
        return files.file(
                cycle,
                letter.document().state().approved() ? traced(paper, letter) : paper,
                () -> papers.reading().urging(cycle, content, particulars),
                format,
                name(letter));
    }

    /**
     * What is signed now of the letter, by a leader of the standing agency or for it.
     *
     * @param leader the name of who signs while nobody has approved it
     */
    ToSign toSign(UrgingLetter letter, TypedLetter typed, String leader) {
        SuggestedLetter proposed = proposed(letter, leader);
        Particulars particulars = typed.over(proposed);
        Paper paper = papers.urging(cycles.get(letter.cycleKey()), contents.of(letter), particulars);
        return new ToSign(letter.key(), name(letter), traced(paper, letter), particulars, proposed);
    }

    /**
     * What its letter will probably carry: who approved it signs it.
     *
     * @param leader who signs while nobody has approved it; empty when that is not known
     */
    SuggestedLetter proposed(UrgingLetter letter, String leader) {
        String signer =
                contents.round(letter).map(Round::approver).map(people::name).orElse(leader);
        return views.proposedBy(cycles.get(letter.cycleKey()), letter.key(), signer);
    }

    private Paper traced(Paper paper, UrgingLetter letter) {
        return traces.traced(paper, letter.key(), letter.document().round());
    }

    private static String name(UrgingLetter letter) {
        return "don-doc-" + letter.slug();
    }
}
