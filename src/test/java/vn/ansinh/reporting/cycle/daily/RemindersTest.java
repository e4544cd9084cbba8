package vn.ansinh.reporting.cycle.daily;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ansinh.reporting.report.ReportingFixture.key;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import vn.ansinh.reporting.EngineDriver;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.Officials;
import vn.ansinh.reporting.catalogue.Period;
import vn.ansinh.reporting.engine.ReportingClock;
import vn.ansinh.reporting.report.Obligations;
import vn.ansinh.reporting.report.ReportingFixture;
import vn.ansinh.reporting.report.Selection;
import vn.ansinh.reporting.report.process.AgencyReportProcess.Elements;

/** Who is written to on which day, over the real calendar of the first six months of 2021. */
@EngineTest
class RemindersTest {

    private static final String DUE =
            "trước ngày 10/5/2021 (hết ngày 09/5, Chủ nhật); nên gửi chậm nhất chiều thứ Sáu 07/5";

    @Autowired
    private Reminders reminders;

    @Autowired
    private ReportingFixture reporting;

    @Autowired
    private Obligations obligations;

    @Autowired
    private Officials officials;

    @Autowired
    private EngineDriver engine;

    @Autowired
    private GreenMail mailServer;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transaction;

    /** A mail of the outbox, as far as these tests look. */
    private record Written(String to, String template, String timing, String deadline, String list, String link) {

        String brief() {
            return to + " " + template + " " + (list.isEmpty() ? timing : list);
        }
    }

    @Test
    void eachLevelReachesItsPeopleOnceAndWhoHasSentTheReportIsLeftAlone() {
        reporting.asked("SYT", "STC");
        reporting.submitted("STC");

        Map<String, List<String>> byDay = everyMorning("2021-04-13", "2021-06-30");

        assertThat(byDay)
                .containsExactlyEntriesOf(
                        new TreeMap<>(
                                Map.of(
                                        "2021-04-26", List.of("syt-officer OFFICER_BEFORE còn 7 ngày làm việc"),
                                        "2021-05-04", List.of("syt-officer OFFICER_BEFORE còn 3 ngày làm việc"),
                                        "2021-05-06",
                                                List.of(
                                                        "syt-officer OFFICER_BEFORE còn 1 ngày làm việc",
                                                        "syt-leader LEADER_BEFORE còn 1 ngày làm việc"),
                                        "2021-05-07",
                                                List.of(
                                                        "syt-officer OFFICER_ON hôm nay là ngày làm việc cuối cùng; hết hạn vào cuối ngày Chủ nhật, 09/05/2021",
                                                        "syt-leader LEADER_ON hôm nay là ngày làm việc cuối cùng; hết hạn vào cuối ngày Chủ nhật, 09/05/2021"),
                                        "2021-05-10",
                                                List.of(
                                                        "syt-officer OFFICER_AFTER quá hạn 1 ngày làm việc",
                                                        "syt-leader LEADER_AFTER quá hạn 1 ngày làm việc"),
                                        "2021-05-12",
                                                List.of(
                                                        "syt-leader LEADER_AFTER quá hạn 3 ngày làm việc",
                                                        "coordinator COORDINATOR_AFTER Sở Y tế: quá hạn 3 ngày làm việc; Đang soạn thảo"),
                                        "2021-05-18",
                                                List.of(
                                                        "syt-leader LEADER_AFTER quá hạn 7 ngày làm việc",
                                                        "coordinator COORDINATOR_AFTER Sở Y tế: quá hạn 7 ngày làm việc; Đang soạn thảo",
                                                        "standing-leader STANDING_LEADER_AFTER Sở Y tế: quá hạn 7 ngày làm việc; Đang soạn thảo"))));
    }

    @Test
    void theFatherlandFrontIsRequestedCourteouslyAndNotReportedToTheLeaders() {
        reporting.asked("UBMTTQ");

        Map<String, List<String>> byDay = everyMorning("2021-05-06", "2021-06-30");

        String front = "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Vĩnh Long (cơ quan được đề nghị báo cáo)";
        assertThat(byDay.keySet())
                .containsExactly("2021-05-06", "2021-05-07", "2021-05-10", "2021-05-12", "2021-05-18");
        assertThat(byDay.get("2021-05-10"))
                .containsExactly(
                        "ubmttq-officer REQUESTED_AFTER quá hạn 1 ngày làm việc",
                        "ubmttq-leader REQUESTED_AFTER quá hạn 1 ngày làm việc");
        assertThat(byDay.get("2021-05-18"))
                .containsExactly(
                        "ubmttq-leader REQUESTED_AFTER quá hạn 7 ngày làm việc",
                        "coordinator COORDINATOR_AFTER " + front + ": quá hạn 7 ngày làm việc; Đang soạn thảo");
    }

    @Test
    void theStandingAgencyGetsOneMailThatListsAllAgencies() {
        reporting.asked("SYT", "STC", "SXD");

        List<Written> written = remind("2021-05-12T07:00");

        assertThat(written)
                .filteredOn(mail -> mail.to().equals("coordinator"))
                .singleElement()
                .satisfies(mail -> {
                    assertThat(mail.list().lines()).hasSize(3);
                    assertThat(mail.deadline()).isEqualTo(DUE);
                    assertThat(mail.link()).isNull();
                });
        assertThat(written).extracting(Written::to).contains("syt-leader", "stc-leader", "sxd-leader");
    }

    @Test
    void aSecondRoundOnTheSameDaySendsNothing() {
        reporting.asked("SYT");

        assertThat(remind("2021-05-07T07:00")).hasSize(2);
        assertThat(remind("2021-05-07T15:30")).isEmpty();
    }

    /** No letter says "còn 3 ngày" when it is two, and of what was missed only what still holds is said. */
    @Test
    void whatWasMissedIsNotSentLate() {
        reporting.asked("SYT");

        List<Written> written = remind("2021-05-05T07:00");
        assertThat(written)
                .extracting(Written::brief)
                .containsExactly("syt-officer OFFICER_BEFORE còn 2 ngày làm việc");

        written = remind("2021-05-08T07:00");
        assertThat(written)
                .extracting(Written::brief)
                .containsExactly(
                        "syt-officer OFFICER_BEFORE không còn ngày làm việc nào trước khi hết hạn vào cuối ngày Chủ nhật, 09/05/2021",
                        "syt-leader LEADER_BEFORE không còn ngày làm việc nào trước khi hết hạn vào cuối ngày Chủ nhật, 09/05/2021");
    }

    @Test
    void aReminderExplainsTheDeadlineAndLeadsToTheTaskOfWhomItReminds() {
        reporting.asked("SYT", "STC");
        reporting.drafted("STC");

        List<Written> written = remind("2021-05-06T07:00");

        String draft = officials.task(key("SYT").toString(), Elements.DRAFT).getId();
        String approval =
                officials.task(key("STC").toString(), Elements.APPROVE).getId();
        assertThat(written).allSatisfy(mail -> assertThat(mail.deadline()).isEqualTo(DUE));
        assertThat(linkTo("syt-officer", written)).endsWith("/task/" + draft);
        assertThat(linkTo("syt-leader", written)).endsWith("/bao-cao/KL92-2021-H1-SYT");
        assertThat(linkTo("stc-officer", written)).endsWith("/bao-cao/KL92-2021-H1-STC");
        assertThat(linkTo("stc-leader", written)).endsWith("/task/" + approval);
    }

    @Test
    void aReportSentBackForCompletionIsRemindedAgainstItsNewDay() {
        reporting.asked("SYT");
        reporting.returned("SYT", LocalDate.of(2021, 4, 16));

        assertThat(remind("2021-04-15T07:00")).first().satisfies(mail -> {
            assertThat(mail.brief()).isEqualTo("syt-officer OFFICER_BEFORE còn 1 ngày làm việc");
            assertThat(mail.deadline())
                    .isEqualTo("bổ sung, hoàn thiện theo ý kiến rà soát: hết ngày thứ Sáu, 16/04/2021");
        });
        assertThat(remind("2021-04-19T07:00"))
                .extracting(Written::brief)
                .contains("syt-leader LEADER_AFTER quá hạn 1 ngày làm việc");
    }

    @Test
    void theEarlierDayOfTheLetterIsRemindedOfFirst() {
        reporting.asked("SYT");
        transaction.executeWithoutResult(
                status -> obligations.letterAsksFor(ReportingFixture.CYCLE, LocalDate.of(2021, 4, 28)));

        assertThat(remind("2021-04-27T07:00"))
                .extracting(Written::brief)
                .first()
                .isEqualTo("syt-officer OFFICER_BEFORE còn 1 ngày làm việc đến ngày văn bản yêu cầu đề nghị gửi"
                        + " (thứ Tư, 28/04/2021)");
        assertThat(remind("2021-04-28T07:00"))
                .extracting(Written::brief)
                .first()
                .isEqualTo("syt-officer OFFICER_BEFORE hôm nay là ngày văn bản yêu cầu đề nghị gửi"
                        + " (thứ Tư, 28/04/2021)");
        assertThat(remind("2021-04-29T07:00"))
                .extracting(Written::brief)
                .containsExactly("syt-officer OFFICER_BEFORE còn 4 ngày làm việc");
    }

    @Test
    void anUrgentReportIsRemindedByTheHour() {
        urgent("2021-04-13T16:30", "SYT");

        assertThat(remind("2021-04-12T15:00")).isEmpty();
        assertThat(remind("2021-04-12T16:00"))
                .extracting(Written::brief)
                .containsExactly("syt-officer OFFICER_BEFORE còn 24 giờ", "syt-leader LEADER_BEFORE còn 24 giờ");
        assertThat(remind("2021-04-13T11:00")).isEmpty();
        assertThat(remind("2021-04-13T12:00"))
                .extracting(Written::brief)
                .containsExactly(
                        "syt-officer OFFICER_ON còn 4 giờ",
                        "syt-leader LEADER_ON còn 4 giờ",
                        "coordinator COORDINATOR_ON Sở Y tế: còn 4 giờ; Đang soạn thảo");
        assertThat(remind("2021-04-13T16:00")).isEmpty();
        assertThat(remind("2021-04-13T17:00"))
                .extracting(Written::brief)
                .containsExactly(
                        "syt-leader LEADER_AFTER vừa quá hạn, chưa đến 1 giờ",
                        "coordinator COORDINATOR_AFTER Sở Y tế: vừa quá hạn, chưa đến 1 giờ; Đang soạn thảo",
                        "standing-leader STANDING_LEADER_AFTER Sở Y tế: vừa quá hạn, chưa đến 1 giờ; Đang soạn thảo");
        assertThat(remind("2021-04-14T07:00")).isEmpty();
    }

    /** Two nodes, or the hour's round and one after a deployment. */
    @Test
    void twoRoundsAtTheSameMomentRemindOnce() {
        reporting.asked("SYT");
        engine.at("2021-05-07T07:00");

        CompletableFuture<Void> other = transaction.execute(status -> {
            reminders.sendNext(null, 100);
            var concurrent = CompletableFuture.runAsync(
                    () -> transaction.executeWithoutResult(inner -> reminders.sendNext(null, 100)));
            awaitSomebodyWaiting();
            return concurrent;
        });
        other.join();

        assertThat(jdbc.sql("select count(*) from cycle_reminder")
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
        assertThat(jdbc.sql("select count(*) from mail_outbox where template like 'REMINDER%'")
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    private void awaitSomebodyWaiting() {
        Awaitility.await()
                .until(() -> jdbc.sql("select exists (select from pg_locks where not granted)")
                        .query(Boolean.class)
                        .single());
    }

    @Test
    void aReminderIsAWholeLetter() throws Exception {
        reporting.asked("UBMTTQ");
        engine.runJobs();
        mailServer.purgeEmailFromAllMailboxes();

        remind("2021-05-07T07:00");
        engine.runJobs();

        assertThat(mailServer.getReceivedMessages()).hasSize(2);
        MimeMessage mail = mailServer.getReceivedMessages()[0];
        String text =
                (String) ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent();
        assertThat(mail.getSubject())
                .isEqualTo("Hôm nay là ngày làm việc cuối trước thời hạn đề nghị gửi báo cáo 6 tháng đầu năm 2021"
                        + " – Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Vĩnh Long");
        assertThat(text)
                .contains(
                        "Rất mong Quý cơ quan quan tâm, phối hợp.",
                        "Thời hạn gửi: " + DUE,
                        "Tình trạng thời hạn: hôm nay là ngày làm việc cuối cùng; hết hạn vào cuối ngày Chủ nhật",
                        "Bước hiện tại: Đang soạn thảo")
                .doesNotContain("daily.", "{");
    }

    @Test
    void reportsOfOneDeadlineAreDecidedTogether() {
        reporting.asked("SYT", "STC", "SXD", "STP");
        long before = decisions();

        engine.at("2021-05-07T07:00");
        transaction.executeWithoutResult(status -> reminders.sendNext(null, 100));

        assertThat(decisions() - before).isEqualTo(1);
    }

    private long decisions() {
        return jdbc.sql("select count(*) from act_hi_decinst where dec_def_key_ = 'reminder-policy'")
                .query(Long.class)
                .single();
    }

    private void urgent(String dueBefore, String agency) {
        Instant due = LocalDateTime.parse(dueBefore).atZone(ReportingClock.ZONE).toInstant();
        var asked = new Obligations.Asked(
                "KL92",
                Period.adHoc(2021, 1),
                true,
                LocalDate.of(2021, 4, 12),
                due,
                new Selection(Set.of(agency), Set.of(), Set.of("I")));
        transaction.executeWithoutResult(status -> obligations.open(asked, LocalDate.of(2021, 4, 12)));
        transaction.executeWithoutResult(status -> obligations.askNext(asked, null, 100));
    }

    /** The days on which anything was sent. */
    private Map<String, List<String>> everyMorning(String from, String to) {
        Map<String, List<String>> byDay = new TreeMap<>();
        LocalDate.parse(from).datesUntil(LocalDate.parse(to).plusDays(1)).forEach(day -> {
            List<String> sent =
                    remind(day + "T07:00").stream().map(Written::brief).toList();
            if (!sent.isEmpty()) {
                byDay.put(day.toString(), sent);
            }
        });
        return byDay;
    }

    /** Sends what is due at this time; what was put into the outbox by it. */
    private List<Written> remind(String localDateTime) {
        engine.at(localDateTime);
        long last = jdbc.sql("select coalesce(max(id), 0) from mail_outbox")
                .query(Long.class)
                .single();
        String reached = null;
        do {
            String after = reached;
            reached = transaction.execute(status -> reminders.sendNext(after, 2));
        } while (reached != null);
        return jdbc.sql("""
                        select split_part(recipient, '@', 1) as person, replace(template, 'REMINDER_', '') as template,
                               coalesce(content -> 'timing' ->> 0, '') as timing, content -> 'deadline' ->> 0 as deadline,
                               coalesce((select string_agg(line, chr(10))
                                           from jsonb_array_elements_text(content -> 'agencies') as line), '') as list,
                               link
                          from mail_outbox where id > :last order by id
                        """)
                .param("last", last)
                .query((row, number) -> new Written(
                        row.getString("person"),
                        row.getString("template"),
                        row.getString("timing"),
                        row.getString("deadline"),
                        row.getString("list"),
                        row.getString("link")))
                .list();
    }

    private static String linkTo(String person, List<Written> written) {
        return written.stream()
                .filter(mail -> mail.to().equals(person))
                .map(Written::link)
                .findFirst()
                .orElseThrow();
    }
}
