package vn.ansinh.reporting.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.camunda.bpm.engine.impl.digest.PasswordManager;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.SignedIn;
import vn.ansinh.reporting.engine.AccountsOn;
import vn.ansinh.reporting.engine.CurrentUser;

/** S15. A hash takes long; meanwhile nobody holds a connection. */
@EngineTest
class PasswordHashingTest {

    private static final int PEOPLE = 51;

    @LocalServerPort
    private int port;

    @Autowired
    private AccountTrail trail;

    @Autowired
    private JdbcConnectionDetails database;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private IdentityService identityService;

    @Autowired
    private CurrentUser currentUser;

    @Autowired
    private Clock clock;

    /** On a pool of one: whoever hashes while he holds it finds none. */
    @Test
    void theOnlyConnectionIsFreeWhileAPasswordIsHashed() throws SQLException {
        try (var onlyOne = new HikariDataSource(poolOfOne())) {
            var hashing = new HashingThatTakesAConnection(onlyOne);
            var passwords = passwords(onlyOne, hashing);

            assertThat(passwords.right("10.0.0.1", "syt-officer", "sai-mat-khau"))
                    .isFalse();
            assertThat(passwords.right("10.0.0.1", "khong-co-ai", "sai-mat-khau"))
                    .isFalse();

            assertThat(hashing.checks).hasValue(2);
        }
    }

    /** S3. One hash whether the user exists, does not, or is not looked at. */
    @Test
    void knownUnknownAndWaitingTakeOneHashEach() throws SQLException {
        try (var onlyOne = new HikariDataSource(poolOfOne())) {
            var hashing = new HashingThatTakesAConnection(onlyOne);
            var passwords = passwords(onlyOne, hashing);
            for (String user : List.of("sgddt-clerk", "khong-co-ai", "khong hợp lệ")) {
                for (int attempt = 1; attempt <= Pause.FREE + 3; attempt++) {
                    int before = hashing.checks.get();
                    try {
                        passwords.right("10.0.0.2", user, "sai-mat-khau");
                    } catch (TooManyAttempts e) {
                        assertThat(attempt).isGreaterThan(Pause.FREE);
                    }
                    assertThat(hashing.checks.get() - before)
                            .as(user + " " + attempt)
                            .isEqualTo(1);
                }
            }
        }
    }

    @Test
    void whenFiftyOneSignInAtOnceNoConnectionWaitsInATransaction() {
        List<String> people = jdbc.sql(
                        "select user_id from sample_user where user_id like '%-%' order by user_id limit :people")
                .param("people", PEOPLE)
                .query(String.class)
                .list();
        assertThat(people).hasSize(PEOPLE);
        ExecutorService browsers = Executors.newFixedThreadPool(PEOPLE);
        try {
            List<CompletableFuture<Integer>> logins = people.stream()
                    .map(person -> CompletableFuture.supplyAsync(
                            () -> SignedIn.nobody(port)
                                    .login(person, "an-sinh-2021")
                                    .status(),
                            browsers))
                    .toList();

            int most = 0;
            while (!logins.stream().allMatch(CompletableFuture::isDone)) {
                most = Math.max(most, idleInTransaction());
            }

            assertThat(logins).allMatch(login -> login.join() == 302);
            assertThat(most).as("of a pool of 20").isLessThan(10);
        } finally {
            browsers.shutdown();
        }
    }

    private int idleInTransaction() {
        return jdbc.sql("select count(*) from pg_stat_activity where state = 'idle in transaction'")
                .query(Integer.class)
                .single();
    }

    private PasswordCheck passwords(HikariDataSource pool, PasswordEncryptor hashing) {
        var jdbcOfOne = JdbcClient.create(pool);
        return new PasswordCheck(
                AccountsOn.database(jdbcOfOne, identityService, currentUser, new PasswordManager(hashing, List.of())),
                new SignInFailures(jdbcOfOne, clock),
                trail);
    }

    private HikariConfig poolOfOne() {
        var config = new HikariConfig();
        config.setJdbcUrl(database.getJdbcUrl());
        config.setUsername(database.getUsername());
        config.setPassword(database.getPassword());
        config.setMaximumPoolSize(1);
        config.setConnectionTimeout(2_000);
        return config;
    }

    /** Takes the one connection for the length of a hash. */
    private static final class HashingThatTakesAConnection implements PasswordEncryptor {

        private final AtomicInteger checks = new AtomicInteger();
        private final HikariDataSource pool;

        HashingThatTakesAConnection(HikariDataSource pool) {
            this.pool = pool;
        }

        @Override
        public String encrypt(String password) {
            return new BCryptPasswordEncoder(4).encode(password.substring(0, 4));
        }

        @Override
        public boolean check(String password, String encrypted) {
            checks.incrementAndGet();
            try (Connection connection = pool.getConnection()) {
                return !connection.isValid(1);
            } catch (SQLException e) {
                throw new AssertionError("somebody holds the connection", e);
            }
        }

        @Override
        public String hashAlgorithmName() {
            return "bcrypt";
        }
    }
}
