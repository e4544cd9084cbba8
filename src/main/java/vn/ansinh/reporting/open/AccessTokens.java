package vn.ansinh.reporting.open;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ansinh.reporting.audit.AuditTrail;
import vn.ansinh.reporting.directory.AgencyCode;
import vn.ansinh.reporting.directory.AgencyDirectory;
import vn.ansinh.reporting.engine.Accounts;
import vn.ansinh.reporting.engine.Choice;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.engine.ReportingClock;
import vn.ansinh.reporting.engine.Rows;

/** The tokens of programs: issued for a person or an agency, shown once, kept as a hash, and revoked. */
@Service
class AccessTokens {

    /**
     * What the administrator wants.
     *
     * @param name what it is for
     * @param person null or empty for one of an agency
     * @param agency null or empty for one of a person
     * @param scopes words of {@link Scope}
     * @param lastDay on which it still works
     */
    record Wish(String name, String person, String agency, List<String> scopes, LocalDate lastDay) {}

    /** A token as nobody sees it again. */
    record Issued(long id, String token) {}

    /** The longest that a token lives, in days: two years. */
    static final int LONGEST = 731;

    private static final String BEGINS = "ast_";
    private static final int SHOWN = 10;

    /** Noting each use would be a write for each read. */
    private static final Duration NOTED = Duration.ofMinutes(1);

    private static final String COLUMNS = "id, name, person, agency, scopes, begins, issued_at, issued_by, expires_at,"
            + " revoked_at, revoked_by, last_used_at";

    private static final Rows<AccessToken> ROWS = Rows.of(AccessToken.class);

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Accounts accounts;
    private final AgencyDirectory directory;
    private final Clock clock;

    AccessTokens(JdbcClient jdbc, AuditTrail audit, Accounts accounts, AgencyDirectory directory, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.accounts = accounts;
        this.directory = directory;
        this.clock = clock;
    }

    /** All there ever were, those in use first, the latest before the earlier. */
    List<AccessToken> all() {
        return jdbc.sql("select " + COLUMNS + " from access_token"
                        + " order by (revoked_at is not null or expires_at <= :now), id desc")
                .param("now", Timestamp.from(clock.instant()))
                .query(ROWS)
                .list();
    }

    /**
     * @param actor the administrator's id
     * @throws Refusal when it is for nobody, for nothing, or for too long
     */
    @Transactional
    public Issued issue(Wish wish, String actor) {
        LocalDate today = LocalDate.now(clock);
        String name = text(wish.name());
        if (name.isEmpty() || name.length() > 200) {
            throw Refusal.invalid("name", "open.token.name");
        }
        String person = text(wish.person());
        String agency = text(wish.agency());
        if (person.isEmpty() == agency.isEmpty()) {
            throw Refusal.invalid("person", "open.token.whose");
        }
        if (!person.isEmpty() && accounts.find(person).isEmpty()) {
            throw Refusal.invalid("person", "open.token.person.unknown", Choice.shown(person));
        }
        if (!agency.isEmpty()
                && directory.activeOn(today).stream()
                        .noneMatch(known -> known.code().value().equals(agency))) {
            throw Refusal.invalid("agency", "open.token.agency.unknown", Choice.shown(agency));
        }
        List<String> scopes = scopes(wish.scopes());
        LocalDate last = wish.lastDay();
        if (last == null || last.isBefore(today) || last.isAfter(today.plusDays(LONGEST))) {
            throw Refusal.invalid("lastDay", "open.token.days", LONGEST);
        }
        return insert(name, person, agency, scopes, last, actor);
    }

    private static List<String> scopes(List<String> words) {
        List<String> scopes =
                words == null ? List.of() : words.stream().distinct().toList();
        if (scopes.isEmpty()
                || scopes.stream()
                        .anyMatch(word -> word == null || Scope.of(word).isEmpty())) {
            throw Refusal.invalid("scopes", "open.token.scopes");
        }
        return scopes;
    }

    private Issued insert(
            String name, String person, String agency, List<String> scopes, LocalDate last, String actor) {
        byte[] secret = new byte[32];
        random.nextBytes(secret);
        String token = BEGINS + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        Instant ends = last.plusDays(1).atStartOfDay(ReportingClock.ZONE).toInstant();
        long id = jdbc.sql("""
                        insert into access_token (name, person, agency, scopes, sha256, begins, issued_at, issued_by, expires_at)
                        values (:name, :person, :agency, :scopes, :sha256, :begins, :at, :actor, :ends) returning id
                        """)
                .param("name", name)
                .param("person", person.isEmpty() ? null : person)
                .param("agency", agency.isEmpty() ? null : agency)
                .param("scopes", scopes.toArray(String[]::new))
                .param("sha256", sha256(token))
                .param("begins", token.substring(0, SHOWN))
                .param("at", Timestamp.from(clock.instant()))
                .param("actor", actor)
                .param("ends", Timestamp.from(ends))
                .query(Long.class)
                .single();
        audit.record(
                AccessToken.key(id),
                actor,
                "token.issued",
                "%s; %s; %s; %s".formatted(name, person + agency, String.join(", ", scopes), last));
        return new Issued(id, token);
    }

    /** @throws Refusal when there is no such token, or it is revoked already */
    @Transactional
    public void revoke(long id, String actor) {
        int revoked = jdbc.sql("""
                        update access_token set revoked_at = :at, revoked_by = :actor where id = :id and revoked_at is null
                        """)
                .param("id", id)
                .param("at", Timestamp.from(clock.instant()))
                .param("actor", actor)
                .update();
        if (revoked == 0) {
            throw Refusal.notFound("open.token.unknown", String.valueOf(id));
        }
        audit.record(AccessToken.key(id), actor, "token.revoked", "");
    }

    /** The token that is shown, if it is one and still works; its use is noted to the minute. */
    Optional<AccessToken> shown(String token, Instant now) {
        if (!token.startsWith(BEGINS) || token.length() > 100) {
            return Optional.empty();
        }
        Optional<AccessToken> found = jdbc.sql("select " + COLUMNS + " from access_token where sha256 = :sha256")
                .param("sha256", sha256(token))
                .query(ROWS)
                .optional()
                .filter(known -> known.validAt(now));
        found.filter(known -> known.lastUsedAt() == null
                        || known.lastUsedAt().plus(NOTED).isBefore(now))
                .ifPresent(known -> jdbc.sql("update access_token set last_used_at = :now where id = :id")
                        .param("now", Timestamp.from(now))
                        .param("id", known.id())
                        .update());
        return found;
    }

    /** A token is random enough for a plain hash: nobody guesses 256 bits. */
    static String sha256(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** As a sentence names it. */
    String whose(AccessToken token) {
        return token.person() != null
                ? token.person()
                : directory.nameOn(new AgencyCode(token.agency()), LocalDate.now(clock));
    }

    private static String text(String value) {
        return value == null ? "" : value.strip();
    }
}
