package vn.ansinh.reporting.difficulty;

import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ansinh.reporting.difficulty.DifficultyAccess.ReadScope;
import vn.ansinh.reporting.difficulty.Directions.Direction;
import vn.ansinh.reporting.difficulty.Escalations.Escalation;
import vn.ansinh.reporting.document.Letter;
import vn.ansinh.reporting.document.SuggestedLetter;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.paper.Paper;
import vn.ansinh.reporting.paper.PaperDownloads;
import vn.ansinh.reporting.paper.PaperDownloads.Format;
import vn.ansinh.reporting.paper.PaperTraces;
import vn.ansinh.reporting.paper.Particulars;
import vn.ansinh.reporting.paper.TypedLetter;
import vn.ansinh.reporting.signing.ToSign;

/**
 * A case's letters as files. What is drafted is the offices' own; whoever else may read the case reads what was issued.
 */
@Component
class DifficultyLetters {

    private final Escalations escalations;
    private final Directions directions;
    private final DifficultyViews views;
    private final DifficultyPapers papers;
    private final DifficultyAccess access;
    private final DifficultyAgencies agencies;
    private final PaperTraces traces;
    private final PaperDownloads downloads;

    DifficultyLetters(
            Escalations escalations,
            Directions directions,
            DifficultyViews views,
            DifficultyPapers papers,
            DifficultyAccess access,
            DifficultyAgencies agencies,
            PaperTraces traces,
            PaperDownloads downloads) {
        this.escalations = escalations;
        this.directions = directions;
        this.views = views;
        this.papers = papers;
        this.access = access;
        this.agencies = agencies;
        this.traces = traces;
        this.downloads = downloads;
    }

    /** @throws Refusal when there is none that this person may read */
    @Transactional
    ResponseEntity<byte[]> escalation(Difficulty difficulty, TypedLetter typed, Format format) {
        Escalation escalation = escalations
                .latest(difficulty.key())
                .filter(one -> readable(difficulty, one.letter()))
                .orElseThrow(() -> Refusal.notFound("difficulty.paper.none", difficulty.key()));
        Particulars letter = particulars(difficulty, "escalation", escalation.letter(), typed);
        Paper paper = papers.escalation(difficulty, escalation, letter);
        return downloads.of(
                escalation.approvedBy() == null
                        ? paper
                        : traces.traced(paper, CaseFiles.escalation(difficulty.key(), escalation.number()), 1),
                () -> papers.reading().escalation(difficulty, escalation, letter),
                agencies.standing(difficulty.regime()).code(),
                format,
                "kho-khan-" + difficulty.key());
    }

    /** @throws Refusal when there is none that this person may read */
    @Transactional
    ResponseEntity<byte[]> direction(Difficulty difficulty, TypedLetter typed, Format format) {
        Optional<Direction> latest = directions
                .latest(difficulty.key())
                .filter(one -> readable(difficulty, one.letter()))
                .or(() -> directions.issued(difficulty.key()));
        Direction direction = latest.orElseThrow(() -> Refusal.notFound("difficulty.paper.none", difficulty.key()));
        Escalation answered = escalations.latest(difficulty.key()).orElse(null);
        Particulars letter = particulars(difficulty, "direction", direction.letter(), typed);
        Paper paper = papers.direction(difficulty, direction, answered, letter);
        return downloads.of(
                direction.givenBy() == null
                        ? paper
                        : traces.traced(paper, CaseFiles.direction(difficulty.key(), direction.number()), 1),
                () -> papers.reading().direction(difficulty, direction, answered, letter),
                agencies.committee().code(),
                format,
                "chi-dao-" + difficulty.key());
    }

    /**
     * What is signed now of the letter to the PPC, by a leader of the standing agency or for it.
     *
     * @param leader the name of who signs while nobody has approved it yet
     */
    ToSign escalation(Difficulty difficulty, TypedLetter typed, String leader) {
        Escalation escalation = escalations.latest(difficulty.key()).orElseThrow();
        SuggestedLetter proposed = views.letter(difficulty, "escalation", leader);
        Particulars letter = typed.over(proposed);
        String object = CaseFiles.escalation(difficulty.key(), escalation.number());
        return new ToSign(
                object,
                "kho-khan-" + difficulty.key(),
                traces.traced(papers.escalation(difficulty, escalation, letter), object, 1),
                letter,
                proposed);
    }

    /**
     * What is signed now of the direction, by a leader of the PPC or for it.
     *
     * @param leader the name of who signs while nobody has given it yet
     */
    ToSign direction(Difficulty difficulty, TypedLetter typed, String leader) {
        Direction direction = directions.latest(difficulty.key()).orElseThrow();
        SuggestedLetter proposed = views.letter(difficulty, "direction", leader);
        Particulars letter = typed.over(proposed);
        Paper paper = papers.direction(
                difficulty, direction, escalations.latest(difficulty.key()).orElse(null), letter);
        String object = CaseFiles.direction(difficulty.key(), direction.number());
        return new ToSign(object, "chi-dao-" + difficulty.key(), traces.traced(paper, object, 1), letter, proposed);
    }

    private boolean readable(Difficulty difficulty, Letter letter) {
        return letter != null || access.scope(difficulty) == ReadScope.OFFICE;
    }

    private Particulars particulars(Difficulty difficulty, String step, Letter letter, TypedLetter typed) {
        return letter == null ? typed.over(views.letter(difficulty, step)) : Particulars.of(letter);
    }
}
