package vn.ansinh.reporting.cycle.daily;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
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

    /** Those of these reports. */
    Set<Sent> of(Set<String> reports) {
        return reports.isEmpty()
                ? Set.of()
                : new HashSet<>(jdbc.sql("""
                        select report_key, due_before, reminder, recipient from cycle_reminder
                         where report_key = any(:reports)
                        """)
                        .param("reports", reports.toArray(String[]::new))
                        .query(SentReminders::sent)
                        .list());
    }

    /** @return those that are new; another round that sends the same at this moment is waited for */
    Set<Sent> add(List<Reminder> reminders, Instant at) {
        if (reminders.isEmpty()) {
            return Set.of();
        }
        List<Sent> all = reminders.stream().map(Sent::of).toList();
        return new HashSet<>(jdbc.sql("""
                        insert into cycle_reminder (report_key, due_before, reminder, recipient, sent_at)
                        select report, due, level, recipient, :at
                          from unnest(:reports::text[], :dues::timestamptz[], :levels::text[], :recipients::text[])
                               as due(report, due, level, recipient)
                         order by report, level, recipient
                        on conflict do nothing
                        returning report_key, due_before, reminder, recipient
                        """)
                .param("reports", all.stream().map(Sent::report).toArray(String[]::new))
                .param(
                        "dues",
                        all.stream().map(sent -> Timestamp.from(sent.dueBefore)).toArray(Timestamp[]::new))
                .param("levels", all.stream().map(Sent::level).toArray(String[]::new))
                .param("recipients", all.stream().map(Sent::recipient).toArray(String[]::new))
                .param("at", Timestamp.from(at))
                .query(SentReminders::sent)
                .list());
    }

    private static Sent sent(ResultSet row, int number) throws SQLException {
        return new Sent(
                row.getString("report_key"),
                row.getTimestamp("due_before").toInstant(),
                row.getString("reminder"),
                row.getString("recipient"));
    }
}
