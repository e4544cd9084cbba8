package vn.ansinh.reporting.cycle;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ansinh.reporting.catalogue.AskedPeriod;
import vn.ansinh.reporting.catalogue.AskedPeriods;
import vn.ansinh.reporting.catalogue.OpenedWork;
import vn.ansinh.reporting.document.Letter;
import vn.ansinh.reporting.document.LetterColumns;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.engine.ReportingClock;
import vn.ansinh.reporting.engine.Rows;

/** All cycles. */
@Repository
class ReportingCycles implements OpenedWork, AskedPeriods {

    private static final Rows<ReportingCycle> ROWS = Rows.of(ReportingCycle.class);

    private final JdbcClient jdbc;

    ReportingCycles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return empty where there is one for this regime and period; a caught violation would abort the transaction */
    Optional<ReportingCycle> add(NewCycle cycle, String openedBy, Instant at) {
        return jdbc.sql("""
                        insert into reporting_cycle (key, regime, period, urgent, subject, directive_number,
                            directive_date, agencies, indicators, sections, cut_off, due_before, latest_request,
                            consolidation_at, closing_at, state, instructions,
                            opened_by, opened_at)
                        values (:key, :regime, :period, :urgent, :subject, :directiveNumber, :directiveDate, :agencies,
                            :indicators, :sections, :cutOff, :dueBefore, :latestRequest, :consolidationAt, :closingAt,
                            :state, :instructions, :openedBy, :openedAt)
                        on conflict do nothing
                        returning *
                        """)
                .param("key", cycle.key())
                .param("regime", cycle.regime())
                .param("period", cycle.period().toString())
                .param("urgent", cycle.urgent())
                .param("subject", cycle.directive().subject())
                .param("directiveNumber", cycle.directive().number())
                .param("directiveDate", cycle.directive().date())
                .param("instructions", cycle.directive().instructions())
                .param("agencies", String.join(",", cycle.selection().agencies()))
                .param("indicators", String.join(",", cycle.selection().indicators()))
                .param("sections", String.join(",", cycle.selection().sections()))
                .param("cutOff", cycle.times().cutOff())
                .param("dueBefore", Timestamp.from(cycle.times().dueBefore()))
                .param("latestRequest", Timestamp.from(cycle.times().latestRequest()))
                .param("consolidationAt", Timestamp.from(cycle.times().consolidationAt()))
                .param("closingAt", Timestamp.from(cycle.times().closingAt()))
                .param("state", CycleState.REQUESTING.name())
                .param("openedBy", openedBy)
                .param("openedAt", Timestamp.from(at))
                .query(ROWS)
                .optional();
    }

    /** The number of the year's next ad hoc request. */
    int nextAdHocNumber(String regime, int year) {
        return jdbc.sql("""
                        select coalesce(max(substring(period from 9)::int), 0) + 1 from reporting_cycle
                        where regime = :regime and period like :form
                        """)
                .param("regime", regime)
                .param("form", year + "-DX-%")
                .query(Integer.class)
                .single();
    }

    @Override
    public boolean anyOf(String regime) {
        return jdbc.sql("select exists (select from reporting_cycle where regime = :regime)")
                .param("regime", regime)
                .query(Boolean.class)
                .single();
    }

    @Override
    public List<AskedPeriod> askedPeriods() {
        return jdbc
                .sql("select * from reporting_cycle where state <> 'CANCELLED' order by opened_at")
                .query(ROWS)
                .list()
                .stream()
                .map(cycle -> new AskedPeriod(
                        cycle.regime(),
                        cycle.period(),
                        cycle.openedAt().atZone(ReportingClock.ZONE).toLocalDate(),
                        cycle.cutOff(),
                        cycle.agencies(),
                        cycle.indicators()))
                .toList();
    }

    Optional<ReportingCycle> find(String key) {
        return jdbc.sql("select * from reporting_cycle where key = :key")
                .param("key", key)
                .query(ROWS)
                .optional();
    }

    /** Of those asked out of turn, by key. */
    Map<String, String> subjects(Collection<String> keys) {
        Map<String, String> subjects = new HashMap<>();
        if (!keys.isEmpty()) {
            jdbc.sql("select key, subject from reporting_cycle where key in (:keys) and subject <> ''")
                    .param("keys", keys)
                    .query((row, number) -> subjects.put(row.getString("key"), row.getString("subject")))
                    .list();
        }
        return subjects;
    }

    Optional<ReportingCycle> findBySlug(String slug) {
        return jdbc.sql("select * from reporting_cycle where replace(key, '/', '-') = :slug")
                .param("slug", slug)
                .query(ROWS)
                .optional();
    }

    ReportingCycle get(String key) {
        return find(key).orElseThrow(() -> Refusal.notFound("cycle.unknown", key));
    }

    /** The cycle, locked until the transaction ends: for every change of its state. */
    ReportingCycle lock(String key) {
        return jdbc.sql("select * from reporting_cycle where key = :key for update")
                .param("key", key)
                .query(ROWS)
                .optional()
                .orElseThrow(() -> Refusal.notFound("cycle.unknown", key));
    }

    /** The letter that asks for its reports; empty while it is not issued. */
    Optional<Letter> letter(String key) {
        return jdbc.sql("select " + LetterColumns.SELECTED + " from reporting_cycle c " + LetterColumns.of("c")
                        + " where c.key = :key and c.letter is not null")
                .param("key", key)
                .query((row, number) -> LetterColumns.read(row))
                .optional();
    }

    /** Newest first. */
    List<ReportingCycle> all() {
        return jdbc.sql("select * from reporting_cycle order by opened_at desc")
                .query(ROWS)
                .list();
    }

    void state(String key, CycleState state) {
        set(key, "state", state.name());
    }

    void prepared(String key, String actor, String instructions, LocalDate letterDay) {
        jdbc.sql("""
                update reporting_cycle set prepared_by = :actor, instructions = :instructions, letter_day = :day
                 where key = :key
                """)
                .param("actor", actor)
                .param("instructions", instructions)
                .param("day", letterDay)
                .param("key", key)
                .update();
    }

    void signed(String key, String actor, Instant at) {
        jdbc.sql("update reporting_cycle set signed_by = :actor, signed_at = :at where key = :key")
                .param("actor", actor)
                .param("at", Timestamp.from(at))
                .param("key", key)
                .update();
    }

    /** @param letterId the letter's place in the register */
    void issued(String key, long letterId, String reference, String actor, Instant at) {
        jdbc.sql("""
                update reporting_cycle
                   set letter = :letter, letter_reference = :reference, issued_by = :actor, issued_at = :at
                 where key = :key
                """)
                .param("letter", letterId)
                .param("reference", reference)
                .param("actor", actor)
                .param("at", Timestamp.from(at))
                .param("key", key)
                .update();
    }

    void noticeGiven(String key, Instant at) {
        set(key, "notice_given_at", Timestamp.from(at));
    }

    void cancelled(String key, String actor, String reason) {
        jdbc.sql("""
                update reporting_cycle set state = 'CANCELLED', cancelled_by = :actor, cancel_reason = :reason
                 where key = :key
                """)
                .param("actor", actor)
                .param("reason", reason)
                .param("key", key)
                .update();
    }

    private void set(String key, String column, Object value) {
        jdbc.sql("update reporting_cycle set " + column + " = :value where key = :key")
                .param("value", value)
                .param("key", key)
                .update();
    }
}
