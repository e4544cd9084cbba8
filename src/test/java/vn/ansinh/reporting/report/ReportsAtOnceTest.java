package vn.ansinh.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ansinh.reporting.SignedIn.ENGINE;
import static vn.ansinh.reporting.report.ReportingFixture.key;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import vn.ansinh.reporting.AtOnce;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.Officials;
import vn.ansinh.reporting.SignedIn;
import vn.ansinh.reporting.SignedIn.Answer;
import vn.ansinh.reporting.audit.AuditEntry;
import vn.ansinh.reporting.audit.AuditTrail;
import vn.ansinh.reporting.document.DocumentState;
import vn.ansinh.reporting.engine.FormInputs;
import vn.ansinh.reporting.engine.Standing;
import vn.ansinh.reporting.engine.UserTask;
import vn.ansinh.reporting.report.process.AgencyReportProcess.Elements;
import vn.ansinh.reporting.report.process.ExtensionRequestProcess;

/** S11. Two people take the same step of one report at the same instant: one has taken it, the other is told so. */
@EngineTest
@ExtendWith(OutputCaptureExtension.class)
class ReportsAtOnceTest {

    private static final String SECOND_REVIEWER = "sldtbxh-officer";

    @LocalServerPort
    private int port;

    @Autowired
    private ReportingFixture reporting;

    @Autowired
    private AgencyReports reports;

    @Autowired
    private Officials officials;

    @Autowired
    private FormInputs forms;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private IdentityService identityService;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transaction;

    @BeforeEach
    void twoReviewers() {
        identityService.createMembership(SECOND_REVIEWER, Standing.REVIEWERS.group("KL92"));
        reporting.asked("SYT", "SXD");
    }

    @AfterEach
    void oneReviewer() {
        identityService.deleteMembership(SECOND_REVIEWER, Standing.REVIEWERS.group("KL92"));
    }

    @Test
    void ofTwoReviewersWhoAcceptOneHasDoneIt(CapturedOutput output) {
        reporting.submitted("SYT");
        int before = output.getAll().length();

        AtOnce.assertOneWon(atOnce(
                completing("reviewer", "SYT", Elements.REVIEW, "accept"),
                completing(SECOND_REVIEWER, "SYT", Elements.REVIEW, "accept")));

        assertThat(state("SYT")).isEqualTo(DocumentState.ACCEPTED);
        assertThat(steps("SYT")).containsOnlyOnce("report.accepted");
        assertThat(output.getAll().substring(before)).doesNotContain("\tat ", " ERROR ", " WARN ");
    }

    @Test
    void ofOneWhoAcceptsAndOneWhoAsksForCompletionOneHasDoneIt() {
        reporting.submitted("SYT");
        jdbc.sql("""
                insert into remark (report_key, submission, anchor, content, author, at)
                values (:key, 1, 'report', 'Giải trình', 'reviewer', now())
                """).param("key", key("SYT").toString()).update();
        forms.type(key("SYT").toString(), Elements.REVIEW, Map.of("completionDue", "2021-05-05"));

        AtOnce.assertOneWon(atOnce(
                completing("reviewer", "SYT", Elements.REVIEW, "acceptWithRemarks"),
                completing(SECOND_REVIEWER, "SYT", Elements.REVIEW, "askCompletion")));

        assertThat(state("SYT")).isIn(DocumentState.ACCEPTED, DocumentState.RETURNED);
    }

    @Test
    void ofAnAcceptanceAndARecallOneHasDoneIt() {
        reporting.submitted("SYT");
        SignedIn officer = SignedIn.as("syt-officer", port);

        List<Answer> answers = atOnce(
                completing("reviewer", "SYT", Elements.REVIEW, "accept"),
                () -> officer.post("/api/reports/" + key("SYT").slug() + "/recall", "{\"reason\":\"Gửi nhầm\"}"));

        assertThat(answers).as(answers.toString()).extracting(Answer::status).containsExactlyInAnyOrder(204, 409);
        assertThat(state("SYT")).isIn(DocumentState.ACCEPTED, DocumentState.DRAFTING);
    }

    @Test
    void ofTwoWhoAcceptTheQueueEachReportIsAcceptedOnceAndTheOtherIsToldSo() {
        reporting.submitted("SYT");
        String body = "{\"slugs\":[\"" + key("SYT").slug() + "\"]}";
        SignedIn one = SignedIn.as("reviewer", port);
        SignedIn other = SignedIn.as(SECOND_REVIEWER, port);

        List<Answer> answers = atOnce(
                () -> one.post("/api/reviews/acceptance", body), () -> other.post("/api/reviews/acceptance", body));

        assertThat(answers).as(answers.toString()).extracting(Answer::status).containsOnly(200);
        assertThat(answers)
                .extracting(answer -> answer.json().at("/0/refusal").asText())
                .satisfiesExactlyInAnyOrder(
                        accepted -> assertThat(accepted).isEmpty(),
                        late -> assertThat(late).contains("cùng lúc"));
        assertThat(steps("SYT")).containsOnlyOnce("report.accepted");
    }

    @Test
    void ofTwoWhoHandInApproveAndIssueOneHasDoneIt() {
        reporting.fill("SYT", Officials.officer("SYT"));
        oneWins("syt-officer", "SYT", Elements.DRAFT, null);
        oneWins("syt-leader", "SYT", Elements.APPROVE, "approve");
        reporting.letter("SYT", Elements.ISSUE, "881");
        oneWins("syt-clerk", "SYT", Elements.ISSUE, null);

        assertThat(state("SYT")).isEqualTo(DocumentState.UNDER_REVIEW);
        assertThat(steps("SYT"))
                .containsOnlyOnce("report.drafted")
                .containsOnlyOnce("report.approved")
                .containsOnlyOnce("report.issued")
                .containsOnlyOnce("report.submitted");
    }

    @Test
    void ofTwoHeadsWhoCheckOneHasDoneIt() {
        reporting.drafted("SXD");

        oneWins("sxd-head", "SXD", Elements.CHECK, "approve");

        assertThat(steps("SXD")).containsOnlyOnce("report.checked");
    }

    @Test
    void ofTwoLeadersWhoDecideAnExtensionOneHasDoneIt() {
        SignedIn officer = SignedIn.as("syt-officer", port);
        assertThat(officer.post(
                                "/api/reports/" + key("SYT").slug() + "/extension",
                                "{\"until\":\"2021-05-14\",\"reason\":\"Chờ số liệu\"}")
                        .status())
                .isEqualTo(204);

        oneWins("standing-leader", "SYT", ExtensionRequestProcess.Elements.DECIDE, "grant");

        assertThat(steps("SYT")).containsOnlyOnce("extension.granted");
    }

    private void oneWins(String person, String agency, String element, String outcome) {
        AtOnce.assertOneWon(atOnce(
                agency, completing(person, agency, element, outcome), completing(person, agency, element, outcome)));
    }

    private Supplier<Answer> completing(String person, String agency, String element, String outcome) {
        String task = officials.task(key(agency).toString(), element).getId();
        SignedIn browser = SignedIn.as(person, port);
        String variables = outcome == null
                ? ""
                : "\"%s\":{\"value\":\"%s\",\"type\":\"String\"}".formatted(UserTask.outcomeVariable(element), outcome);
        return () -> browser.post(ENGINE + "/task/" + task + "/submit-form", "{\"variables\":{" + variables + "}}");
    }

    private List<Answer> atOnce(Supplier<Answer> one, Supplier<Answer> other) {
        return atOnce("SYT", one, other);
    }

    private List<Answer> atOnce(String agency, Supplier<Answer> one, Supplier<Answer> other) {
        return AtOnce.both(
                jdbc,
                transaction,
                "select key from agency_report where key = :key",
                key(agency).toString(),
                one,
                other);
    }

    private DocumentState state(String agency) {
        return reports.get(key(agency)).state();
    }

    private List<String> steps(String agency) {
        return audit.entries(key(agency).toString()).stream()
                .map(AuditEntry::action)
                .toList();
    }
}
