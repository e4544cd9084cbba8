package vn.ansinh.reporting.difficulty;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.difficulty.Difficulties.Seen;
import vn.ansinh.reporting.difficulty.OpenWaits.Wait;
import vn.ansinh.reporting.engine.CurrentUser;
import vn.ansinh.reporting.engine.CurrentUser.Person;
import vn.ansinh.reporting.engine.Groups;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.engine.Standing;

/**
 * Who may see a case and what he may do with it: its raiser always; the standing agency and the PPC once the raiser's
 * leader has let it out; agencies asked or directed from then on. Nobody else learns that there is one.
 */
@Component
class DifficultyAccess {

    /** Who looks at a case. */
    enum ReadScope {
        /** The raiser's people, and those of its successor. */
        OWN,
        /** The standing agency and the PPC, who see which cases belong together. */
        OFFICE,
        /** An agency that was asked or directed. */
        ASKED
    }

    private static final Set<String> COMMITTEE = Set.of(Groups.PPC_OFFICE, Groups.PPC_LEADERS);

    private final Difficulties difficulties;
    private final Opinions opinions;
    private final Measures measures;
    private final OpenWaits waits;
    private final DifficultyAgencies agencies;
    private final DifficultyRegimes regimes;
    private final CurrentUser currentUser;

    DifficultyAccess(
            Difficulties difficulties,
            Opinions opinions,
            Measures measures,
            OpenWaits waits,
            DifficultyAgencies agencies,
            DifficultyRegimes regimes,
            CurrentUser currentUser) {
        this.difficulties = difficulties;
        this.opinions = opinions;
        this.measures = measures;
        this.waits = waits;
        this.agencies = agencies;
        this.regimes = regimes;
        this.currentUser = currentUser;
    }

    Person person() {
        return currentUser.get();
    }

    /** @throws Refusal that tells a stranger no more than that there is nothing for him */
    Difficulty read(String key) {
        Difficulty difficulty = difficulties.get(key);
        scope(difficulty);
        return difficulty;
    }

    ReadScope scope(Difficulty difficulty) {
        Person person = currentUser.get();
        Set<String> own = person.agencies();
        // First: the standing agency raises difficulties too, and who handles one there must see all of it.
        if (person.administrator() || office(person, difficulty.regime()) && difficulty.approved()) {
            return ReadScope.OFFICE;
        }
        if (own.contains(difficulty.raiser()) || own.contains(difficulty.holder())) {
            return ReadScope.OWN;
        }
        if (!own.isEmpty() && asked(difficulty.key(), own)) {
            return ReadScope.ASKED;
        }
        throw Refusal.notFound("difficulty.unknown", difficulty.key());
    }

    private boolean asked(String key, Set<String> own) {
        return opinions.of(key).stream()
                        .anyMatch(opinion -> own.contains(opinion.agency()) || own.contains(opinion.holder()))
                || measures.of(key).stream()
                        .anyMatch(measure -> own.contains(measure.agency()) || own.contains(measure.holder()));
    }

    /** The functions and clerks of the regime's standing agency, and the PPC. */
    private boolean office(Person person, String regime) {
        return committee(person) || person.standing(regime) || agencies.standingClerk(person, regime);
    }

    private static boolean committee(Person person) {
        return person.groups().stream().anyMatch(COMMITTEE::contains);
    }

    /** All that the person may see, newest first. */
    List<Difficulty> visible() {
        Person person = currentUser.get();
        return difficulties.visible(person.agencies(), office(person), person.administrator());
    }

    /** Of all that the person may see, the keys: true those of which he sees what the offices do. */
    Map<Boolean, Set<String>> visibleKeys(String regime) {
        Person person = currentUser.get();
        List<String> offices = office(person);
        return difficulties.seen(person.agencies(), offices, person.administrator()).stream()
                .filter(seen -> regime == null || seen.regime().equals(regime))
                .collect(Collectors.partitioningBy(
                        seen -> person.administrator() || seen.approved() && offices.contains(seen.regime()),
                        Collectors.mapping(Seen::key, Collectors.toSet())));
    }

    /** The regimes of whose cases the person sees all that were let out. */
    List<String> office(Person person) {
        return regimes.all().stream().filter(regime -> office(person, regime)).toList();
    }

    /** Whether there is anything about difficulties for this person at all. */
    boolean concerned(Person person) {
        return person.administrator()
                || committee(person)
                || !person.regimes().isEmpty()
                || !person.agencies().isEmpty();
    }

    /** @throws Refusal for who has nothing to do with difficulties */
    void requireConcerned() {
        if (!concerned(currentUser.get())) {
            throw Refusal.notFound("difficulty.nothing");
        }
    }

    /** Who advises on and sorts cases: the standing agency and the PPC. */
    void requireOffice(Difficulty difficulty) {
        if (scope(difficulty) != ReadScope.OFFICE && !office(currentUser.get(), difficulty.regime())) {
            throw Refusal.notFound("difficulty.unknown", difficulty.key());
        }
    }

    boolean mayWithdraw(Difficulty difficulty) {
        Person person = currentUser.get();
        return difficulty.state().open()
                && DifficultyAgencies.officersAndLeaders(difficulty.holder()).stream()
                        .anyMatch(person::in);
    }

    boolean mayUnmerge(Difficulty difficulty) {
        return difficulty.state() == DifficultyState.MERGED
                && currentUser.get().in(Standing.COORDINATORS.group(difficulty.regime()))
                && difficulties.get(difficulty.mergedInto()).state().answerAwaited();
    }

    boolean mayStopWaiting(Difficulty difficulty) {
        Person person = currentUser.get();
        return difficulty.state() == DifficultyState.OPINION
                && opinions.open(difficulty.key())
                        .map(opinion -> person.in(
                                opinion.ppcAsked()
                                        ? Groups.PPC_OFFICE
                                        : Standing.COORDINATORS.group(difficulty.regime())))
                        .orElse(false);
    }

    /** @throws Refusal when it is not this person's to do, or not now */
    void require(Difficulty difficulty, boolean may) {
        if (!may) {
            scope(difficulty);
            throw Refusal.forbidden("difficulty.not-yours-now");
        }
    }

    boolean mayAttach(Difficulty difficulty) {
        Person person = currentUser.get();
        boolean raisersTurn =
                difficulty.state() == DifficultyState.APPROVING || difficulty.state() == DifficultyState.CLARIFYING;
        boolean raisers = DifficultyAgencies.officersAndLeaders(difficulty.holder()).stream()
                .anyMatch(person::in);
        return difficulty.state().open() && (raisersTurn && raisers || holdsTask(difficulty.key(), person));
    }

    private boolean holdsTask(String key, Person person) {
        return waits.of(key).stream()
                .map(Wait::heldBy)
                .anyMatch(groups -> groups.stream().anyMatch(person::in));
    }

    /** Whether a letter of this step is being issued, by this person. */
    boolean mayIssue(Difficulty difficulty, DifficultyState step) {
        return difficulty.state() == step && holdsTask(difficulty.key(), currentUser.get());
    }

    /** Under which side's name the person puts a file to the case. */
    String place(Difficulty difficulty) {
        Person person = currentUser.get();
        Set<String> own = person.agencies();
        if (own.contains(difficulty.raiser()) || own.contains(difficulty.holder())) {
            return "RAISER";
        }
        if (committee(person)) {
            return "PPC";
        }
        if (office(person, difficulty.regime())) {
            return "STANDING";
        }
        return own.stream().findFirst().orElse("STANDING");
    }
}
