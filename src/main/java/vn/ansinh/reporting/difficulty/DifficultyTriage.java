package vn.ansinh.reporting.difficulty;

import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.ansinh.reporting.difficulty.Answers.Answer;
import vn.ansinh.reporting.difficulty.Answers.By;
import vn.ansinh.reporting.difficulty.DifficultyHistory.Kind;
import vn.ansinh.reporting.difficulty.Opinions.Opinion;
import vn.ansinh.reporting.difficulty.RoutingPolicy.Limit;
import vn.ansinh.reporting.directory.Agency;
import vn.ansinh.reporting.document.NewLetter;
import vn.ansinh.reporting.document.OutgoingRegister;
import vn.ansinh.reporting.document.OutgoingRegister.Entered;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.engine.TaskInput;
import vn.ansinh.reporting.engine.Texts;

/** What the standing agency does with a case: answers, asks, merges, puts it to the PPC, or has it made clear. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class DifficultyTriage {

    private final Difficulties difficulties;
    private final Opinions opinions;
    private final Escalations escalations;
    private final Answers answers;
    private final DifficultyAgencies agencies;
    private final DifficultyDays days;
    private final RoutingPolicy policy;
    private final DifficultyRaising raising;
    private final DirectionNews directionNews;
    private final CaseSteps steps;
    private final DifficultyHistory history;
    private final OutgoingRegister register;
    private final Texts texts;

    DifficultyTriage(
            Difficulties difficulties,
            Opinions opinions,
            Escalations escalations,
            Answers answers,
            DifficultyAgencies agencies,
            DifficultyDays days,
            RoutingPolicy policy,
            DifficultyRaising raising,
            DirectionNews directionNews,
            CaseSteps steps,
            DifficultyHistory history,
            OutgoingRegister register,
            Texts texts) {
        this.difficulties = difficulties;
        this.opinions = opinions;
        this.escalations = escalations;
        this.answers = answers;
        this.agencies = agencies;
        this.days = days;
        this.policy = policy;
        this.raising = raising;
        this.directionNews = directionNews;
        this.steps = steps;
        this.history = history;
        this.register = register;
        this.texts = texts;
    }

    /** The standing agency answers within its own competence. */
    public void answered(String key, String actor, TaskInput input) {
        Difficulty difficulty = triaged(key, input);
        String text = required(input, "answer", "difficulty.answer-missing");
        String letter = DifficultyText.limited(input, "answerLetter", 300);
        Agency standing = agencies.standing(difficulty.regime());
        answers.add(
                key,
                difficulty.round(),
                new Answer(
                        text,
                        null,
                        new By(standing.code().value(), standing.nameVi()),
                        letter.isEmpty() ? null : letter,
                        letter.isEmpty() ? standing.nameVi() : letter,
                        actor,
                        steps.now()));
        difficulties.answered(key, steps.now());
        steps.to(difficulty, DifficultyState.CONFIRMING);
        history.add(key, actor, standing.code().value(), Kind.ANSWERED, text, letter.isEmpty() ? null : letter);
    }

    /** An agency is asked what it says. */
    public void opinionAsked(String key, String actor, TaskInput input) {
        ask(triaged(key, input), actor, input, false);
    }

    /** Asked by either side; the office's question leads back to the office. */
    void ask(Difficulty difficulty, String actor, TaskInput input, boolean ppcAsked) {
        Agency asked =
                agencies.choose("opinionAgency", input.text("opinionAgency"), difficulty.regime(), difficulty.area());
        if (asked.code().value().equals(difficulty.holder())) {
            throw Refusal.invalid("opinionAgency", "difficulty.opinion-raiser");
        }
        String question = required(input, "question", "difficulty.question-missing");
        LocalDate due = days.ahead("opinionDue", input.requiredDate("opinionDue", "difficulty.opinion-due-missing"));
        LocalDate latest = policy.due(difficulty, Limit.OPINION);
        if (due.isAfter(latest)) {
            throw Refusal.invalid("opinionDue", "difficulty.opinion-due-far", days.say(latest));
        }
        String name = asked.name(texts.locale());
        opinions.add(
                difficulty.key(), asked.code().value(), asked.nameVi(), question, ppcAsked, actor, steps.now(), due);
        steps.to(difficulty, DifficultyState.OPINION);
        Agency body = ppcAsked ? agencies.office() : agencies.standing(difficulty.regime());
        steps.note(difficulty, actor, body.code().value(), Kind.OPINION_ASKED, name + ": " + question);
    }

    /** The opinion that is awaited. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public String askedBody(String key) {
        return opinions.open(key)
                .map(Opinion::holder)
                .orElseThrow(() -> new IllegalStateException("No opinion is awaited on " + key));
    }

    /** By when the opinion that is awaited is due. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public LocalDate opinionDue(String key) {
        return opinions.open(key)
                .map(Opinion::due)
                .orElseThrow(() -> new IllegalStateException("No opinion is awaited on " + key));
    }

    /** @return whether the PPC's office asked */
    public boolean opinionGiven(String key, String actor, TaskInput input) {
        Difficulty difficulty = steps.at(key, DifficultyState.OPINION);
        Opinion opinion = opinions.open(key).orElseThrow(() -> Refusal.conflict("difficulty.moved-on"));
        String text = required(input, "opinion", "difficulty.opinion-missing");
        opinions.given(opinion.id(), text, actor, steps.now());
        steps.to(difficulty, opinion.ppcAsked() ? DifficultyState.DIRECTION_DRAFTING : DifficultyState.TRIAGE);
        steps.note(difficulty, actor, opinion.holder(), Kind.OPINION_GIVEN, text);
        return opinion.ppcAsked();
    }

    /** Whether the PPC's office asked for the opinion that is awaited. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public boolean ppcAsked(String key) {
        return opinions.open(key).map(Opinion::ppcAsked).orElse(false);
    }

    /**
     * The case waits for the answer to another one.
     *
     * @throws Refusal when that is the case itself, or one that is closed, answered or merged
     */
    public void merged(String key, String actor, TaskInput input) {
        String leadKey = input.requiredText("mergeInto", "difficulty.merge-missing");
        if (leadKey.equals(key)) {
            throw Refusal.invalid("mergeInto", "difficulty.merge-itself");
        }
        // In the order of the keys, so that two merges cannot wait for each other.
        if (leadKey.compareTo(key) < 0) {
            difficulties.find(leadKey).ifPresent(found -> difficulties.lock(leadKey));
        }
        Difficulty difficulty = triaged(key, input);
        Difficulty lead = difficulties
                .find(leadKey)
                .map(found -> difficulties.lock(leadKey))
                .filter(found -> found.approved() && found.regime().equals(difficulty.regime()))
                .orElseThrow(() -> Refusal.invalid("mergeInto", "difficulty.merge-unknown", leadKey));
        if (!lead.state().open()) {
            throw Refusal.invalid("mergeInto", "difficulty.merge-closed", leadKey);
        }
        if (key.equals(lead.mergedInto())) {
            throw Refusal.invalid("mergeInto", "difficulty.merge-here", leadKey);
        }
        if (lead.state() == DifficultyState.MERGED) {
            throw Refusal.invalid("mergeInto", "difficulty.merge-merged", leadKey, lead.mergedInto())
                    .with("lead", lead.mergedInto());
        }
        if (!lead.state().answerAwaited()) {
            throw Refusal.invalid("mergeInto", "difficulty.merge-answered", leadKey);
        }
        String standing = agencies.standing(difficulty.regime()).code().value();
        difficulties.mergedInto(key, leadKey);
        difficulties.returned(key, null);
        steps.to(difficulty, DifficultyState.MERGED);
        steps.note(difficulty, actor, standing, Kind.MERGED, leadKey);
        steps.note(lead, actor, standing, Kind.TAKEN_IN, key);
        directionNews.merged(difficulty, lead);
        // Those that waited for this one wait for the same answer now.
        difficulties.waitingFor(key).forEach(follower -> {
            difficulties.mergedInto(follower.key(), leadKey);
            steps.note(follower, actor, standing, Kind.MERGED, leadKey);
            steps.note(lead, actor, standing, Kind.TAKEN_IN, follower.key());
            directionNews.merged(follower, lead);
        });
    }

    /** The raiser is asked to make it clear. */
    public void clarificationAsked(String key, String actor, TaskInput input) {
        Difficulty difficulty = triaged(key, input);
        String reason = required(input, "reason", "difficulty.reason-missing");
        difficulties.clarification(key, reason);
        steps.to(difficulty, DifficultyState.CLARIFYING);
        steps.note(
                difficulty,
                actor,
                agencies.standing(difficulty.regime()).code().value(),
                Kind.CLARIFICATION_ASKED,
                reason);
    }

    /** The coordinator proposes to put it to the PPC. */
    public void escalationProposed(String key, String actor, TaskInput input) {
        Difficulty difficulty = triaged(key, input);
        String text = required(input, "escalationText", "difficulty.escalation-missing");
        escalations.propose(key, text, actor, steps.now());
        difficulties.returned(key, null);
        steps.to(difficulty, DifficultyState.ESCALATION_APPROVING);
        steps.note(
                difficulty,
                actor,
                agencies.standing(difficulty.regime()).code().value(),
                Kind.ESCALATION_PROPOSED,
                text);
    }

    /**
     * A leader of the standing agency agrees.
     *
     * @throws Refusal when he proposed it himself
     */
    public void escalationApproved(String key, String actor) {
        Difficulty difficulty = steps.at(key, DifficultyState.ESCALATION_APPROVING);
        if (escalations.latest(key).orElseThrow().proposedBy().equals(actor)) {
            throw Refusal.forbidden("difficulty.four-eyes.escalation");
        }
        escalations.approved(key, actor, steps.now());
        steps.to(difficulty, DifficultyState.ESCALATION_ISSUING);
        steps.note(
                difficulty, actor, agencies.standing(difficulty.regime()).code().value(), Kind.ESCALATION_APPROVED, "");
    }

    /** A leader of the standing agency sends it back to his coordinators. */
    public void escalationReturned(String key, String actor, String reason) {
        Difficulty difficulty = steps.at(key, DifficultyState.ESCALATION_APPROVING);
        difficulties.returned(key, reason);
        steps.to(difficulty, DifficultyState.TRIAGE);
        steps.note(
                difficulty,
                actor,
                agencies.standing(difficulty.regime()).code().value(),
                Kind.ESCALATION_RETURNED,
                reason);
    }

    /** The standing agency's clerk enters the letter to the PPC into its register. */
    public void escalationIssued(String key, String actor, NewLetter letter) {
        Difficulty difficulty = steps.at(key, DifficultyState.ESCALATION_ISSUING);
        String standing = agencies.standing(difficulty.regime()).code().value();
        String file = CaseFiles.escalation(key, escalations.current(key));
        Entered entered = register.enter(standing, letter.kind(), letter, file, file, actor);
        escalations.issued(key, entered.id(), actor, steps.now());
        steps.to(difficulty, DifficultyState.DIRECTION_DRAFTING);
        history.add(key, actor, standing, Kind.ESCALATION_ISSUED, "", CaseFiles.reference(entered.letter(), texts));
    }

    /** What the coordinator corrected goes with whatever he decides. */
    private Difficulty triaged(String key, TaskInput input) {
        Difficulty difficulty = steps.at(key, DifficultyState.TRIAGE);
        String area = input.text("area").isEmpty() ? difficulty.area() : input.text("area");
        if (!area.equals(difficulty.area())) {
            raising.requireArea(difficulty.regime(), area);
        }
        Severity severity = input.text("severity").isEmpty()
                ? difficulty.severity()
                : DifficultyText.severity(input.text("severity"));
        if (area.equals(difficulty.area()) && severity == difficulty.severity()) {
            return difficulty;
        }
        difficulties.classify(key, area, severity);
        return difficulties.get(key);
    }

    static String required(TaskInput input, String field, String refusal) {
        input.requiredText(field, refusal);
        return DifficultyText.limited(input, field, DifficultyText.TEXT_LENGTH);
    }
}
