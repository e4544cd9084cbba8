package vn.ansinh.reporting.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** S6, S2. Which names and which pages are ours. */
class OwnAddressTest {

    private static final String HOST = "ansinh.vinhlong.example";

    private final OwnAddress own = new OwnAddress("https://" + HOST, List.of("bao-cao.noi-bo.example", ""));

    @ParameterizedTest
    @ValueSource(
            strings = {
                HOST,
                "ANSINH.vinhlong.example",
                "bao-cao.noi-bo.example",
                "localhost",
                "127.0.0.1",
                "[::1]",
                "::1"
            })
    void theseHostsAreOurs(String host) {
        assertThat(own.ours(host)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "x." + HOST, HOST + ".evil.example", "10.0.0.5", ""})
    void theseAreNot(String host) {
        assertThat(own.ours(host)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "https://ansinh.vinhlong.example, ansinh.vinhlong.example",
        "https://ansinh.vinhlong.example, localhost:8080",
        "https://ansinh.vinhlong.example, ansinh.vinhlong.example:443",
        "http://localhost:8080, localhost:8080",
        "http://127.0.0.1:8080, 127.0.0.1:8080"
    })
    void thesePagesAreOurs(String origin, String asked) {
        assertThat(own.ours(origin, asked)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "null, localhost:8080",
        "https://evil.example, localhost:8080",
        "https://evil.example, ansinh.vinhlong.example",
        "http://localhost:9090, localhost:8080",
        "http://localhost, localhost:8080",
        "http://ansinh.vinhlong.example, localhost:8080",
        "https://ansinh.vinhlong.example.evil.example, ansinh.vinhlong.example",
        "file://, localhost:8080",
        "https://[, localhost:8080"
    })
    void theseAreForeign(String origin, String asked) {
        assertThat(own.ours(origin, asked)).isFalse();
    }

    @Test
    void anAddressThatNamesNoHostIsRefused() {
        assertThatThrownBy(() -> new OwnAddress("ansinh.vinhlong.example", List.of()))
                .hasMessageContaining("ANSINH_BASE_URL");
    }
}
