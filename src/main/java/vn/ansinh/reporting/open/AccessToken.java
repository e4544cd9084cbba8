package vn.ansinh.reporting.open;

import java.time.Instant;
import java.util.List;

/**
 * A key with which a program reads, without what makes it one.
 *
 * @param name what it is for, as the administrator wrote it
 * @param person whose eyes it has; null for one of an agency
 * @param agency code of the body whose eyes it has; null for one of a person
 * @param begins its first signs, by which people tell tokens apart
 * @param revokedAt null while it is not revoked
 * @param lastUsedAt to the minute; null while nobody used it
 */
record AccessToken(
        long id,
        String name,
        String person,
        String agency,
        List<String> scopes,
        String begins,
        Instant issuedAt,
        String issuedBy,
        Instant expiresAt,
        Instant revokedAt,
        String revokedBy,
        Instant lastUsedAt) {

    /** How the key of a token begins under which the trail has it. */
    static final String OBJECT = "access-token/";

    boolean validAt(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt);
    }

    boolean covers(Scope scope) {
        return scopes.contains(scope.word());
    }

    /** Under which its entries stand in the trail. */
    static String key(long id) {
        return OBJECT + id;
    }
}
