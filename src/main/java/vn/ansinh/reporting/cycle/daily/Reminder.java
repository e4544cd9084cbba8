package vn.ansinh.reporting.cycle.daily;

import java.util.Locale;
import vn.ansinh.reporting.cycle.daily.ReminderMail.Audience;
import vn.ansinh.reporting.engine.Position;
import vn.ansinh.reporting.engine.Standing;
import vn.ansinh.reporting.report.AgencyReport;

/**
 * Somebody is to be reminded of a report.
 *
 * @param level what the decision table calls the occasion, {@code before-3-days}
 */
record Reminder(AgencyReport report, TimeLeft left, String level, Recipient recipient) {

    /** Whom the decision table names. */
    enum Recipient {
        OFFICERS(Audience.OFFICER),
        LEADERS(Audience.LEADER),
        STANDING_COORDINATORS(Audience.COORDINATOR),
        STANDING_LEADERS(Audience.STANDING_LEADER);

        private final Audience audience;

        Recipient(Audience audience) {
            this.audience = audience;
        }

        /** @throws IllegalArgumentException when the table names somebody else */
        static Recipient parse(String name) {
            return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
        }

        Audience audience() {
            return audience;
        }

        /** Whether it is the standing agency's people, who follow all reports. */
        boolean standing() {
            return this == STANDING_COORDINATORS || this == STANDING_LEADERS;
        }

        /** The engine's group, for the report's agency or its successor. */
        String group(AgencyReport report) {
            return switch (this) {
                case OFFICERS, LEADERS -> Position.valueOf(name()).group(report.holder());
                case STANDING_COORDINATORS -> Standing.COORDINATORS.group(report.regime());
                case STANDING_LEADERS -> Standing.LEADERS.group(report.regime());
            };
        }

        /** As the decision table has it. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
