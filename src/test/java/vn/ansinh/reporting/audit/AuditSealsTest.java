package vn.ansinh.reporting.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.check.Invariant;

/** Whoever can write the database and switch its guards off is found out by the seals. */
@EngineTest
class AuditSealsTest {

    private static final String SEALED = "SEAL/ONE";
    private static final String OTHER = "SEAL/OTHER";
    private static final String KEY = "a key of the program that is long enough";

    /** As a program that seals by itself has them. */
    private final WrittenEnds ends = new WrittenEnds(true);

    @Autowired
    private AuditTrail trail;

    @Autowired
    private AuditSeals seals;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transaction;

    @Autowired
    private Clock clock;

    @BeforeEach
    void twoObjectsInTwoSeals() {
        record(SEALED, "first");
        record(SEALED, "second");
        record(OTHER, "first");
        seals.seal();
        record(SEALED, "third");
        seals.seal();
        assertThat(told(new SealKey(""), List.of())).isEmpty();
    }

    @Test
    void aSealListsWhatHasMovedAndNothingElse() {
        int last = seals.seal().map(AuditSeal::number).orElse(0);
        assertThat(last).as("nothing has moved").isZero();

        record(OTHER, "second");
        AuditSeal next = seals.seal().orElseThrow();

        assertThat(next.heads()).isEqualTo(1);
        assertThat(next.mac()).as("no key is set").isNull();
        assertThat(jdbc.sql("select object_key || ' ' || seq from audit_sealed_head where seal = :seal")
                        .param("seal", next.number())
                        .query(String.class)
                        .list())
                .containsExactly(OTHER + " 2");
    }

    @Test
    void anHourIsSealedOnceByWhicheverNode() {
        var later = new AuditSeals(jdbc, Clock.offset(clock, Duration.ofHours(1)), ends, "");
        record(OTHER, "in this hour");

        Optional<AuditSeal> thisHour = transaction.execute(status -> seals.sealWhenDue());
        Optional<AuditSeal> nextHour = transaction.execute(status -> later.sealWhenDue());
        record(OTHER, "in the next one");
        Optional<AuditSeal> again = transaction.execute(status -> later.sealWhenDue());

        assertThat(thisHour).isEmpty();
        assertThat(nextHour).isPresent();
        assertThat(again).isEmpty();
    }

    @Test
    void whatIsSealedCannotBeWrittenInPassing() {
        for (String statement : List.of(
                "update audit_seal set heads = 0",
                "delete from audit_seal",
                "truncate audit_seal",
                "update audit_sealed_head set hash = ''",
                "delete from audit_sealed_head",
                "truncate audit_sealed_head")) {
            assertThatThrownBy(() -> jdbc.sql(statement).update())
                    .as(statement)
                    .isInstanceOf(DataIntegrityViolationException.class);
        }
    }

    @Test
    void aChangedEntryIsNamed() {
        assertThat(told("update audit_entry set actor = 'somebody' where object_key = '%s' and seq = 2"
                        .formatted(SEALED)))
                .containsExactly("audit-chains: " + SEALED + ": entry 2, test.second, is not what was written there");
    }

    @Test
    void aRemovedLastEntryIsNamedAlsoWhenTheHeadIsMended() {
        assertThat(told("delete from audit_entry where object_key = '%s' and seq = 3".formatted(SEALED), """
                        update audit_head head set seq = entry.seq, hash = entry.hash
                          from audit_entry entry
                         where head.object_key = '%s' and entry.object_key = head.object_key and entry.seq = 2""".formatted(
                                SEALED)))
                .singleElement()
                .asString()
                .startsWith("audit-sealed-heads: " + SEALED + ": entry 3, sealed by seal ")
                .endsWith(" is gone");
    }

    @Test
    void aRemovedObjectIsNamed() {
        assertThat(told(
                        "delete from audit_entry where object_key = '%s'".formatted(OTHER),
                        "delete from audit_head where object_key = '%s'".formatted(OTHER)))
                .singleElement()
                .asString()
                .startsWith("audit-sealed-heads: " + OTHER + ": entry 1, sealed by seal ");
    }

    @Test
    void anEntryPutIntoAChainThatWasHashedAnewIsNamed() {
        assertThat(toldWhen(new SealKey(""), () -> {
                    List<AuditEntry> entries = trail.entries(SEALED);
                    run("delete from audit_entry where object_key = '%s'".formatted(SEALED));
                    run("delete from audit_head where object_key = '%s'".formatted(SEALED));
                    trail.record(SEALED, "somebody", entries.get(0).action(), "");
                    trail.record(SEALED, "somebody", "test.put-in", "");
                    entries.stream().skip(1).forEach(entry -> trail.record(SEALED, entry.actor(), entry.action(), ""));
                }))
                .hasSize(2)
                .allMatch(violation -> violation.startsWith("audit-sealed-heads: " + SEALED + ": entry "))
                .allMatch(violation -> violation.endsWith("is not what was sealed"));
    }

    @Test
    void aChangedSealIsNamed() {
        int last = last();

        assertThat(told("update audit_seal set at = at - interval '1 day' where number = " + last))
                .containsExactly("audit-seals: seal " + last + ": is not what was sealed");
        assertThat(told("update audit_sealed_head set hash = repeat('0', 64) where object_key = '%s' and seq = 3"
                        .formatted(SEALED)))
                .anyMatch(violation -> violation.startsWith("audit-seals: seal " + last + ": lists other ends"));
    }

    @Test
    void aRemovedSealIsNamed() {
        int last = last();
        record(OTHER, "second");
        seals.seal();

        assertThat(told(
                        "delete from audit_sealed_head where seal = " + last,
                        "delete from audit_seal where number = " + last))
                .containsExactly("audit-seals: seal " + last + ": is missing");
        assertThat(told("delete from audit_seal where number = " + (last + 1)))
                .containsExactly("audit-seals: seal " + (last + 1) + ": is missing, what it listed is there");
    }

    @Test
    void whoHasNotTheKeyMakesNoSeal() {
        var keyed = new AuditSeals(jdbc, clock, ends, KEY);
        var key = new SealKey(KEY);

        assertThat(toldWhen(key, () -> {
                    record(OTHER, "with the key");
                    keyed.seal();
                }))
                .isEmpty();
        assertThat(toldWhen(key, keyed::seal))
                .as("a key that was set shows at once")
                .isEmpty();
        assertThat(toldWhen(key, () -> {
                    keyed.seal();
                    record(OTHER, "without");
                    seals.seal();
                }))
                .anyMatch(violation -> violation.endsWith("was made without the key, the one before with it"));
        assertThat(toldWhen(key, () -> {
                    keyed.seal();
                    record(OTHER, "with another");
                    new AuditSeals(jdbc, clock, ends, KEY + " to others").seal();
                }))
                .hasSize(2)
                .anyMatch(violation -> violation.endsWith("was not made with this key"))
                .anyMatch(violation -> violation.endsWith("it has no mark of the key"));
        assertThat(told(key, List.of()))
                .singleElement()
                .asString()
                .endsWith("is the last one, and was made without the key");
    }

    @Test
    void whatIsCutOffBeforeTheNextSealIsMissedByIt() {
        var remembering = new AuditTrail(jdbc, clock, ends, "");
        var sealing = new AuditSeals(jdbc, clock, ends, "");
        remembered(remembering, "second", "third");

        assertThat(toldWhen(new SealKey(""), () -> {
                    cutOff(OTHER, 3);
                    assertThat(sealing.sealWhenDue()).as("at once").isPresent();
                }))
                .singleElement()
                .asString()
                .matches("audit-sealed-heads: " + OTHER + ": entry 3, sealed by seal \\d+, is gone");
        assertThat(toldWhen(new SealKey(""), () -> {
                    cutOff(OTHER, 3);
                    remembering.record(OTHER, "tester", "test.in-its-place", "");
                    sealing.seal();
                }))
                .as("also when the place is taken by another entry")
                .singleElement()
                .asString()
                .startsWith("audit-sealed-heads: " + OTHER + ": entry 3, ")
                .endsWith("is not what was sealed");
        assertThat(toldWhen(new SealKey(""), sealing::seal))
                .as("nothing was cut off")
                .isEmpty();
    }

    /** Whoever takes away the newest seals with what they listed, and then cuts the chains, leaves a gap before the next one. */
    @Test
    void aNewestSealThatWasTakenAwayIsMissedByTheNext() {
        var sealing = new AuditSeals(jdbc, clock, ends, "");
        record(OTHER, "second");
        transaction.executeWithoutResult(status -> sealing.seal());
        int newest = last();

        for (boolean moved : new boolean[] {true, false}) {
            assertThat(toldWhen(new SealKey(""), () -> {
                        run("delete from audit_sealed_head where seal = " + newest);
                        run("delete from audit_seal where number = " + newest);
                        cutOff(OTHER, 2);
                        if (moved) {
                            record(SEALED, "fourth");
                        }
                        assertThat(sealing.sealWhenDue()).as("at once").isPresent();
                    }))
                    .as("something has moved: " + moved)
                    .containsExactly("audit-seals: seal " + newest + ": is missing");
        }
        assertThat(toldWhen(new SealKey(""), () -> {
                    run("delete from audit_sealed_head");
                    run("delete from audit_seal");
                    sealing.seal();
                }))
                .as("all of them")
                .contains("audit-seals: seal 1: is missing" + (newest == 1 ? "" : ", up to " + newest));
    }

    /** Twice: the place was taken by another entry, and that one is gone too. */
    @Test
    void aPlaceThatWasTakenMoreThanOnceHoldsNoSealUp() {
        var remembering = new AuditTrail(jdbc, clock, ends, "");
        var sealing = new AuditSeals(jdbc, clock, ends, "");
        remembered(remembering, "second");

        ends.written(new WrittenEnds.End(OTHER, 2, "f".repeat(64)));
        assertThat(toldWhen(new SealKey(""), () -> {
                    cutOff(OTHER, 2);
                    assertThat(sealing.seal()).isPresent();
                }))
                .singleElement()
                .asString()
                .matches("audit-sealed-heads: " + OTHER + ": entry 2, sealed by seal \\d+, is gone");
    }

    @Test
    void whatIsSealedIsNotRememberedAnyMore() {
        remembered(new AuditTrail(jdbc, clock, ends, ""), "second");
        assertThat(ends.all()).hasSize(1);

        transaction.executeWithoutResult(status -> new AuditSeals(jdbc, clock, ends, "").seal());

        assertThat(ends.all()).isEmpty();
    }

    @Test
    void whatTakesThePlaceOfAnEntryLeavesItRemembered() {
        var first = new WrittenEnds.End("ONE", 2, "a");

        ends.written(first);
        ends.written(new WrittenEnds.End("ONE", 1, "z"));
        ends.written(new WrittenEnds.End("ONE", 2, "b"));
        ends.written(new WrittenEnds.End("ONE", 3, "c"));

        assertThat(ends.all()).contains(first, new WrittenEnds.End("ONE", 3, "c"));
        assertThat(new WrittenEnds(false).all()).isEmpty();
    }

    @Test
    void anEntryWithoutTheKeyIsNamedHoweverItIsHashed() {
        var key = new SealKey(KEY);
        var keyed = new AuditTrail(jdbc, clock, ends, KEY);
        var sealing = new AuditSeals(jdbc, clock, ends, KEY);
        Runnable marked = () -> {
            keyed.record(OTHER, "tester", "test.with-the-key", "");
            sealing.seal();
        };

        assertThat(toldWhen(key, () -> {
                    marked.run();
                    keyed.record(OTHER, "tester", "test.not-sealed-yet", "");
                }))
                .isEmpty();
        assertThat(toldWhen(key, () -> {
                    marked.run();
                    trail.record(OTHER, "somebody", "test.put-in", "");
                }))
                .as("after one with a mark")
                .containsExactly("audit-chains: " + OTHER
                        + ": entry 3, test.put-in, was not written by the program: it has no mark of the key");
        assertThat(toldWhen(key, () -> {
                    marked.run();
                    trail.record("SEAL/NEW", "somebody", "test.put-in", "");
                }))
                .as("of an object of its own")
                .singleElement()
                .asString()
                .contains("SEAL/NEW: entry 1, ");
        assertThat(toldWhen(key, () -> {
                    marked.run();
                    run("update audit_entry set actor = 'somebody' where object_key = '%s' and seq = 2"
                            .formatted(OTHER));
                    run("""
                        update audit_entry
                           set hash = audit_hash(previous_hash, object_key, seq,
                                   to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), actor, action, detail)
                         where object_key = '%s' and seq = 2""".formatted(OTHER));
                }))
                .as("changed and hashed anew")
                .anyMatch(violation -> violation.startsWith("audit-chains: " + OTHER + ": entry 2, "));
        assertThat(toldWhen(new SealKey(KEY + " of others"), marked))
                .anyMatch(violation -> violation.endsWith("was not written with this key"));
        assertThat(toldWhen(new SealKey(""), marked))
                .as("who has no key checks the chains")
                .isEmpty();
    }

    /** Committed, and only so remembered. */
    private void remembered(AuditTrail remembering, String... actions) {
        for (String action : actions) {
            transaction.executeWithoutResult(status -> remembering.record(OTHER, "tester", "test." + action, ""));
        }
    }

    /** The last entry, and the head mended. */
    private void cutOff(String object, int last) {
        run("delete from audit_entry where object_key = '%s' and seq = %d".formatted(object, last));
        run("""
            update audit_head head set seq = entry.seq, hash = entry.hash
              from audit_entry entry
             where head.object_key = '%s' and entry.object_key = head.object_key and entry.seq = %d""".formatted(object, last - 1));
    }

    @Test
    void aKeyThatCanBeGuessedIsRefused() {
        assertThatThrownBy(() -> new SealKey("an-sinh"))
                .hasMessageContaining("ANSINH_AUDIT_SEAL_KEY")
                .hasMessageNotContaining("an-sinh");
        assertThat(new SealKey(KEY)).hasToString("a key");
        assertThat(new SealKey(" ").mac("x")).isNull();
    }

    @Test
    void aSealIsTheSameHashForEverybody() {
        var seal = AuditSeal.after(null, Instant.parse("2021-04-12T01:00:00Z"), 1, "a".repeat(64), new SealKey(""));

        assertThat(seal.hash())
                .isEqualTo(AuditTrail.sha256("0".repeat(64), "1", "2021-04-12T01:00:00Z", "1", "a".repeat(64)));
        assertThat(seal.whole()).isTrue();
    }

    private int last() {
        return jdbc.sql("select max(number) from audit_seal")
                .query(Integer.class)
                .single();
    }

    private void record(String object, String action) {
        transaction.executeWithoutResult(
                status -> trail.record(object, "tester", "test." + action.replace(' ', '-'), ""));
    }

    private void run(String statement) {
        assertThat(jdbc.sql(statement).update()).as(statement).isPositive();
    }

    private List<String> told(String... statements) {
        return told(new SealKey(""), List.of(statements));
    }

    private List<String> told(SealKey key, List<String> statements) {
        return toldWhen(key, () -> statements.forEach(this::run));
    }

    /** With the guards off; all of it is taken back. */
    private List<String> toldWhen(SealKey key, Runnable breaking) {
        return transaction.execute(status -> {
            status.setRollbackOnly();
            jdbc.sql("set local session_replication_role = replica").update();
            breaking.run();
            var told = new ArrayList<String>();
            for (Invariant rule : new AuditInvariants(key.words()).rules()) {
                rule.violations(jdbc).forEach(violation -> told.add(rule.name() + ": " + violation));
            }
            return told;
        });
    }
}
