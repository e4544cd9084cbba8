package vn.ansinh.reporting.cycle.daily;

/** The names of {@code bpmn/daily-round.bpmn} and of the decision it asks. A round has no business key. */
public final class DailyRoundProcess {

    public static final String KEY = "daily-round";

    /** The decision table that says who is reminded, and when. */
    public static final String REMINDER_POLICY = "reminder-policy";

    private DailyRoundProcess() {}

    /** Elements of the model. */
    public static final class Elements {
        public static final String OPEN_DUE_CYCLES = "Task_OpenDueCycles";
        public static final String SEND_REMINDERS = "Task_SendReminders";
        public static final String REMINDER_HOUR = "IntermediateEvent_ReminderHour";

        private Elements() {}
    }

    /** Messages the process receives. */
    public static final class Messages {
        public static final String DAILY_ROUND_REQUESTED = "DailyRoundRequested";

        private Messages() {}
    }

    /** Variables: decisions of gateways, and how far a step that is repeated has come. */
    public static final class Variables {
        /** Boolean: what fell due has not all been done. */
        public static final String MORE_DUE_WORK = "moreDueWork";

        /** String: the key of the report that reminders have come to; null before the first and after the last. */
        public static final String REMINDED_UP_TO = "remindedUpTo";

        /** Boolean: reminders that are due have not all been sent. */
        public static final String MORE_REMINDERS = "moreReminders";

        /** Boolean: an urgent report may have to be reminded later this day. */
        public static final String MORE_HOURLY_REMINDERS = "moreHourlyReminders";

        private Variables() {}
    }
}
