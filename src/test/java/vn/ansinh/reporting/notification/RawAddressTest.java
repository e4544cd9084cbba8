package vn.ansinh.reporting.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ansinh.reporting.SignedIn.ENGINE;

import com.icegreen.greenmail.util.GreenMail;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ansinh.reporting.EngineDriver;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.SignedIn;
import vn.ansinh.reporting.SignedIn.Answer;
import vn.ansinh.reporting.report.ReportMail;

/** S17. No address with Vietnamese letters enters, and none that is there already goes out as raw bytes. */
@EngineTest
class RawAddressTest {

    private static final String PROFILE =
            "{\"id\":\"ra-an\",\"firstName\":\"An\\u200b\",\"lastName\":\"Nguye\\u0302\\u0303n\","
                    + "\"email\":\"%s\"}";

    @LocalServerPort
    private int port;

    @Autowired
    private IdentityService identityService;

    @Autowired
    private Mails mails;

    @Autowired
    private GreenMail mailServer;

    @Autowired
    private EngineDriver engine;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @AfterEach
    void nobody() {
        identityService.deleteUser("ra-an");
    }

    @Test
    void anAdministratorIsToldSoAndNamesAreClean() {
        SignedIn admin = SignedIn.as("admin", port);
        String created = "{\"profile\":" + PROFILE + ",\"credentials\":{\"password\":\"Mat-khau-dai-2021\"}}";

        Answer refused = admin.post(ENGINE + "/user/create", created.formatted("nguyễn.văn.a@vinhlong.gov.vn"));

        assertThat(refused.status()).as(refused.body()).isEqualTo(422);
        assertThat(refused.json().path("message").asText()).contains("nguyễn.văn.a@vinhlong.gov.vn", "không dấu");
        assertThat(user()).isNull();
        assertThat(admin.post(ENGINE + "/user/create", created.formatted("an@vinhlong.gov.vn"))
                        .status())
                .isEqualTo(204);
        assertThat(user().getFirstName()).isEqualTo("An");
        assertThat(user().getLastName()).isEqualTo("Nguyễn");

        Answer changed = admin.put(ENGINE + "/user/ra-an/profile", PROFILE.formatted("ắn@vinhlong.gov.vn"));

        assertThat(changed.status()).as(changed.body()).isEqualTo(422);
        assertThat(user().getEmail()).isEqualTo("an@vinhlong.gov.vn");
    }

    @Test
    void whatStandsThereAlreadyIsRefusedAndNotSentRaw() {
        new People(identityService).person("ra-an", "Nguyễn", "An", "an@vinhlong.gov.vn", "ra-officers");
        jdbc.sql("update act_id_user set email_ = 'ắn@vinhlong.gov.vn' where id_ = 'ra-an'")
                .update();

        transaction.executeWithoutResult(status -> mails.toGroups(
                List.of("ra-officers"), ReportMail.REPORT_REQUESTED, "RA/2021-H1/X", "1", MailsTest.VALUES, null));
        engine.runJobs();

        assertThat(mails.log("RA/2021-H1/X"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.state()).isEqualTo(MailState.REFUSED));
        assertThat(mailServer.getReceivedMessages()).isEmpty();
    }

    private User user() {
        return identityService.createUserQuery().userId("ra-an").singleResult();
    }
}
