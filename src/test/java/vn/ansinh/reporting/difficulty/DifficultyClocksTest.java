package vn.ansinh.reporting.difficulty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import vn.ansinh.reporting.EngineDriver;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.difficulty.DifficultyHistory.Kind;
import vn.ansinh.reporting.difficulty.process.DifficultyEscalationProcess.Elements;
import vn.ansinh.reporting.notification.MailLogEntry;
import vn.ansinh.reporting.notification.MailTemplate;
import vn.ansinh.reporting.notification.Mails;

/** Every wait has its limit: who is told before and after it, on which day, and that nothing waits unseen. */
@EngineTest
class DifficultyClocksTest {

    @Autowired
    private DifficultyFixture difficulties;

    @Autowired
    private OpenWaits waits;

    @Autowired
    private WatchOfWaits watch;

    @Autowired
    private DifficultyHistory history;

    @Autowired
    private Mails mails;

    @Autowired
    private EngineDriver engine;

    @Autowired
    private TransactionOperations transaction;

    @Autowired
    private JdbcClient jdbc;

    /** Raised on Monday, 12 April 2021; 21 April is a holiday, 30 April and 3 May are days off. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Task_ClarifyDifficulty  | 2021-04-19 | longho-officer@            | 15/4 | 20/4 | 23/4 | 27/4
            Task_TriageDifficulty   | 2021-04-15 | coordinator@               | 13/4 | 16/4 | 20/4 | 23/4
            Task_GiveOpinion        | 2021-04-16 | bhxh-leader@,bhxh-officer@ | 14/4 | 19/4 | 22/4 | 26/4
            Task_ApproveEscalation  | 2021-04-15 | standing-leader@           | 13/4 | 16/4 | 20/4 | 23/4
            Task_IssueEscalation    | 2021-04-15 | sldtbxh-clerk@             | 13/4 | 16/4 | 20/4 | 23/4
            Task_DraftDirection     | 2021-04-19 | ppc-office@                | 15/4 | 20/4 | 23/4 | 27/4
            Task_GiveDirection      | 2021-04-19 | ppc-leader@                | 15/4 | 20/4 | 23/4 | 27/4
            Task_IssueDirection     | 2021-04-19 | ppc-office@                | 15/4 | 20/4 | 23/4 | 27/4
            Task_CarryOutDirection  | 2021-04-26 | syt-leader@,syt-officer@   | 22/4 | 27/4 | 29/4 | 5/5
            Task_TrackProposal      | 2021-05-27 | ppc-office@                | 25/5 | 28/5 | 1/6  | 3/6
            Task_ConfirmResolution  | 2021-04-22 | longho-leader@,longho-officer@ | 19/4 | 23/4 | 27/4 | 29/4
            """)
    void whoIsToldAndWhen(
            String element,
            LocalDate due,
            String holders,
            String reminded,
            String coordinators,
            String leaders,
            String committee) {
        String key = difficulties.waitingAt(element);
        assertThat(waits.of(key)).singleElement().satisfies(wait -> {
            assertThat(wait.element()).isEqualTo(element);
            assertThat(wait.due()).isEqualTo(due);
        });

        for (LocalDate day = LocalDate.of(2021, 4, 13); !day.isAfter(due.plusDays(15)); day = day.plusDays(1)) {
            round(day);
        }

        String[] addresses = holders.split(",");
        assertThat(told(key, DifficultyMail.DIFFICULTY_REMINDER, "reminder", reminded))
                .containsExactlyInAnyOrder(addresses);
        assertThat(told(key, DifficultyMail.DIFFICULTY_OVERDUE, "overdue-1", coordinators))
                .contains("coordinator@")
                .contains(addresses);
        assertThat(told(key, DifficultyMail.DIFFICULTY_OVERDUE, "overdue-2", leaders))
                .containsExactly("standing-leader@");
        assertThat(told(key, DifficultyMail.DIFFICULTY_OVERDUE, "overdue-3", committee))
                .containsExactly("ppc-office@");
        assertThat(history.of(key).stream()
                        .map(DifficultyHistory.Entry::kind)
                        .filter(kind -> kind == Kind.REMINDED || kind == Kind.OVERDUE_TOLD))
                .containsExactly(Kind.REMINDED, Kind.OVERDUE_TOLD, Kind.OVERDUE_TOLD, Kind.OVERDUE_TOLD);
    }

    @Test
    void whatItsLeaderHasNotLetOutIsTheRaisersOwnBusiness() {
        String key = difficulties.started("LONGHO", DifficultyFixture.text("Chậm cấp thẻ", "A7", "Chậm"));

        for (LocalDate day = LocalDate.of(2021, 4, 13);
                day.isBefore(LocalDate.of(2021, 5, 10));
                day = day.plusDays(1)) {
            round(day);
        }

        assertThat(told(key, DifficultyMail.DIFFICULTY_REMINDER, "reminder", "13/4"))
                .containsExactly("longho-leader@");
        assertThat(told(key, DifficultyMail.DIFFICULTY_OVERDUE, "overdue-1", "16/4"))
                .containsExactlyInAnyOrder("longho-leader@", "longho-officer@");
        assertThat(mails.log(key))
                .extracting(MailLogEntry::recipient)
                .allMatch(address -> address.startsWith("longho-"));
    }

    @Test
    void missedDaysAreCaughtUpAndNothingIsToldTwice() {
        String key = difficulties.raised("LONGHO", "Chậm cấp thẻ");

        round(LocalDate.of(2021, 4, 26));
        round(LocalDate.of(2021, 4, 26));

        assertThat(mails.log(key).stream().filter(mail -> mail.template() == DifficultyMail.DIFFICULTY_OVERDUE))
                .extracting(MailLogEntry::occasion)
                .extracting(occasion -> occasion.substring(0, 9))
                .containsExactly("overdue-1", "overdue-2", "overdue-3");
        assertThat(mails.log(key))
                .extracting(MailLogEntry::template)
                .doesNotContain(DifficultyMail.DIFFICULTY_REMINDER);
    }

    @Test
    void aMergedCaseHasTheClockOfItsLead() {
        String lead = difficulties.raised("LONGHO", "Chậm cấp thẻ");
        String second = difficulties.raised("TAMBINH", "Chậm cấp thẻ ở Tam Bình");
        difficulties.triage(second, "merge", Map.of("mergeInto", lead));

        assertThat(waits.of(second)).isEmpty();
        assertThat(waits.of(lead)).hasSize(1);
    }

    @Test
    void noOpenTaskIsWithoutItsClock() {
        for (String element : List.of(Elements.TRIAGE, Elements.GIVE_OPINION, Elements.DRAFT_DIRECTION)) {
            difficulties.waitingAt(element);
        }

        List<String> tasks =
                jdbc.sql("select id_ from act_ru_task").query(String.class).list();
        assertThat(jdbc.sql("select task_id from difficulty_wait")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrderElementsOf(tasks);
    }

    private void round(LocalDate day) {
        engine.at(day + "T07:00");
        transaction.executeWithoutResult(status -> watch.fallenDue(day));
    }

    private List<String> told(String key, MailTemplate template, String occasion, String day) {
        String[] parts = day.split("/");
        LocalDate on = LocalDate.of(2021, Integer.parseInt(parts[1].strip()), Integer.parseInt(parts[0].strip()));
        return mails.log(key).stream()
                .filter(mail -> mail.template() == template && mail.occasion().startsWith(occasion))
                .filter(mail -> mail.queuedAt()
                        .atZone(vn.ansinh.reporting.engine.ReportingClock.ZONE)
                        .toLocalDate()
                        .equals(on))
                .map(mail -> mail.recipient().substring(0, mail.recipient().indexOf('@') + 1))
                .toList();
    }
}
