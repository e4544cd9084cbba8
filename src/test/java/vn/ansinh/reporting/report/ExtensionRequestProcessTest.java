package vn.ansinh.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.ansinh.reporting.report.ReportingFixture.key;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionOperations;
import vn.ansinh.reporting.CoversProcess;
import vn.ansinh.reporting.EngineDriver;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.Officials;
import vn.ansinh.reporting.SignedIn;
import vn.ansinh.reporting.document.DocumentState;
import vn.ansinh.reporting.engine.CurrentUser.Person;
import vn.ansinh.reporting.engine.FormInputs;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.notification.MailLogEntry;
import vn.ansinh.reporting.notification.MailTemplate;
import vn.ansinh.reporting.notification.Mails;
import vn.ansinh.reporting.report.process.AgencyReportProcess;
import vn.ansinh.reporting.report.process.ExtensionRequestProcess;
import vn.ansinh.reporting.report.process.ExtensionRequestProcess.Elements;

@EngineTest
@CoversProcess("extension-request")
class ExtensionRequestProcessTest {

    private static final ReportKey SYT = key("SYT");
    private static final LocalDate FRIDAY = LocalDate.of(2021, 5, 14);

    @LocalServerPort
    private int port;

    @Autowired
    private ReportingFixture reporting;

    @Autowired
    private Officials officials;

    @Autowired
    private FormInputs forms;

    @Autowired
    private EngineDriver engine;

    @Autowired
    private AgencyReports reports;

    @Autowired
    private AgencyRequests requests;

    @Autowired
    private Obligations obligations;

    @Autowired
    private Extensions extensions;

    @Autowired
    private Mails mails;

    @Autowired
    private RuntimeService runtimeService;

    @Autowired
    private TransactionOperations transaction;

    @BeforeEach
    void theDepartmentOfHealthAsksToSendLater() {
        reporting.asked("SYT");
        ask(Officials.officer("SYT"), FRIDAY);
    }

    @Test
    void theDayAskedForIsGrantedAndTheReportIsDueThen() {
        decide("grant");

        AgencyReport report = reports.get(SYT);
        assertThat(report.dueBefore()).isEqualTo("2021-05-14T17:00:00Z");
        assertThat(report.originalDueBefore()).isEqualTo("2021-05-09T17:00:00Z");
        assertThat(draftTaskDue()).isEqualTo("2021-05-14T16:59:00Z");
        assertThat(mailed(ReportMail.EXTENSION_GRANTED)).contains("syt-officer@vinhlong.example");
        assertEnded();
    }

    @Test
    void anotherDayIsGranted() {
        forms.type(SYT.toString(), Elements.DECIDE, Map.of("grantedUntil", "2021-05-12", "reason", "Để kịp tổng hợp"));
        decide("grantOther");

        assertThat(reports.get(SYT).dueBefore()).isEqualTo("2021-05-12T17:00:00Z");
        assertThat(extensions.of(SYT).get(0).grantedUntil()).isEqualTo("2021-05-12");
    }

    @Test
    void aRefusalNeedsAReasonAndLeavesTheDate() {
        assertThatThrownBy(() -> decide("refuse")).rootCause().hasMessageContaining("report.reason-missing");
        forms.type(SYT.toString(), Elements.DECIDE, Map.of("reason", "Số liệu đã có ở tuyến huyện"));
        decide("refuse");

        assertThat(reports.get(SYT).dueBefore()).isEqualTo("2021-05-09T17:00:00Z");
        assertThat(mailed(ReportMail.EXTENSION_REFUSED)).contains("syt-officer@vinhlong.example");
        assertEnded();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2021-05-08", "2021-05-15"})
    void noDayThatIsNoneOrEarlierOrNotWorkedIsGranted(String day) {
        forms.type(SYT.toString(), Elements.DECIDE, Map.of("grantedUntil", day));

        assertThatThrownBy(() -> decide("grantOther")).rootCause().hasMessageContaining("report.extension.date");
        assertThat(officials.task(SYT.toString(), Elements.DECIDE)).isNotNull();
    }

    @Test
    void aDecisionIsDueAtTheEndOfTheDayBeforeTheOldDeadlinesLastDay() {
        assertThat(officials.task(SYT.toString(), Elements.DECIDE).getDueDate()).isEqualTo("2021-05-08T16:59:00Z");
    }

    /** Its leaders were left with a decision on what nobody could send any more. */
    @Test
    void aRequestThatIsOpenWhenTheCycleClosesEndsWithIt() {
        transaction.executeWithoutResult(status -> obligations.closeNext(ReportingFixture.CYCLE, 10));

        assertThat(reports.get(SYT).state()).isEqualTo(DocumentState.NOT_SUBMITTED);
        assertThat(extensions.open(SYT)).isEmpty();
        assertThat(officials.task(SYT.toString(), Elements.DECIDE)).isNull();
        assertEnded();
    }

    @Test
    void undecidedOnTheEveOfTheOldDateBothSidesAreReminded() {
        engine.at("2021-05-09T08:00");
        engine.runJobs(ExtensionRequestProcess.KEY);

        assertThat(mailed(ReportMail.EXTENSION_DECISION_DUE)).contains("standing-leader@vinhlong.example");
        assertThat(mailed(ReportMail.EXTENSION_UNDECIDED)).contains("syt-officer@vinhlong.example");
        assertThat(officials.task(SYT.toString(), Elements.DECIDE)).isNotNull();
    }

    @Test
    void aSubmissionWithdrawsTheRequest() {
        reporting.submitted("SYT");

        assertThat(extensions.of(SYT).get(0).state()).isEqualTo("WITHDRAWN");
        assertEnded();
    }

    @Test
    void aCancelledCycleWithdrawsTheRequest() {
        transaction.executeWithoutResult(status -> obligations.cancelNext(ReportingFixture.CYCLE, 10));

        assertThat(extensions.of(SYT).get(0).state()).isEqualTo("WITHDRAWN");
        assertEnded();
    }

    @Test
    void aReportHasOneOpenRequest() {
        assertThatThrownBy(() -> ask(Officials.officer("SYT"), FRIDAY))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("report.extension.open-already");
    }

    @Test
    void onlyTheAgencysOfficersAsk() {
        decide("grant");
        for (Person other : List.of(Officials.officer("STC"), Officials.leader("SYT"), Officials.coordinator())) {
            assertThatThrownBy(() -> ask(other, LocalDate.of(2021, 5, 18))).isInstanceOf(Refusal.class);
        }
    }

    @Test
    void theLeadersOfTheStandingAgencyReadTheRequestAndNobodyElseDoes() {
        String address = "/api/reports/" + SYT.slug() + "/extension";

        var request = SignedIn.as("standing-leader", port).get(address);

        assertThat(request.status()).isEqualTo(200);
        assertThat(request.json().path("agencyName").asText()).isEqualTo("Sở Y tế");
        assertThat(request.json().path("title").asText()).isNotBlank();
        assertThat(request.json().at("/extension/requestedUntil").asText()).isEqualTo("2021-05-14");
        assertThat(request.json().at("/extension/reason").asText()).isEqualTo("Chờ số liệu của tuyến huyện");
        for (String other : List.of("reviewer", "coordinator", "stc-leader", "ppc-leader", "manager")) {
            assertThat(SignedIn.as(other, port).get(address).status()).as(other).isEqualTo(404);
        }
    }

    private void ask(Person person, LocalDate until) {
        officials.as(person, () -> requests.askExtension(SYT, until, "Chờ số liệu của tuyến huyện"));
    }

    private void decide(String outcome) {
        officials.complete(Officials.standingLeader(), SYT.toString(), Elements.DECIDE, outcome);
        engine.runJobs(ExtensionRequestProcess.KEY);
    }

    private Instant draftTaskDue() {
        return officials
                .task(SYT.toString(), AgencyReportProcess.Elements.DRAFT)
                .getDueDate()
                .toInstant();
    }

    private List<String> mailed(MailTemplate template) {
        return mails.log(SYT.toString()).stream()
                .filter(mail -> mail.template() == template)
                .map(MailLogEntry::recipient)
                .toList();
    }

    private void assertEnded() {
        assertThat(runtimeService
                        .createProcessInstanceQuery()
                        .processDefinitionKey(ExtensionRequestProcess.KEY)
                        .count())
                .isZero();
    }
}
