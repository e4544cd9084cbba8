package vn.ansinh.reporting.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ansinh.reporting.plan.PlanMail.PLAN_DUE_SOON;
import static vn.ansinh.reporting.plan.PlanMail.PLAN_NOT_SENT;
import static vn.ansinh.reporting.plan.PlanMail.PLAN_OVERDUE;
import static vn.ansinh.reporting.plan.PlanMail.PLAN_REVIEW_DUE_SOON;
import static vn.ansinh.reporting.plan.PlanMail.PLAN_REVIEW_OVERDUE;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import vn.ansinh.reporting.EngineDriver;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.Officials;
import vn.ansinh.reporting.SignedIn;
import vn.ansinh.reporting.document.DocumentState;
import vn.ansinh.reporting.engine.DailyWork;
import vn.ansinh.reporting.engine.FormInputs;
import vn.ansinh.reporting.engine.ReportingClock;
import vn.ansinh.reporting.notification.MailLogEntry;
import vn.ansinh.reporting.notification.MailTemplate;
import vn.ansinh.reporting.notification.Mails;
import vn.ansinh.reporting.plan.process.ImplementationPlanProcess.Elements;

/** Every wait of a plan has its limit: who is told before and after it, on which day, and that none waits unseen. */
@EngineTest
class PlanClocksTest {

    private static final PlanKey PLAN = PlanFixture.key("SYT");
    private static final String KEY = PLAN.toString();
    private static final Set<MailTemplate> WAITING =
            Set.of(PLAN_DUE_SOON, PLAN_OVERDUE, PLAN_NOT_SENT, PLAN_REVIEW_DUE_SOON, PLAN_REVIEW_OVERDUE);

    @LocalServerPort
    private int port;

    @Autowired
    private PlanFixture planning;

    @Autowired
    private WatchOfPlans watch;

    @Autowired
    private List<DailyWork> works;

    @Autowired
    private Plans plans;

    @Autowired
    private PlanVersions versions;

    @Autowired
    private ToldOfPlans told;

    @Autowired
    private PlanDays days;

    @Autowired
    private FormInputs forms;

    @Autowired
    private Mails mails;

    @Autowired
    private Officials officials;

    @Autowired
    private EngineDriver engine;

    @Autowired
    private TransactionOperations transaction;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void everyBodyIsAsked() {
        planning.asked();
    }

    /** Asked on Monday, 12 April 2021; 21 April is a holiday, 30 April and 3 May are days off. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DRAFTING  | 2021-05-13 | syt-officer@ | 10/5 | 14/5 | syt-leader@,syt-officer@           | 18/5 | 20/5
            APPROVING | 2021-05-13 | syt-leader@  | 10/5 | 14/5 | syt-leader@,syt-officer@           | 18/5 | 20/5
            ISSUING   | 2021-05-13 | syt-clerk@   | 10/5 | 14/5 | syt-leader@,syt-officer@,syt-clerk@ | 18/5 | 20/5
            RETURNED  | 2021-04-20 | syt-officer@ | 15/4 | 22/4 | syt-leader@,syt-officer@           | 26/4 | 28/4
            AMENDMENT | 2021-05-13 | syt-officer@ | 10/5 | 14/5 | syt-leader@,syt-officer@           | 18/5 | 20/5
            """)
    void whoIsToldThatTheAgencyHasNotSentItsPlanAndWhen(
            String wait,
            LocalDate due,
            String holders,
            String reminded,
            String late,
            String agency,
            String coordinators,
            String leaders) {
        waitingAt(wait);
        assertThat(days.due(version())).isEqualTo(due);

        theClockPassesTo(due.plusDays(20));

        assertThat(told())
                .containsExactlyInAnyOrder(
                        new Mail(day(reminded), PLAN_DUE_SOON, addresses(holders)),
                        new Mail(day(late), PLAN_OVERDUE, addresses(agency)),
                        new Mail(day(coordinators), PLAN_NOT_SENT, Set.of("coordinator@")),
                        new Mail(day(leaders), PLAN_NOT_SENT, Set.of("standing-leader@")));
        assertThat(told.of(PLAN, version().number()))
                .extracting(ToldOfPlans.Told::level)
                .containsExactly(
                        ReminderLevel.HOLDERS,
                        ReminderLevel.AGENCY,
                        ReminderLevel.COORDINATORS,
                        ReminderLevel.STANDING_LEADERS);
    }

    @Test
    void onItsLastDayAPlanIsNotOverdueYet() {
        LocalDate due = days.due(version());

        theClockPassesTo(due);
        assertThat(days.overdue(version())).isFalse();

        theClockPassesTo(due.plusDays(1));
        assertThat(days.overdue(version())).isTrue();
    }

    @Test
    void whoIsToldThatAPlanWaitsForItsRegistrationAndWhen() {
        planning.sent("SYT");
        assertThat(days.due(version())).isEqualTo("2021-04-15");
        assertThat(officials.task(KEY, Elements.REGISTER).getDueDate())
                .as("the task says the same day")
                .isEqualTo("2021-04-15T10:00:00Z");

        theClockPassesTo(LocalDate.of(2021, 5, 25));

        assertThat(told())
                .containsExactlyInAnyOrder(
                        new Mail(day("14/4"), PLAN_REVIEW_DUE_SOON, Set.of("reviewer@")),
                        new Mail(day("16/4"), PLAN_REVIEW_OVERDUE, Set.of("reviewer@", "coordinator@")),
                        new Mail(day("20/4"), PLAN_REVIEW_OVERDUE, Set.of("standing-leader@")));
    }

    @Test
    void nothingThatWaitsIsLeftOut() {
        for (DocumentState state : DocumentState.values()) {
            if (state.open()) {
                assertThat(ReminderLevel.above(state)).as(state.name()).endsWith(ReminderLevel.STANDING_LEADERS);
            }
        }
        assertThat(works).as("done by the daily round").contains(watch);
    }

    @Test
    void aSecondRoundOfTheDayTellsNobodyAgain() {
        for (int day = 10; day <= 20; day++) {
            round(LocalDate.of(2021, 5, day));
            List<Mail> once = told();

            round(LocalDate.of(2021, 5, day));

            assertThat(told()).as("May " + day).isEqualTo(once);
        }
        assertThat(told()).hasSize(4);
    }

    @Test
    void whatMissedDaysWouldHaveToldIsToldOnTheNextAndOnce() {
        round(LocalDate.of(2021, 5, 24));
        round(LocalDate.of(2021, 5, 25));

        assertThat(told())
                .containsExactlyInAnyOrder(
                        new Mail(day("24/5"), PLAN_OVERDUE, Set.of("syt-officer@", "syt-leader@")),
                        new Mail(day("24/5"), PLAN_NOT_SENT, Set.of("coordinator@", "standing-leader@")));
    }

    @Test
    void aMissedReminderIsCaughtUpWithTheDaysThatAreLeft() {
        round(LocalDate.of(2021, 5, 12));

        assertThat(told()).containsExactly(new Mail(day("12/5"), PLAN_DUE_SOON, Set.of("syt-officer@")));
        assertThat(SignedIn.as("syt-officer", port).get("/ke-hoach/KH-SYT").body())
                .contains("Đang soạn, hạn thứ Năm, 13/05/2021: đã nhắc chuyên viên tổng hợp của cơ quan");
    }

    @Test
    void onDaysOffNobodyIsTold() {
        waitingAt("RETURNED");

        // Its last day was Tuesday, 20 April.
        round(LocalDate.of(2021, 4, 21));
        round(LocalDate.of(2021, 4, 24));

        assertThat(told()).isEmpty();
    }

    @Test
    void whoGetsALatePlanIsToldOnceMore() {
        round(LocalDate.of(2021, 5, 14));
        planning.write("SYT", Officials.officer("SYT"), PlanFixture.task("A7", "Việc", "2021-12-31", 0));
        planning.handIn("SYT");
        round(LocalDate.of(2021, 5, 17));
        planning.approve("SYT");
        round(LocalDate.of(2021, 5, 18));
        round(LocalDate.of(2021, 5, 19));

        assertThat(told())
                .containsExactlyInAnyOrder(
                        new Mail(day("14/5"), PLAN_OVERDUE, Set.of("syt-officer@", "syt-leader@")),
                        new Mail(day("17/5"), PLAN_OVERDUE, Set.of("syt-leader@")),
                        new Mail(day("18/5"), PLAN_OVERDUE, Set.of("syt-clerk@")),
                        new Mail(day("18/5"), PLAN_NOT_SENT, Set.of("coordinator@")));
    }

    @Test
    void aPlanThatIsRegisteredWaitsForNobody() {
        planning.registered("SYT");

        theClockPassesTo(LocalDate.of(2021, 5, 25));

        assertThat(told()).isEmpty();
    }

    /** The agency has sent it in time: what is overdue is the look at it, and it says so. */
    @Test
    void whoseTimeIsOverIsSaid() {
        planning.sent("SYT");
        theClockPassesTo(LocalDate.of(2021, 5, 25));

        SignedIn agency = SignedIn.as("syt-officer", port);
        assertThat(agency.get("/ke-hoach/KH-SYT").body()).contains("Quá hạn xem xét");
        assertThat(agency.get("/ke-hoach").body()).contains("Quá hạn xem xét");
    }

    @Test
    void whatWasToldInsideTheAgencyIsNotShownOutside() {
        planning.registered("STC");
        planning.amended("STC", "Bổ sung");
        waitingAt("RETURNED");
        theClockPassesTo(LocalDate.of(2021, 5, 25));

        String agency = SignedIn.as("syt-leader", port).get("/ke-hoach/KH-SYT").body();
        String standing =
                SignedIn.as("coordinator", port).get("/ke-hoach/KH-SYT").body();
        assertThat(agency)
                .contains(
                        "đã nhắc chuyên viên tổng hợp của cơ quan",
                        "quá hạn (thứ Ba, 20/04/2021): đã báo chuyên viên tổng hợp của cơ quan, lãnh đạo cơ quan",
                        "đã báo lãnh đạo cơ quan thường trực");
        assertThat(standing)
                .contains("đã báo đầu mối tổng hợp cơ quan thường trực", "đã báo lãnh đạo cơ quan thường trực")
                .doesNotContain("chuyên viên tổng hợp của cơ quan");
        assertThat(SignedIn.as("ppc-office", port).get("/ke-hoach/KH-STC").body())
                .doesNotContain("Nhắc việc");
    }

    @Test
    void theStandingAgencyIsLedToWhatItMayRead() {
        theClockPassesTo(LocalDate.of(2021, 5, 18));

        SignedIn coordinator = SignedIn.as("coordinator", port);
        assertThat(coordinator.get("/ke-hoach/KH-SYT").status()).isEqualTo(404);
        assertThat(coordinator.get("/ke-hoach").body()).contains("Quá hạn");
        assertThat(link("coordinator@")).endsWith("/ke-hoach");
        assertThat(link("syt-officer@"))
                .endsWith("/task/" + officials.task(KEY, Elements.DRAFT).getId());
    }

    private String link(String recipient) {
        return jdbc.sql("""
                        select link from mail_outbox where business_key = :key and recipient like :to
                           and template in ('PLAN_DUE_SOON', 'PLAN_NOT_SENT') order by id limit 1
                        """)
                .param("key", KEY)
                .param("to", recipient + "%")
                .query(String.class)
                .single();
    }

    private void waitingAt(String wait) {
        switch (wait) {
            case "APPROVING" -> planning.drafted("SYT");
            case "ISSUING" -> planning.approved("SYT");
            case "RETURNED" -> {
                planning.sent("SYT");
                forms.type(KEY, Elements.REGISTER, Map.of("reason", "Bổ sung kinh phí", "completionDue", "2021-04-20"));
                officials.complete(Officials.reviewer(), KEY, Elements.REGISTER, "askCompletion");
            }
            case "AMENDMENT" -> {
                planning.registered("SYT");
                planning.amended("SYT", "Bổ sung nhiệm vụ");
            }
            default -> {}
        }
    }

    private void theClockPassesTo(LocalDate last) {
        LocalDate.of(2021, 4, 12).datesUntil(last.plusDays(1)).forEach(this::round);
    }

    private void round(LocalDate day) {
        engine.at(day + "T07:00");
        transaction.executeWithoutResult(status -> watch.fallenDue(day));
    }

    private PlanVersion version() {
        return versions.get(PLAN, plans.get(PLAN).openVersion());
    }

    /** Who was written to on a day. */
    private record Mail(LocalDate day, MailTemplate template, Set<String> to) {}

    private List<Mail> told() {
        return mails.log(KEY).stream()
                .filter(mail -> WAITING.contains(mail.template()))
                .collect(Collectors.groupingBy(
                        mail -> List.of(on(mail), mail.template()), LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(together -> new Mail(
                        on(together.get(0)),
                        together.get(0).template(),
                        together.stream().map(PlanClocksTest::address).collect(Collectors.toSet())))
                .toList();
    }

    private static LocalDate on(MailLogEntry mail) {
        return mail.queuedAt().atZone(ReportingClock.ZONE).toLocalDate();
    }

    private static String address(MailLogEntry mail) {
        return mail.recipient().substring(0, mail.recipient().indexOf('@') + 1);
    }

    private static Set<String> addresses(String list) {
        return Set.of(list.split(","));
    }

    private static LocalDate day(String text) {
        String[] parts = text.split("/");
        return LocalDate.of(2021, Integer.parseInt(parts[1]), Integer.parseInt(parts[0]));
    }
}
