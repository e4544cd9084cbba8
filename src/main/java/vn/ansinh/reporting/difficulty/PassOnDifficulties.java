package vn.ansinh.reporting.difficulty;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.difficulty.DifficultyHistory.Kind;
import vn.ansinh.reporting.difficulty.OpenWaits.Wait;
import vn.ansinh.reporting.difficulty.process.DifficultyEscalationProcess.Elements;
import vn.ansinh.reporting.difficulty.process.DirectionMeasureProcess;
import vn.ansinh.reporting.directory.AgencyDirectory;
import vn.ansinh.reporting.engine.DailyWork;
import vn.ansinh.reporting.engine.Position;

/**
 * On the day after its last, what a body has open passes to its successor in the case's area: its own cases, opinions
 * it was asked for, measures it carries out. Its people are told: the reminder may have gone to those before them.
 */
@Component
@Order(10)
class PassOnDifficulties implements DailyWork {

    private final Difficulties difficulties;
    private final Opinions opinions;
    private final Measures measures;
    private final OpenWaits waits;
    private final DifficultyAgencies agencies;
    private final DifficultyInstances instances;
    private final DifficultyMails mails;
    private final DifficultyHistory history;
    private final AgencyDirectory directory;

    PassOnDifficulties(
            Difficulties difficulties,
            Opinions opinions,
            Measures measures,
            OpenWaits waits,
            DifficultyAgencies agencies,
            DifficultyInstances instances,
            DifficultyMails mails,
            DifficultyHistory history,
            AgencyDirectory directory) {
        this.difficulties = difficulties;
        this.opinions = opinions;
        this.measures = measures;
        this.waits = waits;
        this.agencies = agencies;
        this.instances = instances;
        this.mails = mails;
        this.history = history;
        this.directory = directory;
    }

    @Override
    public boolean fallenDue(LocalDate today) {
        directory.endedBefore(today).forEach(ended -> passOn(ended.code().value()));
        return false;
    }

    private void passOn(String from) {
        passOn(from, difficulty -> agencies.successor(from, difficulty.regime(), difficulty.area()));
    }

    /** To one body, whatever the area. */
    void passOn(String from, String successor) {
        passOn(from, difficulty -> successor);
    }

    private void passOn(String from, Function<Difficulty, String> successorOf) {
        difficulties.openHeldBy(from).forEach(difficulty -> {
            String successor = successorOf.apply(difficulty);
            difficulties.holder(difficulty.key(), successor);
            passOn(difficulty.key(), from, successor, PassOnDifficulties::raisersOwn);
        });
        opinions.openHeldBy(from).forEach(opinion -> {
            String successor = successorOf.apply(difficulties.get(opinion.key()));
            opinions.holder(opinion.id(), successor);
            passOn(opinion.key(), from, successor, wait -> wait.element().equals(Elements.GIVE_OPINION));
        });
        measures.openHeldBy(from).forEach(measure -> {
            String successor = successorOf.apply(difficulties.get(measure.difficultyKey()));
            measures.holder(measure.id(), successor);
            passOn(
                    measure.difficultyKey(),
                    from,
                    successor,
                    wait -> wait.element().equals(DirectionMeasureProcess.Elements.CARRY_OUT));
        });
    }

    private static boolean raisersOwn(Wait wait) {
        return Elements.OF_THE_RAISER.contains(wait.element());
    }

    private void passOn(String key, String from, String successor, Predicate<Wait> which) {
        history.add(key, Kind.PASSED_ON, agencies.name(successor));
        for (Wait wait : waits.of(key)) {
            boolean theirs = wait.heldBy().stream()
                    .anyMatch(group -> Position.of(group, from).isPresent());
            if (theirs && which.test(wait)) {
                List<String> groups = wait.heldBy().stream()
                        .map(group -> Position.of(group, from)
                                .map(position -> position.group(successor))
                                .orElse(group))
                        .toList();
                instances.passOn(wait.taskId(), wait.heldBy(), groups);
                waits.heldBy(wait.taskId(), groups);
                mails.taskPassedOn(difficulties.get(key), wait.heldBy(groups), agencies.name(from));
            }
        }
    }
}
