package vn.ansinh.reporting.report;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ansinh.reporting.document.Rounds;
import vn.ansinh.reporting.engine.LockedRows;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.engine.Rows;

/** The reports of all agencies, as they stand. */
@Repository
class AgencyReports {

    private static final String NEVER_SENT = " and submissions = 0";

    private static final String AWAITED = """
            select * from agency_report
             where state in ('DRAFTING', 'RETURNED', 'CHECKING', 'APPROVING', 'ISSUING')
            """;

    private static final Rows<AgencyReport> ROWS = Rows.of(AgencyReport.class);

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batch;
    private final LockedRows<ReportKey, AgencyReport> locked = new LockedRows<>();

    AgencyReports(JdbcClient jdbc, NamedParameterJdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    void add(List<AgencyReport> planned) {
        batch.batchUpdate("""
                insert into agency_report (key, cycle_key, regime, period, agency, holder, agency_name, duty, urgent,
                    cut_off, original_due_before, due_before, letter_day, state)
                values (:key, :cycle, :regime, :period, :agency, :holder, :name, :duty, :urgent,
                    :cutOff, :originalDue, :due, :letterDay, :state)
                """, planned.stream().map(AgencyReports::values).toArray(MapSqlParameterSource[]::new));
    }

    private static MapSqlParameterSource values(AgencyReport report) {
        return new MapSqlParameterSource("key", report.key().toString())
                .addValue("cycle", report.key().cycle())
                .addValue("regime", report.regime())
                .addValue("period", report.period())
                .addValue("agency", report.agency())
                .addValue("holder", report.holder())
                .addValue("name", report.agencyName())
                .addValue("duty", report.duty())
                .addValue("urgent", report.urgent())
                .addValue("cutOff", report.cutOff())
                .addValue("originalDue", Timestamp.from(report.originalDueBefore()))
                .addValue("due", Timestamp.from(report.dueBefore()))
                .addValue("letterDay", report.letterDay())
                .addValue("state", report.state().name());
    }

    Optional<AgencyReport> find(ReportKey key) {
        return locked.find(key).or(() -> read(key));
    }

    private Optional<AgencyReport> read(ReportKey key) {
        return jdbc.sql("select * from agency_report where key = :key")
                .param("key", key.toString())
                .query(ROWS)
                .optional();
    }

    List<AgencyReport> all(Collection<ReportKey> keys) {
        return keys.isEmpty()
                ? List.of()
                : jdbc.sql("select * from agency_report where key in (:keys)")
                        .param("keys", keys.stream().map(ReportKey::toString).toList())
                        .query(ROWS)
                        .list();
    }

    Optional<AgencyReport> findBySlug(String slug) {
        return jdbc.sql("select * from agency_report where replace(key, '/', '-') = :slug")
                .param("slug", slug)
                .query(ROWS)
                .optional();
    }

    /** @throws Refusal when there is no such report */
    AgencyReport get(ReportKey key) {
        return find(key).orElseThrow(() -> Refusal.notFound("report.unknown", key.toString()));
    }

    /** The report, locked until the transaction ends: for every change of its state. */
    AgencyReport lock(ReportKey key) {
        return locked.find(key)
                .or(() -> readLocked(key))
                .orElseThrow(() -> Refusal.notFound("report.unknown", key.toString()));
    }

    private Optional<AgencyReport> readLocked(ReportKey key) {
        return jdbc.sql("select * from agency_report where key = :key for update")
                .param("key", key.toString())
                .query(ROWS)
                .optional()
                .map(this::hold);
    }

    private AgencyReport hold(AgencyReport report) {
        return locked.hold(report.key(), report);
    }

    List<AgencyReport> ofCycle(String cycleKey) {
        return jdbc.sql("select * from agency_report where cycle_key = :cycle order by agency")
                .param("cycle", cycleKey)
                .query(ROWS)
                .list();
    }

    /** The next in these states, locked; without those that somebody else has locked. */
    List<AgencyReport> ofCycle(String cycleKey, Collection<ReportState> states, int limit) {
        return next(cycleKey, states, "", limit);
    }

    private List<AgencyReport> next(String cycleKey, Collection<ReportState> states, String which, int limit) {
        List<AgencyReport> next = jdbc.sql("select * from agency_report where cycle_key = :cycle and state in (:states)"
                        + which + " order by agency limit :limit for update skip locked")
                .param("cycle", cycleKey)
                .param("states", states.stream().map(Enum::name).toList())
                .param("limit", limit)
                .query(ROWS)
                .list();
        next.forEach(this::hold);
        return next;
    }

    /** As {@link #ofCycle(String, Collection, int)}, of those that were never submitted. */
    List<AgencyReport> neverSent(String cycleKey, Collection<ReportState> states, int limit) {
        return next(cycleKey, states, NEVER_SENT, limit);
    }

    int count(String cycleKey, Collection<ReportState> states) {
        return count(cycleKey, states, "");
    }

    int countNeverSent(String cycleKey, Collection<ReportState> states) {
        return count(cycleKey, states, NEVER_SENT);
    }

    private int count(String cycleKey, Collection<ReportState> states, String which) {
        return jdbc.sql("select count(*) from agency_report where cycle_key = :cycle and state in (:states)" + which)
                .param("cycle", cycleKey)
                .param("states", states.stream().map(Enum::name).toList())
                .query(Integer.class)
                .single();
    }

    /** Of every cycle, by its key. */
    Map<String, CycleProgress> progress() {
        var progress = new HashMap<String, CycleProgress>();
        jdbc.sql("""
                select cycle_key,
                       count(*) as owed,
                       count(*) filter (where state = 'ACCEPTED') as accepted,
                       count(*) filter (where timeliness = 'LATE') as late,
                       count(*) filter (where first_submitted_at is null and state <> 'NOT_SUBMITTED') as unsent,
                       count(*) filter (where state = 'NOT_SUBMITTED') as never_sent
                  from agency_report where state <> 'CANCELLED' group by cycle_key
                """).query(row -> {
            progress.put(
                    row.getString("cycle_key"),
                    new CycleProgress(
                            row.getInt("owed"),
                            row.getInt("accepted"),
                            row.getInt("late"),
                            row.getInt("unsent"),
                            row.getInt("never_sent")));
        });
        return progress;
    }

    List<AgencyReport> heldBy(Collection<String> agencies) {
        return jdbc.sql("""
                        select * from agency_report where agency in (:agencies) or holder in (:agencies)
                        order by due_before desc, key
                        """).param("agencies", agencies).query(ROWS).list();
    }

    /** All reports still to be sent, for the reminders. */
    List<AgencyReport> awaited() {
        return jdbc.sql(AWAITED + "order by key").query(ROWS).list();
    }

    List<AgencyReport> awaited(String after, int limit) {
        return jdbc.sql(AWAITED + "and key > :after order by key limit :limit")
                .param("after", after)
                .param("limit", limit)
                .query(ROWS)
                .list();
    }

    List<AgencyReport> urgentlyAwaited() {
        return jdbc.sql(AWAITED + "and urgent").query(ROWS).list();
    }

    List<AgencyReport> openHeldBy(String holder) {
        return jdbc.sql("""
                        select * from agency_report where holder = :holder
                        and state not in ('ACCEPTED', 'CANCELLED', 'NOT_SUBMITTED') order by key
                        """).param("holder", holder).query(ROWS).list();
    }

    void asked(ReportKey key, String letter) {
        change(key, "state = 'DRAFTING', request_letter = :letter", Collections.singletonMap("letter", letter));
    }

    void started(ReportKey key, String instanceId) {
        update(key, "instance_id = :value", instanceId);
    }

    void state(ReportKey key, ReportState state) {
        update(key, "state = :value", state.name());
    }

    void nilReport(ReportKey key, boolean nil) {
        update(key, "nil_report = :value", nil);
    }

    void holder(ReportKey key, String holder) {
        update(key, "holder = :value", holder);
    }

    void dueBefore(ReportKey key, Instant dueBefore) {
        update(key, "due_before = :value", Timestamp.from(dueBefore));
    }

    void completionDue(ReportKey key, LocalDate due) {
        update(key, "completion_due = :value", due);
    }

    void letterDay(String cycleKey, LocalDate day) {
        jdbc.sql("update agency_report set letter_day = :day, version = version + 1 where cycle_key = :cycle")
                .param("day", day)
                .param("cycle", cycleKey)
                .update();
        locked.forget();
    }

    /** Notes a submission; when and how timely the first one was stays for ever. */
    void submitted(ReportKey key, int number, Instant at, String timeliness) {
        change(key, """
                submissions = :number, state = 'UNDER_REVIEW', completion_due = null,
                first_submitted_at = coalesce(first_submitted_at, :at), timeliness = coalesce(timeliness, :timeliness)
                """, Map.of("number", number, "at", Timestamp.from(at), "timeliness", timeliness));
    }

    void accepted(ReportKey key, int submission, Instant at) {
        change(
                key,
                "state = 'ACCEPTED', accepted_submission = :number, accepted_at = :at",
                Map.of("number", submission, "at", Timestamp.from(at)));
    }

    /** Taken back: that is what came of its submission. */
    void recalled(AgencyReport report, String actor, Instant at) {
        change(
                report.key(),
                "with decided as (" + Rounds.DECIDED + ") ",
                "state = 'DRAFTING'",
                Map.of(
                        "document", report.key().toString(),
                        "round", report.submissions(),
                        "decision", ReportNote.RECALLED.name(),
                        "actor", actor,
                        "at", Timestamp.from(at)));
    }

    private void update(ReportKey key, String assignment, Object value) {
        change(key, assignment, Collections.singletonMap("value", value));
    }

    private void change(ReportKey key, String assignments, Map<String, ?> values) {
        change(key, "", assignments, values);
    }

    /** @param besides what else the statement does; it ends with a blank, or is empty */
    private void change(ReportKey key, String besides, String assignments, Map<String, ?> values) {
        jdbc.sql(besides + "update agency_report set " + assignments
                        + ", version = version + 1 where key = :key returning *")
                .params(values)
                .param("key", key.toString())
                .query(ROWS)
                .optional()
                .ifPresent(this::hold);
    }
}
