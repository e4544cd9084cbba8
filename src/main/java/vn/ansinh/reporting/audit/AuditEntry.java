package vn.ansinh.reporting.audit;

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
        String hash) {}
