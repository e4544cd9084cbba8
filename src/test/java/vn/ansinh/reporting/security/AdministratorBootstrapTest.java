package vn.ansinh.reporting.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.engine.CurrentUser;
import vn.ansinh.reporting.engine.PasswordRules;
import vn.ansinh.reporting.engine.StartRefused;

@EngineTest
@Transactional
class AdministratorBootstrapTest {

    private static final String PASSWORD = "mùa-lúa-chín-2021";

    @Autowired
    private Administrators administrators;

    @Autowired
    private CurrentUser currentUser;

    @Autowired
    private IdentityService identityService;

    @Autowired
    private AuthorizationService authorizationService;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transaction;

    @Autowired
    private PasswordRules rules;

    /** Other tests may have left their people in the shared database; taken back with everything else after each test. */
    @BeforeEach
    void aDatabaseOfProduction() {
        jdbc.sql("delete from sample_user").update();
        jdbc.sql("delete from development_clock").update();
    }

    @Test
    void anEmptyDatabaseGetsOneAdministratorWhoMayDoEverything() {
        removeAdministrators();

        bootstrap(PASSWORD).afterSingletonsInstantiated();

        assertThat(identityService.checkPassword("admin", PASSWORD)).isTrue();
        assertThat(identityService
                        .createUserQuery()
                        .memberOfGroup(CurrentUser.ADMINISTRATORS)
                        .list())
                .extracting(User::getId)
                .containsExactly("admin");
        assertThat(Resources.values())
                .allMatch(resource -> authorizationService
                                .createAuthorizationQuery()
                                .groupIdIn(CurrentUser.ADMINISTRATORS)
                                .resourceType(resource)
                                .hasPermission(Permissions.ALL)
                                .count()
                        == 1);
    }

    @Test
    void withoutAPasswordAnEmptyDatabaseIsNotOpened() {
        removeAdministrators();

        assertThatThrownBy(() -> bootstrap("").afterSingletonsInstantiated()).isInstanceOf(StartRefused.class);
    }

    /** S4. */
    @ParameterizedTest
    @ValueSource(strings = {"quan-tri-2021-vl", "Admin-vinh-long-1", "UBND huyện LONGHO", "so-tai-chinh-2021"})
    void aPasswordWithANameInItIsRefusedInASentence(String password) {
        removeAdministrators();

        assertThatThrownBy(() -> bootstrap(password).afterSingletonsInstantiated())
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("contains a name");
    }

    @Test
    void whereThereIsAnAdministratorThePasswordIsNotRead() {
        removeAdministrators();
        bootstrap(PASSWORD).afterSingletonsInstantiated();

        bootstrap("another password").afterSingletonsInstantiated();
        bootstrap("").afterSingletonsInstantiated();

        assertThat(identityService.checkPassword("admin", PASSWORD)).isTrue();
    }

    @Test
    void productionRefusesADatabaseThatHoldsASampleUser() {
        identityService.saveUser(identityService.newUser("sample-person"));
        jdbc.sql("insert into sample_user (user_id) values ('sample-person')").update();

        assertThatThrownBy(() -> bootstrap(PASSWORD).afterSingletonsInstantiated())
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("sample users");

        identityService.deleteUser("sample-person");
        assertThatCode(() -> bootstrap(PASSWORD).afterSingletonsInstantiated()).doesNotThrowAnyException();
    }

    @Test
    void productionRefusesADatabaseWhoseClockWasMoved() {
        jdbc.sql("insert into development_clock (reached) values (now())").update();

        assertThatThrownBy(() -> bootstrap(PASSWORD).afterSingletonsInstantiated())
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("development clock");
    }

    private void removeAdministrators() {
        identityService
                .createUserQuery()
                .memberOfGroup(CurrentUser.ADMINISTRATORS)
                .list()
                .forEach(user -> identityService.deleteUser(user.getId()));
    }

    private AdministratorBootstrap bootstrap(String password) {
        return new AdministratorBootstrap(
                administrators, currentUser, jdbc, transaction, noSamplePeople(), rules, password);
    }

    private static ObjectProvider<SamplePeople> noSamplePeople() {
        return new ObjectProvider<>() {
            @Override
            public SamplePeople getObject() {
                throw new AssertionError("production has none");
            }

            @Override
            public SamplePeople getIfAvailable() {
                return null;
            }
        };
    }
}
