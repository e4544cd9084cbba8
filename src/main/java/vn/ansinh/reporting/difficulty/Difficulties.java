package vn.ansinh.reporting.difficulty;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ansinh.reporting.difficulty.Difficulty.Origin;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.engine.Rows;

/** All difficulties, as they stand. */
@Repository
class Difficulties {

    static final Rows<Difficulty> ROWS = Rows.of(Difficulty.class);

    private final JdbcClient jdbc;

    Difficulties(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What decides how much of a case is seen. */
    record Seen(String key, String regime, boolean approved) {}

    /** The next key of the year; gaps come only from what was rolled back. */
    String nextKey(int year) {
        int number = jdbc.sql("""
                        insert into difficulty_number (year, last) values (:year, 1)
                        on conflict (year) do update set last = difficulty_number.last + 1 returning last
                        """).param("year", year).query(Integer.class).single();
        return "KK-%d-%04d".formatted(year, number);
    }

    /**
     * Who raises a difficulty, and how. What a report told was approved with the report.
     *
     * @param name of the raiser when it was raised
     */
    record Raised(String regime, String raiser, String holder, String name, Origin origin, String person, Instant at) {

        boolean approved() {
            return origin == Origin.REPORT;
        }
    }

    void add(String key, Raised raised, DifficultyText text) {
        jdbc.sql("""
                insert into difficulty (key, regime, raiser, holder, raiser_name, area, severity, subject, description, cause,
                    proposal, origin, raised_by, typed_by, raised_at, approved_at, state)
                values (:key, :regime, :raiser, :holder, :name, :area, :severity, :subject, :description, :cause,
                    :proposal, :origin, :person, :person, :at, :approvedAt, :state)
                """)
                .param("key", key)
                .param("regime", raised.regime)
                .param("raiser", raised.raiser)
                .param("holder", raised.holder)
                .param("name", raised.name)
                .param("area", text.area())
                .param("severity", text.severity().name())
                .param("subject", text.subject())
                .param("description", text.description())
                .param("cause", text.cause())
                .param("proposal", text.proposal())
                .param("origin", raised.origin.name())
                .param("person", raised.person)
                .param("at", Timestamp.from(raised.at))
                .param("approvedAt", raised.approved() ? Timestamp.from(raised.at) : null)
                .param("state", (raised.approved() ? DifficultyState.TRIAGE : DifficultyState.APPROVING).name())
                .update();
        words(key, raised.raiser, text.area(), text.description());
    }

    /** Whoever tells it in these words again, tells this case. */
    private void words(String key, String raiser, String area, String description) {
        jdbc.sql("""
                insert into difficulty_words (fingerprint, difficulty_key) values (:fingerprint, :key)
                on conflict do nothing
                """)
                .param("fingerprint", DifficultyText.fingerprint(raiser, area, description))
                .param("key", key)
                .update();
    }

    Optional<Difficulty> find(String key) {
        return jdbc.sql("select * from difficulty where key = :key")
                .param("key", key)
                .query(ROWS)
                .optional();
    }

    /** @throws Refusal when there is no such case */
    Difficulty get(String key) {
        return find(key).orElseThrow(() -> Refusal.notFound("difficulty.unknown", key));
    }

    /** The case, locked until the transaction ends: for every change of its state. */
    Difficulty lock(String key) {
        return jdbc.sql("select * from difficulty where key = :key for update")
                .param("key", key)
                .query(ROWS)
                .optional()
                .orElseThrow(() -> Refusal.notFound("difficulty.unknown", key));
    }

    /** Cases that wait for this one's answer. */
    List<Difficulty> waitingFor(String lead) {
        return jdbc.sql(
                        "select * from difficulty where merged_into = :lead and state = 'MERGED' order by key for update")
                .param("lead", lead)
                .query(ROWS)
                .list();
    }

    /** Cases that wait for this one's answer or got it; without those withdrawn. */
    List<Difficulty> mergedInto(String lead) {
        return jdbc.sql("select * from difficulty where merged_into = :lead and state <> 'WITHDRAWN' order by key")
                .param("lead", lead)
                .query(ROWS)
                .list();
    }

    List<Difficulty> openHeldBy(String holder) {
        return jdbc.sql("""
                        select * from difficulty where holder = :holder and state not in ('RESOLVED', 'WITHDRAWN')
                        order by key
                        """).param("holder", holder).query(ROWS).list();
    }

    /** The raiser's open case of a regime that has, or had, exactly these words. */
    Optional<Difficulty> openWith(String regime, String fingerprint) {
        return jdbc.sql("""
                        select d.* from difficulty d join difficulty_words w on w.difficulty_key = d.key
                         where w.fingerprint = :fingerprint and d.regime = :regime and d.state not in ('RESOLVED', 'WITHDRAWN')
                         order by d.key limit 1
                        """)
                .param("regime", regime)
                .param("fingerprint", fingerprint)
                .query(ROWS)
                .optional();
    }

    /** Whether a person may see the case {@code d}; the values are those of {@link #seenBy}. */
    static final String VISIBLE = """
            (:everything
             or (d.regime = any(:office) and d.approved_at is not null)
             or d.raiser in (:agencies) or d.holder in (:agencies)
             or exists (select 1 from difficulty_opinion o where o.difficulty_key = d.key
                         and (o.agency in (:agencies) or o.holder in (:agencies)))
             or exists (select 1 from difficulty_measure m where m.difficulty_key = d.key
                         and (m.agency in (:agencies) or m.holder in (:agencies))))
            """;

    /**
     * Who looks, for {@link #VISIBLE}.
     *
     * @param agencies in which he works
     * @param office the regimes whose cases are his office's
     */
    static Map<String, Object> seenBy(Collection<String> agencies, Collection<String> office, boolean everything) {
        return Map.of(
                "everything",
                everything,
                "office",
                office.toArray(String[]::new),
                "agencies",
                agencies.isEmpty() ? List.of("") : agencies);
    }

    /** All that a person may see, newest first. */
    List<Difficulty> visible(Collection<String> agencies, Collection<String> office, boolean everything) {
        return jdbc.sql("select d.* from difficulty d where " + VISIBLE + " order by d.raised_at desc, d.key desc")
                .params(seenBy(agencies, office, everything))
                .query(ROWS)
                .list();
    }

    /** As {@link #visible}, no more of each than what decides how much of it is seen. */
    List<Seen> seen(Collection<String> agencies, Collection<String> office, boolean everything) {
        return jdbc.sql("select d.key, d.regime, d.approved_at is not null as approved from difficulty d where "
                        + VISIBLE)
                .params(seenBy(agencies, office, everything))
                .query(Rows.of(Seen.class))
                .list();
    }

    /** Open cases of the same regime whose answer is still to come, but this one; the likest first. */
    List<Difficulty> mergeable(String key) {
        return jdbc.sql("""
                        select d.* from difficulty d, difficulty own
                         where own.key = :key and d.key <> own.key and d.regime = own.regime and d.approved_at is not null
                           and d.state not in ('MERGED', 'CONFIRMING', 'RESOLVED', 'WITHDRAWN')
                         order by d.area <> own.area,
                                  ts_rank(d.search, replace(plainto_tsquery('simple',
                                      difficulty_plain(own.subject || ' ' || own.description))::text, '&', '|')::tsquery)
                                      desc,
                                  d.key
                         limit 50
                        """).param("key", key).query(ROWS).list();
    }

    /** What the cases that an agency raised under a regime are now: open ones, and those answered since a moment. */
    List<Difficulty> openOrAnsweredSince(String regime, String agency, Instant since) {
        return jdbc.sql("""
                        select * from difficulty where regime = :regime and (raiser = :agency or holder = :agency)
                           and approved_at is not null and state <> 'WITHDRAWN'
                           and (state <> 'RESOLVED' or answered_at >= :since)
                         order by key
                        """)
                .param("regime", regime)
                .param("agency", agency)
                .param("since", Timestamp.from(since))
                .query(ROWS)
                .list();
    }

    List<Difficulty> byKey(Collection<String> keys) {
        return keys.isEmpty()
                ? List.of()
                : jdbc.sql("select * from difficulty where key in (:keys)")
                        .param("keys", keys)
                        .query(ROWS)
                        .list();
    }

    List<Difficulty> inStates(Collection<DifficultyState> states) {
        return jdbc.sql("select * from difficulty where state in (:states) order by raised_at, key")
                .param("states", states.stream().map(Enum::name).toList())
                .query(ROWS)
                .list();
    }

    void rewrite(String key, DifficultyText text, String typedBy) {
        Difficulty difficulty = get(key);
        jdbc.sql("""
                update difficulty set subject = :subject, area = :area, severity = :severity, description = :description,
                       cause = :cause, proposal = :proposal, typed_by = :typedBy,
                       clarification = null, return_reason = null, version = version + 1
                 where key = :key
                """)
                .param("subject", text.subject())
                .param("area", text.area())
                .param("severity", text.severity().name())
                .param("description", text.description())
                .param("cause", text.cause())
                .param("proposal", text.proposal())
                .param("typedBy", typedBy)
                .param("key", key)
                .update();
        words(key, difficulty.raiser(), text.area(), text.description());
    }

    void classify(String key, String area, Severity severity) {
        Difficulty difficulty = get(key);
        jdbc.sql("""
                update difficulty set area = :area, severity = :severity, version = version + 1 where key = :key
                """)
                .param("area", area)
                .param("severity", severity.name())
                .param("key", key)
                .update();
        words(key, difficulty.raiser(), area, difficulty.description());
    }

    void started(String key, String instanceId) {
        update(key, "instance_id = :value", instanceId);
    }

    void state(String key, DifficultyState state) {
        update(key, "state = :value", state.name());
    }

    void approved(String key, Instant at) {
        update(key, "approved_at = coalesce(approved_at, :value), return_reason = null", Timestamp.from(at));
    }

    void answered(String key, Instant at) {
        update(key, "answered_at = :value, return_reason = null", Timestamp.from(at));
    }

    void closed(String key, Instant at) {
        update(key, "closed_at = :value", Timestamp.from(at));
    }

    void holder(String key, String holder) {
        update(key, "holder = :value", holder);
    }

    void mergedInto(String key, String lead) {
        update(key, "merged_into = :value", lead);
    }

    void clarification(String key, String reason) {
        update(key, "clarification = :value", reason);
    }

    void returned(String key, String reason) {
        update(key, "return_reason = :value", reason);
    }

    /** It was not resolved: from the beginning, on its own. */
    void reopened(String key, String reason) {
        update(key, "return_reason = :value, round = round + 1, merged_into = null", reason);
    }

    private void update(String key, String assignment, Object value) {
        jdbc.sql("update difficulty set " + assignment + ", version = version + 1 where key = :key")
                .param("value", value)
                .param("key", key)
                .update();
    }

    static Timestamp timestamp(Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }
}
