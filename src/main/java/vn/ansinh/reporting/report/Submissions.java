package vn.ansinh.reporting.report;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ansinh.reporting.document.CanonicalJson;
import vn.ansinh.reporting.document.LetterColumns;
import vn.ansinh.reporting.document.Rounds;
import vn.ansinh.reporting.document.StoredFile;
import vn.ansinh.reporting.engine.LockedRows;
import vn.ansinh.reporting.engine.Rows;

/** What was filed. The database refuses to change a row. */
@Repository
class Submissions {

    /** A figure of an earlier period, from the submission DOLISA accepted. */
    record EarlierValue(
            String indicator, String agency, String period, CellState state, BigDecimal actual, BigDecimal estimate) {}

    private static final Rows<Submission> ROWS = Rows.of(Submission.class)
            .from("key", "report_key")
            .from("submittedAt", "sent_at")
            .with("letter", LetterColumns::read);

    private static final String SELECT =
            "select s.*, r.content, r.sha256, r.drafters, r.approver, r.issued_by, r.sent_at, " + LetterColumns.SELECTED
                    + " from submission s " + Rounds.joined("r", "s.report_key", "s.number") + LetterColumns.of("r");

    private final JdbcClient jdbc;
    /** A row is never changed, so a transaction that has read one need not read it again. */
    private final LockedRows<Filed, Submission> read = new LockedRows<>();

    private record Filed(ReportKey key, int number) {}

    Submissions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Files a round that has its letter.
     *
     * @param drafters everybody who changed the draft
     * @return the hash of its content
     */
    String add(
            ReportKey key,
            int number,
            ReportContent content,
            List<String> drafters,
            List<KeptFinding> findings,
            Instant at,
            String timeliness) {
        String canonical = Contents.canonical(content);
        String hash = CanonicalJson.sha256(canonical);
        jdbc.sql("with sent as (" + Rounds.FILED + ")," + """
                filed as (
                insert into submission (report_key, number, timeliness, findings, figures, given)
                values (:document, :round, :timeliness, :findingCount, :figures, :given)),
                figures as (
                insert into submission_value (report_key, number, indicator, state, actual, estimate, reason, note)
                select :document, :round, indicator, state, actual, estimate, reason, note
                  from json_to_recordset(:cells::json) as c(
                           indicator text, state text, actual numeric, estimate numeric, reason text, note text)),
                noticed as (
                insert into submission_finding (report_key, number, position, anchor, blocking, rule, sentence,
                                                official)
                select :document, :round, position - 1, f ->> 'anchor', (f ->> 'blocking')::boolean, f ->> 'rule',
                       f ->> 'sentence', f ->> 'official'
                  from json_array_elements(:findings::json) with ordinality as found(f, position))
                insert into submission_attachment (report_key, number, attachment_id)
                select :document, :round, id from unnest(:files::bigint[]) as id
                """)
                .param("document", key.toString())
                .param("round", number)
                .param("content", canonical)
                .param("sha256", hash)
                .param("drafters", drafters.toArray(String[]::new))
                .param("at", Timestamp.from(at))
                .param("timeliness", timeliness)
                .param("findingCount", findings.size())
                .param("figures", content.cells().size())
                .param(
                        "given",
                        content.cells().stream()
                                .filter(cell -> cell.state().given())
                                .count())
                .param("cells", CanonicalJson.write(content.cells()))
                .param("findings", CanonicalJson.write(findings))
                .param(
                        "files",
                        content.attachments().stream().map(StoredFile::id).toArray(Long[]::new))
                .update();
        return hash;
    }

    /** What the check said when it was filed, in its order; empty for a submission that was filed before this was kept. */
    List<KeptFinding> findings(ReportKey key, int number) {
        return jdbc.sql("""
                        select anchor, blocking, rule, sentence, official from submission_finding
                         where report_key = :key and number = :number order by position
                        """)
                .param("key", key.toString())
                .param("number", number)
                .query((row, index) -> new KeptFinding(
                        row.getString("anchor"),
                        row.getBoolean("blocking"),
                        row.getString("rule"),
                        row.getString("sentence"),
                        row.getString("official")))
                .list();
    }

    Optional<Submission> find(ReportKey key, int number) {
        var filed = new Filed(key, number);
        return read.find(filed)
                .or(() -> jdbc.sql(SELECT + " where report_key = :key and s.number = :number")
                        .param("key", key.toString())
                        .param("number", number)
                        .query(ROWS)
                        .optional()
                        .map(submission -> read.hold(filed, submission)));
    }

    /** All of a report, oldest first. */
    List<Submission> of(ReportKey key) {
        return jdbc.sql(SELECT + " where report_key = :key order by s.number")
                .param("key", key.toString())
                .query(ROWS)
                .list();
    }

    /** What was accepted from these agencies in these periods of a regime. */
    List<EarlierValue> accepted(String regime, Collection<String> agencies, Collection<String> periods) {
        if (periods.isEmpty() || agencies.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        select v.indicator, r.agency, r.period, v.state, v.actual, v.estimate
                          from agency_report r
                          join submission_value v on v.report_key = r.key and v.number = r.accepted_submission
                         where r.regime = :regime and r.agency in (:agencies) and r.period in (:periods)
                        """)
                .param("regime", regime)
                .param("agencies", agencies)
                .param("periods", periods)
                .query(Rows.of(EarlierValue.class))
                .list();
    }
}
