package vn.ansinh.reporting.report;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ansinh.reporting.document.DocumentState;
import vn.ansinh.reporting.document.Documents;
import vn.ansinh.reporting.engine.ReportingClock;
import vn.ansinh.reporting.engine.Rows;
import vn.ansinh.reporting.report.AgencyReports.Owner;
import vn.ansinh.reporting.report.ReportAccess.Reader;

/**
 * How the agencies' reports stand, counted and listed for those who watch over all of them; each answer in one statement.
 * Whoever asks decides which of it he shows to whom. Reports that were called off are left out.
 */
@Repository
public class ReportBoard {

    /**
     * How the reports of a cycle stand. Each is counted once up to {@code neverSent}; what follows says it of the first
     * submissions.
     *
     * @param owed how many there are
     * @param inReview sent, and with the standing agency
     * @param completing sent, and with the agency again to be completed
     * @param overdue never sent, and past the day
     * @param awaited never sent, and not due yet
     * @param neverSent never sent when the cycle was closed
     * @param onTime sent in time, those sent on the working day after a day off among them
     */
    public record Count(
            String cycleKey,
            String regime,
            String period,
            int owed,
            int accepted,
            int inReview,
            int completing,
            int overdue,
            int awaited,
            int neverSent,
            int onTime,
            int late) {}

    /**
     * A report that is late now.
     *
     * @param holder whose people have it: the agency, or its successor
     * @param dueBefore of the report, or of the completion that was asked for
     * @param completion whether it was sent, and its completion is late
     */
    public record Late(
            ReportKey key,
            String regime,
            String period,
            String agency,
            String agencyName,
            String holder,
            DocumentState state,
            Instant dueBefore,
            boolean completion) {

        /** How many days have begun since its last day. */
        public int days(LocalDate today) {
            LocalDate last = ReportDeadlines.lastDayBefore(dueBefore);
            return (int) ChronoUnit.DAYS.between(last, today);
        }
    }

    /**
     * One agency's report in one cycle.
     *
     * @param timeliness of the first submission; null before it
     * @param asked how many figures it was asked for, as its last submission has them; 0 before the first
     * @param given how many of them have a number, or do not apply
     * @param readable whether there is something of it that the signed-in person may read
     */
    public record Field(
            ReportKey key,
            String cycleKey,
            String agency,
            DocumentState state,
            Instant dueBefore,
            Instant firstSubmittedAt,
            String timeliness,
            int asked,
            int given,
            boolean readable) {}

    /**
     * A report in review of whose figures the automatic check noticed something when it was sent.
     *
     * @param findings how many things
     * @param first what it said of them, at most three sentences
     */
    public record Checked(
            ReportKey key,
            String regime,
            String period,
            String agency,
            String agencyName,
            String holder,
            int findings,
            List<String> first) {}

    /**
     * What a reviewer pinned to a figure of a report, to be followed up.
     *
     * @param submission the submission it was made on
     * @param indicator code of the figure
     * @param mustAnswer whether the agency has to answer it; not where it went with an acceptance
     * @param answer empty until the agency answers
     */
    public record Marked(
            ReportKey key,
            String regime,
            String period,
            String agency,
            String agencyName,
            String holder,
            int submission,
            String indicator,
            String content,
            Instant publishedAt,
            boolean mustAnswer,
            String answer,
            Instant answeredAt) {

        /** Whether the agency has still to answer it. */
        public boolean open() {
            return mustAnswer && answer.isEmpty();
        }
    }

    private static final String OWED = "not" + DocumentState.in("d.state", DocumentState.CANCELLED);
    private static final String UNSENT =
            " r.first_submitted_at is null and" + DocumentState.in("d.state", DocumentState.OPEN);
    private static final String COMPLETING =
            " r.first_submitted_at is not null and" + DocumentState.in("d.state", DocumentState.AWAITED);

    private static final Rows<Field> FIELDS = Rows.of(Field.class).with("key", ReportKey::read);

    private final JdbcClient jdbc;
    private final ReportAccess access;

    ReportBoard(JdbcClient jdbc, ReportAccess access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    /** Whatever periods were reported on, those of reports called off among them; in one statement. */
    public List<String> periods() {
        return jdbc.sql("select distinct period from agency_report")
                .query(String.class)
                .list();
    }

    /** Of these cycles, by their keys. */
    public List<Count> counts(Instant now, Collection<String> cycles) {
        return counted(now, "r.cycle_key = any(:cycles)")
                .param("cycles", cycles.toArray(String[]::new))
                .query(Rows.of(Count.class))
                .list();
    }

    /** Of every cycle of a regime, by their keys. */
    public List<Count> counts(Instant now, String regime) {
        return counted(now, "r.regime = :regime")
                .param("regime", regime)
                .query(Rows.of(Count.class))
                .list();
    }

    private JdbcClient.StatementSpec counted(Instant now, String condition) {
        return jdbc.sql("""
                        select r.cycle_key, r.regime, r.period, count(*) as owed,
                               count(*) filter (where %1$s) as accepted,
                               count(*) filter (where %2$s) as in_review,
                               count(*) filter (where %3$s) as completing,
                               count(*) filter (where %4$s and r.due_before <= :now) as overdue,
                               count(*) filter (where %4$s and r.due_before > :now) as awaited,
                               count(*) filter (where %5$s) as never_sent,
                               count(*) filter (where r.timeliness in ('ON_TIME', 'NEXT_WORKING_DAY')) as on_time,
                               count(*) filter (where r.timeliness = 'LATE') as late
                          from agency_report r %6$s where %7$s and %8$s
                         group by r.cycle_key, r.regime, r.period order by r.cycle_key
                        """.formatted(
                                DocumentState.in("d.state", DocumentState.ACCEPTED),
                                DocumentState.in("d.state", DocumentState.UNDER_REVIEW),
                                COMPLETING,
                                UNSENT,
                                DocumentState.in("d.state", DocumentState.NOT_SUBMITTED),
                                Documents.joined("r.key"),
                                OWED,
                                condition))
                .param("now", Timestamp.from(now));
    }

    /** Those that are late, and those whose completion is, the longest late first. */
    public List<Late> late(Instant now) {
        return jdbc.sql("""
                        select r.key, r.regime, r.period, r.agency, r.agency_name, d.holder, d.state,
                               r.first_submitted_at is not null as completion,
                               case when r.first_submitted_at is null then r.due_before
                                    else (d.completion_due + 1)::timestamp at time zone '%4$s' end as due_before
                          from agency_report r %1$s
                         where %2$s and r.due_before <= :now
                            or %3$s and d.completion_due < :today
                         order by due_before, r.key
                        """.formatted(Documents.joined("r.key"), UNSENT, COMPLETING, ReportingClock.ZONE))
                .param("now", Timestamp.from(now))
                .param("today", now.atZone(ReportingClock.ZONE).toLocalDate())
                .query(Rows.of(Late.class))
                .list();
    }

    /** Of these agencies in these cycles. */
    public List<Field> fields(Collection<String> cycles, Collection<String> agencies) {
        Reader reader = access.reader();
        return jdbc.sql("""
                        select r.key, r.cycle_key, r.agency, d.state, r.due_before, r.first_submitted_at,
                               r.timeliness, s.figures as asked, s.given, %s
                          from agency_report r %s
                          left join submission s on s.report_key = r.key and s.number = r.submissions
                         where r.cycle_key = any(:cycles) and r.agency = any(:agencies) and %s
                        """.formatted(Owner.SELECTED, Documents.joined("r.key"), OWED))
                .param("cycles", cycles.toArray(String[]::new))
                .param("agencies", agencies.toArray(String[]::new))
                .query(FIELDS.with(
                        "readable", row -> reader.find(Owner.read(row, 0)).isPresent()))
                .list();
    }

    /**
     * An agency that some cycles asked.
     *
     * @param name as the last of them had it
     * @param holder whose people have that report
     */
    public record Asked(String agency, String name, String holder) {}

    /** Whom these cycles asked, each as the last of them calls it, by code. */
    public List<Asked> asked(Collection<String> cycles) {
        return jdbc.sql("""
                        select distinct on (r.agency collate "C") r.agency, r.agency_name as name, d.holder
                          from agency_report r %s where r.cycle_key = any(:cycles) and %s
                         order by r.agency collate "C", r.cut_off desc
                        """.formatted(Documents.joined("r.key"), OWED))
                .param("cycles", cycles.toArray(String[]::new))
                .query(Rows.of(Asked.class))
                .list();
    }

    /** Those in review with findings, most findings first. */
    public List<Checked> checked() {
        return jdbc.sql("""
                        select r.key, r.regime, r.period, r.agency, r.agency_name, d.holder, s.findings,
                               array(select f.sentence from submission_finding f
                                      where f.report_key = s.report_key and f.number = s.number
                                      order by f.blocking desc, f.position limit 3) as first
                          from agency_report r %s
                          join submission s on s.report_key = r.key and s.number = r.submissions
                         where %s and s.findings > 0
                         order by s.findings desc, r.key
                        """.formatted(
                                Documents.joined("r.key"), DocumentState.in("d.state", DocumentState.UNDER_REVIEW)))
                .query(Rows.of(Checked.class))
                .list();
    }

    /** The latest of what was pinned to figures and told to the agencies; those still to be answered first. */
    public List<Marked> marked(int limit) {
        return jdbc.sql("""
                        select r.key, r.regime, r.period, r.agency, r.agency_name, d.holder, m.submission,
                               substring(m.anchor from 6) as indicator, m.content, m.published_at,
                               m.must_answer, m.answer, m.answered_at
                          from remark m join agency_report r on r.key = m.report_key %s
                         where m.anchor like 'cell:%%' and m.published_at is not null and %s
                         order by m.answer <> '' or not m.must_answer, m.published_at desc, m.id limit :limit
                        """.formatted(Documents.joined("r.key"), OWED))
                .param("limit", limit)
                .query(Rows.of(Marked.class))
                .list();
    }
}
