package vn.ansinh.reporting.cycle.daily;

import java.util.List;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.cycle.daily.Reminder.Recipient;

/** The decision table {@code reminder-policy}. */
@Component
class ReminderPolicy {

    /**
     * What it is asked about a report that has not been sent. Reports of one deadline have one situation.
     *
     * @param obliged whether the plan obliges the agency, or only requests it
     * @param urgent counted in hours; then the days do not matter, else the hours
     */
    record Situation(boolean obliged, boolean urgent, int workingDaysLeft, int hoursLeft) {

        static Situation of(boolean obliged, boolean urgent, TimeLeft left) {
            return urgent
                    ? new Situation(obliged, true, 0, left.hours())
                    : new Situation(obliged, false, left.workingDays(), 0);
        }
    }

    record Advice(String reminder, Recipient recipient) {}

    private final DecisionService decisionService;

    ReminderPolicy(DecisionService decisionService) {
        this.decisionService = decisionService;
    }

    List<Advice> advice(Situation situation) {
        return decisionService
                .evaluateDecisionTableByKey(DailyRoundProcess.REMINDER_POLICY)
                .variables(Variables.putValue("submitted", false)
                        .putValue("obliged", situation.obliged())
                        .putValue("urgent", situation.urgent())
                        .putValue("workingDaysLeft", situation.workingDaysLeft())
                        .putValue("hoursLeft", situation.hoursLeft()))
                .evaluate()
                .getResultList()
                .stream()
                .map(row -> new Advice((String) row.get("reminder"), Recipient.parse((String) row.get("recipient"))))
                .toList();
    }
}
