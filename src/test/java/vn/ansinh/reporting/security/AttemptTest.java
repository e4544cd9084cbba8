package vn.ansinh.reporting.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** S3. Who counts as one. */
class AttemptTest {

    @Test
    void aNetworkOfIpv6IsOneSource() {
        assertThat(Attempt.of("2001:db8:0:1:0:0:0:1", "x")).isEqualTo(Attempt.of("2001:db8:0:1:aa:bb:cc:dd", "x"));
        assertThat(Attempt.of("2001:db8:0:1:0:0:0:1", "x").source()).isEqualTo("2001:db8:0:1::/64");
        assertThat(Attempt.of("2001:db8:0:1:0:0:0:1", "x")).isNotEqualTo(Attempt.of("2001:db8:0:2:0:0:0:1", "x"));
        assertThat(Attempt.of("10.0.0.1", "x")).isNotEqualTo(Attempt.of("10.0.0.2", "x"));
    }

    @Test
    void whatWasTypedAsANameIsNotKept() {
        assertThat(Attempt.of("10.0.0.1", "mat-khau-cua-toi").toString()).doesNotContain("mat-khau-cua-toi");
        assertThat(Attempt.of("10.0.0.1", "a")).isNotEqualTo(Attempt.of("10.0.0.1", "b"));
    }
}
