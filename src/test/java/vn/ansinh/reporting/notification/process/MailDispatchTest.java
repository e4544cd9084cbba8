package vn.ansinh.reporting.notification.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import java.net.ConnectException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.ProcessEngineLogger;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ansinh.reporting.CoversProcess;
import vn.ansinh.reporting.EngineDriver;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.notification.MailCarrier;
import vn.ansinh.reporting.notification.MailLogEntry;
import vn.ansinh.reporting.notification.MailState;
import vn.ansinh.reporting.notification.Mails;
import vn.ansinh.reporting.notification.RefusingMailServer;
import vn.ansinh.reporting.report.ReportMail;

@EngineTest
@ExtendWith(OutputCaptureExtension.class)
@CoversProcess(MailDispatchProcess.KEY)
class MailDispatchTest {

    private final String key = "KL92/T-" + UUID.randomUUID() + "/STC";

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
    private JdbcClient jdbc;

    @Autowired
    private ManagementService managementService;

    @Autowired
    private RuntimeService runtimeService;

    @Autowired
    private HistoryService historyService;

    @Autowired
    private IdentityService identityService;

    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void officer() {
        if (identityService.createUserQuery().userId("md-officer").count() == 0) {
            var user = identityService.newUser("md-officer");
            user.setLastName("Đặng");
            user.setFirstName("Giang");
            user.setEmail("giang@md.example.vn");
            identityService.saveUser(user);
        }
    }

    @Test
    void aMailLeavesOnceUnderItsOwnMessageId() throws Exception {
        queue();

        engine.runJobs();

        assertThat(mailServer.getReceivedMessages()).hasSize(1);
        assertThat(mailServer.getReceivedMessages()[0].getMessageID()).isEqualTo(mail().messageId());
        assertThat(mail().messageId())
                .contains(String.valueOf(Long.parseLong(mail().reference().substring(5))));
        assertThat(mail().state()).isEqualTo(MailState.SENT);
        assertThat(runtimeService.createProcessInstanceQuery().count()).isZero();
    }

    @Test
    void aDeadMailServerHoldsNobodyUpAndIsAnIncidentUntilItIsBack() throws Exception {
        mailServer.stop();

        queue();
        assertThat(mail().state()).isEqualTo(MailState.QUEUED);
        assertThat(carrier.carry()).isFalse();
        int attempts = 0;
        do {
            String id = job().getId();
            assertThatThrownBy(() -> managementService.executeJob(id)).hasRootCauseInstanceOf(ConnectException.class);
            attempts++;
            assertThat(engineIsIdle()).isTrue();
            engine.at(job().getDuedate().toInstant().plusSeconds(1));
        } while (job().getRetries() > 0);

        assertThat(attempts).isBetween(3, 10);
        assertThat(runtimeService
                        .createIncidentQuery()
                        .processInstanceId(job().getProcessInstanceId())
                        .list())
                .singleElement()
                .extracting(Incident::getActivityId, Incident::getIncidentType)
                .containsExactly(MailDispatchProcess.TASK_SEND_MAIL, Incident.FAILED_JOB_HANDLER_TYPE);
        assertThat(mail().state()).isEqualTo(MailState.RETRYING);

        mailServer.start();
        managementService.setJobRetries(job().getId(), 1);
        engine.runJobs();

        assertThat(mailServer.getReceivedMessages()).hasSize(1);
        assertThat(mailServer.getReceivedMessages()[0].getMessageID()).isEqualTo(mail().messageId());
        assertThat(mail().state()).isEqualTo(MailState.SENT);
        assertThat(end()).isEqualTo(MailDispatchProcess.END_MAIL_SENT);
        assertThat(runtimeService.createIncidentQuery().count()).isZero();
    }

    @Test
    void anAddressThatDoesNotExistIsRecordedAndNotTriedAgain() throws Exception {
        mailServer.stop();
        try (var server = new RefusingMailServer(mailPort, "550 5.1.1 giang@md.example.vn: no such user")) {
            queue();

            engine.runJobs();

            assertThat(server.asked()).isEqualTo(1);
            assertThat(mail().state()).isEqualTo(MailState.REFUSED);
            assertThat(mail().reason()).contains("no such user");
        }
        assertThat(runtimeService.createProcessInstanceQuery().count()).isZero();
    }

    @Test
    void anAddressThatIsRefusedWhenItIsTriedAgainIsNotTriedOnceMore() throws Exception {
        mailServer.stop();
        queue();
        carrier.carry();
        try (var server = new RefusingMailServer(mailPort, "550 5.1.1 giang@md.example.vn: no such user")) {
            engine.runJobs();

            assertThat(server.asked()).isEqualTo(1);
        }
        assertThat(mail().state()).isEqualTo(MailState.REFUSED);
        assertThat(end()).isEqualTo(MailDispatchProcess.END_MAIL_REFUSED);
    }

    /** One for all: the others wait until the server is back, and are no incidents. */
    @Test
    void ofTheMailsForADeadServerOneIsTriedAgainAndTheOthersFollowIt() {
        mailServer.stop();
        queue();
        queue("2");
        queue("3");
        carrier.carry();
        assertThat(mails.log(key))
                .extracting(MailLogEntry::state)
                .containsExactly(MailState.RETRYING, MailState.QUEUED, MailState.QUEUED);

        mailServer.start();
        engine.runJobs();

        assertThat(mails.log(key)).extracting(MailLogEntry::state).containsOnly(MailState.SENT);
        assertThat(mailServer.getReceivedMessages()).hasSize(3);
    }

    /** As when a node dies between the claim and the mail server. */
    @Test
    void aMailThatANodeHasLeftIsCarriedByAnotherWhenTheClaimHasRunOut() {
        queue();
        claimedFor("1 hour");
        engine.runJobs();
        assertThat(mail().state()).as("claimed").isEqualTo(MailState.QUEUED);

        claimedFor("-1 second");
        engine.runJobs();

        assertThat(mail().state()).isEqualTo(MailState.SENT);
        assertThat(mailServer.getReceivedMessages()).hasSize(1);
    }

    @Test
    void severalCarryAtOnceAndNoMailLeavesTwice() {
        for (int number = 1; number <= 100; number++) {
            queue(String.valueOf(number));
        }

        Stream.generate(() -> CompletableFuture.supplyAsync(carrier::carry))
                .limit(3)
                .toList()
                .forEach(CompletableFuture::join);

        assertThat(mailServer.getReceivedMessages()).hasSize(100);
        assertThat(mails.log(key)).extracting(MailLogEntry::state).containsOnly(MailState.SENT);
    }

    /** It would settle none: the database is closed before the last one is handed over. */
    @Test
    void aNodeThatStopsBeginsNoOtherMail() {
        queue();
        carrier.stop();
        try {
            assertThat(carrier.carry()).isFalse();
            assertThat(mailServer.getReceivedMessages()).isEmpty();
        } finally {
            carrier.start();
        }

        assertThat(carrier.carry()).isTrue();
        assertThat(mailServer.getReceivedMessages()).hasSize(1);
    }

    private void claimedFor(String time) {
        jdbc.sql("update mail_outbox set claimed_until = clock_timestamp() + :time::interval")
                .param("time", time)
                .update();
    }

    /** S14. As the job executor logs a job that failed. */
    @ParameterizedTest
    @ValueSource(strings = {"", "451 4.7.1 Greylisted, come back", "550 5.7.1 Relaying denied"})
    void aMailThatFailsIsOneLineThatSaysWhich(String reply, CapturedOutput output) throws Exception {
        mailServer.stop();
        queue();
        int first = output.getAll().length();
        carrier.carry();
        assertThat(output.getAll().substring(first).lines().filter(line -> !line.isBlank()))
                .singleElement()
                .asString()
                .contains(" WARN ", mail().reference(), "ACCEPTED", key, "giang@md.example.vn", "is tried again");
        String id = job().getId();
        int before = output.getAll().length();

        try (var server = reply.isEmpty() ? null : new RefusingMailServer(mailPort, reply)) {
            assertThatThrownBy(() -> managementService.executeJob(id))
                    .satisfies(
                            failure -> ProcessEngineLogger.JOB_EXECUTOR_LOGGER.exceptionWhileExecutingJob(id, failure));
        }

        assertThat(output.getAll().substring(before).lines().filter(line -> !line.isBlank()))
                .singleElement()
                .asString()
                .contains(" WARN ", mail().reference(), "ACCEPTED", key, "giang@md.example.vn")
                .contains(reply.isEmpty() ? "Connection refused" : reply)
                .doesNotContain(id);
    }

    /** S14. And one that is not tried again, with the key of its instance beside it. */
    @Test
    void aMailThatIsRefusedForGoodIsOneLineToo(CapturedOutput output) throws Exception {
        mailServer.stop();
        try (var server = new RefusingMailServer(mailPort, "550 5.1.1 giang@md.example.vn: no such user")) {
            queue();
            int before = output.getAll().length();

            engine.runJobs();

            assertThat(output.getAll().substring(before).lines().filter(line -> !line.isBlank()))
                    .singleElement()
                    .asString()
                    .contains(" WARN ", "- - - " + mail().reference() + "] ", "ACCEPTED about " + key)
                    .contains("giang@md.example.vn is refused for good", "no such user");
        }
    }

    @Test
    void aMailThatTheServerDoesNotWantYetIsTriedAgain() throws Exception {
        mailServer.stop();
        try (var server = new RefusingMailServer(mailPort, "451 4.7.1 Greylisted, come back")) {
            queue();

            assertThatThrownBy(engine::runJobs).isInstanceOf(MailException.class);
        }
        assertThat(mail().state()).isEqualTo(MailState.RETRYING);
        assertThat(job().getRetries()).isPositive();
        assertThat(job().getDuedate()).isAfter("2021-04-12T00:00:00");
    }

    @Test
    void aRefusalByPolicyIsNotTheAddressesFaultAndIsTriedAgain() throws Exception {
        mailServer.stop();
        try (var server = new RefusingMailServer(mailPort, "550 5.7.1 Relaying denied")) {
            queue();

            assertThatThrownBy(engine::runJobs).isInstanceOf(MailException.class);
        }
        assertThat(mail().state()).isEqualTo(MailState.RETRYING);
    }

    @Test
    void aJobThatRunsAgainAfterTheMailHasLeftSendsNothing() {
        queue();
        engine.runJobs();

        transaction.executeWithoutResult(status -> mails.send(mail().reference()));

        assertThat(mailServer.getReceivedMessages()).hasSize(1);
    }

    private void queue() {
        queue("1");
    }

    private void queue(String occasion) {
        transaction.executeWithoutResult(status -> mails.toUsers(
                List.of("md-officer"),
                ReportMail.ACCEPTED,
                key,
                occasion,
                Map.of("agency", "Sở Tài chính", "period", "6 tháng đầu năm 2021"),
                mails.pageLink("bao-cao")));
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

    /** Between two attempts no job is due: a dead server is not asked all the time. */
    private boolean engineIsIdle() {
        return managementService.createJobQuery().executable().count() == 0;
    }

    /** Where the mail's process has ended. */
    private String end() {
        return historyService
                .createHistoricProcessInstanceQuery()
                .processDefinitionKey(MailDispatchProcess.KEY)
                .processInstanceBusinessKey(mail().reference())
                .completed()
                .singleResult()
                .getEndActivityId();
    }
}
