package vn.ansinh.reporting.difficulty;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.junit.jupiter.api.AfterEach;
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
import vn.ansinh.reporting.SignedIn.Answer;
import vn.ansinh.reporting.catalogue.ReferenceData;
import vn.ansinh.reporting.difficulty.DifficultyHistory.Kind;
import vn.ansinh.reporting.difficulty.OpenWaits.Wait;
import vn.ansinh.reporting.difficulty.process.DifficultyEscalationProcess.Elements;
import vn.ansinh.reporting.difficulty.process.DirectionMeasureProcess;
import vn.ansinh.reporting.directory.AgencyCode;
import vn.ansinh.reporting.directory.AgencyDirectory;
import vn.ansinh.reporting.engine.FormInputs;
import vn.ansinh.reporting.engine.TaskInputs;
import vn.ansinh.reporting.engine.UserTask;
import vn.ansinh.reporting.notification.Mails;

/**
 * A body ends: Sở Thông tin và Truyền thông on Friday, 16 April 2021, with its press to the Department of Finance and its
 * grassroots information to the Department of Construction. It comes in as every reorganisation does, a week ahead, and
 * is taken out of the directory again after each test.
 */
@EngineTest
class DifficultyReorganisationTest {

    private static final String CARRY_OUT = DirectionMeasureProcess.Elements.CARRY_OUT;
    private static final LocalDate AFTER = LocalDate.of(2021, 4, 19);
    private static final String MONDAY_AFTER = "2021-04-19T08:00";
    private static final String ENDED = "Sở Thông tin và Truyền thông không còn hoạt động. Chọn cơ quan kế thừa: ";

    @LocalServerPort
    private int port;

    @Autowired
    private ReferenceData referenceData;

    @Autowired
    private AgencyDirectory directory;

    @Autowired
    private DifficultyFixture difficulties;

    @Autowired
    private PassOnDifficulties passOn;

    @Autowired
    private Difficulties cases;

    @Autowired
    private Measures measures;

    @Autowired
    private OpenWaits waits;

    @Autowired
    private Mails mails;

    @Autowired
    private DifficultyHistory history;

    @Autowired
    private Officials officials;

    @Autowired
    private FormInputs forms;

    @Autowired
    private TaskInputs inputs;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private TaskService taskService;

    @Autowired
    private EngineDriver engine;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transaction;

    private String key;

    @BeforeEach
    void theEndIsDecided() {
        var file = vn.ansinh.reporting.directory.reference.CsvSource.of("reorganisation-2021.csv", """
                predecessor,ends_on,area,successor,starts_on
                STTTT,2021-04-16,A1,STC,2021-04-17
                STTTT,2021-04-16,A8,SXD,2021-04-17
                """);
        assertThat(referenceData.importFile(file, false).problems()).isEmpty();
        key = difficulties.raised("LONGHO", DifficultyFixture.text("Loa hỏng", "A1", "Loa truyền thanh hỏng"));
    }

    /** An import commits on its own, and no file takes a succession back. */
    @AfterEach
    void asIfItHadNeverBeen() {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("delete from agency_succession where predecessor = 'STTTT'")
                    .update();
            jdbc.sql("update directory_revision set revision = revision + 1").update();
        });
        // Each import begins with a look at what is stored; a dry run changes nothing.
        assertThat(referenceData.importAll("vinh-long-2021", true).changes()).isEmpty();
        assertThat(directory.find(new AgencyCode("STTTT"), AFTER)).isPresent();
    }

    @Test
    void theFormOffersABodyUntilItsLastDay() {
        engine.at("2021-04-16T17:00");
        JsonNode before = routing();
        engine.at("2021-04-17T08:00");
        JsonNode after = routing();

        assertThat(before.path("agencies").findValuesAsText("code")).contains("STTTT", "STC");
        assertThat(after.path("agencies").findValuesAsText("code"))
                .contains("STC")
                .doesNotContain("STTTT");
    }

    @Test
    void routingProposesTheSuccessorFromItsFirstDay() {
        engine.at("2021-04-16T17:00");
        assertThat(competent("A1")).containsExactly("STTTT", "UBMTTQ");
        assertThat(competent("A8")).containsExactly("SXD", "SNNPTNT", "STTTT");

        engine.at("2021-04-17T08:00");
        assertThat(competent("A1")).containsExactly("STC", "UBMTTQ");
        assertThat(competent("A8")).as("led before, and once only").containsExactly("SXD", "SNNPTNT");
        assertThat(competent("A0")).containsExactly("STC", "SKHDT");
    }

    @ParameterizedTest
    @CsvSource({"A1, STC, Sở Tài chính", "A8, SXD, Sở Xây dựng"})
    void whoAsksABodyThatHasEndedIsOfferedItsSuccessorInTheArea(String area, String successor, String name) {
        engine.at(MONDAY_AFTER);
        Map<String, Object> typed =
                Map.of("opinionAgency", "STTTT", "question", "Vì sao?", "opinionDue", "2021-04-22", "area", area);

        assertRefused("coordinator", Elements.TRIAGE, "askOpinion", typed, "opinionAgency", successor, name);
        assertThat(difficulties.state(key)).isEqualTo(DifficultyState.TRIAGE);
        assertThat(cases.get(key).area()).as("not classified either").isEqualTo("A1");
    }

    @Test
    void theCommitteesOfficeToo() {
        engine.at(MONDAY_AFTER);
        difficulties.escalated(key);
        Map<String, Object> typed = Map.of(
                "kind", "DIRECTION",
                "guidance", "Sửa ngay",
                "leadAgency", "STP",
                "deadline", "2021-05-04",
                "opinionAgency", "STTTT",
                "question", "Vì sao?",
                "opinionDue", "2021-04-22");

        assertRefused(
                "ppc-office", Elements.DRAFT_DIRECTION, "askOpinion", typed, "opinionAgency", "STC", "Sở Tài chính");
        assertThat(difficulties.state(key)).isEqualTo(DifficultyState.DIRECTION_DRAFTING);
        assertThat(seen("ppc-office").path("direction").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"STTTT, STP, leadAgency", "STP, STTTT, cooperating"})
    void aDirectionNamesNoBodyThatHasEnded(String lead, String cooperates, String field) {
        engine.at(MONDAY_AFTER);
        difficulties.escalated(key);
        Map<String, Object> typed = Map.of(
                "kind", "DIRECTION",
                "guidance", "Sửa ngay",
                "leadAgency", lead,
                "cooperating", List.of(cooperates),
                "deadline", "2021-05-04");

        assertRefused("ppc-office", Elements.DRAFT_DIRECTION, "submit", typed, field, "STC", "Sở Tài chính");
        assertThat(difficulties.state(key)).isEqualTo(DifficultyState.DIRECTION_DRAFTING);
        assertThat(seen("ppc-office").path("direction").isNull()).isTrue();
    }

    /** It may end between the draft and the leader's word. */
    @Test
    void aDirectionDraftedBeforeTheEndIsNotGivenAfterIt() {
        difficulties.escalated(key);
        difficulties.complete(Officials.ppcOffice(), key, Elements.DRAFT_DIRECTION, "submit", direction());
        engine.at(MONDAY_AFTER);

        assertRefused("ppc-leader", Elements.GIVE_DIRECTION, "give", Map.of(), null, "STC", "Sở Tài chính");
        assertThat(difficulties.state(key)).isEqualTo(DifficultyState.DIRECTION_GIVING);
        difficulties.complete(
                Officials.ppcLeader(),
                key,
                Elements.GIVE_DIRECTION,
                "return",
                Map.of("reason", "Giao cơ quan kế thừa"));
        assertThat(difficulties.state(key)).isEqualTo(DifficultyState.DIRECTION_DRAFTING);
    }

    @Test
    void anOpenMeasurePassesToTheSuccessorInTheArea() {
        difficulties.escalated(key);
        difficulties.directed(key, direction());
        String measure = key + "/STTTT";
        engine.at("2021-04-16T17:00");
        round();
        assertThat(candidates(measure)).containsExactlyInAnyOrder("stttt-officers", "stttt-leaders");
        assertThat(SignedIn.as("stc-officer", port)
                        .get("/api/difficulties/" + key)
                        .status())
                .isEqualTo(404);

        engine.at(MONDAY_AFTER);
        round();
        round();

        assertThat(measures.of(key)).singleElement().satisfies(one -> {
            assertThat(one.agency()).isEqualTo("STTTT");
            assertThat(one.holder()).isEqualTo("STC");
        });
        assertThat(candidates(measure)).containsExactlyInAnyOrder("stc-officers", "stc-leaders");
        assertThat(waits.of(key)).singleElement().satisfies(wait -> {
            assertThat(wait.heldBy()).containsExactlyInAnyOrder("stc-officers", "stc-leaders");
            assertThat(wait.due()).as("its clock runs on").isEqualTo(LocalDate.of(2021, 4, 26));
        });
        assertThat(history.of(key))
                .filteredOn(entry -> entry.kind() == Kind.PASSED_ON)
                .singleElement()
                .extracting(DifficultyHistory.Entry::text)
                .isEqualTo("Sở Tài chính");

        String opened = officials.task(measure, CARRY_OUT).getId();
        assertThat(mails.log(key))
                .filteredOn(mail -> mail.recipient().startsWith("stc-"))
                .as("told, and told once")
                .allSatisfy(mail -> {
                    assertThat(mail.template()).isEqualTo(DifficultyMail.DIFFICULTY_TASK);
                    assertThat(mail.occasion()).isEqualTo(opened);
                })
                .extracting(
                        mail -> mail.recipient().substring(0, mail.recipient().indexOf('@')))
                .containsExactlyInAnyOrder("stc-leader", "stc-officer");

        forms.type(measure, CARRY_OUT, Map.of("done", "Đã thay loa", "finishedOn", "2021-04-19"));
        assertThat(complete("stttt-officer", opened, CARRY_OUT, null).status())
                .as("no longer its task")
                .isIn(403, 404);
        assertThat(complete("stc-officer", opened, CARRY_OUT, null).status()).isLessThan(300);
        engine.runJobs();

        assertThat(difficulties.state(key)).isEqualTo(DifficultyState.CONFIRMING);
        assertThat(seen("stc-officer").at("/measures/0/done").asText()).isEqualTo("Đã thay loa");
    }

    /** Given while it lasted, sent out after its end: the successor is at it from the beginning. */
    @Test
    void aDirectionIssuedAfterTheEndGoesToTheSuccessor() {
        difficulties.escalated(key);
        difficulties.given(key, direction());
        engine.at(MONDAY_AFTER);

        difficulties.letter(key, Elements.ISSUE_DIRECTION, CaseFiles.direction(key, 1), "UBND-VX");
        officials.complete(Officials.ppcOffice(), key, Elements.ISSUE_DIRECTION, null);
        engine.runJobs();

        assertThat(candidates(key + "/STTTT")).containsExactlyInAnyOrder("stc-officers", "stc-leaders");
    }

    private static Map<String, Object> direction() {
        return Map.of("kind", "DIRECTION", "guidance", "Sửa ngay", "leadAgency", "STTTT", "deadline", "2021-04-26");
    }

    private void assertRefused(
            String person,
            String element,
            String outcome,
            Map<String, Object> typed,
            String field,
            String successor,
            String name) {
        forms.type(key, element, typed);
        String task = officials.task(key, element).getId();
        int entries = history.of(key).size();
        List<Wait> waiting = waits.of(key);

        Answer refused = complete(person, task, element, outcome);

        assertThat(refused.status()).as(refused.body()).isEqualTo(422);
        assertThat(refused.json().path("field").asText(null)).isEqualTo(field);
        assertThat(refused.json().path("detail").asText()).isEqualTo(ENDED + name + ".");
        assertThat(refused.json().path("successor").asText()).isEqualTo(successor);
        assertThat(inputs.of(task).content()).as("nothing typed is lost").isEqualTo(json.valueToTree(typed));
        assertThat(history.of(key)).hasSize(entries);
        assertThat(waits.of(key)).isEqualTo(waiting);
        assertThat(seen("coordinator").path("opinions")).isEmpty();
        assertThat(measures.of(key)).isEmpty();
    }

    private Answer complete(String person, String task, String element, String outcome) {
        String variables = outcome == null
                ? ""
                : "\"%s\":{\"value\":\"%s\",\"type\":\"String\"}".formatted(UserTask.outcomeVariable(element), outcome);
        return SignedIn.as(person, port)
                .post(SignedIn.ENGINE + "/task/" + task + "/submit-form", "{\"variables\":{" + variables + "}}");
    }

    /** As the daily round does. */
    private void round() {
        transaction.executeWithoutResult(status -> passOn.fallenDue(LocalDate.now(clock)));
    }

    private JsonNode routing() {
        return SignedIn.as("coordinator", port)
                .get("/api/difficulties/" + key + "/routing")
                .json();
    }

    private List<String> competent(String area) {
        return SignedIn.as("coordinator", port)
                .get("/api/difficulties/" + key + "/routing?area=" + area)
                .json()
                .path("competent")
                .findValuesAsText("code");
    }

    private JsonNode seen(String person) {
        return SignedIn.as(person, port).get("/api/difficulties/" + key).json();
    }

    private List<String> candidates(String businessKey) {
        return taskService
                .getIdentityLinksForTask(officials.task(businessKey, CARRY_OUT).getId())
                .stream()
                .map(IdentityLink::getGroupId)
                .toList();
    }
}
