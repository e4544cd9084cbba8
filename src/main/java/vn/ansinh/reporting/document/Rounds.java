package vn.ansinh.reporting.document;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ansinh.reporting.engine.LockedRows;
import vn.ansinh.reporting.engine.Rows;

/**
 * What was signed and went out, round by round; the database refuses to write a column twice. They are written by {@link
 * DocumentSteps}.
 */
@Repository
public class Rounds {

    /**
     * One round of a document.
     *
     * @param document its key
     * @param number from 1
     * @param approver null where it was overwritten before rounds were kept
     * @param approvedAt null too of what was approved before this was kept
     * @param letter null before it is issued, like who issued it
     * @param drafters everybody who had changed it when it was frozen
     * @param sentAt null before it is sent
     * @param content what was signed, in canonical form; null before it is frozen, like its hash
     * @param sha256 of the content's UTF-8 bytes; hexadecimal
     * @param sourceVersion which state of its sources the content was made from; null where a kind counts none
     * @param decision what came of it, by the name that its module has for that; null before
     */
    public record Round(
            String document,
            int number,
            String approver,
            Instant approvedAt,
            Letter letter,
            String issuedBy,
            List<String> drafters,
            Instant sentAt,
            String content,
            String sha256,
            Integer sourceVersion,
            String decision,
            String decidedBy,
            Instant decidedAt) {

        public boolean frozen() {
            return content != null;
        }

        public boolean sent() {
            return sentAt != null;
        }

        /** Whether this person drafted or approved it. */
        public boolean madeBy(String person) {
            return drafters.contains(person) || person.equals(approver);
        }
    }

    /** Frozen and sent, for a statement of a kind: {@code :content}, {@code :sha256} and {@code :drafters} besides. */
    public static final String FILED = """
            update document_round
               set sent_at = :at, content = :content, sha256 = :sha256, drafters = :drafters
             where document = :document and number = :round
            """;

    private static final String DRAFTERS =
            "array(select distinct actor from document_edit where document = :document order by 1)";

    private static final String APPROVED = """
            insert into document_round (document, number, approver, approved_at) values (:document, :round, :actor, :at)
            on conflict (document, number)
                do update set approver = excluded.approver, approved_at = excluded.approved_at
            """;

    private static final String SIGNED = """
            insert into document_round
                (document, number, approver, approved_at, drafters, content, sha256, source_version)
            values (:document, :round, :actor, :at, %s, :content, :sha256, :version)
            """.formatted(DRAFTERS);

    private static final String SENT = """
            update document_round set letter = :letter, issued_by = :actor, sent_at = :at
             where document = :document and number = :round
            """;

    private static final String FROZEN_AND_SENT = """
            update document_round
               set letter = :letter, issued_by = :actor, sent_at = :at, content = :content, sha256 = :sha256,
                   drafters = %s
             where document = :document and number = :round
            """.formatted(DRAFTERS);

    private static final String DECIDED = """
            update document_round set decision = :decision, decided_by = :actor, decided_at = :at
             where document = :document and number = :round
            """;

    private static final String SELECT =
            "select r.*, " + LetterColumns.SELECTED + " from document_round r " + LetterColumns.of("r");

    private static final Rows<Round> ROWS = Rows.of(Round.class).with("letter", LetterColumns::read);

    private record Place(String document, int round) {}

    private final JdbcClient jdbc;
    private final Documents documents;
    private final Clock clock;
    /** Nothing is written into a round after that. */
    private final LockedRows<Place, Round> decided = new LockedRows<>();

    Rounds(JdbcClient jdbc, Documents documents, Clock clock) {
        this.jdbc = jdbc;
        this.documents = documents;
        this.clock = clock;
    }

    /** A join of the rounds of these numbers, for a statement of a kind. */
    public static String joined(String alias, String document, String number) {
        return " left join document_round %1$s on %1$s.document = %2$s and %1$s.number = %3$s "
                .formatted(alias, document, number);
    }

    /** A join of the rounds that were sent last, for a statement of a kind. */
    public static String joinedLastSent(String alias, String document) {
        return """
                 left join lateral (
                     select * from document_round r where r.document = %2$s and r.sent_at is not null
                      order by r.number desc limit 1) %1$s on true
                """.formatted(alias, document);
    }

    /** Whether any round of the document was frozen, for a statement of a kind. */
    public static String anyFrozen(String document) {
        return any(document, "content");
    }

    /** Whether any round of the document was sent, for a statement of a kind. */
    public static String anySent(String document) {
        return any(document, "sent_at");
    }

    /** Whether this round of the document was sent, for a statement of another module. */
    public static String sent(String document, String number) {
        return " exists (select from document_round s where s.document = %s and s.number = %s and s.sent_at is not null) "
                .formatted(document, number);
    }

    private static String any(String document, String column) {
        return " exists (select from document_round s where s.document = %s and s.%s is not null) "
                .formatted(document, column);
    }

    /**
     * Approved; doing so again after it came back inside takes the place of the approval before.
     *
     * @param next where the document stands then, as in all that follows
     */
    void approve(Document document, Document next, String actor) {
        write(document, next, APPROVED, actor).update();
    }

    /**
     * Approved, and what it says is frozen with that.
     *
     * @param sourceVersion which state of its sources the content was made from; null where a kind counts none
     */
    void sign(Document document, Document next, String content, String sha256, Integer sourceVersion, String actor) {
        write(document, next, SIGNED, actor)
                .param("content", content)
                .param("sha256", sha256)
                .param("version", sourceVersion)
                .update();
    }

    /** Numbered; it is sent later. */
    void issue(Document document, long letter, String actor) {
        jdbc.sql("""
                update document_round set letter = :letter, issued_by = :actor where document = :document and number = :round
                """)
                .param("letter", letter)
                .param("actor", actor)
                .param("document", document.key())
                .param("round", document.round())
                .update();
    }

    /** What was frozen before is sent under its letter. */
    void send(Document document, Document next, long letter, String actor) {
        write(document, next, SENT, actor).param("letter", letter).update();
    }

    /** What it says is frozen, and sent under its letter. */
    void send(Document document, Document next, long letter, String content, String sha256, String actor) {
        write(document, next, FROZEN_AND_SENT, actor)
                .param("letter", letter)
                .param("content", content)
                .param("sha256", sha256)
                .update();
    }

    /**
     * Something came of it; whoever reads the round in the same transaction reads it so.
     *
     * @return the round as it is now
     */
    Round decide(Document document, Document next, Enum<?> decision, String actor) {
        return decided.hold(
                new Place(document.key(), document.round()),
                write(
                                document,
                                next,
                                "select r.*, " + LetterColumns.SELECTED + " from r " + LetterColumns.of("r"),
                                ", r as (" + DECIDED + " returning *) ",
                                actor)
                        .param("decision", decision.name())
                        .query(ROWS)
                        .single());
    }

    private JdbcClient.StatementSpec write(Document document, Document next, String round, String actor) {
        return write(document, next, round, "", actor);
    }

    /** Writes the round, and where the document stands then, at once. */
    private JdbcClient.StatementSpec write(
            Document document, Document next, String statement, String besides, String actor) {
        return jdbc.sql("with moved as (" + Documents.MOVED + ")" + besides + statement)
                .params(Documents.values(documents.moved(next)))
                .param("round", document.round())
                .param("actor", actor)
                .param("at", Timestamp.from(clock.instant()));
    }

    /** Empty before it is approved. */
    public Optional<Round> find(String document, int round) {
        return decided.find(new Place(document, round))
                .or(() -> jdbc.sql(SELECT + " where r.document = :document and r.number = :round")
                        .param("document", document)
                        .param("round", round)
                        .query(ROWS)
                        .optional());
    }

    /** Oldest first. */
    public List<Round> of(String document) {
        return jdbc.sql(SELECT + " where r.document = :document order by r.number")
                .param("document", document)
                .query(ROWS)
                .list();
    }

    /** Of all documents whose keys begin so, by document, oldest first. */
    public List<Round> below(String prefix) {
        return jdbc.sql(SELECT + " where r.document >= :prefix and r.document < :prefix || chr(1114111)"
                        + " order by r.document, r.number")
                .param("prefix", prefix)
                .query(ROWS)
                .list();
    }

    /**
     * What was frozen last of each of these documents, one after the other: they may be long.
     *
     * @param sent keys of those of which only what was sent counts
     * @param told of the key and the content
     */
    public void eachLastFrozen(Collection<String> frozen, Collection<String> sent, BiConsumer<String, String> told) {
        jdbc.sql("""
                        select distinct on (document) document, content from document_round
                         where content is not null
                           and (document = any(:frozen) or document = any(:sent) and sent_at is not null)
                         order by document, number desc
                        """)
                .param("frozen", frozen.toArray(String[]::new))
                .param("sent", sent.toArray(String[]::new))
                .query(row -> {
                    told.accept(row.getString("document"), row.getString("content"));
                });
    }
}
