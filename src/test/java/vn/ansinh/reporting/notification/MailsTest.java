package vn.ansinh.reporting.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntSupplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ansinh.reporting.EngineDriver;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.cycle.daily.ReminderMail;
import vn.ansinh.reporting.engine.CurrentUser;
import vn.ansinh.reporting.report.ReportMail;

@EngineTest
class MailsTest {

    private static final List<String> OFFICERS = List.of("mt-officers");
    static final Map<String, Object> VALUES = Map.of(
            "agency", "Sở Y tế",
            "period", "6 tháng đầu năm 2021",
            "deadline", "trước ngày 10/5/2021");

    private final String key = "KL92/T-" + UUID.randomUUID() + "/SYT";

    @Autowired
    private Mails mails;

    @Autowired
    private DefaultListableBeanFactory beans;

    @Autowired
    private GreenMail mailServer;

    @Autowired
    private EngineDriver engine;

    @Autowired
    private RuntimeService runtimeService;

    @Autowired
    private RepositoryService repositoryService;

    @Autowired
    private IdentityService identityService;

    @Autowired
    private CurrentUser currentUser;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void people() {
        new People(identityService)
                .person("mt-anh", "Nguyễn Thị Ngọc", "Ánh", "Anh@mt.example.vn", "mt-officers", "mt-clerks")
                .person("mt-bao", "Trần Văn", "Bảo", "bao@mt.example.vn", "mt-officers")
                .person("mt-chi", "Lê", "Chi", null, "mt-officers")
                .person("mt-dung", "Phạm", "Dũng", "vanthu@mt.example.vn", "mt-shared")
                .person("mt-em", "Võ", "Em", "vanthu@mt.example.vn", "mt-shared");
    }

    @Test
    void everybodyInTheGroupsWhoHasAnAddressGetsOneMail() {
        int queued = inTransaction(() -> mails.toGroups(
                List.of("mt-officers", "mt-clerks"), ReportMail.REPORT_REQUESTED, key, "1", VALUES, null));

        assertThat(queued).isEqualTo(2);
        assertThat(mails.log(key))
                .extracting(MailLogEntry::recipient, MailLogEntry::recipientName, MailLogEntry::state)
                .containsExactlyInAnyOrder(
                        tuple("anh@mt.example.vn", "Nguyễn Thị Ngọc Ánh", MailState.QUEUED),
                        tuple("bao@mt.example.vn", "Trần Văn Bảo", MailState.QUEUED));
    }

    @Test
    void peopleWhoShareAMailboxGetOneMailThatNamesThem() {
        inTransaction(
                () -> mails.toUsers(List.of("mt-dung", "mt-em"), ReportMail.REPORT_REQUESTED, key, "1", VALUES, null));

        assertThat(mails.log(key))
                .singleElement()
                .satisfies(mail -> assertThat(mail.recipientName()).isEqualTo("Phạm Dũng, Võ Em"));
    }

    @Test
    void theSameReminderIsNeverQueuedTwice() {
        remind("2021-05-07");

        int again = remind("2021-05-07");
        int nextDay = remind("2021-05-08");

        assertThat(again).isZero();
        assertThat(nextDay).isEqualTo(2);
        assertThat(mails.log(key)).hasSize(4);
    }

    @Test
    void somebodyWhoJoinedTheGroupLaterIsStillReminded() {
        inTransaction(() ->
                mails.toUsers(List.of("mt-anh"), ReminderMail.REMINDER_OFFICER_ON, key, "2021-05-09", VALUES, null));

        int others = inTransaction(
                () -> mails.toGroups(OFFICERS, ReminderMail.REMINDER_OFFICER_ON, key, "2021-05-09", VALUES, null));

        assertThat(others).isEqualTo(1);
    }

    @Test
    void severalAtOnceEachReachTheirOwnAndOfTwoRemindersForTheSamePeopleTheLastIsKept() {
        int queued = inTransaction(() -> mails.toGroups(List.of(
                reminder("mt-officers", "2021-05-07"),
                reminder("mt-shared", "2021-05-07"),
                reminder("mt-officers", "2021-05-07"),
                reminder("mt-nobody", "2021-05-07"),
                reminder("mt-nobody", "2021-05-08"))));

        assertThat(queued).isEqualTo(3);
        assertThat(mails.log(key))
                .extracting(MailLogEntry::recipient)
                .containsExactlyInAnyOrder("anh@mt.example.vn", "bao@mt.example.vn", "vanthu@mt.example.vn");
        assertThat(jdbc.sql("select occasion from mail_without_recipient where business_key = :key")
                        .param("key", key)
                        .query(String.class)
                        .list())
                .containsExactly("2021-05-08");
    }

    private Mails.Message reminder(String group, String day) {
        return new Mails.Message(List.of(group), ReminderMail.REMINDER_OFFICER_ON, key, day, VALUES, null);
    }

    @Test
    void nothingIsWrittenWhenWhatItTellsAboutIsRolledBack() {
        transaction.executeWithoutResult(status -> {
            mails.toGroups(OFFICERS, ReportMail.REPORT_REQUESTED, key, "1", VALUES, null);
            status.setRollbackOnly();
        });
        engine.runJobs();

        assertThat(mails.log(key)).isEmpty();
        assertThat(mailServer.getReceivedMessages()).isEmpty();
    }

    @Test
    void aMailOutsideATransactionIsRefused() {
        assertThatThrownBy(() -> mails.toGroups(OFFICERS, ReportMail.REPORT_REQUESTED, key, "1", VALUES, null))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void aMailWithoutAValueItNeedsIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> inTransaction(() -> mails.toGroups(
                        OFFICERS, ReportMail.REPORT_REQUESTED, key, "1", Map.of("agency", "Sở Y tế"), null)))
                .withMessageContaining("[period, deadline]");
    }

    @Test
    void groupsWithoutAnAddressHinderNobody() {
        int queued = inTransaction(
                () -> mails.toGroups(List.of("mt-nobody"), ReportMail.REPORT_REQUESTED, key, "1", VALUES, null));

        assertThat(queued).isZero();
    }

    @Test
    void anOfficerWhoseActionIsToldAboutNeedsNoRightToStartProcesses() {
        var officer = new CurrentUser.Person("mt-anh", List.of("mt-officers"));

        int queued = currentUser.as(
                officer,
                () -> inTransaction(
                        () -> mails.toGroups(OFFICERS, ReportMail.REPORT_REQUESTED, key, "1", VALUES, null)));

        assertThat(queued).isEqualTo(2);
    }

    @Test
    void aMailQueuedInAStepOfAProcessIsCommittedWithTheStep() {
        String process = "mails" + UUID.randomUUID().toString().replace("-", "");
        beans.registerSingleton(process, (JavaDelegate)
                execution -> mails.toGroups(OFFICERS, ReportMail.REPORT_REQUESTED, key, "1", VALUES, null));
        String deployment = repositoryService
                .createDeployment()
                .addModelInstance(
                        process + ".bpmn",
                        Bpmn.createExecutableProcess(process)
                                .camundaHistoryTimeToLiveString("P1D")
                                .startEvent()
                                .serviceTask()
                                .camundaDelegateExpression("${" + process + "}")
                                .endEvent()
                                .done())
                .deploy()
                .getId();

        runtimeService.startProcessInstanceByKey(process);
        repositoryService.deleteDeployment(deployment, true);
        // Other tests count the delegates, and share this context.
        beans.destroySingleton(process);

        assertThat(mails.log(key)).hasSize(2);
    }

    @Test
    void aMailIsReadAsTextAndAsHtmlInVietnamese() throws Exception {
        String link = mails.taskLink("6f1c2d3e-0001");
        inTransaction(() -> mails.toUsers(List.of("mt-anh"), ReportMail.REPORT_REQUESTED, key, "1", VALUES, link));
        engine.runJobs();

        MimeMessage received = mailServer.getReceivedMessages()[0];
        assertThat(received.getSubject()).isEqualTo("Đề nghị báo cáo 6 tháng đầu năm 2021 – Sở Y tế");
        assertThat(received.getHeader("Subject")[0]).matches("(?s)\\p{ASCII}+");
        assertThat(received.getFrom()[0].toString()).contains("no-reply@localhost");
        assertThat(received.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(received.getContentType()).startsWith("multipart/alternative");
        var alternatives = (MimeMultipart) received.getContent();
        assertThat(alternatives.getCount()).isEqualTo(2);
        assertThat(alternatives.getBodyPart(0).getContentType()).isEqualToIgnoringCase("text/plain; charset=UTF-8");
        assertThat((String) alternatives.getBodyPart(0).getContent())
                .contains("Kính gửi Ông/Bà Nguyễn Thị Ngọc Ánh", "trước ngày 10/5/2021", "Soạn báo cáo: " + link);
        assertThat(alternatives.getBodyPart(1).getContentType()).isEqualToIgnoringCase("text/html; charset=UTF-8");
        assertThat((String) alternatives.getBodyPart(1).getContent())
                .contains("Kính gửi Ông/Bà Nguyễn Thị Ngọc Ánh", "href=\"" + link + "\"");
    }

    @Test
    void aMailIsDatedByTheClockOfTheApplication() throws Exception {
        engine.at("2021-05-09T08:30");
        remind("2021-05-09");
        engine.runJobs();

        assertThat(mailServer.getReceivedMessages()[0].getHeader("Date")[0]).contains("9 May 2021");
        assertThat(mails.log(key))
                .allSatisfy(
                        mail -> assertThat(mail.settledAt()).isBetween("2021-05-09T01:30:00Z", "2021-05-09T01:35:00Z"));
    }

    private int remind(String day) {
        return inTransaction(
                () -> mails.toGroups(OFFICERS, ReminderMail.REMINDER_OFFICER_BEFORE, key, day, VALUES, null));
    }

    private int inTransaction(IntSupplier action) {
        return transaction.execute(status -> action.getAsInt());
    }
}
