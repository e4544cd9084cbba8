package vn.ansinh.reporting.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.SignedIn;

/** S6. What every answer carries, and which names are answered to; behind a proxy see ProductionStartIT. */
@EngineTest
class EdgeTest {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/login",
                "/brand/page.css",
                "/camunda/app/tasklist/default/",
                "/camunda/api/engine/engine/default/task",
                "/api/language",
                "/engine-rest/task",
                "/actuator/health",
                "/khong-co",
                "/a%2Fb",
                "/%00"
            })
    void everyAnswerKeepsTheAddressToItselfAndTheDevicesOff(String path) throws IOException {
        String answer = raw("GET " + path + " HTTP/1.1\r\nHost: localhost:" + port);

        assertThat(answer)
                .contains("Referrer-Policy: same-origin")
                .contains("Permissions-Policy: camera=()")
                .as("nothing of TLS in development")
                .doesNotContain("Strict-Transport-Security");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/login",
                "/bao-cao",
                "/brand/page.css",
                "/camunda/app/tasklist/default/",
                "/actuator/health"
            })
    void aForeignHostIsRefusedInASentenceAndLedNowhere(String path) throws IOException {
        String answer = raw("GET " + path + " HTTP/1.1\r\nHost: evil.example\r\nAccept: text/html");

        assertThat(answer)
                .startsWith("HTTP/1.1 421")
                .contains("không phải là địa chỉ của hệ thống", "http://localhost:8080", "Referrer-Policy")
                .doesNotContain("Location:", "Set-Cookie: SESSION", "evil.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/language", "/camunda/api/engine/engine/default/task", "/engine-rest/task"})
    void aScriptIsToldAsAProblem(String path) throws IOException {
        String answer = raw("GET " + path + " HTTP/1.1\r\nHost: 192.168.1.5:8080");

        assertThat(answer)
                .startsWith("HTTP/1.1 421")
                .contains("application/problem+json")
                .contains("không phải là địa chỉ của hệ thống");
    }

    @Test
    void anAddressWithTheHostInItIsJudgedByThatHost() throws IOException {
        assertThat(raw("GET http://evil.example/login HTTP/1.1\r\nHost: localhost:" + port))
                .doesNotContain("HTTP/1.1 200");
    }

    /** Anybody can send these: without a named proxy they are nobody's word. */
    @Test
    void forwardedHeadersOfAStrangerCountForNothing() throws IOException {
        String answer = raw("GET /bao-cao HTTP/1.1\r\nHost: localhost:" + port
                + "\r\nAccept: text/html\r\nX-Forwarded-Host: evil.example\r\nX-Forwarded-Proto: https"
                + "\r\nX-Forwarded-Port: 444\r\nForwarded: host=evil.example;proto=https\r\nX-Forwarded-For: 8.8.8.8");

        assertThat(answer)
                .startsWith("HTTP/1.1 302")
                .contains("Location: http://localhost:" + port + "/login")
                .doesNotContain("evil.example", "; Secure");
    }

    /** A cookie another application of the same domain may set. */
    @Test
    void noCookieLeadsToAForeignHostAfterTheLogin() {
        for (String target : new String[] {"https://evil.example/", "//evil.example/", "/\\evil.example/"}) {
            SignedIn browser = SignedIn.nobody(port);
            browser.get("/login");
            browser.keepCookie(
                    "REDIRECT_URI", Base64.getEncoder().encodeToString(target.getBytes(StandardCharsets.UTF_8)));

            var in = browser.response(
                    "POST",
                    "/login?username=syt-officer&password=an-sinh-2021",
                    null,
                    Map.of("Content-Type", "application/x-www-form-urlencoded"));

            assertThat(in.statusCode()).isEqualTo(302);
            assertThat(in.headers().firstValue("Location").orElse(""))
                    .as(target)
                    .matches("(http://localhost:" + port + ")?/[^/].*|http://localhost:" + port + "/.*");
        }
    }

    private String raw(String head) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write((head + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
