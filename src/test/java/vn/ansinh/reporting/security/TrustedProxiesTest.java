package vn.ansinh.reporting.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** S6. Whose word about the browser is taken. */
class TrustedProxiesTest {

    @ParameterizedTest
    @CsvSource({
        "10.0.0.7, 10.0.0.7, true",
        "10.0.0.7, 10.0.0.70, false",
        "10.0.0.7, 10x0.0.7, false",
        "172.30.92.0/24, 172.30.92.255, true",
        "172.30.92.0/24, 172.30.93.0, false",
        "172.16.0.0/12, 172.31.4.5, true",
        "172.16.0.0/12, 172.32.0.1, false",
        "10.0.0.0/8, 10.255.0.1, true",
        "10.0.0.0/8, 110.0.0.1, false",
        "192.168.1.64/27, 192.168.1.95, true",
        "192.168.1.64/27, 192.168.1.96, false",
        "::1, 0:0:0:0:0:0:0:1, true",
        "2001:db8::5, 2001:db8:0:0:0:0:0:5, true"
    })
    void anAddressIsTrustedOrNot(String named, String address, boolean trusted) {
        assertThat(address.matches(new TrustedProxies(List.of("203.0.113.1", named)).pattern()))
                .isEqualTo(trusted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"caddy", "10.0.0", "10.0.0.0/33", "300.1.1.1", ".*", "2001:db8::/32"})
    void whatIsNoAddressIsRefusedInASentence(String named) {
        assertThatThrownBy(() -> new TrustedProxies(List.of(named)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ANSINH_TRUSTED_PROXIES")
                .hasMessageContaining(named);
    }

    @Test
    void nobodyIsTrustedByItself() {
        assertThat(new TrustedProxies(List.of("")).none()).isTrue();
    }
}
