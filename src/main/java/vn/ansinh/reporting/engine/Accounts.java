package vn.ansinh.reporting.engine;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.digest.Default16ByteSaltGenerator;
import org.camunda.bpm.engine.impl.digest.PasswordManager;
import org.camunda.bpm.engine.impl.digest.SaltGenerator;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.engine.impl.util.EncryptionUtil;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ansinh.reporting.engine.CurrentUser.Person;

/**
 * The engine's users as accounts that people sign in to, around its own services where those do not serve: its check of
 * a password holds a connection as long as the password is hashed, and after wrong ones lets nobody in, whoever typed
 * them.
 */
@Repository
public class Accounts {

    /**
     * @param person with the groups of this moment
     * @param passwordMark another one with each password that is set; tells nothing of it
     * @param name as {@link People#fullName(String, String)}
     */
    public record Account(Person person, String passwordMark, String name) {}

    private record Stored(String hash, String salt) {}

    /** What the id of a user consists of ({@code general-resource-whitelist-pattern}). */
    private static final Pattern ID = Pattern.compile("[a-zA-Z0-9._@-]{1,64}");

    private final JdbcClient jdbc;
    private final IdentityService identityService;
    private final CurrentUser currentUser;
    private final PasswordManager passwords;
    private final SaltGenerator salts = new Default16ByteSaltGenerator();
    private final Stored nobodys;

    Accounts(
            JdbcClient jdbc,
            @Lazy IdentityService identityService,
            CurrentUser currentUser,
            PasswordManager passwords) {
        this.jdbc = jdbc;
        this.identityService = identityService;
        this.currentUser = currentUser;
        this.passwords = passwords;
        this.nobodys = hashed(UUID.randomUUID().toString());
    }

    /** One statement, for every request asks it. */
    public Optional<Account> find(String userId) {
        if (!ID.matcher(userId).matches()) {
            return Optional.empty();
        }
        return jdbc.sql("""
                        select id_, pwd_, last_, first_, array(select group_id_ from act_id_membership where user_id_ = id_) as member_of
                          from act_id_user where id_ = :id
                        """)
                .param("id", userId)
                .query((row, number) -> new Account(
                        new Person(row.getString("id_"), groups(row)),
                        mark(String.valueOf(row.getString("pwd_"))),
                        People.fullName(row.getString("last_"), row.getString("first_"))))
                .optional();
    }

    private static List<String> groups(ResultSet row) throws SQLException {
        return List.of((String[]) row.getArray("member_of").getArray());
    }

    private static String mark(String hash) {
        return UUID.nameUUIDFromBytes(hash.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /**
     * Hashes in any case, so that the time it takes does not tell whether there is such a user; no connection is held
     * meanwhile.
     */
    public boolean passwordMatches(String userId, String password) {
        Optional<Stored> known = ID.matcher(userId).matches() ? stored(userId) : Optional.empty();
        Stored stored = known.orElse(nobodys);
        return passwords.check(EncryptionUtil.saltPassword(password, stored.salt), stored.hash) && known.isPresent();
    }

    private Optional<Stored> stored(String userId) {
        return jdbc.sql("select pwd_, salt_ from act_id_user where id_ = :id and pwd_ is not null")
                .param("id", userId)
                .query((row, number) -> new Stored(row.getString("pwd_"), row.getString("salt_")))
                .optional();
    }

    /** @throws Refusal when there is no such user */
    public void changePassword(String userId, String password) {
        UserEntity user = currentUser.asSystem(() ->
                (UserEntity) identityService.createUserQuery().userId(userId).singleResult());
        if (user == null) {
            throw Refusal.notFound("engine.password.nobody", userId);
        }
        // Hashed before the engine opens its transaction, which holds a connection to its end.
        Stored changed = hashed(password);
        user.setDbPassword(changed.hash);
        user.setSalt(changed.salt);
        currentUser.asSystem(() -> {
            identityService.saveUser(user);
            return null;
        });
    }

    private Stored hashed(String password) {
        String salt = salts.generateSalt();
        return new Stored(passwords.encrypt(EncryptionUtil.saltPassword(password, salt)), salt);
    }
}
