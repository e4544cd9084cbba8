package vn.ansinh.reporting.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/**
 * One thing done to one object.
 *
 * @param seq counted from 1 within the object
 * @param previousHash SHA-256 of the entry before, zeros for the first; hexadecimal
 * @param hash SHA-256 over this entry and {@code previousHash}; hexadecimal
 */
public record AuditEntry(
        String objectKey,
        int seq,
        Instant at,
        String actor,
        String action,
        String detail,
        String previousHash,
        String hash) {

    /** Of a row of {@code audit_entry}. */
    static AuditEntry read(ResultSet row, int number) throws SQLException {
        return new AuditEntry(
                row.getString("object_key"),
                row.getInt("seq"),
                row.getTimestamp("at").toInstant(),
                row.getString("actor"),
                row.getString("action"),
                row.getString("detail"),
                row.getString("previous_hash"),
                row.getString("hash"));
    }
}
