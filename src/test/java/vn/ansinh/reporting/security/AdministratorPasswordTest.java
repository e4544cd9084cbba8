package vn.ansinh.reporting.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ansinh.reporting.development.SampleUsers;
import vn.ansinh.reporting.engine.StartRefused;

class AdministratorPasswordTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "admin", "ngắn-quá-1", "Administrator", "aaaaaaaaaaaaaaa", SampleUsers.PASSWORD})
    void aPasswordThatIsMissingShortOrKnownIsRefused(String password) {
        assertThatThrownBy(() -> new AdministratorPassword(password))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("ANSINH_ADMIN_PASSWORD");
    }

    @Test
    void aRefusalDoesNotRepeatThePassword() {
        assertThatThrownBy(() -> new AdministratorPassword("bí-mật-123"))
                .isInstanceOfSatisfying(
                        StartRefused.class,
                        refused -> assertThat(refused.getMessage() + refused.action())
                                .doesNotContain("bí-mật-123"));
    }

    @Test
    void aLongPasswordOfOnesOwnIsTaken() {
        assertThat(new AdministratorPassword("mùa-lúa-chín-2021").value()).isEqualTo("mùa-lúa-chín-2021");
    }
}
