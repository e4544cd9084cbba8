package vn.ansinh.reporting.difficulty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.ansinh.reporting.audit.AuditTrail;
import vn.ansinh.reporting.difficulty.Answers.Answer;
import vn.ansinh.reporting.difficulty.Answers.By;
import vn.ansinh.reporting.difficulty.DifficultyHistory.Kind;
import vn.ansinh.reporting.difficulty.Directions.Direction;
import vn.ansinh.reporting.difficulty.Directions.Draft;
import vn.ansinh.reporting.difficulty.Measures.Measure;
import vn.ansinh.reporting.directory.Agency;
import vn.ansinh.reporting.document.Letter;
import vn.ansinh.reporting.document.NewLetter;
import vn.ansinh.reporting.document.OutgoingRegister;
import vn.ansinh.reporting.document.OutgoingRegister.Entered;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.engine.TaskInput;
import vn.ansinh.reporting.engine.Texts;

/** The PPC's side: its office drafts, its leader gives, the office issues; agencies carry out, a ministry answers. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class DifficultyDirections {

    /** What comes after a direction was issued. */
    public record Follows(boolean agenciesDirected, boolean ministryAsked) {}

    private final Difficulties difficulties;
    private final Directions directions;
    private final Measures measures;
    private final Answers answers;
    private final DifficultyAgencies agencies;
    private final DifficultyDays days;
    private final DifficultyTriage triage;
    private final DifficultyInstances instances;
    private final DirectionNews news;
    private final CaseSteps steps;
    private final DifficultyHistory history;
    private final OutgoingRegister register;
    private final Texts texts;

    DifficultyDirections(
            Difficulties difficulties,
            Directions directions,
            Measures measures,
            Answers answers,
            DifficultyAgencies agencies,
            DifficultyDays days,
            DifficultyTriage triage,
            DifficultyInstances instances,
            DirectionNews news,
            CaseSteps steps,
            DifficultyHistory history,
            OutgoingRegister register,
            Texts texts) {
        this.difficulties = difficulties;
        this.directions = directions;
        this.measures = measures;
        this.answers = answers;
        this.agencies = agencies;
        this.days = days;
        this.triage = triage;
        this.instances = instances;
        this.news = news;
        this.steps = steps;
        this.history = history;
        this.register = register;
        this.texts = texts;
    }

    /** The office puts a draft to its leader. */
    public void drafted(String key, String actor, TaskInput input) {
        Difficulty difficulty = steps.at(key, DifficultyState.DIRECTION_DRAFTING);
        Draft draft = read(difficulty, input);
        directions.draft(key, draft, actor, steps.now());
        difficulties.returned(key, null);
        steps.to(difficulty, DifficultyState.DIRECTION_GIVING);
        steps.note(difficulty, actor, agencies.office().code().value(), Kind.DIRECTION_DRAFTED, draft.guidance());
    }

    private Draft read(Difficulty difficulty, TaskInput input) {
        String guidance = DifficultyTriage.required(input, "guidance", "difficulty.guidance-missing");
        if (input.text("kind").equals(Directions.Kind.MINISTRY.name())) {
            String ministry = input.requiredText("ministry", "difficulty.ministry-missing");
            DifficultyText.limited(input, "ministry", 300);
            return new Draft(Directions.Kind.MINISTRY, guidance, null, List.of(), null, ministry);
        }
        String lead = input.text("leadAgency");
        List<String> cooperating = cooperating(input);
        if (lead.isEmpty()) {
            if (!cooperating.isEmpty()) {
                throw Refusal.invalid("leadAgency", "difficulty.lead-missing");
            }
            return new Draft(Directions.Kind.DIRECTION, guidance, null, List.of(), null, "");
        }
        agencies.choose("leadAgency", lead, difficulty.regime(), difficulty.area());
        cooperating.forEach(code -> agencies.choose("cooperating", code, difficulty.regime(), difficulty.area()));
        cooperating.remove(lead);
        LocalDate deadline = days.ahead("deadline", input.requiredDate("deadline", "difficulty.deadline-missing"));
        return new Draft(Directions.Kind.DIRECTION, guidance, lead, cooperating, deadline, "");
    }

    private static List<String> cooperating(TaskInput input) {
        Set<String> codes = new LinkedHashSet<>();
        input.content()
                .path("cooperating")
                .forEach(code -> codes.add(code.asText().strip()));
        codes.remove("");
        return new ArrayList<>(codes);
    }

    /** The office asks an agency first; what it has drafted so far waits for the answer. */
    public void opinionAsked(String key, String actor, TaskInput input) {
        Difficulty difficulty = steps.at(key, DifficultyState.DIRECTION_DRAFTING);
        directions.draft(key, unfinished(difficulty, input), actor, steps.now());
        triage.ask(difficulty, actor, input, true);
    }

    /** As far as it is written: what is still missing is asked for when it is put to the leader. */
    private Draft unfinished(Difficulty difficulty, TaskInput input) {
        boolean ministry = input.text("kind").equals(Directions.Kind.MINISTRY.name());
        String lead = input.text("leadAgency");
        List<String> cooperating = cooperating(input);
        cooperating.forEach(code -> agencies.choose("cooperating", code, difficulty.regime(), difficulty.area()));
        if (!lead.isEmpty()) {
            agencies.choose("leadAgency", lead, difficulty.regime(), difficulty.area());
        }
        return new Draft(
                ministry ? Directions.Kind.MINISTRY : Directions.Kind.DIRECTION,
                DifficultyText.limited(input, "guidance", DifficultyText.TEXT_LENGTH),
                lead.isEmpty() ? null : lead,
                cooperating,
                input.text("deadline").isEmpty() ? null : input.requiredDate("deadline", "difficulty.deadline-missing"),
                DifficultyText.limited(input, "ministry", 300));
    }

    /** The office sends it back to the standing agency. */
    public void sentBack(String key, String actor, String reason) {
        Difficulty difficulty = steps.at(key, DifficultyState.DIRECTION_DRAFTING);
        difficulties.returned(key, reason);
        steps.to(difficulty, DifficultyState.TRIAGE);
        steps.note(difficulty, actor, agencies.office().code().value(), Kind.SENT_BACK, reason);
    }

    /**
     * The PPC's leader directs.
     *
     * @throws Refusal when he drafted it himself, or what it says can no longer be done
     */
    public void given(String key, String actor) {
        Difficulty difficulty = steps.at(key, DifficultyState.DIRECTION_GIVING);
        Direction direction = directions.latest(key).orElseThrow();
        if (direction.draftedBy().equals(actor)) {
            throw Refusal.forbidden("difficulty.four-eyes.direction");
        }
        refuseOutdated(difficulty, direction.draft());
        directions.given(key, actor, steps.now());
        steps.to(difficulty, DifficultyState.DIRECTION_ISSUING);
        steps.note(difficulty, actor, agencies.committee().code().value(), Kind.DIRECTION_GIVEN, "");
    }

    /** A body may have ended, and the deadline may have passed, since it was drafted. */
    private void refuseOutdated(Difficulty difficulty, Draft draft) {
        draft.agencies().forEach(code -> agencies.choose(null, code, difficulty.regime(), difficulty.area()));
        if (draft.deadline() != null) {
            days.ahead(null, draft.deadline());
        }
    }

    /** The PPC's leader sends the draft back to his office. */
    public void returned(String key, String actor, String reason) {
        Difficulty difficulty = steps.at(key, DifficultyState.DIRECTION_GIVING);
        difficulties.returned(key, reason);
        steps.to(difficulty, DifficultyState.DIRECTION_DRAFTING);
        steps.note(difficulty, actor, agencies.committee().code().value(), Kind.DIRECTION_RETURNED, reason);
    }

    /** The office enters the direction into the committee's register; all raisers are told. */
    public Follows issued(String key, String actor, NewLetter letter) {
        Difficulty difficulty = steps.at(key, DifficultyState.DIRECTION_ISSUING);
        Direction direction = directions.latest(key).orElseThrow();
        String file = CaseFiles.direction(key, direction.number());
        Entered entered = register.enter(agencies.committee().code().value(), letter.kind(), letter, file, file, actor);
        directions.issued(key, entered.id(), actor, steps.now());
        news.issued(difficulty, directions.issued(key).orElseThrow(), actor);
        var follows = new Follows(
                !direction.draft().agencies().isEmpty(), direction.draft().kind() == Directions.Kind.MINISTRY);
        if (follows.agenciesDirected()) {
            steps.to(difficulty, DifficultyState.CARRYING_OUT);
        } else if (follows.ministryAsked()) {
            steps.to(difficulty, DifficultyState.AT_MINISTRY);
        } else {
            answer(difficulty, direction.draft().guidance(), entered.letter(), actor);
        }
        return follows;
    }

    /** Opens a measure for each agency that the direction names. */
    public void directAgencies(String key) {
        Difficulty difficulty = steps.at(key, DifficultyState.CARRYING_OUT);
        Direction direction = directions.issued(key).orElseThrow();
        for (String code : direction.draft().agencies()) {
            boolean leads = code.equals(direction.draft().lead());
            String holder = agencies.successor(code, difficulty.regime(), difficulty.area());
            measures.add(
                    key,
                    direction.number(),
                    code,
                    agencies.officialName(code),
                    holder,
                    leads,
                    direction.draft().deadline());
            history.add(key, Kind.MEASURE_DIRECTED, agencies.name(code));
            instances.startMeasure(key + "/" + code);
        }
    }

    /** The body whose people have a measure's task. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public String measureHolder(String measureKey) {
        return measure(measureKey).holder();
    }

    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public LocalDate measureDue(String measureKey) {
        return measure(measureKey).due();
    }

    private Measure measure(String measureKey) {
        return measures.open(measureKey).orElseThrow(() -> Refusal.conflict("difficulty.moved-on"));
    }

    /** An agency has done what the direction had it do. */
    public void carriedOut(String measureKey, String actor, TaskInput input) {
        Measure measure = measure(measureKey);
        steps.at(measure.difficultyKey(), DifficultyState.CARRYING_OUT);
        String done = DifficultyTriage.required(input, "done", "difficulty.done-missing");
        LocalDate finished = input.requiredDate("finishedOn", "difficulty.finished-missing");
        if (finished.isAfter(days.today())) {
            throw Refusal.invalid("finishedOn", "difficulty.finished-ahead");
        }
        measures.reported(measure.id(), done, finished, actor, steps.now());
        history.add(measure.difficultyKey(), actor, measure.holder(), Kind.MEASURE_REPORTED, done);
    }

    /**
     * Counts in committed state, in a transaction of its own: the last two reporting at the same moment would each still
     * count the other. Whatever has moved on is left alone.
     */
    public void measureTold(String measureKey) {
        String key = measureKey.substring(0, measureKey.indexOf('/'));
        Difficulty difficulty = difficulties.lock(key);
        if (difficulty.state() != DifficultyState.CARRYING_OUT
                || !measures.openOf(key).isEmpty()) {
            return;
        }
        Direction direction = directions.issued(key).orElseThrow();
        String done = measures.of(key).stream()
                .filter(measure -> measure.direction() == direction.number() && measure.done() != null)
                .map(measure -> measure.agencyName() + ": " + measure.done())
                .collect(Collectors.joining("\n"));
        answer(difficulty, direction.draft().guidance() + "\n" + done, direction.letter(), AuditTrail.SYSTEM);
        instances.measuresCarriedOut(key);
    }

    /** The ministry has answered the province's proposal. */
    public void ministryAnswered(String key, String actor, TaskInput input) {
        Difficulty difficulty = steps.at(key, DifficultyState.AT_MINISTRY);
        String text = DifficultyTriage.required(input, "ministryAnswer", "difficulty.ministry-answer-missing");
        String letter = DifficultyText.limited(input, "ministryLetter", 300);
        LocalDate on = input.requiredDate("answeredOn", "difficulty.answered-on-missing");
        if (on.isAfter(days.today())) {
            throw Refusal.invalid("answeredOn", "difficulty.answered-on-ahead");
        }
        Direction direction = directions.issued(key).orElseThrow();
        directions.ministryAnswered(key, direction.number(), text, letter, on);
        String reference = letter.isEmpty() ? null : letter;
        history.add(key, actor, agencies.office().code().value(), Kind.MINISTRY_ANSWERED, text, reference);
        answer(
                difficulty,
                new Answer(
                        text,
                        null,
                        new By(
                                agencies.committee().code().value(),
                                direction.draft().ministry()),
                        reference,
                        reference == null ? direction.draft().ministry() : reference,
                        actor,
                        steps.now()));
    }

    private void answer(Difficulty difficulty, String text, Letter letter, String actor) {
        Agency committee = agencies.committee();
        answer(
                difficulty,
                new Answer(
                        text,
                        null,
                        new By(committee.code().value(), committee.nameVi()),
                        CaseFiles.reference(letter, texts),
                        CaseFiles.reference(letter, texts.official()),
                        actor,
                        steps.now()));
    }

    private void answer(Difficulty difficulty, Answer answer) {
        answers.add(difficulty.key(), difficulty.round(), answer);
        difficulties.answered(difficulty.key(), steps.now());
        steps.to(difficulty, DifficultyState.CONFIRMING);
    }
}
