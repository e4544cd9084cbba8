package vn.ansinh.reporting.notification.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.transaction.support.TransactionOperations;
import vn.ansinh.reporting.EngineDriver;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.faults.TcpProxy;
import vn.ansinh.reporting.notification.FaultyMailServer;
import vn.ansinh.reporting.notification.MailCarrier;
import vn.ansinh.reporting.notification.MailLogEntry;
import vn.ansinh.reporting.notification.MailState;
import vn.ansinh.reporting.notification.Mails;
import vn.ansinh.reporting.notification.RefusingMailServer;
import vn.ansinh.reporting.report.ReportMail;

/**
 * Point 5 of the issue: whatever the mail server does, a mail leaves in the end, and none that it has acknowledged leaves
 * again. A dead one and one that refuses are in {@link MailDispatchTest}.
 */
@EngineTest
class MailServerFaultsTest {

    private final GreenMail behind = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final String key = "KL92/F-" + UUID.randomUUID() + "/STC";

    @Autowired
    private Mails mails;

    @Autowired
    private GreenMail mailServer;

    @Value("${spring.mail.port}")
    private int mailPort;

    @Autowired
    private EngineDriver engine;

    @Autowired
    private MailCarrier carrier;

    @Autowired
    private ManagementService managementService;

    @Autowired
    private TransactionOperations transaction;

    @BeforeEach
    void aMailWaits() {
        transaction.executeWithoutResult(status -> mails.toUsers(
                List.of("coordinator"),
                ReportMail.ACCEPTED,
                key,
                "1",
                Map.of("agency", "Sở Tài chính", "period", "6 tháng đầu năm 2021"),
                mails.pageLink("bao-cao")));
        mailServer.stop();
    }

    @AfterEach
    void stopBehind() {
        behind.stop();
    }

    /** Nobody can know whether it was taken; it goes again as the same mail, so that the receiver's server knows it. */
    @Test
    void aServerThatTakesItAndIsGoneGetsTheSameMailAgain() throws Exception {
        try (var server = new FaultyMailServer(mailPort)) {
            attemptFails();
            nextAttempt();
            attemptFails();

            assertThat(server.taken()).hasSize(3).containsOnly(mail().messageId());
            assertThat(mail().state()).isEqualTo(MailState.RETRYING);
        }
        arrivesOnce();
    }

    @Test
    void aServerThatSaysNothingHoldsTheJobUpForSecondsOnly() throws Exception {
        try (var wire = wire()) {
            wire.freeze();
            long began = System.nanoTime();
            attemptFails();

            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(30));
        }
        arrivesOnce();
    }

    @Test
    void aSlowServerTakesIt() throws Exception {
        try (var wire = wire()) {
            wire.delay(Duration.ofMillis(200));

            engine.runJobs();

            assertThat(mail().state()).isEqualTo(MailState.SENT);
        }
    }

    @Test
    void aConnectionThatIsCutIsTriedAgain() throws Exception {
        try (var wire = wire()) {
            wire.refuse();
            attemptFails();
        }
        arrivesOnce();
    }

    /** The other mails do not wait for one that is refused for good. */
    @Test
    void oneAddressRefusedForGoodHoldsUpNoOther() throws Exception {
        try (var server = new RefusingMailServer(mailPort, "550 5.1.1 no such user")) {
            engine.runJobs();

            assertThat(server.asked()).isEqualTo(1);
            assertThat(mail().state()).isEqualTo(MailState.REFUSED);
        }
        mailServer.start();
        transaction.executeWithoutResult(status -> mails.toUsers(
                List.of("reviewer"),
                ReportMail.ACCEPTED,
                key + "/2",
                "1",
                Map.of("agency", "Sở Tài chính", "period", "6 tháng đầu năm 2021"),
                mails.pageLink("bao-cao")));
        engine.runJobs();

        assertThat(mails.log(key + "/2"))
                .singleElement()
                .extracting(MailLogEntry::state)
                .isEqualTo(MailState.SENT);
        assertThat(mailServer.getReceivedMessages()).hasSize(1);
    }

    /** GreenMail elsewhere, and the wire to it where the application looks. */
    private TcpProxy wire() {
        behind.start();
        return new TcpProxy(mailPort, behind.getSmtp().getPort());
    }

    /** The first one, or another of the mail's own process. */
    private void attemptFails() {
        carrier.carry();
        String id = job().getId();
        assertThatThrownBy(() -> managementService.executeJob(id)).isInstanceOf(MailException.class);
        assertThat(mail().state()).isEqualTo(MailState.RETRYING);
    }

    private void nextAttempt() {
        engine.at(job().getDuedate().toInstant().plusSeconds(1));
    }

    private void arrivesOnce() throws Exception {
        mailServer.start();
        nextAttempt();
        engine.runJobs();

        assertThat(mail().state()).isEqualTo(MailState.SENT);
        assertThat(mailServer.getReceivedMessages()).hasSize(1);
        assertThat(mailServer.getReceivedMessages()[0].getMessageID()).isEqualTo(mail().messageId());
    }

    private MailLogEntry mail() {
        assertThat(mails.log(key)).hasSize(1);
        return mails.log(key).get(0);
    }

    private Job job() {
        return managementService
                .createJobQuery()
                .processDefinitionKey(MailDispatchProcess.KEY)
                .singleResult();
    }
}
