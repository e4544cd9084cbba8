package vn.ansinh.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.ansinh.reporting.report.ReportingFixture.key;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ansinh.reporting.EngineDriver;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.Officials;
import vn.ansinh.reporting.document.CanonicalJson;
import vn.ansinh.reporting.document.DocumentState;
import vn.ansinh.reporting.engine.CurrentUser.Person;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.report.process.AgencyReportProcess.Elements;

/** What an agency has filed stands as it was filed. */
@EngineTest
class SubmissionsTest {

    private static final String REPORT = key("SYT").toString();

    @Autowired
    private ReportingFixture reporting;

    @Autowired
    private Officials officials;

    @Autowired
    private EngineDriver engine;

    @Autowired
    private AgencyReports reports;

    @Autowired
    private Submissions submissions;

    @Autowired
    private Drafts drafts;

    @Autowired
    private Drafting drafting;

    @Autowired
    private Reviewing reviewing;

    @Autowired
    private Remarks remarks;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void twoDepartmentsAreAsked() {
        reporting.asked("SYT", "STC");
    }

    @Test
    void aSubmissionSaysWhoDraftedApprovedAndIssuedItUnderWhichNumberAndWhen() {
        reporting.submitted("SYT");

        Submission filed = submissions.find(key("SYT"), 1).orElseThrow();

        assertThat(filed.drafters()).containsExactly("syt-officer");
        assertThat(filed.approver()).isEqualTo("syt-leader");
        assertThat(filed.issuedBy()).isEqualTo("syt-clerk");
        assertThat(filed.letter().reference()).endsWith("/BC-SYT");
        assertThat(filed.letter().signer()).isEqualTo("Nguyễn Văn Thử");
        assertThat(filed.submittedAt()).isBetween("2021-04-12T01:00:00Z", "2021-04-12T01:01:00Z");
        assertThat(filed.timeliness()).isEqualTo("ON_TIME");
    }

    @Test
    void itsHashIsThatOfItsCanonicalContentAndCanBeTakenAgain() {
        reporting.submitted("SYT");

        Submission filed = submissions.find(key("SYT"), 1).orElseThrow();
        ReportContent read = CanonicalJson.read(filed.content(), ReportContent.class);

        assertThat(filed.sha256()).matches("[0-9a-f]{64}").isEqualTo(CanonicalJson.sha256(filed.content()));
        assertThat(Contents.canonical(read)).isEqualTo(filed.content());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update submission set timeliness = 'ON_TIME'",
                "update submission_value set actual = 0",
                "update submission_attachment set number = 2",
                "delete from submission_value",
                "delete from submission_attachment",
                "delete from submission",
                "truncate submission_value",
                "truncate submission_attachment",
                "truncate submission cascade"
            })
    void theDatabaseItselfRefusesToChangeIt(String statement) {
        reporting.submitted("SYT");

        assertThatThrownBy(() -> jdbc.sql(statement).update()).isInstanceOf(DataAccessException.class);

        assertThat(submissions.of(key("SYT"))).hasSize(1);
    }

    @Test
    void lateIsMeasuredAtTheFirstSubmissionAndNotAtTheNext() {
        reporting.returned("SYT", LocalDate.of(2021, 5, 12));

        engine.at("2021-05-12T09:00");
        answered();
        reporting.issue("SYT");

        assertThat(submissions.of(key("SYT")))
                .hasSize(2)
                .allMatch(filed -> filed.timeliness().equals("ON_TIME"));
        assertThat(reports.get(key("SYT")).timeliness()).isEqualTo("ON_TIME");
    }

    @Test
    void afterTheDeadlineTheFirstSubmissionIsLate() {
        engine.at("2021-05-12T09:00");

        reporting.submitted("SYT");

        assertThat(reports.get(key("SYT")).timeliness()).isEqualTo("LATE");
    }

    @Test
    void aNumberOfTheAgencysRegisterIsUsedOnceAYear() {
        reporting.returned("SYT", LocalDate.of(2021, 5, 12));
        String used = submissions.of(key("SYT")).get(0).letter().number();
        answered();

        for (String again : List.of(used, "0" + used, "000" + used)) {
            reporting.letter("SYT", Elements.ISSUE, again);
            assertThatThrownBy(() -> officials.complete(Officials.clerk("SYT"), REPORT, Elements.ISSUE, null))
                    .as(again)
                    .rootCause()
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("number-used");
        }
        assertThat(submissions.of(key("SYT"))).hasSize(1);
    }

    @Test
    void aLetterBehindTheNumberMakesItAnother() {
        reporting.returned("SYT", LocalDate.of(2021, 5, 12));
        String used = submissions.of(key("SYT")).get(0).letter().number();
        answered();
        reporting.letter("SYT", Elements.ISSUE, used + "a");

        officials.complete(Officials.clerk("SYT"), REPORT, Elements.ISSUE, null);

        assertThat(submissions.of(key("SYT")).get(1).letter().number()).isEqualTo(used + "a");
    }

    @Test
    void anotherAgencysRegisterCountsForItself() {
        for (String agency : List.of("SYT", "STC")) {
            reporting.approved(agency);
            reporting.letter(agency, Elements.ISSUE, "8002");
            officials.complete(Officials.clerk(agency), key(agency).toString(), Elements.ISSUE, null);
        }

        assertThat(submissions.of(key("SYT"))).hasSize(1);
        assertThat(submissions.of(key("STC"))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"syt-officer", "syt-leader"})
    void whoDraftedOrApprovedAReportDoesNotReviewIt(String who) {
        reporting.submitted("SYT");
        var both = new Person(who, List.of("kl92-standing-reviewers"));

        assertThatThrownBy(() -> officials.complete(both, REPORT, Elements.REVIEW, "accept"))
                .rootCause()
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("four-eyes.reviewer");
        assertThat(reports.get(key("SYT")).state()).isEqualTo(DocumentState.UNDER_REVIEW);
    }

    @Test
    void aLeaderMayCorrectAWordHimselfAndItIsLogged() {
        reporting.drafted("SYT");
        Cell typed = drafts.of(key("SYT")).content().cells().get(0);
        var corrected = new Cell(
                typed.indicator(), CellState.VALUE, typed.actual(), new BigDecimal(101), "", "", typed.version());
        officials.as(
                Officials.leader("SYT"),
                () -> drafting.change(key("SYT"), new Drafting.Change(List.of(corrected), List.of())));

        officials.complete(Officials.leader("SYT"), REPORT, Elements.APPROVE, "approve");

        assertThat(reports.get(key("SYT")).state()).isEqualTo(DocumentState.ISSUING);
        assertThat(jdbc.sql("select count(*) from document_edit where document = :key and actor = 'syt-leader'")
                        .param("key", REPORT)
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    private void answered() {
        officials.as(
                Officials.officer("SYT"),
                () -> reviewing.answer(key("SYT"), remarks.of(key("SYT")).get(0).id(), "Đã đối chiếu", ""));
        officials.complete(Officials.officer("SYT"), REPORT, Elements.DRAFT, null);
        officials.complete(Officials.leader("SYT"), REPORT, Elements.APPROVE, "approve");
    }
}
