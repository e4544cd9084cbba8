package vn.ansinh.reporting.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.ansinh.reporting.SignedIn.ENGINE;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.SignedIn;

/** S4. A password that others would try first is refused wherever one is set, in a sentence. */
@EngineTest
class KnownPasswordsTest {

    @LocalServerPort
    private int port;

    @Autowired
    private IdentityService identityService;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "syt-officer@2021 | syt-officer",
                "SYT_Officer_2021! | syt-officer",
                "Chuyên-viên-2021 | Chuyên viên",
                "so y te tinh 2021 | Sở Y tế",
                "Sở-Y-Tế-2021-vl | Sở Y tế",
                "SYT@vinhlong2021 | SYT",
                "huyen-longho-2021 | LONGHO",
                "Lồng Hồ 1234567890 | LONGHO",
                "aaaaaaaaaaaa | lặp lại",
                "121212121212 | lặp lại",
                "abcabcabcabc | lặp lại",
                "ngan | ít nhất 12"
            })
    void onesOwnPassword(String password, String said) {
        SignedIn officer = SignedIn.as("syt-officer", port);

        var answer = officer.put(
                ENGINE + "/user/syt-officer/credentials",
                "{\"password\":\"%s\",\"authenticatedUserPassword\":\"an-sinh-2021\"}".formatted(password));

        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        assertThat(answer.json().path("message").asText()).contains(said);
        assertThat(SignedIn.as("syt-officer", port).get("/bao-cao").status())
                .as("the old one still holds")
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "minh.le@vinhlong2021",
                "Minh-2021-2021-x",
                "Le Hoang Minh 2021",
                "so-tai-chinh-2021",
                "tphcm-SLDTBXH-01",
                "bbbbbbbbbbbbbbb"
            })
    void ofAUserThatAnAdministratorMakes(String password) {
        SignedIn admin = SignedIn.as("admin", port);

        var answer = admin.post(ENGINE + "/user/create", """
                {"profile":{"id":"minh.le","firstName":"Lê","lastName":"Hoàng Minh","email":""},
                 "credentials":{"password":"%s"}}
                """.formatted(password));

        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        assertThat(answer.json().path("message").asText()).containsAnyOf("Mật khẩu chứa", "lặp lại");
        assertThat(identityService.createUserQuery().userId("minh.le").count()).isZero();
    }

    @Test
    void anAdministratorMakesAUserWithAnotherPasswordOrWithout() {
        SignedIn admin = SignedIn.as("admin", port);
        try {
            assertThat(admin.post(ENGINE + "/user/create", """
                            {"profile":{"id":"minh.le","firstName":"Lê","lastName":"Hoàng Minh"},
                             "credentials":{"password":"mua-lua-chin-2021"}}
                            """).status()).isEqualTo(204);
            assertThat(admin.post(ENGINE + "/user/create", "{\"profile\":{\"id\":\"minh.le2\"}}")
                            .status())
                    .isEqualTo(204);
            assertThat(SignedIn.nobody(port).login("minh.le2", "").status()).isEqualTo(302);
            assertThat(SignedIn.as("syt-officer", port)
                            .post(ENGINE + "/user/create", "{\"profile\":{\"id\":\"minh.le3\"}}")
                            .status())
                    .isEqualTo(403);
        } finally {
            identityService.deleteUser("minh.le");
            identityService.deleteUser("minh.le2");
        }
    }

    /** The last guard, for a way nobody has thought of. */
    @Test
    void theEngineItselfTakesNoneOfThem() {
        User user = identityService.newUser("minh.le");
        user.setFirstName("Lê");
        user.setLastName("Hoàng Minh");
        user.setPassword("hoang-minh-2021-x");

        assertThatThrownBy(() -> identityService.saveUser(user)).hasMessageContaining("does not match policy");
    }

    @Test
    void theWebApplicationsAreToldWhichRuleItBreaks() {
        var answer = SignedIn.as("syt-officer", port).post(ENGINE + "/identity/password-policy", """
                {"password":"so-y-te-2021-2021","profile":{"id":"syt-officer"}}
                """);

        assertThat(answer.json().path("valid").asBoolean()).as(answer.body()).isFalse();
    }
}
