package vn.ansinh.reporting.difficulty;

import vn.ansinh.reporting.notification.MailTemplate;
import vn.ansinh.reporting.notification.MailValues;

/** What people are written about difficulties. */
public enum DifficultyMail implements MailTemplate {
    /** Somebody has a task of a difficulty: to those who have it. */
    DIFFICULTY_TASK(MailValues.of("difficulty", "raiser", "task", "due").with("note")),
    /** What has happened to a difficulty: to its raiser, or to those who were at it. */
    DIFFICULTY_NEWS(MailValues.of("difficulty", "news").with("note", "letter")),
    /** Before the last day: to those who have the task. */
    DIFFICULTY_REMINDER(
            MailValues.of("difficulty", "raiser", "task", "due").with("timing").reminding()),
    /** After the last day, one step further up each time. */
    DIFFICULTY_OVERDUE(MailValues.of("difficulty", "raiser", "task", "due")
            .with("timing", "waitingFor")
            .reminding());

    private final MailValues content;

    DifficultyMail(MailValues content) {
        this.content = content;
    }

    @Override
    public MailValues content() {
        return content;
    }
}
