package vn.ansinh.reporting.cycle;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ansinh.reporting.cycle.Urging.Line;
import vn.ansinh.reporting.document.Document;
import vn.ansinh.reporting.document.DocumentState;
import vn.ansinh.reporting.document.Documents;
import vn.ansinh.reporting.document.Letter;
import vn.ansinh.reporting.document.LetterColumns;
import vn.ansinh.reporting.document.Rounds;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.engine.Rows;

/** All letters of urging. */
@Repository
class UrgingLetters {

    static final String TYPE = "URGING_LETTER";

    private static final Rows<UrgingLetter> ROWS = Rows.of(UrgingLetter.class).with("document", Documents::read);

    /** One that is in the register. */
    record Sent(String key, Letter letter) {}

    private static final Rows<Sent> SENT = Rows.of(Sent.class).with("letter", LetterColumns::read);

    /**
     * One of a cycle.
     *
     * @param letter null while it has no number
     * @param notIssued why an approved one did not go out; null where it did, or was given up before
     */
    record OfCycle(
            String key,
            List<String> agencies,
            Instant draftedAt,
            DocumentState state,
            Letter letter,
            String notIssued) {}

    private static final Rows<OfCycle> OF_CYCLE = Rows.of(OfCycle.class).with("letter", LetterColumns::read);

    private static final Rows<Line> LINES = Rows.of(Line.class).with("letter", LetterColumns::read);

    private static final String SELECT =
            "select u.*, " + Documents.SELECTED + " from urging_letter u " + Documents.joined("u.document");

    private final JdbcClient jdbc;

    UrgingLetters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A new one of the cycle, which is locked; handed up to the leader. */
    UrgingLetter add(String cycleKey, Collection<String> agencies, String words, String actor, Instant at) {
        int number = jdbc.sql("select coalesce(max(number), 0) + 1 from urging_letter where cycle_key = :cycle")
                .param("cycle", cycleKey)
                .query(Integer.class)
                .single();
        Document document = Document.begun(cycleKey + "/DD-" + number, null, DocumentState.APPROVING);
        jdbc.sql("with head as (" + Documents.ADDED + ")" + """
                insert into urging_letter (document, cycle_key, number, agencies, words, drafted_by, drafted_at)
                values (:document, :cycle, :number, :agencies, :words, :actor, :at)
                """)
                .params(Documents.values(document))
                .param("type", TYPE)
                .param("cycle", cycleKey)
                .param("number", number)
                .param("agencies", agencies.toArray(String[]::new))
                .param("words", words)
                .param("actor", actor)
                .param("at", Timestamp.from(at))
                .update();
        return get(document.key());
    }

    /** Handed up anew, by this person. */
    void redrafted(String key, String words, String actor, Instant at) {
        jdbc.sql("""
                update urging_letter set words = :words, drafted_by = :actor, drafted_at = :at where document = :key
                """)
                .param("words", words)
                .param("actor", actor)
                .param("at", Timestamp.from(at))
                .param("key", key)
                .update();
    }

    /** From now on it goes to these. */
    void addressed(String key, Collection<String> agencies) {
        jdbc.sql("update urging_letter set agencies = :agencies where document = :key")
                .param("agencies", agencies.toArray(String[]::new))
                .param("key", key)
                .update();
    }

    Optional<UrgingLetter> findBySlug(String slug) {
        return jdbc.sql(SELECT + " where replace(u.document, '/', '-') = :slug")
                .param("slug", slug)
                .query(ROWS)
                .optional();
    }

    /** @throws Refusal when there is no such letter */
    UrgingLetter get(String key) {
        return read(key, "");
    }

    /** The letter, locked until the transaction ends: for every change of its state. */
    UrgingLetter lock(String key) {
        return read(key, " for update");
    }

    private UrgingLetter read(String key, String lock) {
        return jdbc.sql(SELECT + " where u.document = :key" + lock)
                .param("key", key)
                .query(ROWS)
                .optional()
                .orElseThrow(() -> Refusal.notFound("cycle.urging.unknown", key));
    }

    /** Those of a cycle that went to this agency, the first one first. */
    List<Sent> sentTo(String cycle, String agency) {
        return jdbc.sql("""
                        select u.document as key, %s from urging_letter u %s %s %s
                         where u.cycle_key = :cycle and :agency = any (u.agencies) and r.sent_at is not null
                         order by u.number
                        """.formatted(
                                LetterColumns.SELECTED,
                                Documents.joined("u.document"),
                                Rounds.joined("r", "d.key", "d.round"),
                                LetterColumns.of("r")))
                .param("cycle", cycle)
                .param("agency", agency)
                .query(SENT)
                .list();
    }

    /**
     * A letter with whom it goes to.
     *
     * @param agencies their codes
     * @param sent whether it went out
     */
    record Addressed(String key, String regime, List<String> agencies, boolean sent) {}

    private static final Rows<Addressed> ADDRESSED = Rows.of(Addressed.class);

    /** All there are, in one statement. */
    List<Addressed> addressed() {
        return jdbc.sql("""
                        select u.document as key, split_part(u.cycle_key, '/', 1) as regime, u.agencies,
                               r.sent_at is not null as sent
                          from urging_letter u %s %s
                        """.formatted(Documents.joined("u.document"), Rounds.joined("r", "d.key", "d.round")))
                .query(ADDRESSED)
                .list();
    }

    /** All of a cycle, also those that were given up, the latest first; in one statement. */
    List<OfCycle> ofCycle(String cycle) {
        return jdbc.sql("""
                        select u.document as key, u.agencies, u.drafted_at, d.state, %s,
                               (select n.content from document_note n
                                 where n.document = u.document and n.kind = :notIssued
                                 order by n.id desc limit 1) as not_issued
                          from urging_letter u %s %s %s
                         where u.cycle_key = :cycle
                         order by u.number desc
                        """.formatted(
                                LetterColumns.SELECTED,
                                Documents.joined("u.document"),
                                Rounds.joined("r", "d.key", "d.round"),
                                LetterColumns.of("r")))
                .param("notIssued", CycleNote.URGING_NOT_ISSUED.name())
                .param("cycle", cycle)
                .query(OF_CYCLE)
                .list();
    }

    /** Codes of those to whom a letter of this cycle is on its way: drafted, and not issued or given up yet. */
    Set<String> underWay(String cycle) {
        return Set.copyOf(jdbc.sql("""
                        select distinct unnest(u.agencies) from urging_letter u %s where u.cycle_key = :cycle and %s
                        """.formatted(
                                Documents.joined("u.document"), DocumentState.in("d.state", DocumentState.AWAITED)))
                .param("cycle", cycle)
                .query(String.class)
                .list());
    }

    /** All that were not given up, the latest first, each with its number in the register; in one statement. */
    List<Line> lines() {
        return jdbc.sql("""
                        select u.document as key, u.cycle_key, split_part(u.cycle_key, '/', 1) as regime,
                               cardinality(u.agencies) as agencies, u.drafted_at, d.state, r.sent_at, %s
                          from urging_letter u %s %s %s
                         where not %s
                         order by u.drafted_at desc, u.document
                        """.formatted(
                                LetterColumns.SELECTED,
                                Documents.joined("u.document"),
                                Rounds.joined("r", "d.key", "d.round"),
                                LetterColumns.of("r"),
                                DocumentState.in("d.state", DocumentState.WITHDRAWN)))
                .query(LINES)
                .list();
    }
}
