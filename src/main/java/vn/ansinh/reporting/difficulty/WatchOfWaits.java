package vn.ansinh.reporting.difficulty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.difficulty.DifficultyHistory.Kind;
import vn.ansinh.reporting.difficulty.OpenWaits.Wait;
import vn.ansinh.reporting.engine.DailyWork;
import vn.ansinh.reporting.engine.Groups;
import vn.ansinh.reporting.engine.Standing;
import vn.ansinh.reporting.engine.Texts;

/**
 * Nothing waits unseen: whoever has a task is reminded before its last day; after it the coordinators, the leaders of
 * the standing agency and the PPC's office are told one after the other, each once. What a missed day would have told
 * is told on the next.
 */
@Component
@Order(20)
class WatchOfWaits implements DailyWork {

    private final OpenWaits waits;
    private final Difficulties difficulties;
    private final DifficultyMails mails;
    private final DifficultyHistory history;
    private final DifficultyDays days;
    private final Texts texts;

    WatchOfWaits(
            OpenWaits waits,
            Difficulties difficulties,
            DifficultyMails mails,
            DifficultyHistory history,
            DifficultyDays days,
            Texts texts) {
        this.waits = waits;
        this.difficulties = difficulties;
        this.mails = mails;
        this.history = history;
        this.days = days;
        this.texts = texts;
    }

    @Override
    public boolean fallenDue(LocalDate today) {
        // Holidays count as nobody's time, and nobody is written to on one.
        if (!days.calendar().isWorkingDay(today)) {
            return false;
        }
        List<Wait> toTell = waits.toTell(today);
        Map<String, Difficulty> cases = difficulties
                .byKey(toTell.stream().map(Wait::key).distinct().toList())
                .stream()
                .collect(Collectors.toMap(Difficulty::key, Function.identity()));
        toTell.forEach(wait -> tell(cases.get(wait.key()), wait, today));
        waits.told(today);
        return false;
    }

    private void tell(Difficulty difficulty, Wait wait, LocalDate today) {
        if (!today.isAfter(wait.due())) {
            mails.reminder(difficulty, wait, today);
            note(difficulty, Kind.REMINDED, wait, wait.heldBy());
            return;
        }
        for (int level = wait.level() + 1; level <= wait.levelDue(today); level++) {
            List<String> groups = told(difficulty, wait, level);
            if (!groups.isEmpty()) {
                mails.overdue(difficulty, wait, groups, level, today);
                note(difficulty, Kind.OVERDUE_TOLD, wait, groups);
            }
        }
    }

    /** Who is told of a wait over its limit, one after the other. */
    private static List<String> levels(String regime) {
        return List.of(Standing.COORDINATORS.group(regime), Standing.LEADERS.group(regime), Groups.PPC_OFFICE);
    }

    /** Before its leader has let it out, a case is the raiser's own business: nobody else hears of it. */
    private static List<String> told(Difficulty difficulty, Wait wait, int level) {
        if (!difficulty.approved()) {
            return level == 1 ? DifficultyAgencies.officersAndLeaders(difficulty.holder()) : List.of();
        }
        var groups = new ArrayList<String>();
        groups.add(levels(difficulty.regime()).get(level - 1));
        if (level == 1) {
            wait.heldBy().stream().filter(group -> !groups.contains(group)).forEach(groups::add);
        }
        return groups;
    }

    private void note(Difficulty difficulty, Kind kind, Wait wait, List<String> groups) {
        history.add(
                difficulty.key(),
                kind,
                texts.of("difficulty.told", mails.task(wait.element()), days.say(wait.due()), mails.holders(groups)));
    }
}
