package vn.ansinh.reporting.signing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.ansinh.reporting.engine.DailyWork;
import vn.ansinh.reporting.engine.Rows;

/** What is on its way to signing agents and back. */
@Repository
@Order(90)
class SigningOffers implements DailyWork {

    static final Duration VALID = Duration.ofMinutes(5);

    /** So long the page that made one may still ask what came of it. */
    private static final Duration KEPT = Duration.ofHours(1);

    private static final int BATCH = 200;

    /**
     * One of them.
     *
     * @param signedOver the signed file that is signed once more; null where the document itself is
     * @param says what the document says, and its letter
     * @param signer whose signature is expected; empty where anybody's is
     */
    record Offer(
            long id,
            String task,
            String person,
            String object,
            String name,
            byte[] content,
            Long signedOver,
            String says,
            String signer) {}

    /** What is offered, before it has an id. */
    record NewOffer(
            String task,
            String person,
            String object,
            String name,
            byte[] content,
            Long signedOver,
            String says,
            String signer) {}

    /**
     * What came of one.
     *
     * @param file that was taken; null while there is none
     * @param refused why what came back was not taken; null unless it was not
     */
    record Result(
            String object, Instant validUntil, Instant fetchedAt, Instant returnedAt, Long file, String refused) {}

    /** What the agent fetches. */
    record Fetched(String name, byte[] content) {}

    private static final Rows<Result> RESULTS = Rows.of(Result.class);

    private final JdbcClient jdbc;
    private final Clock clock;

    SigningOffers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Takes the place of whatever this person has offered of the task before. */
    @Transactional
    public long add(NewOffer offer, String fetchKey, String returnKey) {
        jdbc.sql("delete from signing_offer where task = :task and person = :person")
                .param("task", offer.task())
                .param("person", offer.person())
                .update();
        Instant now = clock.instant();
        return jdbc.sql("""
                        insert into signing_offer
                            (fetch_hash, return_hash, task, person, object, name, sha256, content, signed_over, says, signer,
                             offered_at, valid_until)
                        values (:fetch, :return, :task, :person, :object, :name, :sha256, :content, :over, :says, :signer,
                                :now, :until)
                        returning id
                        """)
                .param("fetch", hash(fetchKey))
                .param("return", hash(returnKey))
                .param("task", offer.task())
                .param("person", offer.person())
                .param("object", offer.object())
                .param("name", offer.name())
                .param("sha256", Sha256.of(offer.content()))
                .param("content", offer.content())
                .param("over", offer.signedOver(), Types.BIGINT)
                .param("says", offer.says())
                .param("signer", offer.signer())
                .param("now", Timestamp.from(now))
                .param("until", Timestamp.from(now.plus(VALID)))
                .query(Long.class)
                .single();
    }

    /** Whether an address is good now, to fetch by it or to send back; it stays so. */
    boolean open(String key, boolean back) {
        return jdbc.sql("select exists (select from signing_offer where " + unused(back) + ")")
                .param("key", hash(key))
                .param("now", Timestamp.from(clock.instant()))
                .query(Boolean.class)
                .single();
    }

    /** The file behind an address; empty when that is unknown, too old or used. From now on it is used. */
    @Transactional
    public Optional<Fetched> fetch(String key) {
        return jdbc.sql("update signing_offer set fetched_at = :now where " + unused(false)
                        + " returning name, content")
                .param("key", hash(key))
                .param("now", Timestamp.from(clock.instant()))
                .query((row, number) -> new Fetched(row.getString("name"), row.getBytes("content")))
                .optional();
    }

    /** What was offered, to whoever sends it back; empty as with {@link #fetch}. From now on the address is used. */
    @Transactional
    public Optional<Offer> giveBack(String key) {
        return jdbc.sql("update signing_offer set returned_at = :now where " + unused(true)
                        + " returning id, task, person, object, name, content, signed_over, says, signer")
                .param("key", hash(key))
                .param("now", Timestamp.from(clock.instant()))
                .query(SigningOffers::offer)
                .optional();
    }

    private static Offer offer(ResultSet row, int number) throws SQLException {
        return new Offer(
                row.getLong("id"),
                row.getString("task"),
                row.getString("person"),
                row.getString("object"),
                row.getString("name"),
                row.getBytes("content"),
                row.getObject("signed_over", Long.class),
                row.getString("says"),
                row.getString("signer"));
    }

    private static String unused(boolean back) {
        return back
                ? "return_hash = :key and returned_at is null and valid_until > :now"
                : "fetch_hash = :key and fetched_at is null and valid_until > :now";
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void taken(long id, long file) {
        jdbc.sql("update signing_offer set file = :file where id = :id")
                .param("file", file)
                .param("id", id)
                .update();
    }

    void refused(long id, String sentence) {
        jdbc.sql("update signing_offer set refused = :sentence where id = :id")
                .param("sentence", sentence)
                .param("id", id)
                .update();
    }

    /** What came of it, for the person and the task it was made in; empty for anybody else. */
    Optional<Result> result(long id, String task, String person) {
        return jdbc.sql("select object, valid_until, fetched_at, returned_at, file, refused from signing_offer"
                        + " where id = :id and task = :task and person = :person")
                .param("id", id)
                .param("task", task)
                .param("person", person)
                .query(RESULTS)
                .optional();
    }

    void withdraw(long id, String task, String person) {
        jdbc.sql("delete from signing_offer"
                        + " where id = :id and task = :task and person = :person and returned_at is null")
                .param("id", id)
                .param("task", task)
                .param("person", person)
                .update();
    }

    /** What nobody can use any more goes. */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean fallenDue(LocalDate today) {
        return jdbc.sql("""
                        delete from signing_offer where id in
                            (select id from signing_offer where valid_until < :before limit :batch)
                        """)
                        .param("before", Timestamp.from(clock.instant().minus(KEPT)))
                        .param("batch", BATCH)
                        .update()
                == BATCH;
    }

    private static String hash(String key) {
        return Sha256.of(key.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
