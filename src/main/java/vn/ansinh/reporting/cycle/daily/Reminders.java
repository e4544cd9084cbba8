package vn.ansinh.reporting.cycle.daily;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import vn.ansinh.reporting.catalogue.Duty;
import vn.ansinh.reporting.catalogue.ReportingCalendar;
import vn.ansinh.reporting.cycle.daily.ReminderPolicy.Advice;
import vn.ansinh.reporting.cycle.daily.ReminderPolicy.Situation;
import vn.ansinh.reporting.cycle.daily.SentReminders.Sent;
import vn.ansinh.reporting.report.AgencyReport;
import vn.ansinh.reporting.report.Obligations;

/**
 * Who is to be reminded now of a report the agency has not sent. A level of the policy spans several days and is sent
 * once for each deadline, so a level whose first day was missed is still sent, with the count of today.
 */
@Service
class Reminders {

    private final Obligations obligations;
    private final ReportingCalendar calendar;
    private final ReminderPolicy policy;
    private final SentReminders sent;
    private final ReminderMails mails;
    private final Clock clock;

    Reminders(
            Obligations obligations,
            ReportingCalendar calendar,
            ReminderPolicy policy,
            SentReminders sent,
            ReminderMails mails,
            Clock clock) {
        this.obligations = obligations;
        this.calendar = calendar;
        this.policy = policy;
        this.sent = sent;
        this.mails = mails;
        this.clock = clock;
    }

    /**
     * Sends the next: what each agency is told of its own report, and after the last of them what the standing agency is
     * told of all together. Where nobody is to be reminded it goes on at once.
     *
     * @param after the report that was looked at last; null to begin
     * @param batch how many reports at most
     * @return the report to go on after; null when all have been looked at
     */
    String sendNext(String after, int batch) {
        Instant now = clock.instant();
        Map<Situation, List<Advice>> answers = new HashMap<>();
        String last = after;
        List<Reminder> due;
        do {
            List<AgencyReport> next = obligations.awaited(last == null ? "" : last, batch);
            due = due(next, false, answers, now);
            last = next.size() == batch ? next.get(batch - 1).key().toString() : null;
        } while (due.isEmpty() && last != null);
        mails.toAgencies(send(due, now));
        if (last != null) {
            return last;
        }
        send(due(obligations.awaited(), true, answers, now), now).stream()
                .collect(Collectors.groupingBy(Reminders::list, LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(list -> mails.list(list, now));
        return null;
    }

    /** @return those that nobody else sends at this moment */
    private List<Reminder> send(List<Reminder> due, Instant now) {
        Set<Sent> fresh = sent.add(due, now);
        return due.stream()
                .filter(reminder -> fresh.contains(Sent.of(reminder)))
                .toList();
    }

    /** Whether an urgent report is still ahead of its hour, and so of a reminder. */
    boolean hoursToCome() {
        Instant now = clock.instant();
        return obligations.urgentlyAwaited().stream()
                .anyMatch(report -> !timeLeft(report, now).late());
    }

    private List<Reminder> due(
            List<AgencyReport> awaited, boolean standing, Map<Situation, List<Advice>> answers, Instant now) {
        List<Reminder> due = new ArrayList<>();
        for (AgencyReport report : awaited) {
            TimeLeft left = timeLeft(report, now);
            if (!report.urgent() && left.lateWithoutWorkingDay()) {
                continue;
            }
            var situation = Situation.of(report.duty().equals(Duty.OBLIGED.name()), report.urgent(), left);
            answers.computeIfAbsent(situation, policy::advice).stream()
                    .filter(advice -> advice.recipient().standing() == standing)
                    .map(advice -> new Reminder(report, left, advice.reminder(), advice.recipient()))
                    .forEach(due::add);
        }
        Set<Sent> before = sent.of(
                due.stream().map(reminder -> reminder.report().key().toString()).collect(Collectors.toSet()));
        return due.stream()
                .filter(reminder -> !before.contains(Sent.of(reminder)))
                .toList();
    }

    private TimeLeft timeLeft(AgencyReport report, Instant now) {
        return TimeLeft.of(report, obligations.workDue(report), now, calendar.workingCalendar());
    }

    /** An agency's people get a mail for each report; the standing agency's one for each cycle that lists the reports. */
    private static List<Object> list(Reminder reminder) {
        return List.of(
                reminder.report().key().cycle(),
                reminder.recipient(),
                reminder.left().moment());
    }
}
