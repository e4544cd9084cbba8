package vn.ansinh.reporting.difficulty;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.catalogue.RegimeWords;
import vn.ansinh.reporting.difficulty.Directions.Direction;
import vn.ansinh.reporting.difficulty.OpenWaits.Wait;
import vn.ansinh.reporting.directory.BodyNames;
import vn.ansinh.reporting.engine.Groups;
import vn.ansinh.reporting.engine.Position;
import vn.ansinh.reporting.engine.Texts;
import vn.ansinh.reporting.notification.Mails;

/** What people are written about difficulties. */
@Component
class DifficultyMails {

    private final Mails mails;
    private final DifficultyAgencies agencies;
    private final DifficultyDays days;
    private final Texts texts;
    private final BodyNames bodyNames;
    private final RegimeWords words;

    DifficultyMails(
            Mails mails,
            DifficultyAgencies agencies,
            DifficultyDays days,
            Texts texts,
            BodyNames bodyNames,
            RegimeWords words) {
        this.mails = mails;
        this.agencies = agencies;
        this.days = days;
        this.texts = texts;
        this.bodyNames = bodyNames;
        this.words = words;
    }

    /** Those who have a task from now on; {@code note} is what it is about, empty for nothing more than the case. */
    void taskOpened(Difficulty difficulty, Wait wait, String note) {
        Map<String, Object> values = values(difficulty, wait);
        values.put("note", note);
        mails.toGroups(
                wait.heldBy(),
                DifficultyMail.DIFFICULTY_TASK,
                difficulty.key(),
                wait.taskId(),
                values,
                mails.taskLink(wait.taskId()));
    }

    /** Those who have a task from now on of a body that has ended. */
    void taskPassedOn(Difficulty difficulty, Wait wait, String from) {
        taskOpened(difficulty, wait, texts.of("difficulty.passed-on", from));
    }

    /** The raiser is told what was directed. */
    void directionIssued(Difficulty raised, Direction direction, String letter) {
        news(
                raised,
                DifficultyAgencies.officersAndLeaders(raised.holder()),
                "direction-" + direction.key() + "-" + direction.number(),
                texts.of("difficulty.news.direction"),
                direction.draft().guidance(),
                letter);
    }

    /** Those who were at it are told that they need not be any more. */
    void withdrawn(Difficulty difficulty, List<Wait> waits, String reason) {
        Set<String> atIt = waits.stream()
                .flatMap(wait -> wait.heldBy().stream())
                .filter(group -> Position.of(group, difficulty.holder()).isEmpty())
                .collect(Collectors.toSet());
        if (!atIt.isEmpty()) {
            news(difficulty, atIt, "withdrawn", texts.of("difficulty.news.withdrawn"), reason, null);
        }
    }

    private void news(
            Difficulty difficulty,
            Collection<String> groups,
            String occasion,
            String news,
            String note,
            String letter) {
        var values = new HashMap<String, Object>();
        values.put("difficulty", words.marked(difficulty.regime(), difficulty.title()));
        values.put("news", news);
        values.put("note", note);
        values.put("letter", letter);
        mails.toGroups(groups, DifficultyMail.DIFFICULTY_NEWS, difficulty.key(), occasion, values, page(difficulty));
    }

    /** Those who have the task, shortly before it is due. */
    void reminder(Difficulty difficulty, Wait wait, LocalDate today) {
        Map<String, Object> values = values(difficulty, wait);
        int left = days.calendar().workingDaysBetween(today, wait.due());
        values.put("timing", left > 0 ? texts.of("difficulty.timing.left", left) : texts.of("difficulty.timing.today"));
        mails.toGroups(
                wait.heldBy(),
                DifficultyMail.DIFFICULTY_REMINDER,
                difficulty.key(),
                "reminder-" + wait.taskId(),
                values,
                mails.taskLink(wait.taskId()));
    }

    /** A wait is over its limit: one step further up. */
    void overdue(Difficulty difficulty, Wait wait, Collection<String> groups, int level, LocalDate today) {
        Map<String, Object> values = values(difficulty, wait);
        int late = days.calendar().workingDaysBetween(wait.due(), today);
        values.put("timing", texts.of("difficulty.timing.late", late));
        values.put("waitingFor", holders(wait.heldBy()));
        mails.toGroups(
                groups,
                DifficultyMail.DIFFICULTY_OVERDUE,
                difficulty.key(),
                "overdue-" + level + "-" + wait.taskId(),
                values,
                page(difficulty));
    }

    /** Whose people these groups are, in words. */
    String holders(List<String> groups) {
        return groups.stream().map(this::holder).distinct().collect(Collectors.joining(", "));
    }

    private String holder(String group) {
        return Groups.shared(group)
                ? texts.of("difficulty.group." + Groups.function(group))
                : agencies.name(group.substring(0, group.indexOf('-')).toUpperCase(java.util.Locale.ROOT));
    }

    /** What is to be done at an element of the models. */
    String task(String element) {
        return texts.of("difficulty.task." + element.substring("Task_".length()));
    }

    private Map<String, Object> values(Difficulty difficulty, Wait wait) {
        var values = new HashMap<String, Object>();
        values.put("difficulty", words.marked(difficulty.regime(), difficulty.title()));
        values.put("raiser", bodyNames.shown(difficulty.raiserName()));
        values.put("task", task(wait.element()));
        values.put("due", days.say(wait.due()));
        return values;
    }

    private String page(Difficulty difficulty) {
        return mails.pageLink("/kho-khan/" + difficulty.key());
    }
}
