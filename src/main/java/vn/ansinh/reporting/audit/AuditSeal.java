package vn.ansinh.reporting.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/**
 * The ends of all chains that had moved since the seal before.
 *
 * @param number counted from 1, without gap
 * @param heads how many ends it lists
 * @param headsHash SHA-256 over the ends, in the order of their keys' bytes; hexadecimal
 * @param previousHash the hash of the seal before, zeros for the first
 * @param hash SHA-256 over all of this but the mac; hexadecimal
 * @param mac of the hash with the key that the program has; null where it had none
 */
record AuditSeal(int number, Instant at, int heads, String headsHash, String previousHash, String hash, String mac) {

    /** Before the hash in a seal of a program that marks entries, too. */
    private static final String ENTRIES = "entries\u001f";

    static final String START = "0".repeat(64);

    static AuditSeal read(ResultSet row, int place) throws SQLException {
        return new AuditSeal(
                row.getInt("number"),
                row.getTimestamp("at").toInstant(),
                row.getInt("heads"),
                row.getString("heads_hash"),
                row.getString("previous_hash"),
                row.getString("hash"),
                row.getString("mac"));
    }

    /** The next after one; the first after null. */
    static AuditSeal after(AuditSeal before, Instant at, int heads, String headsHash, SealKey key) {
        int number = before == null ? 1 : before.number + 1;
        String previous = before == null ? START : before.hash;
        String hash = hash(number, at, heads, headsHash, previous);
        return new AuditSeal(number, at, heads, headsHash, previous, hash, key.mac(ENTRIES + hash));
    }

    /** Whether it is as it was made. */
    boolean whole() {
        return hash.equals(hash(number, at, heads, headsHash, previousHash));
    }

    /** Whether it was made with this key by a program that marks each entry with it. */
    boolean marksEntries(SealKey key) {
        return mac != null && mac.equals(key.mac(ENTRIES + hash));
    }

    /** Whether it was made with this key by a program that did not yet. */
    boolean marksSealsOnly(SealKey key) {
        return mac != null && mac.equals(key.mac(hash));
    }

    private static String hash(int number, Instant at, int heads, String headsHash, String previous) {
        return AuditTrail.sha256(previous, String.valueOf(number), at.toString(), String.valueOf(heads), headsHash);
    }
}
