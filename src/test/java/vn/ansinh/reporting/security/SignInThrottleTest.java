package vn.ansinh.reporting.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.ansinh.reporting.SignedIn.ENGINE;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ansinh.reporting.EngineDriver;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.SignedIn;

/** S3. Wrong passwords make who types them wait, and nobody else. */
@EngineTest
class SignInThrottleTest {

    private static final String PASSWORD = "an-sinh-2021";
    private static final String ATTACKER = "203.0.113.7";
    private static final String OWN_DESK = "10.1.2.3";

    @LocalServerPort
    private int port;

    @Autowired
    private PasswordCheck passwords;

    @Autowired
    private EngineDriver engine;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private IdentityService identityService;

    @Test
    void anAttackFromElsewhereLocksNobodyOut() {
        for (int attempt = 0; attempt < 8; attempt++) {
            attack("syt-clerk");
        }

        assertThatThrownBy(() -> passwords.right(ATTACKER, "syt-clerk", PASSWORD))
                .as("also with the right one")
                .isInstanceOf(TooManyAttempts.class);
        assertThat(passwords.right(OWN_DESK, "syt-clerk", PASSWORD)).isTrue();
        assertThat(passwords.right(ATTACKER, "syt-leader", PASSWORD))
                .as("a colleague behind the same address")
                .isTrue();
    }

    @Test
    void whoWaitsIsToldHowLongAndGetsInAfterwards() {
        SignedIn browser = SignedIn.nobody(port);
        for (int attempt = 0; attempt < 5; attempt++) {
            assertThat(browser.login("syt-clerk", "sai-mat-khau").status()).isEqualTo(302);
        }

        SignedIn.Answer early = browser.login("syt-clerk", PASSWORD);

        assertThat(early.status()).isEqualTo(429);
        assertThat(early.body()).containsPattern("Thử lại sau 1?[0-9] giây").contains("name=\"password\"");
        engine.at("2021-04-12T08:01");
        assertThat(browser.login("syt-clerk", PASSWORD).status()).isEqualTo(302);
        assertThat(browser.get("/bao-cao").status()).isEqualTo(200);
    }

    @Test
    void anAnswerTooEarlyCarriesTheTimeForPrograms() {
        SignedIn browser = SignedIn.nobody(port);
        for (int attempt = 0; attempt < 5; attempt++) {
            browser.login("sxd-clerk", "sai-mat-khau");
        }
        browser.get("/login");

        var early = browser.response(
                "POST",
                "/login?username=sxd-clerk&password=" + PASSWORD,
                null,
                Map.of("Content-Type", "application/x-www-form-urlencoded"));

        assertThat(early.statusCode()).isEqualTo(429);
        assertThat(early.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 15L);
    }

    /** All at once: no more of them are looked at than one after the other. */
    @Test
    void aSalvoOfGuessesCountsAsMany() {
        List<CompletableFuture<Object>> salvo = IntStream.range(0, 40)
                .mapToObj(guess -> CompletableFuture.supplyAsync(() -> attack("sxd-leader")))
                .toList();
        long lookedAt = salvo.stream()
                .filter(guess -> Boolean.FALSE.equals(guess.join()))
                .count();

        assertThat(lookedAt).isLessThan(20);

        assertThatThrownBy(() -> passwords.right(ATTACKER, "sxd-leader", PASSWORD))
                .isInstanceOf(TooManyAttempts.class);
        assertThat(passwords.right(OWN_DESK, "sxd-leader", PASSWORD)).isTrue();
    }

    @Test
    void manyRightOnesAtOnceAreAllRight() {
        List<CompletableFuture<Boolean>> morning = IntStream.range(0, 12)
                .mapToObj(browser ->
                        CompletableFuture.supplyAsync(() -> passwords.right(OWN_DESK, "sxd-officer", PASSWORD)))
                .toList();

        assertThat(morning).allMatch(CompletableFuture::join);
    }

    @Test
    void theRightPasswordForgetsTheWrongOnesBeforeIt() {
        for (int day = 0; day < 3; day++) {
            attack("stp-clerk");
            attack("stp-clerk");
            assertThat(passwords.right(ATTACKER, "stp-clerk", PASSWORD)).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "khong-co-ai", "syt-clerk ' or 1=1 --", "a\u0000b", "trường-phòng", "\ud800"})
    void aNameThatIsNobodysIsWrongAndNothingElse(String name) {
        assertThatCode(() ->
                        assertThat(passwords.right(OWN_DESK, name, PASSWORD)).isFalse())
                .doesNotThrowAnyException();
        assertThat(SignedIn.nobody(port).login(name, PASSWORD).status()).isIn(302, 400, 422);
    }

    @Test
    void aNameThatIsVeryLongIsWrongToo() {
        assertThat(SignedIn.nobody(port).login("x".repeat(100_000), PASSWORD).status())
                .isIn(302, 400, 413, 422);
    }

    /** The engine's own delay, per user whoever typed, is out of the way. */
    @Test
    void theEngineItselfLocksNobody() {
        for (int attempt = 0; attempt < 12; attempt++) {
            identityService.checkPassword("stp-leader", "sai-mat-khau");
        }

        assertThat(identityService.checkPassword("stp-leader", PASSWORD)).isTrue();
        assertThat(SignedIn.as("stp-leader", port).get("/bao-cao").status()).isEqualTo(200);
    }

    /** The kind: whatever asks for a password is slowed down alike. */
    @Test
    void guessingTheOldPasswordInAnOpenSessionWaitsToo() {
        SignedIn session = SignedIn.as("stp-officer", port);
        String address = ENGINE + "/user/stp-officer/credentials";
        String change = "{\"password\":\"mot-hai-ba-bon\",\"authenticatedUserPassword\":\"%s\"}";
        for (int guess = 0; guess < 5; guess++) {
            SignedIn.Answer wrong = session.put(address, change.formatted("sai-" + guess));
            assertThat(wrong.status()).isEqualTo(400);
            assertThat(wrong.json().path("message").asText()).contains("Mật khẩu hiện tại chưa đúng");
        }

        var early = session.response("PUT", address, change.formatted(PASSWORD), Map.of());

        assertThat(early.statusCode()).isEqualTo(429);
        assertThat(early.headers().firstValueAsLong("Retry-After").orElse(0)).isPositive();
        assertThat(early.body()).contains("Thử lại sau");
        assertThat(passwords.right(OWN_DESK, "stp-officer", PASSWORD)).isTrue();
    }

    @Test
    void whatIsOlderThanAnHourIsCleared() {
        attack("khong-co-ai-1");
        attack("khong-co-ai-2");
        engine.at("2021-04-12T10:00");

        attack("khong-co-ai-3");

        assertThat(jdbc.sql("select count(*) from sign_in_failure")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private Object attack(String user) {
        try {
            return passwords.right(ATTACKER, user, "sai-mat-khau");
        } catch (TooManyAttempts e) {
            return e;
        }
    }
}
