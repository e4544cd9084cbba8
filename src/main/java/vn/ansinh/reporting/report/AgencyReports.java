package vn.ansinh.reporting.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ansinh.reporting.catalogue.Duty;
import vn.ansinh.reporting.directory.Agency;
import vn.ansinh.reporting.document.Document;
import vn.ansinh.reporting.document.DocumentState;
import vn.ansinh.reporting.document.Documents;
import vn.ansinh.reporting.engine.LockedRows;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.engine.Rows;
import vn.ansinh.reporting.report.Obligations.Asked;

/** The reports of all agencies, as they stand. */
@Repository
class AgencyReports {

    /**
     * What decides who sees a report. They are read by the thousand: what the key says is not read beside it.
     *
     * @param sent whether it ever was
     */
    record Owner(String key, String holder, boolean sent, boolean accepted) {

        /** Of {@code r} with its document {@code d}, beside the key; the heir is who holds it in place of the agency. */
        static final String SELECTED = "nullif(d.holder, r.agency) as heir, r.submissions > 0 as sent,"
                + " r.accepted_submission is not null as accepted";

        static Owner read(ResultSet row, int number) throws SQLException {
            String key = row.getString("key");
            String heir = row.getString("heir");
            return new Owner(
                    key, heir == null ? agency(key) : heir, row.getBoolean("sent"), row.getBoolean("accepted"));
        }

        String regime() {
            return key.substring(0, key.indexOf('/'));
        }

        String agency() {
            return agency(key);
        }

        private static String agency(String key) {
            return key.substring(key.lastIndexOf('/') + 1);
        }
    }

    private static final String SELECT_OWNERS = """
            select r.key, %s from agency_report r %s
            """.formatted(Owner.SELECTED, Documents.joined("r.key"));

    private static final String TYPE = "AGENCY_REPORT";

    private static final String NEVER_SENT = " and r.submissions = 0";

    private static final String SELECT =
            "select r.*, " + Documents.SELECTED + " from agency_report r " + Documents.joined("r.key");

    private static final String AWAITED = SELECT + " where " + DocumentState.in("d.state", DocumentState.AWAITED);

    private static final Rows<AgencyReport> ROWS = Rows.of(AgencyReport.class).with("document", Documents::read);

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batch;
    private final Documents documents;
    private final LockedRows<ReportKey, AgencyReport> locked = new LockedRows<>();

    AgencyReports(JdbcClient jdbc, NamedParameterJdbcTemplate batch, Documents documents) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.documents = documents;
    }

    /** What these agencies owe now, each of them the same. */
    void add(Asked asked, List<Agency> agencies, Function<Agency, Duty> duty) {
        batch.batchUpdate(
                "with head as (" + Documents.ADDED + ")" + """
                insert into agency_report (key, cycle_key, regime, period, agency, agency_name, duty, urgent, cut_off,
                    original_due_before, due_before)
                values (:document, :cycle, :regime, :period, :agency, :name, :duty, :urgent, :cutOff, :due, :due)
                """,
                agencies.stream()
                        .map(agency -> owed(asked, agency, duty.apply(agency)))
                        .toArray(MapSqlParameterSource[]::new));
    }

    private static MapSqlParameterSource owed(Asked asked, Agency agency, Duty duty) {
        String code = agency.code().value();
        String key = new ReportKey(asked.cycleKey(), code).toString();
        return new MapSqlParameterSource(Documents.values(Document.begun(key, code, DocumentState.PLANNED)))
                .addValue("type", TYPE)
                .addValue("cycle", asked.cycleKey())
                .addValue("regime", asked.regime())
                .addValue("period", asked.period().toString())
                .addValue("agency", code)
                .addValue("name", agency.nameVi())
                .addValue("duty", duty.name())
                .addValue("urgent", asked.urgent())
                .addValue("cutOff", asked.cutOff())
                .addValue("due", Timestamp.from(asked.dueBefore()));
    }

    Optional<AgencyReport> find(ReportKey key) {
        return locked(key).or(() -> read(key));
    }

    private Optional<AgencyReport> locked(ReportKey key) {
        return locked.find(key).map(report -> report.with(documents.now(report.document())));
    }

    private Optional<AgencyReport> read(ReportKey key) {
        return jdbc.sql(SELECT + " where r.key = :key")
                .param("key", key.toString())
                .query(ROWS)
                .optional();
    }

    List<AgencyReport> all(Collection<ReportKey> keys) {
        return keys.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT + " where r.key in (:keys)")
                        .param("keys", keys.stream().map(ReportKey::toString).toList())
                        .query(ROWS)
                        .list();
    }

    Optional<AgencyReport> findBySlug(String slug) {
        return jdbc.sql(SELECT + " where replace(r.key, '/', '-') = :slug")
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
        return locked(key)
                .or(() -> readLocked(key))
                .orElseThrow(() -> Refusal.notFound("report.unknown", key.toString()));
    }

    private Optional<AgencyReport> readLocked(ReportKey key) {
        return jdbc.sql(SELECT + " where r.key = :key for update")
                .param("key", key.toString())
                .query(ROWS)
                .optional()
                .map(this::hold);
    }

    private AgencyReport hold(AgencyReport report) {
        return locked.hold(report.key(), report);
    }

    /** How those of these bodies were called that a cycle asked, by their codes. */
    Map<String, String> names(String cycleKey, Collection<String> agencies) {
        Map<String, String> names = new HashMap<>();
        jdbc.sql("""
                        select agency, agency_name from agency_report
                         where cycle_key = :cycle and agency = any(:agencies)
                        """)
                .param("cycle", cycleKey)
                .param("agencies", agencies.toArray(String[]::new))
                .query(row -> {
                    names.put(row.getString("agency"), row.getString("agency_name"));
                });
        return names;
    }

    List<AgencyReport> ofCycle(String cycleKey) {
        return jdbc.sql(SELECT + " where r.cycle_key = :cycle order by r.agency")
                .param("cycle", cycleKey)
                .query(ROWS)
                .list();
    }

    /** The next in these states, locked; without those that somebody else has locked. */
    List<AgencyReport> ofCycle(String cycleKey, Collection<DocumentState> states, int limit) {
        return next(cycleKey, states, "", limit);
    }

    private List<AgencyReport> next(String cycleKey, Collection<DocumentState> states, String which, int limit) {
        List<AgencyReport> next = jdbc.sql(SELECT + " where r.cycle_key = :cycle and "
                        + DocumentState.in("d.state", states)
                        + which + " order by r.agency limit :limit for update skip locked")
                .param("cycle", cycleKey)
                .param("limit", limit)
                .query(ROWS)
                .list();
        next.forEach(this::hold);
        return next;
    }

    /** As {@link #ofCycle(String, Collection, int)}, of those that were never submitted. */
    List<AgencyReport> neverSent(String cycleKey, Collection<DocumentState> states, int limit) {
        return next(cycleKey, states, NEVER_SENT, limit);
    }

    int count(String cycleKey, Collection<DocumentState> states) {
        return count(cycleKey, states, "");
    }

    int countNeverSent(String cycleKey, Collection<DocumentState> states) {
        return count(cycleKey, states, NEVER_SENT);
    }

    private int count(String cycleKey, Collection<DocumentState> states, String which) {
        return jdbc.sql("select count(*) from agency_report r " + Documents.joined("r.key")
                        + " where r.cycle_key = :cycle and " + DocumentState.in("d.state", states) + which)
                .param("cycle", cycleKey)
                .query(Integer.class)
                .single();
    }

    /** Of every cycle, by its key. */
    Map<String, CycleProgress> progress() {
        var progress = new HashMap<String, CycleProgress>();
        jdbc.sql("""
                select cycle_key,
                       count(*) as owed,
                       count(*) filter (where %1$s) as accepted,
                       count(*) filter (where timeliness = 'LATE') as late,
                       count(*) filter (where first_submitted_at is null and not %2$s) as unsent,
                       count(*) filter (where %2$s) as never_sent
                  from agency_report r %3$s where not %4$s group by cycle_key
                """.formatted(
                                DocumentState.in("d.state", DocumentState.ACCEPTED),
                                DocumentState.in("d.state", DocumentState.NOT_SUBMITTED),
                                Documents.joined("r.key"),
                                DocumentState.in("d.state", DocumentState.CANCELLED)))
                .query(row -> {
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
        return jdbc.sql(SELECT + """
                         where r.key in (select key from agency_report where agency in (:agencies)
                                         union all select key from document where holder in (:agencies))
                         order by r.due_before desc, r.key
                        """).param("agencies", agencies).query(ROWS).list();
    }

    /**
     * Whose the reports are that may be somebody's to see.
     *
     * @param all whether those of all agencies may be
     * @param regimes those of which all may be
     * @param agencies those whose own may be
     * @param regime to which it is restricted; null for all
     */
    List<Owner> owners(boolean all, Collection<String> regimes, Collection<String> agencies, String regime) {
        return jdbc.sql(SELECT_OWNERS + """
                         where (:all or r.regime = any(:regimes) or r.agency = any(:agencies) or d.holder = any(:agencies))
                           and (:regime::text is null or r.regime = :regime)
                        """)
                .param("all", all)
                .param("regimes", regimes.toArray(String[]::new))
                .param("agencies", agencies.toArray(String[]::new))
                .param("regime", regime)
                .query(Owner::read)
                .list();
    }

    /** Of these reports. */
    List<Owner> owners(Collection<ReportKey> keys) {
        return keys.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT_OWNERS + " where r.key = any(:keys)")
                        .param("keys", keys.stream().map(ReportKey::toString).toArray(String[]::new))
                        .query(Owner::read)
                        .list();
    }

    /** All reports still to be sent, for the reminders. */
    List<AgencyReport> awaited() {
        return jdbc.sql(AWAITED + " order by r.key").query(ROWS).list();
    }

    List<AgencyReport> awaited(String after, int limit) {
        return jdbc.sql(AWAITED + " and r.key > :after order by r.key limit :limit")
                .param("after", after)
                .param("limit", limit)
                .query(ROWS)
                .list();
    }

    List<AgencyReport> urgentlyAwaited() {
        return jdbc.sql(AWAITED + " and r.urgent").query(ROWS).list();
    }

    List<AgencyReport> openHeldBy(String holder) {
        return jdbc.sql(SELECT + " where d.holder = :holder and " + DocumentState.in("d.state", DocumentState.OPEN)
                        + " order by r.key")
                .param("holder", holder)
                .query(ROWS)
                .list();
    }

    void asked(Document next, String letter) {
        change(next, "request_letter = :letter", Collections.singletonMap("letter", letter));
    }

    void nilReport(ReportKey key, boolean nil) {
        change(key, "nil_report = :nil", Map.of("nil", nil));
    }

    void dueBefore(ReportKey key, Instant dueBefore) {
        change(key, "due_before = :due", Map.of("due", Timestamp.from(dueBefore)));
    }

    void letterDay(String cycleKey, LocalDate day) {
        jdbc.sql("update agency_report set letter_day = :day where cycle_key = :cycle")
                .param("day", day)
                .param("cycle", cycleKey)
                .update();
        locked.forget();
    }

    /** Notes a submission; when and how timely the first one was stays for ever. */
    void submitted(Document next, Instant at, String timeliness) {
        change(next, """
                submissions = :headRound,
                first_submitted_at = coalesce(first_submitted_at, :at), timeliness = coalesce(timeliness, :timeliness)
                """, Map.of("at", Timestamp.from(at), "timeliness", timeliness));
    }

    void accepted(Document next, Instant at) {
        change(next, "accepted_submission = :headRound, accepted_at = :at", Map.of("at", Timestamp.from(at)));
    }

    private void change(ReportKey key, String assignments, Map<String, ?> values) {
        change("", assignments, key.toString(), values);
    }

    /** Moves the report on, at once. */
    private void change(Document next, String assignments, Map<String, ?> values) {
        var all = new HashMap<String, Object>(Documents.values(documents.moved(next)));
        all.putAll(values);
        change(" moved as (" + Documents.MOVED + "),", assignments, next.key(), all);
    }

    private void change(String besides, String assignments, String key, Map<String, ?> values) {
        jdbc.sql("with " + besides + " r as (update agency_report set " + assignments
                        + " where key = :key returning *) select r.*, " + Documents.SELECTED + " from r "
                        + Documents.joined("r.key"))
                .params(values)
                .param("key", key)
                .query(ROWS)
                .optional()
                .ifPresent(this::hold);
    }
}
