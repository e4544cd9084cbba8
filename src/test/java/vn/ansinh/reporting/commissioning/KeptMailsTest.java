package vn.ansinh.reporting.commissioning;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ansinh.reporting.EngineDriver;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.SignedIn;
import vn.ansinh.reporting.SignedIn.Answer;
import vn.ansinh.reporting.cycle.daily.ReminderMail;
import vn.ansinh.reporting.notification.MailTemplate;
import vn.ansinh.reporting.notification.Mails;
import vn.ansinh.reporting.report.ReportMail;

/** S13: mail for people none of whom has an address is kept, shown, and sent or given up by the administrator. */
@EngineTest
class KeptMailsTest {

    private static final String PAGE = "/thu-cho-dia-chi";
    private static final String KEY = "KL92/2021-H1/SYT";
    private static final String GROUP = "kept-officers";

    @LocalServerPort
    private int port;

    @Autowired
    private Mails mails;

    @Autowired
    private EngineDriver engine;

    @Autowired
    private GreenMail mailServer;

    @Autowired
    private IdentityService identityService;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    private SignedIn admin;

    @BeforeEach
    void aGroupWhoseOneMemberHasNoAddress() {
        var group = identityService.newGroup(GROUP);
        group.setName("Chuyên viên – Sở Thử");
        identityService.saveGroup(group);
        var user = identityService.newUser("kept-officer");
        user.setLastName("Lê");
        user.setFirstName("Chi");
        identityService.saveUser(user);
        identityService.createMembership("kept-officer", GROUP);
        admin = SignedIn.as("admin", port);
    }

    @AfterEach
    void gone() {
        identityService.deleteUser("kept-officer");
        identityService.deleteGroup(GROUP);
    }

    @Test
    void whatFoundNobodyIsKeptShownAndSentOnceThereIsAnAddress() throws Exception {
        write(ReportMail.REPORT_REQUESTED, "1");
        write(ReportMail.REPORT_REQUESTED, "1");
        assertThat(admin.get(PAGE).body())
                .contains("Chuyên viên – Sở Thử", "Đề nghị báo cáo 6 tháng đầu năm 2021 – Sở Y tế", KEY)
                .contains("Chưa ai trong các nhóm này có địa chỉ thư.");
        assertThat(admin.get("/dua-vao-van-hanh").body()).contains("1 thư chưa gửi được");

        Answer tooEarly = decide("send", waiting());
        assertThat(tooEarly.status()).isEqualTo(409);
        assertThat(waiting()).hasSize(1);

        address("chi@kept.example.vn");
        assertThat(admin.get(PAGE).body()).contains("Sẽ gửi đến: chi@kept.example.vn");
        assertThat(mails.log(KEY)).as("the administrator decides").isEmpty();
        List<Long> ids = waiting();
        assertThat(decide("send", ids).status()).isEqualTo(204);
        assertThat(decide("send", ids).status()).as("pressed twice").isEqualTo(204);
        engine.runJobs();

        assertThat(mailServer.getReceivedMessages()).hasSize(1);
        assertThat(mailServer.getReceivedMessages()[0].getAllRecipients()[0]).hasToString("chi@kept.example.vn");
        assertThat(settled()).containsExactly("SENT admin");
        assertThat(admin.get(PAGE).body()).contains("Không có thư nào chờ địa chỉ.");
    }

    @Test
    void whatIsOverIsGivenUpAndNotSentLater() {
        write(ReportMail.ACCEPTED, "1");

        assertThat(decide("drop", waiting()).status()).isEqualTo(204);
        address("chi@kept.example.vn");
        engine.runJobs();

        assertThat(mailServer.getReceivedMessages()).isEmpty();
        assertThat(settled()).containsExactly("DROPPED admin");
    }

    @Test
    void ofRemindersOnlyTheLastIsKept() {
        write(ReminderMail.REMINDER_OFFICER_BEFORE, "before-3-days");
        write(ReminderMail.REMINDER_OFFICER_ON, "on-the-day");
        write(ReminderMail.REMINDER_OFFICER_AFTER, "overdue-1");
        write(ReportMail.RETURNED_BY_LEADER, "task-1");
        write(ReportMail.RETURNED_BY_LEADER, "task-2");

        assertThat(jdbc.sql("select template || ' ' || occasion from mail_without_recipient order by id")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder(
                        "REMINDER_OFFICER_AFTER overdue-1", "RETURNED_BY_LEADER task-1", "RETURNED_BY_LEADER task-2");
    }

    @Test
    void aReminderThatReachesSomebodyMakesTheOneThatWaitsNeedless() {
        write(ReminderMail.REMINDER_OFFICER_BEFORE, "before-3-days");
        address("chi@kept.example.vn");

        write(ReminderMail.REMINDER_OFFICER_ON, "on-the-day");

        assertThat(waiting()).isEmpty();
        assertThat(settled()).containsExactly("DROPPED system");
        assertThat(mails.log(KEY)).hasSize(1);
    }

    @Test
    void nothingIsKeptOfWhatWasRolledBack() {
        transaction.executeWithoutResult(status -> {
            queue(ReportMail.ACCEPTED, "1");
            status.setRollbackOnly();
        });

        assertThat(waiting()).isEmpty();
    }

    @Test
    void onlyTheAdministratorSeesAndDecidesAboutThem() {
        write(ReportMail.ACCEPTED, "1");
        SignedIn coordinator = SignedIn.as("coordinator", port);

        assertThat(coordinator.get(PAGE).status()).isEqualTo(403);
        for (String way : List.of("send", "drop")) {
            assertThat(coordinator
                            .post("/api/kept-mails/" + way, "{\"ids\":" + waiting() + "}")
                            .status())
                    .isEqualTo(403);
            for (String body : List.of("{}", "{\"ids\":[]}", "{\"ids\":[null]}")) {
                assertThat(admin.post("/api/kept-mails/" + way, body).status()).isEqualTo(422);
            }
        }
        assertThat(waiting()).hasSize(1);
    }

    private void write(MailTemplate template, String occasion) {
        transaction.executeWithoutResult(status -> queue(template, occasion));
    }

    private void queue(MailTemplate template, String occasion) {
        mails.toGroups(
                List.of(GROUP),
                template,
                KEY,
                occasion,
                Map.of(
                        "agency", "Sở Y tế",
                        "period", "6 tháng đầu năm 2021",
                        "deadline", "trước ngày 10/5/2021",
                        "person", "Trần Văn Bảo",
                        "reason", "Số chưa khớp"),
                null);
    }

    private void address(String email) {
        var user = identityService.createUserQuery().userId("kept-officer").singleResult();
        user.setEmail(email);
        identityService.saveUser(user);
    }

    private Answer decide(String way, List<Long> ids) {
        return admin.post("/api/kept-mails/" + way, "{\"ids\":" + ids + "}");
    }

    private List<Long> waiting() {
        return jdbc.sql("select id from mail_without_recipient where state = 'WAITING' order by id")
                .query(Long.class)
                .list();
    }

    private List<String> settled() {
        return jdbc.sql("select state || ' ' || settled_by from mail_without_recipient where state <> 'WAITING'")
                .query(String.class)
                .list();
    }
}
