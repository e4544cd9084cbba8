package vn.ansinh.reporting.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ansinh.reporting.SignedIn.ENGINE;

import org.camunda.bpm.engine.AuthorizationService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.SignedIn;
import vn.ansinh.reporting.SignedIn.Answer;

/** A revocation would not hold, so none can be made. */
@EngineTest
class GrantsOnlyTest {

    private static final String OF_A_USER = """
            {"type": %d, "permissions": ["READ"], "userId": "syt-officer", "resourceType": 5, "resourceId": "no-filter"}
            """;

    @LocalServerPort
    private int port;

    @Autowired
    private AuthorizationService authorizations;

    @AfterEach
    void takeAway() {
        authorizations
                .createAuthorizationQuery()
                .resourceId("no-filter")
                .list()
                .forEach(grant -> authorizations.deleteAuthorization(grant.getId()));
    }

    @Test
    void aRevocationIsRefusedWithASentence() {
        Answer answer = SignedIn.as("admin", port).post(ENGINE + "/authorization/create", OF_A_USER.formatted(2));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("không dùng quyền thu hồi (Revoke)");
        assertThat(authorizations
                        .createAuthorizationQuery()
                        .authorizationType(2)
                        .count())
                .isZero();
    }

    @Test
    void aGrantIsNot() {
        Answer answer = SignedIn.as("admin", port).post(ENGINE + "/authorization/create", OF_A_USER.formatted(1));

        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    void nobodyElseMakesEither() {
        for (int type : new int[] {1, 2}) {
            assertThat(SignedIn.as("syt-officer", port)
                            .post(ENGINE + "/authorization/create", OF_A_USER.formatted(type))
                            .status())
                    .isEqualTo(403);
        }
    }
}
