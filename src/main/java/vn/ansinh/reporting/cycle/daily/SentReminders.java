package vn.ansinh.reporting.cycle.daily;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which reminders have gone out. */
@Repository
class SentReminders {

    /** What makes two reminders the same. */
    record Sent(String report, Instant dueBefore, String level, String recipient) {

        static Sent of(Reminder reminder) {
            return new Sent(
                    reminder.report().key().toString(),
                    reminder.left().dueBefore(),
                    reminder.level(),
                    reminder.recipient().toString());
        }
    }

    private final JdbcClient jdbc;

    SentReminders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of the reports that are still awaited. */
    Set<Sent> ofAwaited(Set<String> reports) {
        return new HashSet<>(jdbc.sql("""
                        select report_key, due_before, reminder, recipient from cycle_reminder
                         where report_key = any(:reports)
                        """)
                .param("reports", reports.toArray(String[]::new))
                .query((row, number) -> new Sent(
                        row.getString("report_key"),
                        row.getTimestamp("due_before").toInstant(),
                        row.getString("reminder"),
                        row.getString("recipient")))
                .list());
    }

    /** @return whether it is new; another round that sends the same at this moment is waited for */
    boolean add(Reminder reminder, Instant at) {
        Sent sent = Sent.of(reminder);
        return jdbc.sql("""
                        insert into cycle_reminder (report_key, due_before, reminder, recipient, sent_at)
                        values (:report, :due, :reminder, :recipient, :at) on conflict do nothing
                        """)
                        .param("report", sent.report())
                        .param("due", Timestamp.from(sent.dueBefore()))
                        .param("reminder", sent.level())
                        .param("recipient", sent.recipient())
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }
}
