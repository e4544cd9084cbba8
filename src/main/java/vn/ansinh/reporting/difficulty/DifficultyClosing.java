package vn.ansinh.reporting.difficulty;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.ansinh.reporting.difficulty.Answers.Answer;
import vn.ansinh.reporting.difficulty.DifficultyHistory.Kind;
import vn.ansinh.reporting.difficulty.Opinions.Opinion;
import vn.ansinh.reporting.difficulty.process.DifficultyEscalationProcess.Elements;
import vn.ansinh.reporting.engine.Refusal;

/** How a case ends, or begins again: the answer reaches every raiser, and each says for itself what it is worth. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class DifficultyClosing {

    private final Difficulties difficulties;
    private final Answers answers;
    private final Opinions opinions;
    private final Measures measures;
    private final OpenWaits waits;
    private final DifficultyAgencies agencies;
    private final DifficultyInstances instances;
    private final DifficultyMails mails;
    private final DifficultyHistory history;
    private final CaseSteps steps;

    DifficultyClosing(
            Difficulties difficulties,
            Answers answers,
            Opinions opinions,
            Measures measures,
            OpenWaits waits,
            DifficultyAgencies agencies,
            DifficultyInstances instances,
            DifficultyMails mails,
            DifficultyHistory history,
            CaseSteps steps) {
        this.difficulties = difficulties;
        this.answers = answers;
        this.opinions = opinions;
        this.measures = measures;
        this.waits = waits;
        this.agencies = agencies;
        this.instances = instances;
        this.mails = mails;
        this.history = history;
        this.steps = steps;
    }

    /** The cases that waited for this one's answer get it; repeating it reaches only those still waiting. */
    public void passOnAnswer(String key) {
        Answer answer = answers.latest(key).orElseThrow();
        for (Difficulty follower : difficulties.waitingFor(key)) {
            answers.add(follower.key(), follower.round(), answer.from(key));
            difficulties.answered(follower.key(), steps.now());
            steps.to(follower, DifficultyState.CONFIRMING);
            history.add(follower.key(), Kind.LEAD_ANSWERED, answer.text());
            instances.leadAnswered(follower.key());
        }
    }

    /** The raiser says that it is resolved. */
    public void resolved(String key, String actor, String note) {
        Difficulty difficulty = steps.at(key, DifficultyState.CONFIRMING);
        difficulties.closed(key, steps.now());
        steps.to(difficulty, DifficultyState.RESOLVED);
        steps.note(difficulty, actor, difficulty.holder(), Kind.RESOLVED, note);
    }

    /** The raiser says that it is not: from the beginning, with all its history, and on its own. */
    public void notResolved(String key, String actor, String reason) {
        Difficulty difficulty = steps.at(key, DifficultyState.CONFIRMING);
        difficulties.reopened(key, reason);
        steps.to(difficulty, DifficultyState.TRIAGE);
        steps.note(difficulty, actor, difficulty.holder(), Kind.NOT_RESOLVED, reason);
    }

    /** The raiser wants no answer any more. */
    public void withdraw(String key, String actor, String reason) {
        String said = reason == null ? "" : reason.strip();
        if (said.isEmpty()) {
            throw Refusal.invalid("reason", "difficulty.reason-missing");
        }
        Difficulty difficulty = steps.open(key);
        steps.note(difficulty, actor, difficulty.holder(), Kind.WITHDRAWN, said);
        mails.withdrawn(difficulty, waits.of(key), said);
        instances.withdraw(key);
    }

    /** Called by the process once it was withdrawn. */
    public void closeWithdrawn(String key) {
        Difficulty difficulty = steps.open(key);
        opinions.open(key).ifPresent(opinion -> opinions.stopped(opinion.id(), "", steps.now()));
        measures.openOf(key).forEach(measure -> {
            instances.withdrawMeasure(measure.key());
            measures.withdrawn(measure.id(), steps.now());
        });
        waits.removeAll(key);
        difficulties.closed(key, steps.now());
        steps.to(difficulty, DifficultyState.WITHDRAWN);
        difficulties.waitingFor(key).forEach(follower -> letGo(follower, null, ""));
    }

    /**
     * A merged case goes its own way again.
     *
     * @throws Refusal when it is not merged, or the answer is there
     */
    public void unmerge(String key, String actor, String reason) {
        String said = reason == null ? "" : reason.strip();
        if (said.isEmpty()) {
            throw Refusal.invalid("reason", "difficulty.reason-missing");
        }
        // The lead first, as where it lets go of all that wait for it: two cannot wait for each other.
        Optional.ofNullable(difficulties.get(key).mergedInto()).ifPresent(difficulties::lock);
        Difficulty difficulty = steps.open(key);
        if (difficulty.state() != DifficultyState.MERGED) {
            throw Refusal.conflict("difficulty.not-merged", key);
        }
        Difficulty lead = difficulties.lock(difficulty.mergedInto());
        if (!lead.state().answerAwaited()) {
            throw Refusal.conflict("difficulty.unmerge-answered", lead.key());
        }
        String standing = agencies.standing(difficulty.regime()).code().value();
        history.add(lead.key(), actor, standing, Kind.LET_GO, key);
        letGo(difficulty, actor, said);
    }

    private void letGo(Difficulty follower, String actor, String reason) {
        difficulties.mergedInto(follower.key(), null);
        steps.to(follower, DifficultyState.TRIAGE);
        if (actor == null) {
            history.add(follower.key(), Kind.UNMERGED, reason);
        } else {
            steps.note(
                    follower, actor, agencies.standing(follower.regime()).code().value(), Kind.UNMERGED, reason);
        }
        instances.unmerged(follower.key());
    }

    /** The asker does not wait for the opinion any longer. */
    public void stopWaiting(String key, String actor, String reason) {
        String said = reason == null ? "" : reason.strip();
        if (said.isEmpty()) {
            throw Refusal.invalid("reason", "difficulty.reason-missing");
        }
        Difficulty difficulty = steps.at(key, DifficultyState.OPINION);
        Opinion opinion = opinions.open(key).orElseThrow(() -> Refusal.conflict("difficulty.moved-on"));
        opinions.stopped(opinion.id(), said, steps.now());
        waits.remove(key, Elements.GIVE_OPINION);
        steps.to(difficulty, opinion.ppcAsked() ? DifficultyState.DIRECTION_DRAFTING : DifficultyState.TRIAGE);
        String body = (opinion.ppcAsked() ? agencies.office() : agencies.standing(difficulty.regime()))
                .code()
                .value();
        steps.note(difficulty, actor, body, Kind.OPINION_STOPPED, said);
        instances.stopOpinion(key, opinion.ppcAsked());
    }
}
