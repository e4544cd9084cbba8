package vn.ansinh.reporting.security;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ansinh.reporting.SignedIn.ENGINE;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.SignedIn;
import vn.ansinh.reporting.engine.CurrentUser;

/** S4. A session lasts no longer than what it stands on: the person, his password, his groups, a working day. */
@EngineTest
class SessionEndsTest {

    private static final String USER = "ngan.tran";
    private static final String PASSWORD = "mua-lua-chin-2021";
    private static final String ADMIN_PAGE = "/camunda/app/admin/default/";

    @LocalServerPort
    private int port;

    @Autowired
    private IdentityService identityService;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void somebodyOfTheHealthDepartment() {
        User user = identityService.newUser(USER);
        user.setFirstName("Trần");
        user.setLastName("Kim Ngân");
        user.setPassword(PASSWORD);
        identityService.saveUser(user);
        identityService.createMembership(USER, "syt-officers");
    }

    @AfterEach
    void gone() {
        identityService.deleteUser(USER);
    }

    @Test
    void aChangedPasswordEndsTheOtherSessionsAndNotThisOne() {
        SignedIn here = signedIn(PASSWORD);
        SignedIn elsewhere = signedIn(PASSWORD);
        SignedIn colleague = SignedIn.as("syt-officer", port);

        assertThat(changed(here, USER, PASSWORD, "vu-he-thu-sau-muoi").status()).isEqualTo(204);

        assertThat(elsewhere.get("/bao-cao").status()).isEqualTo(302);
        assertThat(elsewhere.get("/api/language").status()).isEqualTo(401);
        assertThat(elsewhere.get(ENGINE + "/task").status()).isEqualTo(401);
        assertThat(here.get("/bao-cao").status()).isEqualTo(200);
        assertThat(here.get(ENGINE + "/task").status()).isEqualTo(200);
        assertThat(colleague.get("/bao-cao").status()).isEqualTo(200);
        assertThat(SignedIn.nobody(port).login(USER, PASSWORD).status()).isEqualTo(302);
        assertThat(signedIn("vu-he-thu-sau-muoi").get("/bao-cao").status()).isEqualTo(200);
        assertThat(changed(here, USER, "vu-he-thu-sau-muoi", "vu-dong-xuan-bon-muoi")
                        .status())
                .as("the session knows the password it now stands on")
                .isEqualTo(204);
        assertThat(here.get("/bao-cao").status()).isEqualTo(200);
    }

    @Test
    void aPasswordTheAdministratorSetsEndsAllSessionsOfThePerson() {
        SignedIn person = signedIn(PASSWORD);
        SignedIn admin = SignedIn.as("admin", port);

        assertThat(changed(admin, USER, "an-sinh-2021", "vu-he-thu-sau-muoi").status())
                .isEqualTo(204);

        assertThat(person.get("/bao-cao").status()).isEqualTo(302);
        assertThat(admin.get(ADMIN_PAGE).status()).isEqualTo(200);
        assertThat(changed(admin, "khong-co-ai", "an-sinh-2021", "vu-he-thu-sau-muoi")
                        .status())
                .isEqualTo(404);
    }

    /** Whatever way it was set, also past our own. */
    @Test
    void aPasswordSetInTheEngineEndsThemToo() {
        SignedIn person = signedIn(PASSWORD);
        User user = identityService.createUserQuery().userId(USER).singleResult();
        user.setPassword("vu-he-thu-sau-muoi");
        identityService.saveUser(user);

        assertThat(person.get("/bao-cao").status()).isEqualTo(302);
    }

    @Test
    void whoIsTakenOutOfAGroupLosesItsRightsAtOnce() {
        identityService.createMembership(USER, CurrentUser.ADMINISTRATORS);
        SignedIn person = signedIn(PASSWORD);
        assertThat(person.get(ADMIN_PAGE).status()).isEqualTo(200);
        assertThat(person.get("/camunda/app/shared/settings.js").body()).contains("\"administrator\":true");
        assertThat(person.get(ENGINE + "/user/count").json().path("count").asInt())
                .isGreaterThan(50);

        identityService.deleteMembership(USER, CurrentUser.ADMINISTRATORS);

        assertThat(person.get(ADMIN_PAGE).status()).isEqualTo(403);
        assertThat(person.get("/camunda/app/cockpit/default/").status()).isEqualTo(403);
        assertThat(person.get("/actuator/info").status()).isEqualTo(403);
        assertThat(person.get("/camunda/app/shared/settings.js").body()).contains("\"administrator\":false");
        assertThat(person.get(ENGINE + "/user/count").json().path("count").asInt())
                .as("what the engine itself grants")
                .isLessThan(10);
        assertThat(person.get("/bao-cao").status()).as("what is left to him").isEqualTo(200);

        identityService.createMembership(USER, CurrentUser.ADMINISTRATORS);
        assertThat(person.get(ADMIN_PAGE).status()).as("and gets them at once").isEqualTo(200);
    }

    @Test
    void whoIsNoUserAnyMoreIsSignedOut() {
        SignedIn person = signedIn(PASSWORD);

        identityService.deleteUser(USER);

        assertThat(person.get("/bao-cao").status()).isEqualTo(302);
        assertThat(person.get("/api/language").status()).isEqualTo(401);
    }

    @Test
    void aSessionHasALongestTimeHoweverBusyItIs() {
        SignedIn person = signedIn(PASSWORD);
        moveBack(11);
        assertThat(person.get("/bao-cao").status()).isEqualTo(200);

        moveBack(2);

        assertThat(person.get("/bao-cao").status()).isEqualTo(302);
        assertThat(person.get("/api/language").status()).isEqualTo(401);
        assertThat(person.login(USER, PASSWORD).status()).isEqualTo(302);
        assertThat(person.get("/bao-cao").status()).isEqualTo(200);
    }

    @Test
    void oneSignsOutEverywhereAtOnce() {
        SignedIn here = signedIn(PASSWORD);
        SignedIn elsewhere = signedIn(PASSWORD);
        SignedIn colleague = SignedIn.as("syt-officer", port);
        assertThat(here.get("/bao-cao").body()).contains("href=\"/tai-khoan\"");
        assertThat(here.get("/tai-khoan").body())
                .contains("Đăng xuất mọi nơi", USER)
                .doesNotContain("Đăng xuất một người khác");

        assertThat(here.delete("/api/sessions").status()).isEqualTo(204);

        assertThat(here.get("/bao-cao").status()).isEqualTo(302);
        assertThat(elsewhere.get("/bao-cao").status()).isEqualTo(302);
        assertThat(colleague.get("/bao-cao").status()).isEqualTo(200);
    }

    @Test
    void anAdministratorSignsSomebodyOutAndNobodyElseDoes() {
        SignedIn person = signedIn(PASSWORD);
        assertThat(SignedIn.as("syt-leader", port)
                        .delete("/api/sessions/" + USER)
                        .status())
                .isEqualTo(403);
        assertThat(person.get("/bao-cao").status()).isEqualTo(200);
        SignedIn admin = SignedIn.as("admin", port);
        assertThat(admin.get("/tai-khoan").body()).contains("Đăng xuất một người khác");
        assertThat(admin.delete("/api/sessions/khong-co-ai").status()).isEqualTo(404);

        assertThat(admin.delete("/api/sessions/" + USER).status()).isEqualTo(204);

        assertThat(person.get("/bao-cao").status()).isEqualTo(302);
        assertThat(admin.get("/bao-cao").status()).isEqualTo(200);
    }

    private void moveBack(int hours) {
        jdbc.sql("update spring_session set creation_time = creation_time - :by where principal_name = :user")
                .param("by", hours * 3_600_000L)
                .param("user", USER)
                .update();
    }

    private SignedIn signedIn(String password) {
        SignedIn browser = SignedIn.nobody(port);
        browser.login(USER, password);
        browser.get("/camunda/app/tasklist/default/");
        return browser;
    }

    private static SignedIn.Answer changed(SignedIn browser, String user, String own, String wanted) {
        return browser.put(
                ENGINE + "/user/" + user + "/credentials",
                "{\"password\":\"%s\",\"authenticatedUserPassword\":\"%s\"}".formatted(wanted, own));
    }
}
