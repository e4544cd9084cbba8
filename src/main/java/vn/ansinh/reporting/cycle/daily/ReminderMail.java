package vn.ansinh.reporting.cycle.daily;

import vn.ansinh.reporting.notification.MailTemplate;
import vn.ansinh.reporting.notification.MailValues;

/** How people are reminded that a report is due: each audience before the day, on it and after it. */
public enum ReminderMail implements MailTemplate {
    REMINDER_OFFICER_BEFORE(Audience.OFFICER),
    REMINDER_OFFICER_ON(Audience.OFFICER),
    REMINDER_OFFICER_AFTER(Audience.OFFICER),
    REMINDER_LEADER_BEFORE(Audience.LEADER),
    REMINDER_LEADER_ON(Audience.LEADER),
    REMINDER_LEADER_AFTER(Audience.LEADER),
    REMINDER_REQUESTED_BEFORE(Audience.REQUESTED),
    REMINDER_REQUESTED_ON(Audience.REQUESTED),
    REMINDER_REQUESTED_AFTER(Audience.REQUESTED),
    REMINDER_COORDINATOR_BEFORE(Audience.COORDINATOR),
    REMINDER_COORDINATOR_ON(Audience.COORDINATOR),
    REMINDER_COORDINATOR_AFTER(Audience.COORDINATOR),
    REMINDER_STANDING_LEADER_BEFORE(Audience.STANDING_LEADER),
    REMINDER_STANDING_LEADER_ON(Audience.STANDING_LEADER),
    REMINDER_STANDING_LEADER_AFTER(Audience.STANDING_LEADER);

    /** Whom a reminder goes to. */
    public enum Audience {
        OFFICER(Told.OF_ONE_AGENCY),
        LEADER(Told.OF_ONE_AGENCY),
        /** The officers and leaders of a body that the plan requests, and does not oblige, to report. */
        REQUESTED(Told.OF_ONE_AGENCY),
        /** One mail that lists the agencies, not one for each. */
        COORDINATOR(Told.OF_SEVERAL_AGENCIES),
        STANDING_LEADER(Told.OF_SEVERAL_AGENCIES);

        private final MailValues content;

        Audience(MailValues content) {
            this.content = content;
        }
    }

    /** When a reminder goes out, seen from the day the report is due. */
    public enum Moment {
        BEFORE,
        ON,
        AFTER
    }

    private static final class Told {
        static final MailValues OF_ONE_AGENCY = MailValues.of("agency", "period", "deadline")
                .with("timing", "step")
                .reminding();
        static final MailValues OF_SEVERAL_AGENCIES =
                MailValues.of("period", "deadline", "agencies").with("timing").reminding();
    }

    private final Audience audience;

    ReminderMail(Audience audience) {
        this.audience = audience;
    }

    public static ReminderMail of(Audience audience, Moment moment) {
        return valueOf("REMINDER_" + audience + "_" + moment);
    }

    @Override
    public MailValues content() {
        return audience.content;
    }
}
