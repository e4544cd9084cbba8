package vn.ansinh.reporting.report;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ansinh.reporting.document.DocumentState;
import vn.ansinh.reporting.document.Documents;
import vn.ansinh.reporting.engine.Rows;
import vn.ansinh.reporting.engine.SubjectStates.State;
import vn.ansinh.reporting.engine.Texts;

/** Where reports stand, in a word and a day; of many at once, for those who watch their processes. */
@Repository
public class ReportStates {

    private record Row(
            String key,
            DocumentState state,
            Instant dueBefore,
            Instant firstSubmittedAt,
            boolean sentLate,
            LocalDate completionDue) {

        /** The day of the completion that was asked for, else of the report. */
        LocalDate lastDay() {
            return completionDue != null ? completionDue : ReportDeadlines.lastDayBefore(dueBefore);
        }

        boolean late(Instant now) {
            boolean over = !ReportDeadlines.endOf(lastDay()).isAfter(now);
            boolean waited = completionDue != null || firstSubmittedAt == null;
            return waited && state.open() && over || sentLate;
        }
    }

    private record Request(String key, String state) {}

    private final JdbcClient jdbc;
    private final Texts texts;
    private final Clock clock;

    ReportStates(JdbcClient jdbc, Texts texts, Clock clock) {
        this.jdbc = jdbc;
        this.texts = texts;
        this.clock = clock;
    }

    /** Of those of these keys that are a report's; in one statement. */
    public Map<String, State> of(Collection<String> keys) {
        Instant now = clock.instant();
        return jdbc
                .sql("""
                        select r.key, d.state, r.due_before, r.first_submitted_at, d.completion_due,
                               coalesce(r.timeliness = 'LATE', false) as sent_late
                          from agency_report r %s where r.key = any(:keys)
                        """.formatted(Documents.joined("r.key")))
                .param("keys", keys.toArray(String[]::new))
                .query(Rows.of(Row.class))
                .list()
                .stream()
                .collect(Collectors.toMap(
                        Row::key,
                        row -> new State(texts.of("report.state." + row.state()), row.lastDay(), row.late(now))));
    }

    /** Of those of these keys that are a report's whose agency asked to send later, what became of the last time it asked. */
    public Map<String, State> ofExtensions(Collection<String> keys) {
        return jdbc.sql("""
                        select distinct on (report_key) report_key as key, state from extension_request
                         where report_key = any(:keys) order by report_key, id desc
                        """).param("keys", keys.toArray(String[]::new)).query(Rows.of(Request.class)).list().stream()
                .collect(Collectors.toMap(
                        Request::key, request -> State.of(texts.of("report.extension." + request.state()))));
    }
}
