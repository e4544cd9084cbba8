package vn.ansinh.reporting.cycle.daily;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import vn.ansinh.reporting.catalogue.ReportingCalendar;
import vn.ansinh.reporting.cycle.daily.ReminderPolicy.Advice;
import vn.ansinh.reporting.cycle.daily.ReminderPolicy.Situation;
import vn.ansinh.reporting.cycle.daily.SentReminders.Sent;
import vn.ansinh.reporting.directory.Agency.Duty;
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
     * Sends the next.
     *
     * @param batch how many mails to groups at most
     * @return whether more are left
     */
    boolean sendNext(int batch) {
        List<List<Reminder>> due = List.copyOf(together(due()));
        due.stream().limit(batch).forEach(this::send);
        return due.size() > batch;
    }

    private void send(List<Reminder> together) {
        Instant now = clock.instant();
        List<Reminder> fresh =
                together.stream().filter(reminder -> sent.add(reminder, now)).toList();
        if (!fresh.isEmpty()) {
            mails.write(fresh, now);
        }
    }

    /** Whether an urgent report is still ahead of its hour, and so of a reminder. */
    boolean hoursToCome() {
        Instant now = clock.instant();
        return obligations.awaited().stream()
                .anyMatch(report -> report.urgent() && !timeLeft(report, now).late());
    }

    private List<Reminder> due() {
        List<AgencyReport> awaited = obligations.awaited();
        Instant now = clock.instant();
        Map<Situation, List<Advice>> answers = new HashMap<>();
        List<Reminder> due = new ArrayList<>();
        for (AgencyReport report : awaited) {
            TimeLeft left = timeLeft(report, now);
            if (!report.urgent() && left.lateWithoutWorkingDay()) {
                continue;
            }
            var situation = Situation.of(report.duty().equals(Duty.OBLIGED.name()), report.urgent(), left);
            answers.computeIfAbsent(situation, policy::advice).stream()
                    .map(advice -> new Reminder(report, left, advice.reminder(), advice.recipient()))
                    .forEach(due::add);
        }
        Set<Sent> before = sent.ofAwaited(
                awaited.stream().map(report -> report.key().toString()).collect(Collectors.toSet()));
        return due.stream()
                .filter(reminder -> !before.contains(Sent.of(reminder)))
                .toList();
    }

    private TimeLeft timeLeft(AgencyReport report, Instant now) {
        return TimeLeft.of(report, obligations.workDue(report), now, calendar.workingCalendar());
    }

    /** An agency's people get a mail for each report; the standing agency's one for each cycle that lists the reports. */
    private static Collection<List<Reminder>> together(List<Reminder> due) {
        return due.stream()
                .collect(Collectors.groupingBy(
                        reminder -> reminder.recipient().standing()
                                ? List.of(
                                        reminder.report().key().cycle(),
                                        reminder.recipient(),
                                        reminder.left().moment())
                                : List.of(reminder.report().key(), reminder.recipient()),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values();
    }
}
