package vn.ansinh.reporting.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ansinh.reporting.engine.StartRefused;

/** A page speaks to the computer it is shown on, or to none. */
class SigningAgentTest {

    @Test
    void withoutAnAddressItIsNotUsed() {
        assertThat(new SigningAgent(" ").address()).isEmpty();
        assertThat(new SigningAgent("wss://127.0.0.1:8987").address()).contains(URI.create("wss://127.0.0.1:8987"));
        assertThat(new SigningAgent("ws://localhost:9000").address()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1:8987",
                "wss://signing.example",
                "wss://127.0.0.1.example:8987",
                "wss://127.0.0.1:8987/SignApproved",
                "wss://127.0.0.1:8987; script-src *"
            })
    void anotherAddressEndsTheStart(String address) {
        assertThatThrownBy(() -> new SigningAgent(address))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("ANSINH_SIGNATURE_AGENT");
    }
}
